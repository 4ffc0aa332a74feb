/**
 * A long article is drawn in stretches of blocks, so that what is out of view can be left out stretch by stretch. Block by
 * block it could, too, but a browser's work for that grows with the square of their number.
 */
import type { MarkedNode } from './article'

/** Blocks of a stretch: some screens of a narrow panel. */
const blocksEach = 24
/** No stretch begins with another block: a heading's space above would no longer fall together with the space before it. */
const beginnings: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'dl', 'blockquote'])

/** The nodes of an article's body, in order, in stretches; none where it is short. */
export function stretchesOf<M>(nodes: readonly MarkedNode<M>[]): (readonly MarkedNode<M>[])[] {
  if (nodes.length <= 2 * blocksEach) return []
  const stretches: MarkedNode<M>[][] = []
  let last: MarkedNode<M>[] = []
  for (const [i, node] of nodes.entries()) {
    const before = nodes[i - 1]
    const isBeginning = isBlock(node, beginnings) && isBlock(before)
    if (stretches.length === 0 || (last.length >= blocksEach && isBeginning)) {
      last = []
      stretches.push(last)
    }
    last.push(node)
  }
  return stretches
}

/** Words and pictures that stand in a line of their own with what comes next are none. */
function isBlock<M>(node: MarkedNode<M> | undefined, of: ReadonlySet<string> = blocks): boolean {
  return typeof node === 'object' && 'tag' in node && of.has(node.tag)
}

const blocks: ReadonlySet<string> = new Set([
  ...beginnings,
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'pre', 'table', 'figure', 'details'],
])
