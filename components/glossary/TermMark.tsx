import type { ComponentChildren } from 'preact'

interface TermMarkProps {
  /** Index of the term in the list given to `TermCards`. */
  term: number
  /** Whether this is the term's first mark in the article: the one the Tab key stops at. */
  first: boolean
  /** Where the mention begins in the article's text. */
  start: number
  /** The running text, and nothing else: it is the button's name. */
  children?: ComponentChildren
}

/**
 * A mention of a term in the article. It has no handlers of its own, there may be thousands: `TermCards` listens on the
 * article for all of them.
 */
export function TermMark({ term, first, start, children }: TermMarkProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <button> is one unbreakable box in every browser; a term wraps with its line.
    <span
      role="button"
      class={first ? 'term' : 'term term-again'}
      data-term={term}
      data-start={start}
      tabIndex={first ? 0 : -1}
      // "Raqqah, button, collapsed", and no word more: whoever listens to a page hears this at every term.
      aria-expanded="false"
    >
      {children}
    </span>
  )
}
