/**
 * Marks: elements laid over spans of the text, for what needs focus, a name and a role (glossary terms, notes). What is
 * only to be seen is painted instead, see `highlight.dom.ts`.
 */
import type { ArticleElement, ArticleNode, MarkedNode } from '@/components/article/article'
import { flowOf } from '@/components/article/tags'
import { type ArticleText, blockIndexAt, type Span } from './text'

export interface Mark<M> extends Span {
  readonly value: M
}

/**
 * Lays `marks` over the nodes that `text` was made of. Where marks overlap, the earlier and then the longer one wins.
 * An inline element that a mark covers in part is cut in two, so each mark is one element with all its words in it.
 */
export function layMarks<M>(
  nodes: readonly ArticleNode[],
  text: ArticleText,
  marks: readonly Mark<M>[],
): readonly MarkedNode<M>[] {
  const pieces = withinBlocks(text, withoutOverlaps(marks))
  return pieces.length === 0 ? nodes : new Layer(pieces, text, measure(nodes, text)).lay(nodes)
}

/** Where the elements that pass `test` stand in the text, in order. Elements without text are left out. */
export function extentsOf(
  nodes: readonly ArticleNode[],
  text: ArticleText,
  test: (element: ArticleElement) => boolean,
): Span[] {
  const found: Span[] = []
  for (const [element, extent] of measure(nodes, text)) if (test(element)) found.push(extent)
  return found.sort((a, b) => a.start - b.start)
}

function withoutOverlaps<M>(marks: readonly Mark<M>[]): Mark<M>[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Mark<M>[] = []
  let end = 0
  for (const mark of sorted) {
    if (mark.start < end || mark.end <= mark.start) continue
    kept.push(mark)
    end = mark.end
  }
  return kept
}

function withinBlocks<M>(text: ArticleText, marks: readonly Mark<M>[]): Mark<M>[] {
  const pieces: Mark<M>[] = []
  for (const mark of marks) {
    for (let i = blockIndexAt(text, mark.start); i !== -1 && i < text.blocks.length; i += 1) {
      const block = text.blocks[i]
      if (block === undefined || block.start >= mark.end) break
      let start = Math.max(mark.start, block.start)
      let end = Math.min(mark.end, block.end)
      // A line break at the edge belongs to no text node: there is nothing to lay a mark over.
      while (start < end && text.text[start] === '\n') start += 1
      while (start < end && text.text[end - 1] === '\n') end -= 1
      if (start < end) pieces.push({ start, end, value: mark.value })
    }
  }
  return pieces
}

/** The extent of every element that holds text: from its first to its last text node. One walk, in step with the runs. */
function measure(nodes: readonly ArticleNode[], text: ArticleText): Map<ArticleElement, Span> {
  const extents = new Map<ArticleElement, Span>()
  let run = 0
  const visit = (list: readonly ArticleNode[]): Span | undefined => {
    let whole: Span | undefined
    for (const node of list) {
      let extent: Span | undefined
      if (typeof node === 'string') {
        extent = text.runs[run]
        run += 1
      } else if (flowOf(node.tag) !== 'silent') {
        extent = visit(node.children)
        if (extent !== undefined) extents.set(node, extent)
      }
      if (extent !== undefined) whole = { start: whole?.start ?? extent.start, end: extent.end }
    }
    return whole
  }
  visit(nodes)
  return extents
}

/** An element being built: an article's element or a mark, the nodes it has so far, and where its text ends. */
interface Frame<M> {
  readonly shell: Omit<ArticleElement, 'children'> | { readonly mark: M } | undefined
  readonly end: number
  readonly children: MarkedNode<M>[]
}

/**
 * Rebuilds the tree once, string by string. Where a mark begins, the elements that end before it does are closed, the
 * mark is opened, and they are opened again inside it; where it ends, the same the other way round.
 */
class Layer<M> {
  readonly #stack: Frame<M>[] = []
  #next = 0
  #run = 0

  constructor(
    readonly marks: readonly Mark<M>[],
    readonly text: ArticleText,
    readonly extents: ReadonlyMap<ArticleElement, Span>,
  ) {}

  lay(nodes: readonly ArticleNode[]): MarkedNode<M>[] {
    const root: Frame<M> = { shell: undefined, end: Number.POSITIVE_INFINITY, children: [] }
    this.#stack.push(root)
    this.#visit(nodes)
    return root.children
  }

  #visit(nodes: readonly ArticleNode[]): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.#layString(node)
      else if (this.extents.has(node)) {
        const { children, ...shell } = node
        this.#stack.push({ shell, end: this.extents.get(node)?.end ?? 0, children: [] })
        this.#visit(children)
        this.#close()
      } else this.#top.children.push(node)
    }
  }

  #layString(string: string): void {
    const start = this.text.runs[this.#run]?.start ?? 0
    this.#run += 1
    let from = 0
    while (from < string.length) {
      const mark = this.marks[this.#next]
      if (mark?.start === start + from) this.#begin(mark)
      const inside = mark !== undefined && mark.start <= start + from
      const cut = mark === undefined ? string.length : (inside ? mark.end : mark.start) - start
      const to = Math.min(cut, string.length)
      this.#top.children.push(string.slice(from, to))
      if (inside && to === cut) this.#finish()
      from = to
    }
  }

  #begin(mark: Mark<M>): void {
    const reopened: Frame<M>[] = []
    while (this.#top.end < mark.end) reopened.unshift(this.#interrupt())
    this.#stack.push({ shell: { mark: mark.value }, end: mark.end, children: [] }, ...reopened)
  }

  #finish(): void {
    this.#next += 1
    const reopened: Frame<M>[] = []
    while (!isMark(this.#top)) reopened.unshift(this.#interrupt())
    this.#close()
    this.#stack.push(...reopened)
  }

  /** Closes the top element and gives the frame to go on with. An `id` stays with the part that has text first. */
  #interrupt(): Frame<M> {
    const { shell, end, children } = this.#top
    if (children.length === 0) this.#stack.pop()
    else this.#close()
    if (children.length === 0 || shell === undefined || 'mark' in shell) return { shell, end, children: [] }
    const { id: _, ...attrs } = shell.attrs ?? {}
    return { shell: { tag: shell.tag, ...(Object.keys(attrs).length > 0 && { attrs }) }, end, children: [] }
  }

  #close(): void {
    const frame = this.#stack.pop()
    // Nothing was added since it was reopened: the part before the cut is the whole of it.
    if (frame?.shell === undefined || frame.children.length === 0) return
    this.#top.children.push({ ...frame.shell, children: frame.children })
  }

  get #top(): Frame<M> {
    const top = this.#stack.at(-1)
    if (top === undefined) throw new Error('A mark was closed more often than opened.')
    return top
  }
}

function isMark<M>(frame: Frame<M>): boolean {
  return frame.shell !== undefined && 'mark' in frame.shell
}
