/**
 * Settings → custom properties. The measures bear the names of ReadiumCSS user settings (`--USER__fontSize` …) where it
 * has one (readium/css, docs/CSS19-api.md), the colours those of `assets/styles/tokens.css`.
 */
import { coloursOf, schemeOf } from './themes'
import { type Typeface, typefaces } from './typefaces'
import { limits, type TypographySettings, wordSpacingOf } from './typography'

/** What the system asks for and a theme may follow (`prefers-color-scheme`, `prefers-contrast`). */
export interface SystemWishes {
  readonly dark: boolean
  readonly moreContrast: boolean
}

/** Property → value, ready for `style.setProperty`. */
export type CssProperties = Readonly<Record<`--${string}` | 'color-scheme', string>>

/** All properties that `settings` stand for. Always the same names. */
export function cssProperties(settings: TypographySettings, system: SystemWishes): CssProperties {
  const typeface: Typeface = typefaces[settings.fontFamily]
  return {
    '--USER__fontFamily': typeface.stack,
    '--USER__fontSize': `${settings.fontSize}px`,
    '--USER__fontWeight': `${settings.fontWeight}`,
    '--USER__lineHeight': `${settings.lineHeight}`,
    '--USER__letterSpacing': `${settings.letterSpacing}em`,
    '--USER__wordSpacing': `${wordSpacingOf(settings)}em`,
    '--USER__paraSpacing': `${settings.paragraphSpacing}em`,
    '--USER__paraIndent': `${settings.paragraphIndent}em`,
    '--USER__lineLength': lineLength(settings),
    '--USER__textAlign': settings.textAlign,
    // `manual`, not ReadiumCSS's `none`: the soft hyphens a publisher set keep long words inside a narrow panel.
    '--USER__bodyHyphens': settings.hyphens ? 'auto' : 'manual',
    // `normal`, not ReadiumCSS's `common-ligatures`, which would join letters that are set apart.
    '--USER__ligatures': settings.ligatures ? 'normal' : 'none',
    '--USER__a11yNormalize': settings.textNormalization ? 'readium-a11y-on' : 'readium-a11y-off',
    '--bold-weight': `${Math.min(900, settings.fontWeight + bolder)}`,
    // A face of two weights has nothing beyond bold: there, bold within bold is drawn with thicker strokes.
    '--bold-stroke': typeface.isVariable !== true && settings.fontWeight > 500 ? '0.03em' : '0',
    '--image-size': `${settings.imageSize}%`,
    '--title-font': typeface.titles ?? typeface.stack,
    ...coloursOf(settings, system.dark, system.moreContrast),
    'color-scheme': schemeOf(settings, system.dark, system.moreContrast),
  }
}

/** What the style sheet asks about as attributes of the root element: it cannot ask what a custom property holds. */
export function rootAttributes(settings: TypographySettings): Readonly<Record<string, string>> {
  return {
    normalize: settings.textNormalization ? 'on' : 'off',
    images: settings.images ? 'on' : 'off',
    links: settings.links ? 'on' : 'off',
  }
}

/** From regular to bold. Bold inside the text is as much bolder than the text, whatever that is set in. */
const bolder = 300

/** Width of the narrowest "0" a text face has, in em. */
const narrowest = 0.4

/**
 * A character takes the room its letter spacing adds, too: `ch` alone would hold fewer the wider letters stand. While a
 * face is loaded anew (`forced-colors` changes, say) Chromium takes `ch` for 0 and stays with that: never less than em.
 */
function lineLength({ lineLength, letterSpacing }: TypographySettings): string {
  if (lineLength >= limits.lineLength.max) return '100%'
  const em = (each: number): string => `${Number((lineLength * each).toFixed(2))}em`
  const characters = `max(${lineLength}ch, ${em(narrowest)})`
  return letterSpacing === 0 ? characters : `calc(${characters} + ${em(letterSpacing)})`
}
