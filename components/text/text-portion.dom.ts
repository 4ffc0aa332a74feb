/** The text nodes of a portion of the drawn article, and where their words are in its text. */
import { insertedIn } from './soft-hyphens'
import type { ArticleText } from './text'

/** A part of the drawn article with its text nodes; the first is what stands above all parts. */
export interface Portion {
  readonly root: Element
  readonly start: number
  /** Which drawing the nodes are of; undefined while none was mapped. */
  drawing: number | undefined
  nodes: Text[]
  starts: number[]
  indexes: Map<Node, number>
  /** Where soft hyphens were put into a node, for the nodes that have some. */
  hyphens: Map<Node, readonly number[]>
}

/**
 * Goes through the text nodes of a portion, which are to be the runs from `from` to `to`. Throws when they are not. Without
 * anything to be left out, which nearly all portions are, the browser walks alone: to be asked at each node takes four times
 * as long.
 */
export function walk(
  portion: Portion,
  from: number,
  to: number,
  { text, runs }: ArticleText,
  isLeftOut: ((element: Element) => boolean) | undefined,
): void {
  const { root } = portion
  const nodes: Text[] = []
  const starts: number[] = []
  const indexes = new Map<Node, number>()
  const hyphens = new Map<Node, readonly number[]>()
  const { ownerDocument: document } = root
  const walker =
    isLeftOut === undefined
      ? document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      : document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
          if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT
          return isLeftOut(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
        })
  let run = from
  let at = runs[run]?.start ?? 0
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const { data } = node
    if (data === '') continue
    const current = run < to ? runs[run] : undefined
    let end = at + data.length
    const inserted = text.slice(at, end) === data ? [] : insertedIn(data, text, at)
    if (inserted !== undefined && inserted.length > 0) {
      hyphens.set(node, inserted)
      end -= inserted.length
    }
    if (current === undefined || end > current.end || inserted === undefined) {
      throw new Error(`The drawn article departs from its text at offset ${at}: “${data.slice(0, 60)}”.`)
    }
    indexes.set(node, nodes.length)
    nodes.push(node)
    starts.push(at)
    at = end
    if (end === current.end) {
      run += 1
      at = runs[run]?.start ?? end
    }
  }
  if (run < to) throw new Error(`The drawn article ends at offset ${at}, before its text does.`)
  Object.assign(portion, { nodes, starts, indexes, hyphens })
}

/** How many of a node's inserted hyphens lie before its text offset `inside`; one that lies there belongs to no end. */
export function passed(hyphens: readonly number[] | undefined, inside: number, isEnd: boolean): number {
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
