/**
 * Typography: how the article looks. A person's settings are plain data under the names Readium gives its preferences,
 * so that other reading systems can share them. `css-properties.ts` turns them into custom properties, which
 * `apply.dom.ts` sets on the root element; the article's style sheet only reads those, so a change shows at once and
 * draws nothing anew. `themes.ts`, `typefaces.ts` and `presets.ts` hold what there is to choose from, `kept.ts` says how
 * the settings are kept, `make-typography.dom.ts` holds the ones in force, and `TextSheet.tsx` is where they are changed.
 */
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
}

const settingNames = Object.keys(initialSettings) as readonly (keyof TypographySettings)[]

/** The names of the settings in which two differ. */
export function differences(one: TypographySettings, other: TypographySettings): readonly (keyof TypographySettings)[] {
  return settingNames.filter((name) => one[name] !== other[name])
}
