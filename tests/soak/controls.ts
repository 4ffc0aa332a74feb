/**
 * Uses a sheet as somebody does who tries everything: every slider, switch, choice, field and button on it, one after the
 * other. What a control is called is not known here, so that what is added to a sheet tomorrow is used, too. The functions
 * that run in the panel travel as text: each uses nothing from outside itself.
 */
import type { Page } from '@playwright/test'
import { chromiumPanel } from '../drive/panel'

/** Controls of one sheet; what brings ever new ones is not gone through to the end. */
const most = 400

/** Uses every control of the sheet that `open` opens, but for buttons whose names fit `leave`. Returns how many. */
export async function useSheet(panel: Page, open: () => Promise<void>, leave: RegExp): Promise<number> {
  await closeSheets(panel)
  await open()
  const title = await panel.evaluate(shownTitle)
  if (title === undefined) throw new Error('No sheet is open.')
  const inside = chromiumPanel(panel)
  const used = new Set<string>()
  // What a control brings is used in its turn.
  while (used.size < most) {
    const now = await inside.evaluate(useThose, [...used], leave.source, most)
    if (now.length === 0) break
    for (const each of now) used.add(each)
    if ((await panel.evaluate(shownTitle)) === title) continue
    await closeSheets(panel)
    await open()
  }
  await closeSheets(panel)
  return used.size
}

/** Closes whatever lies over the article. */
export async function closeSheets(panel: Page): Promise<void> {
  for (let count = 0; count < 5; count += 1) {
    if ((await panel.evaluate(() => document.querySelector('dialog[open], .term-card'))) === null) return
    await panel.keyboard.press('Escape')
    await panel.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))))
  }
}

/** Title of the sheet in front. */
function shownTitle(): string | undefined {
  return Array.from(document.querySelectorAll('dialog[open] h2')).at(-1)?.textContent ?? undefined
}

/** Uses one control after the other, as long as the sheet in front is the same, and returns what they were. */
async function useThose(known: string[], leave: string, most: number): Promise<string[]> {
  const front = (): Element | undefined => Array.from(document.querySelectorAll('dialog[open]')).at(-1)
  const titleNow = (): string | null | undefined => front()?.querySelector('h2')?.textContent
  const title = titleNow()
  const used = new Set(known)
  const now: string[] = []
  const tell = (control: HTMLInputElement, value: string, event: string): void => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, value)
    control.dispatchEvent(new Event(event, { bubbles: true }))
  }
  const kindOf = (control: HTMLInputElement): string => {
    const name = control.ariaLabel || control.textContent || control.labels?.[0]?.textContent || ''
    const around = control.closest('label, fieldset, li, section')?.textContent ?? ''
    // A value that a person changes does not make another control of it.
    const own = /^(?:range|text|search|color)$/.test(control.type) ? [] : [control.value, around.slice(0, 60)]
    return [control.localName, control.type, name, ...own].join(' | ')
  }
  const isDue = (control: HTMLInputElement): boolean => {
    const name = control.ariaLabel || control.textContent || ''
    const isUsable = !control.disabled && control.type !== 'file' && control.checkVisibility()
    return isUsable && !used.has(kindOf(control)) && !new RegExp(leave, 'i').test(name)
  }
  while (titleNow() === title && used.size < most) {
    const all = front()?.querySelectorAll<HTMLInputElement>(
      '.sheet-body :is(input, select, textarea, button, summary, [role=button])',
    )
    const control = Array.from(all ?? []).find(isDue)
    if (control === undefined) break
    const kind = kindOf(control)
    used.add(kind)
    now.push(kind)
    if (control.type === 'range') {
      const before = control.value
      for (const value of [control.max, control.min, before]) tell(control, value, 'input')
    } else if (control.type === 'color') tell(control, '#203040', 'input')
    else if (control.localName === 'select') {
      for (const { value } of (control as unknown as HTMLSelectElement).options) tell(control, value, 'change')
    } else if (control.localName === 'textarea' || /^(?:text|search)$/.test(control.type))
      tell(control, 'river', 'input')
    else control.click()
    await new Promise((frame) => requestAnimationFrame(frame))
    // A switch goes back to where it was.
    if (control.type === 'checkbox' && control.isConnected) control.click()
  }
  return now
}
