/**
 * The words in which reading aloud is described: where it stands, what can happen to it, and what is to be done about it.
 * All of it is plain data; `speech.ts` is the one function over it.
 */
import type { Span } from '@/components/text/text'
import { chooseVoice, type EngineEvent, type FailureReason, speaks, type Voice } from './engine'
import type { Utterance } from './plan'

/** `silent`: there is no voice to read with. `failed`: there is one, and it did not do its work. */
export type Status = 'idle' | 'playing' | 'paused' | 'ended' | 'silent' | 'failed'

/** An utterance in the engine's hands. */
export interface Turn {
  readonly id: number
  readonly utterance: Utterance
  readonly voice: Voice
  readonly started: boolean
  /** How often it was spoken again because the voice failed. */
  readonly tries: number
}

export interface SpeechState {
  readonly status: Status
  /** Where reading stands: where to go on from, and what is painted. */
  readonly place: { readonly from: number; readonly sentence: Span; readonly word: Span | undefined } | undefined
  /** What is being spoken. `playing` without it waits for the platform to list its voices. */
  readonly turn: Turn | undefined
  /** What the engine was given to speak next, so that no gap is heard. */
  readonly queued: Turn | undefined
  readonly lastId: number
  /** `undefined` while the engines are still looking. */
  readonly voices: readonly Voice[] | undefined
  readonly rate: number
  /** Voice keys by language subtag (`en`), as the person chose them. */
  readonly voiceByLanguage: Readonly<Record<string, string>>
  /** The article's language, for blocks in a language no voice speaks. */
  readonly language: string | undefined
  readonly failure: FailureReason | undefined
}

export type SpeechEvent =
  /** From an offset into the text, at the word there; else from where reading stands. */
  | { readonly type: 'play'; readonly from?: number }
  | { readonly type: 'pause' | 'next' | 'previous' | 'stop' }
  | { readonly type: 'set-rate'; readonly rate: number }
  | { readonly type: 'set-voices'; readonly voiceByLanguage: Readonly<Record<string, string>> }
  | { readonly type: 'voices'; readonly voices: readonly Voice[] }
  | { readonly type: 'engine'; readonly event: EngineEvent }
  /** The watchdog's time ran out. */
  | { readonly type: 'silence' }

export type Command =
  | { readonly type: 'speak'; readonly turn: Turn; readonly rate: number }
  | { readonly type: 'cancel' }
  | { readonly type: 'paint'; readonly sentence: Span | undefined; readonly word: Span | undefined }
  /** Send `silence` in so many milliseconds; replaces what was armed before. */
  | { readonly type: 'watch'; readonly ms: number }
  | { readonly type: 'unwatch' }

export type Step = readonly [SpeechState, readonly Command[]]

/** The state before anything was pressed. */
export function idleSpeech(
  rate: number,
  voiceByLanguage: Readonly<Record<string, string>>,
  language?: string,
): SpeechState {
  const nothing = { place: undefined, turn: undefined, queued: undefined, voices: undefined, failure: undefined }
  return { status: 'idle', lastId: 0, rate, voiceByLanguage, language, ...nothing }
}

/** The voice for a block: one of its language, else the article's voice. */
export function voiceFor(state: SpeechState, language: string | undefined): Voice | undefined {
  const { voices = [], voiceByLanguage } = state
  const choice = (wanted: string | undefined) => chooseVoice(voices, wanted, voiceByLanguage[subtagOf(wanted)])
  const own = choice(language)
  const isOwn = own !== undefined && (speaks(own, language) || voiceByLanguage[subtagOf(language)] === own.key)
  return isOwn ? own : choice(state.language)
}

/** The key of a language in `voiceByLanguage`: `en` for `en-GB`, `und` for none. */
export function subtagOf(language: string | undefined): string {
  return language?.toLowerCase().split(/[-_]/)[0] || 'und'
}
