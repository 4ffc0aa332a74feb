import { useWords, type Words } from '@/components/ui/words'
import { clockFace, minutesOf, minutesUntil } from './clock-face'
import { useNow } from './now.dom'
import type { Sleep } from './state'
import type { Speech, SpeechView } from './view'

/**
 * What is going on, in a line, between the time gone and the time left. Only its first words are a live region: they
 * change when reading starts or stops, never while the voice speaks (WCAG 4.1.3).
 */
export function StatusLine({ speech }: { speech: Speech }) {
  const words = useWords()
  const view = speech.view.value
  const { status, at, gone, left, voice, sleep } = view
  const now = useNow(10_000, sleep?.type === 'at')
  const isUnderWay = status === 'playing' || status === 'paused' || (at > 0 && status !== 'ended')
  return (
    <div class="player-line" dir="ltr">
      {isUnderWay && (
        <span class="player-time">
          {clockFace(gone)} <span class="visually-hidden">{words.say('speech.gone')}</span>
        </span>
      )}
      <p class="player-status" dir={words.direction}>
        <span role="status">{newsOf(view, words)}</span>
        {/* Until the player has said how long the text is, nothing is left, and that is not a minute. */}
        {status === 'idle' && at === 0 && left > 0 && words.time('speech.listen', minutesOf(left))}
        {status === 'playing' && voice !== undefined && (
          <>
            <span class="player-who">
              {' · '}
              <bdi>{voice.name}</bdi>
            </span>
            {!voice.local && ` · ${words.say('speech.throughServer')}`}
          </>
        )}
        {sleep !== undefined && ` · ${sleepLeft(sleep, now, words)}`}
      </p>
      {isUnderWay && (
        <span class="player-time player-left">
          <span aria-hidden="true">−</span>
          {clockFace(left)} <span class="visually-hidden">{words.say('speech.left')}</span>
        </span>
      )}
    </div>
  )
}

/** What is left until reading ends by itself. `now`: milliseconds since 1970. */
export function sleepLeft(sleep: Sleep, now: number, words: Words): string {
  if (sleep.type === 'at') return words.count('speech.stopsIn', minutesUntil(sleep.at, now))
  return words.say(sleep.type === 'end-of-paragraph' ? 'speech.stopsAfterParagraph' : 'speech.stopsAfterSection')
}

function newsOf({ status, until }: SpeechView, words: Words): string {
  switch (status) {
    case 'playing':
      return words.say(until === undefined ? 'speech.reading' : 'speech.readingSelection')
    case 'paused':
      return words.say(until === undefined ? 'speech.paused' : 'speech.pausedSelection')
    case 'ended':
      return words.say('speech.finished')
    default:
      return ''
  }
}
