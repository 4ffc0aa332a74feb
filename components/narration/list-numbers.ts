/** The numbers of ordered lists, as they are said. */
import type { ArticleElement } from '@/components/article/article'

/** What is said in front of each item of `list`, by item; nothing for a list without order. */
export function listNumbers(list: ArticleElement): ReadonlyMap<ArticleElement, string> {
  const said = new Map<ArticleElement, string>()
  if (list.tag !== 'ol') return said
  const items = list.children.filter((child) => typeof child !== 'string' && child.tag === 'li') as ArticleElement[]
  const isReversed = list.attrs?.reversed !== undefined
  let next = integer(list.attrs?.start) ?? (isReversed ? items.length : 1)
  for (const item of items) {
    const value = integer(item.attrs?.value) ?? next
    said.set(item, `${numberAs(value, list.attrs?.type)}.`)
    next = value + (isReversed ? -1 : 1)
  }
  return said
}

/**
 * A letter is said as a capital, which voices name ("B"), while a small one may be a word ("a"). A Roman numeral is said
 * as the number it is.
 */
function numberAs(value: number, type: string | undefined): string {
  if ((type !== 'a' && type !== 'A') || value < 1) return String(value)
  let letters = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

function integer(raw: string | undefined): number | undefined {
  const value = raw === undefined ? Number.NaN : Number(raw)
  return Number.isInteger(value) ? value : undefined
}

/** Whether a block's own text begins with the number its list gives it, so that it is not said twice. */
export function beginsWithNumber(text: string, lead: string): boolean {
  const own = /^\s*\(?(\d{1,9}|\p{L}{1,3})[.):]/u.exec(text)?.[1]
  return own !== undefined && `${own.toUpperCase()}.` === lead
}
