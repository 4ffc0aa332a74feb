import {
  Info,
  MessageCircleQuestion,
  MousePointerClick,
  PanelRightOpen,
  RotateCw,
  SquareDashedMousePointer,
} from 'lucide'
import { Icon } from '@/components/ui/Icon'
import { Sheet } from '@/components/ui/Sheet'
import { useWords } from '@/components/ui/words'
import type { ListeningCommand } from './keys'
import { listedKeys } from './listed-keys'

interface MoreSheetProps {
  onClose: () => void
  onReadAgain: () => void
  /** Undefined while there is no article to say something about. */
  onAbout: (() => void) | undefined
  onPick: () => void
  /** Asks something of reading aloud; undefined while there is nothing to read. */
  onListen: ((command: ListeningCommand) => void) | undefined
  /** Undefined where the panel is a tab already. */
  onOpenInTab: (() => void) | undefined
}

/** What is not needed at every moment: reading again, a tab of its own, the keys, the promise. */
export function MoreSheet({ onClose, onReadAgain, onAbout, onPick, onListen, onOpenInTab }: MoreSheetProps) {
  const words = useWords()
  return (
    <Sheet title={words.say('reader.more')} onClose={onClose}>
      <div class="more-actions">
        <button type="button" class="button" onClick={onReadAgain}>
          <Icon of={RotateCw} />
          {words.say('reader.again')}
        </button>
        {onAbout !== undefined && (
          <button type="button" class="button" onClick={onAbout}>
            <Icon of={Info} />
            {words.say('reader.about')}
          </button>
        )}
        <button type="button" class="button" onClick={onPick}>
          <Icon of={SquareDashedMousePointer} />
          {words.say('reader.pickPart')}
        </button>
        {onListen !== undefined && (
          <>
            <button type="button" class="button" aria-keyshortcuts="Alt+H" onClick={() => onListen('cursor')}>
              <Icon of={MousePointerClick} />
              {words.say('listening.startAtWord')}
            </button>
            <button type="button" class="button" aria-keyshortcuts="Alt+D" onClick={() => onListen('define')}>
              <Icon of={MessageCircleQuestion} />
              {words.say('listening.define')}
            </button>
          </>
        )}
        {onOpenInTab !== undefined && (
          <button type="button" class="button" onClick={onOpenInTab}>
            <Icon of={PanelRightOpen} />
            {words.say('reader.openTab')}
          </button>
        )}
      </div>
      <h3 class="sheet-heading">{words.say('reader.keys')}</h3>
      <dl class="more-keys">
        {listedKeys.map(({ keys, says }) => (
          <div key={keys}>
            <dt>{words.say(says)}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <p class="more-promise">{words.say('reader.privacy')}</p>
    </Sheet>
  )
}
