import type { Page } from '@playwright/test'
import { expect, test } from '../stage'

test('everything is reached and used without a mouse', async ({ panel }) => {
  await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())

  await tabTo(panel, (focused) => /glossary/i.test(focused.name))
  await panel.keyboard.press('Enter')
  await expect(panel.getByRole('dialog')).toBeVisible()
  await panel.keyboard.press('Escape')
  await expect(panel.getByRole('dialog')).toBeHidden()

  await tabTo(panel, (focused) => /^text/i.test(focused.name))
  await panel.keyboard.press('Enter')
  await expect(panel.getByRole('dialog')).toBeVisible()
  await tabTo(panel, (focused) => focused.type === 'range')
  const size = panel.locator('input[type=range]:focus')
  const before = await size.inputValue()
  await panel.keyboard.press('ArrowRight')
  await expect.poll(() => size.inputValue()).not.toBe(before)
  await panel.keyboard.press('Escape')
  await expect(panel.getByRole('dialog')).toBeHidden()

  await tabTo(panel, (focused) => focused.isTerm)
  await panel.keyboard.press('Enter')
  await expect(panel.getByRole('dialog')).toBeVisible()
  await panel.keyboard.press('Escape')
  await expect(panel.locator('.term:focus')).toBeVisible()

  await tabTo(panel, (focused) => focused.name === 'Play')
  await panel.keyboard.press('Enter')
  await expect(panel.getByRole('region', { name: 'Read aloud' })).toContainText('Reading')
  await panel.keyboard.press('Alt+p')
  await expect(panel.getByRole('region', { name: 'Read aloud' })).toContainText('Paused')
})

test('the first key reaches a link that leads past the bar to the article', async ({ panel }) => {
  await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await panel.keyboard.press('Tab')
  await expect(panel.getByRole('link', { name: 'Skip to the article' })).toBeFocused()
  await panel.keyboard.press('Enter')
  await tabTo(panel, (focused) => focused.isTerm, 3)
})

interface Focused {
  readonly name: string
  readonly type: string
  readonly isTerm: boolean
}

/** Presses Tab until the focus is where it should be; at most `limit` times. */
async function tabTo(panel: Page, isThere: (focused: Focused) => boolean, limit = 400): Promise<void> {
  for (let count = 0; count < limit; count += 1) {
    await panel.keyboard.press('Tab')
    const focused = await panel.evaluate(() => ({
      name: document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? '',
      type: (document.activeElement as HTMLInputElement | null)?.type ?? '',
      isTerm: document.activeElement?.matches('.term') ?? false,
    }))
    if (isThere(focused)) return
  }
  throw new Error(`The focus did not arrive within ${limit} presses of Tab.`)
}
