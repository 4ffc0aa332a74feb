/**
 * The shell in which the rooms meet. This file owns what the panel shows: nothing yet, an article with everything that
 * belongs to it, or the reason why there is none. Rooms on the floor below never see each other; what must happen
 * together (an article arrives: find its terms, lay its marks, get its voice ready) happens here.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Reading } from '@/components/article/reading'
import type { Wish } from '@/components/article/wish'
import type { Density } from '@/components/glossary/density'
import type { FoundTerm } from '@/components/glossary/found-term'
import type { Personal } from '@/components/glossary/personal'
import type { Speech } from '@/components/speech/view'
import type { ArticleText } from '@/components/text/text'
import type { TermFinder, TermWish } from './find-terms'
import { alikeUpTo, movedPlace, placeAfter, spanOfPassage } from './passages'
import { isPageGone, lastOf, type ReaderState } from './reader-state'
import {
  type Explain,
  furnished,
  isSame,
  type Shown,
  type Source,
  type SpokenSource,
  sourceOf,
  staying,
  termsWithin,
} from './shown'
import { takeUp } from './take-up'
import { contentWith } from './term-marks'

export interface ReaderMeans {
  /** Makes what finds terms in the glossaries at hand; called once the first article is on the screen. */
  readonly terms: () => Promise<TermFinder>
  /** What the person added to the glossaries and hid of them. */
  readonly personal: ReadonlySignal<Personal>
  readonly density: ReadonlySignal<Density>
  /** Notes which line is being read, before the same article is drawn anew. */
  readonly hold: () => void
  /** Resolves once what was handed over to be drawn is on the screen. */
  readonly painted: () => Promise<void>
  /** Resolves when the terms of a beginning wait no longer for the rest: to find them twice makes it come later. */
  readonly restIsLate: () => Promise<void>
  /** Makes the player of one text, silent for good once `signal` aborts. */
  readonly speech: (source: SpokenSource, signal: AbortSignal) => Speech
}

export interface Reader {
  readonly state: ReadonlySignal<ReaderState>
  /**
   * Shows what `load` brings, and until then the beginning that it may give; what an earlier call brings too late is
   * dropped. `wish` is what the person asked for beyond reading. Rejects only when something is broken.
   */
  read(load: (onBeginning: (reading: Reading) => void) => Promise<Reading>, wish?: Wish): Promise<void>
  /** Waits no longer for what is being read: what of it has come stays; else back to the article before, where there was one. */
  stop(): void
  /** From a failure back to the article that was shown before, where it was left; its voice stays silent. */
  goBack(): void
  /** Puts a passage that was left out (index into `report.omitted`) back into the article, or leaves it out again. */
  restore(index: number, back: boolean): void
  /** The page says of itself that it holds only the beginning of what is shown. */
  notePart(): void
  /** Finds and marks the terms anew, after the person's own ones or their wishes changed. Everything else stays. */
  explainAnew(): void
}

/** UTF-16 units. To find the terms of a longer text takes longer than a frame. */
const longText = 60_000

export function makeReader({ terms, personal, density, hold, speech, painted, restIsLate }: ReaderMeans): Reader {
  const state = signal<ReaderState>({ status: 'reading' })
  let current = new AbortController()
  /** The voice of the text that is shown; every text has its own. */
  let voice = new AbortController()
  let furnish: ((source: Source, explain: Explain) => Shown) | undefined
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
    return {
      terms: found,
      isExplained: finder !== undefined,
      content: contentWith(found, source.article, source.text, density.peek()),
    }
  }
  /** Marks what is known already of a text: all of a short one; of another the terms of `before`, as far as both are alike. */
  const explainBy =
    (before?: Shown): Explain =>
    (source) => {
      if (!isLater(source.text)) return explain(source)
      const terms = before === undefined ? [] : termsWithin(before.terms, alikeUpTo(before.text, source.text))
      const isExplained = before?.isExplained === true
      return { terms, isExplained, content: contentWith(terms, source.article, source.text, density.peek()) }
    }
  /** Draws the same text anew, with something else about it. */
  const redraw = (before: Shown, change: Partial<Shown>): void => {
    hold()
    state.value = { status: 'article', shown: { ...before, ...change, carried: staying } }
  }
  /** Explains the terms of what is shown anew. */
  const explainShown = (): void => {
    const before = state.value.status === 'article' ? state.value.shown : undefined
    if (before !== undefined) redraw(before, explain(before))
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
  let ready: Promise<TermFinder> | undefined
  /** Whether the terms of a text are marked after it has been painted: nobody waits for them to read. */
  const isLater = ({ text }: ArticleText): boolean => finder === undefined || text.length > longText
  /** Marks, once it is on the screen, what of the text that is shown could not be marked before. */
  const explainLater = async (): Promise<void> => {
    const now = state.peek()
    if (now.status !== 'article' || !isLater(now.shown.text)) return
    await painted()
    ready ??= terms()
    finder = await ready
    await finder.prepare(wishFor(now.shown))
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
    const after = furnish?.(source, explainBy(before))
    if (after === undefined) return
    const moved = movedIn(after)
    const speak = (): void => takeUp(after.speech, stood, moved)
    state.value = { status: 'article', shown: { ...after, carried: { moved, speak } } }
  }
  const showAgain = (last: Shown): void => {
    const stood = last.speech.view.peek()
    begin()
    const shown = furnish?.(last, explain) ?? last
    // At its place, and silent until it is asked.
    const status = stood.status === 'ended' ? 'ended' : 'idle'
    const speak = (): void => takeUp(shown.speech, { ...stood, status }, (place) => place)
    state.value = { status: 'article', shown: { ...shown, carried: { moved: (place) => place, speak } } }
    void explainLater().then(seekFurther)
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
      const series = {}
      const show = (reading: Reading): void => {
        if (mine.signal.aborted) return
        furnish = (source, explain) => furnished(source, explain, (spoken) => speech(spoken, voice.signal))
        const before = state.peek()
        const beginning = before.status === 'article' ? before.shown : undefined
        if (beginning !== undefined && isPageGone(reading, beginning)) redraw(beginning, { rest: 'lost' })
        else if (!reading.ok)
          state.value = {
            ...reading,
            status: 'failed',
            wish,
            last: beginning === undefined ? last : { ...beginning, rest: 'lost' },
          }
        else if (beginning === undefined)
          state.value = { status: 'article', shown: furnish(sourceOf(reading, series), explainBy()) }
        else {
          hold()
          showInstead(beginning, sourceOf(reading, series), ({ text }) => placeAfter(beginning.text, text))
        }
      }
      let isWhole = false
      const reading = await load((beginning) => {
        show(beginning)
        void restIsLate().then(() => (isWhole || mine.signal.aborted ? undefined : explainLater()))
      })
      isWhole = true
      show(reading)
      if (mine.signal.aborted) return
      await explainLater()
      if (reading.ok) void seekFurther()
    },
    stop() {
      const now = state.peek()
      if (now.status !== 'reading' && !(now.status === 'article' && now.shown.rest === 'coming')) return
      current.abort()
      if (now.status === 'article') {
        redraw(now.shown, { rest: 'lost' })
        void explainLater()
        return
      }
      const last = lastOf(now)
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
      void explainLater().then(seekFurther)
    },
    notePart() {
      const before = state.value.status === 'article' ? state.value.shown : undefined
      if (before?.isPart === false) redraw(before, { isPart: true })
    },
    explainAnew: () => {
      explainShown()
      void seekFurther()
    },
  }
}
