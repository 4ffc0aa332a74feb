/** Storage that is full, damaged or of a future version, in a real browser with its real limits, and two panels over it. */
import type { Page } from '@playwright/test'
import type { Chromium } from '../../drive/chromium'
import { expect, expectArticle, test } from '../stage'

type AreaName = 'sync' | 'local' | 'session'

interface StorageOwner {
  readonly chrome: {
    readonly storage: Readonly<
      Record<
        AreaName,
        {
          get(key: string | null): Promise<Record<string, unknown>>
          set(items: Record<string, unknown>): Promise<void>
        }
      >
    >
  }
}

const background = (chromium: Chromium) => {
  const worker = chromium.context.serviceWorkers().find((each) => each.url().includes(chromium.extensionId))
  if (worker === undefined) throw new Error('The extension has no service worker.')
  return worker
}
const read = (chromium: Chromium, area: AreaName) =>
  background(chromium).evaluate((name) => (globalThis as unknown as StorageOwner).chrome.storage[name].get(null), area)
const write = (chromium: Chromium, area: AreaName, items: Record<string, unknown>) =>
  background(chromium).evaluate(
    ([name, all]) => (globalThis as unknown as StorageOwner).chrome.storage[name].set(all),
    [area, items] as const,
  )

/** Takes all the room there is: items of falling size, until none is taken. */
const fill = (chromium: Chromium, area: AreaName, most: number) =>
  background(chromium).evaluate(
    async ([name, largest]) => {
      const place = (globalThis as unknown as StorageOwner).chrome.storage[name]
      let count = 0
      for (let size = largest; size >= 1; size = size > 64 ? Math.floor(size / 2) : size - 8) {
        for (;;) {
          try {
            await place.set({ [`f${count}`]: 'x'.repeat(size) })
            count += 1
          } catch {
            break
          }
        }
      }
    },
    [area, most] as const,
  )

/** Makes the text larger once, by the sheet, and closes it. Gives the size in force then. */
async function enlarge(panel: Page): Promise<string> {
  await panel.getByRole('button', { name: 'Text settings' }).click()
  const size = panel.getByRole('slider', { name: /size/i }).first()
  await size.press('ArrowRight')
  const value = await size.inputValue()
  await panel.keyboard.press('Escape')
  return value
}

test.describe.configure({ timeout: 60_000 })

test('full storage keeps what is chosen until the browser closes, and says so once', async ({
  chromium,
  sample,
  panel,
}) => {
  await fill(chromium, 'sync', 8000)
  await fill(chromium, 'local', 4_000_000)
  const chosen = await enlarge(panel)
  const notice = panel.getByRole('complementary', { name: 'About your settings' })
  await expect(notice.getByRole('status')).toContainText('Storage is full; settings apply until the browser closes.')
  await notice.getByRole('button', { name: 'Hide this notice' }).click()
  await expect(notice).toBeHidden()
  await expect(panel.locator('#content')).toBeFocused()
  await expect
    .poll(() => read(chromium, 'session'))
    .toMatchObject({ typography: { value: { fontSize: Number(chosen) } } })
  // Another panel of this browser has it, too.
  const other = await chromium.openPanelInTab(sample)
  await expectArticle(other)
  await other.getByRole('button', { name: 'Text settings' }).click()
  await expect(other.getByRole('slider', { name: /size/i }).first()).toHaveValue(chosen)
})

test('damaged and newer settings give those of the beginning, key by key, and are copied', async ({
  chromium,
  sample,
}) => {
  const newer = { version: 99, value: { fontSize: 60, glow: 'soft' } }
  const torn = { version: 1, value: { help: 'most', repeat: 7 } }
  await write(chromium, 'sync', { typography: newer, glossary: torn, keys: 'x' })
  await write(chromium, 'local', { 'own-glossary': { version: 1, value: { terms: 7, hidden: [], imported: [] } } })
  const panel = await chromium.pressToolbarButton(sample)
  await expectArticle(panel)
  const notice = panel.getByRole('complementary', { name: 'About your settings' })
  await expect(notice.getByRole('status')).toContainText('Settings could not be read; a copy was kept.')
  await expect(notice.getByRole('paragraph')).toHaveCount(1)
  await expect
    .poll(() => read(chromium, 'local'))
    .toMatchObject({
      'typography.copy': newer,
      'glossary.copy': torn,
      'keys.copy': 'x',
      'own-glossary.copy': { version: 1 },
    })
  // What is there stays there until something else is chosen.
  expect(await read(chromium, 'sync')).toMatchObject({ typography: newer, glossary: torn, keys: 'x' })
  await panel.reload()
  await expectArticle(panel)
  await expect(notice).toHaveCount(0)
})

test('two panels follow each other', async ({ chromium, sample, panel }) => {
  const other = await chromium.openPanelInTab(sample)
  await expectArticle(other)
  const chosen = await enlarge(panel)
  await other.getByRole('button', { name: 'Text settings' }).click()
  await expect(other.getByRole('slider', { name: /size/i }).first()).toHaveValue(chosen)
  expect(await read(chromium, 'sync')).toMatchObject({
    typography: { version: 1, value: { fontSize: Number(chosen) } },
  })
})
