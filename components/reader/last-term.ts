import type { FoundTerm } from '@/components/glossary/found-term'

/**
 * The term met last before a place of the text, and at it: the one whose mention begins nearest, marked or not. Of two
 * that begin at one place the longer says more.
 */
export function lastTerm(terms: readonly FoundTerm[], at: number): FoundTerm | undefined {
  let best: { readonly term: FoundTerm; readonly start: number; readonly end: number } | undefined
  for (const term of terms) {
    const mention = term.spans.findLast(({ start }) => start <= at)
    if (mention === undefined) continue
    const { start, end } = mention
    if (best === undefined || start > best.start || (start === best.start && end > best.end))
      best = { term, start, end }
  }
  return best?.term
}
