/**
 * The shell in which the rooms meet. This file owns what the panel shows: nothing yet, an article with everything that
 * belongs to it, or the reason why there is none. Rooms on the floor below never see each other; what must happen
 * together (an article arrives: find its terms, lay its marks, get its voice ready) happens here.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import { type Article, contentOf, type MarkedNode } from '@/components/article/article'
import type { Reading, Reason } from '@/components/article/reading'
import { type Report, withRestored } from '@/components/article/report'
import type { Wish } from '@/components/article/wish'
import { type FoundTerm, isShownUnasked } from '@/components/glossary/found-term'
import type { Matcher } from '@/components/glossary/match'
import type { Speech } from '@/components/speech/player'
import { extentsOf, layMarks, type Mark } from '@/components/text/mark'
import { type Length, lengthOf } from '@/components/text/reading-time'
import { type ArticleText, type Span, textOf } from '@/components/text/text'
import { movedPlace, spanOfPassage } from './passages'

/** A mark over one mention of a glossary term. */
export interface TermMention {
  /** Index into `Shown.terms`. */
  readonly term: number
  /** Whether it is the term's first mention that can be marked: the one the Tab key stops at. */
  readonly first: boolean
  /** Where the mention begins in the text. */
  readonly start: number
}

/** What was read, and which of the passages left out of it the person has put back (indexes into `report.omitted`). */
interface Source {
  /** The article as it was read: the same object as long as passages of it come and go. */
  readonly read: Article
  readonly report: Report | undefined
  readonly restored: ReadonlySet<number>
}

/** An article and all that was made of it. */
export interface Shown extends Source {
  /** The article as it is shown: as it was read, with what was put back. */
  readonly article: Article
  readonly text: ArticleText
  readonly length: Length
  readonly terms: readonly FoundTerm[]
  readonly content: readonly MarkedNode<TermMention>[]
  readonly speech: Speech
  /** What goes on in this text where the one before left off, after a passage was put back or left out again. */
  readonly carried?: Carried
}

export interface Carried {
  /** Where a place in the text before is in this one. */
  moved(place: number): number
  /** Takes reading aloud up again, once the article is drawn. */
  speak(): void
}

export type ReaderState =
  | { readonly status: 'reading' }
  | { readonly status: 'failed'; readonly reason: Reason; readonly wish: Wish }
  | { readonly status: 'article'; readonly shown: Shown }

export interface ReaderMeans {
  /** The matcher over the glossaries at hand. */
  readonly matcher: Promise<Matcher>
  /** Makes the player of one text, silent for good once `signal` aborts. */
  readonly speech: Promise<(text: ArticleText, signal: AbortSignal) => Speech>
}

export interface Reader {
  readonly state: ReadonlySignal<ReaderState>
  /**
   * Shows what `load` brings; what an earlier call brings too late is dropped. `wish` is what the person asked for
   * beyond reading. Rejects only when something is broken.
   */
  read(load: () => Promise<Reading>, wish?: Wish): Promise<void>
  /** Puts a passage that was left out (index into `report.omitted`) back into the article, or leaves it out again. */
  restore(index: number, back: boolean): void
}

export function makeReader({ matcher, speech }: ReaderMeans): Reader {
  const state = signal<ReaderState>({ status: 'reading' })
  let current = new AbortController()
  /** The voice of the text that is shown; every text has its own. */
  let voice = new AbortController()
  let furnish: ((source: Source) => Shown) | undefined
  const begin = (): AbortController => {
    voice.abort()
    voice = new AbortController()
    return voice
  }
  return {
    state,
    async read(load, wish = {}) {
      current.abort()
      begin()
      const mine = new AbortController()
      current = mine
      state.value = { status: 'reading' }
      const [reading, find, speechFor] = await Promise.all([load(), matcher, speech])
      if (mine.signal.aborted) return
      furnish = (source) => furnished(source, find, (text) => speechFor(text, voice.signal))
      state.value = reading.ok
        ? {
            status: 'article',
            shown: furnish({ read: reading.article, report: reading.report, restored: new Set() }),
          }
        : { status: 'failed', reason: reading.reason, wish }
    },
    restore(index, back) {
      const before = state.value.status === 'article' ? state.value.shown : undefined
      const omission = before?.report?.omitted[index]
      if (before === undefined || omission === undefined || before.restored.has(index) === back) return
      const restored = new Set(before.restored)
      if (back) restored.add(index)
      else restored.delete(index)
      const { speech } = before
      const stood = speech.sentence.value && {
        at: Math.round(speech.progress.value * before.text.text.length),
        plays: speech.status.value === 'playing',
      }
      begin()
      const after = furnish?.({ ...before, restored })
      if (after === undefined) return
      const longer = back ? after : before
      const passage = spanOfPassage(longer.article, longer.text, omission)
      const moved = (place: number): number => movedPlace(place, before.text, after.text, passage)
      const speak = (): void => {
        if (stood === undefined) return
        after.speech.play(moved(stood.at))
        if (!stood.plays) after.speech.pause()
      }
      state.value = { status: 'article', shown: { ...after, carried: { moved, speak } } }
    },
  }
}

function furnished(
  { read, report, restored }: Source,
  matcher: Matcher,
  speechFor: (text: ArticleText) => Speech,
): Shown {
  const article = report === undefined ? read : withRestored(read, report, restored)
  const text = textOf(article)
  const terms = matcher.find(text).filter(isShownUnasked)
  const content = contentOf(article)
  const places = {
    // A button inside a link or a fold's handle could not be reached; there the term stays plain.
    controls: extentsOf(content, text, ({ tag }) => tag === 'a' || tag === 'summary'),
    headings: extentsOf(content, text, ({ tag }) => /^h[1-6]$/.test(tag)),
  }
  return {
    read,
    report,
    restored,
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
