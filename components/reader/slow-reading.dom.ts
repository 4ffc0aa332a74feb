/** A page that is not read for long: the panel says so, and offers to stop. */
import { useEffect, useState } from 'preact/hooks'

/** So long a page may take before the panel says that it takes long (milliseconds). Source: faults F-13. */
const patience = 10_000
/** And so much longer for who wants to keep waiting. */
const longPatience = 30_000

/** Calls `action` after so many milliseconds, unless the function it returns is called first. */
export type After = (milliseconds: number, action: () => void) => () => void

export const inTime: After = (milliseconds, action) => {
  const timer = setTimeout(action, milliseconds)
  return () => clearTimeout(timer)
}

/** Whether reading takes long by now, and what waits on. `after` waits, so that tests need not. */
export function useSlowness(after: After): { readonly isSlow: boolean; wait(): void } {
  const [waited, setWaited] = useState(0)
  const [isSlow, setSlow] = useState(false)
  useEffect(() => after(waited === 0 ? patience : longPatience, () => setSlow(true)), [waited, after])
  return {
    isSlow,
    wait() {
      setSlow(false)
      setWaited(waited + 1)
    },
  }
}
