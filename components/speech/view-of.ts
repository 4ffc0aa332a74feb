/** What of the state the interface sees. */
import { type ArticleText, blockIndexAt } from '@/components/text/text'
import { speaks } from '@/components/voices/choose'
import type { Voice } from '@/components/voices/engine'
import { type SpeechState, voiceFor } from './state'
import type { Timeline } from './timeline'
import type { SpeechProblem, SpeechView } from './view'

/** What is seen of an article whose player could not even be made. */
export const brokenView: SpeechView = {
  status: 'failed',
  problem: 'stopped',
  isEstimated: false,
  isAside: false,
  at: 0,
  gone: 0,
  left: 0,
}

export function viewOf(
  state: SpeechState,
  timeline: Timeline,
  text: ArticleText,
  isAside: boolean,
): Omit<SpeechView, 'elsewhere'> {
  const { status, place, settings, facts, until, sleep } = state
  const voice = state.turn?.voice ?? voiceFor(state, state.language)
  const pace = voice && facts[voice.key]?.pace
  const at = status === 'ended' ? text.text.length : (place?.from ?? 0)
  const gone = timeline.secondsTo(at, settings, pace)
  const problem = problemOf(state, voice)
  const paragraph = place && text.blocks[blockIndexAt(text, place.from)]
  const { sentence, word } = place ?? {}
  return {
    status,
    at,
    gone,
    left: Math.max(0, timeline.secondsInAll(settings, pace) - gone),
    isEstimated: state.isEstimated,
    isAside,
    // What is said of a picture stands nowhere in the text.
    ...(status !== 'silent' && sentence !== undefined && sentence.end > sentence.start && { sentence }),
    ...(word !== undefined && { word }),
    ...(paragraph !== undefined && { paragraph: { start: paragraph.start, end: paragraph.end } }),
    ...(voice !== undefined && { voice }),
    ...(problem !== undefined && { problem }),
    ...(until !== undefined && { until }),
    ...(sleep !== undefined && { sleep }),
  }
}

function problemOf(state: SpeechState, voice: Voice | undefined): SpeechProblem | undefined {
  if (state.status === 'silent') return state.voices?.length ? 'only-remote' : 'no-voice'
  if (state.failure !== undefined) return state.failure
  if (state.moved) return 'moved'
  if (state.resumed) return 'resumed'
  const isOther = voice !== undefined && state.language !== undefined && !speaks(voice, state.language)
  return isOther && voice.language !== '' ? 'other-language' : undefined
}
