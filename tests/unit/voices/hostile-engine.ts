/**
 * A platform at its worst, by a seed: every fault that was seen on a real one, and some that may come. It knows what was
 * truly heard of each utterance, whatever it reports, so a test can say what a listener got.
 */
import type { Clock } from '@/components/voices/clock'
import type { Engine, EngineEvent, FailureReason, SpeakRequest, Voice } from '@/components/voices/engine'

/** What goes wrong with one utterance. The sound: */
export const faults = [
  /** Falls silent after 14 s; no end, no error, and nothing speaks until it is told to be silent. */
  'dies',
  /** The same at any word. */
  'breaks-off',
  /** Never begins, and blocks what comes after it. */
  'never-starts',
  /** Begins 2.9 s late. */
  'starts-late',
  /** Is wholly heard, and blocks what comes after it. */
  'blocks',
  /** Fails at any word, for a reason. */
  'fails',
  /** Fails at once. */
  'fails-at-once',
  /** Its voice vanishes from the list and comes back a minute later. */
  'vanishes',
  // What it reports, while the sound is as it should be:
  'no-end',
  'two-ends',
  'two-starts',
  'no-start',
  'end-before-start',
  'no-words',
  'words-twice',
  'words-in-disorder',
  'words-elsewhere',
  'late-events',
] as const
export type Fault = (typeof faults)[number]

const reasons: readonly FailureReason[] = [
  'interrupted',
  'voice-gone',
  'rate',
  'not-allowed',
  'network',
  'no-sound',
  'engine',
  'silence',
]

/** What a listener got of one utterance. */
export interface Heard {
  readonly request: SpeakRequest
  /** UTF-16 units of `say`, from its start, that were wholly sounded. */
  readonly to: number
  readonly at: number
  readonly fault: Fault | undefined
}

export interface HostileMeans {
  readonly id: string
  readonly clock: Clock
  /** 0 to 1, the same numbers for the same seed. */
  readonly chance: () => number
  readonly voices: readonly Voice[]
  /** Part of the utterances with which something goes wrong. */
  readonly badness: number
  /** Those that may happen. */
  readonly may?: readonly Fault[]
  /** Milliseconds until the voices are listed. */
  readonly lateBy?: number
  /** UTF-16 units a second at rate 1. */
  readonly pace?: number
  /** Never tells a word, as on Linux and with Google's voices. */
  readonly isMute?: boolean
  readonly onHeard?: (heard: Heard) => void
}

export interface HostileEngine extends Engine {
  /** How often each fault happened. */
  readonly counts: ReadonlyMap<Fault, number>
  /** How many utterances it was given. */
  readonly asked: () => number
}

interface Turn {
  readonly request: SpeakRequest
  readonly listener: (event: EngineEvent) => void
  readonly fault: Fault | undefined
  readonly words: readonly number[]
  /** Truly heard so far. */
  to: number
  stops: (() => void)[]
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32's steps). */
export function chances(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function hostileEngine(means: HostileMeans): HostileEngine {
  const { clock, chance, badness, may = faults, lateBy = 0, pace = 15, isMute = false } = means
  const counts = new Map<Fault, number>()
  const gone = new Set<string>()
  const listeners = new Set<(voices: readonly Voice[]) => void>()
  let asked = 0
  let queue: Turn[] = []
  /** What stands in the way until it is told to be silent. */
  let isBlocked = false
  let freeAt = Number.NEGATIVE_INFINITY
  let isListed = lateBy === 0

  const voices = (): readonly Voice[] => (isListed ? means.voices.filter(({ key }) => !gone.has(key)) : [])
  const tellVoices = (): void => {
    for (const listener of [...listeners]) listener(voices())
  }
  if (!isListed) {
    clock.after(lateBy, () => {
      isListed = true
      tellVoices()
    })
  }

  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T
  const tell = (turn: Turn, event: EngineEvent): void => turn.listener(event)
  const reached = (turn: Turn, offset: number): void => tell(turn, { type: 'reached', id: turn.request.id, offset })

  /** It leaves the queue; what was heard of it is final. */
  const close = (turn: Turn): boolean => {
    const place = queue.indexOf(turn)
    if (place === -1) return false
    queue.splice(place, 1)
    for (const stop of turn.stops) stop()
    freeAt = clock.now()
    if (turn.to > 0) means.onHeard?.({ request: turn.request, to: turn.to, at: clock.now(), fault: turn.fault })
    return true
  }

  const next = (): void => {
    const [turn] = queue
    if (isBlocked || turn === undefined || turn.stops.length > 0) return
    begin(turn)
  }

  const fail = (turn: Turn, reason: FailureReason): void => {
    if (close(turn)) tell(turn, { type: 'failed', id: turn.request.id, reason })
    next()
  }

  const begin = (turn: Turn): void => {
    const { request, fault } = turn
    const { say, rate, silence, voice } = request
    const soon = (ms: number, fn: () => void): void => void turn.stops.push(clock.after(ms, fn))
    if (fault !== undefined) counts.set(fault, (counts.get(fault) ?? 0) + 1)
    if (fault === 'never-starts') {
      isBlocked = true
      turn.stops.push(() => {})
      return
    }
    const wait = Math.max(0, freeAt + silence - clock.now()) + (fault === 'starts-late' ? 2900 : 20 + chance() * 100)
    if (fault === 'fails-at-once') {
      soon(wait / 10, () => fail(turn, pick(reasons)))
      return
    }
    const msOf = (offset: number): number => (1000 * offset) / (pace * rate)
    const breakAt = fault === 'dies' ? 14_000 : chance() * msOf(say.length)
    const isBroken = fault === 'dies' || fault === 'breaks-off' || fault === 'fails' || fault === 'vanishes'
    soon(wait, () => {
      if (fault === 'end-before-start') return
      if (fault !== 'no-start') tell(turn, { type: 'started', id: request.id })
      if (fault === 'two-starts') tell(turn, { type: 'started', id: request.id })
    })
    for (const [place, offset] of turn.words.entries()) {
      const at = msOf(offset)
      if (isBroken && at >= breakAt) break
      soon(wait + at, () => {
        // The word before this one was wholly heard.
        turn.to = offset
        tellWord(turn, place)
      })
    }
    if (isBroken && breakAt < msOf(say.length)) {
      soon(wait + breakAt, () => {
        if (fault === 'fails') {
          fail(turn, pick(reasons))
          return
        }
        if (fault === 'vanishes') {
          gone.add(voice.key)
          clock.after(60_000, () => {
            gone.delete(voice.key)
            tellVoices()
          })
          fail(turn, 'voice-gone')
          tellVoices()
          return
        }
        isBlocked = true
      })
      return
    }
    soon(wait + msOf(say.length), () => {
      turn.to = say.length
      if (fault === 'blocks') {
        isBlocked = true
        return
      }
      close(turn)
      if (fault !== 'no-end') tell(turn, { type: 'ended', id: request.id })
      if (fault === 'two-ends') tell(turn, { type: 'ended', id: request.id })
      if (fault === 'end-before-start') tell(turn, { type: 'started', id: request.id })
      next()
    })
  }

  const tellWord = (turn: Turn, place: number): void => {
    const { fault, request, words } = turn
    const offset = words[place] ?? 0
    if (fault === 'no-words' || isMute) return
    if (fault === 'words-elsewhere') {
      reached(turn, pick([-5, Number.NaN, request.say.length, request.say.length + 400, 0.5, Number.POSITIVE_INFINITY]))
      return
    }
    if (fault === 'words-in-disorder') {
      reached(turn, words[Math.max(0, place - 1 + (place % 3))] ?? offset)
      return
    }
    reached(turn, offset)
    if (fault === 'words-twice') reached(turn, offset)
  }

  return {
    id: means.id,
    counts,
    asked: () => asked,
    voices,
    onVoices(listener, signal) {
      listeners.add(listener)
      signal.addEventListener('abort', () => listeners.delete(listener))
      if (isListed) listener(voices())
    },
    speak(request, listener) {
      asked += 1
      if (gone.has(request.voice.key)) {
        listener({ type: 'failed', id: request.id, reason: 'voice-gone' })
        return
      }
      const fault = chance() < badness ? pick(may) : undefined
      const words = [...request.say.matchAll(/\S+/gu)].map(({ index }) => index)
      queue.push({ request, listener, fault, words, to: 0, stops: [] })
      next()
    },
    cancel() {
      const forgotten = [...queue]
      for (const turn of forgotten) close(turn)
      queue = []
      isBlocked = false
      for (const turn of forgotten) if (turn.fault === 'late-events') haunt(turn)
    },
  }

  /** Reports on what it was told to forget. */
  function haunt(turn: Turn): void {
    const { id } = turn.request
    const events: EngineEvent[] = [
      { type: 'started', id },
      { type: 'reached', id, offset: 0 },
      { type: 'failed', id, reason: 'interrupted' },
      { type: 'ended', id },
    ]
    for (const [place, event] of events.entries()) clock.after(100 * place, () => tell(turn, event))
  }
}
