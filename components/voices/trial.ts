/**
 * Tries a voice once, in silence, so that it need not be found out in the middle of a sentence what it cannot do. It
 * says a sentence, is cut short in a text, and then has to say that text, which takes longer than the 14 to 15 s after
 * which some voices fall silent for good, without an end and without an error.
 */
import type { Clock } from './clock'
import type { Engine, EngineEvent, Voice } from './engine'
import type { Trial } from './facts'
import { neutralSentence } from './neutral-sentences'

/** The whole of it never takes longer, in milliseconds. */
export const TRIAL_MS = 40_000
const START_MS = 3000
const SHORT_END_MS = 8000
/** So long it speaks before it is cut short, and so long it must then be silent. */
const CUT_MS = 500
const QUIET_MS = 400
/** The text takes about this long. A word after the second moment is proof enough that it survived. */
const LONG_MS = 18_000
const SURVIVED_MS = 15_500
/** An end that comes in less than this part of the time reckoned is no end; after this multiple it is late. */
const LEAST = 0.6
const MOST = 1.5
/** UTF-16 units a millisecond: a middling voice, for those whose pace could not be seen. */
const USUAL_PACE = 0.015

interface Attempt {
  readonly say: string
  /** Milliseconds after its start at which it is waited for no longer. */
  readonly most: number
  /** Milliseconds after its start at which it is cut short. */
  readonly cutAt?: number
  /** Milliseconds after its start at which a word is enough. */
  readonly enoughAt?: number
}

interface Heard {
  startedAt: number | undefined
  endedAt: number
  end: 'ended' | 'failed' | 'cut' | 'enough' | 'late'
  /** Beyond the first, because some voices report that and no other. */
  words: number
  /** Events that came after it was told to be silent. */
  after: number
}

export interface TrialTime {
  readonly clock: Clock
  /** Milliseconds since 1970. */
  readonly date: () => number
}

/**
 * What the voice showed. The engine must have nothing else to do meanwhile. Rejects with the signal's reason, and is
 * silent at once, when `signal` aborts.
 */
export async function tryVoice(
  engine: Engine,
  voice: Voice,
  { clock, date }: TrialTime,
  signal: AbortSignal,
): Promise<Trial> {
  const at = date()
  const deadline = clock.now() + TRIAL_MS
  const sentence = neutralSentence(voice.language)
  let lastId = 0
  const attempt = (what: Attempt): Promise<Heard> => {
    signal.throwIfAborted()
    lastId += 1
    const request = { id: lastId, say: what.say, sounds: [], voice, rate: 1, pitch: 1, volume: 0, silence: 0 }
    return listen(
      what,
      (hear) => engine.speak(request, hear),
      () => engine.cancel(),
      clock,
      deadline,
      signal,
    )
  }

  let short = await attempt({ say: sentence, most: SHORT_END_MS })
  // An engine that just woke up is slow once.
  if (short.startedAt === undefined) short = await attempt({ say: sentence, most: SHORT_END_MS })
  if (short.startedAt === undefined) return { at, starts: false, ends: false, words: false, stops: false, lasts: false }

  const took = short.endedAt - short.startedAt
  const pace = short.end === 'ended' && took > 0 ? sentence.length / took : USUAL_PACE
  const say = longText(sentence, Math.min(1000, LONG_MS * pace))
  const reckoned = say.length / pace
  const cut = await attempt({ say, most: SHORT_END_MS, cutAt: CUT_MS })
  const whole = await attempt({ say, most: MOST * reckoned, enoughAt: SURVIVED_MS })
  signal.throwIfAborted()
  const isBack = whole.startedAt !== undefined
  const isWhole = whole.end === 'ended' && whole.endedAt - (whole.startedAt ?? 0) >= LEAST * reckoned
  return {
    at,
    starts: true,
    ends: short.end === 'ended',
    words: short.words > 0,
    stops: cut.end === 'cut' && cut.after === 0 && isBack,
    lasts: isBack && (isWhole || whole.end === 'enough'),
  }
}

/** Lets it speak until it is over in one way or another; then the engine is silent. */
function listen(
  { most, cutAt, enoughAt }: Attempt,
  speak: (hear: (event: EngineEvent) => void) => void,
  cancel: () => void,
  clock: Clock,
  deadline: number,
  signal: AbortSignal,
): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const heard: Heard = { startedAt: undefined, endedAt: 0, end: 'late', words: 0, after: 0 }
    let isOver = false
    let stopClock = (): void => {}
    const wait = (ms: number, then: () => void): void => {
      stopClock()
      stopClock = clock.after(Math.max(0, Math.min(ms, deadline - clock.now())), then)
    }
    const giveUp = (): void => {
      isOver = true
      stopClock()
      cancel()
      reject(signal.reason)
    }
    const finish = (end: Heard['end']): void => {
      isOver = true
      heard.end = end
      heard.endedAt = clock.now()
      cancel()
      wait(end === 'cut' ? QUIET_MS : 0, () => {
        signal.removeEventListener('abort', giveUp)
        resolve(heard)
      })
    }
    signal.addEventListener('abort', giveUp)
    wait(START_MS, () => finish('late'))
    speak((event) => {
      if (isOver) {
        heard.after += 1
        return
      }
      if (event.type === 'failed') return finish('failed')
      if (event.type === 'ended') return finish(heard.startedAt === undefined ? 'failed' : 'ended')
      if (heard.startedAt === undefined) {
        heard.startedAt = clock.now()
        wait(cutAt ?? most, () => finish(cutAt === undefined ? 'late' : 'cut'))
      }
      if (event.type !== 'reached' || event.isEstimated === true || event.offset === 0) return
      heard.words += 1
      if (enoughAt !== undefined && clock.now() - heard.startedAt > enoughAt) finish('enough')
    })
  })
}

/** One sentence: many voices rest at each full stop and begin to count anew. */
function longText(sentence: string, length: number): string {
  const clause = sentence.replace(/[.。।]$/u, '')
  let text = clause
  while (text.length < length) text += `, ${clause}`
  return text
}
