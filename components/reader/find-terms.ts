/**
 * The terms of an article, from every source in order of trust: what the page says itself, what the article's own words
 * say, what the person wrote or imported, the bundled glossaries, and, once found, what takes a moment.
 */
import type { Article } from '@/components/article/article'
import type { Report } from '@/components/article/report'
import { atOnce, type Steps } from '@/components/article/steps'
import { definitionSteps } from '@/components/definitions/definitions-in'
import type { Help } from '@/components/glossary/density'
import type { FoundTerm } from '@/components/glossary/found-term'
import type { TermSource } from '@/components/glossary/glossary'
import { matcherSteps } from '@/components/glossary/match'
import { hides, type Personal, personalGlossaries } from '@/components/glossary/personal'
import type { ArticleText } from '@/components/text/text'
import type { Words } from '@/components/ui/words'
import { articleGlossaries } from './article-glossary'
import type { FindFurther } from './further-terms'
import { hostOf } from './site-rules'
import { uniteTerms } from './unite-terms'

/** An article and what the person wants of its terms. */
export interface TermWish {
  readonly article: Article
  readonly text: ArticleText
  readonly report: Report | undefined
  readonly personal: Personal
  readonly help: Help
}

export interface TermFinder {
  /** Does what of `find` takes long, in turns with others, so that it is at hand when `find` is asked the same. */
  prepare(wish: TermWish): Promise<void>
  /** The terms found by their spelling, with `further` ones, in the order of the text; hidden ones left out. */
  find(wish: TermWish, further: readonly FoundTerm[]): readonly FoundTerm[]
  /** What takes a moment to find beyond `found`. Never rejects: without it the article has its terms all the same. */
  seekFurther(wish: TermWish, found: readonly FoundTerm[]): Promise<readonly FoundTerm[]>
}

interface TermMeans {
  readonly words: Words
  readonly bundled: readonly TermSource[]
  /** Does long work in turns with what the person does. */
  readonly inTurns?: (work: Steps<unknown>) => Promise<unknown>
  /** Makes what finds further terms ready; called when an article has been shown. */
  readonly further?: () => Promise<FindFurther>
}

export function makeTermFinder({ words, bundled, further, inTurns }: TermMeans): TermFinder {
  let findFurther: Promise<FindFurther> | undefined
  /** What was found by its spelling last. */
  let last: { readonly wish: TermWish; readonly listed: readonly FoundTerm[] } | undefined
  function* listedIn(wish: TermWish): Steps<readonly FoundTerm[]> {
    const { article, text, report, personal } = wish
    if (last?.wish.text === text && last.wish.personal === personal && last.wish.report === report) return last.listed
    const said = articleGlossaries(yield* definitionSteps(article, text, report), article.language, words)
    const here = said.length === 0 ? [] : yield* (yield* matcherSteps(said)).findSteps(text)
    const own = personalGlossaries(personal, hostOf(article.url), words.say('glossary.ownName'), words.language)
    const there = yield* (yield* matcherSteps([...own, ...bundled], text)).findSteps(text)
    const listed = uniteTerms(here, there, text.text)
    last = { wish, listed }
    return listed
  }
  return {
    async prepare(wish) {
      await inTurns?.(listedIn(wish))
    },
    find(wish, further) {
      const { article, personal } = wish
      const site = hostOf(article.url)
      return [...atOnce(listedIn(wish)), ...further]
        .filter((one) => !hides(personal, one, site))
        .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
    },
    async seekFurther({ text, help }, found) {
      if (further === undefined) return []
      findFurther ??= further()
      try {
        return await (await findFurther)(text, found, help)
      } catch {
        findFurther = undefined
        return []
      }
    },
  }
}
