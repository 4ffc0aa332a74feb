/**
 * The themes as data: each gives every colour property of `assets/styles/tokens.css`. Tuned by eye, then proved: a test
 * computes the WCAG contrast of every pair that occurs, so a colour can be changed without fear. A pale page cannot hold
 * an amber word box that stands out by 3:1, so there the word is told by its underline, drawn in `--on-word`.
 */
import { type Colours, type CustomColours, colourProperties, type Scheme, type Theme } from './colours'
import { customTheme } from './custom-theme'

/** The colours stand in the order of `colourProperties`: a table, because the first screen has to load it. */
function theme(scheme: Scheme, row: string): Theme {
  const colours = row.split(' ')
  return {
    scheme,
    colours: Object.fromEntries(colourProperties.map((name, at) => [name, `#${colours[at]}`])) as Colours,
  }
}

export const themes = {
  // page  surface ink  ink-soft hairline edge accent on-accent accent-soft link visited term sentence word on-word ring
  paper: theme(
    'light',
    'fbfaf6 ffffff 1c1b19 4b4842 dedbd0 767268 0a545d ffffff e3eeed 0a545d 5b2185 0a545d e2eceb ffd27a 1c1b19 0a545d',
  ),
  sepia: theme(
    'light',
    'f4e8d3 fbf3e2 2a2119 523f2a dccbad 7f6c50 6d300e ffffff f1dfc3 6d300e 55206f 6d300e efdbb9 ffc65c 2a2119 6d300e',
  ),
  peach: theme(
    'light',
    'fde3d3 fff2ea 2b1c16 533b31 ecc8b3 86664f 72271e ffffff fbdccb 72271e 53206e 72271e f8d3bf ffc65c 2b1c16 72271e',
  ),
  mist: theme(
    'light',
    'e6ecf2 f4f7fa 17202a 394553 c8d2dc 647283 1c4673 ffffff d9e4ef 1c4673 4f1f73 1c4673 d0deec ffd27a 17202a 1c4673',
  ),
  night: theme(
    'dark',
    '14171b 1d2227 e8e4db c4c0b7 343a41 8a929b 80d3da 10282b 203034 8cd9df d6bcff 80d3da 26323d f6c14f 1c1608 80d3da',
  ),
  black: theme(
    'dark',
    '000000 0d0f11 f2f2f0 bdbdba 2b2e31 8e9398 8ed8de 06282c 16292c 9adde3 dcb8ff 8ed8de 1c2a38 ffd152 1a1404 8ed8de',
  ),
  contrast: theme(
    'dark',
    '000000 000000 ffff00 ffff00 bdbd00 bdbd00 ffff00 000000 2b2b00 7fffff ffb3ff ffff00 2b2b00 ffffff 000000 00ffff',
  ),
  contrastLight: theme(
    'light',
    'ffffff ffffff 000000 000000 000000 000000 000000 ffffff e4e4e4 00008b 5c005c 000000 fff2a8 ffd21f 000000 0000c8',
  ),
} as const

/** A theme that has colours of its own. */
export type DrawnTheme = keyof typeof themes

/** What a person may choose: a theme, one made of colours of their own, or to follow the system. */
export type ThemeChoice = 'system' | DrawnTheme | 'custom'

/** In the order in which they are offered. */
export const themeChoices: readonly ThemeChoice[] = ['system', ...(Object.keys(themes) as DrawnTheme[]), 'custom']

/** The settings that say which colours are drawn. */
export interface ThemeSettings {
  readonly theme: ThemeChoice
  readonly custom: CustomColours
}

/**
 * The theme to draw for a choice. `systemDark`: the system asks for dark (`prefers-color-scheme`); `moreContrast`: it
 * asks for more contrast (`prefers-contrast`). Both count for the choice System only.
 */
export function drawnTheme(choice: ThemeChoice, systemDark: boolean, moreContrast = false): DrawnTheme | 'custom' {
  if (choice !== 'system') return choice
  if (moreContrast) return systemDark ? 'contrast' : 'contrastLight'
  return systemDark ? 'night' : 'paper'
}

/** Every colour that `settings` stand for; see `drawnTheme` for what the system has a say in. */
export function coloursOf(settings: ThemeSettings, systemDark: boolean, moreContrast = false): Colours {
  return themeOf(settings, systemDark, moreContrast).colours
}

/** Whether what the browser draws itself is to be light or dark. */
export function schemeOf(settings: ThemeSettings, systemDark: boolean, moreContrast = false): Scheme {
  return themeOf(settings, systemDark, moreContrast).scheme
}

/** A dragged slider asks many times for the same. */
const customThemes = new WeakMap<CustomColours, Theme>()

function themeOf({ theme, custom }: ThemeSettings, systemDark: boolean, moreContrast: boolean): Theme {
  const drawn = drawnTheme(theme, systemDark, moreContrast)
  if (drawn !== 'custom') return themes[drawn]
  const made = customThemes.get(custom) ?? customTheme(custom)
  customThemes.set(custom, made)
  return made
}
