/**
 * The shell in which the rooms meet. This file owns what the panel shows: nothing yet, an article with everything that
 * belongs to it, or the reason why there is none. Rooms on the floor below never see each other; what must happen
 * together (an article arrives: find its terms, lay its marks, get its voice ready) happens here.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import { type Article, contentOf, type MarkedNode } from '@/components/article/article'
import type { Reading, Reason } from '@/components/article/reading'
import { type FoundTerm, isShownUnasked } from '@/components/glossary/found-term'
import type { Matcher } from '@/components/glossary/match'
import type { Speech } from '@/components/speech/player'
import { extentsOf, layMarks, type Mark } from '@/components/text/mark'
import { type Length, lengthOf } from '@/components/text/reading-time'
import { type ArticleText, type Span, textOf } from '@/components/text/text'

/** A mark over one mention of a glossary term. */
export interface TermMention {
  /** Index into `Shown.terms`. */
  readonly term: number
  /** Whether it is the term's first mention that can be marked: the one the Tab key stops at. */
  readonly first: boolean
  /** Where the mention begins in the text. */
  readonly start: number
}

/** An article and all that was made of it. */
export interface Shown {
  readonly article: Article
  readonly text: ArticleText
  readonly length: Length
  readonly terms: readonly FoundTerm[]
  readonly content: readonly MarkedNode<TermMention>[]
  readonly speech: Speech
}

export type ReaderState =
  | { readonly status: 'reading' }
  | { readonly status: 'failed'; readonly reason: Reason }
  | { readonly status: 'article'; readonly shown: Shown }

export interface ReaderMeans {
  /** The matcher over the glossaries at hand. */
  readonly matcher: Promise<Matcher>
  /** Makes the player of one text, silent for good once `signal` aborts. */
  readonly speech: Promise<(text: ArticleText, signal: AbortSignal) => Speech>
}

export interface Reader {
  readonly state: ReadonlySignal<ReaderState>
  /** Shows what `load` brings; what an earlier call brings too late is dropped. Rejects only when something is broken. */
  read(load: () => Promise<Reading>): Promise<void>
}

export function makeReader({ matcher, speech }: ReaderMeans): Reader {
  const state = signal<ReaderState>({ status: 'reading' })
  let current = new AbortController()
  return {
    state,
    async read(load) {
      current.abort()
      const mine = new AbortController()
      current = mine
      state.value = { status: 'reading' }
      const [reading, find, speechFor] = await Promise.all([load(), matcher, speech])
      if (mine.signal.aborted) return
      state.value = reading.ok
        ? { status: 'article', shown: furnish(reading.article, find, (text) => speechFor(text, mine.signal)) }
        : { status: 'failed', reason: reading.reason }
    },
  }
}

function furnish(article: Article, matcher: Matcher, speechFor: (text: ArticleText) => Speech): Shown {
  const text = textOf(article)
  const terms = matcher.find(text).filter(isShownUnasked)
  const content = contentOf(article)
  const places = {
    // A button inside a link or a fold's handle could not be reached; there the term stays plain.
    controls: extentsOf(content, text, ({ tag }) => tag === 'a' || tag === 'summary'),
    headings: extentsOf(content, text, ({ tag }) => /^h[1-6]$/.test(tag)),
  }
  return {
    article,
    text,
    length: lengthOf(text),
    terms,
    content: layMarks(content, text, mentionsOf(terms, places)),
    speech: speechFor(text),
  }
}

/** What to mark: every mention that can be, and those in headings only of a term that stands nowhere else. */
function mentionsOf(
  terms: readonly FoundTerm[],
  { controls, headings }: { controls: readonly Span[]; headings: readonly Span[] },
): Mark<TermMention>[] {
  return terms.flatMap(({ spans }, term) => {
    const reachable = spans.filter((span) => !meets(span, controls))
    const inText = reachable.filter((span) => !meets(span, headings))
    return (inText.length > 0 ? inText : reachable).map((span, index) => ({
      ...span,
      value: { term, first: index === 0, start: span.start },
    }))
  })
}

function meets(span: Span, others: readonly Span[]): boolean {
  return others.some(({ start, end }) => start < span.end && span.start < end)
}
