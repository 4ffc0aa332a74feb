import { useComputed } from '@preact/signals'
import { AudioLines, FastForward, Headphones, Pause, Play, Rewind, SkipBack, SkipForward } from 'lucide'
import { useRef, useState } from 'preact/hooks'
import { IconButton } from '@/components/ui/IconButton'
import { useWords } from '@/components/ui/words'
import { ListeningSheet } from './ListeningSheet'
import { PlayerNotes } from './PlayerNotes'
import { Scrubber } from './Scrubber'
import { SpeedSheet } from './SpeedSheet'
import { StatusLine } from './StatusLine'
import type { Heading } from './scrubbing'
import { VoiceSheet } from './VoiceSheet'
import type { Speech } from './view'

interface PlayerBarProps {
  speech: Speech
  /** Of the text, in UTF-16 units. */
  length: number
  /** In the order of the text; the scrubber marks them. */
  headings: readonly Heading[]
  /** `aria-keyshortcuts` of the keys the shell binds to the verbs. */
  keys?: Partial<Record<'toggle' | 'previous' | 'next' | 'previousParagraph' | 'nextParagraph', string>>
  /** Opens the sheet where pronunciations are edited; without it nothing leads there. */
  onPronunciation?: () => void
}

/**
 * The bar under the article: the article as a line, speed, paragraph and sentence back, play, sentence and paragraph on,
 * voice, listening, and what is going on. A narrow panel has no room for the paragraph buttons; the Listening sheet always
 * has them. So it has Stop, which forgets the place and must not be hit for Pause.
 */
export function PlayerBar({ speech, length, headings, keys = {}, onPronunciation }: PlayerBarProps) {
  const words = useWords()
  const [sheet, setSheet] = useState<'speed' | 'voice' | 'listening'>()
  const playButton = useRef<HTMLButtonElement>(null)
  // The view changes with every word; the controls only with these.
  const isPlaying = useComputed(() => speech.view.value.status === 'playing').value
  const voiceName = useComputed(() => speech.view.value.voice?.name).value
  const rate = useComputed(() => words.say('speech.times', speech.settings.value.rate)).value
  const close = () => setSheet(undefined)
  const shortcut = (keyOf: keyof typeof keys) => (keys[keyOf] === undefined ? {} : { shortcut: keys[keyOf] })
  return (
    <section
      class="player"
      aria-label={words.say('speech.title')}
      onPointerEnter={speech.prepare}
      onFocusIn={speech.prepare}
    >
      <PlayerNotes speech={speech} onAnswered={() => playButton.current?.focus()} />
      <Scrubber speech={speech} length={length} headings={headings} />
      <div class="player-controls">
        <button
          type="button"
          class="icon-button player-speed"
          dir="ltr"
          aria-label={words.say('speech.speedNow', rate)}
          aria-haspopup="dialog"
          aria-expanded={sheet === 'speed'}
          onClick={() => setSheet('speed')}
        >
          {rate}
        </button>
        {/* Media arrows point along the sound, not along the script: they do not turn around. */}
        <div class="player-transport" dir="ltr">
          <IconButton
            class="player-paragraph"
            icon={Rewind}
            label={words.say('speech.previousParagraph')}
            {...shortcut('previousParagraph')}
            onPress={speech.previousParagraph}
          />
          <IconButton
            icon={SkipBack}
            label={words.say('speech.previous')}
            {...shortcut('previous')}
            onPress={speech.previousSentence}
          />
          <IconButton
            class="player-play"
            buttonRef={playButton}
            icon={isPlaying ? Pause : Play}
            label={words.say(isPlaying ? 'speech.pause' : 'speech.play')}
            {...shortcut('toggle')}
            onPress={speech.toggle}
          />
          <IconButton
            icon={SkipForward}
            label={words.say('speech.next')}
            {...shortcut('next')}
            onPress={speech.nextSentence}
          />
          <IconButton
            class="player-paragraph"
            icon={FastForward}
            label={words.say('speech.nextParagraph')}
            {...shortcut('nextParagraph')}
            onPress={speech.nextParagraph}
          />
        </div>
        <IconButton
          icon={AudioLines}
          label={voiceName === undefined ? words.say('speech.voice') : words.say('speech.voiceNow', voiceName)}
          expanded={sheet === 'voice'}
          onPress={() => setSheet('voice')}
        />
      </div>
      <IconButton
        class="player-listening"
        icon={Headphones}
        label={words.say('speech.listening')}
        expanded={sheet === 'listening'}
        onPress={() => setSheet('listening')}
      />
      <StatusLine speech={speech} />
      {sheet === 'speed' && <SpeedSheet speech={speech} onClose={close} />}
      {sheet === 'voice' && <VoiceSheet speech={speech} onClose={close} />}
      {sheet === 'listening' && (
        <ListeningSheet
          speech={speech}
          onClose={close}
          onVoice={() => setSheet('voice')}
          onSpeed={() => setSheet('speed')}
          {...(onPronunciation && {
            onPronunciation() {
              close()
              onPronunciation()
            },
          })}
        />
      )}
    </section>
  )
}
