/**
 * Ties the one text to the drawn article. The map is made by a single walk and throws when page and text disagree, so
 * whatever is painted, spoken or marked afterwards is where the text says it is.
 */
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

/**
 * Maps the text of an article to the nodes drawn for it below `root`. Marks may have cut a run into several text nodes.
 * Throws when the drawn text is not the article's.
 */
export function mapText(root: Element, text: ArticleText): TextMap {
  const nodes: Text[] = []
  const indexes = new Map<Node, number>()
  const starts: number[] = []
  const document = root.ownerDocument
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT
    const silent = node.localName === 'rt' || node.localName === 'rp' || node.hasAttribute(asideAttribute)
    return silent ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
  })

  let run = 0
  let at = text.runs[0]?.start ?? 0
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    if (node.data === '') continue
    const current = text.runs[run]
    const end = at + node.data.length
    if (current === undefined || end > current.end || text.text.slice(at, end) !== node.data) {
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
    return [node, Math.min(node.data.length, offset - (starts[index] ?? 0))]
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
    return (starts[low] ?? 0) + (node === container ? offset : 0)
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
      return caret === null || index === undefined ? undefined : (starts[index] ?? 0) + caret.offset
    },
  }
}
