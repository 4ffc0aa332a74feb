/** Puts an element of another name in the place of `element`, with its attributes and all it holds. */
export function rename(element: Element, name: string): Element {
  const copy = element.ownerDocument.createElement(name)
  for (const attribute of element.attributes) copy.setAttribute(attribute.name, attribute.value)
  copy.append(...element.childNodes)
  element.replaceWith(copy)
  return copy
}
