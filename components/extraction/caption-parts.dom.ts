/** What is said in a figure, put into the order in which it is read. */
import { folded } from './sums.dom'

/** "Figure 3." */
const number = /^\p{L}+\.?\s\d+[.:]?$/u

/** Whether a part of a figure is what the page calls its caption, or holds it. */
export function isOwnCaption(part: ChildNode): boolean {
  if (part.nodeType !== 1) return false
  return (part as Element).localName === 'figcaption' || (part as Element).querySelector('figcaption') !== null
}

/**
 * The parts of a figure that hold words: its number and the page's own caption first, then what else is said. Beside a
 * caption of its own, what holds no letter (a count of pictures) or says the same again is taken out of the figure.
 */
export function inReadingOrder(parts: readonly ChildNode[]): ChildNode[] {
  const own = parts.filter(isOwnCaption)
  if (own.length === 0) return [...parts]
  const known = own.map((part) => folded(part.textContent ?? ''))
  const numbers: ChildNode[] = []
  const others: ChildNode[] = []
  for (const part of parts) {
    const text = folded(part.textContent ?? '')
    if (own.includes(part)) continue
    if (known.includes(text) || !/\p{L}/u.test(text)) part.remove()
    else (number.test(text) ? numbers : others).push(part)
  }
  return [...numbers, ...own, ...others]
}
