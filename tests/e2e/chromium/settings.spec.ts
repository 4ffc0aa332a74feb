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

test('settings go to another browser as a file, and back again', async ({ chromium, sample, panel }) => {
  const open = async (): Promise<void> => {
    await panel.getByRole('button', { name: 'More' }).click()
    await panel.getByRole('button', { name: 'Settings as a file' }).click()
  }
  const first = await pageColour(panel)
  await panel.getByRole('button', { name: /^text/i }).click()
  await panel.getByRole('radio', { name: 'Night' }).check({ force: true })
  await expect.poll(() => pageColour(panel)).not.toBe(first)
  const night = await pageColour(panel)
  await panel.keyboard.press('Escape')
  await open()
  const saving = panel.waitForEvent('download')
  await panel.getByRole('button', { name: 'Save all settings to a file' }).click()
  const file = await (await saving).path()
  // The other browser: all as at first.
  await panel.evaluate('chrome.storage.sync.clear()')
  await panel.close()
  panel = await chromium.pressToolbarButton(sample)
  await expectArticle(panel)
  expect(await pageColour(panel)).toBe(first)
  await open()
  await panel.getByLabel('From a file').setInputFiles(file)
  await panel.getByRole('button', { name: 'Import all of it' }).click()
  await expect.poll(() => pageColour(panel)).toBe(night)
  await panel.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => pageColour(panel)).toBe(first)
})
