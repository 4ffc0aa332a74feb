/**
 * The part of the page the person picked. Picker and extractor are two scripts; what both see is the extension's own
 * world in this page, which the page does not.
 */
const key = Symbol.for('sidelight.picked')

export function rememberPicked(element: Element): void {
  Reflect.set(globalThis, key, element)
}

/** The part picked last; undefined when there is none, or when it is no longer on the page. */
export function pickedElement(): Element | undefined {
  const element: unknown = Reflect.get(globalThis, key)
  return element instanceof Element && Reflect.get(Node.prototype, 'isConnected', element) === true
    ? element
    : undefined
}
