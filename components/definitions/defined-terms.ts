/** Terms that the page's structured data defines (`Report.definedTerms`), where the article's text has them. */
import type { DefinedTerm } from '@/components/article/defined-terms'
import { type ArticleText, blockIndexAt, type Span } from '@/components/text/text'
import type { ArticleDefinition } from './definitions'
import { folded } from './letters'
import { sentenceAt } from './proof'

/** Names shorter than this are looked for as they are written: "it" is not IT. */
const shortest = 4
/** Comparisons of a name with a place: only where both begin with the same word, so an article needs a few hundred. */
const mostComparisons = 500_000

/** A stretch of letters and digits. */
const firstWord = /[\p{L}\p{M}\p{N}]+/u

/** The `terms` that stand in `text` by one of their names, each where it first does, in the order of the text. */
export function definedTermsIn(terms: readonly DefinedTerm[], text: ArticleText): ArticleDefinition[] {
  return [...firstPlaces(terms, text.text)].flatMap(([{ meaning }, termSpan]) => {
    const block = text.blocks[blockIndexAt(text, termSpan.start)]
    if (block === undefined) return []
    return [
      {
        term: text.text.slice(termSpan.start, termSpan.end),
        termSpan,
        meaning,
        proof: sentenceAt(text, block, termSpan.start),
        origin: 'markup',
        rule: 'defined-term',
        kind: 'definition',
        isSure: true,
      } satisfies ArticleDefinition,
    ]
  })
}

/** One walk through the words of the text, with the names that begin with each of them at hand. */
function firstPlaces(terms: readonly DefinedTerm[], text: string): Map<DefinedTerm, Span> {
  const byFirstWord = new Map<string, { name: string; term: DefinedTerm }[]>()
  for (const term of terms) {
    for (const name of new Set([term.term, ...term.otherNames])) {
      const first = firstWord.exec(folded(name))?.[0]
      if (first === undefined || !folded(name).startsWith(first)) continue
      const names = byFirstWord.get(first) ?? []
      names.push({ name, term })
      byFirstWord.set(first, names)
    }
  }
  const places = new Map<DefinedTerm, Span>()
  if (byFirstWord.size === 0) return places
  const plain = folded(text)
  let comparisons = 0
  for (const { 0: word, index: start } of plain.matchAll(new RegExp(firstWord, 'gu'))) {
    for (const { name, term } of byFirstWord.get(word) ?? []) {
      comparisons += 1
      if (comparisons > mostComparisons) return places
      const end = start + name.length
      const isThere = name.length < shortest ? text.startsWith(name, start) : plain.startsWith(folded(name), start)
      if (isThere && !places.has(term) && !/[\p{L}\p{N}]/u.test(text[end] ?? ' ')) places.set(term, { start, end })
    }
  }
  return places
}
