import { test as base, expect, type Page } from '@playwright/test'
import { builtFolder } from '../../commands/build'
import { type Chromium, launchChromium } from '../../drive/chromium'
import { afterwards, before, type Fault, refusals, type Scene, type Sight, strangePages, whileReading } from './faults'
import { openSite, type Site, sentenceOf, story } from './site'

interface Stage {
  chromium: Chromium
  site: Site
}

/** One browser for all rows: a fault must leave the panel fit for the next. */
const test = base.extend<object, Stage>({
  chromium: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names it needs off this pattern.
    async ({}, use) => {
      const chromium = await launchChromium({
        executable: process.env.SIDELIGHT_CHROMIUM ?? '',
        extension: builtFolder('chrome'),
      })
      await use(chromium)
      await chromium.close()
    },
    { scope: 'worker' },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const site = await openSite()
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
})

for (const [when, rows] of Object.entries({ 'the page is strange': [...refusals, ...strangePages] })) {
  test.describe(when, () => {
    for (const row of rows) test(`${row.id}: ${row.fault}`, ({ chromium, site }) => play(row, chromium, site))
  })
}
test.describe('while the page is read', () => {
  for (const row of whileReading) test(`${row.id}: ${row.fault}`, ({ chromium, site }) => play(row, chromium, site))
})
test.describe('while its article is in the panel', () => {
  for (const row of afterwards) test(`${row.id}: ${row.fault}`, ({ chromium, site }) => play(row, chromium, site))
})

/** Reads an article where the row needs one, lets the fault happen, looks, goes on, and looks again. */
async function play(row: Fault, chromium: Chromium, site: Site): Promise<void> {
  const { context } = chromium
  const keeper = await context.newPage()
  await keeper.goto(site.at('/before', { body: story(before) }))
  let panel = await chromium.pressToolbarButton(keeper)
  await expect(panel.getByText(sentenceOf(before))).toBeVisible({ timeout: patience })
  await listen(panel)

  const page = await context.newPage()
  const scene: Scene = { chromium, site, page }
  // A page that never comes to its end is there as soon as its first words are.
  await page.goto(row.opens(site), { waitUntil: 'commit' })
  await expect(async () => {
    panel = await chromium.pressToolbarButton(page)
  }).toPass()
  if (row.whileReading !== undefined) {
    await expect(panel.locator('#reader')).toHaveAttribute('data-state', 'reading')
    await row.whileReading(scene)
  }
  if (row.afterwards !== undefined) {
    await expect(panel.getByText(sentenceOf(before))).toBeHidden()
    await expect(panel.locator('#reader')).toHaveAttribute('data-state', 'article', { timeout: patience })
    await row.afterwards(scene)
  }
  if (row.isQuiet === true) {
    const asked = await timesAsked(panel)
    await expect.poll(() => timesAsked(panel)).toBeGreaterThan(asked + 1)
  }
  await see(panel, row.sees)
  if (row.goesOn !== undefined) {
    await panel.getByRole('button', { name: row.goesOn.by }).click()
    await see(panel, row.goesOn.sees)
  }
  expect(await panel.evaluate(() => document.activeElement !== document.body), 'the focus is in the panel').toBe(true)
  await context.setOffline(false)
  for (const each of [page, keeper]) if (!each.isClosed()) await each.close()
}

async function see(panel: Page, sight: Sight): Promise<void> {
  const reader = panel.locator('#reader')
  if ('slow' in sight) {
    await expect(panel.getByText(sight.slow).first()).toBeVisible({ timeout: patience })
    await expect.poll(() => said(panel)).toMatch(sight.slow)
    await expect(panel.getByRole('button', { name: 'Keep waiting' })).toBeVisible()
    return
  }
  if ('reason' in sight) {
    await expect(reader).toHaveAttribute('data-reason', sight.reason, { timeout: patience })
    await expect(panel.getByRole('main').getByRole('heading', { name: sight.title })).toBeVisible()
    await expect(panel.getByRole('main').getByRole('paragraph').first()).toContainText(/Sidelight|Try again/)
    await expect.poll(() => said(panel)).toMatch(sight.title)
    return
  }
  await expect(panel.locator('article')).toContainText(sight.text, { timeout: patience })
  await expect(reader).toHaveAttribute('data-state', 'article')
  if (sight.without !== undefined) await expect(panel.locator('article')).not.toContainText(sight.without)
  const line = panel.locator('.page-line')
  if (sight.line === undefined) return await expect(line).toBeHidden()
  await expect(line).toContainText(sight.line, { timeout: patience })
  await expect.poll(() => said(panel)).toMatch(sight.line)
}

/** Milliseconds: the first reading of a browser loads everything, on a machine that may have more to do. */
const patience = 30_000

/** From now on what the panel's status says is written down, and how often it asks a page. */
async function listen(panel: Page): Promise<void> {
  await panel.evaluate(() => {
    document.querySelector<HTMLElement>('#content')?.focus()
    const heard = Object.assign(globalThis, { heard: [] as string[] }).heard
    const { scripting } = (globalThis as unknown as Extension).chrome
    const { executeScript } = scripting
    Object.assign(globalThis, { asked: 0 })
    scripting.executeScript = (...args) => {
      ;(globalThis as unknown as { asked: number }).asked += 1
      return executeScript.apply(scripting, args)
    }
    const status = document.querySelector('#reader > [role=status]')
    if (status === null) throw new Error('There is no status.')
    new MutationObserver(() => heard.push(status.textContent ?? '')).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
}

const said = (panel: Page): Promise<string> =>
  panel.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.join('\n'))

const timesAsked = (panel: Page): Promise<number> =>
  panel.evaluate(() => (globalThis as unknown as { asked: number }).asked)

/** The little of the extension API that is listened to inside the panel. */
interface Extension {
  readonly chrome: { readonly scripting: { executeScript(...args: unknown[]): unknown } }
}
