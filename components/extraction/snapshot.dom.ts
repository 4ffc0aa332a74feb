/**
 * A copy of the page to work on, so that the publisher's document stays as it is. It is built element by element in an
 * inert document instead of cloned or serialised: the walk does not recurse, does not trust the page's properties, ends
 * at a depth and a size of its own, goes through open shadow roots, slots and frames of the same origin, and takes along
 * what only the live page knows: what is hidden, and which file a picture really shows.
 */
import { copyAttributes } from './copied.dom'
import { inertDocument } from './inert.dom'
import { atOnce, type Steps } from './pace.dom'
import {
  baseOf,
  bodyOf,
  firstChildOf,
  isShown,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  rootOf,
} from './pristine.dom'
import { Walk } from './walk.dom'

/** Of the page's head: more is no page's. */
const ofHead = { from: 0, nodes: 5_000, chars: 100_000, within: undefined }

export interface SnapshotLimits {
  /** Elements and texts, and characters of text, that are copied. */
  readonly most?: { readonly nodes: number; readonly chars: number } | undefined
  /** The place on the page to begin at. */
  readonly from?: number | undefined
  /** The only part of the page's body to copy. */
  readonly within?: Range | undefined
}

/** A page, or one piece of it. */
export interface Snapshot {
  readonly page: Document
  /** The place where the page goes on; undefined where it has come to its end. */
  readonly next: number | undefined
}

/**
 * What of a page is copied at once. It is chosen by what the panel then takes to draw it: many nodes are what takes long,
 * characters cost less. A long novel comes as one; an encyclopaedia in several pieces.
 */
const mostAtOnce = { nodes: 60_000, chars: 4_000_000 }
/** Without a rest. */
const mostInHaste = { nodes: 10_000, chars: 200_000 }

/**
 * Copies the page's document, or a piece of it. Changes nothing in `live`.
 *
 * Nearly every page is copied before it is time to rest, so it is as it was at one moment. A very large one may change
 * meanwhile; where the walk no longer knows how to go on, the page is copied anew, and at last without a rest.
 */
export function* takeSnapshot(live: Document, limits: SnapshotLimits = {}): Steps<Snapshot> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const copy = yield* copyOf(live, limits)
    if (copy !== undefined) return copy
    yield
  }
  const copy = atOnce(copyOf(live, { ...limits, most: mostInHaste }))
  if (copy === undefined) throw new Error('A page changed under a copy that did not rest.')
  return copy
}

function* copyOf(live: Document, { most = mostAtOnce, from = 0, within }: SnapshotLimits): Steps<Snapshot | undefined> {
  const page = inertDocument()
  const base = page.createElement('base')
  base.href = baseOf(live)
  page.head.append(base)
  let next: number | undefined
  const root = rootOf(live)
  if (root === null) return { page, next }
  copyAttributes(root, page.documentElement)
  const body = bodyOf(live)
  // Some pages hide everything until a script has run; on such a page "hidden" says nothing.
  const mindsVisibility = body !== null && isShown(body)
  const walk = new Walk(page, live, mindsVisibility, { ...most, from, within })
  for (let child = firstChildOf(root); child !== null && next === undefined; child = nextSiblingOf(child)) {
    if (nodeTypeOf(child) !== 1) continue
    const isHead = localNameOf(child as Element) === 'head'
    if (isHead) {
      if ((yield* new Walk(page, live, false, ofHead).copyChildren(child, page.head)) === 'lost') return undefined
      continue
    }
    if (child === body) copyAttributes(child as Element, page.body)
    // The common ancestor of a part may be in a shadow root, which the way down from the body does not show.
    const start = within === undefined ? child : elementOf(within.commonAncestorContainer)
    const end = yield* walk.copyChildren(start, page.body)
    if (end === 'lost') return undefined
    next = end
  }
  return { page, next }
}

function elementOf(node: Node): Node {
  return nodeTypeOf(node) === 3 ? (parentOf(node) ?? node) : node
}
