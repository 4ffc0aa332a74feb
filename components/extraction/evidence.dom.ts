/** What a page's metadata is judged from, read once. */
import { decoded } from './entities'
import type { Line } from './header.dom'
import type { StructuredData } from './structured-data'

export interface Evidence {
  readonly page: Document
  readonly url: string
  /** Of the page, for the names of months; English where nobody says. */
  readonly language: string
  readonly meta: readonly Meta[]
  readonly data: StructuredData
  /** Names the site goes by. */
  readonly sites: readonly string[]
  /** What stands around the article's heading. */
  readonly lines: readonly Line[]
}

/** One `<meta>`: its name in lower case, its content with entities decoded. */
export interface Meta {
  readonly name: string
  readonly value: string
}

/** Places whose names and dates are not the article's. */
export const elsewhere = '[class*="comment" i], [id*="comment" i], [class*="related" i], nav, form'

export function metaOf(page: Document): Meta[] {
  return [...page.querySelectorAll('meta[content]')].slice(0, 300).flatMap((element) => {
    const names = ['property', 'name', 'itemprop'].map((name) => element.getAttribute(name)).find((name) => name)
    const value = decoded(element.getAttribute('content') ?? '')
    return names == null || value === ''
      ? []
      : names
          .toLowerCase()
          .split(/\s+/)
          .map((name) => ({ name, value }))
  })
}

/** The values of the metas whose name passes `test`. */
export function valuesOf(meta: readonly Meta[], test: RegExp): string[] {
  return meta.filter(({ name }) => test.test(name)).map(({ value }) => value)
}

/** The text of an element as it is read, or as far as `most` characters. */
export function textOf(element: Element | null | undefined, most = 1_000): string {
  return (element?.textContent ?? '')
    .slice(0, most * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most)
}

/** The texts in an element, one by one. */
export function piecesOf(element: Element): string[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const pieces: string[] = []
  for (let node = walker.nextNode(); node !== null && pieces.length < 40; node = walker.nextNode()) {
    const piece = node.textContent ?? ''
    if (piece !== '') pieces.push(piece)
  }
  return pieces
}
