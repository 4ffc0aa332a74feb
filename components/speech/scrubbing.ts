/** Where places of the text lie on the scrubber, and what is told of them. */
import type { SpeechView } from './view'

/** A heading of the article. */
export interface Heading {
  /** Offset into the text. */
  readonly at: number
  readonly title: string
}

/**
 * Seconds from the start of the text to `offset`, at the present rate. What lies behind is reckoned by the time it took
 * and what lies ahead by the time it will, so that the place where reading stands has exactly its own time.
 */
export function timeAt(offset: number, { at, gone, left }: Pick<SpeechView, 'at' | 'gone' | 'left'>, length: number) {
  if (offset <= at) return at <= 0 ? gone : (gone * Math.max(0, offset)) / at
  if (length <= at) return gone + left
  return gone + (left * (Math.min(offset, length) - at)) / (length - at)
}

/** The heading that `offset` stands under; `undefined` before the first. */
export function headingAt(headings: readonly Heading[], offset: number): Heading | undefined {
  return headings.findLast(({ at }) => at <= offset)
}

/** The offset that lies at `x` on a track of `width`, both in pixels from its start. */
export function offsetAt(x: number, width: number, length: number): number {
  const share = width <= 0 ? 0 : Math.min(1, Math.max(0, x / width))
  // At the very end there is nothing left to read.
  return Math.min(Math.max(0, length - 1), Math.round(share * length))
}

/** How far `offset` is through the text, 0 to 1. */
export function shareOf(offset: number, length: number): number {
  return length <= 0 ? 0 : Math.min(1, Math.max(0, offset / length))
}

/** Closer than this share of the track to one another, ticks run together. */
const CLOSEST = 0.015

/**
 * Where to draw a tick for a heading, as shares of the track. None at the very start, where there is nothing to divide;
 * of headings that crowd, the first.
 */
export function ticksOf(headings: readonly Heading[], length: number): readonly number[] {
  const ticks: number[] = []
  for (const { at } of headings) {
    const share = shareOf(at, length)
    if (share >= (ticks.at(-1) ?? 0) + CLOSEST && share <= 1 - CLOSEST) ticks.push(share)
  }
  return ticks
}
