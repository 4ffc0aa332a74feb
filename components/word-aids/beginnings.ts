/** How far into a word the eye needs to look: its bold beginning. */
import type { BeginningStrength } from './word-aids'

/** Scripts whose letters stand alone and whose words are parted by spaces. Bold would take joined letters apart. */
const apart = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Armenian}\p{sc=Georgian}\p{sc=Hebrew}'’\u00ad\p{M}]+$/u
const plain = /^[\p{L}'’]+$/u

const shares: Readonly<Record<Exclude<BeginningStrength, 'off'>, number>> = { light: 0.3, medium: 0.45, strong: 0.6 }

/**
 * How many UTF-16 units of `word` are bold: a share of what a reader takes for its letters, rounded up; none where bold
 * letters would do harm. A word of one letter is bold whole, of three or fewer the first letter is.
 */
export function beginningOf(word: string, strength: Exclude<BeginningStrength, 'off'>): number {
  if (!apart.test(word)) return 0
  if (plain.test(word)) return bold(word.length, shares[strength])
  const letters = [...graphemes.segment(word)]
  const last = letters[bold(letters.length, shares[strength]) - 1]
  return last === undefined ? 0 : last.index + last.segment.length
}

function bold(letters: number, share: number): number {
  return letters <= 3 ? Math.min(1, letters) : Math.ceil(letters * share)
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
