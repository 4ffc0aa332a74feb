/**
 * What extraction says about its own work, so that nothing goes missing in silence: which part of the page was read, how
 * much of it is in the article, and what was left out, with the reason and the content itself.
 */
import type { Article, ArticleNode } from './article'
import type { DefinedTerm } from './defined-terms'

export const omissionReasons = [
  /** Advertisements and their labels. */
  'advert',
  /** Teasers of and links to other articles. */
  'related',
  /** Asks the reader for something: newsletter, subscription, app, donation, survey. */
  'promotion',
  /** Share, print, save, follow. */
  'sharing',
  /** Readers' comments, and the form for them. */
  'comments',
  /** Menus, breadcrumbs, tags, contents, page numbers. */
  'navigation',
  /** Section, date, byline, reading time: what the panel's own header says, or the page's header around it. */
  'header',
  /** About the author or the publisher. */
  'author',
  /** Copyright, terms, cookies, disclaimers. */
  'legal',
  /** The same text stands elsewhere in the article. */
  'repeated',
  /** None of these by any sign; it looks unlike the text around it. */
  'unlike',
] as const

export type OmissionReason = (typeof omissionReasons)[number]

/** One passage that stands on the page between the article's first and last words, and is not in its body. */
export interface Omission {
  readonly reason: OmissionReason
  /** What such passages look like on this site (tag and class names); the same on the site's other pages. */
  readonly rule: string
  readonly nodes: readonly ArticleNode[]
  /** Where it belongs: child indexes from `Article.body` down; the last is the index to insert before. */
  readonly place: readonly number[]
}

/** Which part of the page the article is: what was found, what the person had selected, what they picked. */
export const parts = ['found', 'selection', 'picked'] as const
export type Part = (typeof parts)[number]

/** Another article on the same page. `number` is what to wish for (`wish.ts`) to read it. */
export interface OtherArticle {
  readonly number: number
  readonly title: string
}

/** Which piece of a page that is too long for one the article is. Places are numbers that only the extractor understands. */
export interface Piece {
  /** Where this piece begins, behind the beginnings of those between it and the first; empty for the first. */
  readonly starts: readonly number[]
  /** Where the next one begins; absent in the last. */
  readonly next?: number
}

export interface Report {
  readonly part: Part
  /** 0–1: how sure the extractor is that the page holds an article. */
  readonly confidence: number
  /** 0–1: the share of the words between the article's first and last that are in its body. */
  readonly coverage: number
  /** In document order. */
  readonly omitted: readonly Omission[]
  /** Other articles on the page, in document order. */
  readonly others: readonly OtherArticle[]
  /** Absent where the page was read as a whole. */
  readonly piece?: Piece
  /** Absolute address of the page the article goes on at. */
  readonly next?: string
  /** Terms that the page's structured data defines. */
  readonly definedTerms?: readonly DefinedTerm[]
  /** Absolute address of the site's glossary, where the page links one as such (WCAG technique H60); `https:` only. */
  readonly glossaryLink?: string
}

/** The article with some of its omissions (indexes into `omitted`) put back where they belong. */
export function withRestored(article: Article, { omitted }: Report, restored: ReadonlySet<number>): Article {
  let body = article.body
  // From the last to the first, so that the places of those before stay as they are.
  for (let i = omitted.length - 1; i >= 0; i -= 1) {
    const omission = omitted[i]
    if (omission !== undefined && restored.has(i)) body = inserted(body, omission.place, omission.nodes)
  }
  return { ...article, body }
}

function inserted(
  nodes: readonly ArticleNode[],
  [index = 0, ...below]: readonly number[],
  added: readonly ArticleNode[],
): readonly ArticleNode[] {
  const child = nodes[index]
  if (below.length === 0 || child === undefined || typeof child === 'string') {
    return [...nodes.slice(0, index), ...added, ...nodes.slice(index)]
  }
  return nodes.with(index, { ...child, children: inserted(child.children, below, added) })
}
