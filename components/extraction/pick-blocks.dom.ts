/** The page's blocks, as one moves over them to pick one: what is around, inside and beside, and what to call it. */
import type { PartKind } from '@/components/article/pick'
import { attributeOf, firstChildOf, localNameOf, nextSiblingOf, nodeTypeOf, shadowRootOf } from './pristine.dom'

const parentOf = (node: Node): Node | null => Reflect.get(Node.prototype, 'parentNode', node)
const previousOf = (node: Node): Node | null => Reflect.get(Node.prototype, 'previousSibling', node)

export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element)

/** Whether the page shows this element as a box of its own. */
function isBlock(element: Element): boolean {
  const { display, visibility } = getComputedStyle(element)
  if (/^(?:inline|contents|none|ruby.*)$/.test(display) || visibility === 'hidden') return false
  const { width, height } = boxOf(element)
  return width > 0 && height > 0
}

/** The element around this one, out of shadow roots too. */
function elementAround(element: Element): Element | undefined {
  const parent = parentOf(element)
  if (parent === null) return undefined
  return nodeTypeOf(parent) === 11
    ? (parent as ShadowRoot).host
    : nodeTypeOf(parent) === 1
      ? (parent as Element)
      : undefined
}

/** The nearest block that is, or is around, `element`, up to `top`. */
export function blockAt(element: Element, top: Element): Element {
  for (let at: Element | undefined = element; at !== undefined && at !== top; at = elementAround(at)) {
    if (isBlock(at)) return at
  }
  return top
}

/** What is under a point, in open shadow roots too; `cover` is looked through. */
export function elementUnder(root: Document | ShadowRoot, x: number, y: number, cover: Element): Element | undefined {
  const prototype = nodeTypeOf(root) === 9 ? Document.prototype : ShadowRoot.prototype
  const found = (prototype.elementsFromPoint.call(root, x, y) as Element[]).find((element) => element !== cover)
  const shadow = found && shadowRootOf(found)
  const inside = shadow ? elementUnder(shadow, x, y, cover) : undefined
  return inside ?? found
}

/** The next larger block: wrappers that look the same are passed by. */
export function larger(element: Element, top: Element): Element {
  let at = element
  while (at !== top) {
    const around = elementAround(at)
    if (around === undefined) return element
    at = blockAt(around, top)
    if (!looksLike(at, element)) return at
  }
  return element
}

/** The first smaller block inside. */
export function smaller(element: Element): Element {
  const waiting: Node[] = [element]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at !== element && isBlock(at as Element) && !looksLike(at as Element, element)) return at as Element
    const inside: Node[] = []
    const shadow = shadowRootOf(at as Element)
    for (let child = firstChildOf(shadow ?? at); child !== null; child = nextSiblingOf(child)) {
      if (nodeTypeOf(child) === 1) inside.push(child)
    }
    waiting.push(...inside.reverse())
  }
  return element
}

/** The block before or after this one, with the same parent. */
export function beside(element: Element, way: 'previous' | 'next'): Element {
  const step = way === 'next' ? nextSiblingOf : previousOf
  for (let at = step(element); at !== null; at = step(at)) {
    if (nodeTypeOf(at) === 1 && isBlock(at as Element)) return at as Element
  }
  return element
}

function looksLike(one: Element, other: Element): boolean {
  const [a, b] = [boxOf(one), boxOf(other)]
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

const kinds: readonly [RegExp, PartKind][] = [
  [/^article$/, 'article'],
  [/^(?:main|section|aside|nav|header|footer|form|details|dialog)$/, 'section'],
  [/^h[1-6]$/, 'heading'],
  [/^p$/, 'paragraph'],
  [/^(?:ul|ol|dl|li|dt|dd)$/, 'list'],
  [/^(?:table|thead|tbody|tr|t[hd])$/, 'table'],
  [/^(?:figure|figcaption|img|picture|video)$/, 'figure'],
  [/^blockquote$/, 'quote'],
]

export function kindOf(element: Element): PartKind {
  return kinds.find(([names]) => names.test(localNameOf(element)))?.[1] ?? 'part'
}

/** The first words in an element; of a picture, those that describe it. */
export function firstWordsOf(element: Element, most = 70): string {
  const walker = Document.prototype.createTreeWalker.call(document, element, NodeFilter.SHOW_TEXT)
  let words = ''
  for (let node = walker.nextNode(); node !== null && words.length <= most; node = walker.nextNode()) {
    const around = parentOf(node)
    if (around === null || /^(?:script|style|noscript|template)$/.test(localNameOf(around as Element))) continue
    words = `${words} ${(node as Text).data}`.replace(/\s+/g, ' ').trimStart()
  }
  if (words.trim() === '') {
    const picture: Element | null = Element.prototype.querySelector.call(element, 'img[alt]')
    words = attributeOf(picture ?? element, 'alt') ?? ''
  }
  return words.length > most ? `${words.slice(0, most).trimEnd()}…` : words.trim()
}
