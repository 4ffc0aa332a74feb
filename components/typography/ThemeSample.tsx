import { drawnTheme, type ThemeChoice, themes } from './themes'

/** "Aa" in a theme's own colours; for System, one letter in each of the two themes it goes between. */
export function ThemeSample({ of }: { of: ThemeChoice }) {
  const light = drawnTheme(of, false)
  const dark = drawnTheme(of, true)
  return (
    <span class="type-sample" aria-hidden="true">
      {(light === dark ? [{ theme: light, letters: 'Aa' }] : halves(light, dark)).map(({ theme, letters }) => (
        <span
          key={theme}
          style={{ background: themes[theme].colours['--page'], color: themes[theme].colours['--ink'] }}
        >
          {letters}
        </span>
      ))}
    </span>
  )
}

function halves<T>(light: T, dark: T): { theme: T; letters: string }[] {
  return [
    { theme: light, letters: 'A' },
    { theme: dark, letters: 'a' },
  ]
}
