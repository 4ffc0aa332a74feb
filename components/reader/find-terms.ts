/**
 * The terms of an article, from every source in order of trust: what the page says itself, what the article's own words
 * say, what the person wrote or imported, the bundled glossaries, and the hard words that the dictionary explains.
 */
import type { Article } from '@/components/article/article'
import type { Report } from '@/components/article/report'
import { definitionsIn } from '@/components/definitions/definitions-in'
import type { Help } from '@/components/glossary/density'
import type { FoundTerm } from '@/components/glossary/found-term'
import type { Glossary } from '@/components/glossary/glossary'
import { makeMatcher } from '@/components/glossary/match'
import { hides, type Personal, personalGlossaries } from '@/components/glossary/personal'
import type { ArticleText, Span } from '@/components/text/text'
import type { Words } from '@/components/ui/words'
import { articleGlossaries } from './article-glossary'
import { hostOf } from './site-rules'
import { dictionaryGlossary, wordFound } from './word-found'

/** A word of the text that most readers of a level will not know. */
export interface HardWord extends Span {
  /** As the dictionary lists it. */
  readonly headword: string
}

export interface TermMeans {
  readonly words: Words
  readonly bundled: readonly Glossary[]
  /** Hard words at a level of help, in text order, each once. Nothing without a dictionary. */
  readonly hardWords?: (text: ArticleText, help: Help) => readonly HardWord[]
  /** Names that are spelled as no glossary spells them: found by sound, given what was found by spelling. */
  readonly namesBySound?: (text: ArticleText, found: readonly FoundTerm[]) => readonly FoundTerm[]
}

/** An article and what the person wants of its terms. */
export interface TermWish {
  readonly article: Article
  readonly text: ArticleText
  readonly report: Report | undefined
  readonly personal: Personal
  readonly help: Help
}

export type FindTerms = (wish: TermWish) => readonly FoundTerm[]

export function makeFindTerms({ words, bundled, hardWords, namesBySound }: TermMeans): FindTerms {
  const dictionary = dictionaryGlossary(words)
  return ({ article, text, report, personal, help }) => {
    const site = hostOf(article.url)
    const said = articleGlossaries(definitionsIn(article, text, report), article.language, words)
    const own = personalGlossaries(personal, site, words.say('glossary.ownName'), words.language)
    const listed = makeMatcher([...said, ...own, ...bundled]).find(text)
    const found = [...listed, ...(namesBySound?.(text, listed) ?? [])]
    const hard = (hardWords?.(text, help) ?? [])
      .filter((span) => !found.some(({ spans }) => spans.some((taken) => meets(span, taken))))
      .map(({ headword, start, end }) => wordFound(headword, { start, end }, text, dictionary))
    return [...found, ...hard]
      .filter((one) => !hides(personal, one, site))
      .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
  }
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
