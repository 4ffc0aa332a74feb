import type { CustomColours } from './colours'
import { coloursOf, type ThemeChoice } from './themes'

interface ThemeSampleProps {
  of: ThemeChoice
  /** The person's own colours. */
  custom: CustomColours
  /** The typeface of the letters; without it, that of titles. */
  fontFamily?: string
}

/** "Aa" in a theme's own colours; for System, one letter in each of the two themes it goes between. */
export function ThemeSample({ of, custom, fontFamily }: ThemeSampleProps) {
  const light = coloursOf({ theme: of, custom }, false)
  const dark = coloursOf({ theme: of, custom }, true)
  return (
    <span class="type-sample" aria-hidden="true" style={fontFamily === undefined ? {} : { fontFamily }}>
      {(light === dark ? [{ colours: light, letters: 'Aa' }] : halves(light, dark)).map(({ colours, letters }) => (
        <span key={letters} style={{ background: colours['--page'], color: colours['--ink'] }}>
          {letters}
        </span>
      ))}
    </span>
  )
}

function halves<T>(light: T, dark: T): { colours: T; letters: string }[] {
  return [
    { colours: light, letters: 'A' },
    { colours: dark, letters: 'a' },
  ]
}
