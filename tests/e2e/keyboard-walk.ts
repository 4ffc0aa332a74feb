/**
 * A walk through every function of the panel without a pointer, as data, for either browser. After each press the focus
 * has to be somewhere that can be seen: not nowhere, not scrolled away, not under a bar. What a step opens it closes, and
 * the focus has to be back where it was.
 */
import { until } from '../drive/until'

/** The panel, in either browser. */
export interface WalkedPanel {
  evaluate<Result, Args extends unknown[]>(read: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>
  /** A key by its `KeyboardEvent.key`. */
  press(keys: string): Promise<void>
}

/** What has the focus. */
export interface Focus {
  readonly tag: string
  readonly name: string
  readonly classes: string
  /** Its place in the document, which tells it from every other element. */
  readonly mark: string
  /** In a sheet. */
  readonly isInSheet: boolean
  /** Points of five (the middle and near the corners) at which it is what one would hit. */
  readonly seen: number
}

/** One function of the panel, used by key. */
export interface WalkStep {
  readonly does: string
  /** Where to start: on the first stop, by Tab, whose name or classes fit. */
  readonly from?: RegExp
  /** Pressed one after the other. */
  readonly keys: readonly string[]
  /** A file, for the field that has the focus: the browser's own window to choose one in is not the panel's. */
  readonly file?: { readonly name: string; readonly text: string }
  /** A selector of what must be there then. */
  readonly shows?: string
  /** A selector of what must not be there then. */
  readonly hides?: string
  /** What closes it again; the focus must then be where it was. */
  readonly back?: readonly string[]
}

/** Takes the steps in their order. Throws with the step's own words at the first that fails. */
export async function walk(panel: WalkedPanel, steps: readonly WalkStep[]): Promise<void> {
  for (const { does, from, keys, file, shows, hides, back } of steps) {
    try {
      if (from !== undefined) await tabTo(panel, from)
      const before = await focusOf(panel)
      for (const key of keys) {
        await panel.press(key)
        await expectFocusSeen(panel)
      }
      // What is opening is loaded first.
      await until('nothing to be on its way', async () => !(await has(panel, 'dialog[aria-busy]')) || undefined)
      if (file !== undefined) await panel.evaluate(giveFile, file.name, file.text)
      if (shows !== undefined) await until(`${shows} to be shown`, async () => (await has(panel, shows)) || undefined)
      if (hides !== undefined) await until(`${hides} to go`, async () => !(await has(panel, hides)) || undefined)
      await expectFocusSeen(panel)
      if (back === undefined) continue
      for (const key of back) await panel.press(key)
      if (shows !== undefined) await until(`${shows} to close`, async () => !(await has(panel, shows)) || undefined)
      await until(`the focus to be on ${before.name || before.classes} again`, async () => {
        const now = await focusOf(panel)
        return now.mark === before.mark || undefined
      })
      await expectFocusSeen(panel)
    } catch (error) {
      const { tag, name, classes, seen } = await focusOf(panel)
      throw new Error(
        `${does}: ${String(error)} The focus is on <${tag} class="${classes}"> ${name}, ${seen} of 5 seen.`,
      )
    }
  }
}

/** Presses Tab until what has the focus fits. */
export async function tabTo(panel: WalkedPanel, wanted: RegExp, limit = 250): Promise<Focus> {
  let before = await focusOf(panel)
  for (let count = 0; count < limit; count += 1) {
    await panel.press('Tab')
    const focus = await focusOf(panel)
    // Past the last stop Firefox leads out of the panel, a moment later: what has the focus still is not where Tab led.
    const hasMoved = focus.mark !== before.mark
    if (hasMoved && (wanted.test(focus.name) || wanted.test(focus.classes))) return focus
    before = focus
  }
  throw new Error(`Tab came to nothing like ${wanted}.`)
}

/** Every stop of Tab from where the focus is, until it comes round or leaves the document. */
export async function stopsOf(panel: WalkedPanel, limit: number): Promise<Focus[]> {
  const stops: Focus[] = []
  for (let count = 0; count < limit; count += 1) {
    await panel.press('Tab')
    const focus = await focusOf(panel)
    if (focus.tag === 'body' || focus.mark === stops[0]?.mark) break
    stops.push(focus)
  }
  return stops
}

/** Waits until the focus is on something that is seen whole. Scrolling there takes a moment. */
export async function expectFocusSeen(panel: WalkedPanel): Promise<void> {
  await until(
    'the focus to be in plain view',
    async () => {
      const { tag, seen } = await focusOf(panel)
      return (tag !== 'body' && seen === 5) || undefined
    },
    4000,
  )
}

const has = (panel: WalkedPanel, selector: string): Promise<boolean> =>
  panel.evaluate((wanted) => document.querySelector(wanted) !== null, selector)

/** Sent to the panel as text: it uses nothing from outside itself. */
function giveFile(name: string, text: string): void {
  const field = document.activeElement as HTMLInputElement
  const chosen = new DataTransfer()
  chosen.items.add(new File([text], name))
  field.files = chosen.files
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Runs `focusHere` in the panel. */
export function focusOf(panel: WalkedPanel): Promise<Focus> {
  return panel.evaluate(focusHere)
}

/** Sent to the panel as text: it uses nothing from outside itself. */
function focusHere(): Focus {
  const focused = document.activeElement ?? document.body
  let mark = ''
  for (let each: Element | null = focused; each?.parentElement != null; each = each.parentElement) {
    mark = `${Array.prototype.indexOf.call(each.parentElement.children, each)}/${mark}`
  }
  const box = focused.getClientRects()[0] ?? focused.getBoundingClientRect()
  // What is taller than the view, as the article itself, is seen where it is in view.
  const top = Math.max(box.top, 0)
  const bottom = Math.min(box.bottom, innerHeight)
  const isRegion = focused.matches('main, footer, article, [role=region], dialog, h1, h2')
  let seen = 0
  for (const [x, y] of [
    [0.5, 0.5],
    [0.15, 0.25],
    [0.85, 0.25],
    [0.15, 0.75],
    [0.85, 0.75],
  ] as const) {
    const hit = document.elementFromPoint(box.left + box.width * x, top + (bottom - top) * y)
    const isOwn =
      hit !== null && (focused.contains(hit) || hit.contains(focused) || hit.closest('label')?.contains(focused))
    if (isOwn || (isRegion && bottom > top)) seen += 1
  }
  const label = (focused as HTMLInputElement).labels?.[0]?.textContent
  return {
    tag: focused.localName,
    name: (focused.getAttribute('aria-label') ?? label ?? focused.textContent ?? '').trim().slice(0, 80),
    classes: focused.getAttribute('class') ?? '',
    mark,
    isInSheet: focused.closest('dialog') !== null,
    seen: box.width > 0 && box.height > 0 ? seen : 0,
  }
}
