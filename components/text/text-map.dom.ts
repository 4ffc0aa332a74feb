/**
 * Ties the one text to the drawn article. The map is made by a single walk and throws when page and text disagree, so
 * whatever is painted, spoken or marked afterwards is where the text says it is. Soft hyphens that were put into the
 * drawn words are no part of the text: the map steps over them. Those the publisher wrote are.
 */
import { textLengthOf } from './soft-hyphens'
import type { ArticleText, Span } from './text'
import { type Portion, passed, walk } from './text-portion.dom'

/** Words of ours inside the drawn article (labels, buttons) carry this attribute: they are not part of its text. */
export const asideAttribute = 'data-aside'

export interface TextMap {
  /** The DOM range of a span. Throws a RangeError for a span outside the text. */
  rangeOf(span: Span): Range
  /** The span of a range: what of it lies in the article's text, or undefined when nothing does. */
  spanOf(range: Range): Span | undefined
  /** The text offset under a point of the viewport, in CSS pixels, or undefined where there is no text. */
  offsetAt(x: number, y: number): number | undefined
}

/** The map of an article that is drawn part by part. */
export interface DrawnMap extends TextMap {
  /** Which part holds a place of the text; -1 for what stands above them all. */
  partAt(offset: number): number
  /** Maps a part that was drawn. Throws when it is not the text's. Whether somebody has a range of it from before. */
  check(index: number): boolean
  /** Maps anew what stands above the parts. */
  renew(): void
}

/** Whether a text node below `root` is part of the article's text. */
export function isOfText(node: Text, root: Element): boolean {
  for (let around = node.parentElement; around !== null && around !== root; around = around.parentElement)
    if (isSilent(around)) return false
  return true
}

/** What is drawn and no part of the text. */
const silent = `rt, rp, [${asideAttribute}]`
const isSilent = (element: Element): boolean => element.matches(silent)

/** Parts of a long article that are drawn one after the other, each an element of its own below the root. */
export interface Parts {
  readonly count: number
  element(index: number): Element
  /** Which of the text's runs is the first in a part. */
  firstRun(index: number): number
  isDrawn(index: number): boolean
  /** How often it was drawn: with another number its nodes are others. */
  drawings(index: number): number
}

/**
 * Maps the text of an article to the nodes drawn for it below `root`. Marks may have cut a run into several text nodes.
 * Throws when the drawn text is not the article's. With `parts`, each of them is mapped when it is first asked about: one
 * that is not drawn yet is a range around what holds its place, which is about as high and has no words.
 */
export function mapText(root: Element, text: ArticleText, parts?: Parts): DrawnMap {
  const document = root.ownerDocument
  const count = parts?.count ?? 0
  const runAt = (index: number): number => (index < count ? (parts?.firstRun(index) ?? 0) : text.runs.length)
  const startOf = (run: number): number => text.runs[run]?.start ?? text.text.length
  const portionOf = (element: Element, run: number): Portion => ({
    root: element,
    start: startOf(run),
    drawing: undefined,
    nodes: [],
    starts: [],
    indexes: new Map(),
    hyphens: new Map(),
  })
  const isLeftOut = (element: Element): boolean => isSilent(element) || places.has(element)
  const portions = [portionOf(root, 0)]
  const places = new Map<Element, number>()
  for (let index = 0; parts !== undefined && index < count; index += 1) {
    places.set(parts.element(index), portions.length)
    portions.push(portionOf(parts.element(index), runAt(index)))
  }
  /** The parts of which somebody has ranges, with the drawing the oldest of these is of; -1 for what was not drawn yet. */
  const asked = new Map<number, number>()

  /** A portion with its nodes as they are drawn now; undefined when it is not drawn. */
  const portionAt = (place: number): Portion | undefined => {
    const portion = portions[place]
    if (portion === undefined) return undefined
    if (place > 0 && parts?.isDrawn(place - 1) === false) return undefined
    const drawing = place === 0 ? 0 : (parts?.drawings(place - 1) ?? 0)
    if (portion.drawing !== drawing) {
      const isAllText = place > 0 && portion.root.querySelector(silent) === null
      walk(portion, place === 0 ? 0 : runAt(place - 1), runAt(place), text, isAllText ? undefined : isLeftOut)
      portion.drawing = drawing
    }
    return portion
  }
  /** Which portion holds `offset`. An end belongs to the node it closes, not to the next one that begins there. */
  const placeOf = (offset: number): number => lastAtOrBefore(portions, ({ start }) => start <= offset)

  const setPoint = (range: Range, offset: number, isEnd: boolean): void => {
    const within = isEnd && offset > 0 ? offset - 1 : Math.min(offset, Math.max(0, text.text.length - 1))
    const place = Math.max(0, placeOf(within))
    const portion = portionAt(place)
    const set = isEnd ? 'setEnd' : 'setStart'
    if (place > 0 && !asked.has(place - 1)) asked.set(place - 1, portion?.drawing ?? -1)
    if (portion === undefined) {
      const { root } = portions[place] as Portion
      range[set](root, isEnd ? root.childNodes.length : 0)
      return
    }
    const index = lastAtOrBefore(portion.starts, (start) => start <= within)
    const node = portion.nodes[index]
    if (node === undefined) throw new RangeError(`There is no text at offset ${offset}.`)
    const inside = offset - (portion.starts[index] ?? 0)
    range[set](node, Math.min(node.data.length, inside + passed(portion.hyphens.get(node), inside, isEnd)))
  }

  /** The text offset at or after a boundary point: where the first node that is not before it starts. */
  const offsetOf = (container: Node, offset: number): number => {
    const point = document.createRange()
    point.setStart(container, offset)
    const isBefore = (node: Node, length: number): boolean => point.comparePoint(node, length) < 0
    const place = firstNot(portions.length, (at) => {
      const portion = portions[at]
      const last = at === 0 ? portionAt(0)?.nodes.at(-1) : portion?.root
      if (last === undefined) return true
      return isBefore(last, last instanceof Text ? last.data.length : last.childNodes.length)
    })
    const portion = portionAt(place)
    if (portion === undefined) return portions[place]?.start ?? text.text.length
    const { nodes, starts, hyphens } = portion
    const low = firstNot(nodes.length, (at) => {
      const node = nodes[at]
      return node !== undefined && isBefore(node, node.data.length)
    })
    const node = nodes[low]
    if (node === undefined) return portions[place + 1]?.start ?? text.text.length
    return (starts[low] ?? 0) + (node === container ? textLengthOf(hyphens.get(node), offset) : 0)
  }

  const map: DrawnMap = {
    rangeOf({ start, end }) {
      if (start < 0 || end > text.text.length || start > end) throw new RangeError(`No such span: ${start}–${end}.`)
      const range = document.createRange()
      setPoint(range, start, false)
      setPoint(range, end, true)
      return range
    },
    spanOf(range) {
      if (text.runs.length === 0 || !range.intersectsNode(root)) return undefined
      const start = offsetOf(range.startContainer, range.startOffset)
      const end = offsetOf(range.endContainer, range.endOffset)
      return start < end ? { start, end } : undefined
    },
    offsetAt(x, y) {
      const caret = document.caretPositionFromPoint(x, y)
      if (caret === null) return undefined
      let place = 0
      for (let around: Node | null = caret.offsetNode; around !== null; around = around.parentNode)
        place = places.get(around as Element) ?? place
      const portion = portionAt(place)
      const index = portion?.indexes.get(caret.offsetNode)
      if (portion === undefined || index === undefined) return undefined
      return (portion.starts[index] ?? 0) + textLengthOf(portion.hyphens.get(caret.offsetNode), caret.offset)
    },
    partAt: (offset) => placeOf(offset) - 1,
    check(index) {
      const now = portionAt(index + 1)?.drawing
      const before = asked.get(index)
      if (before === undefined || before === now) return false
      return asked.delete(index)
    },
    renew() {
      const [header] = portions
      if (header !== undefined) header.drawing = undefined
      portionAt(0)
    },
  }
  map.renew()
  return map
}

/** How many of the first of `count` things pass a test that all later ones fail. */
function firstNot(count: number, passes: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the last of some things in order that passes; -1 where none does. */
function lastAtOrBefore<T>(things: readonly T[], passes: (thing: T) => boolean): number {
  return firstNot(things.length, (index) => passes(things[index] as T)) - 1
}
