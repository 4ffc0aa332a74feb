/** Reading a publisher's page: running the extractor in it, and saying why that was not possible. */
import { browser } from '#imports'
import { decodeReading, type Reading, type Reason } from '@/components/article/reading'
import type { Wish } from '@/components/article/wish'

/** Reads the page in a tab, as the person wishes. Never rejects: what goes wrong is a reason. */
export async function readPage(tabId: number, wish: Wish = {}): Promise<Reading> {
  try {
    if (Object.keys(wish).length > 0) {
      await browser.scripting.executeScript({
        target: { tabId },
        // A file takes no arguments: it finds the wish in our own world in the page, which the page does not see.
        func: (given: Wish) => void Reflect.set(globalThis, 'sidelightWish', given),
        args: [wish],
      })
    }
    const [injection] = await browser.scripting.executeScript({ target: { tabId }, files: ['/extract.js'] })
    // No result: the page went away while it was read, or (Firefox) it is one that extensions may not enter.
    if (injection?.result == null) return { ok: false, reason: await whyRefused(tabId, '') }
    return decodeReading(injection.result)
  } catch (error) {
    return { ok: false, reason: await whyRefused(tabId, error instanceof Error ? error.message : String(error)) }
  }
}

/** What the browsers' refusals mean. They come as sentences only; the page's address decides where those are vague. */
export async function whyRefused(tabId: number, message: string): Promise<Reason> {
  let address: string | undefined
  try {
    // The browser tells the address of a page it gave access to, and of some of its own.
    address = (await browser.tabs.get(tabId)).url
  } catch {
    // The tab is closed.
    return 'gone'
  }
  if (/frame (?:with id 0 )?(?:was removed|not found)|error page/i.test(message)) return 'gone'
  if (/\.pdf(?:[?#]|$)/i.test(address ?? '')) return 'not-a-web-page'
  if (/chrome:\/\/|chrome-extension:\/\/|extensions gallery|cannot be scripted|devtools/i.test(message)) {
    return 'restricted-page'
  }
  if (address !== undefined && (!/^(?:https?|file):/.test(address) || isStore(address))) return 'restricted-page'
  if (/access|permission/i.test(message)) return 'no-access'
  return message === '' ? 'gone' : 'broken'
}

function isStore(address: string): boolean {
  const host = new URL(address).hostname
  return ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'].includes(host)
}
