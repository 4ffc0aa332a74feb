/**
 * pw:6. The contrast of every text with what is behind it, 7:1 (WCAG 1.4.6), and of every icon, 3:1 (1.4.11), with the
 * transparency of what it stands in. The engines give up where boxes overlap; the grounds here are read off the chain of
 * elements, whatever lies over it.
 */
import type { Page } from '@playwright/test'
import type { Fault } from '../fault'
import { checkIn, type Found } from './page-tools'

/** Text below 7:1 and icons below 3:1. Controls that are off are exempt, as in WCAG. */
export async function paleText(page: Page): Promise<Fault[]> {
  return await checkIn(page, tooPale, undefined)
}

function tooPale(): Found[] {
  const { placeOf, isShown, textRuns, colourOf, over, groundOf, contrast } = globalThis.sidelightTools
  const opacityOf = (element: Element): number => {
    let all = 1
    for (let at: Element | null = element; at !== null; at = at.parentElement)
      all *= Number(getComputedStyle(at).opacity)
    return all
  }
  const ratioOf = (element: Element, css: string): number => {
    const ground = groundOf(element)
    const [red, green, blue, alpha] = colourOf(css)
    return contrast(over([red, green, blue, alpha * opacityOf(element)], ground), ground)
  }
  const isOff = (element: Element): boolean =>
    element.closest('[aria-disabled=true], :disabled') !== null ||
    element.closest('label')?.control?.matches(':disabled') === true
  const found: Found[] = []
  for (const { element, text } of textRuns()) {
    if (isOff(element)) continue
    const ratio = ratioOf(element, getComputedStyle(element).color)
    if (ratio < 6.995) {
      found.push({ rule: 'contrast-7', place: placeOf(element), says: `“${text}” has ${ratio.toFixed(2)}:1` })
    }
  }
  for (const icon of document.body.querySelectorAll('svg')) {
    if (isOff(icon) || !isShown(icon)) continue
    const ratio = ratioOf(icon, getComputedStyle(icon).color)
    if (ratio < 2.995)
      found.push({ rule: 'contrast-3', place: placeOf(icon), says: `the icon has ${ratio.toFixed(2)}:1` })
  }
  return found
}
