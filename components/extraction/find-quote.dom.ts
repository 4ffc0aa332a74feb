/** Showing a sentence of the article on the publisher's page: found by its words, painted, and scrolled to. */

/** The name of the paint; its style is given to the page by whoever asks. */
export const foundPaint = 'sidelight-found'

/** Letters enough to find the beginning of a sentence whose end is written otherwise on the page. */
const shortest = 24

/** Where the page stood before the first sentence was shown on it; kept on our own world, as each run of a script is new. */
const stoodKey = Symbol.for('sidelight.stood')
interface Stood {
  [stoodKey]?: readonly [x: number, y: number]
}

/** Finds `quote` on the page, whatever its white space, and shows it. Whether it was found. */
export function showQuote(document: Document, quote: string): boolean {
  const range = findQuote(document, quote)
  if (range === undefined) return false
  const view = document.defaultView
  if (view === null) return false
  const world = globalThis as Stood
  world[stoodKey] ??= [view.scrollX, view.scrollY]
  CSS.highlights.set(foundPaint, new Highlight(range))
  const { top, height } = range.getBoundingClientRect()
  view.scrollBy({ top: top - (view.innerHeight - Math.min(height, view.innerHeight)) / 2, behavior: 'instant' })
  return true
}

/** Takes the paint away and brings the page back to where it stood. */
export function leaveQuote(view: Window): void {
  CSS.highlights.delete(foundPaint)
  const world = globalThis as Stood
  const stood = world[stoodKey]
  if (stood !== undefined) view.scrollTo({ left: stood[0], top: stood[1], behavior: 'instant' })
  delete world[stoodKey]
}

/** The range of `quote` on the page: the whole of it or, where it goes on otherwise, its beginning. */
export function findQuote(document: Document, quote: string): Range | undefined {
  const wanted = bare(quote)
  const { text, places } = textOfPage(document.body)
  for (const part of [wanted, wanted.slice(0, Math.max(shortest, wanted.length >> 1))]) {
    if (part.length < Math.min(shortest, wanted.length)) continue
    for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
      const range = rangeAt(document, places, at, at + part.length)
      if (range !== undefined && range.getClientRects().length > 0) return range
    }
  }
  return undefined
}

interface Place {
  readonly node: Text
  /** Where its letters begin in the page's text. */
  readonly start: number
}

/** The letters of the page without white space, and which text node they are from. */
function textOfPage(root: Node): { text: string; places: Place[] } {
  const places: Place[] = []
  let text = ''
  const pending: Node[] = [root]
  for (let top = pending.pop(); top !== undefined; top = pending.pop()) {
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
      if (node instanceof Element && node.shadowRoot !== null) pending.push(node.shadowRoot)
      if (!(node instanceof Text) || /^(?:script|style|noscript|template)$/.test(node.parentElement?.localName ?? ''))
        continue
      places.push({ node, start: text.length })
      text += bare(node.data)
    }
  }
  return { text, places }
}

const unseen = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/

const allUnseen = new RegExp(unseen, 'g')

function bare(text: string): string {
  return text.replace(allUnseen, '')
}

function rangeAt(document: Document, places: readonly Place[], start: number, end: number): Range | undefined {
  const from = pointAt(places, start, false)
  const to = pointAt(places, end, true)
  if (from === undefined || to === undefined || from.node.getRootNode() !== to.node.getRootNode()) return undefined
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

function pointAt(places: readonly Place[], letter: number, isEnd: boolean): { node: Text; offset: number } | undefined {
  const wanted = isEnd ? letter - 1 : letter
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.start ?? 0) <= wanted) low = middle + 1
    else high = middle
  }
  const place = places[low - 1]
  if (place === undefined) return undefined
  let left = wanted - place.start
  for (let offset = 0; offset < place.node.data.length; offset += 1) {
    if (unseen.test(place.node.data[offset] ?? '')) continue
    if (left === 0) return { node: place.node, offset: isEnd ? offset + 1 : offset }
    left -= 1
  }
  return undefined
}
