import { Undo2 } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { ChoiceGroup } from '@/components/ui/ChoiceGroup'
import { IconButton } from '@/components/ui/IconButton'
import { Sheet } from '@/components/ui/Sheet'
import { SheetGroup } from '@/components/ui/SheetGroup'
import { Switch } from '@/components/ui/Switch'
import type { OpenStore } from '@/components/ui/stored'
import { useWords } from '@/components/ui/words'
import { readableColours } from './custom-theme'
import { type GroupName, isChanged, withReset } from './groups'
import { MeasureSlider } from './MeasureSlider'
import { ProfilesPart } from './ProfilesPart'
import { presetNames, presetOf, presets } from './presets'
import { SizePart } from './SizePart'
import { ThemePart } from './ThemePart'
import { typefaceNames, typefaces } from './typefaces'
import { alignments, type Measure, type TypographySettings } from './typography'

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
  /** Opens what is kept; without it there are no profiles. */
  openStore?: OpenStore | undefined
  /** Shows the article in a tab of its own, where that is possible. */
  onOpenInTab?: (() => void) | undefined
  /** Controls that other rooms add at the end. */
  children?: ComponentChildren
}

/** Where the look of the text is changed: starting points and profiles first, then every setting, group by group. */
export function TextSheet(props: TextSheetProps) {
  const { settings, onChange, onOpenInTab } = props
  const words = useWords()
  const [news, setNews] = useState('')
  const change = (part: Partial<TypographySettings>): void => {
    setNews('')
    onChange({ ...settings, ...part })
  }
  const undo = (): void => {
    setNews(words.say('typography.undone'))
    props.onUndo()
  }
  const reset = (): void => {
    setNews(words.say('typography.wasReset'))
    props.onReset()
  }
  const group = (name: GroupName, children: ComponentChildren) => {
    const title = words.say(`typography.${name}`)
    return (
      <SheetGroup
        title={title}
        canReset={isChanged(settings, name)}
        onReset={() => {
          onChange(withReset(settings, name))
          setNews(words.say('typography.wasResetGroup', title))
        }}
      >
        {children}
      </SheetGroup>
    )
  }
  const slider = (measure: Measure) => <MeasureSlider measure={measure} settings={settings} onChange={change} />
  const toggle = (name: 'hyphens' | 'ligatures' | 'images') => (
    <Switch
      label={words.say(`typography.${name}`)}
      checked={settings[name]}
      onChange={(checked) => change({ [name]: checked })}
    />
  )
  const explained = (name: 'spacingTied' | 'textNormalization' | 'links') => (
    <Switch
      label={words.say(`typography.${name}`)}
      hint={words.say(`typography.${name}Says`)}
      checked={settings[name]}
      onChange={(checked) => change({ [name]: checked })}
    />
  )

  return (
    <Sheet
      title={words.say('typography.title')}
      class="text-sheet"
      style={settings.theme === 'custom' ? readableColours(settings.custom) : {}}
      onClose={props.onClose}
      actions={
        <IconButton icon={Undo2} label={words.say('typography.undo')} disabled={!props.canUndo} onPress={undo} />
      }
    >
      <div class="type-sheet">
        <p class="type-trouble" role="status">
          {props.trouble}
        </p>
        <SheetGroup title={words.say('typography.start')}>
          <p class="sheet-hint">{words.say('typography.startSays')}</p>
          <ChoiceGroup
            legend={words.say('typography.start')}
            legendHidden
            look="cards"
            choices={presetNames.map((value) => ({
              value,
              name: words.say(`typography.presets.${value}`),
              note: words.say(`typography.presetNotes.${value}`),
            }))}
            chosen={presetOf(settings)}
            onChoose={(name) => change(presets[name])}
          />
          {props.openStore && (
            <ProfilesPart settings={settings} openStore={props.openStore} onUse={(next) => change(next)} />
          )}
        </SheetGroup>
        {group('theme', <ThemePart settings={settings} onChange={change} onNews={setNews} />)}
        {group(
          'typeface',
          <ChoiceGroup
            legend={words.say('typography.typeface')}
            legendHidden
            look="cards"
            choices={typefaceNames.map((value) => ({
              value,
              name: words.say(`typography.typefaces.${value}`),
              fontFamily: typefaces[value].stack,
            }))}
            chosen={settings.fontFamily}
            onChoose={(fontFamily) => change({ fontFamily })}
          />,
        )}
        {group('sizeAndWeight', <SizePart settings={settings} onChange={change} onOpenInTab={onOpenInTab} />)}
        {group(
          'spacing',
          <>
            {slider('lineHeight')}
            {slider('letterSpacing')}
            {slider('wordSpacing')}
            {explained('spacingTied')}
            {slider('paragraphSpacing')}
          </>,
        )}
        {group(
          'layout',
          <>
            {slider('lineLength')}
            <ChoiceGroup
              legend={words.say('typography.alignment')}
              look="segments"
              choices={alignments.map((value) => ({ value, name: words.say(`typography.alignments.${value}`) }))}
              chosen={settings.textAlign}
              onChoose={(textAlign) => change({ textAlign })}
            />
            {slider('paragraphIndent')}
            {toggle('hyphens')}
            {toggle('ligatures')}
            {explained('textNormalization')}
          </>,
        )}
        {group(
          'picturesAndLinks',
          <>
            {toggle('images')}
            {settings.images && slider('imageSize')}
            {explained('links')}
          </>,
        )}
        {props.children}
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
