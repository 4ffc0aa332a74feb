import { CircleCheck, TriangleAlert } from 'lucide'
import { Icon } from '@/components/ui/Icon'
import { useWords } from '@/components/ui/words'
import type { CustomColours } from './colours'
import { type Measured, mended, meterOf } from './contrast-meter'

interface ContrastMeterProps {
  colours: CustomColours
  measured: Measured
  /** Of what is said, for the fields it is about. */
  id: string
  onMend: (colours: CustomColours) => void
}

/** How well one colour stands out, as a number, a sentence and a sign, and a press that mends it. Nothing is refused. */
export function ContrastMeter({ colours, measured, id, onMend }: ContrastMeterProps) {
  const words = useWords()
  const { ratio, verdict } = meterOf(colours, measured)
  const isEasy = verdict === 'easy'
  return (
    <div class="contrast-meter">
      <p id={id} data-easy={isEasy}>
        <Icon of={isEasy ? CircleCheck : TriangleAlert} size={18} />
        <span>
          <strong>{words.say('typography.custom.ratio', ratio)}</strong>{' '}
          {words.say(`typography.custom.verdicts.${verdict}`)}
        </span>
      </p>
      {!isEasy && (
        <button
          type="button"
          class="button"
          aria-label={words.say('typography.custom.fixOf', words.say(`typography.custom.colours.${measured}`))}
          onClick={() => onMend(mended(colours, measured))}
        >
          <span class="colour-dot" aria-hidden="true" style={{ background: mended(colours, measured)[measured] }} />
          {words.say('typography.custom.fix')}
        </button>
      )}
    </div>
  )
}
