/**
 * Uses the extension for a compressed hour and writes down what goes on the network: at the servers, at the proxy behind
 * which there is nothing else, and in DevTools' log of all that is the extension's.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { type Chromium, launchChromium } from '../drive/chromium'
import { until } from '../drive/until'
import { closeSheets } from './controls'
import { chapters } from './day'
import type { Asked } from './hosts'
import { type MadePage, madePages } from './pages'
import { faultsOf, isTelling, lazyPath, openSite, pictureHosts, pictures, publisher, witness } from './publisher'
import { chooseVoice, openLazy, press, readQuietly, restartWorker, switchPicturesOff, visit } from './steps'
import { type Logged, watchNetwork } from './watch'

/** What came of it. */
export interface NetworkFindings {
  /** Articles opened. */
  readonly opened: number
  /** Things done with them. */
  readonly done: number
  /** Everything the extension asked for beyond its own package, one line each: `host/path`. */
  readonly requests: readonly string[]
  /** Those of them that are pictures of the article that was open. */
  readonly pictures: number
  /** What must not have been, in sentences. */
  readonly forbidden: readonly string[]
  /** Hosts that the browser itself asks for. */
  readonly own: readonly string[]
  /** What an article of 2,000 pictures asked for at once, and where it was scrolled to. */
  readonly lazy: { readonly atFirst: number; readonly asked: number }
  /** Chapters that could not be gone through. */
  readonly broken: readonly string[]
}

export interface NetworkOptions {
  readonly executable: string
  /** Folder of the built extension. */
  readonly built: string
  readonly articles: number
  /** Names of what is done, one after the other, with each article; every chapter with some when absent. */
  readonly chapters?: readonly string[]
  /** Whether worker and browser are ended and started again meanwhile, and an article of 2,000 pictures is opened. */
  readonly isLong: boolean
  /** Hosts that the browser asks for without the extension, too (`hostsOfBrowser`). */
  readonly own?: readonly string[]
  readonly onNews?: (says: string) => void
}

const voice = fileURLToPath(new URL('../e2e/voice', import.meta.url))
/** What Chromium asks for by itself, sooner or later: who is signed in, what is new, which forms it may fill. */
const knownOfBrowser = /(?:^|\/)(?:accounts\.google|update\.googleapis|content-autofill\.googleapis)\.com\b/
/** Hosts that a browser without the extension asks for by itself, on the same pages and with a form to fill in. */
export async function hostsOfBrowser(executable: string): Promise<readonly string[]> {
  const hosts = await openSite(madePages(1, pictures))
  const chromium = await launchChromium({
    executable,
    extension: voice,
    proxy: hosts.origin,
    switches: hosts.switches,
  })
  try {
    const page = await chromium.context.newPage()
    for (const path of ['/made/0.html', '/form.html']) await page.goto(`https://${publisher}${path}`)
    await page.locator('input').first().fill('river')
  } finally {
    await chromium.close()
    await hosts.close()
  }
  return [...new Set(hosts.strayed.map(hostOf))]
}

/** Rejects when the servers do not see a cookie and a referrer that a page of the publisher's does send. */
export async function useForAnHour(options: NetworkOptions): Promise<NetworkFindings> {
  const { executable, built, articles, isLong, onNews = () => {} } = options
  const pages = madePages(20, pictures)
  const hosts = await openSite(pages)
  const profile = await mkdtemp(join(tmpdir(), 'sidelight-network-'))
  const forbidden: string[] = []
  const asked: Asked[] = []
  const logged: Logged[] = []
  const broken: string[] = []
  let opened = 0
  let done = 0
  const lazy = { atFirst: 0, asked: 0 }
  const names = options.chapters ?? Object.keys(chapters)

  /** What the servers get while `doing` is what the extension asked for: the page in the tab is loaded, and at rest. */
  const noted = async (page: MadePage | undefined, doing: () => Promise<void>): Promise<number> => {
    const before = hosts.asked.length
    await doing()
    const here = hosts.asked.slice(before)
    asked.push(...here)
    for (const request of here) forbidden.push(...faultsOf(request, page))
    return here.length
  }

  const session = async (work: (chromium: Chromium, tab: Page) => Promise<void>): Promise<void> => {
    const chromium = await launchChromium({
      executable,
      extension: built,
      others: [voice],
      proxy: hosts.origin,
      switches: hosts.switches,
      profile,
    })
    const watch = await watchNetwork(chromium)
    try {
      await work(chromium, await chromium.context.newPage())
    } finally {
      logged.push(...watch.logged)
      await watch.stop()
      await chromium.close()
    }
  }

  /** Opens an article and goes through chapters with it. */
  const read = async (chromium: Chromium, tab: Page, page: MadePage, doing: readonly string[]): Promise<void> => {
    let panel = await press(chromium, tab, page)
    opened += 1
    for (const name of doing) {
      try {
        done += (await chapters[name]?.({ chromium, panel })) ?? 0
      } catch (error) {
        broken.push(`${name} of “${page.title}”: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
        panel = await press(chromium, tab, page)
      }
    }
    await closeSheets(panel)
    onNews(`“${page.title}”: ${doing.join(', ')}`)
  }

  try {
    await session(async (chromium, tab) => {
      await noted(undefined, async () => {
        await until(
          'the extension to be installed',
          async () => chromium.context.serviceWorkers().length > 0 || undefined,
        )
      })
      await visit(tab, pages[0] as MadePage, hosts)
      witness(hosts.asked)
      await chooseVoice(chromium)
      for (let at = 0; at < articles; at += 1) {
        const page = pages[at % pages.length] as MadePage
        // The tab loads the page's pictures, too: those are over before the extension is asked.
        await visit(tab, page, hosts)
        // Each chapter has its turn, several an article.
        const share = Math.ceil(names.length / Math.max(1, articles - (isLong ? 2 : 0)))
        const doing = names.slice(at * share, (at + 1) * share)
        await noted(page, () => read(chromium, tab, page, doing.length > 0 ? doing : ['listening', 'scrolling']))
        if (isLong && at === Math.floor(articles / 2)) await restartWorker(chromium, tab)
      }
      await tab.goto(`https://${publisher}${isLong ? lazyPath : '/made/2.html'}`, { waitUntil: 'networkidle' })
      await noted(isLong ? undefined : pages[2], async () => {
        const opens = isLong
          ? openLazy(chromium, tab, hosts, lazy, forbidden)
          : press(chromium, tab, pages[2] as MadePage)
        await switchPicturesOff(await opens)
      })
      await visit(tab, pages[1] as MadePage, hosts)
      const off = await noted(pages[1], () => readQuietly(chromium, tab, pages[1] as MadePage))
      if (off > 0) forbidden.push(`${off} requests although pictures are switched off`)
    })
    if (isLong)
      await session(async (chromium, tab) => {
        const page = pages[2] as MadePage
        await visit(tab, page, hosts)
        // Pictures are still off: the browser was started anew, and the setting kept.
        const off = await noted(page, () => read(chromium, tab, page, ['listening', 'scrolling']))
        if (off > 0) forbidden.push(`${off} requests after a restart, although pictures are switched off`)
      })
  } finally {
    await hosts.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  }

  for (const { by, address, held } of logged) {
    if (/^(?:chrome-extension|data|blob):/.test(address)) continue
    const { protocol, host } = new URL(address)
    if (protocol === 'https:' && pictureHosts.includes(host) && held !== 'csp') continue
    forbidden.push(`${by} asked for ${address}${held === undefined ? '' : `, held back: ${held}`}`)
  }
  for (const { address, headers = {} } of logged) {
    for (const name of Object.keys(headers))
      if (/^https?:/.test(address) && isTelling(name)) forbidden.push(`${address} was asked for with ${name}`)
  }
  const own: string[] = []
  for (const stray of hosts.strayed) {
    if (knownOfBrowser.test(stray) || options.own?.includes(hostOf(stray)) === true) own.push(hostOf(stray))
    else forbidden.push(`something asked for ${stray}`)
  }
  return {
    opened,
    done,
    requests: asked.map(({ host, path }) => `${host}${path}`),
    pictures: asked.filter(({ host, path }) => pictureHosts.includes(host) && path.endsWith('.jpg')).length,
    forbidden,
    own: [...new Set(own)],
    lazy,
    broken,
  }
}

function hostOf(stray: string): string {
  return stray.replace(/^https?:\/\//, '').replace(/[:/].*$/, '')
}
