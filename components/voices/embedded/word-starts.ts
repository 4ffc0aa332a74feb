/**
 * Finds where each word begins among the phones that were spoken. The engine tells the phones of a sentence with their
 * times, and not which word they belong to; the phones of each word by itself are known, and differ from those spoken
 * in a few places ("the" before a vowel). So the two are laid side by side at the least cost.
 */
import { isVowel } from './radio-phones'

/** A phone as it was spoken; `pau` is silence. Seconds. */
export interface SpokenPhone {
  readonly phone: string
  readonly start: number
  readonly end: number
}

/** Stands for a sound of a word that nothing is known of. */
export const anyPhone = '?'

const MISSING = 0.7
const PAUSE_WITHIN_WORD = 2

/** Seconds at which each word begins: as many as `words`, never going back, all within the phones spoken. */
export function wordStarts(words: readonly (readonly string[])[], spoken: readonly SpokenPhone[]): number[] {
  const expected = words.flatMap((phones, word) => phones.map((phone, nth) => ({ phone, word, begins: nth === 0 })))
  const width = spoken.length + 1
  const cost = new Float32Array((expected.length + 1) * width)
  const step = new Uint8Array(cost.length)
  for (let row = 0; row <= expected.length; row++) {
    // A pause costs nothing where a word ends.
    const isBetween = expected[row]?.begins ?? true
    for (let column = 0; column <= spoken.length; column++) {
      const here = row * width + column
      if (here === 0) continue
      const wanted = expected[row - 1]?.phone
      const heard = spoken[column - 1]?.phone
      const paused = heard === 'pau' ? (isBetween ? 0 : PAUSE_WITHIN_WORD) : MISSING
      const left = heard === undefined ? Infinity : (cost[here - 1] ?? 0) + paused
      const up = wanted === undefined ? Infinity : (cost[here - width] ?? 0) + MISSING
      const both =
        wanted === undefined || heard === undefined
          ? Infinity
          : (cost[here - width - 1] ?? 0) + difference(wanted, heard)
      const least = Math.min(left, up, both)
      cost[here] = least
      step[here] = least === both ? 0 : least === left ? 1 : 2
    }
  }
  const starts: (number | undefined)[] = words.map(() => undefined)
  for (let row = expected.length, column = spoken.length; row > 0 || column > 0; ) {
    const way = step[row * width + column]
    const wanted = expected[row - 1]
    const heard = spoken[column - 1]
    if (way === 0 && wanted !== undefined && heard !== undefined) starts[wanted.word] = heard.start
    if (way !== 1) row--
    if (way !== 2) column--
  }
  return filled(starts, spoken)
}

/** A word that was swallowed begins with the next one, the last ones with the end. */
function filled(starts: readonly (number | undefined)[], spoken: readonly SpokenPhone[]): number[] {
  let next = spoken.findLast(({ phone }) => phone !== 'pau')?.start ?? 0
  return starts
    .toReversed()
    .map((start) => {
      next = Math.min(start ?? next, next)
      return next
    })
    .toReversed()
}

/** Vowels that lose their colour where they bear no stress, or that one of the engine's voices writes otherwise. */
const pale = new Set(['ah', 'ax', 'ih', 'aa', 'er'])

function difference(a: string, b: string): number {
  if (a === b) return 0
  if (b === 'pau') return 4
  if (a === anyPhone) return 0.3
  if (isVowel(a) !== isVowel(b)) return 1.3
  return isVowel(a) ? (pale.has(a) && pale.has(b) ? 0.2 : 0.5) : 0.9
}
