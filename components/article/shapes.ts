/**
 * How high a stretch of an article will be, from its words alone: what is not laid out takes the room that it would. Rough at
 * first; the stretches that have been laid out tell how far it is off (`reader/unseen.dom.ts`).
 */
import type { ArticleNode, Attrs } from './article'
import { flowOf, partsBlocks, type Tag } from './tags'

/** One thing that stands in the column by itself: a block of text, a row of a table, a picture. */
export interface Piece {
  /** Widths of a Latin letter, about; a Chinese character is as wide as two. For a picture its width over its height. */
  readonly width: number
  /** Size of its letters, of the article's; 0 for a picture, and for what has only room. */
  readonly size: number
  /** How far it is set in from the edge, and what room it has above and below. In the size of the article's letters. */
  readonly inset: number
  readonly room: number
  /** Spaces between paragraphs that it has. */
  readonly gaps: number
  /** How wide a picture is, in CSS pixels, where it has the room. */
  readonly most?: number
}

/** The measures of a drawn article, in CSS pixels. */
export interface Look {
  /** Of the column. */
  readonly width: number
  /** The size of the letters. */
  readonly em: number
  readonly line: number
  /** Space between paragraphs. */
  readonly gap: number
  /** What a letter takes of a line on the whole, with what is left free at the ends of lines. */
  readonly letter: number
}

/** What stands in a list of nodes, from above. */
export function piecesOf(nodes: readonly ArticleNode[]): Piece[] {
  const pieces: Piece[] = []
  place(nodes, { tag: 'p', inset: 0, size: 1 }, pieces)
  return pieces
}

/** How high `pieces` are together, in CSS pixels. */
export function heightOf(pieces: readonly Piece[], look: Look): number {
  let height = 0
  for (const { width, size, inset, room, gaps, most = Number.POSITIVE_INFINITY } of pieces) {
    const place = Math.max(look.width - inset * look.em, 2 * look.em)
    height += room * look.em + gaps * look.gap
    if (size > 0) height += linesOf((width * size * look.letter) / place) * size * look.line
    else if (width > 0) height += Math.min(place, most) / Math.max(width, 0.2)
  }
  return height
}

/** Lines that so many full lines of words make: on the whole the last one is half full. */
function linesOf(full: number): number {
  return full === 0 ? 0 : Math.max(1, full + 0.5)
}

interface Around {
  readonly tag: Tag
  readonly inset: number
  readonly size: number
}

/** Letter sizes and rooms of `article.css`. */
const sizes: { readonly [tag in Tag]?: number } = { h1: 1.35, h2: 1.2, h3: 1.08 }
const insets: { readonly [tag in Tag]?: number } = { ul: 1.3, ol: 1.3, dd: 1.2, blockquote: 0.95 }
const rooms: { readonly [tag in Tag]?: number } = { li: 0.35, dd: 0.5, pre: 1.6, figcaption: 0.5, caption: 0.6 }
const spaced: ReadonlySet<Tag> = new Set([
  'p',
  'ul',
  'ol',
  'dl',
  'blockquote',
  'figure',
  'pre',
  'address',
  'details',
  'hr',
])
/** In these the last paragraph or list has no space below. */
const tight: ReadonlySet<Tag> = new Set(['li', 'dd', 'td', 'th', 'blockquote', 'figcaption'])
/** Widths of a Latin letter a cell has at least. */
const leastCell = 10

function place(nodes: readonly ArticleNode[], around: Around, pieces: Piece[]): void {
  let words = 0
  const settle = (): void => {
    if (words > 0) pieces.push({ width: words, size: around.size, inset: around.inset, room: 0, gaps: 0 })
    words = 0
  }
  for (const [i, node] of nodes.entries()) {
    if (typeof node === 'string') {
      const lines = around.tag === 'pre' ? node.split('\n') : [node]
      words += widthOf(lines.at(-1) ?? '')
      for (const line of lines.slice(0, -1))
        pieces.push({ ...empty, width: Math.max(1, widthOf(line) * 1.2), size: around.size })
      continue
    }
    const flow = flowOf(node.tag)
    if (node.tag === 'img') {
      settle()
      pieces.push(pictureOf(node.attrs, around.inset))
    } else if (node.tag === 'tr') pieces.push(rowOf(node.children, around))
    else if (!partsBlocks(flow)) {
      words += flow === 'silent' ? 0 : widthOf(textOf(node.children))
      for (const picture of picturesIn(node.children)) pieces.push(pictureOf(picture, around.inset))
    } else {
      settle()
      const size = sizes[node.tag] ?? around.size
      const isTight = i === nodes.length - 1 && tight.has(around.tag)
      const gaps = spaced.has(node.tag) && !isTight ? 1 : 0
      const isHeading = /^h\d$/.test(node.tag)
      pieces.push({ ...empty, room: isHeading ? 1.9 * size : (rooms[node.tag] ?? 0), gaps })
      place(node.children, { tag: node.tag, inset: around.inset + (insets[node.tag] ?? 0), size }, pieces)
    }
  }
  settle()
}

const empty: Piece = { width: 0, size: 0, inset: 0, room: 0, gaps: 0 }

/** A row is as high as its highest cell. */
function rowOf(cells: readonly ArticleNode[], { inset }: Around): Piece {
  const widths = cells.map((cell) => (typeof cell === 'string' ? 0 : widthOf(textOf(cell.children))))
  const most = Math.max(0, ...widths)
  const share = Math.min(cells.length, 4)
  return { width: most <= leastCell ? most : most * share, size: 1, inset, room: 0.8, gaps: 0 }
}

function textOf(nodes: readonly ArticleNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('')
}

function picturesIn(nodes: readonly ArticleNode[]): (Attrs | undefined)[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : node.tag === 'img' ? [node.attrs] : picturesIn(node.children),
  )
}

const wide = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g

/** How wide words are, in widths of a Latin letter. */
export function widthOf(words: string): number {
  return words.length + (words.match(wide)?.length ?? 0)
}

/** Where nobody says how large a picture is, it is taken for one of an ordinary make. */
function pictureOf({ width, height }: Attrs = {}, inset: number): Piece {
  const ratio = Number(width) / Number(height)
  return Number.isFinite(ratio) && ratio > 0
    ? { ...empty, inset, width: ratio, most: Number(width) }
    : { ...empty, inset, width: 1.6 }
}
