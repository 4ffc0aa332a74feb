/** The tab beside the panel: which page it shows, and showing another one in it. */
import { browser } from '#imports'
import type { Tabs } from './beside'

/** What the browser tells of its tabs. */
export const { tabs }: { readonly tabs: Tabs } = browser

/** How long a page may take to load before it is read as far as it has come (milliseconds). */
const patience = 20_000

export interface TabFacts {
  /** Address of the page in the tab; undefined where the browser does not tell. */
  readonly address: string | undefined
  /** Whether the tab is in a private window, of which nothing may stay. */
  readonly isPrivate: boolean
}

/** The facts in what the browser tells of a tab. */
export function factsIn({
  url,
  incognito,
}: {
  readonly url?: string | undefined
  readonly incognito: boolean
}): TabFacts {
  return { address: url, isPrivate: incognito }
}

/** Asks the browser for them. Never rejects: of a tab that is closed nothing is known. */
export async function factsOf(tabId: number): Promise<TabFacts> {
  try {
    return factsIn(await browser.tabs.get(tabId))
  } catch {
    // The tab is closed; reading it will say so.
    return { address: undefined, isPrivate: false }
  }
}

/** Opens `address` in a tab and waits until it is loaded. Never rejects: reading the page says what went wrong. */
export async function goTo(tabId: number, address: string): Promise<void> {
  await loading(tabId, async () => {
    await browser.tabs.update(tabId, { url: address })
  })
}

/** Waits until the page in a tab is loaded, where it is not. Never rejects. */
export async function hasLoaded(tabId: number): Promise<void> {
  await loading(tabId, async (done) => {
    if ((await browser.tabs.get(tabId)).status !== 'loading') done()
  })
}

/** Begins something and waits until the page in a tab is loaded, or gone, or longer than one waits. */
async function loading(tabId: number, begin: (done: () => void) => Promise<void>): Promise<void> {
  const life = new AbortController()
  let end = (): void => {}
  const loaded = new Promise<void>((done) => {
    end = done
    const hear = (id: number, { status }: { status?: string }): void => {
      if (id === tabId && status === 'complete') done()
    }
    const leave = (id: number): void => {
      if (id === tabId) done()
    }
    browser.tabs.onUpdated.addListener(hear)
    browser.tabs.onRemoved.addListener(leave)
    const timer = setTimeout(done, patience)
    life.signal.addEventListener('abort', () => {
      browser.tabs.onUpdated.removeListener(hear)
      browser.tabs.onRemoved.removeListener(leave)
      clearTimeout(timer)
    })
  })
  // It is awaited below; where the extension was replaced, nobody gets as far.
  loaded.catch(() => {})
  try {
    await begin(end)
    await loaded
  } catch {
    // The tab is closed, or the extension was replaced.
  } finally {
    life.abort()
  }
}
