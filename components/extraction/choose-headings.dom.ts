/** The choice among headings: one goes with the text that it heads. */
import { isApart, isFurniture } from './furniture.dom'
import type { Block } from './page-blocks.dom'

/** Shorter lines are labels, and do not say whose the heading over them is. */
const leastLine = 60

/**
 * Keeps the headings right above text that was kept: nobody reads a section under the heading of the one before. A
 * heading that leads away, says the title again, or stands in a part that is no article's, is none of these.
 */
export function keepHeadings(blocks: readonly Block[], keep: boolean[], title: string): void {
  let below: { readonly level: number; readonly isKept: boolean } | undefined
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    const block = blocks[i]
    if (block === undefined || block.isMedia) continue
    const level = levelOf(block.element)
    if (level === undefined) {
      const isLine = block.text.length >= leastLine && block.linked * 2 < block.text.length
      below = { level: 7, isKept: keep[i] === true && isLine }
      continue
    }
    if (!keep[i] && below?.isKept === true && below.level > level)
      keep[i] =
        block.linked * 2 < block.text.length &&
        !saysTitle(block.text, title) &&
        !isFurniture(block) &&
        !isApart(block.element, block.box)
    below = { level, isKept: keep[i] === true }
  }
}

/** Whether a line says the title again, or most of it. One word of it may be anything: a link, the heading of a part. */
export function saysTitle(text: string, title: string): boolean {
  return title.includes(text) && text.length * 2 > title.length
}

/** Of a sub-heading; the first level is the title's, which the panel shows. */
function levelOf(element: Element): number | undefined {
  const level = /^h([2-6])$/.exec(element.localName)?.[1]
  return level === undefined ? undefined : Number(level)
}
