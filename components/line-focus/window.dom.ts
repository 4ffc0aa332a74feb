/**
 * Draws the window: one element over the article that stands in the page, not in the view, so that it scrolls with the
 * text in the same frame. Its shadow is the shade. It takes no press and is hidden from screen readers.
 */
import type { Box } from './group-lines'
import type { Shape } from './line-focus'

export interface WindowDrawing {
  /** Lights a box of the page (CSS pixels); without one, nothing is covered. */
  show(box: Box | undefined): void
  /** `dim` in percent. */
  look(shape: Exclude<Shape, 'off'>, dim: number): void
  leave(): void
}

/** Room it keeps from the sides of the view, where its own edge is drawn. */
const MARGIN = 2

export function drawWindow({ document }: Window): WindowDrawing {
  const pane = document.createElement('div')
  pane.className = 'line-focus'
  pane.setAttribute('aria-hidden', 'true')
  pane.hidden = true
  document.body.append(pane)
  return {
    show(box) {
      pane.hidden = box === undefined
      if (box === undefined) return
      const left = Math.max(MARGIN, Math.floor(box.left))
      const right = Math.min(document.documentElement.clientWidth - MARGIN, Math.ceil(box.right))
      const top = Math.round(box.top)
      pane.style.transform = `translate(${left}px, ${top}px)`
      pane.style.inlineSize = `${Math.max(0, right - left)}px`
      pane.style.blockSize = `${Math.round(box.bottom) - top}px`
    },
    look(shape, dim) {
      pane.dataset.shape = shape
      pane.style.setProperty('--line-focus-dim', `${dim}%`)
    },
    leave() {
      pane.remove()
    },
  }
}
