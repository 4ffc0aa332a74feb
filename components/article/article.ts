/**
 * The article: what the extractor found on a publisher's page, as plain data that is the same in every context.
 *
 * It is sanitized HTML *as data*: an element whose tag or attribute the closed table in `tags.ts` does not name cannot
 * be expressed, so it cannot be drawn. White space in it is already as shown (see `whitespace.ts`), which is what makes
 * the one text (`text/text.ts`) and the drawn page agree to the character.
 */
import type { AttrName, Tag } from './tags'

export interface Article {
  /** Absolute address of the page the article was read from. */
  readonly url: string
  readonly title: string
  readonly byline?: string
  readonly siteName?: string
  /** ISO 8601, a date or a date with time. */
  readonly published?: string
  /** BCP 47. */
  readonly language?: string
  readonly direction: 'ltr' | 'rtl'
  readonly body: readonly ArticleNode[]
}

export type ArticleNode = string | ArticleElement

export interface ArticleElement {
  readonly tag: Tag
  readonly attrs?: Attrs
  readonly children: readonly ArticleNode[]
}

export type Attrs = { readonly [name in AttrName]?: string }

/** An article's tree with marks laid in (`text/mark.ts`): elements of ours over stretches of its text. */
export type MarkedNode<M> = string | MarkedElement<M> | MarkNode<M>

export interface MarkedElement<M> extends Omit<ArticleElement, 'children'> {
  readonly children: readonly MarkedNode<M>[]
}

export interface MarkNode<M> {
  readonly mark: M
  readonly children: readonly MarkedNode<M>[]
}

/**
 * The whole article as one list of nodes: title (`h1`) and byline (`address`), then the body. Text, marks and view all
 * read this list, so the title can be spoken, searched and explained like any other line.
 */
export function contentOf(article: Article): readonly ArticleNode[] {
  const header: ArticleNode[] = []
  if (article.title !== '') header.push({ tag: 'h1', children: [article.title] })
  if (article.byline !== undefined) header.push({ tag: 'address', children: [article.byline] })
  return [...header, ...article.body]
}

/** The elements of a tree that pass `test`, in document order. */
export function elementsOf(
  nodes: readonly ArticleNode[],
  test: (element: ArticleElement) => boolean,
): ArticleElement[] {
  const found: ArticleElement[] = []
  const visit = (list: readonly ArticleNode[]): void => {
    for (const node of list) {
      if (typeof node === 'string') continue
      if (test(node)) found.push(node)
      visit(node.children)
    }
  }
  visit(nodes)
  return found
}
