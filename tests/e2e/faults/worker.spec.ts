/** The browser ends the background's worker while something else goes on: what `workerEnds` in `faults.ts` says of reading a page. */
import type { Page } from '@playwright/test'
import type { Chromium } from '../../drive/chromium'
import { endWorkers } from '../../drive/end-workers'
import { expect, expectArticle, test } from '../stage'

const player = (panel: Page) => panel.getByRole('region', { name: 'Read aloud' })
const press = (panel: Page, name: string) => panel.getByRole('button', { name, exact: true }).click()
const painted = (panel: Page): Promise<string> =>
  panel.evaluate(() => Array.from(CSS.highlights.get('word') ?? [], String).join(''))

async function killWorker(panel: Page): Promise<void> {
  const devtools = await panel.context().newCDPSession(panel)
  expect(await endWorkers(devtools), 'workers that have ended').toBeGreaterThan(0)
  await devtools.detach()
}

async function close(panel: Page): Promise<void> {
  const closed = panel.waitForEvent('close')
  await panel.evaluate(() => window.close())
  await closed
}

/** Words are painted on and on. */
async function expectReading(panel: Page): Promise<void> {
  const seen = new Set<string>()
  await expect
    .poll(async () => seen.add(await painted(panel)).size, { intervals: [50], timeout: 30_000 })
    .toBeGreaterThan(4)
}

const badgeOf = (chromium: Chromium): Promise<string> => {
  const worker = chromium.context.serviceWorkers().find((each) => each.url().includes(chromium.extensionId))
  return worker === undefined
    ? Promise.reject(new Error('The worker does not run.'))
    : worker.evaluate(() => (globalThis as unknown as ExtensionApi).chrome.action.getBadgeText({}))
}

interface ExtensionApi {
  readonly chrome: {
    readonly action: { getBadgeText(details: object): Promise<string> }
    readonly storage: Readonly<Record<'local' | 'sync', { get(key: string): Promise<Record<string, unknown>> }>>
  }
}

test('F-16: the worker ends while an article is read aloud: reading goes on, also when the panel is closed', async ({
  chromium,
  panel,
  sample,
}) => {
  test.setTimeout(180_000)
  await expect(player(panel)).toBeVisible()
  await press(panel, 'Play')
  await expectReading(panel)
  await killWorker(panel)
  await expectReading(panel)
  await press(panel, 'Pause')
  await expect(player(panel)).toContainText('Paused')
  const place = await painted(panel)
  await killWorker(panel)
  await press(panel, 'Play')
  await expect.poll(() => painted(panel), { intervals: [10] }).toBe(place)
  await expectReading(panel)
  await killWorker(panel)
  await close(panel)
  const again = await chromium.pressToolbarButton(sample)
  await expectArticle(again)
  await expect(player(again)).toContainText('Reading')
  await expectReading(again)
  await expect.poll(() => badgeOf(chromium)).toBe('▶')
  await press(again, 'Pause')
  await expect.poll(() => badgeOf(chromium)).toBe('')
})

test('F-16: the worker ends while a setting is changed: it is kept', async ({ chromium, panel, sample }) => {
  test.setTimeout(180_000)
  await press(panel, 'Text settings')
  const size = panel.getByRole('slider', { name: /size/i }).first()
  await size.press('ArrowRight')
  await killWorker(panel)
  // Faster than settings are kept: the second is noted, and kept by the next panel.
  await size.press('ArrowRight')
  await size.press('ArrowRight')
  const chosen = await size.inputValue()
  await close(panel)
  const again = await chromium.pressToolbarButton(sample)
  await expectArticle(again)
  await press(again, 'Text settings')
  await expect(again.getByRole('slider', { name: /size/i }).first()).toHaveValue(chosen)
  const lying = () =>
    again.evaluate(async () => {
      const { local, sync } = (globalThis as unknown as ExtensionApi).chrome.storage
      const [here, everywhere] = await Promise.all([local.get('typography'), sync.get('typography')])
      return [Object.keys(here).length, Object.keys(everywhere).length]
    })
  await expect.poll(lying).toEqual([0, 1])
})
