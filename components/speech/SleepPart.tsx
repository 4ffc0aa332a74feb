import { useState } from 'preact/hooks'
import { ChoiceGroup } from '@/components/ui/ChoiceGroup'
import { useWords, type Words } from '@/components/ui/words'
import { useNow } from './now.dom'
import { sleepLeft } from './StatusLine'
import type { Sleep } from './state'
import type { Speech } from './view'

const choices = ['off', '5', '10', '15', '30', '60', 'end-of-paragraph', 'end-of-section'] as const
type Choice = (typeof choices)[number]

/**
 * When reading is to end by itself. What was chosen is announced once, with the time of day; the minutes that are left
 * only stand there, since a voice that counts them would talk over the other.
 */
export function SleepPart({ speech }: { speech: Speech }) {
  const words = useWords()
  /** The last press. Of a time that was set before, nobody knows out of how many minutes it was made. */
  const [pressed, setPressed] = useState<Choice>()
  const [news, setNews] = useState('')
  const { sleep } = speech.view.value
  const now = useNow(5000, sleep?.type === 'at')
  return (
    <div class="listen-part listen-times">
      <ChoiceGroup
        legend={words.say('speech.sleep')}
        look="segments"
        choices={choices.map((value) => ({ value, name: nameOf(value, words) }))}
        chosen={sleep === undefined ? 'off' : sleep.type === 'at' ? pressed : sleep.type}
        onChoose={(value) => {
          const next = sleepOf(value, Date.now())
          setPressed(value)
          setNews(announcement(next, words))
          speech.setSleep(next)
        }}
      />
      {sleep !== undefined && <p class="sheet-hint">{capitalised(sleepLeft(sleep, now, words), words)}</p>}
      <p class="visually-hidden" role="status">
        {news}
      </p>
    </div>
  )
}

function nameOf(choice: Choice, words: Words): string {
  if (choice === 'off') return words.say('speech.sleepOff')
  if (choice === 'end-of-paragraph') return words.say('speech.sleepParagraph')
  if (choice === 'end-of-section') return words.say('speech.sleepSection')
  return words.count('speech.sleepMinutes', Number(choice))
}

function sleepOf(choice: Choice, now: number): Sleep | undefined {
  if (choice === 'off') return undefined
  if (choice === 'end-of-paragraph' || choice === 'end-of-section') return { type: choice }
  return { type: 'at', at: now + Number(choice) * 60_000 }
}

function announcement(sleep: Sleep | undefined, words: Words): string {
  if (sleep === undefined) return words.say('speech.sleepNone')
  if (sleep.type !== 'at') return capitalised(sleepLeft(sleep, 0, words), words)
  const time = new Intl.DateTimeFormat(words.language, { hour: 'numeric', minute: '2-digit' }).format(sleep.at)
  return words.say('speech.sleepAt', time)
}

function capitalised(sentence: string, { language }: Words): string {
  return sentence.charAt(0).toLocaleUpperCase(language) + sentence.slice(1)
}
