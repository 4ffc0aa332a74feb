import type { Page } from '@playwright/test'
import { serve } from '../../drive/serve'
import { expect, openPage, test } from '../stage'

test('a page without an article says so', async ({ chromium, network }) => {
  const front = network.put('/front.html', {
    type: 'text/html',
    body: '<title>Front</title><h1>Front</h1><a href="/a">A</a>',
  })
  const panel = await chromium.pressToolbarButton(await openPage(chromium, front))
  await expectRefusal(panel, 'no-article', 'No article found')
})

test('a page of the browser’s own says that it is protected', async ({ chromium }) => {
  const panel = await chromium.pressToolbarButton(await openPage(chromium, 'chrome://version/'))
  await expectRefusal(panel, 'restricted-page', 'The browser protects this page')
})

test('a PDF says that it is not a web page', async ({ chromium, network }) => {
  const page = await openPage(chromium, network.put('/paper.pdf', { type: 'application/pdf', body: pdf }))
  await expectRefusal(await chromium.pressToolbarButton(page), 'not-a-web-page', 'This is not a web page')
})

test('a page that never arrived is refused with a sentence', async ({ chromium }) => {
  const elsewhere = await serve('.')
  await elsewhere.close()
  const page = await chromium.context.newPage()
  await page.goto(elsewhere.at('gone.html')).catch(() => {}) // the browser's own error page is what is wanted
  const panel = await chromium.pressToolbarButton(page)
  // Which reason it is depends on whose error page the browser shows; to be told is what counts.
  await expect(panel.locator('#reader')).toHaveAttribute('data-state', 'failed')
  await expect(panel.getByRole('main').getByRole('heading')).toBeVisible()
  await expect(panel.getByRole('main').getByRole('paragraph').first()).toContainText(/Sidelight/)
})

test('a tab that was closed says that the page is gone, and the article read before stays until then', async ({
  chromium,
  sample,
}) => {
  await chromium.pressToolbarButton(sample)
  const panel = await chromium.openPanelInTab(sample)
  await expect(panel.locator('article h1')).toBeVisible()
  await sample.close()
  await expect(panel.locator('article h1')).toBeVisible()
  await panel.getByRole('button', { name: 'More' }).click()
  await panel.getByRole('button', { name: 'Read the page again' }).click()
  await expectRefusal(panel, 'gone', 'The page is gone')
})

test('after a refusal, a press on an article reads it', async ({ chromium, sample }) => {
  const panel = await chromium.pressToolbarButton(await openPage(chromium, 'chrome://version/'))
  await expect(panel.locator('#reader')).toHaveAttribute('data-state', 'failed')
  await chromium.pressToolbarButton(sample)
  await expect(panel.locator('article h1')).toBeVisible()
})

async function expectRefusal(panel: Page, reason: string, title: string): Promise<void> {
  await expect(panel.locator('#reader')).toHaveAttribute('data-state', 'failed')
  await expect(panel.locator('#reader')).toHaveAttribute('data-reason', reason)
  await expect(panel.getByRole('main').getByRole('heading', { name: title })).toBeVisible()
  await expect(panel.getByRole('main').getByRole('paragraph').first()).toBeVisible()
}

/** One empty page. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
`
