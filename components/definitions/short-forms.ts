/**
 * What may be a short form, and what liberties one of its kind may take. A short form of many letters hardly fits by
 * chance, one of two easily does, and a word in small letters may be no short form at all.
 */
import { folded, lettersOf } from './letters'

/** Whether `text` has the looks of a short form: letters, hardly a word too many, no measure and no sum. */
export function mayBeShort(text: string): boolean {
  const letters = lettersOf(text)
  return (
    letters.length > 0 &&
    letters.length <= 14 &&
    text.length <= 24 &&
    /\p{L}/u.test(text) &&
    text.split(/\s/).length <= 3 &&
    // A sum, a measure (2 mg/kg), an amount of something ([Ca2+]), a number in Roman figures, an address.
    !/[=%<>@:]|^\[|^\p{N}[\p{N}.,]*\s|^[IVX]{2,}$|^(?:e\.g|i\.e|vs|et al)\b|\/\/|www\./u.test(text)
  )
}

/** The most that an alignment of `short` may cost (see `alignment.ts`), or undefined where none will do. */
export function mostLiberties(short: string): number | undefined {
  const letters = lettersOf(short)
  if (letters === letters.toLowerCase() && /\p{Ll}/u.test(letters)) {
    // An ordinary word in brackets. A word without vowels is none, and letters without case are as good as capitals.
    if (letters.length === 1) return undefined
    return /[aeiouyаеиоуыэюя]/i.test(folded(letters)) ? 0.2 : 2.4
  }
  return [0, 0, 2.25, 3.15, 4.7][letters.length] ?? Math.min(0.93 * letters.length, 6.2)
}

/** Whether `long` may be what `short` stands for, whatever its letters: it says more, and it does not say `short`. */
export function mayBeLong(short: string, long: string): boolean {
  const bare = folded(lettersOf(short))
  if (long.replace(/\P{L}/gu, '').length < short.replace(/\P{L}/gu, '').length + 2) return false
  // A party and its state (R-TX); but "D-Gal" is D-galactosamine.
  if (/^[DRI]-/.test(short) && !long.startsWith(short.slice(0, 2))) return false
  // Code, addresses.
  if (/[={}@<>%]/.test(long)) return false
  // "(with) withdrawal", "Port (Portugal)" are words cut short; "(Ad) adenovirus" is meant.
  if (/^(?:\p{Ll}+|\p{L}\p{Ll}{3,})$/u.test(short) && folded(lettersOf(long)).startsWith(bare)) return false
  const forms = new Set([bare, bare.replace(/(?<=.{3})\p{N}+$/u, '')])
  const says = (word: string): boolean => word === short || (bare.length > 1 && forms.has(folded(lettersOf(word))))
  if (long.split(/[\s()[\]]+/).some(says)) return false
  // "ALEPPO (AP)": where all is in capitals, capitals say nothing.
  if (long === long.toUpperCase() && /\p{Lu}/u.test(long) && !/\d/.test(long)) return false
  return isBalanced(long)
}

/** Whether the brackets pair up, and the first is no remark of its own: "(three), Senning". */
function isBalanced(text: string): boolean {
  const open: string[] = []
  for (const { 0: sign, index } of text.matchAll(/[()[\]]/g)) {
    if (sign === '(' || sign === '[') open.push(sign)
    else if (open.pop() !== (sign === ')' ? '(' : '[')) return false
    else if (open.length === 0 && /^[([]/.test(text) && /^.(?:[\s,;.:]|$)/.test(text.slice(index))) return false
  }
  return open.length === 0
}
