/** The words that are aided: no numbers, no addresses, no names of files. */
import type { ArticleText, Span } from '@/components/text/text'
import type { Stretch } from './stretches'

export interface AidedWord extends Span {
  readonly word: string
  readonly language: string | undefined
}

/** What stands between spaces, and a word in it: letters and their accents, with apostrophes inside. */
const tokens = /\S+/gu
const words = /[\p{L}\p{M}]+(?:['’\u00ad][\p{L}\p{M}]+)*/gu
/** An address of a page or a mailbox, a name of a file or a variable, a number or something with one in it. */
const signs = /[\p{N}@_\\]|:\/\/|^www\.|\p{L}\.\p{L}{2}|\/.*\//u

/** The words of the stretches inside `span`, in order. */
export function aidedWords({ text }: ArticleText, stretches: readonly Stretch[], span: Span): AidedWord[] {
  const found: AidedWord[] = []
  for (const stretch of stretches) {
    const from = Math.max(stretch.start, span.start)
    const slice = text.slice(from, Math.min(stretch.end, span.end))
    for (const token of slice.matchAll(tokens)) {
      if (signs.test(token[0])) continue
      for (const match of token[0].matchAll(words)) {
        const start = from + token.index + match.index
        found.push({ start, end: start + match[0].length, word: match[0], language: stretch.language })
      }
    }
  }
  return found
}
