/** The reader's keys. Each holds Alt, so none is met while typing or by a screen reader's own keys (WCAG 2.1.4). */
import type { WordKey } from '@/components/ui/words'

/** What a key does; undefined for the one the browser itself handles. */
export type CommandName = 'play' | 'back' | 'forward' | 'glossary' | 'text' | 'nextTerm' | 'previousTerm' | 'lookUp'

interface Command {
  readonly name?: CommandName
  /** As shown, and as `aria-keyshortcuts` has it. */
  readonly keys: string
  /** `KeyboardEvent.code`: with Alt held, some systems type another character than the key bears. */
  readonly code: string
  readonly says: WordKey
}

/** Every key there is, in the order in which it is listed for the reader. */
export const commands: readonly Command[] = [
  { keys: 'Alt+R', code: 'KeyR', says: 'reader.keyOpen' },
  { name: 'play', keys: 'Alt+P', code: 'KeyP', says: 'reader.keyPlay' },
  { name: 'back', keys: 'Alt+,', code: 'Comma', says: 'reader.keyBack' },
  { name: 'forward', keys: 'Alt+.', code: 'Period', says: 'reader.keyForward' },
  { name: 'glossary', keys: 'Alt+G', code: 'KeyG', says: 'reader.keyGlossary' },
  { name: 'nextTerm', keys: 'Alt+J', code: 'KeyJ', says: 'reader.keyNextTerm' },
  { name: 'previousTerm', keys: 'Alt+K', code: 'KeyK', says: 'reader.keyPreviousTerm' },
  { name: 'lookUp', keys: 'Alt+L', code: 'KeyL', says: 'reader.keyLookUp' },
  { name: 'text', keys: 'Alt+T', code: 'KeyT', says: 'reader.keyText' },
]

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
  if (!altKey || ctrlKey || metaKey || shiftKey) return undefined
  return commands.find((command) => command.code === code)?.name
}
