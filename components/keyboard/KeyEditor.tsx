import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '@/components/ui/words'
import type { CommandName } from './commands'
import type { GlobalKey } from './global-keys'
import { globalHolder } from './key-groups'
import { type Keymap, slotOf, slots, strokeIn } from './keymap'
import { inTheWay, isChanged, refusalOf, withFirst, withStroke } from './remap'
import { type Labels, shownKeys } from './shown-keys'
import { type Stroke, strokeOf } from './strokes'

interface KeyEditorProps {
  name: CommandName
  keymap: Keymap
  labels: Labels
  /** What the browser hears first. */
  everywhere: readonly GlobalKey[]
  /** With what to say of it. */
  onChange: (keymap: Keymap, says: string) => void
  onDone: () => void
}

/** Takes new keys for a command by having them pressed. A field, so that screen readers hand the keys through. */
export function KeyEditor({ name, keymap, labels, everywhere, onChange, onDone }: KeyEditorProps) {
  const words = useWords()
  const hintId = useId()
  const field = useRef<HTMLInputElement>(null)
  const swap = useRef<HTMLButtonElement>(null)
  /** The stroke that somebody else has. */
  const [wanted, setWanted] = useState<Stroke>()
  const [trouble, setTrouble] = useState('')
  useLayoutEffect(() => field.current?.focus(), [])
  useLayoutEffect(() => {
    if (wanted !== undefined) swap.current?.focus()
  }, [wanted])

  const says = (command: CommandName): string => words.say(`keyboard.commands.${command}`)
  const shown = (stroke: Stroke): string => shownKeys(stroke, labels).join('+')
  const take = (stroke: Stroke): void =>
    onChange(withStroke(keymap, name, slotOf(stroke), stroke), words.say('keyboard.set', says(name), shown(stroke)))

  /** Why a press cannot be had, in a sentence. */
  const refused = (event: KeyboardEvent, stroke: Stroke | undefined): string | undefined => {
    if (stroke === undefined) {
      return words.say(`keyboard.refused.${event.ctrlKey || event.metaKey ? 'control' : 'neither'}`)
    }
    const first = globalHolder(stroke, everywhere)
    const isFirst = first !== undefined && first.name !== name
    const refusal = refusalOf(stroke) ?? (isFirst ? 'everywhere' : undefined)
    return refusal && words.say(`keyboard.refused.${refusal}`, shown(stroke))
  }
  const hear = (event: KeyboardEvent): void => {
    // Tab leads on, as everywhere: nobody is caught in here.
    if (event.key === 'Tab' && !event.altKey) return
    // What is pressed here does nothing else, and Escape closes only this.
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape' && !event.altKey) {
      onDone()
      return
    }
    if (/^(?:Alt|AltGraph|Shift|Control|Meta|CapsLock)$/.test(event.key)) return
    const stroke = strokeOf(event)
    const why = refused(event, stroke)
    setTrouble(why ?? '')
    setWanted(undefined)
    if (stroke === undefined || why !== undefined) return
    if (inTheWay(keymap, name, stroke) === undefined) take(stroke)
    else setWanted(stroke)
  }

  const holder = wanted === undefined ? undefined : inTheWay(keymap, name, wanted)
  const given = wanted === undefined ? '' : strokeIn(keymap, name, slotOf(wanted))
  return (
    <div class="keys-editor">
      <input
        ref={field}
        class="keys-field"
        type="text"
        autocomplete="off"
        value={wanted === undefined ? '' : shown(wanted)}
        placeholder={words.say('keyboard.press')}
        aria-label={words.say('keyboard.press')}
        aria-describedby={hintId}
        onKeyDown={hear}
        // An input method may write all the same.
        onInput={(event) => {
          event.currentTarget.value = ''
        }}
      />
      <p class="sheet-hint" id={hintId}>
        {words.say(keymap.isSingleOn ? 'keyboard.pressSays' : 'keyboard.pressChordSays')}
      </p>
      <p class="keys-trouble" role="status">
        {holder === undefined || wanted === undefined
          ? trouble
          : [
              words.say('keyboard.used', shown(wanted), says(holder)),
              given === ''
                ? words.say('keyboard.swapTakes', says(holder))
                : words.say('keyboard.swapGives', says(holder), shown(given)),
            ].join(' ')}
      </p>
      <div class="keys-actions">
        {wanted !== undefined && (
          <>
            <button ref={swap} type="button" class="button button-main" onClick={() => take(wanted)}>
              {words.say('keyboard.swap')}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                setWanted(undefined)
                field.current?.focus()
              }}
            >
              {words.say('keyboard.other')}
            </button>
          </>
        )}
        {wanted === undefined && (
          <>
            {slots
              .map((slot) => strokeIn(keymap, name, slot))
              .filter((stroke) => stroke !== '')
              .map((stroke) => (
                <button
                  key={stroke}
                  type="button"
                  class="text-button"
                  onClick={() =>
                    onChange(withStroke(keymap, name, slotOf(stroke), ''), words.say('keyboard.removed', shown(stroke)))
                  }
                >
                  {words.say('keyboard.remove', shown(stroke))}
                </button>
              ))}
            {isChanged(keymap, name) && (
              <button
                type="button"
                class="text-button"
                onClick={() => onChange(withFirst(keymap, name), words.say('keyboard.wasFirst', says(name)))}
              >
                {words.say('keyboard.first')}
              </button>
            )}
            <button type="button" class="text-button" onClick={onDone}>
              {words.say('keyboard.done')}
            </button>
          </>
        )}
      </div>
    </div>
  )
}
