import type { Clock } from '@/components/voices/clock'

export interface VirtualClock extends Clock {
  /** Lets so many milliseconds pass, and what was due in them happen, in its order. */
  pass(ms: number): void
  /** The same, with time for promises after each thing that happens. */
  passing(ms: number): Promise<void>
  /** The computer slept: so much later at once. What was due meanwhile happens when time passes again. */
  jump(ms: number): void
  /** How many things are due. */
  readonly due: number
}

interface Due {
  readonly at: number
  readonly fn: () => void
}

/** Time as a test wants it. Ten hours take as long as what happens in them. */
export function virtualClock(): VirtualClock {
  let now = 0
  // Descending: what is due next is at the end.
  const due: Due[] = []
  const takeNext = (until: number): Due | undefined => {
    const next = due.at(-1)
    if (next === undefined || next.at > until) return undefined
    due.pop()
    now = Math.max(now, next.at)
    return next
  }
  return {
    after(ms, fn) {
      const entry = { at: now + Math.max(0, ms), fn }
      // Of two at the same moment the one asked for first comes first.
      let place = due.length
      while (place > 0 && (due[place - 1]?.at ?? 0) <= entry.at) place -= 1
      due.splice(place, 0, entry)
      return () => {
        const at = due.indexOf(entry)
        if (at !== -1) due.splice(at, 1)
      }
    },
    now: () => now,
    pass(ms) {
      const until = now + ms
      for (let next = takeNext(until); next !== undefined; next = takeNext(until)) next.fn()
      now = Math.max(now, until)
    },
    async passing(ms) {
      const until = now + ms
      for (;;) {
        for (let turn = 0; turn < 10; turn++) await Promise.resolve()
        const next = takeNext(until)
        if (next === undefined) break
        next.fn()
      }
      now = Math.max(now, until)
    },
    jump(ms) {
      now += ms
    },
    get due() {
      return due.length
    },
  }
}
