/** The rows of the fault table in which browsers differ, played in Firefox. */
import { test as base } from '@playwright/test'
import type { Page } from 'puppeteer-core'
import { builtFolder } from '../../commands/build'
import { launchFirefox } from '../../drive/firefox'
import { firefoxPanel, type Panel } from '../../drive/panel'
import { until } from '../../drive/until'
import { afterwards, type Fault, refusals, strangePages, type Tab, whileReading } from '../faults/faults'
import { goBack } from '../faults/going-back'
import { halfway } from '../faults/halfway'
import { play, type Theatre } from '../faults/play'
import { openSite } from '../faults/site'

const test = base.extend<object, { theatre: Theatre }>({
  theatre: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names it needs off this pattern.
    async ({}, use) => {
      const { theatre, close } = await openTheatre()
      await use(theatre)
      await close()
    },
    { scope: 'worker' },
  ],
})

const acts: Readonly<Record<string, readonly Fault[]>> = {
  'the page is strange': [...refusals, ...strangePages],
  'while the page is read': whileReading,
  'when its beginning is in the panel': halfway,
  'while its article is in the panel': afterwards,
}
for (const [when, rows] of Object.entries(acts)) {
  test.describe(when, () => {
    for (const row of rows.filter(({ differs }) => differs)) {
      const { inFirefox, seesInFirefox } = row
      const here: Fault = {
        ...row,
        ...(inFirefox !== undefined && { opens: () => inFirefox }),
        // From either sight one goes on in another way.
        ...(seesInFirefox !== undefined && { goesOn: undefined }),
      }
      test(`${row.id}: ${row.fault}`, ({ theatre }) => play(here, theatre, seesInFirefox))
    }
  })
}

async function openTheatre(): Promise<{ theatre: Theatre; close: () => Promise<void> }> {
  const site = await openSite()
  const firefox = await launchFirefox({
    executable: process.env.SIDELIGHT_FIREFOX ?? '',
    extension: builtFolder('firefox'),
  })
  const pages = new WeakMap<Tab, Page>()
  let panel: Panel | undefined
  const cannot = (what: string) => () => Promise.reject(new Error(`Firefox cannot be made to ${what} from outside.`))

  const theatre: Theatre = {
    site,
    own: '',
    async open() {
      const page = await firefox.browser.newPage()
      const tab: Tab = {
        async goto(address) {
          // A page of the browser's own comes in another tab, which cannot be driven.
          if (address.startsWith('about:')) {
            pages.delete(tab)
            return await firefox.openInternal(address)
          }
          await Promise.race([
            page.goto(address).catch(() => {}),
            until(address, async () => {
              const shown = await page.evaluate(() => location.href).catch(() => '')
              return shown === address || undefined
            }),
          ])
        },
        reload: async () => void (await page.reload()),
        goBack: () => goBack(page),
        evaluate: async (work, argument) =>
          void (await page.evaluate(work as (argument: unknown) => unknown, argument)),
        crash: cannot('let a page crash'),
        discard: cannot('put a tab to rest'),
        async close() {
          if (!page.isClosed()) await page.close()
        },
      }
      pages.set(tab, page)
      return tab
    },
    async press(tab) {
      await pages.get(tab)?.bringToFront()
      const sidebar = await firefox.pressToolbarButton()
      // In the world of the panel's own scripts, since what they call is listened to.
      panel ??= { ...firefoxPanel(sidebar), evaluate: sidebar.evaluateBare }
      return panel
    },
    async setOffline(is) {
      for (const page of await firefox.browser.pages()) await page.setOfflineMode(is)
    },
    killWorker: cannot('end the background'),
  }
  return {
    theatre,
    async close() {
      await firefox.close()
      await site.close()
    },
  }
}
