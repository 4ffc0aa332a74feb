/** What pointer and focus ask of the window. Nothing that is pressed in the text is kept from doing what it does. */

interface Pointing {
  readonly window: Window
  /** Whether the window goes where the pointer is. */
  readonly isFollowed: () => boolean
  /** Whether the window stands at a point of the view (CSS pixels) already. */
  readonly isHere: (x: number, y: number) => boolean
  readonly onPoint: (x: number, y: number) => void
  /** The keyboard has come to something in the text. */
  readonly onFocus: (range: Range) => void
}

/** A hand at rest trembles, and text that is scrolled under a pointer moves it, too. CSS pixels. */
const STILL = 4

/**
 * Follows the pointer over the text until the function it returns is called. A press fixes the window on the pressed
 * line; a press on that line frees it again. A finger moves it by pressing only, since drawing it scrolls.
 */
export function followPointer({ window, isFollowed, isHere, onPoint, onFocus }: Pointing): () => void {
  const { document } = window
  const life = new AbortController()
  let isFixed = false
  let rest: { readonly x: number; readonly y: number } | undefined
  let frame = 0
  const isText = (target: EventTarget | null): target is Element =>
    target instanceof Element && target.closest('.article') !== null

  const within = { signal: life.signal, passive: true }
  document.addEventListener(
    'pointermove',
    ({ pointerType, buttons, clientX: x, clientY: y, target }) => {
      if (pointerType === 'touch' || buttons !== 0 || isFixed || !isText(target) || !isFollowed()) return
      rest ??= { x, y }
      if (Math.hypot(x - rest.x, y - rest.y) < STILL) return
      rest = { x, y }
      window.cancelAnimationFrame(frame)
      frame = window.requestAnimationFrame(() => onPoint(x, y))
    },
    within,
  )
  document.addEventListener(
    'click',
    ({ target, clientX, clientY, detail }) => {
      const isOurs = isText(target) && target.closest('a, button, [role="button"], summary, input') === null
      const isDrawn = document.getSelection()?.isCollapsed === false || 'playCursor' in document.documentElement.dataset
      if (!isOurs || isDrawn || detail !== 1 || !isFollowed()) return
      isFixed = !(isFixed && isHere(clientX, clientY))
      onPoint(clientX, clientY)
    },
    within,
  )
  document.addEventListener(
    'focusin',
    ({ target }) => {
      // Where a press put the focus, the press decides.
      if (!isText(target) || !target.matches(':focus-visible')) return
      const range = document.createRange()
      range.selectNodeContents(target)
      onFocus(range)
    },
    within,
  )
  return () => {
    life.abort()
    window.cancelAnimationFrame(frame)
  }
}
