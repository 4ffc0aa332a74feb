/** Carries out what `speech.ts` decides: speaks, paints, keeps time and settings, and tells the interface by signals. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ArticleText, Span } from '@/components/text/text'
import type { Stored } from '@/components/ui/stored'
import { makeAside, type SayAside } from './aside'
import { type Engine, type EngineEvent, type FailureReason, offeredVoices, speaks, type Voice } from './engine'
import { secondsOf } from './pace'
import { planSpeech } from './plan'
import { clampRate, keptSpeech, type SpeechSettings } from './settings'
import { step } from './speech'
import { type Command, idleSpeech, type SpeechEvent, type SpeechState, type Status, subtagOf, voiceFor } from './state'

export interface Clock {
  /** Calls `fn` once after `ms` milliseconds, unless the returned function is called before. */
  after(ms: number, fn: () => void): () => void
}

/** What there is to tell the person beyond the status. */
export type SpeechProblem =
  | 'no-voice'
  /** There are voices, but each sends the text to a server and none was chosen. */
  | 'only-remote'
  /** No voice speaks the article's language; another reads it as well as it can. */
  | 'other-language'
  | FailureReason

export interface Speech {
  readonly status: ReadonlySignal<Status>
  /** The sentence being read, or where reading will go on. */
  readonly sentence: ReadonlySignal<Span | undefined>
  /** How much of the text was read, 0 to 1. */
  readonly progress: ReadonlySignal<number>
  /** Seconds the whole text takes at the present rate, roughly. */
  readonly seconds: ReadonlySignal<number>
  readonly rate: ReadonlySignal<number>
  /** The voice that reads, or would. */
  readonly voice: ReadonlySignal<Voice | undefined>
  /** The voice the person chose for this article's language; `undefined` leaves the choice to us. */
  readonly chosenVoice: ReadonlySignal<string | undefined>
  /** The voices worth offering. */
  readonly voices: ReadonlySignal<readonly Voice[]>
  readonly problem: ReadonlySignal<SpeechProblem | undefined>
  /** A sentence saying why the settings could not be kept. */
  readonly notice: ReadonlySignal<string | undefined>
  /** BCP 47, of the text. */
  readonly language: string | undefined
  /** From an offset into the text, at the word there; else from where reading stands. Looks for voices anew. */
  play(from?: number): void
  pause(): void
  /** Plays or pauses, whichever is due. */
  toggle(): void
  nextSentence(): void
  previousSentence(): void
  /** Ends reading and forgets the place. */
  stop(): void
  setRate(rate: number): void
  /** For this article's language. `undefined` leaves the choice to us. */
  setVoice(key: string | undefined): void
  /** Says something beside the text, which waits for it. */
  say: SayAside
}

export interface SpeechOptions {
  readonly engines: readonly Engine[]
  readonly clock: Clock
  readonly text: ArticleText
  /** Paints a span, or takes the paint of that name away. */
  readonly paint: (name: 'sentence' | 'word', span: Span | undefined) => void
  readonly settings: Stored<SpeechSettings>
  /** Ends it all: when the article changes or the panel closes. */
  readonly signal: AbortSignal
}

/** While a slider is dragged the rate changes with every movement; the voice follows when it rests. */
const REST_MS = 250

/** A player for one text. It says nothing before `play`, and nothing after `signal` aborts. */
export function makeSpeech({ engines, clock, text, paint, settings, signal: life }: SpeechOptions): Speech {
  const plan = planSpeech(text)
  const language = text.blocks[0]?.language
  const kept = signal(keptSpeech.fallback)
  const state = signal<SpeechState>(idleSpeech(1, {}, language))
  const notice = signal<string>()
  const engineOf = new Map<string, Engine>()
  const searching = new Set(engines)
  let unwatch = (): void => {}
  let unrest: (() => void) | undefined

  const carryOut = (command: Command): void => {
    switch (command.type) {
      case 'speak': {
        const { id, utterance, voice } = command.turn
        const request = { id, say: utterance.say, voice, rate: command.rate, pitch: 1, volume: 1 }
        const engine = engineOf.get(voice.key)
        const hear = (event: EngineEvent): void => send({ type: 'engine', event })
        if (engine === undefined) hear({ type: 'failed', id, reason: 'voice-gone' })
        else engine.speak(request, hear)
        return
      }
      case 'cancel':
        for (const engine of engines) engine.cancel()
        return
      case 'paint':
        paint('sentence', command.sentence)
        paint('word', command.word)
        return
      case 'watch':
        unwatch()
        unwatch = clock.after(command.ms, () => send({ type: 'silence' }))
        return
      case 'unwatch':
        unwatch()
    }
  }

  // An engine may report while it is being commanded: what it says then waits until the commands are done.
  const waiting: SpeechEvent[] = []
  let busy = false
  const send = (event: SpeechEvent): void => {
    if (life.aborted) return
    waiting.push(event)
    if (busy) return
    busy = true
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [after, commands] = step(state.value, next, plan)
        state.value = after
        for (const command of commands) carryOut(command)
      }
    } finally {
      busy = false
    }
  }

  const gather = (): void => {
    const all: Voice[] = []
    for (const engine of engines) {
      for (const voice of offeredVoices(engine.voices())) {
        engineOf.set(voice.key, engine)
        all.push(voice)
      }
    }
    if (all.length > 0 || searching.size === 0) send({ type: 'voices', voices: all })
  }

  const adopt = (next: SpeechSettings): void => {
    // What comes back from the store while a slider moves is older than what the slider says.
    if (unrest !== undefined) return
    kept.value = next
    send({ type: 'set-voices', voiceByLanguage: next.voiceByLanguage })
    if (next.rate !== state.value.rate) send({ type: 'set-rate', rate: next.rate })
  }
  const tell = (error: unknown): void => {
    notice.value = error instanceof Error ? error.message : String(error)
  }
  const keep = (next: SpeechSettings): void => {
    adopt(next)
    notice.value = undefined
    settings.set(next).catch(tell)
  }

  for (const engine of engines) {
    engine.onVoices(() => {
      searching.delete(engine)
      gather()
    }, life)
  }
  settings.watch(adopt, life)
  settings.get().then(adopt).catch(tell)
  gather()
  life.addEventListener('abort', () => {
    unwatch()
    unrest?.()
    for (const engine of engines) engine.cancel()
    paint('sentence', undefined)
    paint('word', undefined)
  })

  const place = computed(() => state.value.place)
  const status = computed(() => state.value.status)
  const voice = computed(() => state.value.turn?.voice ?? voiceFor(state.value, language))
  const subtag = subtagOf(language)
  const secondsAtOne = secondsOf(text.text, 1)
  const play = (from?: number): void => {
    gather()
    send(from === undefined ? { type: 'play' } : { type: 'play', from })
  }
  const pause = (): void => send({ type: 'pause' })
  const say = makeAside({
    voiceFor(wanted) {
      gather()
      const voice = life.aborted ? undefined : voiceFor(state.value, wanted)
      const engine = voice && engineOf.get(voice.key)
      return voice && engine && { voice, engine }
    },
    status: () => status.value,
    rate: () => kept.value.rate,
    pause,
    play,
  })
  return {
    status,
    sentence: computed(() => place.value?.sentence),
    progress: computed(() => {
      if (status.value === 'ended') return 1
      return place.value === undefined ? 0 : place.value.from / text.text.length
    }),
    seconds: computed(() => secondsAtOne / kept.value.rate),
    rate: computed(() => kept.value.rate),
    voice,
    chosenVoice: computed(() => kept.value.voiceByLanguage[subtag]),
    voices: computed(() => state.value.voices ?? []),
    problem: computed(() => problemOf(state.value, voice.value)),
    notice,
    language,
    play,
    pause,
    toggle: () => (status.value === 'playing' ? pause() : play()),
    nextSentence: () => send({ type: 'next' }),
    previousSentence: () => send({ type: 'previous' }),
    stop: () => send({ type: 'stop' }),
    setRate(rate) {
      kept.value = { ...kept.value, rate: clampRate(rate) }
      unrest?.()
      unrest = clock.after(REST_MS, () => {
        unrest = undefined
        keep(kept.value)
      })
    },
    setVoice(key) {
      const { [subtag]: _, ...others } = kept.value.voiceByLanguage
      keep({ ...kept.value, voiceByLanguage: key === undefined ? others : { ...others, [subtag]: key } })
    },
    say,
  }
}

function problemOf(state: SpeechState, voice: Voice | undefined): SpeechProblem | undefined {
  if (state.status === 'silent') return state.voices?.length ? 'only-remote' : 'no-voice'
  if (state.failure !== undefined) return state.failure
  const isOther = voice !== undefined && state.language !== undefined && !speaks(voice, state.language)
  return isOther && voice.language !== '' ? 'other-language' : undefined
}
