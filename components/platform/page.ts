/** Reading a publisher's page: running the extractor in it, and saying why that was not possible. */
import { browser } from '#imports'
import { decodeReading, type Reading, type Reason } from '@/components/article/reading'

/** Reads the page in a tab. Never rejects: what goes wrong is a reason. */
export async function readPage(tabId: number): Promise<Reading> {
  try {
    const [injection] = await browser.scripting.executeScript({ target: { tabId }, files: ['/extract.js'] })
    // A page that went away while it was read gives no result at all.
    if (injection === undefined || injection.result === undefined || injection.result === null) {
      return { ok: false, reason: (await addressOf(tabId)) === undefined ? 'gone' : 'broken' }
    }
    return decodeReading(injection.result)
  } catch (error) {
    return { ok: false, reason: await whyRefused(tabId, error instanceof Error ? error.message : String(error)) }
  }
}

/** What the browsers' refusals mean. They come as sentences only; the page's address decides where those are vague. */
async function whyRefused(tabId: number, message: string): Promise<Reason> {
  if (
    /no tab with id|invalid tab id|tab was closed|frame (?:with id 0 )?(?:was removed|not found)|error page/i.test(
      message,
    )
  ) {
    return 'gone'
  }
  const address = await addressOf(tabId)
  if (/\.pdf(?:[?#]|$)/i.test(address ?? '')) return 'not-a-web-page'
  if (/chrome:\/\/|chrome-extension:\/\/|extensions gallery|cannot be scripted|devtools/i.test(message))
    return 'restricted-page'
  if (address !== undefined && !/^(?:https?|file):/.test(address)) return 'restricted-page'
  if (address !== undefined && isStore(address)) return 'restricted-page'
  return /access|permission/i.test(message) ? 'no-access' : 'broken'
}

/** The address of the page in a tab, where the browser tells: with access to it, or for some of its own pages. */
async function addressOf(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url
  } catch {
    // The tab is closed: it has no address.
    return undefined
  }
}

function isStore(address: string): boolean {
  const host = new URL(address).hostname
  return ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'].includes(host)
}
