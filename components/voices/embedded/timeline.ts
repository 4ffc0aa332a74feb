/** Places sound after sound on a sink's time, and tells what is to be told at the moment it is heard. */
import type { Clock } from '../clock'
import { attempt } from '../guarded'
import type { Running, Sink } from './sink'
import type { Clip } from './synthesis'

/** Something to tell when the sound beside it is heard. */
export interface Mark {
  /** Seconds into the sound. */
  readonly seconds: number
  readonly tell: () => void
}

export interface Timeline {
  /** Makes the sink's time run. */
  wake(): void
  /** Adds a sound after what was added before; `silence`: seconds between the two. Marks ascend. */
  add(clip: Clip, silence: number, volume: number, marks: readonly Mark[]): void
  /** Tells when everything added so far was heard. */
  mark(tell: () => void): void
  /** Silence. Nothing that was added is heard or told any more. */
  clear(): void
  /** Clears, and gives back what the sink holds. */
  close(): void
}

/** Seconds from now at which a sound can begin: what is nearer, the sink may have made already. */
const LEAD = 0.02
/** The sink is looked at as often, so that its time rules and not the timer's. */
const LOOK_MS = 250
/** Its time stood still as long: it is dead. Reckoned from what timers were asked for, since a computer may sleep. */
const STILL_MS = 2000
/** A sink that runs without sound costs power. */
const IDLE_MS = 10_000

/** `failed` is called when no sound can be heard; everything is cleared then. */
export function makeTimeline(
  sink: Sink,
  clock: Clock,
  failed: (reason: Exclude<Running, 'running'>) => void,
): Timeline {
  let state: 'still' | 'starting' | 'running' = 'still'
  let starts = 0
  /** What was added while the sink did not run. */
  let waiting: (() => void)[] = []
  let due: { readonly at: number; readonly tell: () => void }[] = []
  let playing: { readonly end: number; readonly stop: () => void }[] = []
  /** Where the last sound ends. */
  let end: number | undefined
  let stopTimer: (() => void) | undefined
  let seen = -1
  let stillMs = 0

  const wake = (): void => {
    if (state !== 'still') return
    state = 'starting'
    const mine = ++starts
    void sink.start().then((running) => {
      if (mine !== starts) return
      if (running !== 'running') {
        fail(running)
        return
      }
      state = 'running'
      for (const place of waiting.splice(0)) place()
      look()
    })
  }

  const fail = (reason: Exclude<Running, 'running'>): void => {
    state = 'still'
    clear()
    failed(reason)
  }

  /** Tells what was heard by now, and looks again when the next is due. */
  const look = (): void => {
    stopTimer?.()
    stopTimer = undefined
    for (let next = due[0]; next !== undefined && sink.untilHeard(next.at) <= 1; next = due[0]) {
      due.shift()
      next.tell()
    }
    // Whoever was told may have stopped it, or asked for more and so looked already.
    if (state !== 'running' || stopTimer !== undefined) return
    const now = sink.now()
    playing = playing.filter((each) => each.end > now)
    const next = due[0]
    if (next === undefined) {
      stopTimer = clock.after(IDLE_MS, sleep)
      return
    }
    if (now !== seen) stillMs = 0
    seen = now
    const ms = Math.min(Math.max(sink.untilHeard(next.at), 1), LOOK_MS)
    stopTimer = clock.after(ms, () => {
      stillMs += ms
      if (sink.now() === now && stillMs > STILL_MS) fail('no-sound')
      else look()
    })
  }

  const sleep = (): void => {
    stopTimer = undefined
    state = 'still'
    end = undefined
    sink.suspend()
  }

  const whenRunning = (place: () => void): void => {
    wake()
    if (state === 'running') {
      place()
      look()
    } else waiting.push(place)
  }

  const clear = (): void => {
    stopTimer?.()
    stopTimer = undefined
    stillMs = 0
    waiting = []
    due = []
    end = undefined
    for (const { stop } of playing.splice(0)) stop()
    if (state === 'running') stopTimer = clock.after(IDLE_MS, sleep)
  }

  return {
    wake,
    add(clip, silence, volume, marks) {
      whenRunning(() => {
        const { samples, sampleRate } = clip
        const soonest = sink.now() + LEAD
        const at = Math.ceil(Math.max(end === undefined ? 0 : end + silence, soonest) * sampleRate - 1e-6) / sampleRate
        const stop = attempt(() => sink.play(samples, sampleRate, at, volume))
        if (stop === undefined) {
          fail('no-sound')
          return
        }
        end = at + samples.length / sampleRate
        playing.push({ end, stop })
        due.push(...marks.map(({ seconds, tell }) => ({ at: at + seconds, tell })))
      })
    },
    mark(tell) {
      whenRunning(() => void due.push({ at: end ?? Number.NEGATIVE_INFINITY, tell }))
    },
    clear,
    close() {
      starts++
      state = 'still'
      clear()
      sink.close()
    },
  }
}
