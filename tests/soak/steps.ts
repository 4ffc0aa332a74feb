/** What is done with the browser in the hour of use, beside the chapters. */
import type { Page } from '@playwright/test'
import type { Chromium } from '../drive/chromium'
import { endWorkers } from '../drive/end-workers'
import { until } from '../drive/until'
import { closeSheets } from './controls'
import type { Hosts } from './hosts'
import type { MadePage } from './pages'
import { manyPictures, publisher } from './publisher'

/** Shows a page in the tab, with all its pictures: what is asked for later, somebody else asks for. */
export async function visit(tab: Page, page: Pick<MadePage, 'path'>, hosts: Hosts): Promise<void> {
  // The first answer sets the cookie that the next request brings.
  const isFirst = hosts.asked.length === 0
  await tab.goto(`https://${publisher}${page.path}`, { waitUntil: 'networkidle' })
  if (isFirst) await tab.reload({ waitUntil: 'networkidle' })
}

/** Opens the panel on the tab, or has the open one read it, and waits for the article. */
export async function press(chromium: Chromium, tab: Page, page: Pick<MadePage, 'title'>): Promise<Page> {
  const panel = await chromium.pressToolbarButton(tab)
  panel.setDefaultTimeout(8000)
  await until(`“${page.title}”`, async () => {
    const title = await panel.evaluate(() => document.querySelector('#reader[data-state=article] h1')?.textContent)
    return title === page.title ? true : undefined
  })
  await panel.locator('.player-play').waitFor()
  return panel
}

/** Opens the article of 2,000 pictures, and leads to its last one. */
export async function openLazy(
  chromium: Chromium,
  tab: Page,
  hosts: Hosts,
  lazy: { atFirst: number; asked: number },
  forbidden: string[],
): Promise<Page> {
  const before = hosts.asked.length
  const panel = await press(chromium, tab, { title: 'Two thousand boats' })
  await panel.waitForLoadState('networkidle')
  lazy.atFirst = hosts.asked.length - before
  if (lazy.atFirst === 0 || lazy.atFirst > manyPictures / 20)
    forbidden.push(`${lazy.atFirst} of ${manyPictures} pictures were asked for at once`)
  const last = `/many-${manyPictures - 1}.jpg`
  await panel.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }))
  await until('the last picture to be asked for', async () => {
    await panel.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }))
    return hosts.asked.slice(before).some(({ path }) => path === last) || undefined
  })
  lazy.asked = hosts.asked.length - before
  return panel
}

/** On the Text sheet: "Show pictures". */
export async function switchPicturesOff(panel: Page): Promise<void> {
  await panel.locator('.bar .icon-button').nth(2).click()
  await panel.getByRole('switch', { name: 'Show pictures' }).uncheck()
  await closeSheets(panel)
}

/** Reads an article to its end. */
export async function readQuietly(chromium: Chromium, tab: Page, page: MadePage): Promise<void> {
  const panel = await press(chromium, tab, page)
  await panel.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }))
  await panel.waitForLoadState('networkidle')
}

/** As a person has done who chose the test voice before. */
export async function chooseVoice(chromium: Chromium): Promise<void> {
  const background = chromium.context.serviceWorkers().find((each) => each.url().includes(chromium.extensionId))
  await background?.evaluate(async () => {
    const value = { voiceByLanguage: { en: 'web-speech|Test Anna|en-US|local' } }
    await (globalThis as unknown as StorageOwner).chrome.storage.sync.set({ speech: { version: 2, value } })
  })
}

/** Ends the extension's worker, as the browser does when it likes; the next press starts it again. */
export async function restartWorker(chromium: Chromium, tab: Page): Promise<void> {
  const devtools = await chromium.context.newCDPSession(tab)
  await endWorkers(devtools)
  await devtools.detach()
}

interface StorageOwner {
  readonly chrome: {
    readonly storage: {
      readonly sync: { set(items: object): Promise<void> }
    }
  }
}
