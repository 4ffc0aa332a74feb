/**
 * Tokens: the words of a stretch of text as the matcher compares them, each with its place in the article. Spellings of
 * terms are cut by the same function, so text and term cannot disagree about what a word is.
 */
import { fold, kindOf } from './fold'

export interface Token {
  /** The word, folded. */
  readonly key: string
  readonly start: number
  /** Where the word ends, its `’s` left out. */
  readonly end: number
  /** Where it ends with its `’s`; the same as `end` when it has none. */
  readonly fullEnd: number
  /** What stands before it: `join` a space, a hyphen or nothing; `stop` a full stop; `break` anything a name cannot cross. */
  readonly gap: 'join' | 'stop' | 'break'
  /** The word without the article or preposition that is written onto it: `Iran` of `l’Iran`, `الرقة` of `بالرقة`. */
  readonly elided?: Token
}

/** French, Italian and Catalan little words that lean on the next one. */
const leaning = new Set('c d j l m n qu s t un all dall dell nell quell sull'.split(' '))
/** Arabic “and”, “so”, “in”, “like” before the article, and “and” before any word of four letters or more. */
const leaningInArabic = /^[وفبك]\p{Mn}*(?=ا\p{Mn}*ل)|^و\p{Mn}*(?=(\p{L}\p{Mn}*){4})/u

/** The tokens between `start` and `end` of `text`. Addresses of pages and people hold none. */
export function tokensOf(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = []
  let at = start
  const gap = new Gap()
  while (at < end) {
    const code = text.codePointAt(at) ?? 0
    const width = code > 0xffff ? 2 : 1
    const kind = kindOf(code)
    const isLeadingStop = kind === 'stop' && (at === start || kindAt(text, at - 1, end) === 'space')
    if (kind === 'sign') {
      tokens.push(plainToken(text, at, at + width, gap.kind))
      at += width
      gap.restart()
    } else if (kind === 'letter' || (isLeadingStop && isCapital(text, at + 1))) {
      const word = wordAt(text, at, end)
      if (word.isAddress) {
        at = nextSpace(text, word.end, end)
        gap.restart('other')
        continue
      }
      tokens.push(tokenOf(text, at, word.end, gap.kind))
      at = word.end
      gap.restart()
    } else if (code === 0x40) {
      at = wordAt(text, at + 1, end).end
      gap.restart('other')
    } else {
      gap.add(kind)
      at += width
    }
  }
  return tokens
}

/** What is seen between two words. */
class Gap {
  #spaces = 0
  #hyphens = 0
  #stops = 0
  #others = 0

  restart(first?: 'other'): void {
    this.#spaces = 0
    this.#hyphens = 0
    this.#stops = 0
    this.#others = first === undefined ? 0 : 1
  }

  add(kind: string): void {
    if (kind === 'space') this.#spaces += 1
    else if (kind === 'hyphen') this.#hyphens += 1
    else if (kind === 'stop') this.#stops += 1
    else if (kind !== 'silent') this.#others += 1
  }

  get kind(): Token['gap'] {
    if (this.#others > 0 || this.#hyphens + this.#stops > 1) return 'break'
    if (this.#stops === 1) return 'stop'
    // A hyphen with spaces around it is a dash.
    return this.#hyphens === 1 && this.#spaces > 0 ? 'break' : 'join'
  }
}

function tokenOf(text: string, start: number, end: number, gap: Token['gap']): Token {
  const word = plainToken(text, start, end, gap)
  const rest = leaningEnd(text, start, end)
  return rest === undefined ? word : { ...word, elided: plainToken(text, rest, end, 'break') }
}

/** Where the word proper begins when a little word leans on it. */
function leaningEnd(text: string, start: number, end: number): number | undefined {
  const code = text.charCodeAt(start)
  if (code >= 0x600 && code < 0x700) {
    const lean = leaningInArabic.exec(text.slice(start, end))
    return lean === null ? undefined : start + lean[0].length
  }
  const apostrophe = firstApostrophe(text, start, end)
  return apostrophe !== -1 && leaning.has(text.slice(start, apostrophe).toLowerCase()) ? apostrophe + 1 : undefined
}

function plainToken(text: string, start: number, end: number, gap: Token['gap']): Token {
  const bare = withoutPossessive(text, start, end)
  const lead = text[start] === '.' ? '.' : ''
  return { key: lead + fold(text.slice(start, bare)), start, end: bare, fullEnd: end, gap }
}

function withoutPossessive(text: string, start: number, end: number): number {
  const isS = text[end - 1] === 's' || text[end - 1] === 'S'
  return isS && end - 2 > start && kindAt(text, end - 2, end) === 'apostrophe' ? end - 2 : end
}

function firstApostrophe(text: string, start: number, end: number): number {
  // No word that leans on the next is longer than five letters.
  for (let i = start + 1; i < Math.min(start + 6, end); i += 1) if (kindAt(text, i, end) === 'apostrophe') return i
  return -1
}

/** The word that begins at `start`: letters, and between them apostrophes, `&`, and stops as in `U.S.` and `node.js`. */
function wordAt(text: string, start: number, limit: number): { end: number; isAddress: boolean } {
  const abbreviation = abbreviationEnd(text, start, limit)
  if (abbreviation !== undefined) return { end: possessiveEnd(text, abbreviation, limit), isAddress: false }
  let end = start
  let hasStop = false
  for (let at = start; at < limit; ) {
    const code = text.codePointAt(at) ?? 0
    const kind = kindOf(code)
    const next = at + (code > 0xffff ? 2 : 1)
    if (kind === 'letter' || (kind === 'silent' && at > start && isMarkOnLetter(code))) end = next
    else if (kind === 'stop' && at > start) {
      if (kindAt(text, next, limit) !== 'letter' || isCapital(text, next)) break
      hasStop ||= !isDigit(text, next)
    } else if (kind === 'apostrophe' || code === 0x26) {
      if (kindAt(text, next, limit) !== 'letter') break
    } else if (kind !== 'silent' && at > start) break
    at = next
  }
  const isAddress = text[end] === '@' || text.startsWith('://', end) || (hasStop && text[end] === '/')
  if (isAddress) return { end, isAddress }
  return { end: withSigns(text, end, limit), isAddress }
}

/** `C++`, `C#`: signs that belong to the name when no letter follows them. */
function withSigns(text: string, end: number, limit: number): number {
  let at = end
  while (at < limit && (text[at] === '+' || text[at] === '#')) at += 1
  return kindAt(text, at, limit) === 'letter' ? end : at
}

/** Where `U.S.`, `e.g.` or `Ph.D.` ends, stop included: short pieces parted by stops, most of them single letters. */
function abbreviationEnd(text: string, start: number, limit: number): number | undefined {
  if (text[start + 1] !== '.' && text[start + 2] !== '.') return undefined
  let pieces = 0
  let longPieces = 0
  let at = start
  for (;;) {
    let length = 0
    while (kindAt(text, at, limit) === 'letter' && length < 3 && !isDigit(text, at)) {
      at += 1
      length += 1
    }
    if (length === 0 || length > 2) break
    pieces += 1
    if (length === 2) longPieces += 1
    if (text[at] !== '.' || at >= limit) break
    at += 1
  }
  const endsInStop = text[at - 1] === '.'
  if (pieces < 2 || longPieces === pieces || kindAt(text, at, limit) === 'letter') return undefined
  return longPieces === 0 || endsInStop ? at : undefined
}

function possessiveEnd(text: string, end: number, limit: number): number {
  const isPossessive =
    kindAt(text, end, limit) === 'apostrophe' &&
    (text[end + 1] === 's' || text[end + 1] === 'S') &&
    kindAt(text, end + 2, limit) !== 'letter'
  return isPossessive && end + 1 < limit ? end + 2 : end
}

function nextSpace(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && kindAt(text, at, limit) !== 'space') at += 1
  return at
}

function kindAt(text: string, at: number, limit: number): ReturnType<typeof kindOf> {
  return at < limit ? kindOf(text.codePointAt(at) ?? 0) : 'space'
}

function isCapital(text: string, at: number): boolean {
  const char = text[at] ?? ''
  return char !== char.toLowerCase()
}

/** Accents and vowel points that are characters of their own belong to the letter before them. */
function isMarkOnLetter(code: number): boolean {
  return code >= 0x300 && code < 0x700
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}
