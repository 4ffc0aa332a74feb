/**
 * Definitions that the page's own mark-up gives: `<abbr title>`, `<dfn>`, lists of terms, footnotes. Mark-up is often
 * meant for something else (dates in `<abbr>`, prices in `<dl>`), so each is looked at before it is believed.
 */
import type { Article } from '@/components/article/article'
import type { ArticleText } from '@/components/text/text'
import { align } from './alignment'
import type { ArticleDefinition } from './definitions'
import { footnotesIn } from './footnotes'
import { folded, lettersOf } from './letters'
import { type Placed, placedIn } from './placed'
import { sentenceAt } from './proof'
import { mostLiberties } from './short-forms'
import { termListsIn } from './term-lists'

const longestTitle = 300
const longestTerm = 100

/** What the mark-up of `article` defines, in the order of the text; each term with each meaning once. */
export function markupDefinitionsIn(article: Article, text: ArticleText): ArticleDefinition[] {
  const all = [
    ...placedIn(article, text, ({ tag }) => tag === 'abbr').flatMap((abbr) => ofAbbreviation(abbr, text)),
    ...placedIn(article, text, ({ tag }) => tag === 'dfn').flatMap((dfn) => ofDefiningInstance(dfn, text)),
    ...termListsIn(article, text),
    ...footnotesIn(article, text),
  ]
  const seen = new Set<string>()
  return all
    .sort((a, b) => a.termSpan.start - b.termSpan.start)
    .filter(({ term, meaning }) => {
      const key = `${term}\n${meaning}`
      return !seen.has(key) && seen.add(key)
    })
}

function ofAbbreviation({ element, start, end, block }: Placed, text: ArticleText): ArticleDefinition[] {
  const term = text.text.slice(start, end)
  const meaning = meaningOf(element.attrs?.title, term)
  if (meaning === undefined) return []
  return [
    {
      term,
      termSpan: { start, end },
      meaning,
      proof: sentenceAt(text, block, start),
      origin: 'markup',
      rule: 'abbr',
      kind: 'expansion',
      // A title may be any remark; one whose letters the short form has is what `<abbr>` is for.
      isSure: spells(term, meaning),
    },
  ]
}

/** A title that says what `term` means: no date, no address, no call to do something, and not the term itself. */
function meaningOf(title: string | undefined, term: string): string | undefined {
  const meaning = title?.replace(/\s+/g, ' ').trim() ?? ''
  if (meaning.length > longestTitle || term.length > longestTerm || !/\p{L}{2}/u.test(meaning)) return undefined
  if (!/\p{L}/u.test(term) || folded(lettersOf(meaning)) === folded(lettersOf(term))) return undefined
  if (
    /\d{4}-\d\d|\d:\d\d|\b(?:19|20)\d\d$|\/\/|\bRSS\b|\bReally Simple Syndication\b|^(?:click|subscribe|share)\b/i.test(
      meaning,
    )
  )
    return undefined
  return meaning
}

function spells(short: string, long: string): boolean {
  const cost = align(short, long, true)?.cost
  return cost !== undefined && cost <= (mostLiberties(short) ?? 0)
}

/**
 * `<dfn>` marks the place where a term is defined. Its title is the term's full name by the standard, and to many who
 * write it the definition; where there is none, the sentence defines. One in a list of terms is left to that.
 */
function ofDefiningInstance({ element, start, end, block }: Placed, text: ArticleText): ArticleDefinition[] {
  const term = text.text.slice(start, end)
  if (block.tag === 'dt' || !/\p{L}/u.test(term) || term.length > longestTerm) return []
  const proof = sentenceAt(text, block, start)
  const sentence = text.text.slice(proof.start, proof.end)
  const title = meaningOf(element.attrs?.title, term)
  const said = { term, termSpan: { start, end }, proof, origin: 'markup', rule: 'dfn' } as const
  if (title !== undefined && spells(term, title)) return [{ ...said, meaning: title, kind: 'expansion', isSure: true }]
  if (title !== undefined && title.split(' ').length > 2)
    return [{ ...said, meaning: title, kind: 'definition', isSure: true }]
  // A sentence that is little more than its term defines nothing.
  if (sentence.length < term.length + 12 || /\?["”’)]*$/.test(sentence)) return []
  return [{ ...said, meaning: sentence, meaningSpan: proof, kind: 'definition', isSure: true }]
}
