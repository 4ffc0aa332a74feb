/**
 * A real Chromium with extensions in it, driven from outside the way a person would: the toolbar button is the real
 * one (it grants activeTab and counts as a gesture), and the panel is the real side panel.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import { until } from './until'

/** Newer Chromium says here which tab of a window is the one in front. */
interface Embedded {
  readonly embedderData?: { readonly tabActive?: boolean }
}

/** What every Chromium here is started with: nothing of its own goes on the network. */
export const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
]

export interface LaunchOptions {
  readonly executable: string
  /** The built extension. */
  readonly extension: string
  /** Further unpacked extensions, such as a test voice. */
  readonly others?: readonly string[]
  readonly headless?: boolean
  /** Sound goes to the system's loudspeaker, not to one that is only a timer. */
  readonly hasSound?: boolean
  /** Width and height of the window, in CSS pixels; what the browser likes when absent. */
  readonly window?: readonly [number, number]
  /** `http://host:port`; then not even loopback goes round it. */
  readonly proxy?: string
  /** Further switches of the command line. */
  readonly switches?: readonly string[]
  /** A profile's folder to go on with, which stays; a fresh one, which goes, when absent. */
  readonly profile?: string
}

export interface Chromium {
  readonly context: BrowserContext
  readonly extensionId: string
  /** Ids of `others`, in their order. */
  readonly otherIds: readonly string[]
  /** Presses the extension's toolbar button while `page` is shown, and returns the side panel that belongs to it. */
  pressToolbarButton(page: Page): Promise<Page>
  /** Opens the panel's document in a tab of its own, reading `page`: for widths the real panel cannot take. */
  openPanelInTab(page: Page): Promise<Page>
  /** `http://127.0.0.1:<port>`, where DevTools listen. */
  devtoolsAddress(): Promise<string>
  /** Installs the extension once more in place of itself, as an update does. Resolves once the new one listens. */
  update(): Promise<void>
  close(): Promise<void>
}

/** Starts Chromium. A profile that it was not given is fresh, and deleted by `close`. */
export async function launchChromium(options: LaunchOptions): Promise<Chromium> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'sidelight-chromium-')))
  const extensions = [options.extension, ...(options.others ?? [])]
  const args = [
    ...quiet,
    '--enable-unsafe-extension-debugging',
    '--remote-debugging-port=0',
    ...(options.window === undefined ? [] : [`--window-size=${options.window.join(',')}`]),
    ...(options.proxy === undefined ? [] : [`--proxy-server=${options.proxy}`, '--proxy-bypass-list=<-loopback>']),
    ...(options.switches ?? []),
  ]
  const context = await withSandboxIfPossible((chromiumSandbox) =>
    chromium.launchPersistentContext(profile, {
      executablePath: options.executable,
      headless: options.headless ?? true,
      viewport: null,
      ignoreDefaultArgs: [
        '--disable-extensions',
        // People's browsers keep the pages that were left, and so does this one.
        '--disable-back-forward-cache',
        ...(options.hasSound === true ? ['--mute-audio'] : []),
      ],
      chromiumSandbox,
      args,
    }),
  )
  const browser = context.browser()
  if (browser === null) throw new Error('Playwright gave a context without a browser.')
  const devtools = await browser.newBrowserCDPSession()
  const ids: string[] = []
  for (const path of extensions) ids.push(await load(devtools, context, path))
  const [extensionId = '', ...otherIds] = ids
  const connections: Browser[] = []

  const devtoolsAddress = async (): Promise<string> =>
    `http://127.0.0.1:${(await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')[0]}`

  const pressToolbarButton = async (page: Page): Promise<Page> => {
    await page.bringToFront()
    await call(devtools, 'Extensions.triggerAction', { id: extensionId, targetId: await tabOf(devtools, page) })
    const address = await devtoolsAddress()
    // A connection sees only the panels that were open when it was made, so each click gets a connection of its own.
    return await until('the side panel to open', async () => {
      const connection = await chromium.connectOverCDP(address)
      for (const candidate of connection.contexts().flatMap((each) => each.pages())) {
        if (!candidate.url().startsWith(`chrome-extension://${extensionId}/sidepanel.html`)) continue
        if (new URL(candidate.url()).searchParams.has('tab')) continue
        if (await candidate.evaluate(() => document.visibilityState !== 'visible')) continue
        connections.push(connection)
        return candidate
      }
      await connection.close()
      return undefined
    })
  }

  const openPanelInTab = async (page: Page): Promise<Page> => {
    const worker = context.serviceWorkers().find((each) => each.url().includes(extensionId))
    if (worker === undefined) throw new Error('The extension has no service worker.')
    await page.bringToFront()
    const tab = await worker.evaluate(
      async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id,
    )
    const panel = await context.newPage()
    await panel.goto(`chrome-extension://${extensionId}/sidepanel.html?tab=${tab}`)
    return panel
  }

  const update = async (): Promise<void> => {
    const old = context.serviceWorkers().filter((each) => new URL(each.url()).host === extensionId)
    const closed = Promise.all(old.map((each) => each.waitForEvent('close')))
    await call(devtools, 'Extensions.loadUnpacked', { path: resolve(options.extension) })
    await closed
    await untilItListens(context, extensionId)
  }

  const close = async (): Promise<void> => {
    await Promise.all(connections.map((each) => each.close()))
    await context.close()
    if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  }

  return { context, extensionId, otherIds, pressToolbarButton, openPanelInTab, devtoolsAddress, update, close }
}

/**
 * Runs `launch` with Chromium's sandbox, and without it where there is none to be had: as root, and in containers
 * that forbid it.
 */
export async function withSandboxIfPossible<T>(launch: (sandbox: boolean) => Promise<T>): Promise<T> {
  if (process.getuid?.() === 0) return await launch(false)
  try {
    return await launch(true)
  } catch (error) {
    if (!/sandbox/i.test(String(error))) throw error
    return await launch(false)
  }
}

/** Installs an unpacked extension and returns its id once it listens. */
async function load(devtools: CDPSession, context: BrowserContext, path: string): Promise<string> {
  const { id } = (await call(devtools, 'Extensions.loadUnpacked', { path: resolve(path) })) as { id: string }
  await untilItListens(context, id)
  return id
}

/** Resolves once an extension's service worker, if it has one, listens to the toolbar button: a click before is lost in silence. */
async function untilItListens(context: BrowserContext, id: string): Promise<void> {
  await until(`the extension ${id} to start`, async () => {
    const worker = context.serviceWorkers().find((each) => new URL(each.url()).host === id)
    return (
      (await worker?.evaluate(() => chrome.action === undefined || chrome.action.onClicked.hasListeners())) || undefined
    )
  })
}

/** A DevTools command that Playwright's types do not know yet. */
async function call(devtools: CDPSession, method: string, params: object): Promise<unknown> {
  return await devtools.send(method as never, params as never)
}

/** The tab target of a page: `Extensions.triggerAction` takes nothing else, and nothing ties the two but the address. */
async function tabOf(devtools: CDPSession, page: Page): Promise<string> {
  const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{ type: 'tab' }] })
  const tabs = targetInfos.filter((tab) => tab.url === page.url()) as (Embedded & { targetId: string })[]
  const tab = tabs.find((each) => each.embedderData?.tabActive) ?? tabs.at(-1)
  if (tab === undefined) throw new Error(`No tab shows ${page.url()}.`)
  return tab.targetId
}

/** The little of the extension API that is called inside the extension's own service worker. */
declare const chrome: {
  readonly action?: { readonly onClicked: { hasListeners(): boolean } }
  readonly tabs: { query(which: object): Promise<{ readonly id?: number }[]> }
}
