/** Which part of an article is aided: of a long one only what is near the view, and that moves with the reader. */
import { type ArticleText, blockIndexAt, type Span } from '@/components/text/text'

/** How far what is aided reaches from the view, and how far it must at least for nothing to change; UTF-16 units. */
const reach = 6_000
const margin = 2_500

/** An article up to this length is aided whole; UTF-16 units, some 2,500 English words. */
const short = 16_000

/** Whole blocks around a place: at least `reach` units before and behind it, where there are as many. */
export function around(text: ArticleText, place: number): Span {
  const { blocks } = text
  const last = blocks.length - 1
  const first = blockIndexAt(text, Math.max(0, place - reach))
  const final = blockIndexAt(text, Math.min(text.text.length, place + reach))
  return {
    start: blocks[first === -1 ? last : first]?.start ?? 0,
    end: blocks[final === -1 ? last : final]?.end ?? text.text.length,
  }
}

/** What is to be aided once `span` is, when the view is at `place`; undefined while that is enough. */
export function further(text: ArticleText, span: Span, place: number): Span | undefined {
  const whole = { start: 0, end: text.text.length }
  const startsEarly = span.start <= Math.max(text.blocks[0]?.start ?? 0, place - margin)
  const endsLate = span.end >= Math.min(text.blocks.at(-1)?.end ?? 0, place + margin)
  if (text.text.length <= short) return span.start === 0 && span.end === whole.end ? undefined : whole
  return startsEarly && endsLate ? undefined : around(text, place)
}
