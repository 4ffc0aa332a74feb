/** Where a corpus is tried: the built extension in Chromium on a network with nobody else on it, one tab, and its panel. */
import type { Page } from '@playwright/test'
import { type Chromium, launchChromium } from '../drive/chromium'
import { chromiumPanel, settled } from '../drive/panel'
import { type Answer, type Network, serve } from '../drive/serve'
import { until } from '../drive/until'
import { listen, takeRan } from './detector'
import { forbidden } from './forbidden'
import { type Standing, standingOf } from './must'
import { plant } from './plant'
import { unseen } from './sight'

export interface StageOptions {
  readonly executable: string
  /** Folder of the built extension. */
  readonly built: string
  /** Folders of further extensions. */
  readonly others?: readonly string[]
}

export interface Stage {
  readonly chromium: Chromium
  readonly network: Network
  /** The publisher's tab. */
  readonly page: Page
  /** The panel, in a tab of its own. */
  readonly panel: Page
  /** Opens what `answer` says in the publisher's tab and lets the panel read it. Returns the panel's state. */
  read(path: string, answer: Answer): Promise<string>
  /** How the panel stands around any article, and where there is none: by its state. */
  readonly before: ReadonlyMap<string, Standing>
  /** Requests since `since` (a length of `network.requests`) that neither the browser made by itself nor this test. */
  foreign(since: number): string[]
  close(): Promise<void>
}

/**
 * The publisher's page runs nothing and asks for nothing by itself: what happens is the panel's doing. A sandbox also
 * keeps it from leading itself away.
 */
export const stillPage = { 'content-security-policy': "sandbox allow-same-origin; default-src 'none'" }

/** What Chromium asks for by itself, whatever it is told. */
const ownOfBrowser =
  /^(?:CONNECT |POST http:\/\/)(?:update\.googleapis|content-autofill\.googleapis|accounts\.google|redirector\.gvt1)\.com\b/

/** Rejects when the detector does not see what does happen: then nothing it says is worth anything. */
export async function openStage({ executable, built, others = [] }: StageOptions): Promise<Stage> {
  const network = await serve(import.meta.dirname)
  const chromium = await launchChromium({ executable, extension: built, others, proxy: network.origin })
  const close = async (): Promise<void> => {
    await chromium.close()
    await network.close()
  }
  try {
    const page = await chromium.context.newPage()
    await page.goto(network.put('/start.html', { type: 'text/html', body: '<p>Nothing yet.</p>', headers: stillPage }))
    await chromium.pressToolbarButton(page)
    const panel = await chromium.openPanelInTab(page)
    panel.setDefaultTimeout(20_000)
    await panel.addInitScript(listen)
    await panel.reload()
    await settled(chromiumPanel(panel))
    const foreign = (since: number): string[] =>
      network.requests
        .slice(since)
        .filter((request) => !request.startsWith(`GET ${network.origin}/`) && !ownOfBrowser.test(request))
    const read = async (path: string, answer: Answer): Promise<string> => {
      await page.goto(network.put(path, answer), { waitUntil: 'domcontentloaded' })
      await readAgain(panel)
      return await settled(chromiumPanel(panel))
    }
    await canary(panel, foreign, network)
    const before = new Map([['failed', await standingOf(panel)]])
    await read('/plain.html', { type: 'text/html', body: plant({ id: 'plain', html: '' }), headers: stillPage })
    // The player's code comes once the first article is painted.
    await panel.locator('#player').getByRole('button', { name: 'Play' }).waitFor()
    before.set('article', await standingOf(panel))
    const blind = await unseen(panel)
    if (blind.length > 0) throw new Error(`The detector does not see ${blind.join(', ')}.`)
    return { chromium, network, page, panel, before, read, foreign, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Lets the panel read the page anew, in the document it is: what one page has done to it, the next one would find. */
export async function readAgain(panel: Page): Promise<void> {
  await panel.keyboard.press('Escape')
  await panel.evaluate(() => {
    for (const old of document.querySelectorAll('.article, .notice')) old.setAttribute('data-old', '')
  })
  await panel.locator('.bar').getByRole('button', { name: 'More' }).click()
  await panel.getByRole('button', { name: 'Read the page again' }).click()
  await panel.waitForFunction(() => document.querySelector('[data-old]') === null)
}

/** Does what no page may do, and sees whether it is noticed. */
async function canary(panel: Page, foreign: (since: number) => string[], network: Network): Promise<void> {
  const missed = (what: string): never => {
    throw new Error(`The detector does not see ${what}.`)
  }
  await panel.evaluate(() => alert('canary'))
  if ((await panel.evaluate(takeRan)).join() !== 'alert(canary)') missed('a script that runs')
  await panel.evaluate(() => {
    const link = document.body.appendChild(document.createElement('a'))
    link.id = 'canary'
    link.href = "javascript:alert('canary')"
    link.click()
  })
  await until('the canary’s link', async () => {
    const ran = await panel.evaluate(takeRan)
    return ran.some((each) => /alert|script-src/.test(each)) || undefined
  })
  if ((await forbidden(panel)).length === 0) missed('a link that is a script')
  await panel.evaluate(() => document.querySelector('#canary')?.remove())
  const before = network.requests.length
  await panel.evaluate(() => {
    new Image().src = 'https://canary.test/x.png'
  })
  await until('the canary’s request', async () => foreign(before).includes('CONNECT canary.test:443') || undefined)
}
