import { useWords, type WordKey } from '@/components/ui/words'
import { clockFace } from './clock-face'
import { languageName } from './language-names'
import type { Speech, SpeechProblem } from './view'

/** Each says what happened and what to do about it (WCAG 3.3.1, 3.3.3). */
const problems: Record<SpeechProblem, WordKey> = {
  'no-voice': 'speech.problem.noVoice',
  'only-remote': 'speech.problem.onlyRemote',
  'other-language': 'speech.problem.otherLanguage',
  moved: 'speech.problem.moved',
  resumed: 'speech.problem.resumed',
  restarted: 'speech.problem.restarted',
  stopped: 'speech.problem.stopped',
  asleep: 'speech.problem.asleep',
  device: 'speech.problem.device',
  interrupted: 'speech.problem.interrupted',
  'voice-gone': 'speech.problem.voiceGone',
  rate: 'speech.problem.rate',
  'not-allowed': 'speech.problem.notAllowed',
  network: 'speech.problem.network',
  'no-sound': 'speech.problem.noSound',
  engine: 'speech.problem.engine',
  silence: 'speech.problem.silence',
}

interface PlayerNotesProps {
  speech: Speech
  /** A button of a note was pressed and is about to go: the focus needs another place. */
  onAnswered: () => void
}

/**
 * What there is to say beyond the status. It stands above the controls, which then stay under the pointer when a note
 * comes or goes. The live regions stay in the page while they are empty: one that comes with its words is not announced.
 */
export function PlayerNotes({ speech, onAnswered }: PlayerNotesProps) {
  const words = useWords()
  const { status, at, gone, problem, elsewhere, voice } = speech.view.value
  const named = problem === 'moved' ? voice?.name : languageName(speech.language ?? '', words.language)
  const sentence = problem && words.say(problems[problem], named ?? '')
  const troubles = [speech.notice.value, sentence].filter(Boolean).join(' ')
  const title = elsewhere?.title || elsewhere?.site
  return (
    <div class="player-notes">
      <p class="player-note" role="status">
        {troubles === '' ? null : troubles}
      </p>
      <div class="player-note">
        <p role="status">
          {elsewhere !== undefined &&
            (title === undefined ? words.say('speech.elsewhereUntitled') : words.say('speech.elsewhere', title))}
        </p>
        {elsewhere !== undefined && (
          <button
            type="button"
            class="text-button"
            aria-label={words.say('speech.pauseElsewhere')}
            onClick={() => {
              onAnswered()
              speech.quietElsewhere()
            }}
          >
            {words.say('speech.pause')}
          </button>
        )}
      </div>
      {status === 'idle' && at > 0 && (
        <div class="player-note">
          <p>{words.say('speech.goesOn', clockFace(gone))}</p>
          <button
            type="button"
            class="text-button"
            onClick={() => {
              onAnswered()
              speech.play(0)
            }}
          >
            {words.say('speech.fromStart')}
          </button>
        </div>
      )}
    </div>
  )
}
