/** The browser puts a new version of the extension in place of the one that runs: Chromium then closes all its pages. */
import { expect, expectArticle, test } from '../stage'

test.use({ hasVoice: true })

test('F-17: the extension is updated while it reads aloud; the next press reads it again in the same look', async ({
  chromium,
  sample,
  panel,
}) => {
  await panel.getByRole('button', { name: 'Text settings' }).click()
  const size = panel.getByRole('slider', { name: /size/i }).first()
  await size.press('ArrowRight')
  const chosen = await size.inputValue()
  await panel.keyboard.press('Escape')
  await panel.locator('article p').nth(3).scrollIntoViewIfNeeded()
  await panel.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(panel.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
  await chromium.update()
  expect(panel.isClosed()).toBe(true)

  const again = await chromium.pressToolbarButton(sample)
  await expectArticle(again)
  await expect(again.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await again.getByRole('button', { name: 'Text settings' }).click()
  await expect(again.getByRole('slider', { name: /size/i }).first()).toHaveValue(chosen)
})
