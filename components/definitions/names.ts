/** Names of several words: the longest runs of words with capitals, small words inside them included. */
import type { Steps } from '@/components/article/steps'
import type { ArticleText, Block, Span } from '@/components/text/text'
import { isSmallWord } from './letters'

export interface Name extends Span {
  readonly block: Block
  /** Its words in order. */
  readonly words: readonly string[]
  /** Whether its first word begins a sentence, so that its capital may mean nothing. */
  readonly opensSentence: boolean
}

const mostWords = 12
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*(?:[-.&][\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*)*|&/gu

/** The runs of two to twelve words in `text` that begin with and end in a word with a capital; with places to rest at. */
export function* nameSteps(text: ArticleText): Steps<Name[]> {
  const names: Name[] = []
  for (const block of text.blocks) {
    yield
    let run: { start: number; end: number; word: string; isCapital: boolean }[] = []
    const close = (): void => {
      while (run.at(-1)?.isCapital === false) run.pop()
      const [first] = run
      const last = run.at(-1)
      if (first !== undefined && last !== undefined && run.length > 1 && run.length <= mostWords) {
        const { start } = first
        const opensSentence = /(?:^|[.!?:…\n]["'”’)\]]*)[\s"'“‘([]*$/u.test(
          text.text.slice(Math.max(block.start, start - 8), start),
        )
        names.push({ start, end: last.end, block, words: run.map(({ word }) => word), opensSentence })
      }
      run = []
    }
    for (const match of text.text.slice(block.start, block.end).matchAll(wordPattern)) {
      const [word] = match
      const start = block.start + match.index
      const last = run.at(-1)
      if (last !== undefined && text.text.slice(last.end, start) !== ' ') close()
      const isCapital = /^\p{Lu}/u.test(word)
      if (isCapital || (run.length > 0 && (isSmallWord(word) || word === '&')))
        run.push({ start, end: start + word.length, word, isCapital })
      else close()
    }
    close()
  }
  return names
}
