/** What the panel shows of one reading: the article, and what is made of it. */
import type { Article, MarkedNode } from '@/components/article/article'
import type { Reading, Unread } from '@/components/article/reading'
import { type Report, withRestored } from '@/components/article/report'
import type { Steps } from '@/components/article/steps'
import type { FoundTerm } from '@/components/glossary/found-term'
import type { Speech } from '@/components/speech/view'
import { type Length, lengthSteps } from '@/components/text/reading-time'
import { type ArticleText, textOf } from '@/components/text/text'
import type { TermMention } from './term-marks'

/** What was read, and which of the passages left out of it the person has put back (indexes into `report.omitted`). */
export interface Source {
  /** The same for all that is made of one reading of a page: its beginning, the whole, with passages put back. */
  readonly reading: object
  /** The article as it was read: the same object as long as passages of it come and go. */
  readonly read: Article
  readonly report: Report | undefined
  readonly restored: ReadonlySet<number>
  /** Whether the page itself says that it holds only the beginning. */
  readonly isPart: boolean
  /** This is the beginning of a long page: the rest is on its way, or does not come. */
  readonly rest?: 'coming' | 'lost' | undefined
}

/** What was read, with its text. */
export interface Told extends Source {
  /** The article as it is shown: as it was read, with what was put back. */
  readonly article: Article
  readonly text: ArticleText
  readonly length: Length
}

/** An article and all that was made of it. */
export interface Shown extends Told {
  /** Every term of the article, marked or not, in the order of first mention. */
  readonly terms: readonly FoundTerm[]
  /** Whether these are all there are: the first article is shown before its terms are found. */
  readonly isExplained: boolean
  readonly content: readonly MarkedNode<TermMention>[]
  readonly speech: Speech
  /** What goes on in this text where the one before left off: a passage came or went, or the rest of a long page came. */
  readonly carried?: Carried
}

export interface Carried {
  /** Where a place in the text before is in this one. */
  moved(place: number): number
  /** Takes reading aloud up again, once the article is drawn. */
  speak(): void
}

/** The same text, in which the voice goes on reading by itself. */
export const staying: Carried = { moved: (place) => place, speak: () => {} }

/** What is read aloud. */
export interface SpokenSource {
  readonly article: Article
  readonly text: ArticleText
}

/** Finds the terms of an article and lays the marks. */
export type Explain = (
  source: Pick<Shown, 'article' | 'text' | 'report'>,
) => Pick<Shown, 'terms' | 'isExplained' | 'content'>

/** What came of reading a page, with its text; `series` is the same for a beginning and its whole. */
export function* tellingOf(reading: Reading, series: object): Steps<Told | Unread> {
  if (!reading.ok) return reading
  const { article, report, isBeginning } = reading
  const rest = isBeginning === true ? 'coming' : undefined
  return yield* toldOf({ reading: series, read: article, report, restored: new Set(), isPart: false, rest })
}

/** The text of what was read, with places to rest at. */
export function* toldOf(source: Source): Steps<Told> {
  const { read, report, restored } = source
  const article = report === undefined ? read : withRestored(read, report, restored)
  yield
  const text = textOf(article)
  return { ...source, article, text, length: yield* lengthSteps(text) }
}

export function furnished(told: Told, explain: Explain, speechFor: (spoken: SpokenSource) => Speech): Shown {
  const { article, text } = told
  return { ...told, ...explain(told), speech: speechFor({ article, text }) }
}

/** Of the terms of a text what is found before a place in it. */
export function termsWithin(terms: readonly FoundTerm[], end: number): FoundTerm[] {
  return terms.flatMap((term) => {
    const spans = term.spans.filter((span) => span.end <= end)
    return spans.length > 0 ? [{ ...term, spans }] : []
  })
}

export function isSame(some: readonly FoundTerm[], others: readonly FoundTerm[]): boolean {
  const told = (terms: readonly FoundTerm[]): string =>
    terms.map(({ term, spans }) => `${term.id} ${spans.map(({ start }) => start)}`).join()
  return told(some) === told(others)
}
