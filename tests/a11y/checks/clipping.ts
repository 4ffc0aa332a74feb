/**
 * pw:1. Text that is cut off by a box around it, or lies on other text. Both as the panel is drawn and under what WCAG
 * asks it to bear: the text spacing of 1.4.12, and letters of twice the size (1.4.4).
 */
import type { Page } from '@playwright/test'
import type { Fault } from '../fault'
import { type Box, checkIn, type Found, under } from './page-tools'

/** WCAG 2.2, 1.4.12, on everything there is. */
export const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

/** Twice the letters, of the interface (which is measured in rem) and of the article, as a browser's text zoom does. */
export const doubleText = ':root { font-size: 200% !important; --USER__fontSize: 40px !important }'

/** Text that is cut off or overlapped, as the panel stands. */
export async function clippedText(page: Page): Promise<Fault[]> {
  return [...(await checkIn(page, cutOff, undefined)), ...(await checkIn(page, overlapped, undefined))]
}

/** The same, with the spacing of 1.4.12 forced. */
export async function clippedUnderSpacing(page: Page): Promise<Fault[]> {
  return (await under(page, textSpacing, () => clippedText(page))).map((each) => ({
    ...each,
    rule: `${each.rule} 1.4.12`,
  }))
}

/** The same, with text of twice the size. */
export async function clippedAtDouble(page: Page): Promise<Fault[]> {
  return (await under(page, doubleText, () => clippedText(page))).map((each) => ({
    ...each,
    rule: `${each.rule} 200%`,
  }))
}

function cutOff(): Found[] {
  const { placeOf, textRuns } = globalThis.sidelightTools
  const found: Found[] = []
  for (const { element, text, boxes } of textRuns()) {
    for (const whole of boxes) {
      // A line's box is higher than its letters: ascenders and descenders of a face seldom fill it.
      const slack = (whole.bottom - whole.top) * 0.15
      const box: Box = { ...whole, top: whole.top + slack, bottom: whole.bottom - slack }
      let isFree = false
      let cut = ''
      for (let at: Element | null = element; at !== null && at !== document.body && cut === ''; at = at.parentElement) {
        const style = getComputedStyle(at)
        const skips = isFree && style.position === 'static'
        if (!skips) {
          if (style.position === 'absolute') isFree = true
          else if (style.position !== 'static') isFree = false
          if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
            const { left, top } = at.getBoundingClientRect()
            const inside = { left: left + at.clientLeft, top: top + at.clientTop }
            const right = inside.left + at.clientWidth
            const bottom = inside.top + at.clientHeight
            if (/auto|scroll/.test(style.overflowX)) {
              box.left = Math.max(box.left, inside.left)
              box.right = Math.min(box.right, right)
            } else if (style.overflowX !== 'visible' && (box.left < inside.left - 1 || box.right > right + 1))
              cut = 'sideways'
            if (/auto|scroll/.test(style.overflowY)) {
              box.top = Math.max(box.top, inside.top)
              box.bottom = Math.min(box.bottom, bottom)
            } else if (style.overflowY !== 'visible' && (box.top < inside.top - 1 || box.bottom > bottom + 1))
              cut = 'in height'
            // Scrolled out of sight is not cut off.
            if (box.left >= box.right || box.top >= box.bottom) break
          }
        }
        if (style.position === 'fixed') break
      }
      if (cut !== '') {
        found.push({ rule: 'clipped-text', place: placeOf(element), says: `“${text}” is cut off ${cut}` })
        break
      }
    }
  }
  return found
}

function overlapped(): Found[] {
  const { placeOf, textRuns } = globalThis.sidelightTools
  /** What is drawn in a layer of its own may lie over the rest; within one nothing may lie on anything. */
  const layerOf = (element: Element): Element => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      if (/fixed|sticky|absolute/.test(getComputedStyle(at).position)) return at
    }
    return document.body
  }
  const lines = textRuns().flatMap(({ element, text, boxes }) => {
    const layer = layerOf(element)
    return boxes.map((box) => ({ element, text, box, layer, slack: (box.bottom - box.top) * 0.25 }))
  })
  lines.sort((one, other) => one.box.top - other.box.top)
  const found: Found[] = []
  for (const [index, one] of lines.entries()) {
    for (let next = index + 1; next < lines.length; next += 1) {
      const other = lines[next]
      if (other === undefined || other.box.top > one.box.bottom) break
      if (one.element === other.element || one.layer !== other.layer) continue
      // Small letters beside large ones, raised ones, ruby: one line of text lies within itself.
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const height =
        Math.min(one.box.bottom - one.slack, other.box.bottom - other.slack) -
        Math.max(one.box.top + one.slack, other.box.top + other.slack)
      if (width > 2 && height > 2) {
        found.push({
          rule: 'overlapped-text',
          place: placeOf(other.element),
          says: `“${other.text}” lies on “${one.text}”`,
        })
      }
    }
  }
  return found
}
