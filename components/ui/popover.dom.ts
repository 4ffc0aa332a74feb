import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom'

/** Pixels between a popover and what it belongs to, and between it and the edge of the panel. */
const gap = 8

/**
 * Shows `popover` (an element with `popover="manual"`) beside `anchor` and keeps it there while the page scrolls and
 * either of them changes its size, until `signal` aborts. It stands below or above, wherever there is more room, never
 * over the anchor's own lines, and inside the panel: what does not fit scrolls inside it.
 */
export function anchorPopover(popover: HTMLElement, anchor: Element, signal: AbortSignal): void {
  if (signal.aborted) return
  popover.showPopover()
  const place = async (): Promise<void> => {
    const { x, y } = await computePosition(anchor, popover, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(gap),
        flip({ padding: gap }),
        shift({ padding: gap }),
        size({
          padding: gap,
          apply: ({ availableHeight, availableWidth }) => {
            popover.style.maxHeight = `${Math.max(0, availableHeight)}px`
            popover.style.maxWidth = `${Math.max(0, availableWidth)}px`
          },
        }),
      ],
    })
    if (signal.aborted) return
    popover.style.left = `${x}px`
    popover.style.top = `${y}px`
  }
  const stop = autoUpdate(anchor, popover, () => void place())
  signal.addEventListener('abort', () => {
    stop()
    if (popover.isConnected) popover.hidePopover()
  })
}
