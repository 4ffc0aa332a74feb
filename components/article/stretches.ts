/**
 * A long article is drawn in stretches of blocks, so that they can be drawn one after the other, and what is out of view can
 * be left out stretch by stretch. Block by block it could, too, but a browser's work for that grows with the square of their
 * number.
 */
import type { ArticleNode, MarkedElement, MarkedNode } from './article'
import { flowOf } from './tags'

/** Blocks of a stretch: some screens of a narrow panel. */
const blocksEach = 12
/** Characters of a stretch, from which on no further block is added. */
const charactersEach = 6_000
/** Blocks up to which an article is laid out within a frame or two anyway. */
const fewBlocks = 48
/** Items of a list from which on it is drawn as several, and how many each of them gets. */
const longList = 200
const itemsEach = 100
/** So many items of a list take about the place of a paragraph. */
const itemsAsBlock = 4
/** No stretch begins with another block: a heading's space above would no longer fall together with the space before it. */
const beginnings: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'dl', 'blockquote'])

/**
 * The nodes of an article's body, in order, in stretches; none where it is short, unless `always`. Marks and soft hyphens
 * laid into the nodes change nothing about where the stretches part. More nodes at the end change only the last.
 */
export function stretchesOf<M>(nodes: readonly MarkedNode<M>[], always = false): (readonly MarkedNode<M>[])[] {
  const parted = partedOf(nodes)
  if (!always && !isMuch(parted)) return []
  const stretches: MarkedNode<M>[][] = []
  let last: MarkedNode<M>[] = []
  let blocksIn = 0
  let characters = 0
  for (const [i, node] of parted.entries()) {
    const isFull = blocksIn >= blocksEach || characters >= charactersEach
    if (stretches.length === 0 || (isFull && isBlock(node, beginnings) && isBlock(parted[i - 1]))) {
      last = []
      stretches.push(last)
      blocksIn = 0
      characters = 0
    }
    last.push(node)
    if (isBlock(node)) blocksIn += isBlock(node, lists) ? 1 + entriesIn(node as MarkedElement<M>) / itemsAsBlock : 1
    characters += lengthOf(node)
  }
  return stretches
}

/** Whether an article's body is drawn in stretches. */
export function isInStretches<M>(nodes: readonly MarkedNode<M>[]): boolean {
  return isMuch(partedOf(nodes))
}

/** The stretches of nodes without marks, however few they are. */
export function bareStretchesOf(nodes: readonly ArticleNode[]): (readonly ArticleNode[])[] {
  return stretchesOf<never>(nodes, true) as (readonly ArticleNode[])[]
}

/**
 * How many strings of the article's text stand before each of `stretches`, which hold its nodes as they are, without marks.
 * `before` is how many stand above them all.
 */
export function firstRunsOf(stretches: readonly (readonly ArticleNode[])[], before: number): number[] {
  let run = before
  return stretches.map((nodes) => {
    const first = run
    run += stringsIn(nodes)
    return first
  })
}

/** How many strings of a list of nodes belong to the text. */
export function stringsIn(nodes: readonly ArticleNode[]): number {
  let strings = 0
  for (const node of nodes) {
    if (typeof node === 'string') strings += 1
    else if (flowOf(node.tag) !== 'silent') strings += stringsIn(node.children)
  }
  return strings
}

/** Words and pictures that stand in a line of their own with what comes next are none. */
function isBlock<M>(node: MarkedNode<M> | undefined, of: ReadonlySet<string> = blocks): boolean {
  return typeof node === 'object' && 'tag' in node && of.has(node.tag)
}

const blocks: ReadonlySet<string> = new Set([
  ...beginnings,
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'pre', 'table', 'figure', 'details'],
])

function isMuch<M>(nodes: readonly MarkedNode<M>[]): boolean {
  return nodes.reduce((sum, node) => sum + (isBlock(node) ? 1 : 0), 0) > fewBlocks
}

function partedOf<M>(nodes: readonly MarkedNode<M>[]): readonly MarkedNode<M>[] {
  return nodes.some(isLongList) ? nodes.flatMap(partsOf) : nodes
}

/** Characters below a node, but for soft hyphens: word aids bring some. */
function lengthOf<M>(node: MarkedNode<M>): number {
  if (typeof node === 'string') return node.includes('\u00ad') ? node.replaceAll('\u00ad', '').length : node.length
  let length = 0
  for (const child of node.children) length += lengthOf(child)
  return length
}

const lists: ReadonlySet<string> = new Set(['ul', 'ol', 'dl'])

function isLongList<M>(node: MarkedNode<M>): node is MarkedElement<M> {
  return isBlock(node, lists) && (node as MarkedElement<M>).children.length > longList
}

/** A long list as several that go on with its numbers: one element cannot be drawn in part. A link to it leads to the first. */
function partsOf<M>(node: MarkedNode<M>): readonly MarkedNode<M>[] {
  if (!isLongList(node)) return [node]
  const { id, start, ...rest } = node.attrs ?? {}
  const step = rest.reversed === undefined ? 1 : -1
  let number = start === undefined ? (step === 1 ? 1 : entriesIn(node)) : Number(start)
  const parts: { first: number; children: MarkedNode<M>[] }[] = []
  let items = 0
  for (const child of node.children) {
    const last = parts.at(-1)
    // A term is not parted from what it means.
    if (last === undefined || (items >= itemsEach && isBlock(child, node.tag === 'dl' ? terms : entries))) {
      parts.push({ first: number, children: [child] })
      items = 0
    } else last.children.push(child)
    if (!isBlock(child, entries)) continue
    items += 1
    number = Number((child as MarkedElement<M>).attrs?.value ?? number) + step
  }
  return parts.map(({ first, children }, i) => ({
    tag: node.tag,
    attrs: {
      ...rest,
      // For the style sheet: no space before what goes on.
      ...(i < parts.length - 1 && { 'data-goes-on': '' }),
      ...(i === 0 && id !== undefined && { id }),
      ...(node.tag === 'ol' && (i > 0 || start !== undefined || step === -1) && { start: String(first) }),
    },
    children,
  }))
}

function entriesIn<M>({ children }: MarkedElement<M>): number {
  return children.reduce((sum, child) => sum + (isBlock(child, entries) ? 1 : 0), 0)
}

const terms: ReadonlySet<string> = new Set(['dt'])
const entries: ReadonlySet<string> = new Set(['li', 'dd'])
