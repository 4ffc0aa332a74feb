/** Keeps the spoken text in view, until the person looks elsewhere; then it waits to be called back. */
import { effect, type Signal } from '@preact/signals'
import type { Speech, SpeechView } from '@/components/speech/view'
import { boxAt } from '@/components/text/lines.dom'
import type { ArticleText, Span } from '@/components/text/text'
import { afterScroll, afterWord, type Following } from './keeping-up'
import type { Surface } from './surface.dom'
import { bandOf } from './view-band.dom'

export interface KeepingUp {
  /** Brings the voice into view, and follows it again. */
  follow(): void
  /** Ends it all. */
  leave(): void
}

/** Keys that scroll or lead elsewhere, unless something else takes them. */
const scrollKeys = /^(?:Arrow(?:Up|Down)|Page(?:Up|Down)|Home|End|Enter| )$/
/** A scrolling of our own that did not tell its end is over by then. Milliseconds. */
const LONGEST_SCROLL = 1500
/** How far under the upper edge of the free view the spoken sentence is put, as a part of its height. */
const UNDER_THE_TOP = 0.12

export function keepUp(
  speech: Pick<Speech, 'view' | 'settings'>,
  text: ArticleText,
  surface: Pick<Surface, 'drawing' | 'rangeOf'>,
  window: Window,
  /** Told what holds; nothing else writes it. */
  following: Signal<Following>,
): KeepingUp {
  const life = new AbortController()
  const reduced = window.matchMedia('(prefers-reduced-motion: reduce)')
  let wasPlaying = false
  let sentence: Span | undefined
  /** Where the sentence stood in the view, to tell the person's scrolling from a text that moves with the view. */
  let stood: number | undefined
  let moved = 0
  /** Until when scrolling is our own, by `performance.now()`. */
  let ours = 0

  const lineOf = ({ word, sentence }: SpeechView): DOMRect | undefined => {
    const at = word?.start ?? sentence?.start
    return at === undefined ? undefined : boxAt(surface, at, text.text.length)
  }
  const isInView = (view: SpeechView): boolean => {
    const [line, band] = [lineOf(view), bandOf(window)]
    return line === undefined || (line.bottom > band.top && line.top < band.bottom)
  }
  const remember = (): void => {
    stood = sentence && boxAt(surface, sentence.start, sentence.end)?.top
  }

  const scrollBy = (distance: number): void => {
    const most = window.document.documentElement.scrollHeight - window.innerHeight
    const to = Math.max(0, Math.min(most, window.scrollY + distance))
    if (Math.abs(to - window.scrollY) < 1) return
    ours = performance.now() + LONGEST_SCROLL
    moved = 0
    window.scrollTo({ top: to, behavior: reduced.matches ? 'instant' : 'smooth' })
  }
  /** Scrolls where the spoken line has left its place. */
  const bringIntoView = (view: SpeechView, isNew: boolean): void => {
    const { follows } = speech.settings.peek()
    const line = lineOf(view)
    if (line === undefined) return
    const { top, bottom } = bandOf(window)
    const whole = view.sentence && surface.rangeOf(view.sentence)?.getBoundingClientRect()
    const fits = whole !== undefined && whole.height < (bottom - top) * (1 - UNDER_THE_TOP)
    const box = fits && isNew ? whole : line
    if (follows === 'centre') {
      const off = (box.top + box.bottom) / 2 - (top + bottom) / 2
      const isOff = isNew ? Math.abs(off) > (bottom - top) / 8 : line.top < top || line.bottom > bottom
      if (isOff) scrollBy(off)
    } else if (box.top < top || box.bottom > bottom) {
      scrollBy(box.top - top - (bottom - top) * UNDER_THE_TOP)
    }
  }

  const stop = effect(() => {
    const view = speech.view.value
    const follows = speech.settings.value.follows
    if (surface.drawing.value < 1) return
    const isPlaying = view.status === 'playing'
    const begins = isPlaying && !wasPlaying
    const isNew = begins || view.sentence?.start !== sentence?.start
    wasPlaying = isPlaying
    sentence = view.sentence
    if (begins) following.value = 'near'
    if (isPlaying && follows !== 'no') {
      if (following.peek() !== 'near') following.value = afterWord(following.peek(), isInView(view))
      const isUnderWay = !isNew && performance.now() < ours
      if (following.peek() === 'near' && !isUnderWay) bringIntoView(view, isNew)
    }
    remember()
  })

  const interrupt = (): void => {
    ours = 0
  }
  const within = { signal: life.signal, passive: true }
  window.addEventListener('wheel', interrupt, within)
  window.addEventListener('touchmove', interrupt, within)
  window.addEventListener('pointerdown', interrupt, within)
  window.addEventListener('keydown', ({ key }) => scrollKeys.test(key) && interrupt(), within)
  window.addEventListener(
    'scroll',
    () => {
      const before = stood
      remember()
      const view = speech.view.peek()
      const isFollowed = view.status === 'playing' && speech.settings.peek().follows !== 'no'
      if (!isFollowed || performance.now() < ours) return
      if (before === undefined || stood === undefined || Math.abs(before - stood) < 1) return
      moved = Math.min(0, moved + before - stood)
      following.value = afterScroll(following.peek(), isInView(view), moved)
    },
    within,
  )
  window.addEventListener('scrollend', interrupt, within)

  return {
    follow() {
      following.value = 'near'
      moved = 0
      bringIntoView(speech.view.peek(), true)
    },
    leave() {
      stop()
      life.abort()
      following.value = 'near'
    },
  }
}
