/**
 * Notices that the computer slept while it was reading: time is looked at every so often, and once it is found to have
 * leapt. Nobody who opens a lid hours later wants to be read to at once (`security.md`, F-24).
 */
import type { Clock } from '@/components/voices/clock'

const LOOK_EVERY_MS = 15_000
/** In the background browsers let timers wait for a minute. That is no sleep, and a nap as short is not worth a word. */
const SLEEP_MS = 90_000

export interface Awake {
  /** Looks for as long as something is being read. */
  watch(isReading: boolean): void
  /** Looks now: something happened. `slept` is called within it when the computer slept since the last look. */
  look(): void
}

/** `date`: milliseconds since 1970, which leaps when a computer wakes; the clock stands still meanwhile on some. */
export function makeAwake(clock: Clock, date: () => number, slept: () => void): Awake {
  let stop: (() => void) | undefined
  let last = { now: 0, date: 0 }
  const remember = (): void => {
    last = { now: clock.now(), date: date() }
  }
  const look = (): void => {
    if (stop === undefined) return
    const before = last
    remember()
    // A date that was set back says nothing, and the clock never goes back.
    if (Math.max(last.date - before.date, last.now - before.now) > SLEEP_MS) slept()
  }
  const wait = (): void => {
    stop = clock.after(LOOK_EVERY_MS, () => {
      wait()
      look()
    })
  }
  return {
    look,
    watch(isReading) {
      if (isReading === (stop !== undefined)) return
      stop?.()
      stop = undefined
      if (!isReading) return
      remember()
      wait()
    },
  }
}
