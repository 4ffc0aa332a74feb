/**
 * A whole theme from the five colours a person chose. Theirs are taken as they are; ours are made to fit, so that every
 * pair that occurs has the contrast it needs wherever theirs allow it: 7:1 for text, 3:1 for borders and rings.
 */
import type { CustomColours, Theme } from './colours'
import {
  contrastOf,
  type HexColour,
  isDark,
  mix,
  nearestThatPasses,
  shapeContrast,
  strongestOn,
  textContrast,
} from './contrast'

export function customTheme({ text, background, link, glossary, highlight }: CustomColours): Theme {
  const dark = isDark(background)
  const purple = dark ? '#dcb8ff' : '#5b2185'
  // What stands out enough on the page must do so on every ground we make; what does not, its owner was warned of.
  const readable = [text, link, glossary].filter((colour) => contrastOf(colour, background) >= textContrast)
  /** As much of `other` in the page, up to `most` percent, as leaves readable what is. */
  const ground = (other: HexColour, most: number): HexColour => {
    for (let percent = most; percent > 0; percent -= 1) {
      const tried = mix(background, other, percent / 100)
      if (readable.every((colour) => contrastOf(colour, tried) >= textContrast)) return tried
    }
    return background
  }
  const surface = ground('#ffffff', dark ? 5 : 60)
  const soft = ground(link, 12)
  const sentence = ground(highlight, 30)
  const grounds = [background, surface, soft, sentence]
  /** The nearest colour to `wish` that is readable wherever text stands. */
  const writing = (wish: HexColour): HexColour => nearestThatPasses(wish, grounds, textContrast) ?? strongestOn(grounds)
  const accent = writing(link)
  return {
    scheme: dark ? 'dark' : 'light',
    colours: {
      '--page': background,
      '--surface': surface,
      '--ink': text,
      '--ink-soft': writing(mix(text, background, 0.22)),
      '--hairline': mix(background, text, 0.16),
      '--edge': nearestThatPasses(mix(background, text, 0.5), grounds, shapeContrast) ?? text,
      '--accent': accent,
      '--on-accent': contrastOf(background, accent) >= textContrast ? background : strongestOn([accent]),
      '--accent-soft': soft,
      '--link': link,
      '--visited': writing(mix(link, purple, 0.7)),
      '--term': glossary,
      '--sentence': sentence,
      '--word': highlight,
      '--on-word': onHighlight(text, highlight),
      '--ring': accent,
    },
  }
}

/** The colour of the word being read: the text's own if it can be read on the highlight, else white or black. */
export function onHighlight(text: HexColour, highlight: HexColour): HexColour {
  return contrastOf(text, highlight) >= textContrast ? text : strongestOn([highlight])
}

/**
 * What a panel of controls replaces of a theme of one's own, so that whatever was chosen, black on black too, can be
 * seen and mended there: text and links of its own that can be read on the theme's surfaces.
 */
export function readableColours(chosen: CustomColours): Readonly<Record<'--ink' | '--link' | '--term', HexColour>> {
  const { colours } = customTheme(chosen)
  const grounds = [colours['--page'], colours['--surface'], colours['--accent-soft']]
  const readable = (colour: HexColour): HexColour =>
    nearestThatPasses(colour, grounds, textContrast) ?? strongestOn(grounds)
  return { '--ink': readable(chosen.text), '--link': readable(chosen.link), '--term': readable(chosen.glossary) }
}
