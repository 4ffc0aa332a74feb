/** Sound begun, moved and ended: the parts of a step that `speech.ts` puts together. Pure, as it is. */
import type { Span } from '@/components/text/text'
import type { FailureReason } from '@/components/voices/engine'
import { startMs, traitsOf } from './choices'
import { silenceBetween } from './pauses'
import type { Plan, Utterance } from './plan'
import {
  type Command,
  type Halt,
  type Place,
  type SpeechState,
  type Status,
  type Step,
  type Turn,
  voiceFor,
} from './state'

/** Nothing is to be done. */
export const DEAF: Step[1] = []

/** Makes `queued` the utterance being spoken. */
export function takeUp(state: SpeechState, queued: Turn): Step {
  const watch = { type: 'watch', ms: startMs(queued.voice) + queued.silence } as const
  return [{ ...state, turn: queued, queued: undefined, place: placeOf(queued.utterance) }, [watch]]
}

/** Speaks from `offset` on, instead of whatever is being spoken. The heart of everything that starts sound. */
export function speakFrom(state: SpeechState, offset: number, plan: Plan, tries = 0): Step {
  return speak(state, plan.at(offset, undefined, state.until), plan, tries)
}

/** Speaks `first`, as its voice is to have it; after `before`, the pause between the two is kept. */
export function speak(
  state: SpeechState,
  first: Utterance | undefined,
  plan: Plan,
  tries: number,
  before?: Utterance,
): Step {
  if (first === undefined) {
    const [done, commands] = fallSilent(state, 'ended')
    return [{ ...done, place: undefined, until: undefined, sleep: undefined }, commands]
  }
  const quiet: Command[] = state.turn === undefined ? [] : [{ type: 'cancel' }]
  const place = placeOf(first)
  const begun = { ...state, status: 'playing', place, turn: undefined, queued: undefined, failure: undefined } as const
  if (state.voices === undefined) return [begun, [...quiet, { type: 'watch', ms: 5000 }]]
  const voice = voiceFor(state, first.language)
  if (voice === undefined) return fallSilent({ ...state, place }, 'silent')
  const utterance = plan.as(first, traitsOf(voice, state.settings.rate), state.until)
  const silence = before === undefined ? 0 : silenceBetween(before, utterance, state.settings, plan)
  const turn: Turn = { id: state.lastId + 1, utterance, voice, started: false, tries, silence }
  const watch = { type: 'watch', ms: startMs(voice) + silence } as const
  return [{ ...begun, turn, lastId: turn.id }, [...quiet, { type: 'speak', turn }, watch]]
}

/** After a change of voice or how it speaks: what is left of the sentence is spoken again, if anything was. */
export function speakAnew(state: SpeechState, plan: Plan): Step {
  return state.turn === undefined ? [state, DEAF] : speakFrom(state, state.place?.from ?? 0, plan)
}

/** To another sentence: on with it when reading, else only the mark moves. */
export function moveTo(state: SpeechState, sentence: Span | undefined, plan: Plan): Step {
  const freed = { ...state, until: undefined }
  if (sentence === undefined || state.status === 'playing')
    return speakFrom(freed, sentence?.start ?? Number.POSITIVE_INFINITY, plan)
  const place = { from: sentence.start, sentence, word: undefined }
  const status = state.status === 'silent' ? 'silent' : 'paused'
  return [{ ...freed, status, place, failure: undefined }, DEAF]
}

export function fallSilent(state: SpeechState, status: Status): Step {
  const quiet = { ...state, status, turn: undefined, queued: undefined, failure: undefined }
  return [quiet, [{ type: 'cancel' }, { type: 'unwatch' }]]
}

/** Reading pauses by itself; why is told. `from`: where it goes on. */
export function halt(state: SpeechState, failure: Halt, from: number): Step {
  const [quiet, commands] = fallSilent(state, 'paused')
  return [{ ...quiet, failure, place: state.place && { ...state.place, from } }, commands]
}

export function fail(state: SpeechState, failure: FailureReason): Step {
  const [quiet, commands] = fallSilent(state, 'failed')
  return [{ ...quiet, failure }, commands]
}

/** Whether there is a voice decides between `silent` and ready, before anything is pressed. */
export function withHope(state: SpeechState): SpeechState {
  if (state.voices === undefined || state.status === 'playing') return state
  if (voiceFor(state, state.language) === undefined) return { ...state, status: 'silent', failure: undefined }
  return state.status === 'silent' ? { ...state, status: state.place === undefined ? 'idle' : 'paused' } : state
}

export function placeOf({ span, sentence }: Utterance): Place {
  return { from: span.start, sentence, word: undefined }
}
