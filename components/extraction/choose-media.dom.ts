/** The choice among pictures and players: what the article keeps of them follows the text they stand among. */
import { isApart } from './furniture.dom'
import type { Block, Box } from './page-blocks.dom'

/** Characters around a picture that tell what it belongs to: more than a title and a line under it. */
const leastAround = 400

/** A picture belongs to the article when the text it stands among does. */
export function keepMedia(blocks: readonly Block[], keep: boolean[]): void {
  const kept = new Map<Box, number>()
  for (const [i, { box, text }] of blocks.entries()) {
    if (!keep[i]) continue
    for (let outer: Box | undefined = box; outer !== undefined; outer = outer.parent)
      kept.set(outer, (kept.get(outer) ?? 0) + text.length)
  }
  const first = keep.indexOf(true)
  const last = keep.lastIndexOf(true)
  for (const [i, { element, box, isMedia }] of blocks.entries()) {
    if (!isMedia) continue
    // The picture at the head stands between the title and the first paragraph.
    const isInside = i >= first - 12 && i <= last + 2
    let around: Box | undefined = box
    // A box with the title, a credit or nothing in it does not say what the picture belongs to; the one around it does.
    while (around !== undefined && around.chars < leastAround) around = around.parent
    if (!isInside || around === undefined || isApart(element, box)) continue
    const isHead = i < first
    keep[i] = (kept.get(around) ?? 0) >= around.chars * (isHead ? 0.3 : 0.5)
  }
}
