/** How far reading is, in seconds: how much of the text lies before a place, and how long the rest takes. */
import { type ArticleText, blockIndexAt } from '@/components/text/text'
import { secondsOf, weightOf } from './pace'
import type { SpeechSettings } from './settings'

/** Sentences are not counted ahead, that would cost seconds in a book: so much text makes one (`weightOf` units). */
const SENTENCE = 110

export interface Timeline {
  /** Seconds it takes to say the text before `offset` at `settings`, in a voice of `pace` (see `secondsOf`). */
  secondsTo(offset: number, settings: SpeechSettings, pace?: number): number
  secondsInAll(settings: SpeechSettings, pace?: number): number
  /** The offset where so many seconds have passed. */
  offsetAt(seconds: number, settings: SpeechSettings, pace?: number): number
}

export function timelineOf(text: ArticleText): Timeline {
  /** How much lies before each block, and in all. */
  const before: number[] = [0]
  for (const { start, end } of text.blocks) before.push((before.at(-1) ?? 0) + weightOf(text.text.slice(start, end)))
  const all = before.at(-1) ?? 0

  const seconds = (weight: number, blocks: number, { rate, pauses }: SpeechSettings, pace: number | undefined) =>
    weight * secondsOf('.', rate, pace) + blocks * pauses.paragraph + (weight / SENTENCE) * pauses.sentence

  const secondsTo: Timeline['secondsTo'] = (offset, settings, pace) => {
    const index = blockIndexAt(text, offset)
    if (index === -1) return seconds(all, text.blocks.length, settings, pace)
    const start = text.blocks[index]?.start ?? 0
    const within = offset > start ? weightOf(text.text.slice(start, offset)) : 0
    return seconds((before[index] ?? 0) + within, index, settings, pace)
  }

  return {
    secondsTo,
    secondsInAll: (settings, pace) => seconds(all, text.blocks.length, settings, pace),
    offsetAt(wanted, settings, pace) {
      let low = 0
      let high = text.text.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (secondsTo(middle, settings, pace) < wanted) low = middle + 1
        else high = middle
      }
      return low
    },
  }
}
