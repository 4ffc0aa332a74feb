/**
 * Which sentence of how many, without cutting a whole article into sentences at once: that took 12 s in Firefox on the
 * longest page we tested. Blocks are counted one by one when there is time; until all are, the rest is reckoned.
 */
import { sentencesOf } from '@/components/text/segment'
import { type ArticleText, blockIndexAt } from '@/components/text/text'

export interface Counted {
  /** From 1. */
  readonly sentence: number
  readonly sentences: number
  /** Whether the numbers are reckoned: not every sentence was counted yet. */
  readonly isAbout: boolean
}

export interface SentenceCount {
  /**
   * Counts further blocks until `mayGoOn` says no; it is asked before each block, with the units of that. Whether all
   * are counted.
   */
  advance(mayGoOn: (units: number) => boolean): boolean
  /** What is known now of the sentence at `offset`. */
  at(offset: number): Counted
}

/** UTF-16 units of a sentence where nothing was counted yet: English non-fiction has some 20 words in one. */
const usualLength = 120

export function countSentences(text: ArticleText): SentenceCount {
  const { blocks } = text
  /** How many sentences stand before the block of that index. */
  const before: number[] = [0]
  const done = (): number => before.length - 1
  const isWhole = (): boolean => done() >= blocks.length

  return {
    advance(mayGoOn) {
      for (let block = blocks[done()]; block !== undefined; block = blocks[done()]) {
        if (!mayGoOn(block.end - block.start)) return false
        before.push((before.at(-1) ?? 0) + sentencesOf(text, block).length)
      }
      return true
    },
    at(offset) {
      const found = blockIndexAt(text, offset)
      const index = found === -1 ? blocks.length - 1 : found
      const counted = before[done()] ?? 0
      const upTo = blocks[done() - 1]?.end ?? 0
      const length = counted > 0 ? upTo / counted : usualLength
      const sentences = isWhole() ? counted : counted + Math.ceil((text.text.length - upTo) / length)
      const block = blocks[index]
      if (block === undefined) return { sentence: 0, sentences: 0, isAbout: false }
      const isKnown = index < done()
      const within = isKnown ? sentencesOf(text, block).filter(({ start }) => start <= offset).length : 0
      const sentence = isKnown
        ? (before[index] ?? 0) + Math.max(1, within)
        : counted + Math.floor((Math.max(offset, upTo) - upTo) / length) + 1
      const isAbout = !isWhole()
      return {
        sentence: Math.max(1, isAbout && !isKnown ? rounded(sentence) : sentence),
        sentences: isAbout ? Math.max(rounded(sentences), sentence) : sentences,
        isAbout,
      }
    },
  }
}

/** To two figures: more would be pretence. */
function rounded(number: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, number))) - 1)
  return Math.round(number / step) * step
}
