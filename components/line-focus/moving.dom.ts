/** Moves the window: by key, by pointer, by scrolling, with the voice; and keeps it on its line when the layout changes. */
import { effect, type ReadonlySignal } from '@preact/signals'
import type { Ranged } from '@/components/text/lines.dom'
import type { ArticleText, Span } from '@/components/text/text'
import { type Anchor, anchorOf, placeAt, placeOf } from './anchor.dom'
import { beside, type Place, stopAt, stopsFrom } from './find-stop'
import type { Box } from './group-lines'
import { watchLayout } from './layout.dom'
import { type LineFocusSettings, linesOf } from './line-focus'
import { followPointer } from './pointing.dom'
import { drawnStops } from './stops.dom'
import { type FreeView, stopsInView } from './view.dom'
import { drawWindow } from './window.dom'
import { isInBand, scrollAfterStep, windowOf } from './window-of'

export interface LineFocusMeans {
  readonly text: ArticleText
  readonly surface: Ranged & {
    readonly drawing: ReadonlySignal<number>
    spanOf(range: Range): Span | undefined
  }
  /** Never `off`: then it is left. */
  readonly settings: ReadonlySignal<LineFocusSettings>
  /** Where the voice is in the text while it reads aloud. */
  readonly spoken: ReadonlySignal<number | undefined>
  readonly band: () => FreeView
  readonly window: Window
}

export interface LineFocus {
  /** Moves it one line on, or back, and the view with it where it must. Whether there was one. */
  step(by: 1 | -1): boolean
  /** Takes everything away. */
  leave(): void
}

/** How much of the view a step moves within a picture that is higher than it. */
const WITHIN = 0.7

export function moveLineFocus(means: LineFocusMeans): LineFocus {
  const { text, surface, settings, spoken, band, window } = means
  const { document } = window
  const life = new AbortController()
  const stops = drawnStops(text, surface, window)
  const ties = { text, surface, stops, window }
  const { inView, isSeen, nearestTo, atEdge } = stopsInView(stops, band, window)
  const drawing = drawWindow(window)
  let place: Place | undefined
  /** Where the text goes on when its lines have moved, and how it stood in the view. */
  let anchor: Anchor | undefined
  let anchored: Place | undefined
  let stood: Box | undefined
  /** A place to come to as soon as it is in view. */
  let wanted: Place | undefined
  /** Where our own scrolling ended: that is no wish to look elsewhere. */
  let scrolledTo: number | undefined
  let lead = settings.peek().lead
  let frame = 0

  const here = () => (place === undefined ? undefined : stopAt(stops, place))
  const isHeard = (): boolean => lead === 'voice' && spoken.peek() !== undefined
  const centreOf = ({ top, bottom }: FreeView): number => (top + bottom) / 2

  /** Notes where the window is in the text, as soon as it is there: by the next frame the lines may have moved. */
  const note = (): void => {
    const stop = here()
    if (place === undefined || stop === undefined) return
    if (place !== anchored) anchor = anchorOf(ties, place)
    anchored = place
    stood = inView(stop)
  }
  const paint = (): void => {
    const stop = here()
    if (place === undefined || stop === undefined) {
      drawing.show(undefined)
      return
    }
    const { shape } = settings.peek()
    const size = shape === 'off' ? 1 : linesOf[shape]
    const reach = (size + 1) / 2
    drawing.show(windowOf(stop, stopsFrom(stops, place, -1, reach), stopsFrom(stops, place, 1, reach), size))
    note()
  }
  const soon = (): void => {
    frame ||= window.requestAnimationFrame(() => {
      frame = 0
      follow()
      paint()
    })
  }
  const go = (to: Place | undefined): void => {
    if (to === undefined) return
    place = to
    wanted = undefined
    note()
    soon()
  }
  const scrollBy = (distance: number): void => {
    if (Math.abs(distance) >= 1) window.scrollBy({ top: distance, behavior: 'instant' })
    scrolledTo = window.scrollY
  }
  /** Scrolls the middle of the view to where the window is. */
  const centre = (): void => {
    const stop = here()
    if (stop === undefined) return
    const [free, { top, bottom }] = [band(), inView(stop)]
    const isHigh = bottom - top > free.bottom - free.top
    scrollBy(isHigh ? top - free.top : (top + bottom) / 2 - centreOf(free))
  }
  /** After scrolling: the line in the middle, or ours while it is in view, or the one at the edge it left by. */
  const follow = (): void => {
    if (scrolledTo !== undefined && Math.abs(window.scrollY - scrolledTo) < 2) return
    scrolledTo = undefined
    if (lead === 'centre') {
      const { left = 0, right = 0 } = here()?.lane ?? {}
      place = nearestTo(centreOf(band()), right > left ? (left + right) / 2 - window.scrollX : undefined) ?? place
      return
    }
    const aim = isHeard() ? placeAt(ties, spoken.peek() ?? 0) : wanted
    if (aim !== undefined && isSeen(aim)) {
      place = aim
      wanted = undefined
    } else if (!isSeen(place)) {
      const stop = here()
      place = atEdge(stop === undefined || inView(stop).top < band().top + 1 ? 'top' : 'bottom') ?? place
    }
  }
  /** Goes to where the voice is, unless the person looks elsewhere. */
  const hear = (offset: number): void => {
    const to = placeAt(ties, offset)
    if (isSeen(to)) go(to)
  }
  const begin = (): void => {
    scrolledTo = undefined
    place ??= atEdge('top')
    if (lead === 'centre') centre()
    else follow()
    soon()
  }
  /** The lines may have moved: the window goes on where it was in the text, and the view with it. */
  const relay = (): void => {
    const [before, at] = [stood, anchor]
    stops.forget()
    place = at && placeOf(ties, at)
    const stop = here()
    if (lead === 'centre') centre()
    else if (stop !== undefined && before !== undefined && isInBand(before, band()) && !isSeen(place)) {
      scrollBy(inView(stop).top - before.top)
    }
    begin()
  }
  /** Stands where it stood while room is made for the first and last lines, or taken away. */
  const makeRoom = (): void => {
    const top = stops.root()?.getBoundingClientRect().top
    document.documentElement.dataset.lineFocus = lead
    const now = stops.root()?.getBoundingClientRect().top
    if (top !== undefined && now !== undefined && top !== now) scrollBy(now - top)
    stops.forget()
  }

  const ends = [
    effect(() => {
      const { shape, lead: next, dim } = settings.value
      if (surface.drawing.value < 1 || shape === 'off') return
      drawing.look(shape, dim)
      if (place !== undefined && next === lead) {
        soon()
        return
      }
      lead = next
      place ??= atEdge('top')
      makeRoom()
      begin()
    }),
    effect(() => {
      const offset = spoken.value
      if (offset !== undefined && settings.value.lead === 'voice') hear(offset)
    }),
    followPointer({
      window,
      isFollowed: () => lead !== 'centre' && !isHeard(),
      isHere: (x, y) => samePlace(nearestTo(y, x), place),
      onPoint: (x, y) => go(nearestTo(y, x)),
      onFocus(range) {
        if (isHeard()) return
        const at = surface.spanOf(range)?.start
        const to = at === undefined ? undefined : placeAt(ties, at)
        if (to === undefined) return
        if (lead !== 'centre' && !isSeen(to)) wanted = to
        else go(to)
        if (lead === 'centre') centre()
      },
    }),
  ]
  const layout = watchLayout(surface.drawing, () => stops.root(), window, relay)
  window.addEventListener('scroll', soon, { signal: life.signal, passive: true })
  window.addEventListener(
    'scrollend',
    () => {
      follow()
      wanted = undefined
      soon()
    },
    life,
  )

  return {
    step(by) {
      layout.catchUp()
      const stop = here()
      if (place === undefined || stop === undefined) return false
      const [free, box] = [band(), inView(stop)]
      const rest = by > 0 ? box.bottom - free.bottom : free.top - box.top
      if (rest > 1 && box.bottom - box.top > free.bottom - free.top) {
        scrollBy(by * Math.min(rest, (free.bottom - free.top) * WITHIN))
        return true
      }
      const to = beside(stops, place, by)
      const next = to && stopAt(stops, to)
      if (to === undefined || next === undefined) return false
      go(to)
      if (lead === 'centre') centre()
      else scrollBy(scrollAfterStep(box, inView(next), free))
      return true
    },
    leave() {
      for (const end of ends) end()
      layout.leave()
      life.abort()
      window.cancelAnimationFrame(frame)
      drawing.leave()
      const top = stops.root()?.getBoundingClientRect().top
      delete document.documentElement.dataset.lineFocus
      const now = stops.root()?.getBoundingClientRect().top
      if (top !== undefined && now !== undefined) window.scrollBy({ top: now - top, behavior: 'instant' })
    },
  }
}

const samePlace = (a: Place | undefined, b: Place | undefined): boolean => a?.block === b?.block && a?.at === b?.at
