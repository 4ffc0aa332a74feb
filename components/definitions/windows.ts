/** Where a long form is looked for. */
import type { Span } from '@/components/text/text'

/** No long form is longer. */
const farthest = 300

/** A span without the white space, quotation marks and stops at its edges. */
export function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /[\s"“”„'‘’«»]/.test(text[start] ?? '')) start += 1
  while (end > start && /[\s"“”'‘’«»,;:–—]/.test(text[end - 1] ?? '')) end -= 1
  return { start, end }
}

/**
 * The words in front of `at` that a short form of so many letters may stand for: of the same sentence, not in front of a
 * bracket that is still open, and not many more than there are letters.
 */
export function windowBefore(text: string, from: number, at: number, letters: number): Span {
  // A remark in between belongs to neither: "New Zealand dollar ($) (NZD)".
  const near = Math.max(from, at - farthest)
  const end =
    near +
    text
      .slice(near, at)
      .replace(/\s\([^()]{0,40}\)\s*$/, '')
      .trimEnd().length
  const most = Math.min(letters * 2 + 3, letters + 8)
  let start = end
  for (let i = 0; i < most && start > near; i += 1) start = Math.max(near, text.lastIndexOf(' ', start - 2) + 1)
  const words = text.slice(start, end)
  let cut = 0
  for (const { index, 0: sign } of words.matchAll(/[.!?]["'”’)\]]*\s+(?=["'“‘([]*[\p{Lu}\p{N}])|[:;]\s/gu)) {
    // An initial is no end: "O. novo-ulmi", "J. Lo".
    if (!/(?:^|[^\p{L}\p{N}])\p{L}$/u.test(words.slice(Math.max(0, index - 2), index))) cut = index + sign.length
  }
  let depth = 0
  for (let i = words.length - 1; i >= cut; i -= 1) {
    const sign = words[i]
    if (sign === ')' || sign === ']') depth += 1
    else if (sign === '(' || sign === '[') depth -= 1
    if (depth < 0) cut = i + 1
  }
  return { start: start + cut, end }
}
