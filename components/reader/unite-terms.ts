import { fold } from '@/components/glossary/fold'
import type { FoundTerm } from '@/components/glossary/found-term'
import type { GlossaryTerm } from '@/components/glossary/glossary'
import { meets } from '@/components/text/text'

/**
 * The terms that the article explains itself, and those the glossaries know, as one list: where both speak of the same
 * thing (one's name is a spelling of the other's), the glossary's words stand below the article's. What the article
 * explains has the places that both claim.
 */
export function uniteTerms(
  said: readonly FoundTerm[],
  listed: readonly FoundTerm[],
  text: string,
): readonly FoundTerm[] {
  if (said.length === 0) return listed
  const left = new Set(listed)
  const spellings = new Map(listed.map((one) => [one, spellingsOf([one, ...one.others].map(({ term }) => term))]))
  const united = said.map((one) => {
    const name = fold(one.term.term)
    const own = spellingsOf([one.term])
    const same = [...left].find((other) => spellings.get(other)?.has(name) === true || own.has(fold(other.term.term)))
    if (same === undefined) return one
    left.delete(same)
    const spans = [...one.spans, ...same.spans.filter((span) => !meets(span, one.spans))].sort(
      (a, b) => a.start - b.start,
    )
    const matched = [...new Set(spans.map(({ start, end }) => text.slice(start, end)))]
    return { ...one, spans, matched, others: [...one.others, asExplanation(same), ...same.others] }
  })
  const taken = united.flatMap(({ spans }) => spans)
  const rest = [...left].flatMap((one) => {
    const spans = one.spans.filter((span) => !meets(span, taken))
    if (spans.length === one.spans.length) return [one]
    const matched = [...new Set(spans.map(({ start, end }) => text.slice(start, end)))]
    return spans.length === 0 ? [] : [{ ...one, spans, matched }]
  })
  return [...united, ...rest]
}

function asExplanation({ term, glossary }: FoundTerm): FoundTerm['others'][number] {
  return { term, glossary }
}

function spellingsOf(terms: readonly GlossaryTerm[]): ReadonlySet<string> {
  return new Set(
    terms
      .flatMap((term) => [term.term, ...(term.aliases ?? []), ...(term.abbreviations ?? []), ...(term.variants ?? [])])
      .map(fold),
  )
}
