/**
 * pw:2. Nothing makes a reader scroll sideways (WCAG 1.4.10), but for what needs two dimensions (tables, code), and
 * that scrolls in a region with a name that the keyboard reaches.
 */
import type { Page } from '@playwright/test'
import type { Fault } from '../fault'
import { checkIn, type Found } from './page-tools'

/** Text beyond the edges, and boxes that scroll sideways without a name or without the keyboard. */
export async function sidewaysScroll(page: Page): Promise<Fault[]> {
  return await checkIn(page, beyond, undefined)
}

function beyond(): Found[] {
  const { placeOf, isShown, textRuns } = globalThis.sidelightTools
  const found: Found[] = []
  /** What reaches farthest out of a box. */
  const widest = (element: Element): string => {
    const box = element.getBoundingClientRect()
    const parts = Array.from(element.querySelectorAll('*'), (part) => {
      const { left, right } = part.getBoundingClientRect()
      return { part, beyond: Math.max(box.left - left, right - box.right) }
    })
    const first = parts.toSorted((one, other) => other.beyond - one.beyond)[0]
    return first === undefined ? '' : placeOf(first.part)
  }
  const root = document.scrollingElement ?? document.documentElement
  if (root.scrollWidth > root.clientWidth) {
    found.push({
      rule: 'reflow',
      place: 'html',
      says: `the page is ${root.scrollWidth - root.clientWidth} px too wide`,
    })
  }
  const scrollers = new Set<Element>()
  for (const element of document.body.querySelectorAll('*')) {
    if (!/auto|scroll/.test(getComputedStyle(element).overflowX) || !isShown(element)) continue
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) continue
    if (element.scrollWidth <= element.clientWidth + 1) continue
    scrollers.add(element)
    const isNamed = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby')
    const isReached = element instanceof HTMLElement && element.tabIndex >= 0
    const isRegion = element.localName === 'section' || /^(?:region|group)$/.test(element.getAttribute('role') ?? '')
    if (!isNamed || !isReached || !isRegion) {
      found.push({
        rule: 'reflow',
        place: placeOf(element),
        says: `is ${element.scrollWidth - element.clientWidth} px too wide, and no named region of the keyboard’s: ${widest(element)}`,
      })
    }
  }
  for (const { element, text, boxes } of textRuns()) {
    if ([...scrollers].some((scroller) => scroller.contains(element))) continue
    if (boxes.some(({ left, right }) => left < -1 || right > document.documentElement.clientWidth + 1)) {
      found.push({ rule: 'reflow', place: placeOf(element), says: `“${text}” goes beyond the edge` })
    }
  }
  return found
}
