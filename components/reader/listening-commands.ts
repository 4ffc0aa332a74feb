/** What keys and buttons ask of reading aloud, beyond the player's own verbs. */
import type { FoundTerm } from '@/components/glossary/found-term'
import type { Speech } from '@/components/speech/view'
import type { Span } from '@/components/text/text'
import type { Words } from '@/components/ui/words'
import type { ListeningCommand } from './keys'
import { lastTerm } from './last-term'

export interface ListeningMeans {
  /** As the panel hears it: see `attended.ts`. */
  readonly speech: Speech
  /** Every term of the article as it is now. */
  terms(): readonly FoundTerm[]
  /** Where the person is in the text: selection, focus or caret, else what is in view. */
  here(): number | undefined
  /** The focus within the text. */
  focused(): Span | undefined
  /** Brings a span into view, and the focus to it. */
  lead(span: Span): void
  /** Turns the play cursor on, or off. */
  turnCursor(): void
  tell(says: string): void
  readonly words: Words
}

export function listeningCommands(means: ListeningMeans): (command: ListeningCommand) => void {
  const { speech, words, tell } = means
  const verbs: Record<ListeningCommand, () => void> = {
    play: speech.toggle,
    stop: speech.stop,
    back: speech.previousSentence,
    forward: speech.nextSentence,
    paragraphBack: speech.previousParagraph,
    paragraphForward: speech.nextParagraph,
    hereOn: () => speech.play(means.here()),
    cursor: means.turnCursor,
    voice() {
      const { word, sentence, status, at } = speech.view.peek()
      const place = word ?? sentence
      if (place === undefined || (status === 'idle' && at === 0)) tell(words.say('listening.noPlace'))
      else means.lead(place)
    },
    define() {
      const { status, at, word } = speech.view.peek()
      const isUnderWay = status === 'playing' || status === 'paused' || at > 0
      // Whoever stands on a term while nothing is heard means that one.
      const asked = status === 'playing' ? undefined : means.focused()?.start
      const place = asked ?? (isUnderWay ? Math.max(at, word?.start ?? 0) : means.here())
      const found = place === undefined ? undefined : lastTerm(means.terms(), place)
      if (found === undefined) {
        tell(words.say('listening.noTerm'))
        return
      }
      const { term, glossary, isProbable } = found
      const says = words.say(isProbable ? 'listening.perhaps' : 'listening.means', term.term, term.definition)
      // Without a voice a screen reader says it.
      if (!speech.say(says, glossary.language, true)) tell(says)
    },
  }
  return (command) => verbs[command]()
}
