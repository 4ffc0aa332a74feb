/** What each element of the snapshot holds, counted once for the whole page. */
import type { Steps } from './pace.dom'
import { iconAttribute } from './settle-pictures.dom'

export interface Sum {
  /** Characters but for white space at the ends of texts, and how many of them stand in links. */
  text: number
  linked: number
  /** Pictures (but for icons) and players. */
  pictures: number
}

const nothing: Sum = { text: 0, linked: 0, pictures: 0 }
const pictureTags = new Set(['img', 'video', 'audio', 'iframe', 'object', 'embed'])
const unseen = new Set(['script', 'style', 'noscript', 'template'])

/** Elements that are counted between two places to rest. */
const stride = 500

/** Counts everything below an element. Sums are those of the time of counting; what is moved later keeps its own. */
export function* countSums(root: Element): Steps<Sums> {
  const sums = new Sums()
  yield* sums.count(root, false)
  return sums
}

export class Sums {
  readonly #sums = new Map<Node, Sum>()

  of(node: Node): Sum {
    return this.#sums.get(node) ?? (node.nodeType === 3 ? textSum(node as Text) : nothing)
  }

  set(element: Element, sum: Sum): void {
    this.#sums.set(element, sum)
  }

  /** The next element beside `box` with something in it; null where loose text comes first. */
  after(box: Element): Element | null {
    for (let next = box.nextSibling; next !== null; next = next.nextSibling) {
      const { text, pictures } = this.of(next)
      if (text > 0 || pictures > 0) return next.nodeType === 1 ? (next as Element) : null
    }
    return null
  }

  *count(element: Element, isLinked: boolean): Steps<Sum> {
    if (this.#sums.size % stride === stride - 1) yield
    const name = element.localName
    const isPicture = pictureTags.has(name) && !element.hasAttribute(iconAttribute)
    const sum: Sum = { text: 0, linked: 0, pictures: isPicture ? 1 : 0 }
    this.#sums.set(element, sum)
    if (unseen.has(name) || isPicture) return sum
    const inLink = isLinked || name === 'a'
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const { length } = (child as Text).data.trim()
        sum.text += length
        if (inLink) sum.linked += length
      } else if (child.nodeType === 1) {
        const add = yield* this.count(child as Element, inLink)
        sum.text += add.text
        sum.linked += add.linked
        sum.pictures += add.pictures
      }
    }
    return sum
  }
}

function textSum({ data }: Text): Sum {
  return { text: data.trim().length, linked: 0, pictures: 0 }
}

/** White space collapsed, none at the ends. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
