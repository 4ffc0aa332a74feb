/** What lies between two utterances: silence, or the end of reading. */
import type { Plan, Utterance } from './plan'
import type { SpeechSettings } from './settings'
import type { SpeechState } from './state'

/** Milliseconds of silence between an utterance and the next. None within a sentence. */
export function silenceBetween(before: Utterance, next: Utterance, { pauses }: SpeechSettings, plan: Plan): number {
  if (before.block !== next.block) {
    const isHeading = plan.isHeading(before.block) || plan.isHeading(next.block)
    return 1000 * (isHeading ? pauses.heading : pauses.paragraph)
  }
  return before.sentence.start === next.sentence.start && before.aside === next.aside ? 0 : 1000 * pauses.sentence
}

/** Whether reading ends by itself after `before`, because the person asked for that. */
export function endsAfter(state: SpeechState, before: Utterance, next: Utterance, plan: Plan): boolean {
  const { settings, sleep } = state
  if (settings.practises && before.aside === undefined && next.sentence.start !== before.sentence.start) return true
  if (before.block === next.block) return false
  return sleep?.type === 'end-of-paragraph' || (sleep?.type === 'end-of-section' && plan.isHeading(next.block))
}
