/** One voice goes on where another stood. */
import type { Speech, SpeechView } from '@/components/speech/view'

/** Lets a new voice go on where the one before stood. */
export function takeUp(speech: Speech, stood: SpeechView, moved: (place: number) => number): void {
  const { status, at, until } = stood
  const goesOn = status === 'playing' || status === 'paused'
  if (goesOn) speech.play(moved(at), until === undefined ? undefined : moved(until))
  else if (at > 0 && status !== 'ended') speech.seek(moved(at))
  if (status === 'paused') speech.pause()
}
