/** What of the page is lit around a line, and how far the view moves with it. CSS pixels. */
import type { Box } from './group-lines'

/** What the window can stand on: a drawn line, a low row of a table, a picture or formula, a rule between parts. */
export interface Stop extends Box {
  readonly kind: 'line' | 'row' | 'picture' | 'rule'
  /** The column it stands in, from edge to edge: as wide as its window is. */
  readonly lane: { readonly left: number; readonly right: number }
}

/** How far the light reaches over the letters, as a part of their height, where the next line leaves room for it. */
const PAD = 0.16
/** Least and most of that. */
const padLimits = { least: 3, most: 12 } as const
/** How far the window reaches past its column. */
const BESIDE = 10
/** In this part of the view at its upper and lower end, a window moved by key moves the view instead. */
const EDGE = 0.18

/**
 * The window of `size` lines around `current`. `before` and `after` are the stops next to it, nearest first, one more on
 * each side than the window needs. It ends early where the text turns into another column, at a picture and at a rule:
 * there is nothing to read across.
 */
export function windowOf(current: Stop, before: readonly Stop[], after: readonly Stop[], size: number): Box {
  const reach = isText(current) ? (size - 1) / 2 : 0
  const up = reached(current, before, reach, (stop, last) => goesDown(stop, last))
  const down = reached(current, after, reach, (stop, last) => goesDown(last, stop))
  const top = up.last.top - roomBetween(up.next, up.last, up.last)
  const bottom = down.last.bottom + roomBetween(down.last, down.next, down.last)
  return { left: current.lane.left - BESIDE, right: current.lane.right + BESIDE, top, bottom }
}

const isText = ({ kind }: Stop): boolean => kind === 'line' || kind === 'row'

/** How far the window goes one way: its last stop, and the one after that if it stands in the same column. */
function reached(
  current: Stop,
  stops: readonly Stop[],
  reach: number,
  goesOn: (stop: Stop, last: Stop) => boolean,
): { readonly last: Stop; readonly next: Stop | undefined } {
  let last = current
  for (const [index, stop] of stops.entries()) {
    if (!goesOn(stop, last)) return { last, next: undefined }
    if (index >= reach || !isText(stop)) return { last, next: stop }
    last = stop
  }
  return { last, next: undefined }
}

/** Whether `lower` is further down the same column than `upper`. */
function goesDown(upper: Stop, lower: Stop): boolean {
  const isBeside = Math.min(upper.lane.right, lower.lane.right) > Math.max(upper.lane.left, lower.lane.left)
  return isBeside && (upper.top + upper.bottom) / 2 < (lower.top + lower.bottom) / 2 && lower.bottom > upper.bottom
}

/** Half of what two stops leave between them, at most a pad; less than nothing where tight lines overlap. */
function roomBetween(upper: Stop | undefined, lower: Stop | undefined, { kind, top, bottom }: Stop): number {
  if (kind === 'rule') return padLimits.most
  const pad = Math.max(padLimits.least, Math.min(padLimits.most, (bottom - top) * PAD))
  return upper === undefined || lower === undefined ? pad : Math.min(pad, (lower.top - upper.bottom) / 2)
}

/** Whether any of a stop is in the free view `band`. */
export function isInBand({ top, bottom }: Box, band: { readonly top: number; readonly bottom: number }): boolean {
  return bottom > band.top + 1 && top < band.bottom - 1
}

/**
 * How far the view is scrolled when a key moves the window `from` one stop `to` another, both in pixels of the view:
 * nothing while that stands well within the free view `band`, else so far that it stands where the eye is.
 */
export function scrollAfterStep(from: Box, to: Box, band: { readonly top: number; readonly bottom: number }): number {
  const edge = (band.bottom - band.top) * EDGE
  const [top, bottom] = [band.top + edge, band.bottom - edge]
  if (to.top >= top && to.bottom <= bottom) return 0
  // Towards the middle it needs no help.
  if (to.top < top && to.top >= Math.max(band.top, from.top) && to.bottom <= bottom) return 0
  if (to.bottom > bottom && to.bottom <= Math.min(band.bottom, from.bottom) && to.top >= top) return 0
  // What is higher than the view is read from its top.
  if (to.bottom - to.top > bottom - top) return to.top - top
  const eye = Math.min(Math.max(from.top, top), bottom - (to.bottom - to.top))
  return to.top - eye
}
