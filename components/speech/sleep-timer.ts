/** Wakes when it is time to fall asleep. */
import type { Clock } from '@/components/voices/clock'
import type { Sleep } from './state'

/** Sets the timer to a sleep, or to none; `due` is called when its time has come. `date`: milliseconds since 1970. */
export function sleepTimer(clock: Clock, date: () => number, due: () => void): (sleep: Sleep | undefined) => void {
  let stop = (): void => {}
  return (sleep) => {
    stop()
    stop = sleep?.type === 'at' ? clock.after(Math.max(0, sleep.at - date()), due) : () => {}
  }
}
