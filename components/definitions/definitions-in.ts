import type { Article } from '@/components/article/article'
import type { Report } from '@/components/article/report'
import type { ArticleText } from '@/components/text/text'
import { acronymsIn } from './acronyms'
import { definedTermsIn } from './defined-terms'
import type { ArticleDefinition } from './definitions'
import { impliedAcronymsIn } from './implied'
import { markupDefinitionsIn } from './markup'
import { sayingsIn } from './sayings'

/** Every definition that a page and its article give: the page's own mark-up first, then what the words say. */
export function definitionsIn(
  article: Article,
  text: ArticleText,
  report: Report | undefined,
): readonly ArticleDefinition[] {
  const spelledOut = acronymsIn(text)
  return [
    ...markupDefinitionsIn(article, text),
    ...definedTermsIn(report?.definedTerms ?? [], text),
    ...spelledOut,
    ...impliedAcronymsIn(text, new Set(spelledOut.map(({ term }) => term))),
    ...sayingsIn(text),
  ]
}
