import { useWords } from '@/components/ui/words'
import type { Aider } from './aider'
import { NotCovered } from './NotCovered'

/** Under the title, while they are shown: what the looks of words mean, and for which languages there are none. */
export function WordAidLegend({ aider: { settings, uncovered } }: { aider: Pick<Aider, 'settings' | 'uncovered'> }) {
  const words = useWords()
  return (
    <>
      {settings.parts.length > 0 && (
        <ul class="aids-legend" aria-label={words.say('wordAids.key')}>
          {settings.parts.map((part) => (
            <li key={part}>
              <span class={`aid aid-part aid-${part}`}>{words.say(`wordAids.partNames.${part}`)}</span>
            </li>
          ))}
        </ul>
      )}
      <NotCovered languages={uncovered.parts} says="wordAids.noParts" />
      <NotCovered languages={uncovered.syllables} says="wordAids.noSyllables" />
    </>
  )
}
