/** A line of the table of all benches: a figure, where it stands in what a bench prints, and what it should be. */

/** What a bench prints with `--json`, by section. */
export type Figures = Readonly<Record<string, unknown>>

export interface Row {
  readonly figure: string
  /** The key of `Figures` that the figure comes from, by which a section that failed is known. */
  readonly section: string
  readonly goal: Goal
  /** Undefined where the bench gives no such figure. */
  of(figures: Figures): number | undefined
  /** What is to be read beside the figure: how it spreads, which page it is of. */
  about?(figures: Figures): string | undefined
  /** What was found in place of a figure; then the goal is not met. */
  instead?(figures: Figures): string | undefined
  /** Why there is no figure, where what the bench gives is none. */
  why?(figures: Figures): string | undefined
  /** What the figure takes that not every machine has. */
  readonly needs?: string
}

/** What a figure is counted in, and how it is shown. */
export interface Unit {
  readonly name: string
  /** Shown = figure × scale. */
  readonly scale: number
  readonly digits: number
}

export const count: Unit = { name: '', scale: 1, digits: 0 }
export const ms: Unit = { name: ' ms', scale: 1, digits: 1 }
export const frames: Unit = { name: ' frames', scale: 1, digits: 2 }
/** So many times as much. */
export const times: Unit = { name: '×', scale: 1, digits: 2 }
/** A share, shown as such. */
export const share: Unit = { name: '', scale: 1, digits: 3 }
/** A share, shown in percent. */
export const percentOfShare: Unit = { name: ' %', scale: 100, digits: 1 }
export const percent: Unit = { name: ' %', scale: 1, digits: 1 }
/** Bytes, shown in thousands. */
export const kilobytes: Unit = { name: ' kB', scale: 1e-3, digits: 1 }
/** Bytes, shown in millions. */
export const megabytes: Unit = { name: ' MB', scale: 1e-6, digits: 2 }

export interface Goal {
  readonly text: string
  isMet(value: number): boolean
  show(value: number): string
}

/** Limits are written as they are shown: 80 kB, not 80,000. */
export const atMost = (limit: number, unit: Unit): Goal => goal('≤', limit, unit, (shown) => shown <= limit + hair)
export const below = (limit: number, unit: Unit): Goal => goal('<', limit, unit, (shown) => shown < limit - hair)
export const atLeast = (limit: number, unit: Unit): Goal => goal('≥', limit, unit, (shown) => shown >= limit - hair)
export const exactly = (limit: number, unit: Unit): Goal =>
  goal('', limit, unit, (shown) => Math.abs(shown - limit) <= hair)

/** What a multiplication leaves over. */
const hair = 1e-9

function goal(sign: string, limit: number, unit: Unit, isMet: (shown: number) => boolean): Goal {
  return {
    text: `${sign} ${limit.toLocaleString('en')}${unit.name}`.trim(),
    isMet: (value) => isMet(value * unit.scale),
    show: (value) => shownWith(value * unit.scale, limit, unit),
  }
}

/** With as many digits as it takes to tell the figure from its limit, so that no "10 ms" misses "≤ 10 ms". */
function shownWith(shown: number, limit: number, { digits, name }: Unit): string {
  const most = 6
  let places = digits
  while (places < most && Math.abs(shown - limit) > hair && Number(shown.toFixed(places)) === limit) places += 1
  return `${shown.toLocaleString('en', { minimumFractionDigits: places, maximumFractionDigits: places })}${name}`
}

/** A key, or what an entry of a list has: `{ kind: 'news' }`. */
export type Step = string | Readonly<Record<string, string | number>>

/** What stands there in the figures; undefined where nothing does. */
export function found(figures: unknown, ...path: readonly Step[]): unknown {
  let at = figures
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined
    if (typeof step === 'string') at = (at as Readonly<Record<string, unknown>>)[step]
    else {
      const wanted = Object.entries(step)
      at = listOf(at).find((entry) => wanted.every(([key, value]) => found(entry, key) === value))
    }
  }
  return at
}

/** The number there; JSON writes null for what is none. */
export function number(figures: unknown, ...path: readonly Step[]): number | undefined {
  const value = found(figures, ...path)
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** The list there, empty where there is none. */
export function list(figures: unknown, ...path: readonly Step[]): readonly unknown[] {
  return listOf(found(figures, ...path))
}

/** The greatest; undefined of none. */
export function greatest(values: readonly (number | undefined)[]): number | undefined {
  const numbers = values.filter((value) => value !== undefined)
  return numbers.length === 0 ? undefined : Math.max(...numbers)
}

/** A row of a figure that simply stands in the figures, the first step being the section. */
export function row(
  figure: string,
  path: readonly [section: string, ...rest: Step[]],
  goal: Goal,
  more: Partial<Row> = {},
): Row {
  return { figure, section: path[0], goal, of: (figures) => number(figures, ...path), ...more }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
