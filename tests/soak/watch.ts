/**
 * DevTools' log of the network, of everything that is the extension's: the panel, the worker in the background, the
 * document that reads aloud and its workers. Each is held until its log is on, so no first request is missed.
 */
import puppeteer, { type CDPSession } from 'puppeteer-core'
import type { Chromium } from '../drive/chromium'

/** A request that was made, or was about to be and was held back by the policy. */
export interface Logged {
  /** Path of the document or worker that asked. */
  readonly by: string
  readonly address: string
  /** Why it never left, when it did not: `csp` for one that the policy refused. */
  held?: string
  /** As they were sent, where DevTools tell. */
  headers?: Readonly<Record<string, string>>
}

export interface Watch {
  readonly logged: readonly Logged[]
  stop(): Promise<void>
}

/** Watches from now on. */
export async function watchNetwork(chromium: Chromium): Promise<Watch> {
  const browser = await puppeteer.connect({
    browserURL: await chromium.devtoolsAddress(),
    defaultViewport: null,
    targetFilter: () => false,
  })
  const logged: Logged[] = []
  const ours = `chrome-extension://${chromium.extensionId}/`
  const attach = {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'browser', exclude: true }, { type: 'tab', exclude: true }, {}],
  }
  const listen = async (session: CDPSession): Promise<void> => {
    const open = new Map<string, Logged>()
    const early = new Map<string, Readonly<Record<string, string>>>()
    session.on('sessionattached', (child) => void listen(child))
    session.on('Network.requestWillBeSent', ({ requestId, request, documentURL, initiator }) => {
      const by = documentURL || initiator.url || ''
      // What the publisher's own page asks for is the publisher's; what a script of ours in it asks for is ours.
      const isOurs = by.startsWith(ours) || initiator.stack?.callFrames.some(({ url }) => url.startsWith(ours)) === true
      if (!isOurs) return
      const headers = early.get(requestId)
      const entry: Logged = {
        by: by.replace(ours, '/'),
        address: request.url,
        ...(headers !== undefined && { headers }),
      }
      open.set(requestId, entry)
      logged.push(entry)
    })
    session.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) => {
      const entry = open.get(requestId)
      if (entry === undefined) early.set(requestId, headers)
      else entry.headers = headers
    })
    session.on('Network.loadingFailed', ({ requestId, blockedReason, errorText }) => {
      const entry = open.get(requestId)
      if (entry !== undefined) entry.held = blockedReason ?? errorText
    })
    // What closes meanwhile is none of ours any more.
    await session.send('Network.enable').catch(() => {})
    await session.send('Target.setAutoAttach', attach).catch(() => {})
    await session.send('Runtime.runIfWaitingForDebugger').catch(() => {})
  }
  const root = await browser.target().createCDPSession()
  root.on('sessionattached', (session) => void listen(session))
  await root.send('Target.setAutoAttach', attach)
  return { logged, stop: () => browser.disconnect() }
}
