import { Minus, Plus } from 'lucide'
import { useId } from 'preact/hooks'
import { IconButton } from './IconButton'
import { useWords } from './words'

interface SliderProps {
  label: string
  value: number
  min: number
  max: number
  step: number
  /** The value as shown and as a screen reader says it: "20 px", "1.6 lines". */
  format: (value: number) => string
  onChange: (value: number) => void
}

/**
 * A labelled range with − and + buttons, because dragging must never be the only way (WCAG 2.5.7). Reports on every
 * movement, so what it steers can follow live.
 */
export function Slider({ label, value, min, max, step, format, onChange }: SliderProps) {
  const words = useWords()
  const id = useId()
  const move = (by: number): void => {
    const next = Math.min(max, Math.max(min, value + by))
    // Steps of 0.01 do not add up in binary: round to the step's own decimals.
    onChange(Number(next.toFixed(decimals(step))))
  }
  return (
    <div class="slider">
      <label class="slider-label" for={id}>
        {label}
      </label>
      <output class="slider-value" for={id} aria-live="off">
        {format(value)}
      </output>
      <div class="slider-row">
        <IconButton
          icon={Minus}
          label={words.say('ui.less', label)}
          disabled={value <= min}
          onPress={() => move(-step)}
        />
        <input
          id={id}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={format(value)}
          style={{ '--filled': `${((value - min) / (max - min)) * 100}%` }}
          onInput={(event) => onChange(Number(event.currentTarget.value))}
        />
        <IconButton
          icon={Plus}
          label={words.say('ui.more', label)}
          disabled={value >= max}
          onPress={() => move(step)}
        />
      </div>
    </div>
  )
}

function decimals(step: number): number {
  return String(step).split('.')[1]?.length ?? 0
}
