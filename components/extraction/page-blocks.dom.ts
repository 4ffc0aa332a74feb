/**
 * The prepared snapshot as a list of blocks: the smallest pieces that are kept or left out as a whole. A block of text is
 * an innermost box with its line of text, or a run of loose text between boxes (which gets a `<span>` of its own); a
 * block of media is a figure, or a picture or player that stands alone. Boxes are the elements around blocks, with what
 * they hold summed up.
 */

import type { Steps } from './pace.dom'

/** An element that holds blocks, and what is in it. Lengths are in UTF-16 units of collapsed text. */
export interface Box {
  readonly element: Element
  readonly parent: Box | undefined
  readonly depth: number
  readonly inLink: boolean
  chars: number
  linked: number
  blocks: number
  /** Blocks of text as long as a sentence and not mostly links. */
  prose: number
}

export interface Block {
  readonly element: Element
  readonly box: Box
  readonly isMedia: boolean
  /** White space collapsed; a figure's caption for media. */
  readonly text: string
  /** How much of the text is in links, and how many links there are. */
  readonly linked: number
  readonly links: number
}

/** On a block's element, its number. Readability, which moves and renames elements, keeps their attributes. */
export const numberAttribute = 'data-sidelight-block'

/** Selects headings. */
export const headings = 'h1, h2, h3, h4, h5, h6'
/** Elements that part lines. */
export const blockTags = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
)
const unread = new Set(['script', 'style', 'noscript', 'template'])
const media = 'img, picture, video, audio, iframe'

/** Parts of one line that are looked at between two places to rest. */
const stride = 500

/** Reads and numbers the blocks below `root`, in document order. Loose runs of text get a `<span>` around them. */
export function* readBlocks(root: Element): Steps<Block[]> {
  const reader = new BlockReader(root)
  yield* reader.readBox(root, undefined)
  for (const [number, { element }] of reader.blocks.entries()) element.setAttribute(numberAttribute, String(number))
  return reader.blocks
}

class BlockReader {
  readonly blocks: Block[] = []
  /** Inline elements with a block-level element inside: they are boxes, too. */
  readonly #around = new Set<Element>()

  constructor(root: Element) {
    for (const element of root.querySelectorAll('*')) {
      if (!blockTags.has(element.localName)) continue
      for (
        let outer = element.parentElement;
        outer !== null && !blockTags.has(outer.localName) && !this.#around.has(outer);
        outer = outer.parentElement
      ) {
        this.#around.add(outer)
      }
    }
  }

  *readBox(element: Element, parent: Box | undefined): Steps<void> {
    if (this.blocks.length % 25 === 0) yield
    const box: Box = {
      element,
      parent,
      depth: parent === undefined ? 0 : parent.depth + 1,
      inLink: element.localName === 'a' || parent?.inLink === true,
      chars: 0,
      linked: 0,
      blocks: 0,
      prose: 0,
    }
    let run: ChildNode[] = []
    let isAlone = true
    // A run that gets an element around it lies before the child and what follows.
    for (let next = element.firstChild, child = next; child !== null; child = next) {
      next = child.nextSibling
      if (!isElement(child) || !this.#isBox(child)) {
        if (isElement(child) || child.nodeType === 3) run.push(child)
        if (run.length % stride === stride - 1) yield
        continue
      }
      isAlone = false
      yield* this.#readRun(run, box, false)
      run = []
      if (isFigure(child)) this.#addMedia(child, box)
      else if (child.localName !== 'hr') yield* this.readBox(child, box)
    }
    yield* this.#readRun(run, box, isAlone)
    if (parent !== undefined) {
      parent.chars += box.chars
      parent.linked += box.linked
      parent.blocks += box.blocks
      parent.prose += box.prose
    }
  }

  #isBox(element: Element): boolean {
    return blockTags.has(element.localName) || this.#around.has(element)
  }

  /** A run of inline content is a block; when it is alone in its box, the box's element is. */
  *#readRun(run: readonly ChildNode[], box: Box, isAlone: boolean): Steps<void> {
    let text = ''
    let linked = 0
    let links = 0
    const elements = run.filter(isElement)
    for (const [i, node] of run.entries()) {
      text += isElement(node) ? inlineText(node) : (node.nodeValue ?? '')
      if (i % stride === stride - 1) yield
    }
    text = collapsed(text)
    if (text === '') {
      // Pictures side by side are decided one by one, each with the link around it.
      for (const element of elements) {
        if (element.matches(media) || element.querySelector(media) !== null) this.#addMedia(element, box)
      }
      return
    }
    for (const element of elements) {
      for (const link of element.localName === 'a' ? [element] : element.querySelectorAll('a')) {
        links += 1
        linked += collapsed(inlineText(link)).length
        if (links % stride === 0) yield
      }
    }
    if (box.inLink) {
      links = Math.max(1, links)
      linked = text.length
    }
    this.blocks.push({ element: isAlone ? box.element : wrapped(run), box, isMedia: false, text, linked, links })
    box.chars += text.length
    box.linked += linked
    box.blocks += 1
    if (text.length >= 80 && linked * 3 < text.length) box.prose += 1
  }

  #addMedia(element: Element, box: Box): void {
    const text = collapsed(element.querySelector('figcaption')?.textContent ?? '')
    this.blocks.push({ element, box, isMedia: true, text, linked: 0, links: 0 })
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

/** A figure of a picture; one around a table, code or a text is a box like any other. */
function isFigure(element: Element): boolean {
  return (
    element.localName === 'figure' &&
    element.querySelector(media) !== null &&
    element.querySelector('table, pre, p ~ p ~ p') === null
  )
}

function wrapped(run: readonly ChildNode[]): Element {
  const [first] = run
  const wrapper = first?.ownerDocument?.createElement('span')
  if (first === undefined || wrapper === undefined) throw new Error('An empty run is no block.')
  first.before(wrapper)
  wrapper.append(...run)
  return wrapper
}

/** The text of inline content; a line break parts words. */
function inlineText(element: Element): string {
  if (element.localName === 'br') return ' '
  if (unread.has(element.localName)) return ''
  if (element.firstElementChild === null) return element.textContent ?? ''
  if (element.querySelector('br, script, style, noscript') === null) return element.textContent ?? ''
  return [...element.childNodes].map((node) => (isElement(node) ? inlineText(node) : (node.nodeValue ?? ''))).join('')
}

function collapsed(text: string): string {
  // Single spaces, which most are, need no replacing.
  return text.replace(/[^\S ]\s*| \s+/g, ' ').trim()
}
