/**
 * A real Firefox with an extension in it, driven over WebDriver BiDi. BiDi does not see sidebars, so what happens in
 * there goes through the browser's own window (`moz:scope: chrome`): a frame script reads the sidebar's document, and
 * mouse and keys are synthesized in the window above it, so they arrive as trusted events like a person's.
 */
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import {
  drawSidebar,
  findShown,
  mouse,
  openTab,
  pressAction,
  pressKey,
  runInSidebar,
  sidebarLoaded,
} from './firefox-inside'

export interface FirefoxOptions {
  readonly executable: string
  /** The built extension. */
  readonly extension: string
  readonly headless?: boolean
  /** Asked for everything but this computer's own addresses, as `http://127.0.0.1:<port>`. */
  readonly proxy?: string
}

export interface Firefox {
  readonly browser: Browser
  /** A new tab, in front, that shows `address`. */
  open(address: string): Promise<Page>
  /** The same for a page of the browser's own, such as `about:support`, which cannot be driven. */
  openInternal(address: string): Promise<void>
  /** Presses the extension's toolbar button for the tab in front, and returns the sidebar. */
  pressToolbarButton(): Promise<Sidebar>
  close(): Promise<void>
}

/** The extension's sidebar. */
export interface Sidebar {
  /** Runs `read` in the sidebar's document, with its `document` and `window`. Arguments and result are JSON. */
  evaluate<Result, Args extends unknown[]>(read: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>
  /** The same in the document's own world, where what is changed is changed for its scripts, too. */
  evaluateBare: Sidebar['evaluate']
  /** Moves the mouse to the middle of the first shown element that fits, and waits until there is one. */
  hover(selector: string, name?: RegExp): Promise<void>
  click(selector: string, name?: RegExp): Promise<void>
  /** Presses a key by its `KeyboardEvent.key` name, with modifiers before it (`Alt+n`), in whatever has the focus. */
  press(key: string): Promise<void>
  /** What the sidebar shows, as PNG. */
  screenshot(): Promise<Buffer>
}

/** Starts Firefox with a fresh profile and the extension in it. The profile is deleted by `close`. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless ?? true,
    args: ['-remote-allow-system-access'],
    defaultViewport: null,
    ...(options.proxy !== undefined && { extraPrefsFirefox: proxyPrefs(new URL(options.proxy)) }),
  })
  const id = await browser.installExtension(options.extension)
  const inWindow = await browserWindow(browser)

  return {
    browser,
    open: async (address) => {
      const page = await browser.newPage()
      await page.bringToFront()
      await page.goto(address)
      return page
    },
    openInternal: (address) => inWindow(openTab, address),
    pressToolbarButton: async () => {
      await inWindow(pressAction, id)
      await inWindow(sidebarLoaded)
      return sidebarIn(inWindow)
    },
    close: () => browser.close(),
  }
}

/** `network.proxy.type` 1: as written here. */
function proxyPrefs({ hostname, port }: URL): Record<string, unknown> {
  const to = (scheme: 'http' | 'ssl') => ({
    [`network.proxy.${scheme}`]: hostname,
    [`network.proxy.${scheme}_port`]: Number(port),
  })
  return { 'network.proxy.type': 1, ...to('http'), ...to('ssl') }
}

/** The TypeScript runner wraps named functions in a helper of its own, which a function that travels leaves behind. */
const unnamed = 'const __name = (it) => it;'

type InWindow = <Result, Args extends unknown[]>(
  work: (...args: Args) => Result,
  ...args: Args
) => Promise<Awaited<Result>>

interface Bidi {
  send(method: string, params: object): Promise<{ result: unknown }>
}

/** A way to run functions in the browser's own window. Arguments and results are JSON. */
async function browserWindow(browser: Browser): Promise<InWindow> {
  const { connection } = browser as unknown as { connection: Bidi }
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })
  const { contexts } = tree.result as { contexts: { context: string; url: string }[] }
  const context = contexts.find((each) => each.url === 'chrome://browser/content/browser.xhtml')?.context
  return async (work, ...args) => {
    const reply = await connection.send('script.callFunction', {
      functionDeclaration: `async (args) => { ${unnamed} return JSON.stringify(await (${work})(...JSON.parse(args))) }`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      awaitPromise: true,
      target: { context },
    })
    const { result, exceptionDetails } = reply.result as Reply
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text)
    return result?.value === undefined ? undefined : JSON.parse(result.value)
  }
}

interface Reply {
  readonly result?: { readonly value?: string }
  readonly exceptionDetails?: { readonly text: string }
}

function sidebarIn(inWindow: InWindow): Sidebar {
  const evaluateIn =
    (isBare: boolean): Sidebar['evaluate'] =>
    async (read, ...args) => {
      const reply = await inWindow(runInSidebar, `{ ${unnamed} (${read})(...${JSON.stringify(args)}) }`, isBare)
      if ('error' in reply) throw new Error(reply.error)
      return reply.value === undefined ? undefined : JSON.parse(reply.value)
    }
  const evaluate = evaluateIn(false)
  const point = async (selector: string, name?: RegExp): Promise<{ x: number; y: number }> => {
    const deadline = Date.now() + 10_000
    for (;;) {
      const found = await evaluate(findShown, selector, name?.source ?? '', name?.flags ?? '')
      if (found !== null) return found
      if (Date.now() > deadline) throw new Error(`Waited 10 seconds for ${selector} ${name ?? ''} in the sidebar.`)
      await new Promise((next) => setTimeout(next, 50))
    }
  }
  return {
    evaluate,
    evaluateBare: evaluateIn(true),
    hover: async (selector, name) => await inWindow(mouse, await point(selector, name), ['mousemove']),
    click: async (selector, name) =>
      await inWindow(mouse, await point(selector, name), ['mousemove', 'mousedown', 'mouseup']),
    press: async (key) => await inWindow(pressKey, key),
    screenshot: async () => Buffer.from(await inWindow(drawSidebar), 'base64'),
  }
}
