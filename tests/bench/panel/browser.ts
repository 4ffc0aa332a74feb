/** A browser with one variant in it and the page open, and the press of its button without the waiting of `drive/`. */
import type { CDPSession, Page } from '@playwright/test'
import { type Chromium, launchChromium } from '../../drive/chromium'
import { serve } from '../../drive/serve'
import type { BenchPage } from './pages'
import { setClock, type Variant } from './variants'

/** CSS pixels. So high that the first paragraph is in view below a title and a picture. */
const window = [1280, 1400] as const

export interface Opened {
  readonly chromium: Chromium
  readonly page: Page
  /** Talks to the browser as a whole, to no page of it. */
  readonly browser: CDPSession
  /** Presses the button. The moment right before it, in milliseconds since 1970. */
  press(): Promise<number>
  /** What the clock has told, once it has; undefined before. */
  told(): Promise<Marks | undefined>
  close(): Promise<void>
}

/** As `clock.js` writes it. Moments are milliseconds since 1970, 0 for what did not come. */
export interface Marks {
  readonly first: number
  readonly whole: number
  /** When the panel said that this is one part of the article. */
  readonly part: number
  readonly paragraphs: number
  /** The longest task of the panel's thread, and the sum of all above 50 ms. */
  readonly task: number
  readonly taskSum: number
}

/** Opens the page in a fresh profile and waits until it has come to rest. */
export async function openPage(variant: Variant, page: BenchPage, executable: string): Promise<Opened> {
  await setClock(variant, page)
  const network = await serve(variant.folder)
  const address = network.put('/article.html', { type: 'text/html; charset=utf-8', body: page.html })
  const chromium = await launchChromium({
    executable,
    extension: variant.folder,
    proxy: network.origin,
    window,
    // A process kept in reserve comes and goes by itself, and would be counted as memory added.
    switches: ['--disable-features=SpareRendererForSitePerProcess'],
  })
  const close = async (): Promise<void> => {
    await Promise.race([chromium.close(), new Promise((done) => setTimeout(done, 10_000))])
    await network.close()
  }
  try {
    const browser = await chromium.context.browser()?.newBrowserCDPSession()
    if (browser === undefined) throw new Error('Playwright gave a context without a browser.')
    const [blank] = chromium.context.pages()
    const tab = blank ?? (await chromium.context.newPage())
    await tab.goto(address, { waitUntil: 'load', timeout: 60_000 })
    await tab.bringToFront()
    // What a page does right after it was opened is not the extension's.
    await tab.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 1_200))))',
    )
    const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] })
    const targetId = targetInfos.find(({ url }) => url === address)?.targetId
    if (targetId === undefined) throw new Error('The page has no tab.')
    const panel = `chrome-extension://${chromium.extensionId}/${variant.panel}`
    return {
      chromium,
      page: tab,
      browser,
      press: async () => {
        const at = Date.now()
        await browser.send('Extensions.triggerAction' as never, { id: chromium.extensionId, targetId } as never)
        return at
      },
      told: async () => {
        const { targetInfos } = await browser.send('Target.getTargets')
        const title = targetInfos.find(({ url }) => url.startsWith(panel))?.title
        return title?.startsWith('panel-bench ') ? (JSON.parse(title.slice(12)) as Marks) : undefined
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
