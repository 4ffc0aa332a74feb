/**
 * The shell in which the rooms meet. This file owns what the panel shows: nothing yet, an article with everything that
 * belongs to it, or the reason why there is none. Rooms on the floor below never see each other; what must happen
 * together (an article arrives: find its terms, lay its marks, get its voice ready) happens here.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Reading, Unread } from '@/components/article/reading'
import { atOnce, withoutTurns } from '@/components/article/steps'
import type { Wish } from '@/components/article/wish'
import type { Speech } from '@/components/speech/view'
import { type ExplainMeans, makeExplainer } from './explain-shown'
import { movedPlace, placeAfter, spanOfPassage } from './passages'
import { isPageGone, lastOf, type ReaderState, shownIn } from './reader-state'
import { type Explain, furnished, type Shown, type SpokenSource, type Told, tellingOf, toldOf } from './shown'
import { takeUp } from './take-up'

export interface ReaderMeans extends ExplainMeans {
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

export function makeReader(means: ReaderMeans): Reader {
  const { hold, speech, restIsLate, inTurns = withoutTurns } = means
  const state = signal<ReaderState>({ status: 'reading' })
  const explainer = makeExplainer(state, means)
  const { explainBy, redraw } = explainer
  let current = new AbortController()
  /** The voice of the text that is shown; every text has its own. */
  let voice = new AbortController()
  let furnish: ((told: Told, explain: Explain) => Shown) | undefined
  /** What was wished for last. */
  let asked: Wish = {}
  const begin = (): AbortController => {
    voice.abort()
    voice = new AbortController()
    return voice
  }
  /** Shows `told` in the place of `before`, which differs from it by a part; the voice goes on. */
  const showInstead = (before: Shown, told: Told, movedIn: (after: Shown) => (place: number) => number): void => {
    const stood = before.speech.view.peek()
    begin()
    const after = furnish?.(told, explainBy(before))
    if (after === undefined) return
    const moved = movedIn(after)
    const speak = (): void => takeUp(after.speech, stood, moved)
    state.value = { status: 'article', shown: { ...after, carried: { moved, speak } } }
  }
  const showAgain = (last: Shown): void => {
    const stood = last.speech.view.peek()
    begin()
    const shown = furnish?.(last, explainBy(last)) ?? last
    // At its place, and silent until it is asked.
    const status = stood.status === 'ended' ? 'ended' : 'idle'
    const speak = (): void => takeUp(shown.speech, { ...stood, status }, (place) => place)
    state.value = { status: 'article', shown: { ...shown, carried: { moved: (place) => place, speak } } }
    void explainer.explainFully()
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
      const show = (told: Told | Unread): void => {
        if (mine.signal.aborted) return
        furnish = (told, explain) => furnished(told, explain, (spoken) => speech(spoken, voice.signal))
        const beginning = shownIn(state.peek())
        if (beginning !== undefined && isPageGone(told, beginning)) redraw(beginning, { rest: 'lost' })
        else if ('reason' in told)
          state.value = {
            ...told,
            status: 'failed',
            wish,
            last: beginning === undefined ? last : { ...beginning, rest: 'lost' },
          }
        else if (beginning === undefined) state.value = { status: 'article', shown: furnish(told, explainBy()) }
        else {
          hold()
          showInstead(beginning, told, ({ text }) => placeAfter(beginning.text, text))
        }
      }
      let isWhole = false
      const reading = await load((beginning) => {
        show(atOnce(tellingOf(beginning, series)))
        void restIsLate().then(() => (isWhole || mine.signal.aborted ? undefined : explainer.explainLater()))
      })
      isWhole = true
      show(await inTurns(tellingOf(reading, series)))
      if (!mine.signal.aborted) await explainer.explainFully()
    },
    stop() {
      const now = state.peek()
      if (now.status !== 'reading' && !(now.status === 'article' && now.shown.rest === 'coming')) return
      current.abort()
      if (now.status === 'article') {
        redraw(now.shown, { rest: 'lost' })
        void explainer.explainLater()
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
      const before = shownIn(state.value)
      const omission = before?.report?.omitted[index]
      if (before === undefined || omission === undefined || before.restored.has(index) === back) return
      const restored = new Set(before.restored)
      if (back) restored.add(index)
      else restored.delete(index)
      showInstead(before, atOnce(toldOf({ ...before, restored })), (after) => {
        const longer = back ? after : before
        const passage = spanOfPassage(longer.article, longer.text, omission)
        return (place) => movedPlace(place, before.text, after.text, passage)
      })
      void explainer.explainFully()
    },
    notePart() {
      const before = shownIn(state.value)
      if (before?.isPart === false) redraw(before, { isPart: true })
    },
    explainAnew: () => void explainer.explainAnew(),
  }
}
