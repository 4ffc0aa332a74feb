/**
 * Reading aloud. `plan.ts` says what is spoken, an `Engine` speaks it, and this file decides everything in between: one
 * pure step from a state and an event to the next state and a list of commands, so that each hard case (a voice that
 * falls silent, vanishes, or reports on words it was told to forget) is one row in a table of tests. `player.ts` carries
 * the commands out, `host.ts` keeps players going when their panel is closed, `PlayerBar.tsx` draws the bar.
 *
 * Three habits keep platform voices honest. Engines are never paused, because that wedges several of them: a pause
 * cancels, and going on speaks what is left from the last word reached. What is spoken bears a fresh number each time,
 * so late events of anything cancelled fall on deaf ears. And a watchdog runs whenever sound is due: a voice that fails
 * twice is left for another, in the end for the package's own, at the same word.
 */
import type { Span } from '@/components/text/text'
import type { EngineEvent, FailureReason } from '@/components/voices/engine'
import { refugeFrom, traitsOf } from './choices'
import { patienceFor } from './pace'
import { endsAfter, silenceBetween } from './pauses'
import { type Plan, textOffset, type Utterance } from './plan'
import { type Place, type SpeechEvent, type SpeechState, type Step, type Turn, voiceFor } from './state'
import { DEAF, fail, fallSilent, halt, moveTo, placeOf, speak, speakAnew, speakFrom, takeUp, withHope } from './turns'

/** What an event does: the next state, and what is to be done in the world. */
export function step(state: SpeechState, event: SpeechEvent, plan: Plan): Step {
  const { status, place, turn } = state
  switch (event.type) {
    case 'play':
      if (event.from !== undefined)
        return speakFrom({ ...told(state), until: event.until }, wordStart(plan, event.from), plan)
      return status === 'playing' ? [state, DEAF] : speakFrom(told(state), place?.from ?? 0, plan)
    case 'pause':
      return status === 'playing' ? fallSilent(state, 'paused') : [state, DEAF]
    case 'stop': {
      const [stopped, commands] = fallSilent(state, status === 'silent' ? 'silent' : 'idle')
      return [{ ...stopped, place: undefined, until: undefined, sleep: undefined }, commands]
    }
    case 'next':
      return moveTo(state, plan.sentenceAfter(place?.sentence.end ?? 0), plan)
    case 'previous': {
      const here = place?.sentence.start ?? (status === 'ended' ? Number.POSITIVE_INFINITY : 0)
      return moveTo(state, plan.sentenceBefore(here) ?? place?.sentence ?? plan.sentenceAfter(0), plan)
    }
    case 'next-paragraph':
      return moveTo(state, plan.paragraphAfter(place?.from ?? 0), plan)
    case 'previous-paragraph':
      return moveTo(
        state,
        plan.paragraphBefore(place?.from ?? (status === 'ended' ? Number.POSITIVE_INFINITY : 0)),
        plan,
      )
    case 'seek':
      return moveTo(state, plan.sentenceBefore(event.offset + 1) ?? plan.sentenceAfter(0), plan)
    case 'settings':
      return resettled(state, event.settings, plan)
    case 'facts':
      return [withHope({ ...state, facts: event.facts }), DEAF]
    case 'language':
      return [withHope({ ...state, language: event.language }), DEAF]
    case 'sleep':
      return [{ ...state, sleep: event.sleep }, DEAF]
    case 'voices': {
      const known = { ...state, voices: event.voices }
      if (status !== 'playing') return [withHope(known), DEAF]
      const has = (key: string, voices = event.voices) => voices.some((voice) => voice.key === key)
      if (turn === undefined) return speakFrom(known, sureFrom(state), plan)
      if (!has(turn.voice.key)) return speakFrom(replaced(known, turn), sureFrom(state), plan)
      // With a voice that comes back, what was said of its going is over.
      const isBack = state.dead.length === 0 && event.voices.some(({ key }) => !has(key, state.voices))
      return [isBack ? { ...known, moved: false } : known, DEAF]
    }
    case 'silence':
      if (status !== 'playing') return [state, DEAF]
      if (turn === undefined) return speakFrom({ ...state, voices: state.voices ?? [] }, place?.from ?? 0, plan)
      return again(state, turn.started ? 2 : 1, 'silence', plan)
    case 'halt':
      return status === 'playing' ? halt(state, event.reason, sureFrom(state)) : [state, DEAF]
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
      return reached(state, turn, event.offset, event.isEstimated === true, plan)
    case 'ended':
      // An end before its start is an end all the same: nothing more will come.
      if (queued !== undefined) return takeUp(state, queued)
      return ended(state, turn, plan)
    case 'failed':
      return failed(state, turn, event.reason, plan)
  }
}

/** The voice is heard: hand over what comes next, so that no gap will be. */
function started(state: SpeechState, turn: Turn, plan: Plan): Step {
  const sounding = { ...state, turn: { ...turn, started: true } }
  const watch = { type: 'watch', ms: patienceFor(turn.utterance.say, state.settings.rate) } as const
  const any = plan.next(turn.utterance, undefined, state.until)
  // Another voice may be another engine, which would talk into this one: that waits for the end.
  if (any === undefined || voiceFor(state, any.language)?.key !== turn.voice.key) return [sounding, [watch]]
  const next = plan.as(any, traitsOf(turn.voice, state.settings.rate), state.until)
  if (endsAfter(state, turn.utterance, next, plan)) return [sounding, [watch]]
  const silence = silenceBetween(turn.utterance, next, state.settings, plan)
  const queued: Turn = { id: state.lastId + 1, utterance: next, voice: turn.voice, started: false, tries: 0, silence }
  return [{ ...sounding, queued, lastId: queued.id }, [watch, { type: 'speak', turn: queued }]]
}

function reached(state: SpeechState, turn: Turn, offset: number, isEstimated: boolean, plan: Plan): Step {
  const { say, sentence } = turn.utterance
  const { rate } = state.settings
  const rest = say.slice(Math.max(0, offset))
  // A voice that tells its words has stopped when none comes: nobody waits until it could have said the rest.
  const tells = !isEstimated && state.place?.word !== undefined
  const watch = { type: 'watch', ms: patienceFor(tells ? stride(rest) : rest, rate) } as const
  // The length a voice reports is often 0 or wrong; the word is looked up in our own text.
  const at = textOffset(turn.utterance, offset)
  const word = at === undefined ? undefined : plan.wordAt(turn.utterance, at)
  const known = state.place?.word
  // A voice that reports on words it has passed is not believed: the mark never goes back within an utterance.
  if (word === undefined || (known !== undefined && word.start <= known.start && isIn(known, turn.utterance.span))) {
    // But what is told is surer than what was reckoned, where the mark had run ahead of the voice.
    const isSurer = word !== undefined && state.isEstimated && !isEstimated
    const surer = { ...state, isEstimated, place: state.place && { ...state.place, from: word?.start ?? 0 } }
    return [isSurer ? surer : state, [watch]]
  }
  return [{ ...state, isEstimated, place: { from: word.start, sentence, word } }, [watch]]
}

/** The utterance is over and nothing was handed over: on with the next, if reading is to go on. */
function ended(state: SpeechState, turn: Turn, plan: Plan): Step {
  const next = plan.next(turn.utterance, undefined, state.until)
  if (next === undefined && state.until !== undefined) {
    const [quiet, commands] = fallSilent({ ...state, until: undefined }, 'paused')
    return [{ ...quiet, place: placeAfter(state, turn.utterance) }, commands]
  }
  if (next !== undefined && endsAfter(state, turn.utterance, next, plan)) {
    const [quiet, commands] = fallSilent({ ...state, sleep: afterSleep(state) }, 'paused')
    return [{ ...quiet, place: placeOf(next) }, commands]
  }
  return speak({ ...state, turn: undefined }, next, plan, 0, turn.utterance)
}

function failed(state: SpeechState, turn: Turn, reason: FailureReason, plan: Plan): Step {
  const from = sureFrom(state)
  switch (reason) {
    case 'interrupted':
      return halt(state, reason, from)
    case 'voice-gone': {
      const voices = state.voices?.filter(({ key }) => key !== turn.voice.key) ?? []
      return speakFrom(replaced({ ...state, voices }, turn), from, plan)
    }
    case 'rate':
      return state.settings.rate === 1
        ? leave(state, turn, reason, plan)
        : speakFrom({ ...state, settings: { ...state.settings, rate: 1 } }, from, plan)
    case 'not-allowed':
      return leave(state, turn, reason, plan)
    default:
      return again(state, 1, reason, plan)
  }
}

/** Where to go on after a fault: words that were only reckoned may never have been said. */
function sureFrom({ place, turn, isEstimated }: SpeechState): number {
  return isEstimated && turn !== undefined ? turn.utterance.span.start : (place?.from ?? 0)
}

/** Speaks once more from the last known word; when that was done `most` times for this utterance, another voice does. */
function again(state: SpeechState, most: number, reason: FailureReason, plan: Plan): Step {
  const { turn } = state
  if (turn === undefined) return fail(state, reason)
  if (turn.tries >= most) return leave(state, turn, reason, plan)
  const from = sureFrom(state)
  const resumed = state.resumed || (turn.started && from < (state.place?.from ?? 0))
  return speakFrom({ ...state, resumed }, from, plan, turn.tries + 1)
}

/** The voice that was reading is not there any more; if another is, the person is told. */
function replaced(state: SpeechState, { utterance }: Turn): SpeechState {
  return { ...state, moved: voiceFor(state, utterance.language) !== undefined }
}

/** The person acts: what was said before is known. */
function told(state: SpeechState): SpeechState {
  return { ...state, moved: false, resumed: false }
}

/** Gives up a voice for another, at the same word. Without another, reading has failed. */
function leave(state: SpeechState, turn: Turn, reason: FailureReason, plan: Plan): Step {
  const without = { ...state, dead: [...state.dead, turn.voice.key] }
  const refuge = refugeFrom(without, turn)
  const from = sureFrom(state)
  if (refuge !== undefined) return speakFrom({ ...refuge, moved: true }, from, plan)
  return fail({ ...state, place: state.place && { ...state.place, from } }, reason)
}

function resettled(before: SpeechState, settings: SpeechState['settings'], plan: Plan): Step {
  // Whoever chooses a voice that died wants it tried again.
  const chooses = settings.voiceByLanguage !== before.settings.voiceByLanguage
  const after = { ...before, settings, ...(chooses && { dead: [], moved: false, resumed: false }) }
  const { turn } = after
  const changed = (['rate', 'pitch', 'volume'] as const).some((name) => before.settings[name] !== settings[name])
  const voice = turn && voiceFor(after, turn.utterance.language)
  return changed || voice?.key !== turn?.voice.key ? speakAnew(withHope(after), plan) : [withHope(after), DEAF]
}

/** The next words, about: within them a voice that tells its words has told another one. */
function stride(rest: string): string {
  return /^.{0,30}\S*/su.exec(rest)?.[0] ?? ''
}

function wordStart(plan: Plan, offset: number): number {
  const word = plan.wordNear(offset)
  return word !== undefined && word.start <= offset ? word.start : offset
}

function both(first: Step, then: (state: SpeechState) => Step): Step {
  const [state, commands] = then(first[0])
  return [state, [...first[1], ...commands]]
}

function isIn(word: Span, { start, end }: Span): boolean {
  return word.start >= start && word.end <= end
}

function placeAfter(state: SpeechState, { span }: Utterance): Place | undefined {
  return state.place && { ...state.place, from: span.end, word: undefined }
}

/** A sleep that has come is over; one that was for later stays. */
function afterSleep({ sleep }: SpeechState): SpeechState['sleep'] {
  return sleep?.type === 'at' ? sleep : undefined
}
