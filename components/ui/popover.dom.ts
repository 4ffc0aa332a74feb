/** The name by which style.css's `.anchored` finds what the open popover belongs to; one popover is open at a time. */
const anchorName = '--anchor'

/**
 * Shows `popover` (an element with `popover="manual"` and the class `anchored`) beside `anchor`, until `signal` aborts.
 * The platform's anchor positioning keeps it there while the page scrolls or either changes its size: on the side of the
 * anchor with more room, never over it, and inside the panel; what does not fit scrolls inside the popover.
 */
export function anchorPopover(popover: HTMLElement, anchor: HTMLElement, signal: AbortSignal): void {
  if (signal.aborted) return
  anchor.style.setProperty('anchor-name', anchorName)
  popover.showPopover()
  signal.addEventListener('abort', () => {
    anchor.style.removeProperty('anchor-name')
    if (popover.isConnected) popover.hidePopover()
  })
}
