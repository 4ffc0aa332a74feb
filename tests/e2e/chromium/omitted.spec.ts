import type { Page } from '@playwright/test'
import { articleText, expect, expectArticle, openPage, squeeze, test } from '../stage'

const openSheet = async (panel: Page): Promise<void> => {
  await panel.getByRole('button', { name: /passages? left out/ }).click()
  await expect(panel.getByRole('dialog', { name: 'About this article' })).toBeVisible()
}

/** Words of the first passage that was left out: its last paragraph as far as the sheet shows it at once. */
const firstPassage = async (panel: Page): Promise<string> => {
  const start = squeeze((await panel.locator('.passage-start').first().textContent()) ?? '')
  return start.replace(/…$/, '').split(' · ').at(-1) ?? ''
}

test('a passage that was left out is put back, and stays in when the site is read again, until it is forgotten', async ({
  chromium,
  network,
}) => {
  const address = network.put('/ferry.html', { type: 'text/html; charset=utf-8', body: ferry })
  const page = await openPage(chromium, address)
  const panel = await chromium.pressToolbarButton(page)
  await expectArticle(panel)
  await openSheet(panel)
  const passage = await firstPassage(panel)
  expect(passage.length).toBeGreaterThan(20)
  expect(await articleText(panel)).not.toContain(passage)

  await panel.getByRole('button', { name: 'Put back' }).first().click()
  await expect(panel.locator('article')).toContainText(passage)
  await expect(panel.getByRole('dialog').getByRole('status')).toHaveText('The passage is back in the article.')
  await panel.keyboard.press('Escape')
  await expect(panel.locator('#report-omitted')).toBeFocused()

  await chromium.pressToolbarButton(page)
  await expectArticle(panel)
  await expect(panel.locator('article')).toContainText(passage)

  await panel.getByRole('button', { name: 'More' }).click()
  await panel.getByRole('button', { name: 'About this article' }).click()
  await panel.getByRole('button', { name: /^Forget/ }).click()
  await panel.keyboard.press('Escape')
  await chromium.pressToolbarButton(page)
  await expectArticle(panel)
  await expect(panel.locator('article')).not.toContainText(passage)
})

test('what is remembered is a host and a rule, on this computer only', async ({ chromium, network }) => {
  const address = network.put('/ferry.html', { type: 'text/html; charset=utf-8', body: ferry })
  const panel = await chromium.pressToolbarButton(await openPage(chromium, address))
  await expectArticle(panel)
  await openSheet(panel)
  await panel.getByRole('button', { name: 'Put back' }).first().click()
  const kept = (area: 'local' | 'sync') =>
    panel.evaluate((name) => (globalThis as unknown as Storage).chrome.storage[name].get(null), area)
  await expect.poll(() => kept('local')).toHaveProperty('site-rules')
  const { 'site-rules': sites } = (await kept('local')) as { 'site-rules': { value: object[] } }
  expect(sites.value).toEqual([{ host: '127.0.0.1', rules: [expect.stringMatching(/^[^<>]{1,400}$/)] }])
  expect(await kept('sync')).not.toHaveProperty('site-rules')
})

/** The little of the extension API that is asked in the panel. */
interface Storage {
  readonly chrome: { readonly storage: Record<'local' | 'sync', { get(keys: null): Promise<object> }> }
}

const paragraphs = [
  'The ferry across the lower river has carried farmers, schoolchildren and one brass band since the bridge was washed away in the spring of last year.',
  'Its captain, a retired postman, says that he took the post for a single season, and that nobody has since had the heart to tell him that the season is over.',
  'On market days the boat makes eleven crossings, each of them long enough for a game of cards and short enough that no game has ever been finished on board.',
  'The county has now set money aside for a new bridge, and the passengers have written to ask that it be built a little further up, so that the ferry can stay.',
  'Engineers will measure the river bed in autumn, when the water is low, and the council is to vote on the plans before the end of the year.',
]
const ferry = `<!doctype html><html lang="en"><head><title>The ferry that stayed</title></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>The ferry that stayed</h1>
${paragraphs
  .slice(0, 3)
  .map((line) => `<p>${line}</p>`)
  .join('\n')}
<div class="newsletter-signup"><h3>Sign up for our newsletter</h3><p>Get the best stories from the river in your inbox every morning. Subscribe now, it is free.</p></div>
${paragraphs
  .slice(3)
  .map((line) => `<p>${line}</p>`)
  .join('\n')}
</article><footer>All rights reserved</footer></body></html>`
