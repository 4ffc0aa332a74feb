import { Sheet } from '@/components/ui/Sheet'
import { Slider } from '@/components/ui/Slider'
import { useWords } from '@/components/ui/words'
import type { Speech } from './player'
import { FASTEST, SLOWEST } from './settings'

/** How fast the voice reads. What is being spoken follows as soon as the slider rests. */
export function SpeedSheet({ speech, onClose }: { speech: Speech; onClose: () => void }) {
  const words = useWords()
  const minutes = Math.max(1, Math.round(speech.seconds.value / 60))
  return (
    <Sheet title={words.say('speech.speed')} onClose={onClose}>
      <Slider
        label={words.say('speech.speed')}
        value={speech.rate.value}
        min={SLOWEST}
        max={FASTEST}
        step={0.1}
        format={(rate) => words.say('speech.times', rate)}
        onChange={speech.setRate}
      />
      <p class="sheet-hint">{words.count('speech.takes', minutes)}</p>
    </Sheet>
  )
}
