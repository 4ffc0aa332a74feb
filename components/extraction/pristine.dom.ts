/**
 * Reading a hostile document. A form's controls shadow its own properties (`<input name=parentNode>`), so `form.parentNode`
 * may be an input; the getters of the prototypes tell the truth.
 */

/** The getter of the property `name` as the prototype defines it, whatever the page has named its controls. */
function own<T, N extends Node = Node>(prototype: object, name: string): (node: N) => T {
  const get: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.get
  if (typeof get !== 'function') throw new Error(`This browser has no ${name}.`)
  return (node) => get.call(node) as T
}

export const firstChildOf = own<Node | null>(Node.prototype, 'firstChild')
export const nextSiblingOf = own<Node | null>(Node.prototype, 'nextSibling')
export const parentOf = own<Node | null>(Node.prototype, 'parentNode')
export const nodeTypeOf = own<number>(Node.prototype, 'nodeType')
export const localNameOf = own<string, Element>(Element.prototype, 'localName')
export const namespaceOf = own<string | null, Element>(Element.prototype, 'namespaceURI')
export const shadowRootOf = own<ShadowRoot | null, Element>(Element.prototype, 'shadowRoot')
const slotOfElement = own<HTMLSlotElement | null, Element>(Element.prototype, 'assignedSlot')
const slotOfText = own<HTMLSlotElement | null, Text>(Text.prototype, 'assignedSlot')
/** The slot of an open shadow root that shows a node. */
export function assignedSlotOf(node: Node): HTMLSlotElement | null {
  const type = nodeTypeOf(node)
  if (type === 1) return slotOfElement(node as Element)
  return type === 3 ? slotOfText(node as Text) : null
}
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name)
export const attributeNamesOf = (element: Element): string[] => Element.prototype.getAttributeNames.call(element)
/** The document in a frame of the same origin; null for any other. */
export const documentIn = own<Document | null, HTMLIFrameElement>(HTMLIFrameElement.prototype, 'contentDocument')

/** Whether an element has a box that is not `visibility: hidden`. Transparent counts as shown. */
export const hasShownBox = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: true })

/** Whether the page shows this element; so it does what has no box of its own for what is in it. */
export const isShown = (element: Element): boolean =>
  hasShownBox(element) || getComputedStyle(element).display === 'contents'

export const rootOf = own<Element | null, Document>(Document.prototype, 'documentElement')
export const contentTypeOf = own<string, Document>(Document.prototype, 'contentType')
export const bodyOf = own<Element | null, Document>(Document.prototype, 'body')
export const baseOf = own<string>(Node.prototype, 'baseURI')
