/** Where omitted passages belong: placeholders stand in for them while the tree is made, and give way to places. */
import type { ArticleElement, ArticleNode } from '@/components/article/article'
import { idPrefix } from '@/components/article/attributes'

/** On an element that is left out, with the number of its passage. */
export const omittedAttribute = 'data-sidelight-omitted'

/** No id of a page has this form: `targets.dom.ts` replaces white space and asterisks in ids. */
const placeholderId = new RegExp(`^${idPrefix}\\*(\\d+)$`)

/** An empty element that stands where the passage was, and may stand there. */
export function placeholder(name: string, passage: number): ArticleElement {
  const tag = name === 'li' || name === 'dt' || name === 'dd' ? name : 'div'
  return { tag, attrs: { id: `${idPrefix}*${passage}` }, children: [] }
}

/**
 * The tree without its placeholders (what held none is the same node as before), and the place (see `report.ts`) of the
 * passage of each number.
 */
export function liftPlaceholders(nodes: readonly ArticleNode[]): {
  nodes: ArticleNode[]
  places: ReadonlyMap<number, readonly number[]>
} {
  const places = new Map<number, readonly number[]>()
  return { nodes: lift(nodes, [], places), places }
}

function lift(
  nodes: readonly ArticleNode[],
  path: readonly number[],
  places: Map<number, readonly number[]>,
): ArticleNode[] {
  const left: ArticleNode[] = []
  for (const [i, node] of nodes.entries()) {
    const passage = typeof node === 'string' ? null : placeholderId.exec(node.attrs?.id ?? '')
    if (passage !== null) {
      places.set(Number(passage[1]), [...path, left.length])
      // Two texts that stood apart stay apart.
      if (typeof left.at(-1) === 'string' && typeof nodes[i + 1] === 'string') left.push({ tag: 'br', children: [] })
    } else if (typeof node === 'string' || node.children.length === 0) left.push(node)
    else {
      const place = [...path, left.length]
      const children = lift(node.children, place, places)
      // What held nothing but an omitted passage goes back with it to where it stood.
      if (children.length === 0) for (const [number, at] of places) if (isBelow(at, place)) places.set(number, place)
      const isSame =
        children.length === node.children.length && children.every((child, at) => child === node.children[at])
      if (isSame) left.push(node)
      else if (children.length > 0) left.push({ ...node, children })
    }
  }
  return left
}

function isBelow(place: readonly number[], above: readonly number[]): boolean {
  return place.length > above.length && above.every((step, i) => place[i] === step)
}
