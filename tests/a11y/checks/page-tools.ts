/**
 * What the checks share inside the page they look at: every run of text that can be seen, with its rectangles, and the
 * colours that are really behind and on it. Put there once as a property of the page's global object.
 */
import type { Page } from '@playwright/test'
import type { Fault } from '../fault'

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface TextRun {
  readonly element: Element
  readonly text: string
  /** One a line, in CSS pixels of the window. */
  readonly boxes: readonly Box[]
}

/** Red, green and blue, 0 to 255, and how opaque it is, 0 to 1. */
export type Colour = readonly [number, number, number, number]

export interface PageTools {
  placeOf(element: Element): string
  isShown(element: Element): boolean
  textRuns(): TextRun[]
  /** Any CSS colour. */
  colourOf(css: string): Colour
  over(upper: Colour, lower: Colour): Colour
  /** What is painted behind an element's text, by the backgrounds it stands on. */
  groundOf(element: Element): Colour
  /** WCAG 2.2, 1 to 21. */
  contrast(one: Colour, other: Colour): number
}

declare global {
  var sidelightTools: PageTools
}

/** What a check finds; the place says where. */
export type Found = Omit<Fault, 'engine' | 'outcome'>

/** Runs a check inside the page, and returns what it finds as faults. `argument` is JSON. */
export async function checkIn<T>(
  page: Page,
  check: (argument: T) => Found[] | Promise<Found[]>,
  argument: T,
): Promise<Fault[]> {
  // The TypeScript runner wraps named functions in a helper of its own, which functions that travel leave behind.
  await page.evaluate('globalThis.__name ??= (it) => it')
  await page.evaluate(install)
  const found = await page.evaluate(check as (argument: unknown) => Found[] | Promise<Found[]>, argument as unknown)
  return found.map((each) => ({ ...each, engine: 'own', outcome: 'violation' }))
}

/** Runs `look` while `css` holds in the page. A `<style>` would be refused by the panel's security policy. */
export async function under<T>(page: Page, css: string, look: () => Promise<T>): Promise<T> {
  await page.evaluate(async (text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets.push(sheet)
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
  }, css)
  try {
    return await look()
  } finally {
    await page.evaluate(() => {
      document.adoptedStyleSheets.pop()
    })
  }
}

function install(): void {
  if (globalThis.sidelightTools !== undefined) return
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  const known = new Map<string, Colour>()

  const placeOf = (element: Element): string => {
    const parts: string[] = []
    for (let at: Element | null = element; at !== null && parts.length < 3; at = at.parentElement) {
      parts.unshift(at.localName + Array.from(at.classList, (name) => `.${name}`).join(''))
    }
    return parts.join(' > ')
  }

  const isShown = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false
    // What only screen readers are to find is one pixel, cut away.
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { clipPath, overflowX } = getComputedStyle(at)
      if (clipPath === 'inset(50%)') return false
      if (overflowX === 'hidden' && at.clientWidth <= 1 && at.clientHeight <= 1 && at instanceof HTMLElement)
        return false
    }
    return true
  }

  const textRuns = (): TextRun[] => {
    const runs: TextRun[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const shown = new Map<Element, boolean>()
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.nodeValue?.trim() ?? ''
      if (element === null || text === '' || element.closest('svg, script, style') !== null) continue
      if (!shown.has(element)) shown.set(element, isShown(element))
      if (shown.get(element) !== true) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const boxes = Array.from(range.getClientRects())
        .filter(({ width, height }) => width > 1 && height > 1)
        .map(({ left, top, right, bottom }) => ({ left, top, right, bottom }))
      if (boxes.length > 0) runs.push({ element, text: text.slice(0, 40), boxes })
    }
    return runs
  }

  const colourOf = (css: string): Colour => {
    const already = known.get(css)
    if (already !== undefined) return already
    if (canvas === null) throw new Error('There is no canvas.')
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = '#000'
    canvas.fillStyle = css
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
    const colour: Colour = [red, green, blue, alpha / 255]
    known.set(css, colour)
    return colour
  }

  const over = (upper: Colour, lower: Colour): Colour => {
    const mix = (index: 0 | 1 | 2): number => upper[index] * upper[3] + lower[index] * (1 - upper[3])
    return [mix(0), mix(1), mix(2), 1]
  }

  const groundOf = (element: Element): Colour => {
    const layers: Colour[] = []
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const colour = colourOf(getComputedStyle(at).backgroundColor)
      if (colour[3] > 0) layers.push(colour)
      if (colour[3] === 1) break
    }
    const canvasColour = colourOf('Canvas')
    return layers.reduceRight<Colour>((lower, upper) => over(upper, lower), canvasColour)
  }

  const luminance = ([red, green, blue]: Colour): number => {
    const linear = (part: number): number => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  const contrast = (one: Colour, other: Colour): number => {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
    return (light + 0.05) / (dark + 0.05)
  }

  globalThis.sidelightTools = { placeOf, isShown, textRuns, colourOf, over, groundOf, contrast }
}
