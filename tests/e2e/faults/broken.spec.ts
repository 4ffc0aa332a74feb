/** What breaks in us: the extractor throws in the middle of its work. */
import { within } from '../changed-build'
import { expect, expectArticle, openPage, test } from '../stage'
import { sentenceOf, story } from './site'

/** In our own world in the page, so that the page keeps its own; `broken` is where the page says so. */
const breaks = `{
  const { createTreeWalker } = Document.prototype
  Document.prototype.createTreeWalker = function (...args) {
    if (this.documentElement?.dataset.broken === '') throw new RangeError('No walk at https://private.example/address?of=mine')
    return createTreeWalker.apply(this, args)
  }
}
`

test('F-14: the extractor throws: it is said, with what can be reported; the page goes on, and so does reading', async () => {
  await within(
    (build) => build.change('extract.js', (code) => breaks + code),
    async (chromium, network) => {
      const put = (name: string, body: string) =>
        network.put(`/${name}`, { type: 'text/html; charset=utf-8', body: body.replace('<html', '<html id="page"') })
      const page = await openPage(chromium, put('whole', story('Whole')))
      const panel = await chromium.pressToolbarButton(page)
      await expectArticle(panel)
      await page.goto(put('broken', story('Broken').replace('<html', '<html data-broken')))
      await chromium.pressToolbarButton(page)
      await expect(panel.locator('#reader')).toHaveAttribute('data-reason', 'broken')
      await expect(panel.getByRole('heading', { level: 1 })).toHaveText('The page could not be read')
      await expect(panel.locator('#reader > [role=status]')).toContainText('Something went wrong while reading')
      const details = (await panel.locator('.notice-details').textContent()) ?? ''
      expect(details).toMatch(/^Version of Sidelight: \d+\.\d+\.\d+\n/)
      expect(details).toMatch(/Browser and version: Chromium \d+/)
      expect(details).toContain(`Website: ${network.origin}\n`)
      expect(details).toContain('RangeError: No walk at')
      expect(details).not.toMatch(/private\.example|of=mine|\/broken/)
      // The tab is as it was.
      expect(await page.evaluate(() => document.querySelectorAll('article p').length)).toBe(6)
      await panel.getByRole('button', { name: 'Try again' }).click()
      await expect(panel.locator('#reader')).toHaveAttribute('data-reason', 'broken')
      await page.evaluate(() => delete document.documentElement.dataset.broken)
      await panel.getByRole('button', { name: 'Try again' }).click()
      await expect(panel.locator('article')).toContainText(sentenceOf('Broken'))
    },
  )
})
