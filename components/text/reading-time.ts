/** How long a text is for a reader. */
import type { ArticleText } from './text'

/** Words a minute, silent reading of English non-fiction by adults: Brysbaert 2019, a mean of 190 studies. */
const wordsPerMinute = 238
/** Characters a minute for scripts written without spaces; Brysbaert 2019 gives about 260 words of 1.5 to 2 characters. */
const charactersPerMinute = 450

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu
const word = /[\p{L}\p{N}]+(?:[’'.,-]{1,2}[\p{L}\p{N}]+)*/gu

export interface Length {
  /** Words; in scripts without spaces, characters. */
  readonly words: number
  /** Whole minutes of reading, at least one. */
  readonly minutes: number
}

/** Counts in one pass by pattern: a dictionary segmenter would be slow on long texts and no better for an estimate. */
export function lengthOf({ text }: ArticleText): Length {
  const characters = countOf(unspaced, text)
  const words = countOf(word, characters === 0 ? text : text.replace(unspaced, ' '))
  const minutes = words / wordsPerMinute + characters / charactersPerMinute
  return { words: words + characters, minutes: Math.max(1, Math.round(minutes)) }
}

/** Without a list of a hundred thousand words. */
function countOf(pattern: RegExp, text: string): number {
  let count = 0
  pattern.lastIndex = 0
  while (pattern.test(text)) count += 1
  return count
}
