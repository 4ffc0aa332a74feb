/** How many characters a line of the article holds: below thirteen, reading slows down (Atilgan, Xiong & Legge 2020). */
import { type Typeface, typefaces } from './typefaces'
import { type TypographySettings, wordSpacingOf } from './typography'

/** The fewest characters a line should hold. */
export const fewestCharacters = 13

/** English of the usual mix of letters. Other alphabets are about as wide; where they are not, this is a guess. */
const sample = 'the rain that fell on the hills all night had made the river wide and brown'

/** Whole characters of average width in a line of `width` pixels. */
export function charactersIn(width: number, settings: TypographySettings): number | undefined {
  const pencil = document.createElement('canvas').getContext('2d')
  if (pencil === null) return undefined
  const { fontSize, fontWeight, fontFamily, letterSpacing } = settings
  const typeface: Typeface = typefaces[fontFamily]
  pencil.font = `${fontWeight} ${fontSize}px ${typeface.stack}`
  const spaces = sample.split(' ').length - 1
  const spacing = (sample.length * letterSpacing + spaces * wordSpacingOf(settings)) * fontSize
  return Math.floor((width * sample.length) / (pencil.measureText(sample).width + spacing))
}

/** The width in which the article is set; without one, that of the panel. Pixels. */
export function articleWidth(): number {
  return document.querySelector('.article')?.clientWidth ?? document.documentElement.clientWidth
}
