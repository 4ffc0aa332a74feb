/** The reader's keys. Each holds Alt, so none is met while typing or by a screen reader's own keys (WCAG 2.1.4). */

/** What a key does to reading aloud. */
export type ListeningCommand =
  | ('play' | 'stop' | 'back' | 'forward' | 'paragraphBack' | 'paragraphForward')
  | ('hereOn' | 'cursor' | 'voice' | 'define')
export type CommandName = ListeningCommand | 'glossary' | 'text' | 'nextTerm' | 'previousTerm' | 'lookUp'

/**
 * By `KeyboardEvent.code`, with Alt: on some systems Alt types another character than the key bears. A plus before it:
 * with Shift as well. `listed-keys.ts` has what is shown of them.
 */
const commands: Readonly<Record<string, CommandName>> = {
  KeyP: 'play',
  KeyS: 'stop',
  Comma: 'back',
  Period: 'forward',
  '+Comma': 'paragraphBack',
  '+Period': 'paragraphForward',
  Enter: 'hereOn',
  KeyH: 'cursor',
  KeyB: 'voice',
  KeyD: 'define',
  KeyG: 'glossary',
  KeyJ: 'nextTerm',
  KeyK: 'previousTerm',
  KeyL: 'lookUp',
  KeyT: 'text',
}

/** What of a `KeyboardEvent` decides. */
export interface KeyPress {
  readonly code: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/** The command of a key press, or undefined when it is none of ours. */
export function commandOf({ code, altKey, ctrlKey, metaKey, shiftKey }: KeyPress): CommandName | undefined {
  return altKey && !ctrlKey && !metaKey ? commands[shiftKey ? `+${code}` : code] : undefined
}
