/**
 * The drawn article as a surface to paint on and to move over: the one owner of the text map. Others speak of spans;
 * here they become ranges, paint and scrolling.
 */
import { type HighlightName, paint } from '@/components/text/highlight.dom'
import type { ArticleText, Span } from '@/components/text/text'
import { mapText, type TextMap } from '@/components/text/text-map.dom'

export interface Surface {
  /** Ties a freshly drawn article to its text, until `signal` aborts. Throws when they disagree. */
  attach(root: Element, text: ArticleText, signal: AbortSignal): void
  /** Paints a span, or clears the paint of that name. */
  paint(name: HighlightName, span: Span | undefined): void
  /** Brings a span into view when it is not: a third from the top, where the eye expects the next line. */
  reveal(span: Span): void
  /** Brings a span into view and puts the focus there, so that the keyboard and the screen reader go on from it. */
  jump(span: Span): void
}

export function makeSurface(window: Window): Surface {
  let map: TextMap | undefined
  const behavior = (): ScrollBehavior =>
    window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'

  const scrollTo = (range: Range, force: boolean): void => {
    const { top, bottom } = range.getBoundingClientRect()
    const height = window.innerHeight
    // The bars above and below the article cover it.
    if (!force && top > height * 0.12 && bottom < height * 0.75) return
    window.scrollBy({ top: top - height / 3, behavior: behavior() })
  }

  return {
    attach(root, text, signal) {
      const attached = mapText(root, text)
      map = attached
      signal.addEventListener('abort', () => {
        if (map === attached) map = undefined
      })
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
      scrollTo(range, true)
      const container = range.startContainer.parentElement
      const target = container?.closest('button, a') ?? container
      if (!(target instanceof HTMLElement)) return
      if (!target.matches('button, a, [tabindex]')) {
        // Focusable for this once: a lasting tab stop would be one too many.
        target.tabIndex = -1
        target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true })
      }
      target.focus({ preventScroll: true })
    },
  }
}
