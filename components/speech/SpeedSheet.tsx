import { Volume2 } from 'lucide'
import { useState } from 'preact/hooks'
import { ChoiceGroup } from '@/components/ui/ChoiceGroup'
import { Icon } from '@/components/ui/Icon'
import { Sheet } from '@/components/ui/Sheet'
import { Slider } from '@/components/ui/Slider'
import { useWords } from '@/components/ui/words'
import { minutesOf } from './clock-face'
import { usualRates, wordsAMinute } from './reading-rate'
import { FASTEST, HIGHEST, keptSpeech, LONGEST_PAUSE, LOWEST, SLOWEST, type SpeechSettings } from './settings'
import type { Speech } from './view'

type Sound = Pick<SpeechSettings, 'rate' | 'pitch' | 'volume' | 'pauses'>

const soundOf = ({ rate, pitch, volume, pauses }: SpeechSettings): Sound => ({ rate, pitch, volume, pauses })
const pauseNames = ['sentence', 'paragraph', 'heading'] as const

/** How the voice reads: speed, pitch, volume and its pauses. What is being spoken follows as soon as a slider rests. */
export function SpeedSheet({ speech, onClose }: { speech: Speech; onClose: () => void }) {
  const words = useWords()
  const [before, setBefore] = useState<Sound>()
  const [news, setNews] = useState('')
  const settings = speech.settings.value
  const { gone, left, voice } = speech.view.value
  const { rate, pitch, volume, pauses } = settings
  const pace = voice && speech.facts.value[voice.key]?.pace
  const perMinute = wordsAMinute(rate, pace, speech.language)
  const change = (some: Partial<Sound>): void => {
    setBefore(undefined)
    setNews('')
    speech.change(some)
  }

  return (
    <Sheet title={words.say('speech.speed')} onClose={onClose}>
      <div class="type-sheet">
        <p class="type-trouble" role="status">
          {speech.notice.value}
        </p>
        <div>
          <Slider
            label={words.say('speech.speed')}
            value={rate}
            min={SLOWEST}
            max={FASTEST}
            step={0.05}
            format={(value) => words.say('speech.times', value)}
            onChange={(value) => change({ rate: value })}
          />
          <p class="sheet-hint">
            {perMinute !== undefined && `${words.count('speech.wordsAMinute', perMinute)} `}
            {words.time('speech.takes', minutesOf(gone + left))}
          </p>
        </div>
        <div class="listen-five">
          <ChoiceGroup
            legend={words.say('speech.usualSpeeds')}
            legendHidden
            look="segments"
            choices={usualRates.map((value) => ({ value: String(value), name: words.say('speech.times', value) }))}
            chosen={String(rate)}
            onChoose={(value) => change({ rate: Number(value) })}
          />
        </div>
        {voice !== undefined && (
          <button type="button" class="button" onClick={() => speech.sample(voice)}>
            <Icon of={Volume2} />
            {words.say('speech.hear')}
          </button>
        )}
        <div class="type-measures">
          <Slider
            label={words.say('speech.pitch')}
            value={pitch}
            min={LOWEST}
            max={HIGHEST}
            step={0.05}
            format={(value) => words.say('speech.times', value)}
            onChange={(value) => change({ pitch: value })}
          />
          <Slider
            label={words.say('speech.volume')}
            value={Math.round(volume * 100)}
            min={0}
            max={100}
            step={5}
            format={(value) => words.say('speech.percent', value)}
            onChange={(value) => change({ volume: value / 100 })}
          />
          {volume === 0 && <p class="sheet-hint">{words.say('speech.volumeNothing')}</p>}
        </div>
        <section class="type-measures">
          <h3 class="listen-heading">{words.say('speech.pauses')}</h3>
          {pauseNames.map((name) => (
            <Slider
              key={name}
              label={words.say(`speech.pauseAfter.${name}`)}
              value={pauses[name]}
              min={0}
              max={LONGEST_PAUSE}
              step={0.05}
              format={(value) => words.say('speech.seconds', value)}
              onChange={(value) => change({ pauses: { ...pauses, [name]: value } })}
            />
          ))}
        </section>
        <div class="type-end">
          <button
            type="button"
            class="text-button"
            onClick={() => {
              change(before ?? soundOf(keptSpeech.fallback))
              setBefore(before === undefined ? soundOf(settings) : undefined)
              setNews(words.say(before === undefined ? 'speech.wasReset' : 'speech.resetUndone'))
            }}
          >
            {words.say(before === undefined ? 'speech.reset' : 'speech.undoReset')}
          </button>
          <p class="type-news" role="status">
            {news}
          </p>
        </div>
      </div>
    </Sheet>
  )
}
