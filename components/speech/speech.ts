/**
 * Reading aloud. `plan.ts` says what is spoken, an `Engine` speaks it, and this file decides everything in between: one
 * pure step from a state and an event to the next state and a list of commands, so that each hard case (a voice that
 * falls silent, vanishes, or reports on words it was told to forget) is one row in a table of tests. `player.ts` carries
 * the commands out, `PlayerBar.tsx` draws the bar.
 *
 * Three habits keep platform voices honest. Engines are never paused, because that wedges several of them: a pause
 * cancels, and going on speaks what is left from the last word reached. What is spoken bears a fresh number each time,
 * so late events of anything cancelled fall on deaf ears. And a watchdog runs whenever sound is due.
 */
import type { Span } from '@/components/text/text'
import type { EngineEvent, FailureReason, Voice } from './engine'
import { patienceFor } from './pace'
import { type Plan, textOffset, type Utterance } from './plan'
import { type Command, type SpeechEvent, type SpeechState, type Status, type Step, type Turn, voiceFor } from './state'

/** How long a voice may take to begin, or the platform to list its voices. */
export const START_MS = 5000
/** Voices on a server are cut off in mid-sentence beyond about this many UTF-16 units (Chrome's own reader uses 175). */
const REMOTE_LIMIT = 175
/** Above this pace only the sentence is painted: a mark that jumps so often would flicker (WCAG 2.3.1). */
const FASTEST_WORDS = 3
const DEAF: Step[1] = []

/** What an event does: the next state, and what is to be done in the world. */
export function step(state: SpeechState, event: SpeechEvent, plan: Plan): Step {
  const { status, place, turn } = state
  switch (event.type) {
    case 'play':
      if (event.from !== undefined) return speakFrom(state, wordStart(plan, event.from), plan)
      return status === 'playing' ? [state, DEAF] : speakFrom(state, place?.from ?? 0, plan)
    case 'pause':
      return status === 'playing' ? fallSilent(state, 'paused') : [state, DEAF]
    case 'stop': {
      const [stopped, commands] = fallSilent(state, status === 'silent' ? 'silent' : 'idle')
      return [{ ...stopped, place: undefined }, [...commands, unpaint]]
    }
    case 'next':
      return moveTo(state, plan.sentenceAfter(place?.sentence.end ?? 0), plan)
    case 'previous': {
      const here = place?.sentence.start ?? (status === 'ended' ? Number.POSITIVE_INFINITY : 0)
      return moveTo(state, plan.sentenceBefore(here) ?? place?.sentence ?? plan.sentenceAfter(0), plan)
    }
    case 'set-rate':
      return speakAnew({ ...state, rate: event.rate }, plan)
    case 'set-voices': {
      const chosen = { ...state, voiceByLanguage: event.voiceByLanguage }
      if (turn !== undefined && voiceFor(chosen, turn.utterance.language)?.key === turn.voice.key) return [chosen, DEAF]
      return status === 'playing' ? speakAnew(chosen, plan) : [withHope(chosen), DEAF]
    }
    case 'voices': {
      const known = { ...state, voices: event.voices }
      if (status !== 'playing') return [withHope(known), DEAF]
      const stays = turn !== undefined && event.voices.some(({ key }) => key === turn.voice.key)
      return stays ? [known, DEAF] : speakFrom(known, place?.from ?? 0, plan)
    }
    case 'silence':
      if (status !== 'playing') return [state, DEAF]
      if (turn === undefined) return speakFrom({ ...state, voices: [] }, place?.from ?? 0, plan)
      return again(state, turn.started ? 2 : 1, 'silence', plan)
    case 'engine':
      return hear(state, event.event, plan)
  }
}

/** What an engine reports. Anything about utterances no longer wanted is ignored. */
function hear(state: SpeechState, event: EngineEvent, plan: Plan): Step {
  const { turn, queued } = state
  if (queued !== undefined && event.id === queued.id) {
    // Lost ends happen: when the next one sounds, the present one is over.
    if (event.type === 'failed') return [{ ...state, queued: undefined }, DEAF]
    return both(takeUp(state, queued), (next) => hear(next, event, plan))
  }
  if (turn === undefined || event.id !== turn.id) return [state, DEAF]
  switch (event.type) {
    case 'started':
      return turn.started ? [state, DEAF] : started(state, turn, plan)
    case 'reached':
      if (!turn.started) return both(started(state, turn, plan), (next) => hear(next, event, plan))
      return reached(state, turn, event.offset, plan)
    case 'ended':
      if (queued !== undefined) return takeUp(state, queued)
      return speakFrom({ ...state, turn: undefined }, turn.utterance.span.end, plan)
    case 'failed':
      return failed(state, turn, event.reason, plan)
  }
}

/** The voice is heard: hand over what comes next, so that no gap will be. */
function started(state: SpeechState, turn: Turn, plan: Plan): Step {
  const sounding = { ...state, turn: { ...turn, started: true } }
  const watch = { type: 'watch', ms: patienceFor(turn.utterance.say, state.rate) } as const
  const next = plan.next(turn.utterance, limitOf(turn.voice))
  // Another voice may be another engine, which would talk into this one: that waits for the end.
  if (next === undefined || voiceFor(state, next.language)?.key !== turn.voice.key) return [sounding, [watch]]
  const queued: Turn = { id: state.lastId + 1, utterance: next, voice: turn.voice, started: false, tries: 0 }
  return [{ ...sounding, queued, lastId: queued.id }, [watch, { type: 'speak', turn: queued, rate: state.rate }]]
}

function reached(state: SpeechState, turn: Turn, offset: number, plan: Plan): Step {
  const { say, sentence, lead } = turn.utterance
  const watch = { type: 'watch', ms: patienceFor(say.slice(Math.max(0, offset)), state.rate) } as const
  // The length a voice reports is often 0 or wrong; the word is looked up in our own text.
  const word = offset < lead ? undefined : plan.wordAt(turn.utterance, textOffset(turn.utterance, offset))
  if (word === undefined || word.start === state.place?.word?.start) return [state, [watch]]
  const place = { from: word.start, sentence, word }
  return [{ ...state, place }, [paintOf(place, state.rate), watch]]
}

function failed(state: SpeechState, turn: Turn, reason: FailureReason, plan: Plan): Step {
  switch (reason) {
    case 'interrupted':
      return fallSilent(state, 'paused')
    case 'voice-gone': {
      const voices = state.voices?.filter(({ key }) => key !== turn.voice.key) ?? []
      return speakFrom({ ...state, voices }, state.place?.from ?? 0, plan)
    }
    case 'rate':
      return state.rate === 1 ? fail(state, reason) : speakAnew({ ...state, rate: 1 }, plan)
    case 'not-allowed':
      return fail(state, reason)
    default:
      return again(state, 1, reason, plan)
  }
}

/** Speaks once more from the last known word, unless that was done `most` times for this utterance already. */
function again(state: SpeechState, most: number, reason: FailureReason, plan: Plan): Step {
  const tries = state.turn?.tries ?? 0
  return tries < most ? speakFrom(state, state.place?.from ?? 0, plan, tries + 1) : fail(state, reason)
}

/** Makes `queued` the utterance being spoken. */
function takeUp(state: SpeechState, queued: Turn): Step {
  const place = placeOf(queued.utterance)
  const watch = { type: 'watch', ms: START_MS } as const
  return [{ ...state, turn: queued, queued: undefined, place }, [paintOf(place, state.rate), watch]]
}

/** Speaks from `offset` on, instead of whatever is being spoken. The heart of everything that starts sound. */
function speakFrom(state: SpeechState, offset: number, plan: Plan, tries = 0): Step {
  const first = plan.at(offset)
  if (first === undefined) {
    const [done, commands] = fallSilent(state, 'ended')
    return [{ ...done, place: undefined }, [...commands, unpaint]]
  }
  const quiet: Command[] = state.turn === undefined ? [] : [{ type: 'cancel' }]
  const place = placeOf(first)
  const watch = { type: 'watch', ms: START_MS } as const
  const begun = { ...state, status: 'playing', place, turn: undefined, queued: undefined, failure: undefined } as const
  if (state.voices === undefined) return [begun, [...quiet, paintOf(place, state.rate), watch]]
  const voice = voiceFor(state, first.language)
  if (voice === undefined) {
    const [done, commands] = fallSilent({ ...state, place }, 'silent')
    return [done, [...commands, unpaint]]
  }
  const utterance = plan.at(offset, limitOf(voice)) ?? first
  const turn: Turn = { id: state.lastId + 1, utterance, voice, started: false, tries }
  const speak = { type: 'speak', turn, rate: state.rate } as const
  return [{ ...begun, turn, lastId: turn.id }, [...quiet, speak, paintOf(place, state.rate), watch]]
}

/** After a change of rate or voice: what is left of the sentence is spoken again, if anything was being spoken. */
function speakAnew(state: SpeechState, plan: Plan): Step {
  return state.turn === undefined ? [state, DEAF] : speakFrom(state, state.place?.from ?? 0, plan)
}

/** To another sentence: on with it when reading, else only the mark moves. */
function moveTo(state: SpeechState, sentence: Span | undefined, plan: Plan): Step {
  if (sentence === undefined || state.status === 'playing')
    return speakFrom(state, sentence?.start ?? Number.POSITIVE_INFINITY, plan)
  const place = { from: sentence.start, sentence, word: undefined }
  const status = state.status === 'silent' ? 'silent' : 'paused'
  return [{ ...state, status, place, failure: undefined }, [paintOf(place, state.rate)]]
}

function fallSilent(state: SpeechState, status: Status): Step {
  const quiet = { ...state, status, turn: undefined, queued: undefined, failure: undefined }
  return [quiet, [{ type: 'cancel' }, { type: 'unwatch' }]]
}

function fail(state: SpeechState, failure: FailureReason): Step {
  const [quiet, commands] = fallSilent(state, 'failed')
  return [{ ...quiet, failure }, commands]
}

/** Whether there is a voice decides between `silent` and ready, before anything is pressed. */
function withHope(state: SpeechState): SpeechState {
  if (state.voices === undefined) return state
  if (voiceFor(state, state.language) === undefined) return { ...state, status: 'silent', failure: undefined }
  return state.status === 'silent' ? { ...state, status: state.place === undefined ? 'idle' : 'paused' } : state
}

function wordStart(plan: Plan, offset: number): number {
  const sentence = plan.sentenceBefore(offset + 1)
  const whole = sentence === undefined ? undefined : plan.at(sentence.start, Number.POSITIVE_INFINITY)
  const word = whole === undefined ? undefined : plan.wordAt(whole, offset)
  return word?.start ?? offset
}

function both(first: Step, then: (state: SpeechState) => Step): Step {
  const [state, commands] = then(first[0])
  return [state, [...first[1], ...commands]]
}

function limitOf(voice: Voice): number | undefined {
  return voice.local ? undefined : REMOTE_LIMIT
}

function placeOf({ span, sentence }: Utterance): NonNullable<SpeechState['place']> {
  return { from: span.start, sentence, word: undefined }
}

const unpaint: Command = { type: 'paint', sentence: undefined, word: undefined }

function paintOf({ sentence, word }: NonNullable<SpeechState['place']>, rate: number): Command {
  return { type: 'paint', sentence, word: rate > FASTEST_WORDS ? undefined : word }
}
