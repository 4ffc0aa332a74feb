/**
 * Reading a hostile document. A form's controls shadow its own properties (`<input name=parentNode>`), so `form.parentNode`
 * may be an input; the getters of the prototypes tell the truth.
 */

/** The property `name` of `node` as the prototype defines it, whatever the page has named its controls. */
function own<T>(prototype: object, name: string, node: Node): T {
  return Reflect.get(prototype, name, node) as T
}

export const firstChildOf = (node: Node): Node | null => own(Node.prototype, 'firstChild', node)
export const nextSiblingOf = (node: Node): Node | null => own(Node.prototype, 'nextSibling', node)
export const nodeTypeOf = (node: Node): number => own(Node.prototype, 'nodeType', node)
export const localNameOf = (element: Element): string => own(Element.prototype, 'localName', element)
export const namespaceOf = (element: Element): string | null => own(Element.prototype, 'namespaceURI', element)
export const shadowRootOf = (element: Element): ShadowRoot | null => own(Element.prototype, 'shadowRoot', element)
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name)
export const attributeNamesOf = (element: Element): string[] => Element.prototype.getAttributeNames.call(element)

/** Whether the page shows this element: rendered, and not `visibility: hidden`. Transparent counts as shown. */
export const isShown = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: true })

export const rootOf = (document: Document): Element | null => own(Document.prototype, 'documentElement', document)
export const bodyOf = (document: Document): Element | null => own(Document.prototype, 'body', document)
export const titleOf = (document: Document): string => own(Document.prototype, 'title', document)
export const baseOf = (document: Document): string => own(Node.prototype, 'baseURI', document)
