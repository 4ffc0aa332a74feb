/**
 * pw:5, first half. Every control is at least 44 by 44 CSS pixels (WCAG 2.5.5), but for links and terms within running
 * text, which the criterion exempts: they need a line of at least 24.
 */
import type { Page } from '@playwright/test'
import type { Fault } from '../fault'
import { checkIn, type Found } from './page-tools'

/** Controls that are too small to hit. */
export async function smallTargets(page: Page): Promise<Fault[]> {
  return await checkIn(page, tooSmall, 44)
}

function tooSmall(least: number): Found[] {
  const { placeOf, isShown } = globalThis.sidelightTools
  const controls =
    'button, a[href], input, select, textarea, summary, [role=button], [role=slider], [role=switch], [role=radio], [role=tab]'
  const found: Found[] = []
  for (const control of document.body.querySelectorAll<HTMLElement>(controls)) {
    if (control instanceof HTMLInputElement && control.type === 'hidden') continue
    // A radio button or checkbox is pressed by its label, too; some are drawn by it alone.
    const labels = control instanceof HTMLInputElement ? Array.from(control.labels ?? []) : []
    const parts = [control, ...labels].filter((part) => isShown(part) && part.getClientRects().length > 0)
    if (parts.length === 0) continue
    const isFixed = control.matches('[role=button], a') && getComputedStyle(control).display === 'inline'
    const around = control.parentElement
    const inText =
      isFixed && around !== null && (around.textContent ?? '').trim().length > (control.textContent ?? '').trim().length
    if (
      inText ||
      (isFixed && control.closest('p, li, td, th, dd, dt, figcaption, caption, blockquote, address') !== null)
    )
      continue
    const sizes = parts.map((part) => part.getBoundingClientRect())
    // Half a pixel: what is laid out in fractions.
    if (sizes.some(({ width, height }) => width >= least - 0.5 && height >= least - 0.5)) continue
    const size = sizes.map(({ width, height }) => `${Math.round(width)} × ${Math.round(height)}`).join(', ')
    found.push({ rule: 'target-size-44', place: placeOf(control), says: `is ${size} px` })
  }
  return found
}
