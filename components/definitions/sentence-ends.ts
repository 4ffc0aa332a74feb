/**
 * The sentences of a block, cut in one pass: `segment.ts` cuts finer and for every language, at some 30 µs a sentence; here
 * every sentence of the article is wanted at once, and only English ones.
 */
import { abbreviations, acronyms, beforeNumber, starters } from '@/components/text/abbreviations'
import type { Span } from '@/components/text/text'

// A mark and the run of marks, closing quotes and white space after it.
const end = /[.!?…][.!?…"'”’)\]\s]*|\n\s*/g
const lastWord = /(?:^|[\s("“‘'[])([\p{L}\p{N}.&-]{1,14})$/u
const firstWord = /^["“‘'([]*([\p{L}\p{N}'’]+)/u

/** The sentences of the block at `span`, in order, without the white space around them. */
export function sentenceSpans(text: string, { start, end: blockEnd }: Span): Span[] {
  const slice = text.slice(start, blockEnd)
  const spans: Span[] = []
  let from = 0
  for (const match of slice.matchAll(end)) {
    // Marks alone make no sentence.
    if (match.index < from + 2 || !/\s$/.test(match[0])) continue
    const to = match.index + match[0].length
    if (!match[0].includes('\n') && !isEnd(slice, match.index, match[0].trimEnd(), to)) continue
    push(spans, slice, from, to, start)
    from = to
  }
  push(spans, slice, from, slice.length, start)
  return spans
}

function push(spans: Span[], slice: string, from: number, to: number, offset: number): void {
  const part = slice.slice(from, to)
  const begin = from + part.length - part.trimStart().length
  const finish = from + part.trimEnd().length
  if (begin < finish) spans.push({ start: offset + begin, end: offset + finish })
}

/** Whether the marks at `at` end a sentence, given the word before and the one after. */
function isEnd(slice: string, at: number, mark: string, next: number): boolean {
  const after = slice.slice(next, next + 24)
  if (/^["“‘'([]*\p{Ll}/u.test(after)) return false
  if (mark !== '.') return true
  const before = lastWord.exec(slice.slice(Math.max(0, at - 16), at))?.[1]?.toLowerCase()
  if (before === undefined) return true
  if (abbreviations.has(before) || abbreviations.has(`en:${before}`)) return false
  if (beforeNumber.has(before) && /^\d/.test(after)) return false
  if (/^\d{1,3}$/.test(before) && at - before.length < 2) return false
  const isShort = /^\p{L}(?:\.\p{L})*$/u.test(before) || acronyms.has(before)
  return !isShort || (starters.en?.has(firstWord.exec(after)?.[1] ?? '') ?? false)
}
