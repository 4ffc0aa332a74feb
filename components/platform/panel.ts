/**
 * Platform: the only room that names the browser's extension API; everything else is handed what it needs. This file
 * is about the panel: how a click on the toolbar button opens it, and how it learns which page to read.
 */
import { browser } from '#imports'
import { factsIn, type TabFacts } from './tab'

/** What Firefox has beyond the common API. */
interface FirefoxBrowser {
  readonly sidebarAction: { open(): Promise<void> }
}

/** In `storage.session`, for each window: the tab whose page was last asked for. Gone when the browser closes. */
const askedKey = (windowId: number): string => `asked:${windowId}`

interface Asked {
  readonly tabId: number
  /** Milliseconds since 1970; asking twice for the same page is a change, too. */
  readonly at: number
  /** The browser kept the page closed all the same: it tells the address of every page that it opens. */
  readonly inVain: boolean
}

/** A press that opened this panel was not longer ago than this (milliseconds). */
const opening = 5_000

/** The last press in vain that was told of: it counts for one reading, since other pages may come into the tab. */
let told = 0

/**
 * Opens the panel on a click of the toolbar button or its key. Opening comes first and synchronously: after an `await`
 * it would no longer count as the person's gesture, and without the click event there is no access to the page. `begin` is
 * told of a page that can be read at once.
 */
export function openPanelOnClick(begin: (tabId: number) => void): void {
  browser.action.onClicked.addListener((tab) => {
    if (tab.id === undefined) return
    showPanel(tab.windowId)
    // One that is still loading is read by the panel, which knows how long to wait.
    if (tab.status === 'complete') begin(tab.id)
    const asked: Asked = { tabId: tab.id, at: Date.now(), inVain: tab.url === undefined }
    void browser.storage.session.set({ [askedKey(tab.windowId)]: asked })
  })
}

/** Opens the panel of a window, within a person's gesture. Where it is open it stays, and the focus stays where it is. */
export function showPanel(windowId: number): void {
  // Firefox calls the panel a sidebar and opens it with an API of its own.
  if (import.meta.env.FIREFOX) void (browser as unknown as FirefoxBrowser).sidebarAction.open()
  else void browser.sidePanel.open({ windowId })
}

/**
 * Calls back with the tab to read, and with what is known of it: now, and whenever the toolbar button is pressed again in
 * this window. A panel opened with `?tab=<id>` stays with that tab.
 */
export async function onAsked(listener: (tabId: number, facts?: TabFacts) => void, signal: AbortSignal): Promise<void> {
  const fixed = ownTab()
  if (fixed !== undefined) {
    listener(fixed)
    return
  }
  const [active] = await browser.tabs.query({ active: true, windowId: browser.windows.WINDOW_ID_CURRENT })
  if (active?.id !== undefined && !signal.aborted) listener(active.id, factsIn(active))
  const windowId = active?.windowId ?? (await browser.windows.getCurrent()).id
  if (windowId === undefined) return
  const key = askedKey(windowId)
  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
    const asked = changes[key]?.newValue
    // The click that opened this panel may be stored only now; its page is being read already.
    if (isAsked(asked) && asked.at > performance.timeOrigin) listener(asked.tabId)
  }
  browser.storage.session.onChanged.addListener(onChanged)
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(onChanged))
}

/** Whether a tab is being read because the button was pressed there, on a page that the browser keeps closed. Tells it once. */
export async function wasPressedInVain(tabId: number): Promise<boolean> {
  const windowId = (await browser.windows.getCurrent()).id
  if (windowId === undefined) return false
  const key = askedKey(windowId)
  const asked = (await browser.storage.session.get(key))[key]
  if (!isAsked(asked) || asked.tabId !== tabId || !asked.inVain) return false
  const isNew = asked.at > told && asked.at > performance.timeOrigin - opening
  told = asked.at
  return isNew
}

/** Whether this panel is a tab of its own, not the browser's side panel. */
export function isOwnTab(): boolean {
  return ownTab() !== undefined
}

/** The tab whose page a panel in a tab of its own is for. */
function ownTab(): number | undefined {
  const tab = Number(new URLSearchParams(location.search).get('tab'))
  return Number.isInteger(tab) && tab > 0 ? tab : undefined
}

/** Opens the panel as a tab of its own, for the page in `tabId`. */
export async function openInTab(tabId: number): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${tabId}` as '/sidepanel.html') })
}

/** Opens an address of the web in a tab of its own. */
export async function openPage(address: string): Promise<void> {
  await browser.tabs.create({ url: address })
}

/** Whether the extension was updated or reloaded, and this document is of the one before. */
export function isReplaced(message: string): boolean {
  return /context invalidated/i.test(message) || browser.runtime?.id === undefined
}

function isAsked(value: unknown): value is Asked {
  return typeof value === 'object' && value !== null && 'tabId' in value && 'at' in value
}
