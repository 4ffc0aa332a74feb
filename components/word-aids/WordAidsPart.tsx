import { ChoiceGroup } from '@/components/ui/ChoiceGroup'
import { SheetGroup } from '@/components/ui/SheetGroup'
import { useWords } from '@/components/ui/words'
import type { Uncovered } from './aider'
import { beginningOf } from './beginnings'
import { NotCovered } from './NotCovered'
import {
  type BeginningStrength,
  beginningStrengths,
  partsOfSpeech,
  type SyllableSign,
  syllableSigns,
  type WordAidSettings,
} from './word-aids'

interface WordAidsPartProps {
  settings: WordAidSettings
  onChange: (settings: WordAidSettings) => void
  /** Which languages of the article lack what is on; undefined without an article. */
  uncovered: Uncovered | undefined
}

/** Where help with single words is switched on: each choice shows what it does to a word. */
export function WordAidsPart({ settings, onChange, uncovered }: WordAidsPartProps) {
  const words = useWords()
  const syllables = words.say('wordAids.sample').split('|')
  return (
    <SheetGroup title={words.say('wordAids.title')}>
      <div class="aids-part">
        <NotCovered languages={uncovered?.hyphens} says="wordAids.noHyphens" />
        <ChoiceGroup
          legend={words.say('wordAids.syllables')}
          look="swatches"
          choices={syllableSigns.map((value) => ({
            value,
            name: words.say(`wordAids.syllableSigns.${value}`),
            sample: <SyllableSample syllables={syllables} sign={value} />,
          }))}
          chosen={settings.syllables}
          onChoose={(value) => onChange({ ...settings, syllables: value })}
        />
        <NotCovered languages={uncovered?.syllables} says="wordAids.noSyllables" />
        <ChoiceGroup
          legend={words.say('wordAids.beginnings')}
          look="swatches"
          choices={beginningStrengths.map((value) => ({
            value,
            name: words.say(`wordAids.strengths.${value}`),
            sample: <BeginningSample word={syllables.join('')} strength={value} />,
          }))}
          chosen={settings.beginnings}
          onChoose={(value) => onChange({ ...settings, beginnings: value })}
        />
        <fieldset class="aids-parts">
          <legend class="type-legend">{words.say('wordAids.parts')}</legend>
          <p class="aids-hint">{words.say('wordAids.partsHint')}</p>
          {partsOfSpeech.map((part) => (
            <label key={part} class="type-switch">
              <span>
                {words.say(`wordAids.partNames.${part}`)}{' '}
                <span class="aids-example" aria-hidden="true">
                  <span class={`aid aid-part aid-${part}`}>{words.say(`wordAids.partWords.${part}`)}</span>
                </span>
              </span>
              <input
                type="checkbox"
                // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its state itself.
                role="switch"
                checked={settings.parts.includes(part)}
                onChange={({ currentTarget: { checked } }) =>
                  onChange({
                    ...settings,
                    parts: partsOfSpeech.filter((one) => (one === part ? checked : settings.parts.includes(one))),
                  })
                }
              />
            </label>
          ))}
        </fieldset>
        <NotCovered languages={uncovered?.parts} says="wordAids.noParts" />
      </div>
    </SheetGroup>
  )
}

function SyllableSample({ syllables, sign }: { syllables: readonly string[]; sign: SyllableSign }) {
  const lookOf = (index: number): string => {
    if (sign === 'dots') return index < syllables.length - 1 ? 'aid aid-dot' : ''
    return sign === 'shades' && index % 2 === 1 ? 'aid aid-shade' : ''
  }
  return (
    <span class="type-sample aids-sample" aria-hidden="true">
      <span>
        {syllables.map((syllable, index) => (
          <span key={syllable} class={lookOf(index)}>
            {syllable}
          </span>
        ))}
      </span>
    </span>
  )
}

function BeginningSample({ word, strength }: { word: string; strength: BeginningStrength }) {
  const bold = strength === 'off' ? 0 : beginningOf(word, strength)
  return (
    <span class="type-sample aids-sample" aria-hidden="true">
      <span>
        <span class="aid aid-beginning">{word.slice(0, bold)}</span>
        {word.slice(bold)}
      </span>
    </span>
  )
}
