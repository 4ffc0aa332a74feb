/**
 * What the panel asks of a page beside its article: whether it has come to its end, what else stands on it, and whether
 * the text that was read is still to be seen. It changes nothing in the page.
 */
import { webAddress } from '@/components/article/attributes'

export interface Survey {
  /** MIME type of the document. */
  readonly type: string
  /** How far it has come: `loading` while its own markup is still arriving. */
  readonly ready: 'loading' | 'interactive' | 'complete'
  /** Characters in its paragraphs. */
  readonly size: number
  /** How many of the quotes are to be seen on it. */
  readonly found: number
  /** Address of a frame of another site that fills much of the window. */
  readonly frame: string | undefined
  /** Whether it says that its text is for subscribers, and holds none of that part. */
  readonly isPart: boolean
  /** The whole text of a page that is plain text. */
  readonly text: string | undefined
  readonly direction: 'ltr' | 'rtl'
}

/** Longer plain text is not taken (characters; about a million words). */
export const longestText = 6_000_000

/** Whatever a page's process answered → a survey, or nothing. */
export function decodeSurvey(value: unknown): Survey | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { type, ready, size, found, frame, isPart, text, direction } = value as Readonly<Record<string, unknown>>
  return {
    type: typeof type === 'string' ? type : '',
    ready: ready === 'loading' || ready === 'interactive' ? ready : 'complete',
    size: typeof size === 'number' ? size : 0,
    found: typeof found === 'number' ? found : 0,
    frame: typeof frame === 'string' ? webAddress(frame) : undefined,
    isPart: isPart === true,
    text: typeof text === 'string' && text.length <= longestText ? text : undefined,
    direction: direction === 'rtl' ? 'rtl' : 'ltr',
  }
}

/**
 * The survey itself. Travels to the page as text, so it names nothing from here. What it asks is asked by the prototypes: a
 * page's forms and pictures can bear the names of a document's properties. The page has its turn in between
 * (`extraction/pace.dom.ts` says why by a channel).
 */
export async function survey(quotes: readonly string[], longest: number) {
  let since = performance.now()
  const isTime = (): boolean => performance.now() - since > 50
  const rest = async (): Promise<void> => {
    await new Promise((done) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = done
      port2.postMessage(undefined)
    })
    since = performance.now()
  }

  const { prototype } = Document
  const ask = <T>(name: string): T => Object.getOwnPropertyDescriptor(prototype, name)?.get?.call(document) as T
  const all = (selector: string): Element[] => [...prototype.querySelectorAll.call(document, selector)]
  const text = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.get
  const textOf = (node: Node): string => text?.call(node) ?? ''
  const isSeen = (element: Element): boolean =>
    Element.prototype.checkVisibility.call(element, { visibilityProperty: true })

  const root = ask<Element | null>('documentElement')
  const type = ask<string>('contentType')
  let size = 0
  const paragraphs = prototype.querySelectorAll.call(document, 'p, li')
  // To read more of them would take long; those behind count by the line.
  for (let at = 0; at < paragraphs.length; at += 1) {
    size += at < 20_000 ? textOf(paragraphs[at] as Node).length : 60
    if (isTime()) await rest()
  }

  const longestSettled = 100_000
  const left = new Set(quotes)
  if (root !== null && left.size > 0) {
    const texts = prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT)
    // They are near the beginning of what was read.
    for (let at = 0; at < 60_000 && left.size > 0 && texts.nextNode() !== null; at += 1) {
      if (isTime()) {
        await rest()
        // What stands in no document any more leads nowhere.
        if (!texts.currentNode.isConnected) {
          texts.currentNode = root
          continue
        }
      }
      const { data, parentElement } = texts.currentNode as Text
      if (data.length < 40 || parentElement === null) continue
      // White space in a text of megabytes is left as it is: to settle it would hold the page.
      const says = data.length > longestSettled ? data : data.replace(/\s+/g, ' ')
      for (const quote of left) if (says.includes(quote) && isSeen(parentElement)) left.delete(quote)
    }
  }

  let frame: string | undefined
  let largest = innerWidth * innerHeight * 0.35
  for (const each of all('iframe, frame')) {
    const box = Element.prototype.getBoundingClientRect.call(each)
    const seen = Math.min(box.width, innerWidth) * Math.min(box.height, innerHeight)
    if (seen < largest || box.width < 200 || !isSeen(each)) continue
    const source = Element.prototype.getAttribute.call(each, 'src') ?? ''
    const address = URL.canParse(source, location.href) ? new URL(source, location.href) : undefined
    if (address === undefined || address.origin === location.origin || !/^https?:$/.test(address.protocol)) continue
    largest = seen
    frame = address.href
  }

  // https://developers.google.com/search/docs/appearance/structured-data/paywalled-content: the part that is not for all is named.
  let isPart = false
  for (const script of all('script[type="application/ld+json"]')) {
    const data = textOf(script)
    if (!/"isAccessibleForFree"\s*:\s*"?false/i.test(data)) continue
    const selector = /"cssSelector"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(data)?.[1]
    if (selector === undefined) continue
    try {
      const part = all(JSON.parse(`"${selector}"`))
      isPart = part.reduce((sum, each) => sum + (isSeen(each) ? textOf(each).trim().length : 0), 0) < 200
    } catch {
      // It is no selector.
    }
  }

  const body = ask<Element | null>('body')
  const whole = type === 'text/plain' && body !== null ? textOf(body) : undefined
  return {
    type,
    ready: ask<string>('readyState'),
    size,
    found: quotes.length - left.size,
    frame,
    isPart,
    text: whole !== undefined && whole.length <= longest ? whole : undefined,
    direction: body === null ? 'ltr' : getComputedStyle(body).direction,
  }
}
