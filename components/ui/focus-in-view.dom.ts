/** What gets the focus is seen whole: not cut by the edge of what scrolls (WCAG 2.4.12). */

/**
 * Brings what gets the focus by key in `surface` whole into view, until `signal` aborts. Browsers leave what is seen in
 * part where it is: a term at the edge of a wide table, a link half under a bar.
 */
export function showFocusIn(surface: HTMLElement, signal: AbortSignal): void {
  surface.addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof Element && target.matches(':focus-visible'))
        target.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
    },
    { signal },
  )
}
