/** A real Chromium in which pages are opened under their addresses, with the network shut. */
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import { ensureChromium } from '../../commands/browsers'
import { quiet, withSandboxIfPossible } from '../../drive/chromium'

export interface PageToOpen {
  readonly url: string
  readonly html: Buffer | string
}

/** Runs an expression in a world of its own beside the page's, waits for its value, and rejects when it throws. */
export type Run = <T>(expression: string) => Promise<T>

/** Opens a page in a tab that stays, and says how to run things in it. After a failure the next page gets a new tab. */
export type Open = (page: PageToOpen) => Promise<Run>

/** Milliseconds a page may take: to open, and for each expression run in it. */
const limits = { open: 60_000, run: 120_000 }

/** Every request but for the page itself ends at a proxy that is not there: faster than asking us about each. */
const nowhere = ['--proxy-server=http://127.0.0.1:9', '--proxy-bypass-list=<-loopback>']

/**
 * Starts Chromium, hands `count` tabs to `work`, and closes it. With `scripts` off, as saved pages want it, no timer and
 * no observer fires in our world either.
 */
export async function withTabs(
  { count, scripts }: { readonly count: number; readonly scripts: boolean },
  work: (tabs: readonly Open[]) => Promise<void>,
): Promise<void> {
  const executablePath = await ensureChromium()
  const browser = await withSandboxIfPossible((chromiumSandbox) =>
    chromium.launch({ executablePath, chromiumSandbox, args: [...quiet, ...nowhere] }),
  )
  try {
    const context = await browser.newContext({ serviceWorkers: 'block', javaScriptEnabled: scripts })
    await work(Array.from({ length: count }, () => tabIn(context)))
  } finally {
    await browser.close()
  }
}

function tabIn(context: BrowserContext): Open {
  let tab: { page: Page; session: CDPSession } | undefined
  let given: Buffer | string | undefined
  const newTab = async (): Promise<{ page: Page; session: CDPSession }> => {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    session.on('Fetch.requestPaused', ({ requestId }) => {
      const body = given
      given = undefined
      const answer =
        body === undefined
          ? session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
          : session.send('Fetch.fulfillRequest', {
              requestId,
              responseCode: 200,
              responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
              body: Buffer.from(body).toString('base64'),
            })
      // The request may be gone with its page.
      answer.catch(() => {})
    })
    await session.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] })
    return { page, session }
  }
  return async ({ url, html }) => {
    tab ??= await newTab()
    const { page, session } = tab
    try {
      given = html
      await page.goto(url === '' ? 'http://page.test/' : url, { waitUntil: 'load', timeout: limits.open })
      const { frameTree } = await session.send('Page.getFrameTree')
      const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })
      return async <T>(expression: string): Promise<T> => {
        try {
          return await evaluated<T>(session, executionContextId, expression)
        } catch (error) {
          if (page.isClosed() || /closed|crashed/.test(String(error))) tab = undefined
          throw error
        }
      }
    } catch (error) {
      tab = undefined
      // A page that does not open may not close either; nothing waits for it.
      page.close().catch(() => {})
      throw error
    }
  }
}

async function evaluated<T>(session: CDPSession, contextId: number, expression: string): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId,
    awaitPromise: true,
    returnByValue: true,
    expression,
    timeout: limits.run,
  })
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value as T
}
