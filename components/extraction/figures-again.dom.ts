/**
 * Figures of something else than pictures: a quotation and who said it, code and what it shows, a picture that never came
 * and what was said of it. While blocks are weighed they are boxes and lines like others; then they are figures again.
 */
import { rename } from './rename.dom'

const boxAttribute = 'data-sidelight-figure'
const captionAttribute = 'data-sidelight-caption'

/** Notes that `box` was a figure, and `caption` its caption. */
export function asideCaption(box: Element, caption: Element): void {
  box.setAttribute(boxAttribute, '')
  caption.setAttribute(captionAttribute, '')
}

/** A caption without anything it could belong to gets a figure of its own. */
export function setApart(caption: Element): void {
  const box = caption.ownerDocument.createElement('div')
  caption.before(box)
  box.append(caption)
  asideCaption(box, rename(caption, 'p'))
}

/** Whether this is the caption of a figure that is a box for now. */
export function isAsideCaption(element: Element): boolean {
  return element.hasAttribute(captionAttribute)
}

/** The box that was a figure, if `element` is its caption or a part of it. */
export function figureOfCaption(element: Element): Element | undefined {
  for (let at: Element | null = element, levels = 0; at !== null && levels < 3; at = at.parentElement, levels += 1)
    if (isAsideCaption(at)) return at.closest(`[${boxAttribute}]`) ?? undefined
  return undefined
}

/** Makes figures again of what is left of them below `root`, where the caption was kept. */
export function restoreFigures(root: Element): void {
  for (const caption of root.querySelectorAll(`[${captionAttribute}]`)) {
    const box = caption.closest(`[${boxAttribute}]`)
    if (box === null) continue
    rename(caption, 'figcaption')
    rename(box, 'figure')
  }
}
