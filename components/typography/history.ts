/** What "Undo" goes back to. Dragging a slider makes many changes that a person takes for one, so they count as one. */
import { differences, type TypographySettings } from './typography'

export interface Change {
  readonly before: TypographySettings
  /** Which settings it changed, as one string to compare. */
  readonly what: string
  /** When it last went on, in milliseconds. */
  readonly at: number
}

/** Oldest first. */
export type History = readonly Change[]

/** Changes of the same setting that follow each other within this many milliseconds are one. */
const pause = 1000
const longest = 100

/** The history after a change from `before` to `after` at the time `now`. */
export function remember(
  history: History,
  before: TypographySettings,
  after: TypographySettings,
  now: number,
): History {
  const what = differences(before, after).join(' ')
  if (what === '') return history
  const last = history.at(-1)
  if (last?.what === what && now - last.at < pause) return [...history.slice(0, -1), { ...last, at: now }]
  return [...history, { before, what, at: now }].slice(-longest)
}
