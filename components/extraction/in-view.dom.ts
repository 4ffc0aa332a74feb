/** Which articles the reader was looking at is known on the live page only; the snapshot carries it as an attribute. */

const inViewAttribute = 'data-sidelight-in-view'

/** Notes on the copy of an article whether its original covers the middle of the window. */
export function noteInView(live: Element, copy: Element): void {
  if (copy.localName !== 'article' && !/\bhentry\b/.test(copy.className) && copy.getAttribute('role') !== 'article')
    return
  const { top, bottom } = Element.prototype.getBoundingClientRect.call(live)
  const middle = innerHeight / 2
  if (top <= middle && bottom >= middle) copy.setAttribute(inViewAttribute, '')
}

export function hasInView(element: Element): boolean {
  return element.hasAttribute(inViewAttribute)
}
