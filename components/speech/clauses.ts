/** Where a sentence that is too long for a voice is cut. */
import { wordsOf } from '@/components/text/segment'

/**
 * How many UTF-16 units of `rest` to say at once: all of it when it is short, else up to the last clause mark before
 * `limit`, else up to the last word. Never splits a character.
 */
export function clauseEnd(rest: string, limit: number, language: string | undefined): number {
  if (rest.length <= limit) return rest.length
  const head = rest.slice(0, limit)
  const marks = [...head.matchAll(/[;:,،؛—–](?=\s)|[，、；：]/gu)]
  const mark = marks.findLast(({ index }) => index >= limit / 3)
  if (mark !== undefined) return mark.index + mark[0].length
  const blank = head.search(/\s\S*$/u)
  if (blank > 0) return blank
  // No spaces: the script knows its words, or it is one endless word and any place will do.
  const whole = { text: rest.slice(0, limit + 1), runs: [], blocks: [] }
  const last = wordsOf(whole, { start: 0, end: whole.text.length }, language).at(-1)
  if (last !== undefined && last.start > 0) return last.start
  return /[\ud800-\udbff]$/.test(head) ? limit - 1 : limit
}
