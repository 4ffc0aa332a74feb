/** The page is read from the press on, and what was begun then is read once. */
import type { Page, Worker } from '@playwright/test'
import { expect, expectArticle, openPage, test } from '../stage'

const story = (about: string): string =>
  `<!doctype html><title>${about}</title><article><h1>${about}</h1>${`<p>It was a long walk to the ${about}, and nobody who began it in the morning came back before the evening of the same day.</p>`.repeat(12)}</article>`

/** As the background does at a press. */
const begin = (worker: Worker, address: string) =>
  worker.evaluate(async (url) => {
    const { tabs, scripting } = (globalThis as unknown as Extension).chrome
    const [tab] = await tabs.query({ url })
    const target = { tabId: tab?.id ?? 0 }
    await scripting.executeScript({ target, func: () => void Reflect.set(globalThis, 'sidelightBegins', true) })
    await scripting.executeScript({ target, files: ['/extract.js'] })
  }, address)

/** As the panel does: the text of what it is given. */
const read = (worker: Worker, address: string) =>
  worker.evaluate(async (url) => {
    const { tabs, scripting } = (globalThis as unknown as Extension).chrome
    const [tab] = await tabs.query({ url })
    const [read] = await scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, files: ['/extract.js'] })
    return String(read?.result)
  }, address)

const becomes = (page: Page, about: string) =>
  page.evaluate(
    (markup) => {
      document.body.innerHTML = markup
    },
    /<article>.*/s.exec(story(about))?.[0] ?? '',
  )

test.beforeEach(({ network }) => {
  network.put('/walk', { type: 'text/html; charset=utf-8', body: story('harbour') })
})

test('what was begun at the press is taken once, and not read a second time', async ({ chromium, network }) => {
  const address = network.at('walk')
  const page = await openPage(chromium, address)
  const panel = await chromium.pressToolbarButton(page)
  await expectArticle(panel)
  await expect(panel.locator('article')).toContainText('walk to the harbour')
  const worker = chromium.context.serviceWorkers().find((each) => each.url().includes(chromium.extensionId)) as Worker
  // The panel has taken what the press began: what is read now is new.
  await becomes(page, 'mountain')
  expect(await read(worker, address)).toContain('walk to the mountain')

  await begin(worker, address)
  await becomes(page, 'river')
  expect(await read(worker, address)).toContain('walk to the mountain')
  expect(await read(worker, address)).toContain('walk to the river')
})

test('what was begun is of no use once the page has another address', async ({ chromium, network }) => {
  const address = network.at('walk')
  const page = await openPage(chromium, address)
  await expectArticle(await chromium.pressToolbarButton(page))
  const worker = chromium.context.serviceWorkers().find((each) => each.url().includes(chromium.extensionId)) as Worker
  await begin(worker, address)
  await becomes(page, 'island')
  await page.evaluate(() => history.pushState({}, '', '/island'))
  expect(await read(worker, page.url())).toContain('walk to the island')
})

interface Extension {
  readonly chrome: {
    readonly tabs: { query(which: object): Promise<{ readonly id: number }[]> }
    readonly scripting: { executeScript(injection: object): Promise<{ readonly result?: unknown }[]> }
  }
}
