/**
 * A voice inside the package, as an engine. What is to be said is cut into parts, a worker makes the sound of one part
 * after the other, and each is placed on the sink's time where the one before it ends. What was reached is told when it
 * is heard, by the sink's time and not by a timer's.
 */
import type { Clock } from '../clock'
import type { Engine, EngineEvent, FailureReason, SpeakRequest, Voice } from '../engine'
import { attempt } from '../guarded'
import { inBreaths, type Part } from './breath'
import { saidWords } from './said-words'
import type { Sink } from './sink'
import type { Clip } from './synthesis'
import type { Answer, OpenWorker, SynthesisWorker } from './synthesis-worker'
import { makeTimeline } from './timeline'

export interface EmbeddedMeans {
  /** What people read in the list of voices. */
  readonly name: string
  readonly openWorker: OpenWorker
  readonly sink: Sink
  readonly clock: Clock
  /** Which voice the worker has; the one that is always there if nothing is said. */
  readonly kind?: Kind
}

/** A voice of the package, and how its worker is dealt with. */
export interface Kind {
  readonly voice: Omit<Voice, 'name'>
  /** Characters of a part at rate 1: of the first, which is waited for, and of those after it. */
  readonly firstPart: number
  readonly laterPart: number
  /** Milliseconds until a part must be there: from a new worker, which has to load the voice, and from one that has it. */
  readonly newWorkerMs: number
  readonly workerMs: number
}

/** American English, by flite. */
const plain: Kind = {
  voice: {
    key: 'embedded|slt',
    engine: 'embedded',
    language: 'en-US',
    local: true,
    isDefault: false,
    quality: 'plain',
    takesSounds: true,
    isEmbedded: true,
  },
  // A tenth of a second makes about 100 characters on a small computer: the first part is heard soon, and no part being
  // made keeps the next wish waiting for long.
  firstPart: 80,
  laterPart: 160,
  newWorkerMs: 15_000,
  workerMs: 6000,
}

interface Utterance {
  readonly request: SpeakRequest
  readonly listener: (event: EngineEvent) => void
  /** Parts whose sound is not made yet. */
  left: readonly Part[]
  /** Whether its first sound has its place. */
  isBegun: boolean
  /** Whether all of it has. */
  isPlaced: boolean
  /** Seconds of silence before its next part. */
  pause: number
}

/** An engine with one voice. */
export function makeEmbedded({ name, openWorker, sink, clock, kind = plain }: EmbeddedMeans): Engine {
  const voice: Voice = { ...kind.voice, name }
  let queue: Utterance[] = []
  let worker: SynthesisWorker | undefined
  let isNew = true
  let jobs = 0
  /** What the worker is making; without an utterance once it was cancelled. */
  let making: { readonly job: number; utterance?: Utterance | undefined; readonly stop: () => void } | undefined

  const timeline = makeTimeline(sink, clock, (reason) => {
    forgetMaking()
    for (const { request, listener } of queue.splice(0)) listener({ type: 'failed', id: request.id, reason })
  })

  const open = (): SynthesisWorker => {
    if (worker !== undefined) return worker
    isNew = true
    // An ended worker may still have news on the way.
    const opened: SynthesisWorker = openWorker(
      (answer) => worker === opened && answered(answer),
      () => worker === opened && lost(),
    )
    worker = opened
    return opened
  }

  const lost = (): void => {
    worker?.end()
    worker = undefined
    const failed = making?.utterance
    making?.stop()
    making = undefined
    if (failed !== undefined) fail(failed, 'engine')
    else make()
  }

  /** In its turn: what was made before it is heard first. */
  const fail = (utterance: Utterance, reason: FailureReason): void => {
    utterance.isPlaced = true
    timeline.mark(() => finish(utterance, { type: 'failed', id: utterance.request.id, reason }))
    make()
  }

  const finish = (utterance: Utterance, event: EngineEvent): void => {
    queue = queue.filter((each) => each !== utterance)
    utterance.listener(event)
  }

  /** Gives the worker the next part there is to make, if it has nothing to do. */
  const make = (): void => {
    const utterance = queue.find(({ isPlaced }) => !isPlaced)
    if (making !== undefined || utterance === undefined) return
    const part = utterance.left[0]
    if (part === undefined) {
      pass(utterance)
      return
    }
    const { rate, pitch } = utterance.request
    const current = attempt(open)
    if (current === undefined) {
      fail(utterance, 'engine')
      return
    }
    const job = ++jobs
    making = { job, utterance, stop: clock.after(isNew ? kind.newWorkerMs : kind.workerMs, lost) }
    current.post({ id: job, order: { words: part.words, after: part.words.at(-1)?.after ?? '', rate, pitch } })
  }

  /** Nothing in it can be said. */
  const pass = (utterance: Utterance): void => {
    utterance.isPlaced = true
    timeline.mark(() => {
      utterance.listener({ type: 'started', id: utterance.request.id })
      finish(utterance, { type: 'ended', id: utterance.request.id })
    })
    make()
  }

  const answered = ({ id: job, clip }: Answer): void => {
    if (making?.job !== job) return
    if (clip === undefined) {
      lost()
      return
    }
    const { utterance, stop } = making
    stop()
    making = undefined
    isNew = false
    if (utterance !== undefined) place(utterance, clip)
    make()
  }

  const place = (utterance: Utterance, clip: Clip): void => {
    const { request, listener } = utterance
    const [part, ...left] = utterance.left
    if (part === undefined) return
    const marks = part.words.map(({ offset, length }, nth) => {
      return {
        seconds: clip.starts[nth] ?? 0,
        tell: () => listener({ type: 'reached', id: request.id, offset, length }),
      }
    })
    const begin = { seconds: 0, tell: () => listener({ type: 'started', id: request.id }) }
    const silence = utterance.isBegun ? utterance.pause : request.silence / 1000
    timeline.add(clip, silence, request.volume, utterance.isBegun ? marks : [begin, ...marks])
    // It could not be played.
    if (!queue.includes(utterance)) return
    utterance.left = left
    utterance.isBegun = true
    utterance.pause = part.pause / request.rate
    if (left.length > 0) return
    utterance.isPlaced = true
    timeline.mark(() => finish(utterance, { type: 'ended', id: request.id }))
  }

  /** What is being made will not be wanted. */
  const forgetMaking = (): void => {
    if (making !== undefined) making.utterance = undefined
  }

  const cancel = (): void => {
    queue = []
    forgetMaking()
    timeline.clear()
  }

  return {
    id: voice.engine,
    voices: () => [voice],
    onVoices: (listener) => listener([voice]),
    speak(request, listener) {
      const size = Math.min(Math.max(request.rate, 0.6), 2)
      const first = queue.length === 0 ? kind.firstPart : kind.laterPart
      const left = inBreaths(saidWords(request.say, request.sounds), first * size, kind.laterPart * size)
      queue.push({ request, listener, left, isBegun: false, isPlaced: false, pause: 0 })
      timeline.wake()
      make()
    },
    cancel,
    prepare: () => void attempt(open),
    rest() {
      cancel()
      making?.stop()
      making = undefined
      worker?.end()
      worker = undefined
      timeline.close()
    },
  }
}
