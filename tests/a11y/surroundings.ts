/**
 * Where the matrix is drawn: a real Chromium with the built extension in one language, a page of ours that it reads,
 * and the panel in a tab of its own, which may take any width.
 */
import { fileURLToPath } from 'node:url'
import type { CDPSession, Page } from '@playwright/test'
import { cssProperties } from '../../components/typography/css-properties'
import { keptTypography } from '../../components/typography/kept'
import { drawnTheme } from '../../components/typography/themes'
import { type Chromium, launchChromium } from '../drive/chromium'
import { type Network, serve } from '../drive/serve'
import { until } from '../drive/until'
import { extensionIn, type Localized } from './extension-in'
import { type Cell, views } from './matrix'

/** Which page of `pages/` is read. */
export type Reads = 'article' | 'arabic'

export interface Surroundings {
  readonly panel: Page
  /** An empty page, to compare pictures on. */
  readonly paper: Page
  readonly say: Localized['say']
  /**
   * Opens the panel anew on a page. With `answer`, reading the page answers that reason instead of the article;
   * `reading` never answers. For the panel it is an answer like any other.
   */
  open(reads: Reads, answer?: string): Promise<void>
  /** Draws the panel as `cell` says, whatever state it is in. */
  dress(cell: Pick<Cell, 'theme' | 'typeface' | 'width'>): Promise<void>
  /** Lets the test voice say a word, so that the reader does not take it for dead. */
  sayWord(): Promise<void>
  close(): Promise<void>
}

/** Chromium takes a `chrome.storage` of its own; in the panel's page it is the extension's. */
declare const chrome: {
  readonly storage: { readonly local: { set(items: object): Promise<void>; clear(): Promise<void> } }
  readonly scripting: { executeScript: (injection: { files?: string[] }) => Promise<unknown> }
}
declare const sayNextWord: () => void

const pages = fileURLToPath(new URL('./pages', import.meta.url))
const voice = fileURLToPath(new URL('../e2e/voice', import.meta.url))

/** Resolves to undefined when the extension has no such language. `built` is the folder of the built extension. */
export async function openSurroundings(
  executable: string,
  built: string,
  language: string,
): Promise<Surroundings | undefined> {
  const extension = await extensionIn(built, language)
  if (extension === undefined) return undefined
  const network = await serve(pages)
  const chromium = await launchChromium({
    executable,
    extension: extension.folder,
    others: [voice],
    proxy: network.origin,
  })
  const tabs = await openTabs(chromium, network)
  const panel = await chromium.context.newPage()
  await panel.addInitScript(answerAs)
  panel.setDefaultTimeout(15_000)
  // Engines look at what is there, not at a colour on its way to another. `checks/motion.ts` sees to the rest.
  await panel.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  const devtools = await chromium.context.newCDPSession(panel)

  const paper = await chromium.context.newPage()
  await panel.bringToFront()
  let drawn = ''

  return {
    panel,
    paper,
    say: extension.say,
    async open(reads, answer) {
      const address = `chrome-extension://${chromium.extensionId}/sidepanel.html?tab=${tabs[reads]}`
      // Another hash alone would not load the page.
      await panel.goto('about:blank')
      await panel.goto(`${address}${answer === undefined ? '' : `#answer=${answer}`}`)
      const state = answer === undefined ? 'article' : answer === 'reading' ? 'reading' : 'failed'
      await panel.locator(`#reader[data-state=${state}]${state === 'article' ? '[data-complete]' : ''}`).waitFor()
      const language = await panel.evaluate(() => document.documentElement.lang)
      if (language !== extension.say('language')) throw new Error(`The panel is in ${language}.`)
      // What is loaded beside the first screen is there, too.
      if (state === 'article') await panel.locator('.player-play').waitFor()
    },
    async dress(cell) {
      await setView(devtools, cell.width)
      // What is kept holds for the next opening, too.
      const look = `${cell.theme} ${cell.typeface}`
      if (look !== drawn) await setTypography(panel, cell)
      drawn = look
      await settle(panel)
    },
    async sayWord() {
      const worker = chromium.context.serviceWorkers().find((each) => each.url().endsWith('/voice.js'))
      await worker?.evaluate(() => sayNextWord())
    },
    async close() {
      await chromium.close()
      await network.close()
      await extension.remove()
    },
  }
}

/** Opens the pages, gives the extension access to them as a person does, and returns their tabs. */
async function openTabs(chromium: Chromium, network: Network): Promise<Record<Reads, number>> {
  const background = chromium.context.serviceWorkers().find((each) => each.url().includes(chromium.extensionId))
  const tabs: Record<string, number> = {}
  for (const name of ['article', 'arabic']) {
    const page = await chromium.context.newPage()
    await page.goto(network.at(`${name}.html`))
    // A press of the toolbar button gives access to the page; the panel it opens is not the one we look at.
    await (await chromium.pressToolbarButton(page)).close()
    await page.bringToFront()
    tabs[name] = await until('the tab', async () =>
      background?.evaluate(async () => {
        const api = (globalThis as unknown as { chrome: { tabs: { query(of: object): Promise<{ id?: number }[]> } } })
          .chrome
        return (await api.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id
      }),
    )
  }
  await background?.evaluate(async (speech) => {
    await chrome.storage.local.set({ speech })
  }, chosenVoice)
  return tabs as Record<Reads, number>
}

/** As a person has done who chose the test voice before. */
const chosenVoice = {
  version: 2,
  value: { voiceByLanguage: { en: 'web-speech|Test Anna|en-US|local' } },
}

async function setView(devtools: CDPSession, name: string): Promise<void> {
  const view = views[name]
  if (view === undefined) throw new Error(`There is no width “${name}”.`)
  const { width, height, scale: deviceScaleFactor } = view
  await devtools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false })
}

/** Changes the settings as another window of the extension would. Local storage: the synchronised one is rationed. */
async function setTypography(panel: Page, { theme, typeface }: Pick<Cell, 'theme' | 'typeface'>): Promise<void> {
  const settings = keptTypography.decode({ theme, fontFamily: typeface }, keptTypography.version)
  const properties = cssProperties(settings, { dark: false, moreContrast: false })
  await panel.evaluate(
    async ([typography, drawn, stack]) => {
      await chrome.storage.local.set({ typography })
      const root = document.documentElement
      const isDrawn = (): boolean =>
        root.dataset.theme === drawn && root.style.getPropertyValue('--USER__fontFamily') === stack
      for (let frames = 0; frames < 120 && !isDrawn(); frames += 1) await new Promise(requestAnimationFrame)
      if (!isDrawn()) throw new Error(`The theme is ${root.dataset.theme}, not ${drawn}.`)
    },
    [
      { version: keptTypography.version, value: settings },
      drawnTheme(settings.theme, false),
      properties['--USER__fontFamily'],
    ] as const,
  )
}

/** Typefaces are there, and what is laid out anew by an observer is laid out. */
async function settle(panel: Page): Promise<void> {
  await panel.evaluate(async () => {
    await document.fonts.ready
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
  })
}

/** Runs before the panel's own code: what its hash says is what reading the page answers. */
function answerAs(): void {
  // The TypeScript runner wraps named functions in a helper of its own, which functions that travel leave behind.
  Reflect.set(globalThis, '__name', (it: unknown) => it)
  const answer = /answer=([\w-]+)/.exec(location.hash)?.[1]
  if (answer === undefined || typeof chrome === 'undefined' || chrome.scripting === undefined) return
  const run = chrome.scripting.executeScript.bind(chrome.scripting)
  chrome.scripting.executeScript = async (injection) => {
    if (injection.files?.includes('/extract.js') !== true) return await run(injection)
    if (answer === 'reading') return await new Promise(() => {})
    return [{ result: JSON.stringify({ ok: false, reason: answer }) }]
  }
}
