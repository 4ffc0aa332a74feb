/** Changing which key does what: what is refused, who holds a key already, and the way back. Loaded with the list. */
import { type CommandName, commandNames, commands } from './commands'
import { type Changes, holderOf, type Keymap, type Slot, slots, strokeIn } from './keymap'
import type { Stroke } from './strokes'

/** Why a stroke cannot be had; each has a sentence in the locale file. */
export type Refusal = 'browser' | 'opens' | 'find'

/** Chords that the browser or the system takes, in Chromium or Firefox, on any of their systems. */
const taken = new Set(
  `F4 Tab Escape Space ArrowLeft ArrowRight Home KeyE KeyF Digit0 Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8
  Digit9 PrintScreen`
    .split(/\s+/)
    .flatMap((code) => [`Alt+${code}`, ...(/^(?:Tab|Escape|F4)$/.test(code) ? [`Alt+Shift+${code}`] : [])])
    .concat(['Alt+Shift+KeyA', 'Alt+Shift+KeyB', 'Alt+Shift+KeyI', 'Alt+Shift+KeyT']),
)

/** Why a stroke is not to be had; undefined when it is. */
export function refusalOf(stroke: Stroke): Refusal | undefined {
  if (stroke === 'Alt+KeyR') return 'opens'
  if (stroke === '/' || stroke === "'") return 'find'
  return taken.has(stroke) ? 'browser' : undefined
}

/** `name` with another stroke ('' for none). Whoever holds that stroke gets what `name` had: one press and both work. */
export function withStroke(keymap: Keymap, name: CommandName, slot: Slot, stroke: Stroke): Keymap {
  const before = strokeIn(keymap, name, slot)
  const holder = holderOf(keymap, stroke)
  const set = { ...keymap.changes[slot], [name]: stroke }
  if (holder !== undefined && holder !== name) set[holder] = before
  return withChanges(keymap, slot, set)
}

/** The keys of one command as at first; whoever holds one of them gets what it had. */
export function withFirst(keymap: Keymap, name: CommandName): Keymap {
  return slots.reduce((current, slot) => withStroke(current, name, slot, commands[name][slot]), keymap)
}

/** Whether a command has other keys than at first. */
export function isChanged({ changes }: Keymap, name: CommandName): boolean {
  return slots.some((slot) => changes[slot][name] !== undefined)
}

/** Whether anything is other than at first. */
export function isAnyChanged(keymap: Keymap): boolean {
  return !keymap.isSingleOn || commandNames.some((name) => isChanged(keymap, name))
}

/** The command, other than `name`, that would lose its stroke to it. */
export function inTheWay(keymap: Keymap, name: CommandName, stroke: Stroke): CommandName | undefined {
  const holder = holderOf(keymap, stroke)
  return holder === name ? undefined : holder
}

function withChanges(keymap: Keymap, slot: Slot, set: Changes): Keymap {
  const kept: Changes = Object.fromEntries(
    Object.entries(set).filter(([name, stroke]) => stroke !== commands[name as CommandName][slot]),
  )
  return { ...keymap, changes: slot === 0 ? [kept, keymap.changes[1]] : [keymap.changes[0], kept] }
}
