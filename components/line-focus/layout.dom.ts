/** Tells when the lines of the drawn article may have moved. */
import { effect, type ReadonlySignal } from '@preact/signals'

export interface LayoutWatch {
  /** Calls back at once when lines moved in this frame: what comes now must not count on where they stood. */
  catchUp(): void
  leave(): void
}

/** Calls back, at most once a frame, until it is left. */
export function watchLayout(
  drawing: ReadonlySignal<number>,
  article: () => Element | undefined,
  window: Window,
  onChange: () => void,
): LayoutWatch {
  const { document } = window
  const root = document.documentElement
  const life = new AbortController()
  let frame = 0
  const soon = (): void => {
    frame ||= window.requestAnimationFrame(() => {
      frame = 0
      onChange()
    })
  }

  let size = ''
  const sizes = new ResizeObserver(([entry]) => {
    const now = `${entry?.contentRect.width} ${entry?.contentRect.height}`
    // It reports once for being asked.
    if (size !== '' && size !== now) soon()
    size = now
  })
  // Settings are properties and attributes of the root.
  const looks = (): string => root.getAttribute('style') ?? ''
  let look = looks()
  const settings = new MutationObserver((changes) => {
    const now = looks()
    const isOther = changes.some(
      ({ attributeName, oldValue }) =>
        attributeName !== null && attributeName !== 'style' && root.getAttribute(attributeName) !== oldValue,
    )
    if (isOther || now !== look) soon()
    look = now
  })
  settings.observe(root, { attributes: true, attributeOldValue: true })
  document.fonts.addEventListener('loadingdone', soon, { signal: life.signal })
  window.addEventListener('resize', soon, { signal: life.signal, passive: true })

  let drawn = 0
  const stop = effect(() => {
    const count = drawing.value
    sizes.disconnect()
    const element = article()
    size = ''
    if (element !== undefined) sizes.observe(element)
    if (drawn > 0 && count !== drawn) soon()
    drawn = count
  })
  return {
    catchUp() {
      if (frame === 0) return
      window.cancelAnimationFrame(frame)
      frame = 0
      onChange()
    },
    leave() {
      stop()
      sizes.disconnect()
      settings.disconnect()
      life.abort()
      window.cancelAnimationFrame(frame)
    },
  }
}
