/**
 * Highlights: spans painted without touching the drawn article (CSS Custom Highlight API), for what changes many times
 * a second and has no meaning of its own. Assistive technology does not see them; what must be reached is a mark.
 */

/** Every highlight there is, lowest first: where two overlap, the later one is painted over the earlier. */
export const highlightNames = ['paragraph', 'sentence', 'line', 'word'] as const
export type HighlightName = (typeof highlightNames)[number]

/** Paints `ranges` as the highlight `name`, in place of what it painted before; none clears it. */
export function paint(name: HighlightName, ...ranges: Range[]): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = highlightNames.indexOf(name)
  CSS.highlights.set(name, highlight)
}
