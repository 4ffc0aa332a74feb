/**
 * The drawn article as a surface to paint on and to move over: the one owner of the text map. Others speak of spans;
 * here they become ranges, paint and scrolling.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import { type HighlightName, paint } from '@/components/text/highlight.dom'
import type { ArticleText, Span } from '@/components/text/text'
import { mapText, type TextMap } from '@/components/text/text-map.dom'

export interface Surface {
  /**
   * Ties a freshly drawn article to its text, until `signal` aborts. Throws when they disagree. With `moved`, the line
   * that was held stands where it stood: `moved` says where a place in the text before is in this one.
   */
  attach(root: Element, text: ArticleText, signal: AbortSignal, moved?: (place: number) => number): void
  /** Notes which line is at the top of the view, before the article is drawn anew. */
  hold(): void
  /** Paints a span, or clears the paint of that name. */
  paint(name: HighlightName, span: Span | undefined): void
  /** Brings a span into view when it is not: a third from the top, where the eye expects the next line. */
  reveal(span: Span): void
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
  let map: TextMap | undefined
  let known: ArticleText | undefined
  let held: { readonly place: number; readonly top: number } | undefined
  const behavior = (): ScrollBehavior =>
    window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'

  const canGoBack = signal(false)
  let cameFrom: { readonly top: number; readonly focus: Element | null } | undefined
  const place = window.document.createElement('span')
  place.className = 'term term-place'
  place.tabIndex = -1
  let placeHolder: Element | null = null
  place.addEventListener('focus', () => {
    if (placeHolder instanceof HTMLElement) placeHolder.focus({ preventScroll: true })
  })

  const scrollTo = (range: Range, force: boolean): void => {
    const { top, bottom } = range.getBoundingClientRect()
    const height = window.innerHeight
    // The bars above and below the article cover it.
    if (!force && top > height * 0.12 && bottom < height * 0.75) return
    window.scrollBy({ top: top - height / 3, behavior: behavior() })
  }

  return {
    attach(root, text, signal, moved) {
      const attached = mapText(root, text)
      map = attached
      known = text
      if (moved === undefined) {
        cameFrom = undefined
        canGoBack.value = false
      }
      if (held !== undefined && moved !== undefined) {
        window.scrollBy({ top: topOf(attached, text, moved(held.place)) - held.top, behavior: 'instant' })
      }
      held = undefined
      signal.addEventListener('abort', () => {
        if (map === attached) map = undefined
      })
    },
    hold() {
      const blocks = known?.blocks ?? []
      if (map === undefined || known === undefined) return
      // Below the bar; blocks follow each other down the page.
      const edge = 56
      let low = 0
      let high = blocks.length
      const boxOf = (index: number): DOMRect | undefined => {
        const block = blocks[index]
        return block && map?.rangeOf(block).getBoundingClientRect()
      }
      while (low < high) {
        const middle = (low + high) >> 1
        if ((boxOf(middle)?.bottom ?? 0) <= edge) low = middle + 1
        else high = middle
      }
      const block = blocks[low]
      if (block === undefined) return
      held = { place: block.start, top: topOf(map, known, block.start) }
    },
    paint(name, span) {
      if (map === undefined || span === undefined) paint(name)
      else paint(name, map.rangeOf(span))
    },
    reveal(span) {
      if (map !== undefined) scrollTo(map.rangeOf(span), false)
    },
    jump(span) {
      if (map === undefined) return
      const range = map.rangeOf(span)
      cameFrom ??= { top: window.scrollY, focus: window.document.activeElement }
      canGoBack.value = true
      scrollTo(range, true)
      const container = range.startContainer.parentElement
      const target = container?.closest('button, a, .term') ?? container
      if (!(target instanceof HTMLElement)) return
      if (!target.matches('button, a, [tabindex]')) {
        // Focusable for this once: a lasting tab stop would be one too many.
        target.tabIndex = -1
        target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true })
      }
      target.focus({ preventScroll: true })
    },
    canGoBack,
    goBack() {
      if (cameFrom === undefined) return
      const { top, focus } = cameFrom
      cameFrom = undefined
      canGoBack.value = false
      window.scrollTo({ top, behavior: behavior() })
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
      if (map === undefined) return undefined
      const { left, top, width, height } = map.rangeOf(span).getBoundingClientRect()
      placeHolder = window.document.activeElement
      place.dataset.start = String(span.start)
      const box = { left: left + window.scrollX, top: top + window.scrollY, width, height }
      for (const [side, size] of Object.entries(box)) place.style.setProperty(side, `${size}px`)
      window.document.body.append(place)
      return place
    },
  }
}

/** Where in the view the line at `place` begins, in CSS pixels. */
function topOf(map: TextMap, { text }: ArticleText, place: number): number {
  const start = Math.max(0, Math.min(place, text.length - 1))
  return map.rangeOf({ start, end: start + 1 }).getBoundingClientRect().top
}
