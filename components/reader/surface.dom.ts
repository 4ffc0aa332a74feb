/**
 * The drawn article as a surface to paint on and to move over: the one owner of the text map. Others speak of spans;
 * here they become ranges, paint and scrolling.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { ArticleText, Span } from '@/components/text/text'
import type { DrawnMap } from '@/components/text/text-map.dom'
import { scrollTo } from './far-scroll.dom'
import { type GrowingPage, showGrowing } from './growing-page.dom'
import { type Drawn, lineInView, makePlaceKeeper, type PlacedLine, topOf } from './kept-place.dom'

export interface Surface {
  /**
   * Ties a freshly drawn article to its text, until `signal` aborts. Throws when they disagree. With `moved`, the line
   * that was held stands where it stood: `moved` says where a place in the text before is in this one.
   */
  attach(root: Element, text: ArticleText, signal: AbortSignal, moved?: (place: number) => number): void
  /** Notes which line is the first in view, before the article is drawn anew. */
  hold(): void
  /** Runs a change of style or size; the first line in view stands where it stood when it is painted. */
  keepPlace(change: () => void): void
  /** Counts the drawings: ranges of one before are worth nothing when it changes. */
  readonly drawing: ReadonlySignal<number>
  /**
   * A span as it is drawn now; undefined where there is no article or no such span in it. Where the article is not drawn yet
   * it is a range around the place that is kept for it, and `drawing` counts when it is. What leads there draws it at once.
   */
  rangeOf(span: Span): Range | undefined
  /** What of a range lies in the article's text. */
  spanOf(range: Range): Span | undefined
  /** The character of the text under a point of the viewport (CSS pixels), undefined where there is none. */
  offsetAt(x: number, y: number): number | undefined
  /** Puts the focus on a span without moving the view. */
  focus(span: Span): void
  /** Brings a span into view and puts the focus there, so that the keyboard and the screen reader go on from it. */
  jump(span: Span): void
  /** Whether a jump led away from a place that `goBack` leads back to. */
  readonly canGoBack: ReadonlySignal<boolean>
  /** Back to where the first of the jumps since then began. */
  goBack(): void
  /** What is selected in the article; nothing when nothing of it is. */
  selected(): Span | undefined
  /**
   * An element where a span stands, for a card to belong to. It is part of no text. There is one, which moves; when it
   * gets the focus, it hands it back to where it was when the element was asked for.
   */
  placeOf(span: Span): HTMLElement | undefined
}

export function makeSurface(window: Window): Surface {
  let map: DrawnMap | undefined
  let shown: GrowingPage | undefined
  let held: PlacedLine | undefined
  const drawn = (): Drawn | undefined => (map === undefined ? undefined : shown?.drawn)
  const keeper = makePlaceKeeper(window, drawn, () => shown?.unseen?.makeRoom())
  const isCalm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const behavior = (): ScrollBehavior => (isCalm() ? 'instant' : 'smooth')

  const canGoBack = signal(false)
  let cameFrom:
    | { readonly top: number; readonly line: PlacedLine | undefined; readonly focus: Element | null }
    | undefined
  const place = window.document.createElement('span')
  place.className = 'term term-place'
  place.tabIndex = -1
  let placeHolder: Element | null = null
  place.addEventListener('focus', () => {
    if (placeHolder instanceof HTMLElement) placeHolder.focus({ preventScroll: true })
  })

  const drawing = signal(0)

  const rangeOf = ({ start, end }: Span): Range | undefined =>
    map === undefined || shown === undefined || start < 0 || end > shown.text.text.length || start > end
      ? undefined
      : map.rangeOf({ start, end })
  /** The range of a span, drawn now if it was not. */
  const reach = (span: Span): Range | undefined => {
    if (map !== undefined) shown?.reach(span)
    return rangeOf(span)
  }

  const focus = (range: Range): void => {
    const container = range.startContainer.parentElement
    const target = container?.closest('button, a, .term') ?? container
    if (!(target instanceof HTMLElement)) return
    if (!target.matches('button, a, [tabindex]')) {
      // Focusable for this once: a lasting tab stop would be one too many.
      target.tabIndex = -1
      target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true })
    }
    target.focus({ preventScroll: true })
  }

  return {
    drawing,
    rangeOf,
    spanOf: (range) => map?.spanOf(range),
    offsetAt(x, y) {
      const caret = map?.offsetAt(x, y)
      if (caret === undefined) return undefined
      // On a letter's second half the caret stands behind it.
      const box = caret > 0 && rangeOf({ start: caret - 1, end: caret })?.getBoundingClientRect()
      return box && x >= box.left && x < box.right && y >= box.top && y < box.bottom ? caret - 1 : caret
    },
    attach(root, text, signal, moved) {
      if (shown?.isOf(root, text) === true) shown.map.renew()
      else {
        shown?.leave()
        shown = showGrowing(root, text, { around: keeper.around, onOther: () => (drawing.value += 1) })
      }
      const page = shown
      const attached = page.map
      map = attached
      page.catchUp()
      if (moved === undefined) {
        cameFrom = undefined
        canGoBack.value = false
      }
      if (held !== undefined && moved !== undefined) {
        const place = moved(held.place)
        page.reach({ start: place, end: place })
        const now = topOf(page.drawn, place)
        window.scrollBy({ top: (now ?? held.top) - held.top, behavior: 'instant' })
      }
      held = undefined
      signal.addEventListener('abort', () => {
        if (map === attached) map = undefined
        // Drawn once more with other marks, it is attached again at once.
        queueMicrotask(() => {
          if (map === undefined && shown === page) {
            page.leave()
            shown = undefined
          }
        })
      })
      keeper.watch(root, signal)
      drawing.value += 1
    },
    keepPlace: keeper.around,
    hold() {
      held = keeper.note()
    },
    focus(span) {
      const range = reach(span)
      if (range !== undefined) focus(range)
    },
    jump(span) {
      const [range, article] = [reach(span), drawn()]
      if (range === undefined || article === undefined) return
      const line = shown?.isLong === true ? lineInView(window, article) : undefined
      cameFrom ??= { top: window.scrollY, line, focus: window.document.activeElement }
      canGoBack.value = true
      // A third from the top, where the eye expects the next line.
      scrollTo(window, () => rangeOf(span)?.getBoundingClientRect().top, window.innerHeight / 3, behavior())
      focus(range)
    },
    canGoBack,
    goBack() {
      if (cameFrom === undefined) return
      const { top, line, focus } = cameFrom
      cameFrom = undefined
      canGoBack.value = false
      const article = drawn()
      if (line === undefined || top === 0 || article === undefined) window.scrollTo({ top, behavior: behavior() })
      else {
        reach({ start: line.place, end: line.place })
        scrollTo(window, () => topOf(article, line.place), line.top, behavior())
      }
      const home =
        focus?.isConnected && focus !== window.document.body ? focus : window.document.getElementById('content')
      if (home instanceof HTMLElement) home.focus({ preventScroll: true })
    },
    selected() {
      const selection = window.getSelection()
      if (map === undefined || selection === null || selection.rangeCount === 0 || selection.isCollapsed)
        return undefined
      return map.spanOf(selection.getRangeAt(0))
    },
    placeOf(span) {
      const range = reach(span)
      if (range === undefined) return undefined
      const { left, top, width, height } = range.getBoundingClientRect()
      placeHolder = window.document.activeElement
      place.dataset.start = String(span.start)
      const box = { left: left + window.scrollX, top: top + window.scrollY, width, height }
      for (const [side, size] of Object.entries(box)) place.style.setProperty(side, `${size}px`)
      window.document.body.append(place)
      return place
    },
  }
}
