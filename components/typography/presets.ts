/**
 * Presets: starting points for a kind of reader, to be changed from there. They set the type and leave the theme alone,
 * since two people with the same diagnosis may need opposite ones. None of them is proven to help everybody.
 */
import { limits, type Measure, type TypographySettings } from './typography'

/**
 * What every preset names, so that going from one to the next leaves nothing behind. All else is a matter of taste or of
 * the article, and stays as the person set it.
 */
export type Preset = Readonly<
  Pick<TypographySettings, Exclude<Measure, 'paragraphIndent' | 'imageSize'> | 'fontFamily'>
>

const comfort: Preset = {
  fontFamily: 'atkinsonNext',
  fontSize: limits.fontSize.initial,
  fontWeight: limits.fontWeight.initial,
  lineHeight: limits.lineHeight.initial,
  letterSpacing: limits.letterSpacing.initial,
  wordSpacing: limits.wordSpacing.initial,
  paragraphSpacing: limits.paragraphSpacing.initial,
  lineLength: limits.lineLength.initial,
}

/**
 * Wherever letters are spaced, words are spaced at least 3.5 times as far (British Dyslexia Association): letters apart
 * without words apart slow readers down (Galliussi et al. 2020).
 */
export const presets = {
  comfort,
  /** Spacing first, which is what studies that found a gain changed (Zorzi 2012, Marinus 2016); the typeface is taste. */
  dyslexia: {
    ...comfort,
    fontFamily: 'lexend',
    fontSize: 21,
    lineHeight: 1.8,
    letterSpacing: 0.1,
    wordSpacing: 0.35,
    paragraphSpacing: 1.5,
    lineLength: 55,
  },
  /** Giant print (21 pt) a little bolder; no larger, so that a panel of 252 px still holds 13 characters a line. */
  lowVision: {
    ...comfort,
    fontSize: 28,
    fontWeight: 550,
    letterSpacing: 0.02,
    wordSpacing: 0.08,
    paragraphSpacing: 1.2,
  },
  /** Short lines, far apart, with clear gaps: less on screen at once (Schneps et al. 2013, on line length). */
  focus: {
    ...comfort,
    lineHeight: 1.9,
    paragraphSpacing: 2,
    lineLength: 38,
  },
} as const satisfies Record<string, Preset>

export type PresetName = keyof typeof presets

/** In the order in which they are offered. */
export const presetNames = Object.keys(presets) as readonly PresetName[]

/** The preset that `settings` are just now, if any. */
export function presetOf(settings: TypographySettings): PresetName | undefined {
  return presetNames.find((name) => {
    const preset: Preset = presets[name]
    return (Object.keys(preset) as (keyof Preset)[]).every((key) => preset[key] === settings[key])
  })
}
