/** The chosen part of the snapshot as an article's body: cleaned, its white space settled, the places of omissions known. */
import type { ArticleNode } from '@/components/article/article'
import { flowOf, partsBlocks } from '@/components/article/tags'
import { settlingWhitespace } from '@/components/article/whitespace'
import { type CleanOptions, cleanTree } from './clean.dom'
import { liftPlaceholders } from './omissions'
import type { Steps } from './pace.dom'

export interface ArticleBody {
  readonly body: readonly ArticleNode[]
  /** By the numbers of their passages: what was left out, and where it belongs. */
  readonly omitted: readonly (readonly ArticleNode[])[]
  readonly places: ReadonlyMap<number, readonly number[]>
}

/** Makes the body of what is left below `root`. */
export function* articleBody(root: Element, options: Omit<CleanOptions, 'omitted'>): Steps<ArticleBody> {
  const omitted: ArticleNode[][] = []
  const body = yield* settled(yield* cleanTree(root, { ...options, omitted }))
  if (omitted.length === 0) return { body, omitted, places: new Map() }
  const { nodes, places } = liftPlaceholders(body)
  yield
  const left: ArticleNode[][] = []
  for (const passage of omitted) left.push(yield* settled(passage))
  return { body: yield* settled(nodes, new Set(body)), omitted: left, places }
}

/** Nodes of the outermost level that are settled together. */
const stride = 50

/** White space settled, in slices: it does not reach across the edge of a block. Blocks of which it `is` settled stay. */
function* settled(nodes: readonly ArticleNode[], is: ReadonlySet<ArticleNode> = new Set()): Steps<ArticleNode[]> {
  const done: ArticleNode[] = []
  for (let start = 0, end = 0; start < nodes.length; start = end) {
    for (end = Math.min(start + stride, nodes.length); end < nodes.length && !isBlock(nodes[end - 1]); ) end += 1
    const slice = nodes.slice(start, end)
    const stays = slice.every((node) => isBlock(node) && is.has(node))
    for (const node of stays ? slice : yield* settlingWhitespace(slice)) done.push(node)
    yield
  }
  return done
}

function isBlock(node: ArticleNode | undefined): boolean {
  return typeof node === 'object' && partsBlocks(flowOf(node.tag))
}
