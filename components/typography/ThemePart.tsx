import { ChoiceGroup } from '@/components/ui/ChoiceGroup'
import { useWords } from '@/components/ui/words'
import { CustomEditor } from './CustomEditor'
import { ThemeSample } from './ThemeSample'
import { themeChoices } from './themes'
import type { TypographySettings } from './typography'

interface ThemePartProps {
  settings: TypographySettings
  onChange: (part: Partial<TypographySettings>) => void
  onNews: (news: string) => void
}

/** The themes, each in its own colours; below Custom, where it is made. */
export function ThemePart({ settings, onChange, onNews }: ThemePartProps) {
  const words = useWords()
  return (
    <>
      <ChoiceGroup
        legend={words.say('typography.theme')}
        legendHidden
        look="swatches"
        choices={themeChoices.map((value) => ({
          value,
          name: words.say(`typography.themes.${value}`),
          sample: <ThemeSample of={value} custom={settings.custom} />,
        }))}
        chosen={settings.theme}
        onChoose={(theme) => onChange({ theme })}
      />
      {settings.theme === 'custom' && (
        <CustomEditor colours={settings.custom} onChange={(custom) => onChange({ custom })} onNews={onNews} />
      )}
    </>
  )
}
