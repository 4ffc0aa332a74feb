/** The way between the stops of an article, which are laid out a block at a time: nobody walks the whole of it. */
import type { Stop } from './window-of'

/** What the stops are read from. */
export interface Stops {
  /** How many blocks there are. */
  readonly blocks: number
  /** The stops of a block, in reading order, in pixels of the page; none for a block that is not drawn. */
  stopsOf(block: number): readonly Stop[]
}

/** A stop's place: the block, and which of its stops. */
export interface Place {
  readonly block: number
  readonly at: number
}

export function stopAt(stops: Stops, { block, at }: Place): Stop | undefined {
  return stops.stopsOf(block)[at]
}

/** The place one stop on, or back. */
export function beside(stops: Stops, { block, at }: Place, by: 1 | -1): Place | undefined {
  if (stops.stopsOf(block)[at + by] !== undefined) return { block, at: at + by }
  for (let other = block + by; other >= 0 && other < stops.blocks; other += by) {
    const { length } = stops.stopsOf(other)
    if (length > 0) return { block: other, at: by > 0 ? 0 : length - 1 }
  }
  return undefined
}

/** Up to `count` stops on from a place, or back, nearest first. */
export function stopsFrom(stops: Stops, place: Place, by: 1 | -1, count: number): Stop[] {
  const found: Stop[] = []
  let next = beside(stops, place, by)
  while (next !== undefined && found.length < count) {
    const stop = stopAt(stops, next)
    if (stop !== undefined) found.push(stop)
    next = beside(stops, next, by)
  }
  return found
}

/** The stop nearest to a point of the page among those of the blocks `from` to `to`, both included. */
export function nearest(stops: Stops, from: number, to: number, x: number, y: number): Place | undefined {
  let best: Place | undefined
  let least = Number.POSITIVE_INFINITY
  for (let block = Math.max(0, from); block <= Math.min(to, stops.blocks - 1); block += 1) {
    stops.stopsOf(block).forEach((stop, at) => {
      const { lane, top, bottom } = stop
      const down = Math.max(top - y, y - bottom, 0)
      const beside = Math.max(lane.left - x, x - lane.right, 0)
      // Within overlapping lines, the one whose middle is nearer.
      const distance = down + beside * 2 + Math.abs((top + bottom) / 2 - y) / 1000
      if (distance < least) {
        least = distance
        best = { block, at }
      }
    })
  }
  return best
}
