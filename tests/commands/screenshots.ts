/**
 * `npm run screenshots`: what the panel looks like, into .output/screenshots/: in Chromium at three widths, in three
 * themes and in every state, and Firefox's sidebar once. `-- --readme` draws only the README's picture.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { type Chromium, launchChromium } from '../drive/chromium'
import { launchFirefox } from '../drive/firefox'
import { firefoxPanel, settled } from '../drive/panel'
import { sampleFolder } from '../drive/sample'
import { type Network, serve } from '../drive/serve'
import { ensureChromium, ensureFirefox } from './browsers'
import { ensureBuilt } from './build'
import { root, runCommand } from './programs'

const widths = [240, 400, 500]
const height = 720
const themes = ['Paper', 'Night', 'Contrast']

/** How each state of the panel is reached from the article's top. */
const states: Record<string, (panel: Page) => Promise<void>> = {
  article: async () => {},
  card: async (panel) => {
    await panel
      .locator('.term', { hasText: /^Daesh$/ })
      .first()
      .click()
    await panel.getByRole('dialog').waitFor()
  },
  text: async (panel) => {
    await panel.getByRole('button', { name: /^text/i }).click()
    await panel.getByRole('dialog').waitFor()
  },
  glossary: async (panel) => {
    await panel.getByRole('button', { name: /glossary/i }).click()
    await panel.getByRole('dialog').waitFor()
  },
  before: async (panel) => {
    await panel.getByText(/^Before you read/).click()
  },
  proof: async (panel) => {
    await panel.locator('.term', { hasText: /^SDF$/ }).first().click()
    await panel.locator('.term-proof').waitFor()
  },
  word: async (panel) => {
    await panel.getByRole('button', { name: /glossary/i }).click()
    await panel.getByRole('searchbox').fill('hold')
    await panel.locator('.term-dictionary .word-senses').first().waitFor()
    await panel.locator('.term-dictionary').scrollIntoViewIfNeeded()
  },
  mine: async (panel) => {
    await panel.getByRole('button', { name: /glossary/i }).click()
    await panel.getByRole('button', { name: 'Add a term' }).click()
  },
  exchange: async (panel) => {
    await panel.getByRole('button', { name: /glossary/i }).click()
    await panel.getByRole('button', { name: 'Import or export' }).click()
  },
  about: async (panel) => {
    await panel.getByRole('button', { name: /left out/i }).click()
    await panel.getByRole('dialog').waitFor()
  },
}

await runCommand(async () => {
  const { values } = parseArgs({ options: { readme: { type: 'boolean', default: false } } })
  const network = await serve(sampleFolder)
  const executable = await ensureChromium()
  const chromium = await launchChromium({ executable, extension: await ensureBuilt('chrome'), window: [1360, 900] })
  try {
    if (values.readme) return await drawForReadme(chromium, network)
    const folder = join(root, '.output', 'screenshots')
    await mkdir(folder, { recursive: true })
    await drawStates(chromium, network, folder)
    await drawSidebar(network, folder)
    console.log(folder)
  } finally {
    await chromium.close()
    await network.close()
  }
})

async function drawStates(chromium: Chromium, network: Network, folder: string): Promise<void> {
  const article = await chromium.context.newPage()
  await article.goto(network.at('index.html'))
  await chromium.pressToolbarButton(article)
  const panel = await chromium.openPanelInTab(article)
  const protectedPage = await chromium.context.newPage()
  await protectedPage.goto('chrome://version/')
  const refused = await chromium.openPanelInTab(protectedPage)

  for (const theme of themes) {
    await panel.reload()
    await chooseTheme(panel, theme)
    for (const width of widths) {
      await panel.setViewportSize({ width, height })
      for (const [state, reach] of Object.entries(states)) {
        await panel.reload()
        await panel.locator('article').waitFor()
        await reach(panel)
        await panel.screenshot({
          path: join(folder, `${state}-${theme.toLowerCase()}-${width}.png`),
          animations: 'disabled',
        })
      }
      await refused.setViewportSize({ width, height })
      await refused.locator('#reader[data-state=failed]').waitFor()
      await refused.screenshot({
        path: join(folder, `failed-${theme.toLowerCase()}-${width}.png`),
        animations: 'disabled',
      })
    }
  }
}

async function chooseTheme(panel: Page, theme: string): Promise<void> {
  await panel.getByRole('button', { name: /^text/i }).click()
  await panel.getByRole('radio', { name: theme, exact: true }).check({ force: true })
  await panel.keyboard.press('Escape')
}

async function drawSidebar(network: Network, folder: string): Promise<void> {
  const firefox = await launchFirefox({ executable: await ensureFirefox(), extension: await ensureBuilt('firefox') })
  try {
    await firefox.open(network.at('index.html'))
    const panel = firefoxPanel(await firefox.pressToolbarButton())
    await settled(panel)
    await writeFile(join(folder, 'article-firefox.png'), await panel.screenshot())
  } finally {
    await firefox.close()
  }
}

/** The real panel with a term's card open, beside the page it was read from: one picture of both. */
async function drawForReadme(chromium: Chromium, network: Network): Promise<void> {
  const page = await chromium.context.newPage()
  await page.goto(network.at('index.html'))
  await page.getByRole('button', { name: 'Accept cookies' }).click()
  const panel = await chromium.pressToolbarButton(page)
  await panel.locator('article').waitFor()
  await states.card?.(panel)
  const pictures = [await page.screenshot(), await panel.screenshot()].map((each) => each.toString('base64'))
  const frame = await chromium.context.newPage()
  await frame.setContent(
    `<body style="margin:0"><div style="display:inline-flex">${pictures
      .map((picture) => `<img style="block-size:${height}px" src="data:image/png;base64,${picture}">`)
      .join('')}</div>`,
  )
  const file = join(root, 'assets', 'screenshot.png')
  await frame.locator('div').screenshot({ path: file })
  console.log(file)
}
