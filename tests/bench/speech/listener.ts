/** A browser with the article in its panel, ready to read aloud, and what hears it. */
import type { Page } from '@playwright/test'
import { ensureChromium, ensureFirefox } from '../../commands/browsers'
import { ensureBuilt } from '../../commands/build'
import { launchChromium } from '../../drive/chromium'
import { launchFirefox } from '../../drive/firefox'
import { type Hearing, hear, hearSidebar } from '../../drive/hear'
import { chromiumPanel, firefoxPanel, type Panel, settled } from '../../drive/panel'
import { sampleFolder } from '../../drive/sample'
import { type Network, serve } from '../../drive/serve'
import { until } from '../../drive/until'
import { page as article } from './article'

export interface Listener {
  readonly panel: Panel
  readonly hearing: Hearing
  /** A person's press on the first word that is shown of the paragraph that fits. */
  pressText(pattern: RegExp): Promise<void>
  close(): Promise<void>
}

/** Chromium's own loudspeaker when nothing is heard is a timer that keeps the pace of a real one. */
export async function listenInChromium(built?: string): Promise<Listener> {
  const executable = await ensureChromium()
  const extension = built ?? (await ensureBuilt('chrome'))
  const network = await serve(sampleFolder)
  const chromium = await launchChromium({ executable, extension })
  return await ready(network, chromium.close, async () => {
    const tab = chromium.context.pages()[0] ?? (await chromium.context.newPage())
    await tab.goto(network.put('/heard.html', { type: 'text/html; charset=utf-8', body: article }))
    const hearing = await hear(chromium)
    const page = await chromium.pressToolbarButton(tab)
    const panel = chromiumPanel(page)
    return { panel, hearing, pressText: (pattern) => pressIn(page, pattern) }
  })
}

/** Needs a loudspeaker of the system's: without one its audio clock stands still. */
export async function listenInFirefox(built?: string): Promise<Listener> {
  const executable = await ensureFirefox()
  const extension = built ?? (await ensureBuilt('firefox'))
  const network = await serve(sampleFolder)
  const firefox = await launchFirefox({ executable, extension })
  return await ready(network, firefox.close, async () => {
    await firefox.open(network.put('/heard.html', { type: 'text/html; charset=utf-8', body: article }))
    const sidebar = await firefox.pressToolbarButton()
    const hearing = await hearSidebar(sidebar)
    return {
      panel: firefoxPanel(sidebar),
      hearing,
      pressText: (pattern) => sidebar.click('article p', pattern),
    }
  })
}

async function ready(
  network: Network,
  closeBrowser: () => Promise<void>,
  open: () => Promise<Omit<Listener, 'close'>>,
): Promise<Listener> {
  const close = async (): Promise<void> => {
    await closeBrowser()
    await network.close()
  }
  try {
    const listener = await open()
    const state = await settled(listener.panel)
    if (state !== 'article') throw new Error(`The panel shows no article: ${state}.`)
    await until('the player to be shown', async () => {
      const isThere = await listener.panel.evaluate(() => document.querySelector('.player-play') !== null)
      return isThere || undefined
    })
    return { ...listener, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function pressIn(page: Page, pattern: RegExp): Promise<void> {
  const box = await page
    .locator('article p', { hasText: pattern })
    .first()
    .evaluate((element) => {
      // The middle of a paragraph that is higher than the panel would put its first line under the header.
      const isHigh = element.getBoundingClientRect().height > innerHeight / 2
      element.scrollIntoView({ block: isHigh ? 'start' : 'center', behavior: 'instant' })
      const { x, y, width, height } = element.getClientRects()[0] ?? new DOMRect()
      const line = Number.parseFloat(getComputedStyle(element).lineHeight) || height
      return { x: x + width / 2, y: y + line / 2 }
    })
  await page.mouse.click(box.x, box.y)
}
