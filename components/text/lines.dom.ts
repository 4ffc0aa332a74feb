/** Where the drawn text stands in the view: characters and lines. All in CSS pixels of the view. */
import type { Span } from './text'

/** Where a span is drawn; undefined where there is no article or no such span in it. */
export interface Ranged {
  rangeOf(span: Span): Range | undefined
}

/** The box of the first character at or after `offset` that has one; white space at a line's end has none. */
export function boxAt(surface: Ranged, offset: number, end: number): DOMRect | undefined {
  for (let at = offset; at < Math.min(end, offset + 16); at += 1) {
    const box = surface.rangeOf({ start: at, end: at + 1 })?.getClientRects()[0]
    if (box !== undefined && box.height > 0) return box
  }
  return undefined
}

/**
 * The first offset of `within` whose character `isReached`; its end when there is none. What is reached stays reached:
 * down the page when the text is one column.
 */
export function firstOffset(surface: Ranged, within: Span, isReached: (box: DOMRect) => boolean): number {
  let low = within.start
  let high = within.end
  while (low < high) {
    const middle = (low + high) >> 1
    const box = boxAt(surface, middle, within.end)
    if (box === undefined || isReached(box)) high = middle
    else low = middle + 1
  }
  return low
}

/** The drawn line that holds `offset`, as far as it belongs to the block `within`. */
export function lineAt(surface: Ranged, within: Span, offset: number): Span | undefined {
  const line = boxAt(surface, offset, within.end)
  if (line === undefined) return undefined
  const middleOf = ({ top, bottom }: DOMRect): number => (top + bottom) / 2
  // By its middle: raised figures and the letters of a tight line next to it reach into a line.
  const start = firstOffset(surface, within, (box) => middleOf(box) >= line.top)
  const end = firstOffset(surface, { start, end: within.end }, (box) => middleOf(box) > line.bottom)
  return start < end ? { start, end } : undefined
}
