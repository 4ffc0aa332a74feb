/** Marks over the mentions of terms in an article. */
import { type Article, contentOf, type MarkedNode } from '@/components/article/article'
import { chooseMentions, type Density } from '@/components/glossary/density'
import type { FoundTerm } from '@/components/glossary/found-term'
import { extentsOf, layMarks } from '@/components/text/mark'
import type { ArticleText } from '@/components/text/text'

/** A mark over one mention of a glossary term. */
export interface TermMention {
  /** Index into `Shown.terms`. */
  readonly term: number
  /** Whether it is the term's first marked mention: the one the Tab key stops at. */
  readonly first: boolean
  /** Where the mention begins in the text. */
  readonly start: number
}

/** The article's content with marks laid over as many mentions of its terms as are wanted. */
export function contentWith(
  terms: readonly FoundTerm[],
  article: Article,
  text: ArticleText,
  density: Density,
): readonly MarkedNode<TermMention>[] {
  const content = contentOf(article)
  const mentions = chooseMentions(terms, text, density, {
    // A button inside a link or a fold's handle could not be reached; there the term stays plain.
    controls: extentsOf(content, text, ({ tag }) => tag === 'a' || tag === 'summary'),
    headings: extentsOf(content, text, ({ tag }) => /^h[1-6]$/.test(tag)),
  })
  return layMarks(
    content,
    text,
    mentions.map(({ start, end, term, first }) => ({ start, end, value: { term, first, start } })),
  )
}
