/** Changing the text by key, without the sheet. */
import type { CommandName } from '@/components/keyboard/commands'
import { themeChoices } from '@/components/typography/themes'
import { limits, type TypographySettings } from '@/components/typography/typography'
import type { Words } from '@/components/ui/words'

interface TextKeys {
  readonly typography: {
    readonly settings: { peek(): TypographySettings }
    set(next: TypographySettings): void
  }
  readonly words: Words
  /** For a screen reader: what has changed is seen. */
  tell(says: string): void
}

/** CSS pixels a press makes the letters larger or smaller: a few presses reach any size, and no step is lost on the way. */
const step = 2

/** What the keys for size and theme do. */
export function textDoings({ typography, words, tell }: TextKeys): Readonly<Partial<Record<CommandName, () => void>>> {
  const resize = (by: number): void => {
    const settings = typography.settings.peek()
    const { min, max } = limits.fontSize
    const fontSize = Math.min(max, Math.max(min, settings.fontSize + by))
    typography.set({ ...settings, fontSize })
    tell(words.say('typography.values.fontSize', fontSize))
  }
  return {
    larger: () => resize(step),
    smaller: () => resize(-step),
    theme() {
      const settings = typography.settings.peek()
      const at = themeChoices.indexOf(settings.theme)
      const theme = themeChoices[(at + 1) % themeChoices.length] ?? settings.theme
      typography.set({ ...settings, theme })
      tell(words.say(`typography.themes.${theme}`))
    },
  }
}
