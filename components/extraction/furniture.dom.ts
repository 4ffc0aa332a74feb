/** Signs that decide alone: names and lines that are never the article's, on any page. */
import type { Evidence } from './features.dom'
import type { Block, Box } from './page-blocks.dom'
import { remembered } from './remembered'
import { apartNames, furnitureNames } from './wording'

/** Whether a picture or a line stands in a part of the page that is not the article's. */
export function isApart(element: Element, box: Box): boolean {
  for (let at: Element | null = element, levels = 0; at !== null && levels < 5; at = at.parentElement, levels += 1) {
    if (/^(?:aside|nav|footer|form)$/.test(at.localName)) return true
    const names = namesOf(at)
    if (levels < 3 && (apartNames.test(names) || furnitureNames.test(names))) return true
  }
  return box.inLink && box.blocks > 0
}

function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`.replace(/([a-z])([A-Z])/g, '$1-$2')
}

/** What was asked of an element once is known; the boxes of a page are asked for each of their blocks. */
const known = new WeakMap<Element, boolean>()

function bearsFurnitureName(element: Element): boolean {
  return remembered(known, element, () => element.hasAttributes() && furnitureNames.test(namesOf(element)))
}

/** A box with more text than this (characters) is more than a piece of furniture, whatever it is called. */
const mostFurniture = 600

/** A short line that begins with the authors' names (or "By" and the names) says what the panel's header says. */
export function isByline({ text }: Block, { byline }: Evidence): boolean {
  if (byline === undefined || text.length > byline.length + 80) return false
  const at = text.indexOf(byline)
  return at >= 0 && at < 12 && !/[.!?]$/.test(text)
}

/** Whether a small box around the block bears a name that no part of an article bears. */
export function isFurniture({ element, box }: Block): boolean {
  if (bearsFurnitureName(element)) return box.chars <= mostFurniture
  for (let outer: Box | undefined = box; outer !== undefined && outer.chars <= mostFurniture; outer = outer.parent) {
    if (outer.depth > 0 && bearsFurnitureName(outer.element)) return true
  }
  return false
}
