/**
 * The browser's own keys. No driver can press one: DevTools hands keys to the page, past the browser. So the event is
 * sent in the background, where the browser sends it; what is not tested so is that the key opens a closed panel, which
 * takes a person's gesture.
 */
import type { Chromium } from '../../drive/chromium'
import { expect, expectArticle, test } from '../stage'

interface Extension {
  readonly chrome: {
    readonly commands: {
      readonly onCommand: { dispatch(name: string, tab: object): void }
      getAll(): Promise<{ name: string; shortcut: string; description: string }[]>
    }
    readonly tabs: { query(which: object): Promise<object[]> }
  }
}

function backgroundOf(chromium: Chromium) {
  const worker = chromium.context.serviceWorkers().find((each) => each.url().includes(chromium.extensionId))
  if (worker === undefined) throw new Error('The extension has no service worker.')
  return worker
}

/** Sends a command as the browser does while the tab in front has the focus. */
async function send(chromium: Chromium, name: string): Promise<void> {
  await backgroundOf(chromium).evaluate(async (command) => {
    const { commands, tabs } = (globalThis as unknown as Extension).chrome
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true })
    if (tab !== undefined) commands.onCommand.dispatch(command, tab)
  }, name)
}

test('four keys are suggested, and every other command can have one', async ({ chromium }) => {
  const all = await backgroundOf(chromium).evaluate(
    async () => await (globalThis as unknown as Extension).chrome.commands.getAll(),
  )
  expect(all.filter(({ shortcut }) => shortcut !== '').map(({ name, shortcut }) => `${name} ${shortcut}`)).toEqual([
    ...['_execute_action Alt+R', 'back Alt+Comma', 'forward Alt+Period', 'play Alt+P'],
  ])
  expect(all.length).toBeGreaterThan(25)
  for (const { name, description } of all) {
    if (name !== '_execute_action') expect(description).toMatch(/^[A-Z]/)
  }
})

test('a command from the page does in the panel what its key does, and leaves the focus on the page', async ({
  chromium,
  sample,
  panel,
}) => {
  await sample.evaluate(() => {
    const field = document.createElement('input')
    document.body.prepend(field)
    field.focus()
  })
  const player = panel.getByRole('region', { name: 'Read aloud' })
  await send(chromium, 'play')
  await expect(player).toContainText('Reading')
  await send(chromium, 'play')
  await expect(player).toContainText('Paused')
  await send(chromium, 'text')
  await expect(panel.getByRole('dialog', { name: /text/i })).toBeVisible()
  await send(chromium, 'keys')
  await expect(panel.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  expect(await sample.evaluate(() => document.activeElement?.localName)).toBe('input')
})

test('a command in a tab of its own goes to that panel alone', async ({ chromium, sample, panel }) => {
  const own = await chromium.openPanelInTab(sample)
  await expectArticle(own)
  await send(chromium, 'more')
  await expect(own.getByRole('dialog', { name: 'More' })).toBeVisible()
  await expect(panel.getByRole('dialog')).toHaveCount(0)
})
