/** The columns a block is drawn in, and how wide each is, in CSS pixels of the view. */
import type { Box } from './group-lines'

export interface Lanes {
  /** Which of the columns a box stands in. */
  columnOf(box: Box): number
  /** The edges of the column a box stands in. */
  laneAt(box: Box, column?: number): { readonly left: number; readonly right: number }
}

/**
 * The lanes of the block around `node`: the box it scrolls in, its cell when its row is too high to be one stop, else
 * the part of the article it belongs to, which has one box in each column it reaches into.
 */
export function lanesOf(node: Node, article: Element, row: Element | null): Lanes {
  const parts = partsOf(node, article, row)
  const columnOf = (box: Box): number => {
    if (parts.length < 2) return 0
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
    const away = ({ left, right, top, bottom }: Box): number =>
      Math.max(left - x, x - right, 0) + Math.max(top - y, y - bottom, 0)
    const distances = parts.map(away)
    return distances.indexOf(Math.min(...distances))
  }
  return {
    columnOf,
    laneAt(box, column = columnOf(box)) {
      const { left, right } = parts[column] ?? box
      return { left, right }
    },
  }
}

function partsOf(node: Node, article: Element, row: Element | null): readonly Box[] {
  const start = node instanceof Element ? node : node.parentElement
  let part: Element | null = start
  for (let element = start; element !== null && element !== article; element = element.parentElement) {
    if (row === null && element.matches('td, th')) return boxesOf(element)
    if (element.scrollWidth > element.clientWidth + 1 && scrollsSideways(element)) return boxesOf(element)
    part = element
  }
  return part === null ? [] : boxesOf(part)
}

function scrollsSideways(element: Element): boolean {
  const view = element.ownerDocument.defaultView
  return view !== null && /^(?:auto|scroll)$/.test(view.getComputedStyle(element).overflowX)
}

function boxesOf(element: Element): readonly Box[] {
  return [...element.getClientRects()].map(({ left, right, top, bottom }) => ({ left, right, top, bottom }))
}
