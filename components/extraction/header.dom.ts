/** The lines a reader sees around an article's heading, where its byline and its date stand. */
import { blockTags } from './page-blocks.dom'

export interface Line {
  readonly text: string
  /** The text from the first link in the line to the last. */
  readonly linked: string
  /** What the publisher calls this place: names, classes and addresses of the elements around the text. */
  readonly marks: string
  /** The `datetime` of a `<time>` in it. */
  readonly stamp: string
  /** Characters between the heading and the line; negative before the heading. */
  readonly distance: number
}

interface Growing {
  readonly block: Element | null
  readonly pieces: { readonly text: string; readonly isLink: boolean }[]
  marks: string
  stamp: string
  readonly distance: number
}

const blocks = String([...blockTags, 'time'])

/** Lines from a little before `heading` to farther behind it, in document order. */
export function linesAround(heading: Element): Line[] {
  return [...walk(heading, 500, false).reverse(), ...walk(heading, 1_500, true)]
}

function walk(heading: Element, reach: number, isForward: boolean): Line[] {
  const body = heading.ownerDocument.body
  const walker = heading.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  walker.currentNode = heading
  const lines: Growing[] = []
  let seen = 0
  // Pages put thousands of empty texts between their boxes; those count a little too, so that the walk ends.
  for (let steps = 0; seen < reach && steps < 1_000; steps += 1) {
    const node = isForward ? walker.nextNode() : walker.previousNode()
    if (node === null) break
    const parent = node.parentElement
    // A line that is longer ends the walk.
    const text = (node.textContent ?? '').slice(0, 1_500)
    let line = lines.at(-1)
    if (text.trim() === '') {
      line?.pieces[isForward ? 'push' : 'unshift']({ text: ' ', isLink: false })
      continue
    }
    if (parent === null || heading.contains(node) || parent.closest('script, style, noscript') !== null) continue
    const block = parent.closest(blocks)
    if (line === undefined || line.block !== block) {
      line = { block, pieces: [], marks: '', stamp: '', distance: isForward ? seen : -seen }
      lines.push(line)
    }
    line.marks += ` ${marksOf(parent)}`
    line.stamp ||= parent.closest('[datetime]')?.getAttribute('datetime') ?? ''
    line.pieces[isForward ? 'push' : 'unshift']({ text, isLink: parent.closest('a[href]') !== null })
    seen += text.trim().length
  }
  return lines.map(({ pieces, marks, stamp, distance }) => {
    const last = pieces.findLastIndex(({ isLink }) => isLink) + 1
    const links = pieces.slice(
      pieces.findIndex(({ isLink }) => isLink),
      last,
    )
    return { text: joined(pieces), linked: last === 0 ? '' : joined(links), marks, stamp, distance }
  })
}

/** The pieces as one text; where two would run into one word, which no reader sees, a line ends between them. */
function joined(pieces: Growing['pieces']): string {
  let text = ''
  for (const piece of pieces) {
    if (/[\p{L}\p{N}]$/u.test(text.slice(-2)) && /^[\p{L}\p{N}]/u.test(piece.text)) text += '\n'
    text += piece.text.replace(/\s+/g, ' ')
  }
  return text.trim()
}

function marksOf(element: Element): string {
  const marks: string[] = []
  let at: Element | null = element
  for (let up = 0; at !== null && up < 4; up += 1, at = at.parentElement) {
    for (const name of ['class', 'id', 'itemprop', 'rel', 'href'])
      marks.push(at.getAttribute(name)?.slice(0, 150) ?? '')
    marks.push(at.localName)
  }
  return marks.join(' ')
}
