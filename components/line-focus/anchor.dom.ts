/** Places of the window as places of the text: what it comes back to when the lines break elsewhere. */
import { boxAt, firstOffset, type Ranged } from '@/components/text/lines.dom'
import { type ArticleText, blockIndexAt } from '@/components/text/text'
import type { Place } from './find-stop'
import { nearest, stopAt } from './find-stop'
import type { DrawnStops } from './stops.dom'

export interface Anchor {
  readonly block: number
  /** Where a line begins in the text; where it is a picture or a rule, which one after the block. */
  readonly offset?: number
  readonly ordinal?: number
}

interface Means {
  readonly text: ArticleText
  readonly surface: Ranged
  readonly stops: DrawnStops
  readonly window: Window
}

/** What of the text stands at a place. */
export function anchorOf({ text, surface, stops, window }: Means, place: Place): Anchor {
  const all = stops.stopsOf(place.block)
  const stop = all[place.at]
  const block = text.blocks[place.block]
  if (stop === undefined || block === undefined) return { block: place.block }
  if (stop.kind === 'row') return { block: place.block, offset: block.start }
  if (stop.kind !== 'line') {
    return { block: place.block, ordinal: all.slice(0, place.at).filter(({ kind }) => kind !== 'line').length }
  }
  const offset = firstOffset(surface, block, (box) => {
    const at = nearest(stops, place.block, place.block, ...middleOf(box, window))?.at
    return at !== undefined && at >= place.at
  })
  return { block: place.block, offset: Math.min(offset, block.end - 1) }
}

/** Where what was noted stands now. */
export function placeOf(means: Means, { block, offset, ordinal = -1 }: Anchor): Place | undefined {
  if (offset !== undefined) return placeAt(means, offset)
  const all = means.stops.stopsOf(block)
  const others = [...all.keys()].filter((at) => all[at]?.kind !== 'line')
  const at = others[ordinal] ?? (all.length > 0 ? 0 : undefined)
  return at === undefined ? undefined : { block, at }
}

/** The line or row in which a place of the text stands. */
export function placeAt({ text, surface, stops, window }: Means, offset: number): Place | undefined {
  const index = blockIndexAt(text, offset)
  const block = text.blocks[index]
  if (block === undefined) return undefined
  const box = boxAt(surface, Math.max(block.start, offset), block.end)
  if (box === undefined) return undefined
  const [first] = stops.rowOf(index)
  const row = { block: first, at: 0 }
  if (stopAt(stops, row)?.kind === 'row') return row
  return nearest(stops, index, index, ...middleOf(box, window))
}

function middleOf({ left, right, top, bottom }: DOMRect, { scrollX, scrollY }: Window): [x: number, y: number] {
  return [(left + right) / 2 + scrollX, (top + bottom) / 2 + scrollY]
}
