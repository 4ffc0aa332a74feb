/** How long a text is for a reader. */
import { atOnce, type Steps } from '@/components/article/steps'
import type { ArticleText } from './text'

/** Words a minute, silent reading of English non-fiction by adults: Brysbaert 2019, a mean of 190 studies. */
const wordsPerMinute = 238
/** Characters a minute for scripts written without spaces; Brysbaert 2019 gives about 260 words of 1.5 to 2 characters. */
const charactersPerMinute = 450

/** What a character is to whoever counts words; the first pattern that fits tells. */
const [unspaced, letter, within, joiner] = [1, 2, 3, 4]
const patterns: readonly RegExp[] = [
  // Scripts written without spaces.
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u,
  /^[\p{L}\p{N}]$/u,
  // Vowel signs, soft hyphens: part of the letter before them (Unicode Standard Annex 29, rule WB4).
  /^(?!\u200b)[\p{M}\p{Cf}]$/u,
  // One or two of them join two words to one.
  /^[’'.,-]$/,
  /^/,
]

export interface Length {
  /** Words; in scripts without spaces, characters. */
  readonly words: number
  /** Whole minutes of reading, at least one. */
  readonly minutes: number
}

/** UTF-16 units that are counted without a rest. */
const stretch = 32_768

/** Counts in one pass: a dictionary segmenter would be slow on long texts and no better for an estimate. */
export const lengthOf = (text: ArticleText): Length => atOnce(lengthSteps(text))

/** The same, with places to rest at. */
export function* lengthSteps({ text }: ArticleText): Steps<Length> {
  let [words, characters] = [0, 0]
  let isInWord = false
  let joiners = 0
  for (let at = 0; at < text.length; at += 1) {
    if (at % stretch === 0) yield
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at += 1
    const kind = kindOf(code)
    if (kind === within) continue
    if (kind === joiner) {
      joiners += 1
      continue
    }
    if (kind === unspaced) characters += 1
    if (kind === letter && (!isInWord || joiners > 2)) words += 1
    isInWord = kind === letter
    joiners = 0
  }
  const minutes = words / wordsPerMinute + characters / charactersPerMinute
  return { words: words + characters, minutes: Math.max(1, Math.round(minutes)) }
}

/** By code, what was found out: a long text has many characters and few different ones. */
const known = new Uint8Array(0x10000)

function kindOf(code: number): number {
  const before = known[code]
  if (before) return before
  const kind = 1 + patterns.findIndex((pattern) => pattern.test(String.fromCodePoint(code)))
  if (code < known.length) known[code] = kind
  return kind
}
