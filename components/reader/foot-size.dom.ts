/** How much of the view's foot the player covers: what gets the focus has to come to stand above it (WCAG 2.4.12). */
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/**
 * Keeps `--foot-size` and `--bars-size` of the root element (CSS pixels, not inherited) at what the reader's foot and the
 * bars above it are high, for as long as the bars are drawn. They grow with what the player has to say.
 */
export function useFootSize(bars: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const drawn = bars.current
    const foot = drawn?.closest<HTMLElement>('.reader-foot')
    if (drawn == null || foot == null) return
    const root = foot.ownerDocument.documentElement
    const sizes = { '--foot-size': foot, '--bars-size': drawn }
    const watch = new ResizeObserver(() => {
      for (const [name, element] of Object.entries(sizes)) root.style.setProperty(name, `${element.offsetHeight}px`)
    })
    for (const element of Object.values(sizes)) watch.observe(element)
    return () => {
      watch.disconnect()
      for (const name of Object.keys(sizes)) root.style.removeProperty(name)
    }
  }, [bars])
}
