/**
 * Voices: what can say a text, and the seam behind which it does. The voice inside the package and the platform's voices
 * are engines in one list; reading aloud treats them alike and tells them apart only by their voices.
 */

export interface Voice {
  /** Unique among all voices of all engines, the same tomorrow. */
  readonly key: string
  /** `Engine.id` of the engine that speaks it. */
  readonly engine: string
  readonly name: string
  /** BCP 47, well-formed. Empty when the engine does not say. */
  readonly language: string
  /** Whether the text stays on this computer. */
  readonly local: boolean
  readonly isDefault: boolean
  /** How it sounds, as far as is known before hearing it. */
  readonly quality: Quality
  /** Whether it can be told how a word sounds (`SpeakRequest.sounds`). */
  readonly takesSounds: boolean
  /** A voice of the package: there is nothing to find out about it, and it is where reading goes when others die. */
  readonly isEmbedded: boolean
}

/** Ascending. The embedded voice is `plain`: clear, and it sounds like a machine. */
export type Quality = (typeof qualities)[number]
export const qualities = ['poor', 'plain', 'good', 'natural'] as const

/** Why an utterance was not spoken to its end. */
export type FailureReason =
  /** Something outside stopped it: another page, the system. */
  | 'interrupted'
  /** The voice is no longer there. */
  | 'voice-gone'
  /** The voice cannot speak at this rate. */
  | 'rate'
  /** Speech needs a press first. */
  | 'not-allowed'
  /** A remote voice without its server. */
  | 'network'
  /** No way out for the sound: no device, or another program holds it. */
  | 'no-sound'
  /** The voice failed and did not say why. */
  | 'engine'
  /** The voice went silent; the watchdog noticed. */
  | 'silence'

export type EngineEvent =
  /** The first sound of it. */
  | { readonly type: 'started'; readonly id: number }
  /**
   * A word begins at `offset`: UTF-16 units into the request's `say`. Not every voice tells; `isEstimated` where the time
   * is reckoned from the voice's pace.
   */
  | {
      readonly type: 'reached'
      readonly id: number
      readonly offset: number
      readonly length?: number
      readonly isEstimated?: boolean
    }
  | { readonly type: 'ended'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly reason: FailureReason }

/** How a stretch of what is said sounds: offsets into `SpeakRequest.say`, one or several whole words. */
export interface Sound {
  readonly start: number
  readonly end: number
  /** International Phonetic Alphabet, without slashes. */
  readonly ipa: string
}

export interface SpeakRequest {
  /** Comes back with each event, so that late news of a cancelled utterance can be told. */
  readonly id: number
  /** One sentence or a part of one, ready to be said: plain text, numbers already as words where the language is known. */
  readonly say: string
  /** Ascending, disjoint. Empty for voices that do not take sounds. */
  readonly sounds: readonly Sound[]
  readonly voice: Voice
  /** 1 is the voice's own pace. 0.5 to 4. */
  readonly rate: number
  /** 1 is the voice's own pitch. 0.5 to 2. */
  readonly pitch: number
  /** 0 to 1. */
  readonly volume: number
  /** Milliseconds of silence between the last sound of the utterance spoken before it and its first. */
  readonly silence: number
}

export interface Engine {
  readonly id: string
  /** The voices known so far. */
  voices(): readonly Voice[]
  /** Calls back when the voices change, and once when the first search is over, even if it found none. */
  onVoices(listener: (voices: readonly Voice[]) => void, signal: AbortSignal): void
  /**
   * Speaks, after whatever it was asked to speak before. Failures arrive as events. The player hands over one utterance
   * ahead, as soon as the one before has started, so there is time to make its sound and no gap between the two.
   */
  speak(request: SpeakRequest, listener: (event: EngineEvent) => void): void
  /** Falls silent and forgets what was queued. No event of it may follow. */
  cancel(): void
  /** Reading is near: loads what the voice needs. May be called often. */
  prepare?(voice: Voice): void
  /** Reading is over: gives back the memory it holds. What is spoken next loads it again. */
  rest?(): void
}
