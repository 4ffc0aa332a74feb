/**
 * Ties the one text to the drawn article. The map is made by a single walk and throws when page and text disagree, so
 * whatever is painted, spoken or marked afterwards is where the text says it is. Soft hyphens that were put into the
 * drawn words are no part of the text: the map steps over them. Those the publisher wrote are.
 */
import { insertedIn, textLengthOf } from './soft-hyphens'
import type { ArticleText, Span } from './text'

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

/** Whether a text node below `root` is part of the article's text. */
export function isOfText(node: Text, root: Element): boolean {
  for (let around = node.parentElement; around !== null && around !== root; around = around.parentElement)
    if (isSilent(around)) return false
  return true
}

function isSilent(element: Element): boolean {
  return element.localName === 'rt' || element.localName === 'rp' || element.hasAttribute(asideAttribute)
}

/**
 * Maps the text of an article to the nodes drawn for it below `root`. Marks may have cut a run into several text nodes.
 * Throws when the drawn text is not the article's.
 */
export function mapText(root: Element, text: ArticleText): TextMap {
  const nodes: Text[] = []
  const indexes = new Map<Node, number>()
  const starts: number[] = []
  /** Where soft hyphens were put into a node, for the nodes that have some. */
  const hyphens = new Map<Node, readonly number[]>()
  const document = root.ownerDocument
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT
    return isSilent(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
  })

  let run = 0
  let at = text.runs[0]?.start ?? 0
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    if (node.data === '') continue
    const current = text.runs[run]
    let end = at + node.data.length
    const inserted = text.text.slice(at, end) === node.data ? [] : insertedIn(node.data, text.text, at)
    if (inserted !== undefined && inserted.length > 0) {
      hyphens.set(node, inserted)
      end -= inserted.length
    }
    if (current === undefined || end > current.end || inserted === undefined) {
      throw new Error(`The drawn article departs from its text at offset ${at}: “${node.data.slice(0, 60)}”.`)
    }
    indexes.set(node, nodes.length)
    nodes.push(node)
    starts.push(at)
    at = end
    if (end === current.end) {
      run += 1
      at = text.runs[run]?.start ?? end
    }
  }
  if (run < text.runs.length) throw new Error(`The drawn article ends at offset ${at}, before its text does.`)

  /** Index of the last node that starts at or before `offset`. */
  const indexAt = (offset: number): number => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  const pointAt = (offset: number, isEnd: boolean): [Text, number] => {
    // An end belongs to the node it closes, not to the next one that begins there.
    const index = indexAt(isEnd && offset > 0 ? offset - 1 : offset)
    const node = nodes[index]
    if (node === undefined) throw new RangeError(`There is no text at offset ${offset}.`)
    const inside = offset - (starts[index] ?? 0)
    return [node, Math.min(node.data.length, inside + passed(hyphens.get(node), inside, isEnd))]
  }

  /** The text offset at or after a boundary point: where the first node that is not before it starts. */
  const offsetOf = (container: Node, offset: number): number => {
    const point = document.createRange()
    point.setStart(container, offset)
    let low = 0
    let high = nodes.length
    while (low < high) {
      const middle = (low + high) >> 1
      const node = nodes[middle]
      if (node !== undefined && point.comparePoint(node, node.data.length) < 0) low = middle + 1
      else high = middle
    }
    const node = nodes[low]
    if (node === undefined) return text.text.length
    return (starts[low] ?? 0) + (node === container ? textLengthOf(hyphens.get(node), offset) : 0)
  }

  return {
    rangeOf({ start, end }) {
      if (start < 0 || end > text.text.length || start > end) throw new RangeError(`No such span: ${start}–${end}.`)
      const range = document.createRange()
      range.setStart(...pointAt(start, false))
      range.setEnd(...pointAt(end, true))
      return range
    },
    spanOf(range) {
      if (nodes.length === 0 || !range.intersectsNode(root)) return undefined
      const start = offsetOf(range.startContainer, range.startOffset)
      const end = offsetOf(range.endContainer, range.endOffset)
      return start < end ? { start, end } : undefined
    },
    offsetAt(x, y) {
      const caret = document.caretPositionFromPoint(x, y)
      const index = caret === null ? undefined : indexes.get(caret.offsetNode)
      if (caret === null || index === undefined) return undefined
      return (starts[index] ?? 0) + textLengthOf(hyphens.get(caret.offsetNode), caret.offset)
    },
  }
}

/** How many of a node's inserted hyphens lie before its text offset `inside`; one that lies there belongs to no end. */
function passed(hyphens: readonly number[] | undefined, inside: number, isEnd: boolean): number {
  if (hyphens === undefined) return 0
  let low = 0
  let high = hyphens.length
  while (low < high) {
    const middle = (low + high) >> 1
    // With the ones before it taken away, where the hyphen lies in the text.
    const place = (hyphens[middle] ?? 0) - middle
    if (isEnd ? place < inside : place <= inside) low = middle + 1
    else high = middle
  }
  return low
}
