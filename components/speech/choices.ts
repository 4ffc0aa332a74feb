/** What follows from which voice speaks: how it is spoken to, how long it is waited for, who takes its place. */
import { limitOf } from '@/components/voices/choose'
import type { Voice } from '@/components/voices/engine'
import type { VoiceTraits } from './plan'
import { type SpeechState, type Turn, voiceFor } from './state'

/** A platform voice that has not begun by then is taken for dead. */
const START_MS = 3000
/** The embedded voice has no queue to be stuck in; a slow machine only takes its time to load it. */
const EMBEDDED_START_MS = 15_000
/** So many voices of one engine that died are the engine's own fault. */
const MOST_DEATHS = 2

/** Milliseconds a voice may take to begin. */
export function startMs(voice: Voice): number {
  return voice.isEmbedded ? EMBEDDED_START_MS : START_MS
}

/** `rate`: the slower, the less can be said before a voice on a server is cut off. */
export function traitsOf(voice: Voice, rate: number): VoiceTraits {
  return { limit: limitOf(voice, rate), takesSounds: voice.takesSounds, language: voice.language }
}

/**
 * The state in which another voice takes the place of the one that failed `turn` and is among the dead already.
 * `undefined` when there is none.
 */
export function refugeFrom(state: SpeechState, { voice, utterance }: Turn): SpeechState | undefined {
  const fellows = (state.voices ?? []).filter(({ engine }) => engine === voice.engine).map(({ key }) => key)
  const fallen = fellows.filter((key) => state.dead.includes(key))
  const dead = fallen.length < MOST_DEATHS ? state.dead : [...new Set([...state.dead, ...fellows])]
  const after = { ...state, dead }
  return voiceFor(after, utterance.language) === undefined ? undefined : after
}
