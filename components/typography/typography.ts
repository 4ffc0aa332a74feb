/**
 * Typography: how the article looks. A person's settings are plain data under the names Readium gives its preferences,
 * so that other reading systems can share them. `css-properties.ts` turns them into custom properties, which
 * `apply.dom.ts` sets on the root element; the article's style sheet only reads those, so a change shows at once and
 * draws nothing anew. `themes.ts`, `typefaces.ts` and `presets.ts` hold what there is to choose from, `kept.ts` says how
 * the settings are kept, `make-typography.dom.ts` holds the ones in force, and `TextSheet.tsx` is where they are changed.
 */
import type { CustomColours } from './colours'
import type { ThemeChoice } from './themes'
import type { TypefaceName } from './typefaces'

/** Closed list: `left` and `right` would be wrong for half of the languages, so there is `start`. */
export const alignments = ['start', 'justify'] as const
export type Alignment = (typeof alignments)[number]

export interface TypographySettings {
  readonly theme: ThemeChoice
  readonly fontFamily: TypefaceName
  /** Pixels. */
  readonly fontSize: number
  /** 400 is regular, 700 bold. A face without a weight axis shows its nearest. */
  readonly fontWeight: number
  /** Times the font size. */
  readonly lineHeight: number
  /** Em, as are the next three. */
  readonly letterSpacing: number
  readonly wordSpacing: number
  readonly paragraphSpacing: number
  readonly paragraphIndent: number
  /** Characters (`ch`); at its largest, as wide as the panel. */
  readonly lineLength: number
  readonly textAlign: Alignment
  readonly hyphens: boolean
  /** Whether letters may be joined where the typeface has a sign for both. */
  readonly ligatures: boolean
  /** Whether the text goes without bold, italic, underlined and small or raised letters, and without all capitals. */
  readonly textNormalization: boolean
  /** Whether word spacing keeps pace with letter spacing (at least 3.5 times as far, see `presets.ts`). */
  readonly spacingTied: boolean
  readonly images: boolean
  /** Percent of the line. */
  readonly imageSize: number
  /** Whether links look like links; they work in any case. */
  readonly links: boolean
  /** The colours of the theme `custom`. */
  readonly custom: CustomColours
}

/** The settings that are numbers. */
export type Measure = {
  [K in keyof TypographySettings]: TypographySettings[K] extends number ? K : never
}[keyof TypographySettings]

export interface Limits {
  readonly min: number
  readonly max: number
  readonly step: number
  readonly initial: number
}

/**
 * How far each measure goes: what the sliders offer and the decoder lets through. The limits reach beyond those of
 * Readium and WCAG 1.4.12, for people with low vision; the initial values follow the style guide of the British Dyslexia
 * Association where it has an opinion.
 */
export const limits: Readonly<Record<Measure, Limits>> = {
  fontSize: { min: 12, max: 96, step: 1, initial: 20 },
  lineHeight: { min: 1, max: 2.5, step: 0.1, initial: 1.6 },
  letterSpacing: { min: 0, max: 0.5, step: 0.01, initial: 0 },
  wordSpacing: { min: 0, max: 1, step: 0.01, initial: 0 },
  paragraphSpacing: { min: 0, max: 3, step: 0.1, initial: 1 },
  paragraphIndent: { min: 0, max: 3, step: 0.1, initial: 0 },
  lineLength: { min: 20, max: 80, step: 1, initial: 66 },
  fontWeight: { min: 300, max: 700, step: 25, initial: 400 },
  imageSize: { min: 20, max: 100, step: 5, initial: 100 },
}

/** In the order in which they are offered. */
export const measures = Object.keys(limits) as readonly Measure[]

/** Where everyone starts. */
export const initialSettings: TypographySettings = {
  theme: 'system',
  fontFamily: 'atkinsonNext',
  fontSize: limits.fontSize.initial,
  fontWeight: limits.fontWeight.initial,
  lineHeight: limits.lineHeight.initial,
  letterSpacing: limits.letterSpacing.initial,
  wordSpacing: limits.wordSpacing.initial,
  paragraphSpacing: limits.paragraphSpacing.initial,
  paragraphIndent: limits.paragraphIndent.initial,
  lineLength: limits.lineLength.initial,
  textAlign: 'start',
  hyphens: false,
  ligatures: true,
  textNormalization: false,
  spacingTied: true,
  images: true,
  imageSize: limits.imageSize.initial,
  links: true,
  custom: { text: '#1c1b19', background: '#fbfaf6', link: '#0a545d', glossary: '#0a545d', highlight: '#ffd27a' },
}

/** The colours of a theme of one's own, in the order in which they are offered. */
export const customColours = Object.keys(initialSettings.custom) as readonly (keyof CustomColours)[]

const settingNames = Object.keys(initialSettings) as readonly (keyof TypographySettings)[]

/** The names of the settings in which two differ. Colours of one's own are compared one by one: storage copies them. */
export function differences(one: TypographySettings, other: TypographySettings): readonly (keyof TypographySettings)[] {
  return settingNames.filter((name) =>
    name === 'custom'
      ? customColours.some((colour) => one.custom[colour] !== other.custom[colour])
      : one[name] !== other[name],
  )
}

/** How many times as far apart words stand as letters, at least, where the two are tied (British Dyslexia Association). */
export const wordsToLetters = 3.5

/** Word spacing as it is drawn, in em: never less than letter spacing asks for, unless the person untied them. */
export function wordSpacingOf({ spacingTied, letterSpacing, wordSpacing }: TypographySettings): number {
  if (!spacingTied) return wordSpacing
  // Whole hundredths: 3.5 × 0.07 is 0.24500000000000002.
  return Math.max(wordSpacing, Math.round(letterSpacing * wordsToLetters * 1000) / 1000)
}
