/** Which key does what. Only what a person changed is kept, so that a new default reaches everybody else. */
import type { Kept } from '@/components/ui/stored'
import { type CommandName, commandNames, commands } from './commands'
import { isChord, type Stroke } from './strokes'

/** Per command: its chord with Alt, its single key. */
export type Slot = 0 | 1
export const slots: readonly Slot[] = [0, 1]

/** Command → stroke instead of the one at first; '' where it was taken away. */
export type Changes = Readonly<Partial<Record<CommandName, Stroke>>>

export interface Keymap {
  /** Whether keys work without a modifier (WCAG 2.1.4). */
  readonly isSingleOn: boolean
  readonly changes: readonly [chords: Changes, singles: Changes]
}

export const initialKeymap: Keymap = { isSingleOn: true, changes: [{}, {}] }

/** The slot a stroke belongs in. */
export function slotOf(stroke: Stroke): Slot {
  return isChord(stroke) ? 0 : 1
}

/** The stroke of a command in a slot; '' for none. Says nothing of whether single keys are on. */
export function strokeIn({ changes }: Keymap, name: CommandName, slot: Slot): Stroke {
  return changes[slot][name] ?? commands[name][slot]
}

/** The command that holds a stroke, whether or not single keys are on. */
export function holderOf(keymap: Keymap, stroke: Stroke): CommandName | undefined {
  const slot = slotOf(stroke)
  return stroke === '' ? undefined : commandNames.find((name) => strokeIn(keymap, name, slot) === stroke)
}

/** What a stroke does now. */
export function commandOf(keymap: Keymap, stroke: Stroke): CommandName | undefined {
  return keymap.isSingleOn || isChord(stroke) ? holderOf(keymap, stroke) : undefined
}

/** The strokes that work for a command now. */
export function strokesOf(keymap: Keymap, name: CommandName): readonly Stroke[] {
  return slots
    .filter((slot) => slot === 0 || keymap.isSingleOn)
    .map((slot) => strokeIn(keymap, name, slot))
    .filter((stroke) => stroke !== '')
}

export const keptKeymap: Kept<Keymap> = {
  key: 'keys',
  version: 1,
  fallback: initialKeymap,
  // A default of today that somebody chose yesterday is dropped by right, and so is a command that is no more.
  isWhole(value) {
    const { isSingleOn, changes } = fieldsOf(value)
    const isMap = (each: unknown): boolean =>
      typeof each === 'object' && Object.values(fieldsOf(each)).every((stroke) => typeof stroke === 'string')
    return typeof isSingleOn === 'boolean' && Array.isArray(changes) && changes.length === 2 && changes.every(isMap)
  },
  decode(value) {
    const { isSingleOn, changes } = fieldsOf(value)
    const [chords, singles] = Array.isArray(changes) ? changes : []
    return {
      isSingleOn: isSingleOn !== false,
      changes: [changesIn(0, chords), changesIn(1, singles)],
    }
  },
}

/**
 * Known commands with strokes that fit, each stroke once. A default of today may be what somebody chose for something
 * else yesterday: their choice keeps the key.
 */
function changesIn(slot: Slot, value: unknown): Changes {
  const given = fieldsOf(value)
  const pattern = slot === 0 ? /^Alt\+(?:Shift\+)?[A-Za-z0-9]{1,20}$/ : /^(?:Shift\+\p{L}|[^\s\p{C}])$/u
  const result: Partial<Record<CommandName, Stroke>> = {}
  const taken = new Set<Stroke>()
  for (const name of commandNames) {
    const stroke = Object.hasOwn(given, name) ? given[name] : undefined
    if (typeof stroke !== 'string' || stroke === commands[name][slot]) continue
    if (stroke !== '' && (!pattern.test(stroke) || taken.has(stroke))) continue
    result[name] = stroke
    if (stroke !== '') taken.add(stroke)
  }
  for (const name of commandNames) {
    if (result[name] === undefined && taken.has(commands[name][slot])) result[name] = ''
  }
  return result
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
