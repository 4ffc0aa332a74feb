/**
 * The shell in which the rooms meet. This file owns what the panel shows: nothing yet, an article with everything that
 * belongs to it, or the reason why there is none. Rooms on the floor below never see each other; what must happen
 * together (an article arrives: find its terms, lay its marks, get its voice ready) happens here.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Article, MarkedNode } from '@/components/article/article'
import type { Reading, Unread } from '@/components/article/reading'
import { type Report, withRestored } from '@/components/article/report'
import type { Wish } from '@/components/article/wish'
import type { Density } from '@/components/glossary/density'
import type { FoundTerm } from '@/components/glossary/found-term'
import type { Personal } from '@/components/glossary/personal'
import type { Speech } from '@/components/speech/view'
import { type Length, lengthOf } from '@/components/text/reading-time'
import { type ArticleText, textOf } from '@/components/text/text'
import type { TermFinder, TermWish } from './find-terms'
import { movedPlace, placeAfter, spanOfPassage } from './passages'
import { takeUp } from './take-up'
import { contentWith, type TermMention } from './term-marks'

export type { TermMention }

/** What was read, and which of the passages left out of it the person has put back (indexes into `report.omitted`). */
interface Source {
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

/** An article and all that was made of it. */
export interface Shown extends Source {
  /** The article as it is shown: as it was read, with what was put back. */
  readonly article: Article
  readonly text: ArticleText
  readonly length: Length
  /** Every term of the article, marked or not, in the order of first mention. */
  readonly terms: readonly FoundTerm[]
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

/** `last` is the article that was shown before: nothing is lost by reading anew. Else as in `Unread`. */
export type ReaderState =
  | { readonly status: 'reading'; readonly last?: Shown | undefined }
  | (Omit<Unread, 'ok'> & { readonly status: 'failed'; readonly wish: Wish; readonly last?: Shown | undefined })
  | { readonly status: 'article'; readonly shown: Shown }

export interface ReaderMeans {
  /** Finds terms in the glossaries at hand. */
  readonly terms: Promise<TermFinder>
  /** What the person added to the glossaries and hid of them. */
  readonly personal: ReadonlySignal<Personal>
  readonly density: ReadonlySignal<Density>
  /** Notes which line is being read, before the same article is drawn anew. */
  readonly hold: () => void
  /** Makes the player of one text, silent for good once `signal` aborts. */
  readonly speech: Promise<(source: SpokenSource, signal: AbortSignal) => Speech>
}

/** What is read aloud. */
export interface SpokenSource {
  readonly article: Article
  readonly text: ArticleText
}

export interface Reader {
  readonly state: ReadonlySignal<ReaderState>
  /**
   * Shows what `load` brings, and until then the beginning that it may give; what an earlier call brings too late is
   * dropped. `wish` is what the person asked for beyond reading. Rejects only when something is broken.
   */
  read(load: (onBeginning: (reading: Reading) => void) => Promise<Reading>, wish?: Wish): Promise<void>
  /** Waits no longer for what is being read: back to the article that was shown before, where there was one. */
  stop(): void
  /** From a failure back to the article that was shown before, where it was left; its voice stays silent. */
  goBack(): void
  /** Puts a passage that was left out (index into `report.omitted`) back into the article, or leaves it out again. */
  restore(index: number, back: boolean): void
  /** Finds and marks the terms anew, after the person's own ones or their wishes changed. Everything else stays. */
  explainAnew(): void
}

export function makeReader({ terms, personal, density, hold, speech }: ReaderMeans): Reader {
  const state = signal<ReaderState>({ status: 'reading' })
  let current = new AbortController()
  /** The voice of the text that is shown; every text has its own. */
  let voice = new AbortController()
  let furnish: ((source: Source) => Shown) | undefined
  let finder: TermFinder | undefined
  /** What was wished for last. */
  let asked: Wish = {}
  /** What was found after a text was shown. */
  let late: { readonly text: ArticleText; readonly terms: readonly FoundTerm[] } | undefined
  const wishFor = ({ article, text, report }: Pick<Shown, 'article' | 'text' | 'report'>): TermWish => ({
    article,
    text,
    report,
    personal: personal.peek(),
    help: density.peek().help,
  })
  const explain: Explain = (source) => {
    const further = late?.text === source.text ? late.terms : []
    const found = finder?.find(wishFor(source), further) ?? []
    return { terms: found, content: contentWith(found, source.article, source.text, density.peek()) }
  }
  /** Draws what is shown anew, with its terms explained anew. */
  const explainShown = (): void => {
    const before = state.value.status === 'article' ? state.value.shown : undefined
    if (before === undefined) return
    hold()
    const carried = { moved: (place: number) => place, speak: () => {} }
    state.value = { status: 'article', shown: { ...before, ...explain(before), carried } }
  }
  /** Finds what takes a moment, and adds it to what is shown. */
  const seekFurther = async (): Promise<void> => {
    const shown = state.value.status === 'article' ? state.value.shown : undefined
    if (shown === undefined || finder === undefined) return
    const listed = shown.terms.filter((term) => late?.terms.includes(term) !== true)
    const { help } = density.peek()
    const found = await finder.seekFurther(wishFor(shown), listed)
    const now = state.value
    const isMeant = now.status === 'article' && now.shown.text === shown.text && density.peek().help === help
    if (!isMeant || isSame(found, late?.text === shown.text ? late.terms : [])) return
    late = { text: shown.text, terms: found }
    explainShown()
  }
  const begin = (): AbortController => {
    voice.abort()
    voice = new AbortController()
    return voice
  }
  /** Shows what `source` makes in the place of `before`, which differs from it by a part; the voice goes on. */
  const showInstead = (before: Shown, source: Source, movedIn: (after: Shown) => (place: number) => number): void => {
    const stood = before.speech.view.peek()
    begin()
    const after = furnish?.(source)
    if (after === undefined) return
    const moved = movedIn(after)
    const speak = (): void => takeUp(after.speech, stood, moved)
    state.value = { status: 'article', shown: { ...after, carried: { moved, speak } } }
  }
  const showAgain = (last: Shown): void => {
    const stood = last.speech.view.peek()
    begin()
    const shown = furnish?.(last) ?? last
    // At its place, and silent until it is asked.
    const status = stood.status === 'ended' ? 'ended' : 'idle'
    const speak = (): void => takeUp(shown.speech, { ...stood, status }, (place) => place)
    state.value = { status: 'article', shown: { ...shown, carried: { moved: (place) => place, speak } } }
    void seekFurther()
  }
  return {
    state,
    async read(load, wish = {}) {
      current.abort()
      if (state.peek().status === 'article') hold()
      begin()
      const mine = new AbortController()
      current = mine
      asked = wish
      const last = lastOf(state.peek())
      state.value = { status: 'reading', last }
      const means = Promise.all([terms, speech])
      const series = {}
      const show = async (reading: Reading): Promise<void> => {
        const [find, speechFor] = await means
        if (mine.signal.aborted) return
        finder = find
        const furnishNow = (source: Source): Shown =>
          furnished(source, explain, (spoken) => speechFor(spoken, voice.signal))
        furnish = furnishNow
        const before = state.peek()
        const beginning = before.status === 'article' ? before.shown : undefined
        const part = beginning && ({ ...beginning, rest: 'lost' } as const)
        if (!reading.ok) state.value = { ...reading, status: 'failed', wish, last: part ?? last }
        else if (beginning === undefined)
          state.value = { status: 'article', shown: furnishNow(sourceOf(reading, series)) }
        else {
          hold()
          showInstead(beginning, sourceOf(reading, series), ({ text }) => placeAfter(beginning.text, text))
        }
        if (!reading.ok || reading.isBeginning !== true) void seekFurther()
      }
      await show(await load((reading) => void show(reading)))
    },
    stop() {
      if (state.peek().status !== 'reading') return
      current.abort()
      const last = lastOf(state.peek())
      if (last === undefined) state.value = { status: 'failed', reason: 'stopped', wish: asked }
      else showAgain(last)
    },
    goBack() {
      const last = lastOf(state.peek())
      if (last !== undefined && state.peek().status !== 'article') showAgain(last)
    },
    restore(index, back) {
      const before = state.value.status === 'article' ? state.value.shown : undefined
      const omission = before?.report?.omitted[index]
      if (before === undefined || omission === undefined || before.restored.has(index) === back) return
      const restored = new Set(before.restored)
      if (back) restored.add(index)
      else restored.delete(index)
      showInstead(before, { ...before, restored }, (after) => {
        const longer = back ? after : before
        const passage = spanOfPassage(longer.article, longer.text, omission)
        return (place) => movedPlace(place, before.text, after.text, passage)
      })
      void seekFurther()
    },
    explainAnew() {
      explainShown()
      void seekFurther()
    },
  }
}

/** Finds the terms of an article and lays the marks. */
type Explain = (source: Pick<Shown, 'article' | 'text' | 'report'>) => Pick<Shown, 'terms' | 'content'>

function sourceOf({ article, report, ...is }: Extract<Reading, { ok: true }>, reading: object): Source {
  const rest = is.isBeginning === true ? 'coming' : undefined
  return { reading, read: article, report, restored: new Set(), isPart: is.isPart === true, rest }
}

/** The article that is shown, or was before. A beginning whose rest no longer comes is none. */
function lastOf(state: ReaderState): Shown | undefined {
  if (state.status !== 'article') return state.last
  return state.shown.rest === 'coming' ? undefined : state.shown
}

function furnished(source: Source, explain: Explain, speechFor: (spoken: SpokenSource) => Speech): Shown {
  const { read, report, restored } = source
  const article = report === undefined ? read : withRestored(read, report, restored)
  const text = textOf(article)
  return {
    ...source,
    article,
    text,
    length: lengthOf(text),
    ...explain({ article, text, report }),
    speech: speechFor({ article, text }),
  }
}

function isSame(some: readonly FoundTerm[], others: readonly FoundTerm[]): boolean {
  const told = (terms: readonly FoundTerm[]): string =>
    terms.map(({ term, spans }) => `${term.id} ${spans.map(({ start }) => start)}`).join()
  return told(some) === told(others)
}
