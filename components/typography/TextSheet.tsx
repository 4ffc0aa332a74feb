import { Undo2 } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { ChoiceGroup } from '@/components/ui/ChoiceGroup'
import { IconButton } from '@/components/ui/IconButton'
import { Sheet } from '@/components/ui/Sheet'
import { Slider } from '@/components/ui/Slider'
import { useWords, type Words } from '@/components/ui/words'
import { presetNames, presetOf, presets } from './presets'
import { ThemeSample } from './ThemeSample'
import { themeChoices } from './themes'
import { typefaceNames, typefaces } from './typefaces'
import { alignments, limits, type Measure, measures, type TypographySettings } from './typography'

interface TextSheetProps {
  settings: TypographySettings
  /** Called on every movement with whole settings, so that the article can follow live. */
  onChange: (next: TypographySettings) => void
  canUndo: boolean
  onUndo: () => void
  onReset: () => void
  onClose: () => void
  /** A sentence to show when the settings could not be kept. */
  trouble?: string | undefined
  /** Controls that other rooms add at the end. */
  children?: ComponentChildren
}

/** Where the look of the text is changed: presets first, then theme, typeface, and every measure. */
export function TextSheet({
  settings,
  onChange,
  canUndo,
  onUndo,
  onReset,
  onClose,
  trouble,
  children,
}: TextSheetProps) {
  const words = useWords()
  const [news, setNews] = useState('')
  const change = (part: Partial<TypographySettings>): void => {
    setNews('')
    onChange({ ...settings, ...part })
  }
  const undo = (): void => {
    setNews(words.say('typography.undone'))
    onUndo()
  }
  const reset = (): void => {
    setNews(words.say('typography.wasReset'))
    onReset()
  }

  return (
    <Sheet
      title={words.say('typography.title')}
      onClose={onClose}
      actions={<IconButton icon={Undo2} label={words.say('typography.undo')} disabled={!canUndo} onPress={undo} />}
    >
      <div class="type-sheet">
        <p class="type-trouble" role="status">
          {trouble}
        </p>
        <ChoiceGroup
          legend={words.say('typography.preset')}
          legendHidden
          look="segments"
          choices={presetNames.map((value) => ({ value, name: words.say(`typography.presets.${value}`) }))}
          chosen={presetOf(settings)}
          onChoose={(name) => change(presets[name])}
        />
        <ChoiceGroup
          legend={words.say('typography.theme')}
          look="swatches"
          choices={themeChoices.map((value) => ({
            value,
            name: words.say(`typography.themes.${value}`),
            sample: <ThemeSample of={value} />,
          }))}
          chosen={settings.theme}
          onChoose={(theme) => change({ theme })}
        />
        <ChoiceGroup
          legend={words.say('typography.typeface')}
          look="cards"
          choices={typefaceNames.map((value) => ({
            value,
            name: words.say(`typography.typefaces.${value}`),
            fontFamily: typefaces[value].stack,
          }))}
          chosen={settings.fontFamily}
          onChoose={(fontFamily) => change({ fontFamily })}
        />
        <div class="type-measures">
          {measures.map((measure) => (
            <Slider
              key={measure}
              label={words.say(`typography.measures.${measure}`)}
              value={settings[measure]}
              min={limits[measure].min}
              max={limits[measure].max}
              step={limits[measure].step}
              format={(value) => formatMeasure(words, measure, value)}
              onChange={(value) => change({ [measure]: value })}
            />
          ))}
        </div>
        <ChoiceGroup
          legend={words.say('typography.alignment')}
          look="segments"
          choices={alignments.map((value) => ({ value, name: words.say(`typography.alignments.${value}`) }))}
          chosen={settings.textAlign}
          onChoose={(textAlign) => change({ textAlign })}
        />
        <label class="type-switch">
          <span>{words.say('typography.hyphens')}</span>
          <input
            type="checkbox"
            // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its state itself.
            role="switch"
            checked={settings.hyphens}
            onChange={(event) => change({ hyphens: event.currentTarget.checked })}
          />
        </label>
        {children}
        <div class="type-end">
          <button type="button" class="text-button" onClick={reset}>
            {words.say('typography.reset')}
          </button>
          <p class="type-news" role="status">
            {news}
          </p>
        </div>
      </div>
    </Sheet>
  )
}

function formatMeasure(words: Words, measure: Measure, value: number): string {
  if (measure === 'lineLength' && value >= limits.lineLength.max) return words.say('typography.asWideAsPanel')
  return words.say(`typography.values.${measure}`, value)
}
