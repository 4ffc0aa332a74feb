/** One step of the walk (`walk.dom.ts`): where it stands, where its copies go, and where a piece of a page may end. */
import { localNameOf, nodeTypeOf, parentOf } from './pristine.dom'

export const html = 'http://www.w3.org/1999/xhtml'
export const mathml = 'http://www.w3.org/1998/Math/MathML'

/** Deeper elements are put side by side. Readability's time grows with the square of the depth. */
export const maxDepth = 110
/** Nodes between two places to rest at. */
export const stride = 100
/** Of pictures and frames in a piece: Chromium lets go of all of them in one task, 50,000 pictures in about 800 ms. */
export const mostPictures = 5_000

const cells = new Set(['td', 'th'])
/** As how many nodes one counts. To lay out a cell takes the panel as long as several lines of text. */
export function weightOf(node: Node): number {
  return nodeTypeOf(node) === 1 && cells.has(localNameOf(node as Element)) ? 6 : 1
}

/** So many nodes or characters more are copied to end a piece where a line ends. */
export const slack = 2_000
/** The same for characters. */
export const slackInText = 20_000
/**
 * One text stands in one line or one listing, which the panel lays out in one go. What of it is beyond so many characters
 * counts so many times.
 */
const longText = { from: 20_000, times: 7 }
/** Characters as which a text of this length counts, and the length of a text that may count as so many. */
export const inText = {
  weight: (length: number): number => length + Math.max(0, length - longText.from) * (longText.times - 1),
  length: (weight: number): number =>
    Math.floor(Math.min(weight, longText.from + Math.max(0, weight - longText.from) / longText.times)),
}

/** Where one of these begins, a line ends. */
export const lines = new Set(
  'p div li tr h1 h2 h3 h4 h5 h6 ul ol dl dt dd table section article figure blockquote pre hr tbody details'.split(
    ' ',
  ),
)
/** What of a table is said again where it goes on in the next piece. */
export const headsTable = new Set(['thead', 'caption', 'colgroup'])

/** Where copies go, and what holds there. */
export interface Place {
  readonly target: Element
  readonly depth: number
  /** Undefined where hidden and shown mean nothing: below a closed `<details>`, on a page that hides everything. */
  readonly shown: boolean | undefined
  /** Where relative addresses start from, below a frame. */
  readonly base?: string | undefined
  /** Whether it is copied although it lies before the beginning: the head of a table. */
  readonly stays?: boolean | undefined
}

export interface Step extends Place {
  next: Node | null
  /** What `next` is a child of. */
  readonly parent: Node | null
  /** What a slot shows behind `next`, which are not all its siblings. */
  readonly rest?: Iterator<Node, undefined>
  /** The copy that is filled. */
  readonly filled?: Element
}

/** How much one walk copies. */
export interface Bounds {
  /** The place to begin at. */
  readonly from: number
  /** Elements and texts. */
  readonly nodes: number
  /** Characters of text. */
  readonly chars: number
  readonly within: Range | undefined
}

/** A form may give its `nodeType` as one of its controls, but never as the number of a text. */
export function isText(node: Node): node is Text {
  return node.nodeType === 3
}
/** The text of a node, as far as it is within the part that is read. */
export function textWithin(node: Text, within: Range | undefined): string {
  if (within === undefined) return node.data
  const end = node === within.endContainer ? within.endOffset : node.data.length
  return node.data.slice(node === within.startContainer ? within.startOffset : 0, end)
}

/** Takes away the copy of what lies before the piece; what is numbered goes on with its number. */
export function leaveBehind(copied: Element): void {
  const list = copied.parentElement
  if (copied.localName === 'li' && list?.localName === 'ol' && !list.hasAttribute('reversed'))
    list.setAttribute('start', String(Number(list.getAttribute('start') ?? 1) + 1))
  copied.remove()
}

/** Whether a node is still where it was when the step was taken. A slot's nodes may stand anywhere. */
export function isInPlace(node: Node | null, { parent }: Step): boolean {
  return node === null || parent === null || parentOf(node) === parent
}

/** Elements of a page's head have no box, which says nothing. */
export const neverRendered = new Set(['meta', 'title', 'head', 'source', 'track', 'br', 'wbr', 'picture', 'rp', 'rt'])

/** Nothing in these is article text, and some of them would run, load or clobber. */
export const neverCopied = new Set(
  'style link base frame frameset applet param input select textarea option optgroup datalist progress map area'.split(
    ' ',
  ),
)
