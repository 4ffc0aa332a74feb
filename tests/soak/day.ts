/**
 * An hour of use in a minute or two: articles opened, read, heard and looked up, every sheet and everything on it,
 * files out and in, the panel closed and opened again, its worker and the browser ended and started again.
 */
import type { Page } from '@playwright/test'
import { type CommandName, commandNames, commands } from '../../components/keyboard/commands'
import type { Chromium } from '../drive/chromium'
import { until } from '../drive/until'
import { closeSheets, useSheet } from './controls'

/** What is done with one article that is open. Returns how many things were done. */
export type Chapter = (place: Place) => Promise<number>

export interface Place {
  readonly chromium: Chromium
  readonly panel: Page
}

/** Leads away from the panel, or ends what is to be used on: those have chapters of their own. */
const elsewhere = /in a tab|pick a part|read the page again|change them in the browser|on the page|stop$/i

const bar = (panel: Page, at: number) => () => panel.locator('.bar .icon-button').nth(at).click()

/** Every chapter by name, in the order in which they are gone through. */
export const chapters: Readonly<Record<string, Chapter>> = {
  async listening({ chromium, panel }) {
    await panel.locator('.player-play').click()
    await sayWords(chromium, 20)
    // What is painted is a setting; that it is being read shows on the button.
    await until('reading to begin', async () =>
      panel.evaluate(() => document.querySelector('.player-play')?.ariaLabel === 'Pause' || undefined),
    )
    return 20
  },
  async card({ panel }) {
    const terms = panel.locator('.article .term')
    const count = Math.min(3, await terms.count())
    for (let at = 0; at < count; at += 1) {
      await terms.nth(at).press('Enter')
      await panel.locator('.term-card').waitFor()
      // Says the term, leads to its mentions.
      for (const button of await panel.locator('.term-card button:not(.term-card-close, .text-button)').all())
        if (await button.isVisible().catch(() => false)) await button.click({ timeout: 2000 }).catch(() => {})
      await closeSheets(panel)
    }
    return count
  },
  async dictionary({ panel }) {
    await panel.evaluate(selectWord, 'morning')
    await panel.keyboard.press('Alt+KeyL')
    await panel.locator('.term-card').waitFor()
    await until('the dictionary to answer', async () =>
      panel.evaluate(() => ((document.querySelector('.term-card')?.textContent?.length ?? 0) > 60 ? true : undefined)),
    )
    await closeSheets(panel)
    return 1
  },
  glossary: ({ panel }) => useSheet(panel, bar(panel, 1), elsewhere),
  text: ({ panel }) => useSheet(panel, bar(panel, 2), elsewhere),
  outline: ({ panel }) => useSheet(panel, bar(panel, 0), elsewhere),
  more: ({ panel }) => useSheet(panel, bar(panel, 3), elsewhere),
  about: ({ panel }) => useSheet(panel, () => panel.keyboard.press('Alt+KeyA'), elsewhere),
  speed: ({ panel }) => useSheet(panel, () => panel.locator('.player-speed').click(), elsewhere),
  sound: ({ panel }) => useSheet(panel, openListening(panel), elsewhere),
  voices: ({ panel }) => useSheet(panel, from(panel, 0), elsewhere),
  pronunciation: ({ panel }) => useSheet(panel, from(panel, 2), elsewhere),
  'keys sheet': ({ panel }) => useSheet(panel, () => panel.keyboard.press('Alt+Slash'), /change|reset|browser/i),
  async files({ panel }) {
    await panel.evaluate(countFiles)
    await openExchange(panel)
    const formats = await panel
      .locator('.export-ways option')
      .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value))
    for (const format of formats) {
      await panel.locator('.export-ways select').selectOption(format)
      await panel.locator('.export-ways button').click()
    }
    await until('the files to be saved', async () =>
      (await panel.evaluate(() => Reflect.get(globalThis, 'filesMade') as number)) >= formats.length ? true : undefined,
    )
    const csv = 'term,definition\nweir pool,Water below a weir.\nferryman,Who leads a ferry.\n'
    const file = { name: 'ours.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
    await panel.locator('dialog[open] input[type=file]').setInputFiles(file)
    await panel.locator('.import-preview .button-main').click()
    await panel.locator('.import-preview').waitFor({ state: 'detached' })
    await closeSheets(panel)
    return formats.length + 1
  },
  async picture({ panel }) {
    const picture = panel.locator('.article .picture img').first()
    if ((await picture.count()) === 0) return 0
    await picture.scrollIntoViewIfNeeded()
    await panel.keyboard.press('Alt+KeyV')
    await panel.locator('.picture-viewer').waitFor()
    for (const key of ['+', '+', 'ArrowLeft', 'PageDown', '0', '-']) await panel.keyboard.press(key)
    await closeSheets(panel)
    return 6
  },
  /** Every key there is, but for the one that opens a tab. */
  async keys({ panel }) {
    const opens: readonly CommandName[] = ['openInTab']
    const pressed = commandNames.filter((name) => !opens.includes(name))
    for (const name of pressed) {
      await panel.keyboard.press(commands[name][0])
      await closeSheets(panel)
    }
    return pressed.length
  },
  async scrolling({ panel }) {
    await panel.evaluate(async () => {
      for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
        scrollTo({ top, behavior: 'instant' })
        await new Promise((frame) => requestAnimationFrame(frame))
      }
      scrollTo({ top: 0, behavior: 'instant' })
    })
    return 1
  },
}

const openListening = (panel: Page) => () => panel.locator('.player-listening').click()

/** Opens the sheet that a line of the Listening sheet leads to. */
const from = (panel: Page, at: number) => async (): Promise<void> => {
  await openListening(panel)()
  await panel.locator('.listen-link').nth(at).click()
}

async function openExchange(panel: Page): Promise<void> {
  await closeSheets(panel)
  await bar(panel, 1)()
  await panel.locator('dialog[open] .more-actions button').nth(1).click()
  await panel.locator('.export-ways select').waitFor()
}

/** Counts what is saved as a file from now on. */
function countFiles(): void {
  const make = URL.createObjectURL.bind(URL)
  Reflect.set(globalThis, 'filesMade', 0)
  URL.createObjectURL = (what: Blob) => {
    Reflect.set(globalThis, 'filesMade', (Reflect.get(globalThis, 'filesMade') as number) + 1)
    return make(what)
  }
}

/** Selects the first mention of a word in the article that is no term. */
function selectWord(word: string): void {
  const walker = document.createTreeWalker(document.querySelector('.article') ?? document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(word) ?? -1
    if (at < 0 || node.parentElement?.closest('.term, a, h1, h2') != null) continue
    getSelection()?.setBaseAndExtent(node, at, node, at + word.length)
    return
  }
  throw new Error(`The article does not say “${word}”.`)
}

/** Lets the test voice say words. One that was ended with the other workers answers nothing, and another voice needs no telling. */
async function sayWords(chromium: Chromium, count: number): Promise<void> {
  const voice = chromium.context.serviceWorkers().findLast((each) => each.url().endsWith('/voice.js'))
  const said = voice?.evaluate((many) => {
    for (let word = 0; word < many; word += 1) (globalThis as unknown as TestVoice).sayNextWord()
  }, count)
  const tired = new Promise((done) => setTimeout(done, 3000))
  await Promise.race([said?.catch(() => {}), tired])
}

interface TestVoice {
  sayNextWord(): void
}
