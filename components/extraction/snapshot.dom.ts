/**
 * A copy of the page to work on, so that the publisher's document stays as it is. It is built element by element in an
 * inert document instead of cloned or serialised: the walk does not recurse, does not trust the page's properties, ends
 * at a depth and a size of its own, goes through open shadow roots, slots and frames of the same origin, and takes along
 * what only the live page knows: what is hidden, and which file a picture really shows.
 */
import { copyAttributes } from './copied.dom'
import { inertDocument } from './inert.dom'
import { atOnce, type Steps } from './pace.dom'
import { baseOf, bodyOf, firstChildOf, isShown, localNameOf, nextSiblingOf, nodeTypeOf, rootOf } from './pristine.dom'
import { Walk } from './walk.dom'

/** Elements and texts. A page of 500,000 words has some 100,000. */
const maxNodes = 300_000

export interface SnapshotLimits {
  /** Elements and texts the page may have. */
  readonly most?: number | undefined
  /** The only part of the page's body to copy. */
  readonly within?: Range | undefined
}

/**
 * Copies the page's document. Undefined when it has more than `most` elements and texts. Changes nothing in `live`.
 *
 * Nearly every page is copied before it is time to rest, so it is as it was at one moment. A very large one may change
 * meanwhile; where the walk no longer knows how to go on, the page is copied anew, without a rest.
 */
export function* takeSnapshot(live: Document, limits: SnapshotLimits = {}): Steps<Document | undefined> {
  let copy = yield* copyOf(live, limits)
  if (copy === 'lost') copy = atOnce(copyOf(live, limits))
  return copy === 'lost' ? undefined : copy
}

function* copyOf(live: Document, { most = maxNodes, within }: SnapshotLimits): Steps<Document | 'lost' | undefined> {
  const copy = inertDocument()
  const base = copy.createElement('base')
  base.href = baseOf(live)
  copy.head.append(base)
  const root = rootOf(live)
  if (root === null) return copy
  copyAttributes(root, copy.documentElement)
  const body = bodyOf(live)
  // Some pages hide everything until a script has run; on such a page "hidden" says nothing.
  const walk = new Walk(copy, live, body !== null && isShown(body), most, within)
  for (let child = firstChildOf(root); child !== null; child = nextSiblingOf(child)) {
    if (nodeTypeOf(child) !== 1) continue
    const name = localNameOf(child as Element)
    const target = name === 'head' ? copy.head : copy.body
    if (name === 'body') copyAttributes(child as Element, copy.body)
    // The common ancestor of a part may be in a shadow root, which the way down from the body does not show.
    const from = target === copy.body && within !== undefined ? elementOf(within.commonAncestorContainer) : child
    const end = yield* walk.copyChildren(from, target)
    if (end !== 'done') return end === 'lost' ? 'lost' : undefined
  }
  return copy
}

function elementOf(node: Node): Node {
  return nodeTypeOf(node) === 3 ? (node.parentNode ?? node) : node
}
