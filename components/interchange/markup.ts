/**
 * Markup as data: the one place of the room where HTML and XML are parsed. The browser's own parser is closed to the
 * panel (`trusted-types 'none'`) and makes live elements; this one makes plain objects. Its time grows with depth times
 * length, so depth is bounded while it parses, and not afterwards.
 */
import { Parser } from 'htmlparser2'
import { limits, refuse } from './interchange'

export interface MarkupElement {
  /** HTML: in small letters. XML: as written, without a prefix (`min:`). */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (MarkupElement | string)[]
}

interface Growing extends MarkupElement {
  readonly children: (Growing | string)[]
}

/**
 * The document as a tree; `root` has no name. Refuses what is too deep or too large, and a document that declares
 * entities, in which a few lines can stand for gigabytes. A `<!DOCTYPE` that names a file is passed over: nothing is loaded.
 */
export function parseMarkup(text: string, language: 'html' | 'xml'): MarkupElement {
  if (/<!ENTITY/i.test(text) || /<!DOCTYPE[^>[]{0,300}\[/i.test(text)) refuse('entities')
  const root: Growing = { name: '', attributes: {}, children: [] }
  const open: Growing[] = [root]
  let count = 0
  const parser = new Parser(
    {
      // Before the parser goes on with a tag that is too deep.
      onopentagname() {
        count += 1
        if (open.length > limits.markupDepth) refuse('tooDeep', limits.markupDepth)
        if (count > limits.elements) refuse('tooManyParts', limits.elements)
      },
      onopentag(name, attributes) {
        const element: Growing = { name: withoutPrefix(name), attributes, children: [] }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      onclosetag() {
        if (open.length > 1) open.pop()
      },
      ontext(piece) {
        const siblings = open.at(-1)?.children ?? []
        const last = siblings.at(-1)
        if (typeof last === 'string') siblings[siblings.length - 1] = last + piece
        else siblings.push(piece)
      },
    },
    { xmlMode: language === 'xml' },
  )
  parser.end(text)
  return root
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** An attribute's value; names such as `constructor` have none. */
export function attribute(element: MarkupElement, name: string): string | undefined {
  return Object.hasOwn(element.attributes, name) ? element.attributes[name] : undefined
}

/** The elements right inside, all or those of some names. */
export function childrenOf(element: MarkupElement, ...names: readonly string[]): MarkupElement[] {
  return element.children.filter(
    (child): child is MarkupElement => typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  )
}

/** All elements of some names inside, in document order, at any depth; those inside of a found one too. */
export function* within(element: MarkupElement, ...names: readonly string[]): Generator<MarkupElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (names.includes(child.name)) yield child
    yield* within(child, ...names)
  }
}

/** Code, and readings set above other text, which would stand twice. */
const unread = new Set(['script', 'style', 'template', 'head', 'rt', 'rp', 'img'])
const inline = new Set(
  `a abbr b bdi bdo big cite code data del dfn em font hi i ins kbd mark q ruby rb s samp small span strike strong sub
  sup time tt u var wbr`.split(/\s+/),
)

/** The text of an element: blocks and breaks part words, items of a list are parted by semicolons. */
export function textOf(element: MarkupElement): string {
  const pieces: string[] = []
  gather(element, pieces)
  return pieces.join('').replace(/\s+/g, ' ').trim()
}

function gather(element: MarkupElement, pieces: string[]): void {
  if (unread.has(element.name)) return
  const isBlock = !inline.has(element.name)
  if (isBlock) pieces.push(' ')
  let isLater = false
  for (const child of element.children) {
    if (typeof child === 'string') pieces.push(child)
    else {
      if (child.name === 'li' && isLater) endItem(pieces)
      gather(child, pieces)
      isLater ||= child.name === 'li'
    }
  }
  if (isBlock) pieces.push(' ')
}

/** Parts an item from the next one, unless it ends like a sentence. */
function endItem(pieces: string[]): void {
  while (pieces.at(-1)?.trim() === '') pieces.pop()
  const last = pieces.pop()?.trimEnd() ?? ''
  pieces.push(last, /[.!?;:…]$/.test(last) ? ' ' : ';')
}

/** The code of `script` and the like, which `textOf` leaves out. */
export function rawTextOf(element: MarkupElement): string {
  return element.children.filter((child) => typeof child === 'string').join('')
}
