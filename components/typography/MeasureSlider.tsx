import { Slider } from '@/components/ui/Slider'
import { useWords, type Words } from '@/components/ui/words'
import { limits, type Measure, type TypographySettings, wordSpacingOf } from './typography'

interface MeasureSliderProps {
  measure: Measure
  settings: TypographySettings
  onChange: (part: Partial<TypographySettings>) => void
}

/** A slider for one measure, with its value in words. Tied word spacing goes no lower than the tie lets it. */
export function MeasureSlider({ measure, settings, onChange }: MeasureSliderProps) {
  const words = useWords()
  const { min, max, step } = limits[measure]
  const isWords = measure === 'wordSpacing'
  const least = isWords ? wordSpacingOf({ ...settings, wordSpacing: min }) : min
  return (
    <Slider
      label={words.say(`typography.measures.${measure}`)}
      value={isWords ? wordSpacingOf(settings) : settings[measure]}
      min={least}
      max={Math.max(least, max)}
      step={step}
      format={(value) => formatMeasure(words, measure, value)}
      onChange={(value) => onChange({ [measure]: value })}
    />
  )
}

function formatMeasure(words: Words, measure: Measure, value: number): string {
  if (measure === 'lineLength' && value >= limits.lineLength.max) return words.say('typography.asWideAsPanel')
  return words.say(`typography.values.${measure}`, value)
}
