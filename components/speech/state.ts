/**
 * The words in which reading aloud is described: where it stands, what can happen to it, and what is to be done about it.
 * All of it is plain data; `speech.ts` is the one function over it.
 */
import type { Span } from '@/components/text/text'
import { chooseVoice, speaks } from '@/components/voices/choose'
import type { EngineEvent, FailureReason, Voice } from '@/components/voices/engine'
import type { FactsByVoice } from '@/components/voices/facts'
import type { Utterance } from './plan'
import type { SpeechSettings } from './settings'

/** `silent`: there is no voice to read with. `failed`: there is one, and it did not do its work. */
export type Status = 'idle' | 'playing' | 'paused' | 'ended' | 'silent' | 'failed'

/** When reading is to end by itself. `at`: milliseconds since 1970. */
export type Sleep =
  | { readonly type: 'at'; readonly at: number }
  | { readonly type: 'end-of-paragraph' }
  | { readonly type: 'end-of-section' }

/** An utterance in the engine's hands. */
export interface Turn {
  readonly id: number
  readonly utterance: Utterance
  readonly voice: Voice
  readonly started: boolean
  /** How often it was spoken again because the voice failed. */
  readonly tries: number
  /** Milliseconds of silence before it. */
  readonly silence: number
}

export interface Place {
  /** Offset into the text to go on from. */
  readonly from: number
  readonly sentence: Span
  readonly word: Span | undefined
}

/** What ends reading until the person goes on: a voice that failed, a computer that slept, another way out for the sound. */
export type Halt = FailureReason | 'asleep' | 'device'

export interface SpeechState {
  readonly status: Status
  /** Where reading stands: where to go on from, and what is painted. */
  readonly place: Place | undefined
  /** Whether the time of the word was reckoned and not told by the voice. */
  readonly isEstimated: boolean
  /** What is being spoken. `playing` without it waits for the platform to list its voices. */
  readonly turn: Turn | undefined
  /** What the engine was given to speak next, so that no gap is heard. */
  readonly queued: Turn | undefined
  readonly lastId: number
  /** `undefined` while the engines are still looking. */
  readonly voices: readonly Voice[] | undefined
  readonly facts: FactsByVoice
  /** Keys of voices that died since the article was opened. They are not chosen again. */
  readonly dead: readonly string[]
  /** Whether another voice took the place of one that died, and the person was not told yet. */
  readonly moved: boolean
  /** Whether words may have been heard twice after a fault, and the person was not told yet. */
  readonly resumed: boolean
  readonly settings: SpeechSettings
  /** The article's language, for blocks in a language no voice speaks. */
  readonly language: string | undefined
  readonly failure: Halt | undefined
  /** Reading stops there: offset into the text. */
  readonly until: number | undefined
  readonly sleep: Sleep | undefined
}

export type SpeechEvent =
  /** From an offset into the text, at the word there; else from where reading stands. */
  | { readonly type: 'play'; readonly from?: number | undefined; readonly until?: number | undefined }
  | { readonly type: 'pause' | 'stop' }
  | { readonly type: 'next' | 'previous' | 'next-paragraph' | 'previous-paragraph' }
  | { readonly type: 'seek'; readonly offset: number }
  | { readonly type: 'settings'; readonly settings: SpeechSettings }
  | { readonly type: 'sleep'; readonly sleep: Sleep | undefined }
  | { readonly type: 'voices'; readonly voices: readonly Voice[] }
  | { readonly type: 'facts'; readonly facts: FactsByVoice }
  /** The article's language was recognised. */
  | { readonly type: 'language'; readonly language: string | undefined }
  | { readonly type: 'engine'; readonly event: EngineEvent }
  /** The watchdog's time ran out. */
  | { readonly type: 'silence' }
  /** Nothing is wrong with the voice, and still it should not read on unasked. */
  | { readonly type: 'halt'; readonly reason: 'asleep' | 'device' }

export type Command =
  | { readonly type: 'speak'; readonly turn: Turn }
  | { readonly type: 'cancel' }
  /** Send `silence` in so many milliseconds; replaces what was armed before. */
  | { readonly type: 'watch'; readonly ms: number }
  | { readonly type: 'unwatch' }

export type Step = readonly [SpeechState, readonly Command[]]

/** The state before anything was pressed. `at` is where reading stood when the article was last read. */
export function idleSpeech(settings: SpeechSettings, facts: FactsByVoice, language?: string): SpeechState {
  return {
    status: 'idle',
    place: undefined,
    isEstimated: false,
    turn: undefined,
    queued: undefined,
    lastId: 0,
    voices: undefined,
    facts,
    dead: [],
    moved: false,
    resumed: false,
    settings,
    language,
    failure: undefined,
    until: undefined,
    sleep: undefined,
  }
}

/** The voice for a block: one of its language, else the article's voice. */
export function voiceFor(state: SpeechState, language: string | undefined): Voice | undefined {
  const { voices = [], settings, facts, dead } = state
  const living = dead.length === 0 ? voices : voices.filter(({ key }) => !dead.includes(key))
  const rememberedFor = (wanted: string | undefined) => settings.voiceByLanguage[subtagOf(wanted)]
  const choice = (wanted: string | undefined) => {
    const remembered = rememberedFor(wanted)
    return chooseVoice(living, wanted, { facts, ...(remembered !== undefined && { remembered }) })
  }
  const own = choice(language)
  const isOwn = own !== undefined && (speaks(own, language) || rememberedFor(language) === own.key)
  return isOwn ? own : choice(state.language)
}

/** The key of a language in `voiceByLanguage`: `en` for `en-GB`, `und` for none. */
export function subtagOf(language: string | undefined): string {
  return language?.toLowerCase().split(/[-_]/)[0] || 'und'
}
