/**
 * Settings → custom properties. The measures bear the names of ReadiumCSS user settings (`--USER__fontSize` …), the
 * colours those of `assets/styles/tokens.css`.
 */
import { drawnTheme, themes } from './themes'
import { type Typeface, typefaces } from './typefaces'
import { limits, type TypographySettings } from './typography'

/** Property → value, ready for `style.setProperty`. */
export type CssProperties = Readonly<Record<`--${string}` | 'color-scheme', string>>

/** All properties that `settings` stand for; `systemDark` is whether the system asks for dark. Always the same names. */
export function cssProperties(settings: TypographySettings, systemDark: boolean): CssProperties {
  const theme = themes[drawnTheme(settings.theme, systemDark)]
  const typeface: Typeface = typefaces[settings.fontFamily]
  return {
    '--USER__fontFamily': typeface.stack,
    '--USER__fontSize': `${settings.fontSize}px`,
    '--USER__fontWeight': `${settings.fontWeight}`,
    '--USER__lineHeight': `${settings.lineHeight}`,
    '--USER__letterSpacing': `${settings.letterSpacing}em`,
    '--USER__wordSpacing': `${settings.wordSpacing}em`,
    '--USER__paraSpacing': `${settings.paragraphSpacing}em`,
    '--USER__paraIndent': `${settings.paragraphIndent}em`,
    '--USER__lineLength': settings.lineLength >= limits.lineLength.max ? '100%' : `${settings.lineLength}ch`,
    '--USER__textAlign': settings.textAlign,
    // `manual`, not ReadiumCSS's `none`: the soft hyphens a publisher set keep long words inside a narrow panel.
    '--USER__bodyHyphens': settings.hyphens ? 'auto' : 'manual',
    '--title-font': typeface.titles ?? typeface.stack,
    ...theme.colours,
    'color-scheme': theme.scheme,
  }
}
