/**
 * One browser with one panel beside one tab, in which article after article is opened: the toolbar button is pressed as
 * a person presses it, and the panel stays the document it was.
 */
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import puppeteer, { type CDPSession } from 'puppeteer-core'
import { type Chromium, launchChromium } from '../drive/chromium'
import { endWorkers } from '../drive/end-workers'
import { type Network, serve } from '../drive/serve'
import { until } from '../drive/until'
import type { Part } from './measure'
import type { MadePage } from './pages'

export interface SoakSession {
  readonly chromium: Chromium
  readonly network: Network
  /** The tab that is read. */
  readonly tab: Page
  /** Presses the toolbar button while `page`, or else the tab, is in front; the panel is open already. */
  press(page?: Page): Promise<void>
  /** Runs `read` in the panel. Rejects with what it threw. */
  inPanel<Result, Args extends unknown[]>(read: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>
  /** DevTools of a part. They are opened for the occasion: held open, they hold things. */
  inspect<T>(part: Part, look: (session: CDPSession) => Promise<T>): Promise<T | undefined>
  /** Ends the background's worker, as the browser does when it likes. */
  killWorker(): Promise<void>
  close(): Promise<void>
}

const voice = fileURLToPath(new URL('../e2e/voice', import.meta.url))

interface SessionOptions {
  readonly executable: string
  /** Folder of the built extension. */
  readonly built: string
  readonly pages: readonly MadePage[]
}

/** Starts the browser, and opens the panel on the first of `pages`. */
export async function openSession({ executable, built, pages }: SessionOptions): Promise<SoakSession> {
  const network = await serve(import.meta.dirname)
  for (const { path, html } of pages) network.put(path, { type: 'text/html; charset=utf-8', body: html })
  const chromium = await launchChromium({
    executable,
    extension: built,
    others: [voice],
    proxy: network.origin,
  })
  const background = chromium.context.serviceWorkers().find((each) => each.url().includes(chromium.extensionId))
  await background?.evaluate(async () => {
    const value = { voiceByLanguage: { en: 'web-speech|Test Anna|en-US|local' } }
    const { chrome } = globalThis as unknown as StorageOwner
    await chrome.storage.sync.set({ speech: { version: 2, value } })
  })
  const tab = await chromium.context.newPage()
  await tab.goto(network.at(pages[0]?.path ?? '/'))
  await chromium.pressToolbarButton(tab)

  const browser = await puppeteer.connect({
    browserURL: await chromium.devtoolsAddress(),
    defaultViewport: null,
    targetFilter: () => false,
  })
  const root = await browser.target().createCDPSession()
  const attach = async (targetId: string): Promise<CDPSession> => {
    const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true })
    const session = root.connection()?.session(sessionId)
    if (session == null) throw new Error('DevTools gave no session.')
    return session
  }
  const idOf = async (part: Part): Promise<string | undefined> => {
    const { targetInfos } = await root.send('Target.getTargets', { filter: [{}] })
    const start = `chrome-extension://${chromium.extensionId}/`
    return targetInfos.find(({ type, url }) =>
      part === 'panel'
        ? url.startsWith(`${start}sidepanel.html`) && type !== 'tab'
        : part === 'background'
          ? type === 'service_worker' && url.startsWith(start)
          : type === 'page' && url === tab.url(),
    )?.targetId
  }
  const panel = await attach(await until('the panel to open', () => idOf('panel')))

  return {
    chromium,
    network,
    tab,
    async press(page = tab) {
      await until('a tab that can be pressed in', async () => {
        const { targetInfos } = await root.send('Target.getTargets', { filter: [{ type: 'tab' }] })
        const targetId = targetInfos.find(({ url }) => url === page.url())?.targetId
        if (targetId === undefined) return undefined
        const press = root.send('Extensions.triggerAction' as never, { id: chromium.extensionId, targetId } as never)
        return await press.then(
          () => true,
          (fault) => {
            // A tab that is just going to its next page has no host for a moment.
            if (/cannot retrieve host/.test(String(fault))) return undefined
            throw fault
          },
        )
      })
    },
    async inPanel(read, ...args) {
      // The TypeScript runner wraps named functions in a helper of its own, which a function that travels leaves behind.
      const expression = `(() => { const __name = (it) => it; return (${read})(...${JSON.stringify(args)}) })()`
      const { result, exceptionDetails } = await panel.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })
      if (exceptionDetails !== undefined)
        throw new Error(exceptionDetails.exception?.description?.split('\n')[0] ?? exceptionDetails.text)
      return result.value as never
    },
    async inspect(part, look) {
      if (part === 'panel') return await look(panel)
      const targetId = await idOf(part)
      if (targetId === undefined) return undefined
      const session = await attach(targetId)
      try {
        return await look(session)
      } finally {
        await session.detach().catch(() => {})
      }
    },
    async killWorker() {
      await endWorkers(panel)
    },
    async close() {
      await browser.disconnect()
      await chromium.close()
      await network.close()
    },
  }
}

interface StorageOwner {
  readonly chrome: { readonly storage: { readonly sync: { set(items: object): Promise<void> } } }
}
