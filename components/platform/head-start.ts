/**
 * A head start: the page is being read from the press on, while the panel's process still starts. The extractor keeps the
 * reading in our own world in the page, and the panel takes it from there.
 */
import { browser } from '#imports'

/** For the background: begins to read a page that has loaded. One that may not be entered is told of by the panel. */
export function beginReading(tabId: number): void {
  const whole = { target: { tabId }, injectImmediately: true }
  const func = () => void Reflect.set(globalThis, 'sidelightBegins', true)
  // One behind the other in the same page, without waiting: every millisecond is one before the first word.
  void browser.scripting.executeScript({ ...whole, func }).catch(() => {})
  void browser.scripting.executeScript({ ...whole, files: ['/extract.js'] }).catch(() => {})
}

/** The reading that was begun at the press, as JSON; undefined where there is none, or the page has changed since. */
export async function begunReading(tabId: number): Promise<unknown> {
  try {
    const [taken] = await browser.scripting.executeScript({
      target: { tabId },
      injectImmediately: true,
      // Put there by the extractor, which says for how long.
      func: () => {
        const take: unknown = Reflect.get(globalThis, 'sidelightBegun')
        return typeof take === 'function' ? take() : undefined
      },
    })
    return taken?.result ?? undefined
  } catch {
    // Whoever reads it anew learns why.
    return undefined
  }
}
