/** What can be asked of an article's tree with marks in it. */
import type { MarkedElement, MarkedNode, MarkNode } from './article'
import { flowOf, partsBlocks } from './tags'

export function isMark<M>(node: MarkedElement<M> | MarkNode<M>): node is MarkNode<M> {
  return 'mark' in node
}

/** All text below a list of nodes. */
export function textWithin(nodes: readonly MarkedNode<unknown>[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textWithin(node.children))).join('')
}

/** The picture that is all there is in a list of nodes. White space counts: it is part of the text. */
export function onlyPicture(nodes: readonly MarkedNode<unknown>[]): MarkedElement<unknown> | undefined {
  const [only, ...others] = nodes
  if (others.length > 0 || only === undefined || typeof only === 'string' || isMark(only)) return undefined
  return only.tag === 'img' ? only : undefined
}

/** The words of a table’s caption. */
export function captionOf<M>(table: MarkedElement<M>): string | undefined {
  for (const child of table.children) {
    if (typeof child === 'object' && 'tag' in child && child.tag === 'caption') return textWithin(child.children)
  }
  return undefined
}

/**
 * Whether a block of text stands anywhere in a list of nodes. A formula that was never ended may hold the rest of a page;
 * drawn as MathML a paragraph is none, and no key gets to a term.
 */
export function holdsBlock(nodes: readonly MarkedNode<unknown>[]): boolean {
  return nodes.some(
    (node) =>
      typeof node !== 'string' && ((!isMark(node) && partsBlocks(flowOf(node.tag))) || holdsBlock(node.children)),
  )
}
