/**
 * `npm run screenshots`: what the panel looks like, into .output/screenshots/: in Chromium at three widths, the article in
 * every theme, every state in two, the sheets in Arabic, and Firefox's sidebar once. `-- --readme` draws only the
 * README's picture.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { type ThemeChoice, themeChoices } from '../../components/typography/themes'
import { extensionIn } from '../a11y/extension-in'
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
/** Drawn in every state; in the others the article is. */
const mainThemes: readonly ThemeChoice[] = ['paper', 'night']

type Reach = (panel: Page) => Promise<void>

/** Opens a sheet by its key, which is the same in every language. */
const sheet =
  (key: string): Reach =>
  async (panel) => {
    await panel.keyboard.press(key)
    await panel.getByRole('dialog').waitFor()
  }
const choose = (panel: Page, value: string) => panel.locator(`input[value="${value}"]`).check({ force: true })

/** How each state of the panel is reached from the article's top, whatever the language. */
const states: Readonly<Record<string, Reach>> = {
  article: async () => {},
  card: async (panel) => {
    await panel
      .locator('.term', { hasText: /^Daesh$/ })
      .first()
      .click()
    await panel.getByRole('dialog').waitFor()
  },
  proof: async (panel) => {
    await panel.locator('.term', { hasText: /^SDF$/ }).first().click()
    await panel.locator('.term-proof').waitFor()
  },
  text: sheet('Alt+t'),
  spacing: async (panel) => {
    await sheet('Alt+t')(panel)
    await panel.locator('.sheet-body input[type=range]').nth(3).scrollIntoViewIfNeeded()
  },
  aids: async (panel) => {
    await sheet('Alt+t')(panel)
    await panel.locator('.aids-part').scrollIntoViewIfNeeded()
  },
  outline: sheet('Alt+o'),
  glossary: sheet('Alt+g'),
  word: async (panel) => {
    await sheet('Alt+g')(panel)
    await panel.getByRole('searchbox').fill('hold')
    await panel.locator('.term-dictionary .word-senses').first().waitFor()
    await panel.locator('.term-dictionary').scrollIntoViewIfNeeded()
  },
  keys: sheet('Alt+/'),
  more: sheet('Alt+m'),
  about: sheet('Alt+a'),
  before: async (panel) => {
    await panel.locator('.before summary').click()
  },
  where: async (panel) => {
    await panel.evaluate(() => window.scrollTo(0, 900))
    await panel.keyboard.press('Alt+w')
  },
  picture: async (panel) => {
    await panel.locator('.picture-open').first().click()
    await panel.getByRole('dialog').waitFor()
  },
}

/** What is switched on in the Text sheet, and stays on until it is switched off. */
const aids: Readonly<Record<string, { on: Reach; off: Reach }>> = {
  line: {
    on: async (panel) => {
      await panel.evaluate(() => window.scrollTo(0, 900))
      await panel.keyboard.press('Alt+i')
      await panel.locator('.line-focus').waitFor()
    },
    off: (panel) => panel.keyboard.press('Alt+i'),
  },
  words: {
    on: (panel) => setAids(panel, 'dots', 'medium'),
    off: (panel) => setAids(panel, 'off', 'off'),
  },
}

async function setAids(panel: Page, ...values: string[]): Promise<void> {
  await sheet('Alt+t')(panel)
  const groups = panel.locator('.aids-part fieldset')
  for (const [at, value] of values.entries()) await groups.nth(at).locator(`[value="${value}"]`).check({ force: true })
  await panel.keyboard.press('Escape')
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
    await drawInArabic(executable, network, folder)
    await drawSidebar(network, folder)
    console.log(folder)
  } finally {
    await chromium.close()
    await network.close()
  }
})

async function drawStates(chromium: Chromium, network: Network, folder: string): Promise<void> {
  const panel = await openSample(chromium, network)
  const protectedPage = await chromium.context.newPage()
  await protectedPage.goto('chrome://version/')
  const refused = await chromium.openPanelInTab(protectedPage)

  for (const theme of themeChoices) {
    await open(panel)
    await chooseTheme(panel, theme)
    const drawn = mainThemes.includes(theme) ? states : { article: states.article as Reach }
    for (const width of widths) {
      await drawAll(panel, drawn, width, `${theme}-${width}`, folder)
      await refused.setViewportSize({ width, height })
      await refused.locator('#reader[data-state=failed]').waitFor()
      await picture(refused, folder, `failed-${theme}-${width}`)
      if (!mainThemes.includes(theme)) continue
      for (const [name, { on, off }] of Object.entries(aids)) {
        await open(panel)
        await on(panel)
        await picture(panel, folder, `${name}-${theme}-${width}`)
        await off(panel)
      }
    }
  }
}

/** From right to left: in a copy that has no other language, see there. */
async function drawInArabic(executable: string, network: Network, folder: string): Promise<void> {
  const extension = await extensionIn(await ensureBuilt('chrome'), 'ar')
  if (extension === undefined) throw new Error('There are no Arabic words.')
  const chromium = await launchChromium({ executable, extension: extension.folder, window: [1360, 900] })
  try {
    const panel = await openSample(chromium, network)
    for (const width of widths) await drawAll(panel, states, width, `arabic-${width}`, folder)
  } finally {
    await chromium.close()
    await extension.remove()
  }
}

async function openSample(chromium: Chromium, network: Network): Promise<Page> {
  const article = await chromium.context.newPage()
  await article.goto(network.at('index.html'))
  await chromium.pressToolbarButton(article)
  return await chromium.openPanelInTab(article)
}

async function drawAll(
  panel: Page,
  drawn: Readonly<Record<string, Reach>>,
  width: number,
  name: string,
  folder: string,
): Promise<void> {
  await panel.setViewportSize({ width, height })
  for (const [state, reach] of Object.entries(drawn)) {
    await open(panel)
    await reach(panel)
    await picture(panel, folder, `${state}-${name}`)
  }
}

/** Draws the panel anew, until the keys are heard. */
async function open(panel: Page): Promise<void> {
  await panel.reload()
  await panel.locator('.player').waitFor()
  // The pointer of the last press lies over something.
  await panel.mouse.move(0, 0)
}

async function picture(panel: Page, folder: string, name: string): Promise<void> {
  await panel.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}

async function chooseTheme(panel: Page, theme: ThemeChoice): Promise<void> {
  await sheet('Alt+t')(panel)
  await choose(panel, theme)
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
