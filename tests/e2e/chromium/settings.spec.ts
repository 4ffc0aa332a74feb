import type { Page } from '@playwright/test'
import { expect, expectArticle, test } from '../stage'

const sizeOf = (panel: Page): Promise<number> =>
  panel
    .locator('article p')
    .first()
    .evaluate((paragraph) => Number.parseFloat(getComputedStyle(paragraph).fontSize))

const pageColour = (panel: Page): Promise<string> =>
  panel.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--page').trim())

test('the text grows at once, and is as large when the panel opens again', async ({ chromium, sample, panel }) => {
  const before = await sizeOf(panel)
  await panel.getByRole('button', { name: /^text/i }).click()
  await panel.getByRole('slider', { name: 'Size', exact: true }).focus()
  for (let step = 0; step < 4; step += 1) await panel.keyboard.press('ArrowRight')
  await expect.poll(() => sizeOf(panel)).toBeGreaterThan(before)
  const after = await sizeOf(panel)
  await panel.close()

  const again = await chromium.pressToolbarButton(sample)
  await expectArticle(again)
  await expect.poll(() => sizeOf(again)).toBe(after)
})

test('the theme changes at once, and is the same when the panel opens again', async ({ chromium, sample, panel }) => {
  const before = await pageColour(panel)
  await panel.getByRole('button', { name: /^text/i }).click()
  await panel.getByRole('radio', { name: 'Night' }).check({ force: true })
  await expect.poll(() => pageColour(panel)).not.toBe(before)
  const after = await pageColour(panel)
  await panel.close()

  const again = await chromium.pressToolbarButton(sample)
  await expect.poll(() => pageColour(again)).toBe(after)
})
