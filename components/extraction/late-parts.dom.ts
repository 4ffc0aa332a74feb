/**
 * Parts of a page that are not where they are shown. Servers send parts late and hidden, to be moved by a script to where
 * a template keeps their place; where no script has run, they are still to be moved. Frames hold documents of their own.
 */
import { attributeOf, bodyOf, documentIn, localNameOf } from './pristine.dom'

/** Characters a frame's document must have to be a part of the page. */
const leastInFrame = 200

/** The part whose place a template keeps, or null. */
export function latePartFor(template: Element, live: Document): Element | null {
  const number = /^[BP]:(\w+)$/.exec(attributeOf(template, 'id') ?? '')?.[1]
  return number === undefined ? null : Document.prototype.getElementById.call(live, `S:${number}`)
}

/** Whether a template elsewhere keeps the place of this element: there it is read. */
export function hasPlaceElsewhere(element: Element, live: Document): boolean {
  const number = /^S:(\w+)$/.exec(attributeOf(element, 'id') ?? '')?.[1]
  if (number === undefined) return false
  return ['B', 'P'].some((kind) => {
    const place = Document.prototype.getElementById.call(live, `${kind}:${number}`)
    return place !== null && localNameOf(place) === 'template'
  })
}

/** The body of a document of the same origin in a frame, if it holds prose and is no advertisement. */
export function proseInFrame(frame: HTMLIFrameElement): Element | undefined {
  const inside = documentIn(frame)
  const body = inside === null ? null : bodyOf(inside)
  if (body === null) return undefined
  const { width, height } = frame.getBoundingClientRect()
  const isAnyProse = (body.textContent ?? '').trim().length >= leastInFrame
  return width >= 300 && height >= 200 && isAnyProse ? body : undefined
}
