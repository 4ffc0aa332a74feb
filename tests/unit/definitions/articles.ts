/** Articles for the tests of this room. */
import type { Article, ArticleNode } from '@/components/article/article'
import type { ArticleDefinition } from '@/components/definitions/definitions'
import { type ArticleText, textOf } from '@/components/text/text'

export function articleOf(...body: ArticleNode[]): Article {
  return { url: 'https://a.example/story', title: '', language: 'en', direction: 'ltr', body }
}

/** The text of an article with one paragraph for each of the `lines`. */
export function textOfLines(...lines: string[]): ArticleText {
  return textOf(articleOf(...lines.map((line): ArticleNode => ({ tag: 'p', children: [line] }))))
}

/** "term = meaning", in order. */
export function told(definitions: readonly ArticleDefinition[]): string[] {
  return definitions.map(({ term, meaning }) => `${term} = ${meaning}`)
}
