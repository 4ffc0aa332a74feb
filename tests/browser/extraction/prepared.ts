/** What snapshot, preparation and cleaning make of a page, without any choice of what on it is the article. */
import type { ArticleElement, ArticleNode } from '@/components/article/article'
import { elementsOf } from '@/components/article/article'
import { settleWhitespace } from '@/components/article/whitespace'
import { cleanTree } from '@/components/extraction/clean.dom'
import { atOnce } from '@/components/extraction/pace.dom'
import { prepare } from '@/components/extraction/prepare.dom'
import { takeSnapshot } from '@/components/extraction/snapshot.dom'
import { textOfNodes } from '@/components/text/text'

const base = 'https://news.example/a/story.html'

export interface Prepared {
  readonly nodes: readonly ArticleNode[]
  readonly text: string
  /** The elements of this tag, in document order. */
  all(tag: string): ArticleElement[]
  /** The texts of the elements of this tag. */
  texts(tag: string): string[]
}

export function prepared(page: Document): Prepared {
  const { page: snapshot } = atOnce(takeSnapshot(page))
  atOnce(prepare(snapshot, base))
  const nodes = settleWhitespace(
    atOnce(cleanTree(snapshot.body, { base, page: base, place: { language: undefined, direction: 'ltr' } })),
  )
  const all = (tag: string): ArticleElement[] => elementsOf(nodes, (element) => element.tag === tag)
  return {
    nodes,
    text: textOfNodes(nodes).text,
    all,
    texts: (tag) => all(tag).map((element) => textOfNodes(element.children).text),
  }
}
