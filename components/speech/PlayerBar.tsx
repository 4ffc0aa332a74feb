import { AudioLines, Pause, Play, SkipBack, SkipForward } from 'lucide'
import { useState } from 'preact/hooks'
import { IconButton } from '@/components/ui/IconButton'
import { useWords, type WordKey, type Words } from '@/components/ui/words'
import type { Speech, SpeechProblem } from './player'
import { SpeedSheet } from './SpeedSheet'
import { languageName, VoiceSheet } from './VoiceSheet'

interface PlayerBarProps {
  speech: Speech
  /** `aria-keyshortcuts` of the keys the shell binds to the verbs. */
  keys?: { readonly toggle: string; readonly previous: string; readonly next: string }
}

const problems: Record<SpeechProblem, WordKey> = {
  'no-voice': 'speech.problem.noVoice',
  'only-remote': 'speech.problem.onlyRemote',
  'other-language': 'speech.problem.otherLanguage',
  interrupted: 'speech.problem.interrupted',
  'voice-gone': 'speech.problem.voiceGone',
  rate: 'speech.problem.rate',
  'not-allowed': 'speech.problem.notAllowed',
  network: 'speech.problem.network',
  'no-sound': 'speech.problem.noSound',
  engine: 'speech.problem.engine',
  silence: 'speech.problem.silence',
}

/** The bar under the article: how far reading is, speed, sentence back, play, sentence on, voice, and who reads. */
export function PlayerBar({ speech, keys }: PlayerBarProps) {
  const words = useWords()
  const [sheet, setSheet] = useState<'speed' | 'voice'>()
  const isPlaying = speech.status.value === 'playing'
  const rate = words.say('speech.times', speech.rate.value)
  const voice = speech.voice.value
  return (
    <section class="player" aria-label={words.say('speech.title')}>
      <Progress speech={speech} />
      <div class="player-controls">
        <button
          type="button"
          class="icon-button player-speed"
          dir="ltr"
          aria-label={words.say('speech.speedNow', rate)}
          title={words.say('speech.speed')}
          aria-haspopup="dialog"
          aria-expanded={sheet === 'speed'}
          onClick={() => setSheet('speed')}
        >
          {rate}
        </button>
        {/* Media arrows point along the sound, not along the script: they do not turn around. */}
        <div class="player-transport" dir="ltr">
          <IconButton
            icon={SkipBack}
            label={words.say('speech.previous')}
            {...(keys && { shortcut: keys.previous })}
            onPress={speech.previousSentence}
          />
          <IconButton
            class="player-play"
            icon={isPlaying ? Pause : Play}
            label={words.say(isPlaying ? 'speech.pause' : 'speech.play')}
            {...(keys && { shortcut: keys.toggle })}
            onPress={speech.toggle}
          />
          <IconButton
            icon={SkipForward}
            label={words.say('speech.next')}
            {...(keys && { shortcut: keys.next })}
            onPress={speech.nextSentence}
          />
        </div>
        <IconButton
          icon={AudioLines}
          label={voice === undefined ? words.say('speech.voice') : words.say('speech.voiceNow', voice.name)}
          expanded={sheet === 'voice'}
          onPress={() => setSheet('voice')}
        />
      </div>
      <StatusLine speech={speech} />
      {sheet === 'speed' && <SpeedSheet speech={speech} onClose={() => setSheet(undefined)} />}
      {sheet === 'voice' && <VoiceSheet speech={speech} onClose={() => setSheet(undefined)} />}
    </section>
  )
}

/** The line on top. Hidden from screen readers, some of which beep at every step; the times below say the same. */
function Progress({ speech }: { speech: Speech }) {
  return <div class="player-progress" aria-hidden="true" style={{ '--read': `${speech.progress.value * 100}%` }} />
}

/**
 * What is going on, in a line. Only its first part is a live region: it changes when reading starts or stops, never
 * while the voice speaks (WCAG 4.1.3).
 */
function StatusLine({ speech }: { speech: Speech }) {
  const words = useWords()
  const status = speech.status.value
  const voice = speech.voice.value
  const isUnderWay = status === 'playing' || status === 'paused'
  const news = newsOf(speech, words)
  const minutes = Math.max(1, Math.round(speech.seconds.value / 60))
  return (
    <>
      <div class="player-line">
        {isUnderWay && <Times speech={speech} />}
        <p class="player-status">
          <span role="status">{news}</span>
          {status === 'idle' && speech.notice.value === undefined && words.count('speech.listen', minutes)}
          {status === 'playing' && voice !== undefined && ` · ${voice.name}`}
        </p>
      </div>
      {speech.problem.value === 'other-language' && (
        <p class="player-note">
          {words.say(problems['other-language'], languageName(speech.language ?? '', words.language) ?? '')}
        </p>
      )}
    </>
  )
}

function newsOf(speech: Speech, words: Words): string {
  const problem = speech.problem.value
  if (speech.notice.value !== undefined) return speech.notice.value
  if (problem !== undefined && problem !== 'other-language') return words.say(problems[problem])
  switch (speech.status.value) {
    case 'playing':
      return words.say('speech.reading')
    case 'paused':
      return words.say('speech.paused')
    case 'ended':
      return words.say('speech.finished')
    default:
      return ''
  }
}

/** Time gone and time left, at the present speed. */
function Times({ speech }: { speech: Speech }) {
  const words = useWords()
  const gone = speech.seconds.value * speech.progress.value
  return (
    <>
      <span class="player-time">
        <span dir="ltr">{clockFace(gone)}</span> <span class="visually-hidden">{words.say('speech.gone')}</span>
      </span>
      <span class="player-time player-left">
        <span dir="ltr">
          <span aria-hidden="true">−</span>
          {clockFace(speech.seconds.value - gone)}
        </span>{' '}
        <span class="visually-hidden">{words.say('speech.left')}</span>
      </span>
    </>
  )
}

function clockFace(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
