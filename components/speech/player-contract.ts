/** What a player is handed, and what can be done with it. */
import type { ReadonlySignal } from '@preact/signals'
import type { Detect } from '@/components/narration/languages'
import type { Clock } from '@/components/voices/clock'
import type { Engine, Voice } from '@/components/voices/engine'
import type { FactsByVoice } from '@/components/voices/facts'
import type { Call, Opening } from './calls'
import type { SpeechView } from './view'

export interface PlayerMeans extends Opening {
  readonly engines: readonly Engine[]
  readonly clock: Clock
  /** Milliseconds since 1970. */
  readonly date: () => number
  /** Recognises languages, where the page says nothing or something odd. */
  readonly detector: () => Promise<Detect>
  /** Called before it makes a sound: whoever else does falls silent. */
  readonly onSound: () => void
  /** Something was learnt about a voice. */
  readonly onFacts: (facts: FactsByVoice) => void
  /** Ends it all. */
  readonly signal: AbortSignal
}

export interface Player {
  readonly view: ReadonlySignal<Omit<SpeechView, 'elsewhere'>>
  /** The voices worth offering; empty while they are being looked for. */
  readonly voices: ReadonlySignal<readonly Voice[]>
  readonly article: Opening['article']
  readonly keeps: boolean
  /** Does what is asked of a player; what is asked of the host (`open`, `quiet-elsewhere`, `try-out`) is not for it. */
  handle(call: Call): void
  /** New knowledge about voices, whoever gained it. */
  learn(facts: FactsByVoice): void
  /** Falls silent until asked to play. */
  quiet(): void
  /** Pauses, if it plays, and says why. */
  halt(reason: 'device'): void
  /** Goes to where so many seconds of the whole have passed. */
  seekSeconds(seconds: number): void
}
