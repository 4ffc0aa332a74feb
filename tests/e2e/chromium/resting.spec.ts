/** Nothing that reads aloud is loaded for who does not listen: its document takes as much memory as the panel. */
import type { Chromium } from '../../drive/chromium'
import { expect, expectArticle, test } from '../stage'

async function isAwake({ context, extensionId }: Chromium): Promise<boolean | undefined> {
  const background = context.serviceWorkers().find((each) => each.url().includes(extensionId))
  return await background?.evaluate(() => (globalThis as unknown as OffscreenOwner).chrome.offscreen.hasDocument())
}

interface OffscreenOwner {
  readonly chrome: { readonly offscreen: { hasDocument(): Promise<boolean> } }
}

test('the listening document comes with whoever comes near the player, and goes with the article', async ({
  chromium,
  sample,
  panel,
  network,
}) => {
  const player = panel.getByRole('region', { name: 'Read aloud' })
  // How long the article is to listen to is told without it.
  await expect(player).toContainText(/Listen · \d+ min/)
  await panel.mouse.move(150, 200)
  await panel.mouse.wheel(0, 600)
  await panel.getByRole('button', { name: 'Text settings' }).click()
  await panel.keyboard.press('Escape')
  expect(await isAwake(chromium)).toBe(false)
  const before = await player.textContent()

  await player.getByRole('button', { name: 'Play', exact: true }).hover()
  await expect.poll(() => isAwake(chromium)).toBe(true)
  await expect(player.getByRole('button', { name: /^Voice: / })).toBeVisible()
  // What the panel had reckoned by itself is what the voice says.
  expect(await player.textContent()).toBe(before)

  await panel.mouse.move(150, 200)
  await sample.goto(network.at('index.html?next'))
  await expectArticle(await chromium.pressToolbarButton(sample))
  await expect.poll(() => isAwake(chromium)).toBe(false)
})

test('and with the key that plays', async ({ chromium, panel }) => {
  expect(await isAwake(chromium)).toBe(false)
  await panel.locator('body').press('Alt+KeyP')
  await expect(panel.getByRole('button', { name: 'Pause', exact: true })).toBeVisible({ timeout: 30_000 })
  await expect.poll(() => isAwake(chromium)).toBe(true)
})
