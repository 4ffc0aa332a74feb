/**
 * Writes that come in a stream, as from a dragged slider, thinned out: synced storage takes 120 writes a minute and then
 * refuses. The first is written at once, later ones at most once a second, and the last one always; meanwhile they are
 * noted.
 */
import type { Stored } from '@/components/ui/stored'

/** Time, handed in so that tests need not wait. Milliseconds. */
export interface Clock {
  now(): number
  after(delay: number, run: () => void): void
}

export interface Writer<T> {
  write(value: T): void
  /** Writes what still waits, now: for when the panel closes. */
  flush(): void
  /** Whether a value waits or is being written, so that what storage reports meanwhile is already out of date. */
  busy(): boolean
}

const interval = 1000

/** `report` is told after each write: the sentence to show if it failed, else `undefined`. */
export function makeWriter<T>(
  stored: Stored<T>,
  clock: Clock,
  report: (trouble: string | undefined) => void,
): Writer<T> {
  let waiting: { readonly value: T } | undefined
  let resting = false
  let underWay = 0

  const flush = (): void => {
    if (waiting === undefined) return
    const { value } = waiting
    waiting = undefined
    underWay += 1
    stored.set(value).then(
      () => settled(undefined),
      (error: unknown) => settled(error instanceof Error ? error.message : String(error)),
    )
  }
  const settled = (trouble: string | undefined): void => {
    underWay -= 1
    report(trouble)
  }
  const next = (): void => {
    resting = false
    if (waiting === undefined) return
    flush()
    rest()
  }
  const rest = (): void => {
    resting = true
    clock.after(interval, next)
  }

  return {
    write(value) {
      waiting = { value }
      if (resting) stored.note(value)
      else next()
    },
    flush,
    busy: () => waiting !== undefined || underWay > 0,
  }
}
