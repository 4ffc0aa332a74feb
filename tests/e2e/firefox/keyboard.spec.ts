import { test as base, expect } from '@playwright/test'
import { builtFolder } from '../../commands/build'
import { launchFirefox, type Sidebar } from '../../drive/firefox'
import { sampleFolder } from '../../drive/sample'
import { serve } from '../../drive/serve'
import { panelWalk } from '../keyboard-steps'
import { walk } from '../keyboard-walk'

const test = base.extend<{ sidebar: Sidebar }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names it needs off this pattern.
  sidebar: async ({}, use) => {
    const network = await serve(sampleFolder)
    const firefox = await launchFirefox({
      executable: process.env.SIDELIGHT_FIREFOX ?? '',
      extension: builtFolder('firefox'),
    })
    await firefox.open(network.at('index.html'))
    const sidebar = await firefox.pressToolbarButton()
    await expect
      .poll(() => sidebar.evaluate(() => document.querySelector('#reader[data-complete]') !== null))
      .toBe(true)
    await expect.poll(() => sidebar.evaluate(() => document.querySelector('main [role=status]') !== null)).toBe(true)
    await use(sidebar)
    await firefox.close()
    await network.close()
  },
})

test('everything is reached and used without a mouse, and the focus is always seen', async ({ sidebar }) => {
  test.setTimeout(400_000)
  await walk(sidebar, panelWalk)
})
