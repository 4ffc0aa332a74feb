import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { test as base, type Page } from '@playwright/test'
import { builtFolder } from '../../commands/build'
import { launchChromium } from '../../drive/chromium'
import { endWorkers } from '../../drive/end-workers'
import { chromiumPanel } from '../../drive/panel'
import { until } from '../../drive/until'
import { makeCertificate } from '../../soak/certificate'
import { afterwards, type Fault, refusals, strangePages, type Tab, whileReading, workerEnds } from './faults'
import { goBack } from './going-back'
import { halfway } from './halfway'
import { play, type Theatre } from './play'
import { openSite, story } from './site'

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
  'the background’s worker ends': workerEnds,
  'while its article is in the panel': afterwards,
}
for (const [when, rows] of Object.entries(acts)) {
  test.describe(when, () => {
    for (const row of rows) test(`${row.id}: ${row.fault}`, ({ theatre }) => play(row, theatre))
  })
}

async function openTheatre(): Promise<{ theatre: Theatre; close: () => Promise<void> }> {
  const site = await openSite()
  const store = await openStore()
  const chromium = await launchChromium({
    executable: process.env.SIDELIGHT_CHROMIUM ?? '',
    extension: builtFolder('chrome'),
    switches: store.switches,
  })
  const { context, extensionId } = chromium
  const devtools = await context.browser()?.newBrowserCDPSession()
  if (devtools === undefined) throw new Error('There is no browser.')
  const pages = new WeakMap<Tab, Page>()
  let panel: Page | undefined

  const press = async (page: Page): Promise<Page> => {
    if (panel === undefined) return await chromium.pressToolbarButton(page)
    await page.bringToFront()
    // A tab that is just going to its next page cannot be pressed in.
    await until('a tab that can be pressed in', async () => {
      const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{ type: 'tab' }] })
      const fit = targetInfos.filter(
        ({ url }) => url.replace('view-source:', '') === page.url().replace('view-source:', ''),
      )
      const tab = fit.find((each) => (each as InFront).embedderData?.tabActive) ?? fit.at(-1)
      if (tab === undefined) return undefined
      const pressed = devtools.send(
        'Extensions.triggerAction' as never,
        { id: extensionId, targetId: tab.targetId } as never,
      )
      return await pressed.then(
        () => true,
        () => undefined,
      )
    })
    return panel
  }
  const inPanel = (): Page => {
    if (panel === undefined) throw new Error('There is no panel yet.')
    return panel
  }

  const theatre: Theatre = {
    site,
    own: `chrome-extension://${extensionId}`,
    async open() {
      const page = await context.newPage()
      const all = [page]
      const tab: Tab = {
        // The browser's own pages and those of an extension are not always told to be there.
        goto: async (address) => void (await page.goto(address, { waitUntil: 'commit' }).catch(() => {})),
        reload: async () => void (await page.reload()),
        async goBack() {
          // A page that has only just come has no history yet.
          await page.waitForLoadState()
          await goBack(page)
        },
        evaluate: async (work, argument) =>
          void (await page.evaluate(work as (argument: unknown) => unknown, argument)),
        async crash() {
          const session = await context.newCDPSession(page)
          const crashed = page.waitForEvent('crash')
          // Nobody is left to answer.
          session.send('Page.crash').catch(() => {})
          await crashed
        },
        async discard() {
          const address = page.url()
          // It rests as long as another tab is in front.
          all.push(await context.newPage())
          await inPanel().evaluate(async (wanted) => {
            const { tabs } = (globalThis as unknown as Extension).chrome
            const [tab] = await tabs.query({ url: wanted })
            if ((await tabs.discard(tab?.id ?? 0))?.discarded !== true) throw new Error('The tab does not rest.')
          }, address)
        },
        async close() {
          for (const each of all) if (!each.isClosed()) await each.close()
        },
      }
      pages.set(tab, page)
      return tab
    },
    async press(tab) {
      const page = pages.get(tab)
      if (page === undefined) throw new Error('The tab is of another theatre.')
      panel = await press(page)
      return chromiumPanel(panel)
    },
    setOffline: (is) => context.setOffline(is),
    async killWorker() {
      const session = await inPanel().context().newCDPSession(inPanel())
      const ended = await endWorkers(session)
      await session.detach()
      return ended
    },
  }
  return {
    theatre,
    async close() {
      await chromium.close()
      await site.close()
      store.close()
    },
  }
}

/** What answers for the store: what a page there is allowed depends on its address alone. */
async function openStore(): Promise<{ readonly switches: readonly string[]; close(): void }> {
  const host = 'chromewebstore.google.com'
  const { spki, ...certificate } = makeCertificate([host], Date.now())
  const server = createServer(certificate, (_, response) => void response.end(story('Store')))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    switches: [`--host-resolver-rules=MAP ${host} 127.0.0.1:${port}`, `--ignore-certificate-errors-spki-list=${spki}`],
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** Newer Chromium says here which tab of a window is the one in front. */
interface InFront {
  readonly embedderData?: { readonly tabActive?: boolean }
}

/** The little of the extension API that is called inside the panel. */
interface Extension {
  readonly chrome: {
    readonly tabs: {
      query(which: object): Promise<{ readonly id: number }[]>
      discard(id: number): Promise<{ readonly discarded: boolean } | undefined>
    }
  }
}
