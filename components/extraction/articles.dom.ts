/** Pages with several whole articles on them: a blog's front page, a page that goes on with the next article. */
import { hasInView } from './in-view.dom'

export interface ArticleOnPage {
  readonly element: Element
  readonly title: string
  readonly isInView: boolean
}

/** An article of its own has at least this much prose (characters); a teaser has less. */
const leastProse = 600

/**
 * The articles side by side on a prepared snapshot, in document order; empty where there are not several. Under a heading
 * of their own that says the page's title they are the parts of one.
 */
export function articlesOn(root: Element, pageTitle: string): ArticleOnPage[] {
  const found: ArticleOnPage[] = []
  for (const element of root.querySelectorAll('article, [role="article"], .hentry')) {
    if (element.parentElement?.closest('article, [role="article"], .hentry') !== null) continue
    const title = textOf(element.querySelector('h1, h2, h3'))
    // An answer or a comment bears no title of its own.
    if (title === '' || !hasProse(element)) continue
    found.push({ element, title, isInView: hasInView(element) })
  }
  const isOne = [...root.querySelectorAll('h1')].some(
    (heading) => textOf(heading) === pageTitle && !found.some(({ element }) => element.contains(heading)),
  )
  return found.length > 1 && !isOne ? found : []
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

function hasProse(element: Element): boolean {
  let prose = 0
  for (const paragraph of element.querySelectorAll('p')) {
    const { length } = (paragraph.textContent ?? '').trim()
    if (length >= 80) prose += length
    if (prose >= leastProse) return true
  }
  return false
}
