/**
 * The copy of a page that Readability gets. Its time grows faster than the page, so a very long page is thinned out: of
 * every box that holds very many blocks alike, the middle is left behind, and has the verdict of most that stayed.
 */
import type { Steps } from './pace.dom'
import { type Block, type Box, numberAttribute } from './page-blocks.dom'

/** A page with more blocks than this is thinned out. */
const mostBlocks = 1_500
/** Of a line with more parts than this (a directory, a poem) the others are left behind. */
const mostParts = 500
/** As many children of one box stay, at its beginning and at its end. */
const [mostFirst, mostLast] = [150, 50]

/** Numbers of the blocks in one box that was thinned out. */
export interface Run {
  readonly stayed: readonly number[]
  readonly gone: readonly number[]
}

/** A copy of `page`, whose blocks are numbered, and what was left behind, from the outside in. */
export function* thinned(page: Document, blocks: readonly Block[]): Steps<{ copy: Document; runs: Run[] }> {
  const runs: Run[] = []
  const gone = new Set<Node>()
  const around = new Set<Node>()
  const leave = (nodes: readonly Node[], box: Node): void => {
    for (const node of nodes) gone.add(node)
    for (let outer: Node | null = box; outer !== null; outer = outer.parentNode) around.add(outer)
  }
  for (const { element } of blocks)
    if (element.childElementCount > mostParts) leave([...element.childNodes].slice(mostParts), element)
  for (const box of blocks.length > mostBlocks ? longBoxes(blocks) : []) {
    if (isIn(box, gone)) continue
    const children = [...box.children]
    const middle = children.slice(mostFirst, -mostLast)
    const numbers = middle.map(numbersIn)
    const blocksGone = numbers.flat()
    yield
    // Words of one line are no run of blocks.
    if (blocksGone.length < middle.length / 4) continue
    const stayed = [...children.slice(0, mostFirst), ...children.slice(-mostLast)].flatMap(numbersIn)
    runs.push({ stayed, gone: blocksGone })
    leave(
      middle.filter((_, i) => numbers[i]?.length !== 0),
      box,
    )
    yield
  }
  return { copy: copyWithout(page, gone, around) as Document, runs }
}

/** The boxes with very many children, from the outside in. */
function longBoxes(blocks: readonly Block[]): Element[] {
  const seen = new Set<Box>()
  for (const { box } of blocks)
    for (let outer: Box | undefined = box; outer !== undefined && !seen.has(outer); outer = outer.parent)
      seen.add(outer)
  return [...seen]
    .filter(({ element }) => element.childElementCount > mostFirst + mostLast)
    .sort((a, b) => a.depth - b.depth)
    .map(({ element }) => element)
}

function isIn(element: Element, gone: ReadonlySet<Node>): boolean {
  for (let at: Node | null = element; at !== null; at = at.parentNode) if (gone.has(at)) return true
  return false
}

/** `around` are the nodes with something gone in them; all others are copied whole. */
function copyWithout(node: Node, gone: ReadonlySet<Node>, around: ReadonlySet<Node>): Node {
  if (!around.has(node)) return node.cloneNode(true)
  const copy = node.cloneNode(false)
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (!gone.has(child)) copy.appendChild(copyWithout(child, gone, around))
  return copy
}

function numbersIn(element: Element): number[] {
  const own = element.getAttribute(numberAttribute)
  // A block has no others in it.
  if (own !== null) return [Number(own)]
  return [...element.querySelectorAll(`[${numberAttribute}]`)].map((block) =>
    Number(block.getAttribute(numberAttribute)),
  )
}
