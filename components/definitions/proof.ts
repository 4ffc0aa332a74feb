/** The sentence that shows a finding. */
import { sentencesOf } from '@/components/text/segment'
import type { ArticleText, Block, Span } from '@/components/text/text'

/** No sentence is longer to a card; and a block without an end must not be cut up whole for each finding. */
const longest = 1_000

/** The sentence of `block` that holds the unit at `offset`; of a very long block only what is near is looked at. */
export function sentenceAt(text: ArticleText, block: Block, offset: number): Span {
  const near = { ...block, start: Math.max(block.start, offset - longest), end: Math.min(block.end, offset + longest) }
  return sentencesOf(text, near).find(({ end }) => end > offset) ?? { start: near.start, end: near.end }
}
