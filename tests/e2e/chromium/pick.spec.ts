import type { Page } from '@playwright/test'
import { articleText, expect, expectArticle, paragraphsOf, test } from '../stage'

async function startPicking(panel: Page, sample: Page): Promise<void> {
  await panel.getByRole('button', { name: 'More' }).click()
  await panel.getByRole('button', { name: 'Pick a part of the page' }).click()
  await expect(panel.getByRole('dialog', { name: 'Pick a part of the page' })).toBeVisible()
  await expect(sample.locator('sidelight-picker')).toBeAttached()
}

test('a part of the page is picked with the pointer, and read alone', async ({ sample, panel }) => {
  const paragraph = sample.locator('[data-body-paragraph]').nth(2)
  await paragraph.scrollIntoViewIfNeeded()
  const [, , picked = '', other = ''] = await paragraphsOf(sample)
  await startPicking(panel, sample)
  await paragraph.click({ force: true })
  await expect(panel.getByText('Only the part you picked.')).toBeVisible()
  await expectArticle(panel)
  expect(await articleText(panel)).toContain(picked)
  expect(await articleText(panel)).not.toContain(other)
  await expect(sample.locator('sidelight-picker')).toHaveCount(0)

  await panel.getByRole('button', { name: 'Read the whole page' }).click()
  await expect(panel.locator('article')).toContainText(other)
})

test('a part is picked with the keys of the page, and left with Escape', async ({ sample, panel }) => {
  const before = await articleText(panel)
  const markup = await sample.evaluate(() => document.documentElement.outerHTML)
  await startPicking(panel, sample)
  await sample.keyboard.press('ArrowUp')
  await sample.keyboard.press('Escape')
  await expect(panel.getByRole('dialog')).toHaveCount(0)
  expect(await articleText(panel)).toBe(before)
  expect(await sample.evaluate(() => document.documentElement.outerHTML)).toBe(markup)
})

test('a part is picked from the panel alone', async ({ sample, panel }) => {
  const paragraph = sample.locator('[data-body-paragraph]').nth(2)
  const [, , , next = ''] = await paragraphsOf(sample)
  await paragraph.scrollIntoViewIfNeeded()
  await startPicking(panel, sample)
  await paragraph.hover({ force: true })
  await panel.getByRole('button', { name: 'Part after' }).click()
  await expect(panel.getByRole('dialog').getByRole('status')).toHaveText(/^Paragraph: /)
  const said = (await panel.getByRole('dialog').getByRole('status').textContent()) ?? ''
  expect(next).toContain(said.replace(/^Paragraph: /, '').replace(/…$/, ''))
  await panel.getByRole('button', { name: 'Read this part' }).click()
  await expect(panel.getByText('Only the part you picked.')).toBeVisible()
  await expectArticle(panel)
  expect(await articleText(panel)).toContain(next)
})

test('a press on the page itself is not heard by it while a part is picked', async ({ sample, panel }) => {
  const link = sample.locator('article a, main a, nav a').first()
  await link.scrollIntoViewIfNeeded()
  const address = sample.url()
  await startPicking(panel, sample)
  await link.click({ force: true })
  await expect(sample.locator('sidelight-picker')).toHaveCount(0)
  expect(sample.url()).toBe(address)
})

test('closing the sheet in the panel ends the picking in the page', async ({ sample, panel }) => {
  await startPicking(panel, sample)
  await panel.keyboard.press('Escape')
  await expect(sample.locator('sidelight-picker')).toHaveCount(0)
  await expect(panel.getByRole('dialog')).toHaveCount(0)
})
