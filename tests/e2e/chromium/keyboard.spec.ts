import { chromiumPanel } from '../../drive/panel'
import { panelWalk } from '../keyboard-steps'
import { focusOf, stopsOf, walk } from '../keyboard-walk'
import { expect, test } from '../stage'

test('everything is reached and used without a mouse, and the focus is always seen', async ({ panel }) => {
  test.setTimeout(300_000)
  await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await walk(chromiumPanel(panel), panelWalk)
})

test('the first key reaches a link that leads past the bar to the article', async ({ panel }) => {
  await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await panel.keyboard.press('Tab')
  await expect(panel.getByRole('link', { name: 'Skip to the article' })).toBeFocused()
  await panel.keyboard.press('Enter')
  const stops = await stopsOf(chromiumPanel(panel), 4)
  expect(stops.some(({ classes }) => /\bterm\b/.test(classes))).toBe(true)
})

test('no stop of the panel is hidden, and none comes twice', async ({ panel }) => {
  test.setTimeout(180_000)
  await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const stops = await stopsOf(chromiumPanel(panel), 300)
  expect(stops.length).toBeGreaterThan(20)
  expect(new Set(stops.map(({ mark }) => mark)).size).toBe(stops.length)
  expect(
    stops.filter(({ seen }) => seen < 5).map(({ name, classes, seen }) => `${name} (${classes}): ${seen}`),
  ).toEqual([])
})

test('a sheet keeps the focus in it', async ({ panel }) => {
  await panel.keyboard.press('Alt+m')
  await expect(panel.locator('dialog[open]:not([aria-busy])')).toBeVisible()
  const stops = await stopsOf(chromiumPanel(panel), 30)
  expect(stops.length).toBeGreaterThan(4)
  expect(stops.filter(({ isInSheet }) => !isInSheet)).toEqual([])
})

test('keys without Alt write where text is typed, and are off when the person says so', async ({ panel }) => {
  await panel.keyboard.press('?')
  const search = panel.getByRole('searchbox')
  await search.focus()
  await panel.keyboard.type('gtp?')
  await expect(search).toHaveValue('gtp?')
  await search.fill('')
  await panel.getByRole('switch', { name: 'Keys without Alt' }).focus()
  await panel.keyboard.press('Space')
  await panel.keyboard.press('Escape')
  await expect(panel.getByRole('dialog')).toBeHidden()
  await panel.keyboard.press('g')
  await panel.keyboard.press('Alt+t')
  await expect(panel.getByRole('dialog')).toHaveCount(1)
  await expect(panel.getByRole('dialog', { name: /text/i })).toBeVisible()
  expect((await focusOf(chromiumPanel(panel))).isInSheet).toBe(true)
})
