/** Elements of an article with the places where they stand in its text. */
import { type Article, type ArticleElement, contentOf, elementsOf } from '@/components/article/article'
import { extentsOf } from '@/components/text/mark'
import { type ArticleText, type Block, blockIndexAt, type Span } from '@/components/text/text'

export interface Placed extends Span {
  readonly element: ArticleElement
  readonly block: Block
}

/**
 * The elements that pass `test` and hold text, in order. Of those that lie inside one another, only the innermost: they
 * stand in the text one after the other, as the extents do.
 */
export function placedIn(article: Article, text: ArticleText, test: (element: ArticleElement) => boolean): Placed[] {
  const elements: ArticleElement[] = []
  const extents = extentsOf(contentOf(article), text, (element) => {
    const isWanted = test(element) && elementsOf(element.children, test).length === 0
    if (isWanted) elements.push(element)
    return isWanted
  })
  return extents.flatMap((extent, i) => {
    const element = elements[i]
    const block = text.blocks[blockIndexAt(text, extent.start)]
    return element === undefined || block === undefined ? [] : [{ ...extent, element, block }]
  })
}
