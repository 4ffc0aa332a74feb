/** Passages that were left out of an article: what is in one, where it stands once put back, and what then moves. */
import {
  type Article,
  type ArticleElement,
  type ArticleNode,
  contentOf,
  elementsOf,
} from '@/components/article/article'
import type { Omission, Report } from '@/components/article/report'
import { extentsOf } from '@/components/text/mark'
import { lengthOf } from '@/components/text/reading-time'
import { type ArticleText, type Span, textOfNodes } from '@/components/text/text'

/** How much of what stands in a passage. What is in a table, list or figure counts as that, not as paragraphs, too. */
export interface Contents {
  readonly paragraphs: number
  readonly headings: number
  readonly items: number
  readonly tables: number
  readonly pictures: number
}

export function contentsOf(nodes: readonly ArticleNode[]): Contents {
  const count = { paragraphs: 0, headings: 0, items: 0, tables: 0, pictures: elementsOf(nodes, isPicture).length }
  /** The nodes without what is in a table, an item or a figure. */
  const outside = (list: readonly ArticleNode[]): ArticleNode[] =>
    list.map((node) => {
      if (typeof node === 'string') return node
      if (node.tag === 'table') count.tables += 1
      if (node.tag === 'li') count.items += 1
      const isCounted = node.tag === 'table' || node.tag === 'li' || node.tag === 'figure'
      return { ...node, children: isCounted ? [] : outside(node.children) }
    })
  for (const { tag } of textOfNodes(outside(nodes)).blocks) count[/^h[1-6]$/.test(tag) ? 'headings' : 'paragraphs'] += 1
  return count
}

function isPicture({ tag }: ArticleElement): boolean {
  return tag === 'img'
}

/** The paragraphs of a passage as mere text. */
export function linesOf(nodes: readonly ArticleNode[]): readonly string[] {
  const { text, blocks } = textOfNodes(nodes)
  return blocks.map(({ start, end }) => text.slice(start, end))
}

/** Those paragraphs in one line, each told from the next. */
export function joined(lines: readonly string[]): string {
  return lines.map((line, i) => (i === lines.length - 1 || /[\p{P}\s]$/u.test(line) ? line : `${line} ·`)).join(' ')
}

/** The first words, up to about `most` characters, with an ellipsis where something follows. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text
  const head = text.slice(0, most)
  const blank = head.search(/\s\S*$/u)
  return `${(blank > most / 2 ? head.slice(0, blank) : head).replace(/[\ud800-\udbff]$|(?<![\s,;:])[\s,;:]+$/u, '')}…`
}

/** Where a passage that was put back stands in the text of `article`; undefined where it holds none, as a picture. */
export function spanOfPassage(article: Article, text: ArticleText, { nodes }: Omission): Span | undefined {
  const own = new Set(nodes.filter((node) => typeof node !== 'string'))
  const spans = extentsOf(contentOf(article), text, (element) => own.has(element))
  const first = spans[0]
  return first && { start: first.start, end: Math.max(...spans.map(({ end }) => end)) }
}

/**
 * Where a place in `before` is in `after`, when the two differ by one passage that stands at `passage` in the longer
 * one. A place inside a passage that is gone is where it was.
 */
export function movedPlace(place: number, before: ArticleText, after: ArticleText, passage: Span | undefined): number {
  const by = after.text.length - before.text.length
  if (passage === undefined || place < passage.start) return place
  return Math.min(
    after.text.length,
    by < 0 && place < passage.end ? passage.start : Math.max(passage.start, place + by),
  )
}

/** As far as two texts begin alike. */
export function alikeUpTo({ text: one }: ArticleText, { text: other }: ArticleText): number {
  let alike = 0
  while (alike < one.length && one[alike] === other[alike]) alike += 1
  return alike
}

/** Where a place in the beginning of a text is in the whole, which mostly begins alike. */
export function placeAfter(before: ArticleText, after: ArticleText): (place: number) => number {
  const alike = alikeUpTo(before, after)
  return (place) => {
    if (place <= alike) return place
    const block = before.blocks.find(({ end }) => place <= end)
    const words = block === undefined ? '' : before.text.slice(block.start, block.end)
    const found = words === '' ? -1 : after.text.indexOf(words)
    return found < 0 || block === undefined ? Math.min(place, after.text.length) : found + place - block.start
  }
}

/** 0–1: the share of the article's words that is shown, with what was put back. */
export function coverageOf(read: Article, report: Report, restored: ReadonlySet<number>): number {
  const wordsIn = (nodes: readonly ArticleNode[]): number => lengthOf(textOfNodes(nodes)).words
  if (restored.size === report.omitted.length || report.coverage === 0) return restored.size > 0 ? 1 : report.coverage
  const shown = wordsIn(read.body)
  let back = 0
  for (const index of restored) back += wordsIn(report.omitted[index]?.nodes ?? [])
  return Math.min(1, report.coverage * (1 + back / Math.max(1, shown)))
}
