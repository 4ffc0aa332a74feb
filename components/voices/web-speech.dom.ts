/**
 * The platform's voices, through the Web Speech API: the only file that knows its quirks. The rules come from
 * measurements on real platforms: ends that never come, cancelled utterances that report afterwards, a `pause()` that
 * blocks the queue for good (so it is never called), utterances that were collected while they were being spoken.
 */
import type { Clock } from './clock'
import type { Engine, EngineEvent, FailureReason, SpeakRequest } from './engine'
import { attempt, succeeds } from './guarded'
import { platformVoices } from './platform-voices.dom'

/** Safari drops what it is given sooner after a `cancel()`. */
const SAFARI_GAP_MS = 150
/** The platform is asked so often whether it still speaks, because what it drops it drops without a word. */
const LOOK_EVERY_MS = 500
/** So many times in a row it must not: some are idle for a moment between accepting an utterance and beginning it. */
const IDLE_BEFORE_START = 6
const IDLE_AFTER_START = 2
const SETTLE_MS = 500
/** No voice says more UTF-16 units a second at rate 1: one that is done sooner has not said it all. */
const FASTEST = 25
/** A shorter utterance tells little about the pace. */
const LEAST_TO_LEARN = 20

const failures: Readonly<Record<SpeechSynthesisErrorCode, FailureReason>> = {
  canceled: 'interrupted',
  interrupted: 'interrupted',
  'audio-busy': 'no-sound',
  'audio-hardware': 'no-sound',
  network: 'network',
  'synthesis-unavailable': 'engine',
  'synthesis-failed': 'engine',
  'language-unavailable': 'voice-gone',
  'voice-unavailable': 'voice-gone',
  'text-too-long': 'engine',
  'invalid-argument': 'rate',
  'not-allowed': 'not-allowed',
}

/** Markup to some voices (`<`, `>`, `&`), nothing to any: control characters, line breaks, halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const upsetting = /[<>&\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Cs}/gu

export interface WebSpeechMeans {
  readonly isSafari?: boolean
  /** Sends `pagehide`: Chromium has gone on speaking for pages that were gone. */
  readonly page?: EventTarget
}

interface Turn {
  readonly request: SpeakRequest
  readonly listener: (event: EngineEvent) => void
  /** Once it was handed to the platform. */
  utterance?: SpeechSynthesisUtterance
  /** When it was handed over with nothing before it. */
  askedAt?: number
  startedAt?: number
  /** The last word told, and when. */
  word?: { readonly offset: number; readonly at: number }
}

/** The engine over a window's `speechSynthesis` and `SpeechSynthesisUtterance`. */
export function webSpeech(
  synthesis: SpeechSynthesis,
  Utterance: new (text: string) => SpeechSynthesisUtterance,
  clock: Clock,
  { isSafari = navigator.vendor.startsWith('Apple'), page = window }: WebSpeechMeans = {},
): Engine {
  const known = platformVoices(synthesis, clock)
  // What is to be said, in order. It holds on to the utterances, too: Chromium has collected some that were still being
  // spoken. What is cancelled leaves the queue, and with it the right to be heard.
  let queue: Turn[] = []
  let quietSince = Number.NEGATIVE_INFINITY
  let closedUntil = Number.NEGATIVE_INFINITY
  /** The least that this platform took from being asked to being heard, which is silence already. */
  let lag = Number.POSITIVE_INFINITY
  let busyAt = Number.NEGATIVE_INFINITY
  let unwait = (): void => {}
  let unlook: (() => void) | undefined
  /** UTF-16 units a second at rate 1, the most that each voice has said. */
  const paces = new Map<string, number>()
  let idle = 0

  const over = (turn: Turn, event: EngineEvent): void => {
    const place = queue.indexOf(turn)
    if (place === -1) return
    queue.splice(place, 1)
    busyAt = clock.now()
    quietSince = busyAt
    idle = 0
    turn.listener(event)
    handOver()
  }

  const handOver = (): void => {
    unwait()
    const place = queue.findIndex(({ utterance }) => utterance === undefined)
    const turn = queue[place]
    // One ahead at most; and none ahead of a silence, which the platform would not keep.
    if (turn === undefined || place > 1 || (place === 1 && turn.request.silence > 0)) return
    const { silence } = turn.request
    const free = place === 1 || silence === 0 ? closedUntil : quietSince + silence - (Number.isFinite(lag) ? lag : 0)
    const wait = Math.max(free, closedUntil) - clock.now()
    if (wait > 0) {
      unwait = clock.after(wait, handOver)
      return
    }
    give(turn)
    handOver()
  }

  const give = (turn: Turn): void => {
    const { id, say, voice, rate, pitch, volume } = turn.request
    const platform = known.find(voice.key)
    const utterance = attempt(() => new Utterance(say.replace(upsetting, ' ')))
    if (platform === undefined || utterance === undefined) {
      over(turn, { type: 'failed', id, reason: platform === undefined ? 'voice-gone' : 'engine' })
      return
    }
    turn.utterance = utterance
    // A voice that is no longer the platform's own is refused; then it speaks with what it has for the language.
    attempt(() => Object.assign(utterance, { voice: platform }))
    Object.assign(utterance, { lang: platform.lang, rate, pitch, volume })
    utterance.onstart = () => start(turn)
    utterance.onboundary = ({ name, charIndex, charLength }) => {
      if (name !== 'word' || !queue.includes(turn)) return
      start(turn)
      turn.word = { offset: charIndex, at: clock.now() }
      turn.listener({ type: 'reached', id, offset: charIndex, ...(charLength > 0 && { length: charLength }) })
    }
    utterance.onend = () => {
      learn(turn)
      over(turn, { type: 'ended', id })
    }
    utterance.onerror = ({ error }) => {
      const isBare = error === 'synthesis-failed' && known.list().length === 0
      over(turn, { type: 'failed', id, reason: isBare ? 'voice-gone' : (failures[error] ?? 'engine') })
    }
    if (queue[0] === turn) {
      turn.askedAt = clock.now()
      // Nothing of ours is before it: what the platform still holds is something it lost, and blocks the way. Just
      // after an end it may not yet have noticed itself.
      if (clock.now() - busyAt > SETTLE_MS && isBusy()) attempt(() => synthesis.cancel())
    }
    if (succeeds(() => synthesis.speak(utterance))) watch()
    else over(turn, { type: 'failed', id, reason: 'engine' })
  }

  /** A platform that cannot even be asked does nothing. */
  const isBusy = (): boolean => attempt(() => synthesis.speaking || synthesis.pending) === true

  const start = (turn: Turn): void => {
    if (!queue.includes(turn) || turn.startedAt !== undefined) return
    // Ends get lost: when the next one sounds, what was before it is over.
    for (const before of queue.slice(0, queue.indexOf(turn))) over(before, { type: 'ended', id: before.request.id })
    if (!queue.includes(turn)) return
    turn.startedAt = clock.now()
    if (turn.askedAt !== undefined) lag = Math.min(lag, turn.startedAt - turn.askedAt)
    idle = 0
    turn.listener({ type: 'started', id: turn.request.id })
  }

  const watch = (): void => {
    unlook ??= clock.after(LOOK_EVERY_MS, () => {
      unlook = undefined
      const turn = queue[0]
      if (turn?.utterance === undefined) return
      idle = isBusy() ? 0 : idle + 1
      const { startedAt } = turn
      if (idle >= (startedAt === undefined ? IDLE_BEFORE_START : IDLE_AFTER_START)) drop(turn)
      if (queue.length > 0) watch()
    })
  }

  /** How fast a voice is, by what it has said to its end. */
  const learn = ({ request: { say, rate, voice }, startedAt }: Turn): void => {
    const seconds = startedAt === undefined ? 0 : (clock.now() - startedAt) / 1000
    if (seconds <= 0 || say.length < LEAST_TO_LEARN) return
    paces.set(voice.key, Math.max(paces.get(voice.key) ?? 0, say.length / (seconds * rate)))
  }

  /** The platform no longer speaks it and has not said so. */
  const drop = (turn: Turn): void => {
    const { id, say, rate, voice } = turn.request
    const { offset, at } = turn.word ?? { offset: 0, at: turn.startedAt }
    // When it was first found idle, not now: it has said nothing since.
    const seconds = at === undefined ? 0 : (clock.now() - at - (idle - 1) * LOOK_EVERY_MS) / 1000
    const fastest = Math.min(FASTEST, 1.25 * (paces.get(voice.key) ?? FASTEST))
    const wasSaid = at !== undefined && seconds * fastest * rate >= say.length - offset
    over(turn, wasSaid ? { type: 'ended', id } : { type: 'failed', id, reason: 'silence' })
  }

  const cancel = (): void => {
    queue = []
    idle = 0
    unwait()
    unlook?.()
    unlook = undefined
    quietSince = Number.NEGATIVE_INFINITY
    busyAt = clock.now()
    if (isSafari) closedUntil = busyAt + SAFARI_GAP_MS
    attempt(() => synthesis.cancel())
  }

  page.addEventListener('pagehide', cancel)

  return {
    id: 'web-speech',
    voices: known.list,
    onVoices: known.watch,
    speak(request, listener) {
      queue.push({ request, listener })
      handOver()
    },
    cancel,
  }
}
