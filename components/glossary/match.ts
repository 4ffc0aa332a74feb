/**
 * The matcher: which terms an article holds, and where. One pass over the text, block by block, through a trie whose
 * steps are whole words. Where two glossaries explain the same concept, its mentions are united under the more trusted.
 *
 * Ambiguous spellings (IS, Jordan) wait for evidence: where one was seen, its block is searched again once it is known
 * which concepts the article names beyond doubt. A term that a reader has hidden is for the caller to leave out of what
 * was found: so its name stays taken, and hiding “Islamic State” does not bring out “State”.
 */
import { atOnce, type Steps } from '@/components/article/steps'
import type { ArticleText, Span } from '@/components/text/text'
import { WordsThere } from './first-words'
import type { Explanation, FoundTerm } from './found-term'
import type { TermSource } from './glossary'
import { type Lexicon, lexiconSteps } from './lexicon'
import { type Hit, Search } from './search'

export interface Matcher {
  /** The terms of an article in order of first mention; spans of different terms never overlap. */
  find(text: ArticleText): FoundTerm[]
  /** The same, with places to rest at. */
  findSteps(text: ArticleText): Steps<FoundTerm[]>
}

/** Makes ready to find the terms of `glossaries`, the most trusted first: where two know a spelling, the earlier has it. */
export const makeMatcher = (glossaries: readonly TermSource[]): Matcher => atOnce(matcherSteps(glossaries))

/** The same, with places to rest at; with `only`, for that text alone, which takes a tenth of the time. */
export function* matcherSteps(glossaries: readonly TermSource[], only?: ArticleText): Steps<Matcher> {
  const lexicon = yield* lexiconSteps(glossaries, only && (yield* wordsIn(only)))
  function* findSteps(text: ArticleText): Steps<FoundTerm[]> {
    return foundTerms(lexicon, text.text, yield* hitsIn(lexicon, text))
  }
  return { find: (text) => atOnce(findSteps(text)), findSteps }
}

function* wordsIn({ text, blocks }: ArticleText): Steps<WordsThere> {
  const words = new WordsThere()
  for (const { start, end } of blocks) {
    words.read(text, start, end)
    yield
  }
  return words
}

function* hitsIn(lexicon: Lexicon, text: ArticleText): Steps<Hit[]> {
  const search = new Search(lexicon, text.text)
  const blocks = text.blocks.filter(({ tag }) => tag !== 'pre' && tag !== 'address')
  const undecided: number[] = []
  const hits: Hit[][] = []
  for (const [index, block] of blocks.entries()) {
    hits.push(search.hitsIn(block, () => false))
    if (search.sawClosed) undecided.push(index)
    yield
  }
  if (undecided.length === 0) return hits.flat()
  const isOpen = evidenceOf(lexicon, hits)
  for (const index of undecided) {
    const block = blocks[index]
    if (block !== undefined) hits[index] = search.hitsIn(block, isOpen)
  }
  return hits.flat()
}

/** Whether a spelling has the company it asks for: a spelling of one of those terms, or of the same concept, found for sure. */
function evidenceOf(
  { spellings, concepts, company }: Lexicon,
  sure: readonly (readonly Hit[])[],
): (spelling: number) => boolean {
  const { heads } = concepts
  const present = new Set(sure.flat().map(({ spelling }) => heads[spellings.termOf(spelling)]))
  return (spelling) => company.get(spelling)?.some((term) => present.has(heads[term])) === true
}

function foundTerms(
  { spellings, concepts, terms, glossaryOf }: Lexicon,
  text: string,
  hits: readonly Hit[],
): FoundTerm[] {
  const mentions = new Map<number, { spans: Span[]; matched: Set<string> }>()
  for (const { spelling, start, end } of hits) {
    const head = concepts.heads[spellings.termOf(spelling)] ?? -1
    const known = mentions.get(head) ?? { spans: [], matched: new Set<string>() }
    known.spans.push({ start, end })
    known.matched.add(text.slice(start, end))
    mentions.set(head, known)
  }
  const explanationOf = (number: number): Explanation | undefined => {
    const [term, glossary] = [terms[number], glossaryOf(number)]
    return term === undefined || glossary === undefined ? undefined : { term, glossary }
  }
  return [...mentions].flatMap(([head, { spans, matched }]) => {
    const explanation = explanationOf(head)
    if (explanation === undefined) return []
    const others = (concepts.others.get(head) ?? []).flatMap((term) => explanationOf(term) ?? [])
    return [{ ...explanation, spans, matched: [...matched], others: withNews(explanation, others) }]
  })
}

/** The explanations that say something the ones before them do not. */
function withNews(first: Explanation, others: readonly Explanation[]): readonly Explanation[] {
  const said = new Set([first.term.definition])
  return others.filter(({ term }) => !said.has(term.definition) && said.add(term.definition))
}
