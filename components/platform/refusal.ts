/** What a browser's refusal to read a page means. It comes as a sentence only; the page's address decides where that is vague. */
import type { Reason } from '@/components/article/reading'

/** A tab, as far as the browser tells of it. */
export interface RefusedTab {
  /** Of a page that may be read, and of some that may not. */
  readonly url?: string | undefined
  readonly discarded?: boolean | undefined
  readonly status?: string | undefined
}

export interface Refusal {
  /** The browser's sentence; empty where it gave neither result nor reason. */
  readonly message: string
  /** Undefined when the tab is closed. */
  readonly tab: RefusedTab | undefined
  /** Whether the toolbar button was pressed on this very page, and the browser kept it closed all the same. */
  readonly wasPressed: boolean
}

/** The reason to tell the person. */
export function reasonOf({ message, tab, wasPressed }: Refusal): Reason {
  if (tab === undefined) return 'gone'
  const { url: address, discarded, status } = tab
  if (discarded === true) return 'asleep'
  if (status === 'unloaded') return 'crashed'
  if (/frame (?:with id 0 )?(?:was removed|not found)|no document with|error page/i.test(message)) return 'page-changed'
  if (/\.pdf(?:[?#]|$)/i.test(address ?? '')) return 'not-a-web-page'
  if (/extensions gallery/i.test(message) || isStore(address)) return 'extension-store'
  // A page of our own is among them: the panel in a tab of its own.
  if (/-extension:\/\//.test(message) || /^[\w-]+-extension:/.test(address ?? '')) return 'extension-page'
  // These have no address at which they could be read: an empty tab, a page's source code, what another page has made.
  if (/^(?:about:(?:blank|newtab|home|privatebrowsing)\b|data:|blob:|view-source:)/.test(address ?? '')) {
    return 'closed-page'
  }
  if (/\b(?:chrome|about|devtools):|cannot be scripted/i.test(message)) return 'restricted-page'
  if (address !== undefined && !/^(?:https?|file):/.test(address)) return 'restricted-page'
  // Who has pressed the button need not be told to press it.
  if (/access|permission/i.test(message)) return wasPressed ? 'closed-page' : 'no-access'
  return message === '' ? 'page-changed' : 'broken'
}

/** Stores that the browsers close to extensions. */
const stores = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com']

function isStore(address: string | undefined): boolean {
  return address !== undefined && URL.canParse(address) && stores.includes(new URL(address).hostname)
}
