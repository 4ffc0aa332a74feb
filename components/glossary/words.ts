/**
 * Where a word ends that is not plain letters between spaces: initialisms with stops, names with signs, apostrophes and
 * accents in it, addresses, and little words written onto the next one. `tokens.ts` reads the plain ones by itself.
 */
import { apostrophe, half, letter, mark, sign, silent, space, stop } from './characters'
import { isCapital, kindOf, traits } from './fold'

/** The kind of the character at `at`; behind the end there is space. */
export function kindAt(text: string, at: number, limit: number): number {
  if (at >= limit) return space
  const kind = kindOf(text.charCodeAt(at))
  return kind === half ? kindOf(text.codePointAt(at) ?? 0) : kind
}

/** 2 for a character of two units, else 1. */
export function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/** Whether the letter at `at` is a capital. */
export function isCapitalAt(text: string, at: number, limit: number): boolean {
  return kindAt(text, at, limit) === letter && ((traits[text.charCodeAt(at)] ?? 0) & isCapital) !== 0
}

/**
 * Where the word that begins at `start` ends, a possessive `’s` included. Where an address begins instead, the place
 * behind it, as its complement (`~`).
 */
export function wordEnd(text: string, start: number, limit: number): number {
  const abbreviation = abbreviationEnd(text, start, limit)
  if (abbreviation !== -1) return possessiveEnd(text, abbreviation, limit)
  let end = start
  let hasStop = false
  for (let at = start; at < limit; ) {
    const kind = kindAt(text, at, limit)
    const next = at + widthAt(text, at)
    if (kind === letter || (kind === mark && at > start)) end = next
    else if (kind === stop && at > start) {
      if (kindAt(text, next, limit) !== letter || isCapitalAt(text, next, limit)) break
      hasStop ||= !isDigit(text, next)
    } else if (kind === apostrophe || isInnerJoint(text, at, limit)) {
      if (kindAt(text, next, limit) !== letter) break
    } else if (kind !== silent && at > start) break
    at = next
  }
  if (text[end] === '@' || text.startsWith('://', end) || (hasStop && text[end] === '/'))
    return ~addressEnd(text, end, limit)
  return withSigns(text, end, limit)
}

/** `&` and `_` join letters, quotation marks those of a Hebrew initialism: `צה"ל`. */
function isInnerJoint(text: string, at: number, limit: number): boolean {
  const char = text[at]
  if (char === '&' || char === '＆' || char === '_') return true
  return (char === '"' || char === '”') && isHebrew(text, at - 1) && at + 1 < limit && isHebrew(text, at + 1)
}

/** `C++`, `C#`: signs that belong to the name when no letter follows them. */
function withSigns(text: string, end: number, limit: number): number {
  let at = end
  while (at < limit && (text[at] === '+' || text[at] === '#')) at += 1
  return kindAt(text, at, limit) === letter ? end : at
}

/** No initialism has more pieces; a bound also keeps a text of stops from being read again and again. */
const mostPieces = 8

/**
 * Where `U.S.`, `e.g.` or `Ph.D.` ends, stop included, or -1: short pieces parted by stops, most of them single letters.
 * A small `s` at the end makes a plural: `Ph.D.s`.
 */
function abbreviationEnd(text: string, start: number, limit: number): number {
  let pieces = 0
  let longPieces = 0
  let at = start
  while (pieces <= mostPieces) {
    const from = at
    while (at < from + 3 && kindAt(text, at, limit) === letter && !isDigit(text, at)) at += widthAt(text, at)
    const length = at - from
    if (length === 0 || length > 2) break
    pieces += 1
    const isPlural = text[from] === 's' && length === 1 && text[at] !== '.'
    if (length === 2) longPieces += 1
    else if (isPlural && pieces > 2 && kindAt(text, at, limit) !== letter) return at
    if (text[at] !== '.' || at >= limit) break
    at += 1
  }
  const endsInStop = text[at - 1] === '.'
  if (pieces < 2 || pieces > mostPieces || longPieces === pieces || kindAt(text, at, limit) === letter) return -1
  return longPieces === 0 || endsInStop ? at : -1
}

function possessiveEnd(text: string, end: number, limit: number): number {
  const isPossessive =
    kindAt(text, end, limit) === apostrophe &&
    (text[end + 1] === 's' || text[end + 1] === 'S') &&
    kindAt(text, end + 2, limit) !== letter
  return isPossessive && end + 1 < limit ? end + 2 : end
}

/** Addresses go on to the next space, quotation mark or sign of a script without spaces. */
function addressEnd(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    const kind = kindAt(text, at, limit)
    if (kind === space || kind === sign || /["<>“”«»\u3000-\u303f\uff01-\uff1f]/.test(text[at] ?? '')) break
    at += 1
  }
  return at
}

/** English writes `’s` and short verbs onto a word. */
const endings = ['s', 'd', 'll', 've', 're']
/** Turkish writes its case endings onto a name in this way; single vowels are left out, for the sake of Shi’a and Hawai’i. */
const turkishEndings =
  'de da te ta den dan ten tan ye ya yi yı yu yü nin nın nun nün in ın un ün le la yle yla ki deki daki'.split(' ')
const longestEnding = 4
/** The shortest name that a Turkish ending is looked for behind: Mu’ta is whole. */
const shortestName = 4

/** Where what is written onto a word behind an apostrophe begins (`Turkey’s`, `she’ll`, `Suriye’de`), or `end`. */
export function bareEnd(text: string, start: number, end: number): number {
  for (let at = end - 2; at > start && at >= end - longestEnding - 1; at -= 1) {
    if (kindAt(text, at, end) !== apostrophe) continue
    const ending = text.slice(at + 1, end).toLowerCase()
    return endings.includes(ending) || (at - start >= shortestName && turkishEndings.includes(ending)) ? at : end
  }
  return end
}

/** French, Italian and Catalan little words that lean on the next one. */
const leaning = new Set(
  'c d j l m n qu s t un all dall dell nell quell sull jusqu lorsqu puisqu quoiqu quest sant'.split(' '),
)
/** Arabic and Hebrew write “and”, “so”, “in”, “like”, “to”, “from” and “that” onto the next word. */
const leaningLetters = 'وفبكلובהלכמש'

/** Of little words that lean on another, so many are taken off: “and in the”. */
export const mostLeaning = 3

/**
 * Where the word proper begins when a little word leans on it, or 0 where none does. One at a time: `وبالرقة` leans
 * twice. Many a word begins with such letters by itself, so what is left must be of some length.
 */
export function leaningEnd(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start)
  if (code >= 0x590 && code < 0x700) {
    const isArabic = code >= 0x600
    const behind = behindMarks(text, start + 1, end)
    if (text.startsWith('ال', start)) return hasLetters(text, start + 2, end, 4) ? start + 2 : 0
    const leans = leaningLetters.includes(text[start] ?? '') && hasLetters(text, behind, end, isArabic ? 4 : 3)
    return leans ? behind : 0
  }
  for (let at = start + 1; at < Math.min(start + 7, end - 1); at += 1)
    if (kindAt(text, at, end) === apostrophe) return leaning.has(text.slice(start, at).toLowerCase()) ? at + 1 : 0
  return 0
}

function behindMarks(text: string, from: number, end: number): number {
  let at = from
  while (kindAt(text, at, end) === mark) at += 1
  return at
}

function hasLetters(text: string, from: number, end: number, wanted: number): boolean {
  let letters = 0
  for (let at = from; at < end && letters < wanted; at += 1) if (kindAt(text, at, end) === letter) letters += 1
  return letters === wanted
}

function isHebrew(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x590 && code < 0x600
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}
