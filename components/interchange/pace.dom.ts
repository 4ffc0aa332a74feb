/** Long work in slices: the panel answers keys and presses while a large file is read. */
import type { Pace } from './interchange'

/** Rests once `slice` milliseconds of work are over. */
export function restAfter(slice: number): Pace {
  let since = performance.now()
  return () => {
    if (performance.now() - since < slice) return undefined
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now()
        resolve()
      })
    })
  }
}
