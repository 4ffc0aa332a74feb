/**
 * Captions. Pages bind a line of text to a picture in many ways, most of which say so only by looks: a class name, italics
 * under the picture, a credit, a box with nothing else in it. Here each becomes a figure with its caption, so that nobody
 * hears a caption read in the middle of a sentence. Figures around something else than a picture are boxes until
 * the choice is made.
 */
import { inReadingOrder, isOwnCaption } from './caption-parts.dom'
import { isCaptionLine, namesCaption, namesPicture } from './caption-words'
import { asideCaption, isAsideCaption, setApart } from './figures-again.dom'
import type { Steps } from './pace.dom'
import { rename } from './rename.dom'
import { iconAttribute } from './settle-pictures.dom'
import { folded, type Sums } from './sums.dom'

/** Captions and credits of one picture together are hardly ever longer; what is longer tells the story. */
const longest = 700
/** Without a word that says so, only something short passes for a caption. */
const short = 300

const never = 'h1, h2, h3, h4, h5, h6, ul, ol, dl, table, pre, blockquote, form, nav'

/** Elements with names that are looked at between two places to rest. */
const stride = 200

/** Makes figures of pictures and their captions, in place. */
export function* gatherFigures(body: Element, sums: Sums): Steps<void> {
  const gatherer = new Gatherer(sums)
  for (const figure of body.querySelectorAll('figure')) gatherer.settleFigure(figure)
  const named = body.querySelectorAll('figcaption, [class], [id], [itemprop="caption"], [data-caption]')
  for (const [i, element] of named.entries()) {
    gatherer.settleNamed(element)
    if (i % stride === stride - 1) yield
  }
  for (const table of body.querySelectorAll('table')) gatherer.settleTable(table)
  for (const image of body.querySelectorAll('img')) gatherer.settleImage(image)
  // The picture is not to be had; what was said of it is no sentence of the text.
  for (const caption of body.querySelectorAll('figcaption:not(figure *, table *)')) setApart(caption)
}

class Gatherer {
  constructor(readonly sums: Sums) {}

  /** A figure of a picture holds pictures and one caption; any other is a box like others. */
  settleFigure(figure: Element): void {
    const { text, pictures } = this.sums.of(figure)
    if (pictures > 0 && text <= longest && figure.querySelector('table, pre, blockquote, figure') === null) {
      this.#tidy(figure)
      return
    }
    if (pictures > 0 && figure.querySelector('figure') !== null) return
    const box = this.#renamed(figure, 'div')
    const table = pictures === 0 ? box.querySelector('table') : null
    const isText = pictures === 0 || box.querySelector('blockquote, pre') !== null
    for (const caption of box.querySelectorAll('figcaption')) {
      if (table !== null && table.caption === null) table.prepend(this.#renamed(caption, 'caption'))
      else if (isText) asideCaption(box, this.#renamed(caption, 'p'))
    }
  }

  /** An element that is called a caption by its name, or that holds a picture and is called so. */
  settleNamed(named: Element): void {
    const isCaption = named.localName === 'figcaption' || named.getAttribute('itemprop') === 'caption'
    if (!isCaption && !namesCaption(`${named.getAttribute('class') ?? ''} ${named.id}`)) return
    const { text, pictures, linked } = this.sums.of(named)
    if (named.closest('figure, table') !== null || isAsideCaption(named)) return
    if (text === 0 || text > longest || /^(?:h\d|html|body|article|main|caption|a|img)$/.test(named.localName)) return
    if (pictures > 0) {
      // Several pictures under one name are a gallery, whose items are seen one by one.
      if (pictures === 1 && named.querySelector(never) === null) this.#frame([...named.childNodes])
      return
    }
    if (linked * 2 > text && text > 100) return
    let node = named
    for (let level = 0; level < 4; level += 1) {
      const picture = this.#beside(node)
      if (picture !== undefined) {
        const isBefore = (picture.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
        this.#frame(isBefore ? [picture, node] : [node, picture])
        return
      }
      const parent = node.parentElement
      if (parent === null || parent.localName === 'body') return
      const around = this.sums.of(parent)
      if (
        around.pictures > 0 &&
        around.pictures < 3 &&
        around.text <= text + 120 &&
        parent.querySelector(never) === null
      ) {
        this.#frame([...parent.childNodes])
        return
      }
      if (around.pictures > 0 || around.text > text + 120) return
      node = parent
    }
  }

  /** A table of one picture and a line of text is a way to put the line below the picture. */
  settleTable(table: HTMLTableElement): void {
    const { text, pictures, linked } = this.sums.of(table)
    if (pictures !== 1 || text === 0 || text > short || linked * 2 > text || table.closest('figure') !== null) return
    if (table.rows.length <= 3 && table.querySelector('th, table, h1, h2, h3, h4, ul, ol') === null)
      this.#frame([table])
  }

  /** A picture without a caption so far: perhaps the words beside it are one. */
  settleImage(image: Element): void {
    if (image.hasAttribute(iconAttribute) || image.closest('figure, table') !== null) return
    let box = image
    for (let parent = box.parentElement; parent !== null; parent = box.parentElement) {
      const { text, pictures } = this.sums.of(parent)
      if (text > 0 || pictures > 1 || /^(?:body|main|article|section)$/.test(parent.localName)) break
      box = parent
    }
    const parent = box.parentElement
    if (parent === null) return
    const alt = folded(image.getAttribute('alt') ?? '')
    const around = this.sums.of(parent)
    const isLoose = around.pictures === 1 && around.text <= short && parent.querySelector(never) === null
    if (isLoose && parent.localName === 'p' ? this.#reads(parent, alt) : isLoose && this.#isPictureBox(parent, alt)) {
      this.#frame([...parent.childNodes])
      return
    }
    const described = image.getAttribute('aria-describedby')
    const lines: Element[] = []
    for (let next = this.sums.after(box); next !== null && lines.length < 3; next = this.sums.after(next)) {
      const { text, pictures, linked } = this.sums.of(next)
      const isNamed = described !== null && next.id === described
      if (
        pictures > 0 ||
        text > short ||
        linked * 2 > text ||
        next.matches(never) ||
        next.querySelector(never) !== null
      )
        break
      if (!isNamed && !this.#reads(next, alt)) break
      lines.push(next)
    }
    if (lines.length > 0) this.#frame([box, ...lines])
  }

  /** A box of one picture and a few words, named for the picture: the words are about it. */
  #isPictureBox(box: Element, alt: string): boolean {
    const { text, linked } = this.sums.of(box)
    if (/^(?:body|main|article|section|header|li|td)$/.test(box.localName) || text === 0) return false
    return this.#reads(box, alt) || (linked === 0 && namesPicture(box.getAttribute('class') ?? ''))
  }

  /** Whether a short text is a caption by what it says or how it is set: a credit, the picture's own description, italics. */
  #reads(element: Element, alt: string): boolean {
    const text = folded(element.textContent ?? '')
    if (text.length < 3) return false
    if (isCaptionLine(text) || (alt.length >= 15 && (text.startsWith(alt) || alt.startsWith(text)))) return true
    const slanted = [...element.querySelectorAll('em, i, small')]
    if (/^(?:em|i|small)$/.test(element.localName)) slanted.push(element)
    let length = 0
    for (const part of slanted) {
      if (part.parentElement?.closest('em, i, small') == null || part === element) length += this.sums.of(part).text
    }
    return length >= this.sums.of(element).text - 2
  }

  /** The picture right before a caption, or else right behind it, with nothing to read between. */
  #beside(caption: Element): Element | undefined {
    for (const step of ['previousSibling', 'nextSibling'] as const) {
      let node: Node | null = caption[step]
      while (node !== null && this.#isEmpty(node)) node = node[step]
      if (node?.nodeType !== 1) continue
      const { pictures, text } = this.sums.of(node)
      const isFigure = (node as Element).localName === 'figure'
      if (pictures > 0 && pictures < 4 && (text === 0 || isFigure) && (step === 'previousSibling' || !isFigure)) {
        return node as Element
      }
    }
    return undefined
  }

  #isEmpty(node: Node): boolean {
    const { text, pictures } = this.sums.of(node)
    return text === 0 && pictures === 0
  }

  /** Puts nodes, a picture among them, into a figure in the place of the first. */
  #frame(nodes: readonly Node[]): void {
    const elements = nodes.filter((node): node is Element => node.nodeType === 1)
    const known = elements.find(({ localName }) => localName === 'figure')
    const first = nodes[0] as ChildNode | undefined
    const parent = first?.parentElement
    if (first === undefined || parent == null) return
    const figure = known ?? parent.ownerDocument.createElement('figure')
    if (known === undefined) first.before(figure)
    const sum = { text: 0, linked: 0, pictures: 0 }
    for (const node of nodes) {
      const add = this.sums.of(node)
      sum.text += add.text
      sum.linked += add.linked
      sum.pictures += add.pictures
      if (node !== figure) figure.append(node)
    }
    this.sums.set(figure, sum)
    this.#tidy(figure)
    // A paragraph that held nothing else would be a box around a box.
    if (parent.localName === 'p' && parent.childNodes.length === 1) parent.replaceWith(figure)
  }

  /** Moves every word of a figure into one caption behind its pictures. */
  #tidy(figure: Element): void {
    const parts: ChildNode[] = []
    const collect = (node: ChildNode): void => {
      const { text, pictures } = this.sums.of(node)
      if (text === 0) return
      if (pictures === 0) parts.push(node)
      else if (node.nodeType === 1) for (const child of node.childNodes) collect(child)
    }
    for (const child of figure.childNodes) collect(child)
    const said = inReadingOrder(parts)
    const [only] = said
    if (only === undefined || (said.length === 1 && (only as Element).localName === 'figcaption')) return
    const caption = figure.ownerDocument.createElement('figcaption')
    for (const [i, part] of said.entries()) {
      if (i > 0) caption.append(' ')
      if (isOwnCaption(part)) {
        const element = part as Element
        for (const inner of element.querySelectorAll('figcaption')) inner.replaceWith(...inner.childNodes)
        if (element.localName === 'figcaption') {
          caption.append(...element.childNodes)
          element.remove()
          continue
        }
      }
      caption.append(part)
    }
    figure.append(caption)
    this.sums.set(caption, { ...this.sums.of(figure), pictures: 0 })
  }

  #renamed(element: Element, name: string): Element {
    const copy = rename(element, name)
    this.sums.set(copy, this.sums.of(element))
    return copy
  }
}
