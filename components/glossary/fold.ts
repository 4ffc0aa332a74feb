/**
 * Folding: what two spellings of one name have in common. Letters become small, accents and vowel points go, ligatures
 * and letters with strokes become plain ones, Arabic letters that are written for each other become one. A folded
 * string is only ever compared; what is shown and marked is the article's own text.
 *
 * Characters are learned when first met, and kept in two tables with a place for each UTF-16 unit.
 */
import { apostrophe, classify, half, joint, letter, mark, sign, silent, stop } from './characters'

/** In `folds`: not one unit, ask `foldOf`; or not met yet. No text holds this unit. */
export const unfolded = 0xffff
/** By UTF-16 unit: the unit it folds to, 0 where it says nothing, or `unfolded`. */
export const folds = new Uint16Array(0x10000).fill(unfolded)
/** By UTF-16 unit: the unit a letter folds to, where it is one unit; 0 for all else. Most of an article is read by it alone. */
export const letters = new Uint16Array(0x10000)
/** By UTF-16 unit: its kind (see `characters.ts`), with a flag for capitals; 0 before it is met. */
export const traits = new Uint8Array(0x10000)
export const kindBits = 15
/** A flag beside the kind: the character is a capital. */
export const isCapital = 16

/** Letters that Unicode does not take apart, and letters written for one another. */
const plain: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŧ: 't', ə: 'e' },
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ئ: 'ي', ی: 'ي', ؤ: 'و', ة: 'ه', ە: 'ه', ک: 'ك' },
  ...{ ہ: 'ه', ۂ: 'ه', ۃ: 'ه', ۀ: 'ه', й: 'и\u0306', ς: 'σ', 'ँ': 'ं' },
}
/** Letters that are read over: the ʿayn and hamza of transliteration, the stretching tatweel. */
const unsaid = /[\u02bb\u02be\u02bf\u0640]/
/** Zeros of the digits that are written in news: Arabic, Persian, Devanagari, Bengali. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6]
const breve = 0x306

const beyond = new Map<number, number>()
const strings = new Map<number, string>()
for (let code = 0; code < 128; code += 1) learn(code)

/** Whether a code point is a letter, a space, a hyphen … */
export function kindOf(code: number): number {
  if (code > 0xffff) {
    const known = beyond.get(code) ?? classify(code)
    beyond.set(code, known)
    return known
  }
  const known = traits[code] ?? 0
  return (known === 0 ? learn(code) : known) & kindBits
}

/** Fills a unit's place in the tables, and gives its traits. */
function learn(code: number): number {
  const kind = code >= 0xd800 && code < 0xe000 ? half : unsaid.test(String.fromCharCode(code)) ? letter : classify(code)
  const char = String.fromCharCode(code)
  const folded = foldOf(code)
  const isPlain = folded.length < 2 && kind !== half && kind !== stop && code !== breve
  const unit = !isPlain ? unfolded : folded === '' ? 0 : folded.charCodeAt(0)
  folds[code] = unit
  if (kind === letter && unit !== unfolded) letters[code] = unit
  traits[code] = kind | (char !== char.toLowerCase() ? isCapital : 0)
  return traits[code] ?? 0
}

/** What a code point folds to: nothing, one unit or several. */
export function foldOf(code: number): string {
  const known = strings.get(code)
  if (known !== undefined) return known
  const folded = foldAnew(String.fromCodePoint(code), code)
  strings.set(code, folded)
  return folded
}

function foldAnew(char: string, code: number): string {
  if (unsaid.test(char)) return ''
  const kind = classify(code)
  if (kind === silent || kind === mark || kind === apostrophe || kind === stop || char === '"' || char === '”')
    return ''
  const small = char.toLowerCase()
  const mapped = plain[small]
  if (mapped !== undefined) return mapped
  const zero = zeros.find((start) => code >= start && code < start + 10)
  if (zero !== undefined) return String(code - zero)
  // Taking a kana or a Korean syllable apart would lose the difference between か and が.
  if (kind === sign) return small.normalize('NFKC')
  if (kind === joint) return char.normalize('NFKC')
  let folded = ''
  for (const part of small.normalize('NFKD'))
    if (classify(part.codePointAt(0) ?? 0) !== mark) folded += plain[part] ?? part
  return folded
}

/**
 * What the character at `at` of a text folds to, in a word that begins at `start`. Its neighbours matter twice: a full
 * stop counts at the beginning (`.NET`) and between digits (`2.0`), and the breve of й makes it another letter than и.
 */
export function foldAt(text: string, at: number, start: number): string {
  const code = text.codePointAt(at) ?? 0
  if (code === breve) return /и/i.test(text[at - 1] ?? '') ? '\u0306' : ''
  if (kindOf(code) !== stop) return foldOf(code)
  return at === start || (isDigit(text, at - 1) && isDigit(text, at + 1)) ? '.' : ''
}

function isDigit(text: string, at: number): boolean {
  return /\d/.test(text[at] ?? '')
}

/** A word as it is compared: `Łódź` → `lodz`, `Da’esh` → `daesh`, `الدَّوْلَة` → `الدوله`. */
export function fold(word: string): string {
  let folded = ''
  for (let at = 0; at < word.length; at += (word.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) folded += foldAt(word, at, 0)
  return folded
}
