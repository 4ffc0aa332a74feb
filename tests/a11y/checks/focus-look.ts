/**
 * pw:4 and pw:5. The look of the focus, walked with the Tab key, since some styles show to the keyboard only. Of every
 * control nothing lies over five points (WCAG 2.4.12), and from unfocused to focused at least as many pixels of the
 * screen change by 3:1 as a line of two pixels around it has (2.4.13).
 */
import type { Page } from '@playwright/test'
import type { Fault } from '../fault'
import { checkIn } from './page-tools'

interface Stop {
  readonly place: string
  /** Was the focus there before. */
  readonly isKnown: boolean
  readonly covered: string | undefined
  /** CSS pixels of its outline that are within the window. */
  readonly edge: number
  readonly clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

export interface WalkOptions {
  /** Presses of Tab; the walk ends before, when it comes to where it was. */
  readonly most?: number
  /** Kinds of controls that were measured in this look already; those of the walk are added. */
  readonly measured?: Set<string>
}

/**
 * Walks round once, and returns whose focus is covered or cannot be seen well. `paper` is any page that may run scripts:
 * there the pictures are compared. Leaves focus and scrolling as they were.
 */
export async function walkFocus(page: Page, paper: Page, options: WalkOptions = {}): Promise<Fault[]> {
  const { most = 150, measured = new Set<string>() } = options
  await checkIn(page, () => [], undefined)
  await paper.evaluate('globalThis.__name ??= (it) => it')
  const faults: Fault[] = []
  const report = (rule: string, place: string, says: string): void => {
    faults.push({ engine: 'own', rule, outcome: 'violation', place, says })
  }
  await page.evaluate(begin)
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab')
    // What the focus scrolls or opens shows in the next frame.
    await page.evaluate(() => new Promise(requestAnimationFrame))
    const stop = await page.evaluate(focused)
    if (stop === undefined) continue
    if (stop.isKnown) break
    if (stop.covered !== undefined) report('focus-obscured', stop.place, stop.covered)
    // Two controls of one kind look alike.
    if (measured.has(stop.place) || stop.edge === 0) continue
    measured.add(stop.place)
    const measure = async (): Promise<number> => {
      const picture = { clip: stop.clip, animations: 'disabled', caret: 'hide', scale: 'css' } as const
      const after = await page.screenshot(picture)
      await page.evaluate(() => globalThis.sidelightWalk?.at?.blur())
      const before = await page.screenshot(picture)
      await page.evaluate(() => globalThis.sidelightWalk?.at?.focus({ preventScroll: true }))
      return await paper.evaluate(changedPixels, [before.toString('base64'), after.toString('base64')])
    }
    // Two pixels around it; a corner that is rounded is a little shorter.
    const least = 2 * stop.edge * 0.9
    let changed = await measure()
    // On a busy machine a picture may be of the frame before: what is not to be seen stays so.
    if (changed < least) changed = await measure()
    if (changed < least)
      report(
        'focus-appearance',
        stop.place,
        `${changed} pixels change by 3:1 with the focus, ${Math.ceil(least)} should`,
      )
  }
  await page.evaluate(end)
  return faults
}

interface Walk {
  readonly seen: Set<Element>
  readonly first: Element | null
  readonly scrolled: readonly (readonly [Element, number])[]
  at: HTMLElement | undefined
}

declare global {
  var sidelightWalk: Walk | undefined
}

function begin(): void {
  const scrollers = [document.documentElement, ...document.querySelectorAll('.sheet-body, .term-card')]
  globalThis.sidelightWalk = {
    seen: new Set(),
    first: document.activeElement,
    scrolled: scrollers.map((each) => [each, each.scrollTop]),
    at: undefined,
  }
}

function end(): void {
  const walk = globalThis.sidelightWalk
  if (walk?.first instanceof HTMLElement) walk.first.focus({ preventScroll: true })
  if (walk?.first === document.body) walk.at?.blur()
  for (const [each, top] of walk?.scrolled ?? []) each.scrollTo({ top, behavior: 'instant' })
}

function focused(): Stop | undefined {
  const element = document.activeElement
  const walk = globalThis.sidelightWalk
  if (!(element instanceof HTMLElement) || element === document.body || walk === undefined) return undefined
  const isKnown = walk.seen.has(element)
  walk.seen.add(element)
  walk.at = element
  // A radio button or a checkbox that is drawn by its label shows the focus there.
  const isTiny = element.getBoundingClientRect().width < 8
  const shown = isTiny && element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element
  const { left, top, right, bottom } = shown.getBoundingClientRect()
  const x = Math.max(0, left - 8)
  const y = Math.max(0, top - 8)
  const clip = { x, y, width: Math.min(innerWidth, right + 8) - x, height: Math.min(innerHeight, bottom + 8) - y }
  const place = globalThis.sidelightTools.placeOf(element)
  if (clip.width < 1 || clip.height < 1) {
    const covered = 'has the focus out of view'
    return { place, isKnown, covered, edge: 0, clip: { x: 0, y: 0, width: 1, height: 1 } }
  }
  // The middle and near the corners of its first line. What is higher than the window is seen in part.
  const line = shown.getClientRects()[0] ?? shown.getBoundingClientRect()
  // Within a round button's edge, too.
  const inset = Math.min(12, line.width / 4, line.height / 4)
  const [low, high] = [Math.max(0, line.top), Math.min(innerHeight, line.bottom)]
  const isLarge = line.height > innerHeight / 2
  const middle: [number, number] = [(line.left + line.right) / 2, (low + high) / 2]
  const corners: [number, number][] = [
    [line.left + inset, (isLarge ? low : line.top) + inset],
    [line.right - inset, (isLarge ? low : line.top) + inset],
    [line.left + inset, (isLarge ? high : line.bottom) - inset],
    [line.right - inset, (isLarge ? high : line.bottom) - inset],
  ]
  const hidden = [middle, ...corners].filter(([across, down]) => {
    const hit = document.elementFromPoint(across, down)
    return hit === null || !(shown.contains(hit) || hit.closest('label')?.control === element)
  })
  const over = hidden[0] && document.elementFromPoint(hidden[0][0], hidden[0][1])
  const covered =
    hidden.length === 0
      ? undefined
      : `${hidden.length} of 5 points are ${over == null ? 'out of view' : `under ${globalThis.sidelightTools.placeOf(over)}`}`
  // What is larger than the window shows some of its sides; a link over two lines has sides in each.
  const edge = [...shown.getClientRects()].reduce((sum, piece) => {
    const across = Math.max(0, Math.min(innerWidth, piece.right) - Math.max(0, piece.left))
    const down = Math.max(0, Math.min(innerHeight, piece.bottom) - Math.max(0, piece.top))
    const level = [piece.top >= 0, piece.bottom <= innerHeight].filter(Boolean).length * across
    return sum + level + [piece.left >= 0, piece.right <= innerWidth].filter(Boolean).length * down
  }, 0)
  return { place, isKnown, covered, edge, clip }
}

/** How many pixels of two pictures differ by a contrast of 3:1. */
async function changedPixels([before, after]: readonly string[]): Promise<number> {
  const data: Uint8ClampedArray[] = []
  for (const text of [before, after]) {
    const bytes = Uint8Array.from(atob(text ?? ''), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
    if (canvas === null) throw new Error('There is no canvas.')
    canvas.drawImage(image, 0, 0)
    data.push(canvas.getImageData(0, 0, image.width, image.height).data)
  }
  const [one, other] = data
  if (one === undefined || other === undefined) throw new Error('There are no pictures.')
  const linear = Array.from({ length: 256 }, (_, value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  )
  let changed = 0
  for (let at = 0; at < one.length; at += 4) {
    const pair: number[] = []
    for (const pixels of [one, other]) {
      const part = (index: number): number => linear[pixels[at + index] ?? 0] ?? 0
      pair.push(0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2) + 0.05)
    }
    if (Math.max(...pair) / Math.min(...pair) >= 3) changed += 1
  }
  return changed
}
