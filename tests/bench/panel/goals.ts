/** What issue 8 wants to be reached, and how a figure is set beside it. */

/** Ours ÷ floor, at most. */
export interface Goal {
  readonly first: number
  readonly whole: number
  readonly memory: number
}

/** By words of the article. */
const goals: ReadonlyMap<number, Goal> = new Map([
  [1_000, { first: 1.1, whole: 1.25, memory: 1.5 }],
  [10_000, { first: 1, whole: 1.25, memory: 1.5 }],
  [100_000, { first: 0.4, whole: 1.3, memory: 1.2 }],
  [500_000, { first: 0.15, whole: 1.5, memory: 2 }],
])

/** Undefined for a length that the issue does not name. */
export const goalFor = (words: number): Goal | undefined => goals.get(words)

/** Ours ÷ floor, at most: a changed text size on 100,000 words. */
export const sizeGoal = 0.1
/** Milliseconds, at most: any frame of a scroll after the first pass. */
export const scrollGoal = 50
/** Milliseconds, less than: event timing, 98th percentile. */
export const inputGoal = 100

export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
  readonly count: number
}

/** Undefined of no values. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  const [min, max, middle] = [sorted[0], sorted.at(-1), sorted.length >> 1]
  if (min === undefined || max === undefined) return undefined
  const upper = sorted[middle] ?? max
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? min) + upper) / 2
  return { median, min, max, count: sorted.length }
}

/** `ok` or `NOT MET`; a figure that could not be had meets nothing. */
export const verdict = (value: number | undefined, most: number): string =>
  value !== undefined && value <= most ? 'ok' : 'NOT MET'
