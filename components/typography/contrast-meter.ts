/** How well a person's own colours can be told apart, in numbers and words, and what would mend it. */
import type { CustomColours } from './colours'
import { contrastOf, type HexColour, nearestThatPasses, strongestOn, textContrast } from './contrast'
import { onHighlight } from './custom-theme'

/** Colours that must be readable on another: three on the background, and the word being read on the highlight. */
export type Measured = Exclude<keyof CustomColours, 'background'>

/** From 7:1 (WCAG 1.4.6), from 4.5:1 (1.4.3), from 3:1, and below. */
export type Verdict = 'easy' | 'hardForSome' | 'hard' | 'hidden'

export interface Meter {
  /** Contrast ratio, 1 to 21, cut to one decimal: 6.96 must not look like 7. */
  readonly ratio: number
  readonly verdict: Verdict
}

export function meterOf(colours: CustomColours, measured: Measured): Meter {
  const exact =
    measured === 'highlight'
      ? contrastOf(onHighlight(colours.text, colours.highlight), colours.highlight)
      : contrastOf(colours[measured], colours.background)
  return { ratio: Math.floor(exact * 10) / 10, verdict: verdictOf(exact) }
}

function verdictOf(ratio: number): Verdict {
  if (ratio >= textContrast) return 'easy'
  if (ratio >= 4.5) return 'hardForSome'
  return ratio >= 3 ? 'hard' : 'hidden'
}

/**
 * The least change that makes `measured` pass. On a grey that neither white nor black stands out from, the background
 * changes with it.
 */
export function mended(colours: CustomColours, measured: Measured): CustomColours {
  if (measured === 'highlight') return { ...colours, highlight: passing(colours.highlight, ends(colours.highlight)) }
  const { background } = colours
  const nearest = nearestThatPasses(colours[measured], [background], textContrast)
  if (nearest !== undefined) return { ...colours, [measured]: nearest }
  const other = passing(background, ends(background))
  return { ...colours, background: other, [measured]: passing(colours[measured], other) }
}

const ends = (colour: HexColour): HexColour => strongestOn([colour])

/** The nearest to `colour` that passes on a ground that allows it. */
function passing(colour: HexColour, ground: HexColour): HexColour {
  return nearestThatPasses(colour, [ground], textContrast) ?? strongestOn([ground])
}

/** What was typed as a colour: with or without `#`, three digits or six. `undefined` if it is none. */
export function hexFrom(written: string): HexColour | undefined {
  const digits = /^\s*#?([\da-f]{3}|[\da-f]{6})\s*$/i.exec(written)?.[1]?.toLowerCase()
  if (digits === undefined) return undefined
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`
}
