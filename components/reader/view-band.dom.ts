/** What of the view the bars above and below the article leave to it, in CSS pixels of the view. */
export interface Band {
  readonly top: number
  readonly bottom: number
}

export function bandOf(window: Window): Band {
  const boxOf = (selector: string): DOMRect | undefined =>
    window.document.querySelector(selector)?.getBoundingClientRect()
  // On a low window the bars scroll away with the text.
  const top = Math.max(0, boxOf('.bar')?.bottom ?? 0)
  const bottom = Math.min(window.innerHeight, boxOf('.reader-foot')?.top ?? window.innerHeight)
  return bottom - top > 40 ? { top, bottom } : { top: 0, bottom: window.innerHeight }
}
