import { useRef } from 'preact/hooks'
import { useWords } from '@/components/ui/words'
import type { CommandName } from './commands'
import type { GlobalKey } from './global-keys'
import { KeyEditor } from './KeyEditor'
import { Keys } from './Keys'
import { type Keymap, strokesOf } from './keymap'
import type { Labels } from './shown-keys'

interface KeyRowProps {
  name: CommandName
  keymap: Keymap
  labels: Labels
  everywhere: readonly GlobalKey[]
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  onChange: (keymap: Keymap, says: string) => void
}

/** A command with its keys, and the way to other ones. */
export function KeyRow({ name, keymap, labels, everywhere, isOpen, onOpen, onChange }: KeyRowProps) {
  const words = useWords()
  const button = useRef<HTMLButtonElement>(null)
  const says = words.say(`keyboard.commands.${name}`)
  const strokes = strokesOf(keymap, name)
  const leave = (): void => {
    onOpen(false)
    button.current?.focus()
  }
  return (
    <li class="keys-row">
      <div class="keys-line">
        <span class="keys-name">{says}</span>
        <span class="keys-strokes">
          {strokes.length === 0 && <span class="keys-none">{words.say('keyboard.none')}</span>}
          {strokes.map((stroke) => (
            <Keys key={stroke} of={stroke} labels={labels} />
          ))}
        </span>
        <button
          ref={button}
          type="button"
          class="text-button keys-change"
          aria-label={words.say('keyboard.changeFor', says)}
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        >
          {words.say('keyboard.change')}
        </button>
      </div>
      {isOpen && (
        <KeyEditor
          name={name}
          keymap={keymap}
          labels={labels}
          everywhere={everywhere}
          onDone={leave}
          onChange={(next, told) => {
            onChange(next, told)
            leave()
          }}
        />
      )}
    </li>
  )
}
