/**
 * In a very long article, what is far out of view is not laid out: a changed setting then costs what is seen, and not
 * 100,000 words. The article is laid out whole once, so that every paragraph's height is known and the scroll bar is right.
 */

/** Characters; shorter articles are laid out within a frame or two anyway. */
export const longText = 60_000

/** `isMeasured`: whether a text out of view has a box when asked; all that follows lines depends on it. Ends with `signal`. */
export function leaveUnseenOut(root: HTMLElement, isMeasured: () => boolean, signal: AbortSignal): void {
  root.dataset.long = 'whole'
  const observer = new ResizeObserver(() => {
    observer.disconnect()
    // The heights are remembered at the end of this frame.
    requestAnimationFrame(() => {
      if (signal.aborted) return
      root.dataset.long = 'seen'
      if (!isMeasured()) root.dataset.long = 'whole'
    })
  })
  observer.observe(root)
  signal.addEventListener('abort', () => observer.disconnect())
}
