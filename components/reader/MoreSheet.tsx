import {
  type IconNode,
  Info,
  Keyboard,
  MessageCircleQuestion,
  MousePointerClick,
  PanelRightOpen,
  RotateCw,
  Settings2,
  SquareDashedMousePointer,
} from 'lucide'
import { useContext, useState } from 'preact/hooks'
import type { CommandName } from '@/components/keyboard/commands'
import { Keys } from '@/components/keyboard/Keys'
import { KeyboardContext, useShortcuts } from '@/components/keyboard/keyboard'
import { strokesOf } from '@/components/keyboard/keymap'
import { Icon } from '@/components/ui/Icon'
import { Sheet } from '@/components/ui/Sheet'
import type { OpenStore } from '@/components/ui/stored'
import { useWords, type WordKey } from '@/components/ui/words'
import type { ListeningCommand } from './keys'
import { SettingsFileSheet } from './SettingsFileSheet'

interface MoreSheetProps {
  onClose: () => void
  onReadAgain: () => void
  /** Undefined while there is no article to say something about. */
  onAbout: (() => void) | undefined
  onPick: () => void
  /** Asks something of reading aloud; undefined while there is nothing to read. */
  onListen: ((command: ListeningCommand) => void) | undefined
  onKeys: () => void
  openStore: OpenStore
  /** Undefined where the panel is a tab already. */
  onOpenInTab: (() => void) | undefined
}

/** What is not needed at every moment: of listening, of the page, of the panel itself; and the promise. */
export function MoreSheet({ onClose, onReadAgain, onAbout, onPick, onListen, ...ofPanel }: MoreSheetProps) {
  const { onKeys, onOpenInTab, openStore } = ofPanel
  const words = useWords()
  const [isFile, setFile] = useState(false)
  return isFile ? (
    <SettingsFileSheet openStore={openStore} onClose={onClose} />
  ) : (
    <Sheet title={words.say('reader.more')} onClose={onClose}>
      {onListen !== undefined && (
        <ul class="more-list">
          <Row
            icon={MousePointerClick}
            says="listening.startAtWord"
            command="cursor"
            onPress={() => onListen('cursor')}
          />
          <Row
            icon={MessageCircleQuestion}
            says="listening.define"
            command="define"
            onPress={() => onListen('define')}
          />
        </ul>
      )}
      <ul class="more-list">
        {onAbout !== undefined && <Row icon={Info} says="reader.about" command="about" onPress={onAbout} />}
        <Row icon={SquareDashedMousePointer} says="reader.pickPart" onPress={onPick} />
        <Row icon={RotateCw} says="reader.again" onPress={onReadAgain} />
      </ul>
      <ul class="more-list">
        <Row icon={Keyboard} says="keyboard.title" command="keys" onPress={onKeys} />
        <Row icon={Settings2} says="reader.settingsFile.title" onPress={() => setFile(true)} />
        {onOpenInTab !== undefined && (
          <Row icon={PanelRightOpen} says="reader.openTab" command="openInTab" onPress={onOpenInTab} />
        )}
      </ul>
      <p class="more-promise">{words.say('reader.privacy')}</p>
    </Sheet>
  )
}

interface RowProps {
  icon: IconNode
  says: WordKey
  /** The command whose keys do the same. */
  command?: CommandName
  onPress: () => void
}

function Row({ icon, says, command, onPress }: RowProps) {
  const words = useWords()
  const { keymap, labels } = useContext(KeyboardContext)
  const shortcuts = useShortcuts<'it'>(command === undefined ? {} : { it: command })
  const stroke = command && strokesOf(keymap.value, command)[0]
  return (
    <li>
      <button type="button" class="more-row" aria-keyshortcuts={shortcuts.it} onClick={onPress}>
        <Icon of={icon} />
        <span class="more-row-says">{words.say(says)}</span>
        {stroke !== undefined && (
          <span aria-hidden="true">
            <Keys of={stroke} labels={labels.value} />
          </span>
        )}
      </button>
    </li>
  )
}
