/**
 * Folding: what two spellings of one name have in common. Letters become small, accents and vowel points go, ligatures
 * and letters with strokes become plain ones, Arabic letters that are written for each other become one. A folded
 * string is only ever compared; what is shown and marked is the article's own text.
 */

/** What a character is to the matcher. */
export type CharKind =
  | 'letter' // a letter, a digit, or a mark that belongs to one
  | 'sign' // a letter of a script written without spaces: a word by itself
  | 'silent' // says nothing: soft hyphen, zero-width, vowel points, tatweel
  | 'apostrophe'
  | 'hyphen'
  | 'space'
  | 'stop'
  | 'other'

const signs =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u
const wordly = /[\p{L}\p{M}\p{N}_]/u
const silent =
  /[\u00ad\u02bb\u02be\u02bf\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Variation_Selector}|(?=[\u0300-\u06ff])\p{Mn}/u
const apostrophes = /['`\u00b4\u02b9\u02bc\u05f3\u05f4\u2018\u2019\u2032\ua78b\ua78c\uff07]/
const hyphens = /[-\u2010-\u2013\u2212\ufe63\uff0d]/

/** Letters that Unicode does not take apart, and letters written for one another. */
const plain: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŧ: 't', ə: 'e' },
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ئ: 'ي', ی: 'ي', ؤ: 'و', ة: 'ه', ە: 'ه', ک: 'ك' },
  ...{ й: 'й', ς: 'σ' },
}
/** Zeros of the digits that are written in news: Arabic, Persian, Devanagari, Bengali. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6]

const asciiLength = 128
const kinds = new Map<number, CharKind>()
const folds = new Map<number, string>()
const asciiKinds: readonly CharKind[] = Array.from({ length: asciiLength }, (_, code) => classify(code))

/** Whether a code point is a letter, a space, a hyphen … */
export function kindOf(code: number): CharKind {
  const ascii = asciiKinds[code]
  if (ascii !== undefined) return ascii
  const known = kinds.get(code)
  if (known !== undefined) return known
  const kind = classify(code)
  kinds.set(code, kind)
  return kind
}

function classify(code: number): CharKind {
  const char = String.fromCodePoint(code)
  if (silent.test(char)) return 'silent'
  if (apostrophes.test(char)) return 'apostrophe'
  if (hyphens.test(char)) return 'hyphen'
  if (/\s/.test(char)) return 'space'
  if (char === '.') return 'stop'
  if (!wordly.test(char)) return 'other'
  return signs.test(char) ? 'sign' : 'letter'
}

/** A word as it is compared: `Łódź` → `lodz`, `Da’esh` → `daesh`, `الدَّوْلَة` → `الدوله`. */
export function fold(word: string): string {
  if (isAsciiWord(word)) return word.toLowerCase()
  let folded = ''
  for (const char of word) folded += foldChar(char)
  return folded
}

/**
 * The capitals of a word: one character for each of `fold(word)`, `U` where the word has a capital, `l` elsewhere. Only
 * scripts that tell capitals from small letters have any.
 */
export function capitalsOf(word: string): string {
  let capitals = ''
  for (const char of word) {
    const isCapital = char !== char.toLowerCase()
    if (char.charCodeAt(0) < asciiLength && kindOf(char.charCodeAt(0)) === 'letter') {
      capitals += isCapital ? 'U' : 'l'
      continue
    }
    capitals += (isCapital ? 'U' : 'l').repeat(foldChar(char).length)
  }
  return capitals
}

function foldChar(char: string): string {
  const code = char.codePointAt(0) ?? 0
  const known = folds.get(code)
  if (known !== undefined) return known
  const folded = foldAnew(char, code)
  folds.set(code, folded)
  return folded
}

function foldAnew(char: string, code: number): string {
  const kind = kindOf(code)
  if (kind === 'silent' || kind === 'apostrophe' || kind === 'stop') return ''
  const small = char.toLowerCase()
  const mapped = plain[small]
  if (mapped !== undefined) return mapped
  const zero = zeros.find((start) => code >= start && code < start + 10)
  if (zero !== undefined) return String(code - zero)
  // Taking a kana or a Korean syllable apart would lose the difference between か and が.
  if (kind === 'sign') return small.normalize('NFKC')
  let folded = ''
  for (const part of small.normalize('NFKD')) if (!silent.test(part)) folded += plain[part] ?? part
  return folded
}

function isAsciiWord(word: string): boolean {
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i)
    if (code >= asciiLength || code === 0x27 || code === 0x2e || code === 0x60) return false
  }
  return true
}
