/** Nobody but our own pages is heard: not the page, not our own scripts in it, not another extension. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from '@playwright/test'
import { type Chromium, launchChromium } from '../../drive/chromium'
import { sampleFolder } from '../../drive/sample'
import { serve } from '../../drive/serve'
import { expect, expectArticle, openPage, test } from '../stage'

declare const chrome: {
  readonly runtime: {
    sendMessage(...message: unknown[]): Promise<unknown>
    connect(...how: unknown[]): {
      postMessage(message: unknown): void
      disconnect(): void
      onDisconnect: { addListener(heard: () => void): void }
    }
  }
  readonly storage: Readonly<Record<string, { get(): Promise<object>; set(items: object): Promise<void> }>>
  readonly tabs: { query(which: object): Promise<{ id: number; url?: string }[]> }
  readonly scripting: { executeScript(how: object): Promise<{ result?: unknown }[]> }
  readonly action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> }
  readonly offscreen: { hasDocument(): Promise<boolean> }
}

const place = { url: 'https://a.example/', quote: { exact: 'evil', before: '', after: '', start: 3 }, date: 1 }

/** Made by hand: what a page could hope for, what our own parts say to each other, and what is no message at all. */
const messages: readonly unknown[] = [
  null,
  7,
  'article',
  [],
  {},
  { type: '__proto__' },
  { type: 'constructor', args: [] },
  { type: 'article', html: '<img src=x onerror=alert(1)>' },
  { type: 'article', title: { toString: 1 }, html: 5 },
  { type: 'article', url: 'javascript:alert(1)', html: '<p>x</p>', title: 't' },
  { type: 'settings:set', key: 'theme', value: 'evil' },
  { type: 'keepPlace', args: ['https://a.example/', place] },
  { type: 'keepFacts', args: [{ evil: { pace: 10 } }] },
  { type: 'sign', args: ['Evil'] },
  { type: 'leave', args: [] },
  { type: 'leave' },
  {
    type: 'open',
    article: { url: 'https://a.example/', title: 'Evil', direction: 'ltr', body: ['Evil'] },
    settings: {},
    facts: {},
    keeps: true,
  },
  { type: 'play' },
  { type: 'x'.repeat(1_000_000), args: [] },
]

const stores = { area: ['local', 'sync', 'session'] }

/** What anybody could have changed: what is kept, the toolbar button, whether the listening document is there. */
const stateIn = (background: Worker): Promise<unknown> =>
  background.evaluate(async ({ area }) => {
    const kept = await Promise.all(area.map((each) => chrome.storage[each]?.get()))
    const button = [await chrome.action.getBadgeText({}), await chrome.action.getTitle({})]
    return JSON.stringify([kept, button, await chrome.offscreen.hasDocument(), Reflect.get(globalThis, 'faults') ?? []])
  }, stores)

function backgroundOf(chromium: Chromium): Worker {
  const background = chromium.context.serviceWorkers().find((each) => each.url().includes(chromium.extensionId))
  if (background === undefined) throw new Error('The extension has no service worker.')
  return background
}

/** Says everything in every way an extension's script has, to `target` or to its own extension; comes back when all is said. */
async function sayAll(args: { messages: readonly unknown[]; target: string | undefined }): Promise<void> {
  const to = args.target === undefined ? [] : [args.target]
  for (const message of args.messages) await chrome.runtime.sendMessage(...to, message).catch(() => {})
  for (const name of ['listening', 'told', '']) {
    const port = chrome.runtime.connect(...to, { name })
    const closed = new Promise<void>((done) => port.onDisconnect.addListener(done))
    for (const message of args.messages) {
      try {
        port.postMessage(message)
      } catch {
        // Nobody is at the other end.
      }
    }
    // Where nobody takes the line it is closed; where somebody did, the question after it is answered later than all of this.
    await Promise.race([closed, chrome.runtime.sendMessage(...to, 'after').catch(() => {})])
    port.disconnect()
  }
}

test('what the page, our own scripts in it and another extension say changes nothing and breaks nothing', async () => {
  test.setTimeout(180_000)
  const other = await mkdtemp(join(tmpdir(), 'sidelight-other-'))
  await writeFile(
    join(other, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Other', version: '1', background: { service_worker: 'other.js' } }),
  )
  await writeFile(join(other, 'other.js'), '')
  const network = await serve(sampleFolder)
  const chromium = await launchChromium({
    executable: process.env.SIDELIGHT_CHROMIUM ?? '',
    extension: new URL('../../../.output/chrome-mv3', import.meta.url).pathname,
    others: [other],
    proxy: network.origin,
  })
  try {
    const elsewhere = await openPage(chromium, network.at('index.html?elsewhere'))
    await expectArticle(await chromium.pressToolbarButton(elsewhere))
    const page = await openPage(chromium, network.at('index.html'))
    const panel = await chromium.pressToolbarButton(page)
    await expectArticle(panel)
    const faults: string[] = []
    panel.on('pageerror', ({ message }) => faults.push(message))
    page.on('pageerror', ({ message }) => faults.push(message))
    const background = backgroundOf(chromium)
    await background.evaluate(() => {
      const heard: string[] = []
      Reflect.set(globalThis, 'faults', heard)
      for (const type of ['error', 'unhandledrejection'])
        addEventListener(
          type,
          (event) => void heard.push(String(Reflect.get(event, 'message') ?? Reflect.get(event, 'reason'))),
        )
    })
    // So that there is a listening document to be spoken to.
    await panel.getByRole('region', { name: 'Read aloud' }).hover()
    await expect.poll(() => background.evaluate(() => chrome.offscreen.hasDocument())).toBe(true)
    await expect(panel.locator('body')).toContainText('Listen')
    const shown = await panel.locator('body').innerText()
    const before = await stateIn(background)
    const unchanged = async (who: string): Promise<void> => {
      expect(await stateIn(background), who).toBe(before)
      expect(await panel.locator('body').innerText(), who).toBe(shown)
      expect(faults, who).toEqual([])
    }

    const reach = await page.evaluate((all) => {
      for (const message of all) {
        window.postMessage(message, '*')
        new BroadcastChannel('listening').postMessage(message)
        for (const type of ['reader:open', 'sidelight', 'article', 'wxt:content-script-started'])
          for (const target of [window, document])
            target.dispatchEvent(new CustomEvent(type, { detail: message, bubbles: true }))
      }
      return typeof (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime?.sendMessage
    }, messages as unknown[])
    expect(reach).toBe('undefined')
    await unchanged('the page')

    // As one who has taken over the page's process: he has our scripts' world, and all that they may.
    const tabs = await background.evaluate(async () =>
      (await chrome.tabs.query({})).filter(({ url }) => url?.includes('index.html')).map(({ id }) => id),
    )
    expect(tabs).toHaveLength(2)
    for (const tabId of tabs) {
      const given = JSON.stringify([{ messages }])
      await background.evaluate(
        `chrome.scripting.executeScript({ target: { tabId: ${tabId} }, func: ${sayAll}, args: ${given} }).then(() => {})`,
      )
      await unchanged(`our script in tab ${tabId}`)
    }

    const stored = await background.evaluate(
      async ({ tabId, area }) =>
        (
          await chrome.scripting.executeScript({
            target: { tabId },
            func: (areas: string[]) =>
              Promise.all(
                areas.map(async (each) => {
                  try {
                    await chrome.storage[each]?.set({ typography: 'evil', 'asked:1': { tabId: 1, at: 1 } })
                    return 'written'
                  } catch {
                    return 'refused'
                  }
                }),
              ),
            args: [area],
          })
        )[0]?.result,
      { tabId: tabs[0] ?? 0, area: stores.area },
    )
    expect(stored).toEqual(['refused', 'refused', 'refused'])
    await unchanged('a script that writes into our storage')

    const stranger = chromium.context.serviceWorkers().find((each) => each.url().endsWith('/other.js'))
    await stranger?.evaluate(sayAll, { messages, target: chromium.extensionId })
    expect(stranger).toBeDefined()
    await unchanged('another extension')
  } finally {
    await chromium.close()
    await network.close()
    await rm(other, { recursive: true, force: true })
  }
})
