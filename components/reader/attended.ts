/** Reading aloud by somebody who is looking at the article: play begins where they are, and brings the view along. */
import type { Speech } from '@/components/speech/view'
import type { Span } from '@/components/text/text'

export interface Attention {
  /** What is selected: it alone is read. */
  selected(): Span | undefined
  /** Where to begin when nothing was read and no place is kept; undefined for the beginning. */
  place(): number | undefined
  /** The person has asked for the voice: where it is they want to be. */
  onVoice(): void
}

/** The same speech, for the keys and buttons of the panel. */
export function attended(speech: Speech, { selected, place, onVoice }: Attention): Speech {
  /** The selection that was read last; it stays selected while it is read, and pause must not begin it anew. */
  let last: Span | undefined
  const begin = (goOn: () => void): void => {
    const { status, at } = speech.view.peek()
    const span = selected()
    const isSame = span?.start === last?.start && span?.end === last?.end
    last = span
    if (span !== undefined && !(status === 'paused' && isSame)) speech.play(span.start, span.end)
    else if (status === 'idle' && at === 0) speech.play(place())
    else goOn()
  }
  const led =
    (verb: () => void): (() => void) =>
    () => {
      verb()
      onVoice()
    }
  return {
    ...speech,
    play(from, until) {
      if (from === undefined) begin(speech.play)
      else {
        last = until === undefined ? undefined : { start: from, end: until }
        speech.play(from, until)
      }
      onVoice()
    },
    toggle() {
      if (speech.view.peek().status === 'playing') {
        speech.toggle()
      } else {
        begin(speech.toggle)
        onVoice()
      }
    },
    nextSentence: led(speech.nextSentence),
    previousSentence: led(speech.previousSentence),
    nextParagraph: led(speech.nextParagraph),
    previousParagraph: led(speech.previousParagraph),
    seek(offset) {
      speech.seek(offset)
      onVoice()
    },
  }
}
