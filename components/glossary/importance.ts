import { importanceOf } from './density'
import type { FoundTerm } from './found-term'
import { originOf } from './origins'

/**
 * The terms that matter most for reading an article: important ones that are mentioned often, and early. In the order of
 * their first mention. Words of the language are left to their place in the text.
 */
export function mattersMost(found: readonly FoundTerm[], length: number, most = 5): readonly FoundTerm[] {
  const weigh = (each: FoundTerm): number => {
    const first = each.spans[0]?.start ?? length
    return 2 * (4 - importanceOf(each)) + Math.log2(1 + each.spans.length) + (1 - first / Math.max(1, length))
  }
  return found
    .filter((each) => importanceOf(each) <= 2 && originOf(each) !== 'dictionary' && each.term.kind !== 'word')
    .map((each) => ({ each, weight: weigh(each) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ each }) => each)
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}

/** The orders of the list: of the article, of the alphabet, or by kind of term. */
export const sorts = ['order', 'alphabet', 'kind'] as const
export type Sort = (typeof sorts)[number]

/** The found terms in another order. `language` is that of the interface: it decides about the alphabet. */
export function sorted(found: readonly FoundTerm[], sort: Sort, language: string): readonly FoundTerm[] {
  const byName = new Intl.Collator(language, { sensitivity: 'base', numeric: true })
  const compare = {
    order: (a: FoundTerm, b: FoundTerm) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0),
    alphabet: (a: FoundTerm, b: FoundTerm) => byName.compare(a.term.term, b.term.term),
    kind: (a: FoundTerm, b: FoundTerm) =>
      a.term.kind === b.term.kind ? byName.compare(a.term.term, b.term.term) : byName.compare(a.term.kind, b.term.kind),
  }
  return [...found].sort(compare[sort])
}
