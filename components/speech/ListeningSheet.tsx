import { ChevronRight, FastForward, Rewind, Square } from 'lucide'
import { firstChoices, type NarrationChoices } from '@/components/narration/narration'
import { Icon } from '@/components/ui/Icon'
import { Sheet } from '@/components/ui/Sheet'
import { Switch } from '@/components/ui/Switch'
import { useWords } from '@/components/ui/words'
import { EmphasisPart } from './EmphasisPart'
import { SleepPart } from './SleepPart'
import type { Speech } from './view'

interface ListeningSheetProps {
  speech: Speech
  onClose: () => void
  /** These open another sheet in place of this one. */
  onVoice: () => void
  onSpeed: () => void
  onPronunciation?: () => void
}

const readable = Object.keys(firstChoices) as (keyof NarrationChoices)[]

/** Everything about listening that is not wanted every minute. */
export function ListeningSheet({ speech, onClose, onVoice, onSpeed, onPronunciation }: ListeningSheetProps) {
  const words = useWords()
  const { rate, reads, practises, expands } = speech.settings.value
  const { voice, status } = speech.view.value
  const hasPlace = status === 'playing' || status === 'paused' || speech.view.value.at > 0
  const link = (label: string, value: string | undefined, onPress: () => void) => (
    <button type="button" class="listen-link" aria-haspopup="dialog" onClick={onPress}>
      <span class="listen-link-name">{label}</span>
      {value !== undefined && <bdi class="listen-link-value">{value}</bdi>}
      <Icon of={ChevronRight} />
    </button>
  )

  return (
    <Sheet title={words.say('speech.listening')} onClose={onClose}>
      <div class="type-sheet">
        <p class="type-trouble" role="status">
          {speech.notice.value}
        </p>
        <div>
          {link(words.say('speech.voice'), voice?.name, onVoice)}
          {link(words.say('speech.speed'), words.say('speech.times', rate), onSpeed)}
          {onPronunciation && link(words.say('speech.pronunciation'), undefined, onPronunciation)}
        </div>
        <div class="listen-moves">
          {/* Media arrows point along the sound, not along the script. */}
          <div class="listen-paragraphs" dir="ltr">
            <button type="button" class="button" onClick={speech.previousParagraph}>
              <Icon of={Rewind} />
              <bdi>{words.say('speech.previousParagraph')}</bdi>
            </button>
            <button type="button" class="button" onClick={speech.nextParagraph}>
              <Icon of={FastForward} />
              <bdi>{words.say('speech.nextParagraph')}</bdi>
            </button>
          </div>
          <button
            type="button"
            class="button listen-stop"
            aria-disabled={!hasPlace}
            aria-describedby="stop-hint"
            onClick={hasPlace ? speech.stop : undefined}
          >
            <Icon of={Square} />
            {words.say('speech.stop')}
          </button>
          <p class="sheet-hint" id="stop-hint">
            {words.say('speech.stopHint')}
          </p>
        </div>
        <SleepPart speech={speech} />
        <EmphasisPart speech={speech} />
        <section class="listen-part">
          <h3 class="listen-heading">{words.say('speech.reads')}</h3>
          {readable.map((name) => (
            <Switch
              key={name}
              label={words.say(`speech.readsToo.${name}`)}
              checked={reads[name]}
              onChange={(checked) => speech.change({ reads: { ...reads, [name]: checked } })}
            />
          ))}
          <Switch
            label={words.say('speech.expands')}
            hint={words.say('speech.expandsHint')}
            checked={expands}
            onChange={(checked) => speech.change({ expands: checked })}
          />
        </section>
        <section class="listen-part">
          <h3 class="listen-heading">{words.say('speech.practice')}</h3>
          <Switch
            label={words.say('speech.practises')}
            hint={words.say('speech.practisesHint')}
            checked={practises}
            onChange={(checked) => speech.change({ practises: checked })}
          />
        </section>
      </div>
    </Sheet>
  )
}
