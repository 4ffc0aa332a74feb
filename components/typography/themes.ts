/**
 * The themes as data: each gives every colour property of `assets/styles/tokens.css`. Tuned by eye, then proved: a test
 * computes the WCAG contrast of every pair that occurs, so a colour can be changed without fear. A pale page cannot hold
 * an amber word box that stands out by 3:1, so there the word is told by its underline, drawn in `--on-word`.
 */

export type ColourProperty =
  | '--page'
  | '--surface'
  | '--ink'
  | '--ink-soft'
  | '--hairline'
  | '--edge'
  | '--accent'
  | '--on-accent'
  | '--accent-soft'
  | '--link'
  | '--visited'
  | '--term'
  | '--sentence'
  | '--word'
  | '--on-word'
  | '--ring'

/** Six-digit hexadecimal colours, so that they can be computed with. */
export type Colours = Readonly<Record<ColourProperty, `#${string}`>>

export interface Theme {
  /** Tells the browser how to draw what it draws itself: scroll bars, form controls. */
  readonly scheme: 'light' | 'dark'
  readonly colours: Colours
}

export const themes = {
  paper: {
    scheme: 'light',
    colours: {
      '--page': '#fbfaf6',
      '--surface': '#ffffff',
      '--ink': '#1c1b19',
      '--ink-soft': '#4b4842',
      '--hairline': '#dedbd0',
      '--edge': '#767268',
      '--accent': '#0a545d',
      '--on-accent': '#ffffff',
      '--accent-soft': '#e3eeed',
      '--link': '#0a545d',
      '--visited': '#5b2185',
      '--term': '#0a545d',
      '--sentence': '#e2eceb',
      '--word': '#ffd27a',
      '--on-word': '#1c1b19',
      '--ring': '#0a545d',
    },
  },
  sepia: {
    scheme: 'light',
    colours: {
      '--page': '#f4e8d3',
      '--surface': '#fbf3e2',
      '--ink': '#2a2119',
      '--ink-soft': '#523f2a',
      '--hairline': '#dccbad',
      '--edge': '#7f6c50',
      '--accent': '#6d300e',
      '--on-accent': '#ffffff',
      '--accent-soft': '#f1dfc3',
      '--link': '#6d300e',
      '--visited': '#55206f',
      '--term': '#6d300e',
      '--sentence': '#efdbb9',
      '--word': '#ffc65c',
      '--on-word': '#2a2119',
      '--ring': '#6d300e',
    },
  },
  peach: {
    scheme: 'light',
    colours: {
      '--page': '#fde3d3',
      '--surface': '#fff2ea',
      '--ink': '#2b1c16',
      '--ink-soft': '#533b31',
      '--hairline': '#ecc8b3',
      '--edge': '#86664f',
      '--accent': '#72271e',
      '--on-accent': '#ffffff',
      '--accent-soft': '#fbdccb',
      '--link': '#72271e',
      '--visited': '#53206e',
      '--term': '#72271e',
      '--sentence': '#f8d3bf',
      '--word': '#ffc65c',
      '--on-word': '#2b1c16',
      '--ring': '#72271e',
    },
  },
  mist: {
    scheme: 'light',
    colours: {
      '--page': '#e6ecf2',
      '--surface': '#f4f7fa',
      '--ink': '#17202a',
      '--ink-soft': '#394553',
      '--hairline': '#c8d2dc',
      '--edge': '#647283',
      '--accent': '#1c4673',
      '--on-accent': '#ffffff',
      '--accent-soft': '#d9e4ef',
      '--link': '#1c4673',
      '--visited': '#4f1f73',
      '--term': '#1c4673',
      '--sentence': '#d0deec',
      '--word': '#ffd27a',
      '--on-word': '#17202a',
      '--ring': '#1c4673',
    },
  },
  night: {
    scheme: 'dark',
    colours: {
      '--page': '#14171b',
      '--surface': '#1d2227',
      '--ink': '#e8e4db',
      '--ink-soft': '#c4c0b7',
      '--hairline': '#343a41',
      '--edge': '#8a929b',
      '--accent': '#80d3da',
      '--on-accent': '#10282b',
      '--accent-soft': '#203034',
      '--link': '#8cd9df',
      '--visited': '#d6bcff',
      '--term': '#80d3da',
      '--sentence': '#26323d',
      '--word': '#f6c14f',
      '--on-word': '#1c1608',
      '--ring': '#80d3da',
    },
  },
  black: {
    scheme: 'dark',
    colours: {
      '--page': '#000000',
      '--surface': '#0d0f11',
      '--ink': '#f2f2f0',
      '--ink-soft': '#bdbdba',
      '--hairline': '#2b2e31',
      '--edge': '#8e9398',
      '--accent': '#8ed8de',
      '--on-accent': '#06282c',
      '--accent-soft': '#16292c',
      '--link': '#9adde3',
      '--visited': '#dcb8ff',
      '--term': '#8ed8de',
      '--sentence': '#1c2a38',
      '--word': '#ffd152',
      '--on-word': '#1a1404',
      '--ring': '#8ed8de',
    },
  },
  contrast: {
    scheme: 'dark',
    colours: {
      '--page': '#000000',
      '--surface': '#000000',
      '--ink': '#ffff00',
      '--ink-soft': '#ffff00',
      '--hairline': '#bdbd00',
      '--edge': '#bdbd00',
      '--accent': '#ffff00',
      '--on-accent': '#000000',
      '--accent-soft': '#2b2b00',
      '--link': '#7fffff',
      '--visited': '#ffb3ff',
      '--term': '#ffff00',
      '--sentence': '#2b2b00',
      '--word': '#ffffff',
      '--on-word': '#000000',
      '--ring': '#00ffff',
    },
  },
} as const satisfies Record<string, Theme>

/** A theme that has colours of its own. */
export type DrawnTheme = keyof typeof themes

/** What a person may choose: a theme, or to follow the system between Paper and Night. */
export type ThemeChoice = 'system' | DrawnTheme

/** In the order in which they are offered. */
export const themeChoices: readonly ThemeChoice[] = ['system', ...(Object.keys(themes) as DrawnTheme[])]

/** The theme to draw for a choice; `systemDark` is whether the system asks for dark (`prefers-color-scheme`). */
export function drawnTheme(choice: ThemeChoice, systemDark: boolean): DrawnTheme {
  if (choice !== 'system') return choice
  return systemDark ? 'night' : 'paper'
}
