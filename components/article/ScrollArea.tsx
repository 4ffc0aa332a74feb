import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { watchOverflow } from './overflow.dom'

interface ScrollAreaProps {
  kind: 'table' | 'code' | 'formula'
  /** The accessible name it has while it scrolls. */
  name: string
  /** One element. */
  children: ComponentChildren
}

/**
 * Where something that cannot be broken into lines scrolls by itself (WCAG 1.4.10). While it does, it takes the keyboard
 * (2.1.1) and has a role and a name; else it is neither a tab stop nor a landmark.
 */
export function ScrollArea({ kind, name, children }: ScrollAreaProps) {
  const box = useRef<HTMLElement>(null)
  const [{ isWide, canPin, hadFocus }, setOverflow] = useState({ isWide: false, canPin: false, hadFocus: false })

  useEffect(() => {
    const life = new AbortController()
    const { current } = box
    if (current === null) return
    watchOverflow(
      current,
      (overflow) => setOverflow({ ...overflow, hadFocus: document.activeElement === current }),
      life.signal,
    )
    return () => life.abort()
  }, [])

  // A formula stands in a line of text: no block may, and no landmark should.
  const Box = kind === 'formula' ? 'span' : 'div'
  return (
    <Box
      class={`scroll-area scroll-${kind}`}
      ref={box as never}
      role={isWide ? (kind === 'formula' ? 'group' : 'region') : undefined}
      aria-label={isWide ? name : undefined}
      // Without one, a box that has the focus would lose it.
      tabIndex={isWide ? 0 : hadFocus ? -1 : undefined}
      data-pinned={canPin ? '' : undefined}
    >
      {children}
    </Box>
  )
}
