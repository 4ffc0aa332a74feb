/**
 * What a piece of a page is made of, for the extractors' outputs and for the pages themselves: its text, and its
 * headings, items, cells, code, quotes, pictures, captions, videos and links as fingerprints.
 */
import { fingerprint, pictureName } from './fingerprint'

export const elementKinds = [
  'headings',
  'items',
  'terms',
  'cells',
  'code',
  'quotes',
  'images',
  'captions',
  'videos',
  'links',
] as const

export type ElementKind = (typeof elementKinds)[number]

/** One element: the text it is recognised by, or the names its picture or video may have. */
export interface Piece {
  readonly kind: ElementKind
  readonly element: Element
  readonly text: string
  readonly names: readonly string[]
}

const silent = new Set('script style template noscript head title button select textarea'.split(' '))
const inline = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark math mi mo mn mrow ms mtext q
  rb rp rt rtc ruby s samp small source span strike strong sub sup time tt u var wbr svg`.split(/\s+/),
)

/** The text of an element with a line for each block; `figures` says whether figures and captions count. */
export function linesOf(root: Node, figures: boolean): string {
  const parts: string[] = []
  const visit = (node: Node): void => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === 3) parts.push((child as Text).data.replace(/\s+/g, ' '))
      if (child.nodeType !== 1) continue
      const name = (child as Element).localName
      if (silent.has(name) || (!figures && (name === 'figcaption' || isOfPictures(child as Element)))) continue
      const breaks = !inline.has(name)
      if (breaks) parts.push('\n')
      visit(child)
      if (breaks) parts.push('\n')
    }
  }
  visit(root)
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** A figure around a quotation, code or a table is text with a caption, whichever system has it. */
function isOfPictures(element: Element): boolean {
  return element.localName === 'figure' && element.querySelector('blockquote, pre, table') === null
}

const selectors: Readonly<Record<Exclude<ElementKind, 'videos'>, string>> = {
  headings: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  items: 'li',
  terms: 'dt, dd',
  cells: 'td, th',
  code: 'pre',
  quotes: 'blockquote',
  images: 'img',
  captions: 'figcaption',
  links: 'a[href]',
}

/** The elements of each kind under `root`. */
export function piecesIn(root: Element): Piece[] {
  const pieces: Piece[] = []
  for (const kind of elementKinds) {
    if (kind === 'videos') {
      for (const element of root.querySelectorAll('iframe, video, audio, embed, a[href]')) {
        const address = element.getAttribute('src') ?? element.getAttribute('href') ?? ''
        pieces.push({ kind, element, text: '', names: [videoName(address)] })
      }
      continue
    }
    for (const element of root.querySelectorAll(selectors[kind])) {
      const names = kind === 'images' ? pictureNames(element) : []
      const nested = kind === 'items' || kind === 'terms' || kind === 'cells'
      const text = kind === 'images' ? '' : nested ? ownText(element) : (element.textContent ?? '')
      if (kind === 'images' ? names.length > 0 : fingerprint(text) !== '') pieces.push({ kind, element, text, names })
    }
  }
  return pieces
}

/** The names and fingerprints under `root` that elements are recognised by. */
export function signsIn(root: Element): ReadonlyMap<ElementKind, string[]> {
  const signs = new Map<ElementKind, string[]>()
  for (const { kind, text, names } of piecesIn(root)) {
    const list = signs.get(kind) ?? []
    list.push(...(names.length > 0 ? names : [fingerprint(text)]))
    signs.set(kind, list)
  }
  return signs
}

/** The part of a player's address that stays the same from page to page: no scheme, no parameters. */
function videoName(address: string): string {
  return address.replace(/^https?:/, '').replace(/[?#].*/, '')
}

/** The text of an item or cell without the lists and tables in it, which are counted by themselves. */
function ownText(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const inner of copy.querySelectorAll('ul, ol, dl, table, button, style, script')) inner.remove()
  return copy.textContent ?? ''
}

/** Every name a picture has: pages that load late keep the file in one of many attributes. */
export function pictureNames(image: Element): string[] {
  const names = new Set<string>()
  for (const source of [image, ...(image.closest('picture')?.querySelectorAll('source') ?? [])]) {
    for (const { name, value } of source.attributes) {
      if (!/src|original|lazy|image/i.test(name) || /^(?:alt|title|class|id|sizes)$/.test(name)) continue
      if (/^data:/.test(value)) continue
      if (/srcset/i.test(name)) for (const one of value.split(/,\s+|\s[\d.]+[wx],?/)) names.add(pictureName(one))
      else if (/[/.]/.test(value) && !/\s/.test(value.trim())) names.add(pictureName(value))
    }
  }
  names.delete('')
  return [...names]
}
