/** Into the panel, once it is open: only for parts that measure what comes after its opening. */
import { type Browser, chromium, type Page } from '@playwright/test'
import { until } from '../../drive/until'
import type { Opened } from './browser'
import type { Variant } from './variants'

export interface Attached {
  readonly panel: Page
  close(): Promise<void>
}

/** Finds the variant's panel; waits for it to open. */
export async function attach({ chromium: driven }: Opened, variant: Variant): Promise<Attached> {
  const address = await driven.devtoolsAddress()
  const start = `chrome-extension://${driven.extensionId}/${variant.panel}`
  // A connection sees only the panels that were open when it was made.
  return await until('the panel to open', async () => {
    const connection: Browser = await chromium.connectOverCDP(address)
    const panel = connection
      .contexts()
      .flatMap((each) => each.pages())
      .find((each) => each.url().startsWith(start))
    if (panel !== undefined) return { panel, close: () => connection.close() }
    await connection.close()
    return undefined
  })
}

/** Runs `read` in a page. The TypeScript runner wraps named functions in a helper, which a function that travels leaves behind. */
export function inside<T, Args extends unknown[]>(
  page: Page,
  read: (...args: Args) => T,
  ...args: Args
): Promise<Awaited<T>> {
  return page.evaluate(`{ const __name = (it) => it; (${read})(...${JSON.stringify(args)}) }`)
}

/** Waits for the clock: the article is in place, or the part of it that the panel gives at once. */
export async function inPlace(opened: Opened, limit = 90_000) {
  return await until('the article to be in place', () => opened.told(), limit)
}
