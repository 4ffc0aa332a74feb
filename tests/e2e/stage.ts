/**
 * Where the end-to-end tests play in Chromium: a network with nobody else on it, a browser with the built extension,
 * the sample article, and the panel beside it. Every test gets all of it anew.
 */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { test as base, expect, type Page, type Worker } from '@playwright/test'
import { builtFolder } from '../commands/build'
import { type Chromium, launchChromium } from '../drive/chromium'
import { sampleFolder, samplePage } from '../drive/sample'
import { type Network, serve } from '../drive/serve'

interface Stage {
  network: Network
  /** Chromium with the extension, and with the voices of `voice/` when the test asks for `hasVoice`. */
  chromium: Chromium
  hasVoice: boolean
  /** The sample article's page. */
  sample: Page
  /** The panel, showing the sample article. */
  panel: Page
}

export const test = base.extend<Stage>({
  hasVoice: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names it needs off this pattern.
  network: async ({}, use) => {
    const network = await serve(sampleFolder)
    await use(network)
    await network.close()
  },
  chromium: async ({ network, hasVoice }, use) => {
    const chromium = await launchChromium({
      executable: process.env.SIDELIGHT_CHROMIUM ?? '',
      extension: builtFolder('chrome'),
      others: hasVoice ? [fileURLToPath(new URL('./voice', import.meta.url))] : [],
      proxy: network.origin,
    })
    await use(chromium)
    await chromium.close()
  },
  sample: async ({ chromium, network }, use) => {
    await use(await openPage(chromium, network.at('index.html')))
  },
  panel: async ({ chromium, sample, hasVoice }, use) => {
    if (hasVoice) await chooseTestVoice(chromium)
    const panel = await chromium.pressToolbarButton(sample)
    await expectArticle(panel)
    await use(panel)
  },
})

/** As a person has done who chose the test voice before: nobody else ever hears of an untried voice. */
async function chooseTestVoice(chromium: Chromium): Promise<void> {
  const background = chromium.context.serviceWorkers().find((each) => each.url().includes(chromium.extensionId))
  await background?.evaluate(async () => {
    const value = { voiceByLanguage: { en: 'web-speech|Test Anna|en-US|local' } }
    await (globalThis as unknown as StorageOwner).chrome.storage.sync.set({ speech: { version: 2, value } })
  })
}

interface StorageOwner {
  readonly chrome: { readonly storage: { readonly sync: { set(items: object): Promise<void> } } }
}

/** Waits until the panel shows an article and listens to its reader, which it does from the second frame on. */
export async function expectArticle(panel: Page): Promise<void> {
  await expect(panel.locator('#reader')).toHaveAttribute('data-state', 'article')
  await expect(panel.locator('#reader')).toHaveAttribute('data-complete')
  await expect(panel.locator('main [role=status]')).toBeAttached()
  await panel.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))))
}

/** A new tab that shows `address`. */
export async function openPage(chromium: Chromium, address: string): Promise<Page> {
  const page = await chromium.context.newPage()
  await page.goto(address)
  return page
}

/** The test voice's service worker. */
export function voiceOf(chromium: Chromium): Worker {
  const worker = chromium.context.serviceWorkers().find((each) => each.url().endsWith('/voice.js'))
  if (worker === undefined) throw new Error('The test voice is not running.')
  return worker
}

/** The text of the sample's body paragraphs, as its own page has them. */
export async function paragraphsOf(page: Page): Promise<string[]> {
  return (await page.locator('[data-body-paragraph]').allTextContents()).map(squeeze)
}

/** What the panel's article says, with every white space as one space. */
export async function articleText(panel: Page): Promise<string> {
  return squeeze((await panel.locator('article').textContent()) ?? '')
}

export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** What the sample's author says must and must not be read from it. */
export async function sampleFacts(): Promise<{ mustAppear: string[]; mustNotAppear: string[] }> {
  return JSON.parse(await readFile(samplePage.replace(/index\.html$/, 'facts.json'), 'utf8'))
}

/** What Chromium asks on its own, with no extension in it too: who is signed in, what is new, which forms it may fill. */
export const browserItself =
  / (?:https?:\/\/)?(?:accounts\.google|update\.googleapis|content-autofill\.googleapis)\.com[:/]/

export { expect }
