import type { Glossary, GlossaryTerm } from '@/components/glossary/glossary'
import { makeMatcher } from '@/components/glossary/match'
import { type ArticleText, textOfNodes } from '@/components/text/text'

/** A whole term from the parts a test is about; a name unless it says otherwise. */
export function termOf(parts: Partial<GlossaryTerm> & { readonly term: string }): GlossaryTerm {
  return { id: parts.term, kind: 'group', definition: 'Explained.', priority: 1, ...parts }
}

export function glossaryOf(
  terms: readonly (Partial<GlossaryTerm> & { readonly term: string })[],
  name = 'Test',
): Glossary {
  return { format: 'sidelight-glossary/1', name, language: 'en', terms: terms.map(termOf) }
}

/** One paragraph a string. */
export function paragraphs(...texts: string[]): ArticleText {
  return textOfNodes(texts.map((text) => ({ tag: 'p', children: [text] })))
}

/** The forms found in one paragraph, in the order of the text. */
export function surfacesIn(
  text: string,
  terms: readonly (Partial<GlossaryTerm> & { readonly term: string })[],
): string[] {
  const article = paragraphs(text)
  return makeMatcher([glossaryOf(terms)])
    .find(article)
    .flatMap(({ spans }) => spans)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => article.text.slice(start, end))
}
