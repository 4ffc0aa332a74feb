/**
 * The first step from written to said, character by character: what is never heard (soft hyphens, control characters,
 * emoji) goes, marks that mean the same become one, and for an English voice letters become plain ones. Each unit of what
 * comes out knows the units it came from, so the steps after this one need not care.
 */
import type { Span } from '@/components/text/text'
import { plainLetters } from './normalise-letters'

/** A text under way, unit by unit: `from` and `to` are where in the source the unit at the same index stands. */
export interface Traced {
  readonly text: string
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** Where each of the `puts` has come to stand: offsets into `text`. */
  readonly places: readonly Span[]
}

/** What is put in place of a stretch of the source; it comes out as it is. */
export interface Put extends Span {
  readonly say: string
}

/** Not heard, and not a border of words either. U+200C and U+200D are letters' business in Arabic and Indic scripts. */
const silent =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc]|\u034f|[\ufe00-\ufe0f]/u
const joiner = /[\u200c\u200d]/
const control = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u
const emoji = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u{e0020}-\u{e007f}]|\u20e3/u
const keptPictures = /[©®™↔→]/u
const space = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/u

/** Marks with one meaning for a voice. */
const same: Readonly<Record<string, string>> = {
  ...{
    '\u2018': "'",
    '\u2019': "'",
    '\u201a': "'",
    '\u201b': "'",
    '\u2032': "'",
    '\u02bc': "'",
    '\u02b9': "'",
    '`': "'",
  },
  ...{ '´': "'", '\u201c': '"', '\u201d': '"', '\u201e': '"', '\u201f': '"', '\u2033': '"', '«': '"', '»': '"' },
  ...{ '‹': "'", '›': "'", '\u2010': '-', '\u2011': '-', '\u2012': '–', '\u2015': '—', '\u2e3a': '—', '\u2e3b': '—' },
  ...{ '⁄': '/', '∕': '/', ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', '℃': '°C', '℉': '°F', '№': 'No.' },
  ...{ º: '°', '˚': '°', '∶': ':', '⟶': '→', '➔': '→', '∼': '~', '∗': '*', '␣': ' ' },
}

/**
 * The characters of `span`, cleaned. `puts` (ascending, disjoint) take the place of what they cover.
 * @param isEnglish letters become plain Latin ones, fractions digits; other scripts become a space.
 */
export function traceCharacters(text: string, span: Span, puts: readonly Put[], isEnglish: boolean): Traced {
  const pieces: string[] = []
  const from: number[] = []
  const to: number[] = []
  const add = (said: string, start: number, end: number): void => {
    if (said === '') return
    pieces.push(said)
    length += said.length
    // Of equal length, unit by unit; else every unit stands for the whole.
    const isLinear = said.length === end - start
    for (let at = 0; at < said.length; at += 1) {
      from.push(isLinear ? start + at : start)
      to.push(isLinear ? start + at + 1 : end)
    }
  }
  const places: Span[] = []
  let length = 0
  let next = 0
  let last = ''
  for (let at = span.start; at < span.end; ) {
    const put = puts[next]
    if (put !== undefined && at >= put.start) {
      next += 1
      const start = length
      if (put.end > at) add(put.say, at, Math.min(put.end, span.end))
      places.push({ start, end: length })
      if (put.end <= at) continue
      if (put.say !== '') last = put.say.at(-1) ?? ''
      at = put.end
      continue
    }
    const code = text.charCodeAt(at)
    if (code > 31 && code < 127) {
      last = text[at] as string
      add(last === '`' ? "'" : last, at, at + 1)
      at += 1
      continue
    }
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const end = Math.min(at + char.length, span.end, put?.start ?? span.end)
    const said = cleaned(char, last, text.slice(end, end + 4), isEnglish)
    add(said, at, end)
    if (said !== '') last = said.at(-1) ?? ''
    at = end
  }
  return { text: pieces.join(''), from, to, places }
}

function cleaned(char: string, before: string, after: string, isEnglish: boolean): string {
  // A thin space between digits groups them: 12 300 is one number.
  if (/[\u00a0\u2009\u202f]/.test(char) && /\d/.test(before) && /^\d{3}(?!\d)/.test(after)) return isEnglish ? ',' : ' '
  if (space.test(char)) return ' '
  if (joiner.test(char)) return isEnglish || !/[\p{L}\p{M}]/u.test(before) || /[a-z]/i.test(before) ? '' : char
  if (silent.test(char) || (emoji.test(char) && !keptPictures.test(char))) return ''
  if (control.test(char)) return char.length === 1 && /[\t\n\r\f\v\u0085]/.test(char) ? ' ' : ''
  if (!isEnglish) return char
  const greek = greekLetterOf(char, before, after)
  return greek ?? same[char] ?? fractionOf(char, before) ?? plainLetters(char)
}

const greekNames =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho  sigma tau upsilon phi chi psi omega'.split(
    ' ',
  )

/** A Greek letter by itself is said by its name; in front of a unit, μ is "micro". */
function greekLetterOf(char: string, before: string, after: string): string | undefined {
  if (/[µμ]/.test(char) && /^[gmslLFAWV](?![a-z])/.test(after)) return 'µ'
  if (/\p{L}/u.test(before) || /^\p{L}/u.test(after)) return undefined
  const code = (char.toLowerCase().codePointAt(0) ?? 0) - 0x3b1
  return (char === 'µ' ? 'mu' : greekNames[code]) || undefined
}

function fractionOf(char: string, before: string): string | undefined {
  if (!/[¼-¾⅐-⅞↉]/.test(char)) return undefined
  const written = char.normalize('NFKC').replace('⁄', '/')
  return /\d/.test(before) ? ` ${written}` : written
}
