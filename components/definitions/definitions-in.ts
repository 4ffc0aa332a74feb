import type { Article } from '@/components/article/article'
import type { Report } from '@/components/article/report'
import type { Steps } from '@/components/article/steps'
import type { ArticleText } from '@/components/text/text'
import { acronymSteps } from './acronyms'
import { definedTermsIn } from './defined-terms'
import type { ArticleDefinition } from './definitions'
import { impliedAcronymSteps } from './implied'
import { markupDefinitionsIn } from './markup'
import { sayingSteps } from './sayings'

/**
 * Every definition that a page and its article give, with places to rest at: the page's own mark-up first, then what the
 * words say.
 */
export function* definitionSteps(
  article: Article,
  text: ArticleText,
  report: Report | undefined,
): Steps<readonly ArticleDefinition[]> {
  const spelledOut = yield* acronymSteps(text)
  yield
  const marked = [...markupDefinitionsIn(article, text), ...definedTermsIn(report?.definedTerms ?? [], text)]
  yield
  const implied = yield* impliedAcronymSteps(text, new Set(spelledOut.map(({ term }) => term)))
  yield
  return [...marked, ...spelledOut, ...implied, ...(yield* sayingSteps(text))]
}
