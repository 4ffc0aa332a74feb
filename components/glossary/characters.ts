/**
 * What a character is to the matcher. Kinds are numbers, since one is looked up for every character of an article;
 * `fold.ts` keeps them in a table.
 */

/** A letter, a digit, or a mark that tells letters apart. */
export const letter = 1
/** A combining mark that says nothing: an accent, a vowel point, a nukta. It belongs to the letter before it. */
export const mark = 2
/** Says nothing and is not seen: soft hyphen, zero-width characters. */
export const silent = 3
export const apostrophe = 4
/** May stand inside a word or a name, or part two: `AT&T`, `snake_case`, `C++`, `sdf@example.org`, `צה"ל`. */
export const joint = 5
/** One half of a character beyond the first 65,536: what it is, only both halves tell. */
export const half = 6
export const stop = 7
/** From here on: whatever ends a word in any case. */
export const ending = 8
/** A letter of a script written without spaces: a word by itself. */
export const sign = 8
export const hyphen = 9
export const space = 10
export const other = 11

const signs =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u
const wordly = /[\p{L}\p{M}\p{N}]/u
const unseen = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|\p{Variation_Selector}/u
const combining = /\p{Mn}/u
/** Where the marks that say nothing are: accents of any script; points and vowel marks of Hebrew and Arabic. */
const markRanges = [0x300, 0x6ff, 0x8ca, 0x8ff, 0x1ab0, 0x1aff, 0x1dc0, 0x1dff, 0x20d0, 0x20ff, 0xfe20, 0xfe2f]
/** The nuktas of India, which are often left out. */
const nuktas = [0x93c, 0x9bc, 0xa3c, 0xabc, 0xb3c, 0xcbc]
const apostrophes = /['`\u00b4\u02b9\u02bc\u055a\u05f3\u05f4\u2018\u2019\u201b\u2032\ua78b\ua78c\uff07]/
/** The middle dot joins the parts of foreign names in Chinese and Japanese. */
const hyphens = /[-\u00b7\u058a\u05be\u2010-\u2013\u2027\u2043\u2212\u30a0\u30fb\ufe63\uff0d\uff65]/
const joints = /[&_+#@:/"\u201d\uff03\uff06\uff20]/

/** What the character of a code point is. Slow: ask `kindOf` of `fold.ts`. */
export function classify(code: number): number {
  const char = String.fromCodePoint(code)
  if (unseen.test(char)) return silent
  if (isUnsaidMark(code, char)) return mark
  if (apostrophes.test(char)) return apostrophe
  if (hyphens.test(char)) return hyphen
  if (joints.test(char)) return joint
  if (/\s/.test(char)) return space
  if (char === '.' || char === '．' || char === '｡') return stop
  if (!wordly.test(char)) return other
  return signs.test(char) ? sign : letter
}

function isUnsaidMark(code: number, char: string): boolean {
  const isInRange = markRanges.some((from, i) => i % 2 === 0 && code >= from && code <= (markRanges[i + 1] ?? 0))
  return nuktas.includes(code) || (isInRange && combining.test(char))
}
