/** Two windows of one browser, each with its panel. */
import { type Page, chromium as playwright } from '@playwright/test'
import { expect, test } from '../stage'
import { sentenceOf, story } from './site'

const sizeIn = (panel: Page) =>
  panel.evaluate(() => getComputedStyle(document.querySelector('article p') as Element).fontSize)

test('F-30: in two windows each panel follows its own tab, and a setting of one holds in both', async ({
  chromium,
  network,
}) => {
  const { context } = chromium
  const put = (name: string) => network.put(`/${name}`, { type: 'text/html; charset=utf-8', body: story(name) })
  const one = await context.newPage()
  await one.goto(put('One'))
  await chromium.pressToolbarButton(one)
  const devtools = await context.newCDPSession(one)
  const opens = context.waitForEvent('page')
  await devtools.send('Target.createTarget', { url: put('Two'), newWindow: true })
  const two = await opens
  await two.waitForLoadState()
  await chromium.pressToolbarButton(two)

  const connection = await playwright.connectOverCDP(await chromium.devtoolsAddress())
  const panels = () =>
    connection
      .contexts()
      .flatMap((each) => each.pages())
      .filter((page) => page.url().startsWith(`chrome-extension://${chromium.extensionId}/sidepanel.html`))
  await expect.poll(() => panels().length).toBe(2)
  const panelOf = async (name: string): Promise<Page> => {
    let found: Page | undefined
    await expect(async () => {
      for (const panel of panels()) {
        if (((await panel.locator('article').textContent()) ?? '').includes(sentenceOf(name))) found = panel
      }
      expect(found).toBeDefined()
    }).toPass()
    return found as Page
  }
  const [first, second] = [await panelOf('One'), await panelOf('Two')]
  expect(first).not.toBe(second)

  // A press in one window is none in the other.
  await two.goto(put('Three'))
  await chromium.pressToolbarButton(two)
  await expect(second.locator('article')).toContainText(sentenceOf('Three'))
  await expect(first.locator('article')).toContainText(sentenceOf('One'))

  await first.getByRole('button', { name: 'Text settings' }).click()
  const size = first.getByRole('slider', { name: /size/i }).first()
  await size.press('ArrowRight')
  await size.press('ArrowRight')
  const chosen = await sizeIn(first)
  await expect.poll(() => sizeIn(second)).toBe(chosen)
  // And back, on top of what the other has chosen.
  await second.getByRole('button', { name: 'Text settings' }).click()
  const other = second.getByRole('slider', { name: /size/i }).first()
  await expect(other).toHaveValue(await size.inputValue())
  await other.press('ArrowLeft')
  await expect(size).toHaveValue(await other.inputValue())
  await expect.poll(() => sizeIn(first)).toBe(await sizeIn(second))
  await connection.close()
})
