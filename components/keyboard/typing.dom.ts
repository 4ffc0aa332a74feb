/** A press of a key as it arrives at the document. */
import type { CommandName } from './commands'
import { commandOf, type Keymap } from './keymap'
import { isChord, strokeOf, writesWithAlt } from './strokes'

/** Commands that make sense again and again while a key is held down. */
const again: ReadonlySet<CommandName> = new Set<CommandName>([
  ...(['back', 'forward', 'paragraphBack', 'paragraphForward', 'nextHeading', 'previousHeading'] as const),
  ...(['lineNext', 'linePrevious', 'nextTerm', 'previousTerm', 'larger', 'smaller'] as const),
])

/** What a press asks for; undefined for what is none of ours, and for what is being typed. */
export function askedBy(event: KeyboardEvent, keymap: Keymap): CommandName | undefined {
  if (event.isComposing || event.defaultPrevented) return undefined
  const stroke = strokeOf(event)
  if (stroke === undefined) return undefined
  if (isTyping(event.target) && (!isChord(stroke) || writesWithAlt(event))) return undefined
  const command = commandOf(keymap, stroke)
  return command !== undefined && event.repeat && !again.has(command) ? undefined : command
}

/** Whether what has the focus takes keys itself: fields, lists to choose from, text that can be edited. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'))
}
