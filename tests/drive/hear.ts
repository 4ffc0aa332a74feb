/**
 * Hearing: records what an extension plays, sample by sample, and what it paints meanwhile, in either browser. In Chromium
 * the sound comes from a document of its own that no page of Playwright's shows, and it must be listened at before its
 * first script runs; so each document that opens is held for a moment, through a connection of its own.
 */
import puppeteer, { type CDPSession } from 'puppeteer-core'
import type { Chromium } from './chromium'
import type { Sidebar } from './firefox'
import { type RawHearing, takeHearing, tapDocument } from './hear-inside'
import { type Recording, recordingOf } from './recording'

export interface Hearing {
  /** Everything heard and painted so far. Takes half a second, so that the last sounds are in. */
  recording(): Promise<Recording>
  /** Forgets what was heard so far, and gives back the memory it took. */
  forget(): Promise<void>
  /** Runs `read` in the document that plays; nothing where there is none now. Arguments and result are JSON. */
  evaluate<Result, Args extends unknown[]>(
    read: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result> | undefined>
  /** Ends it. The browser goes on. */
  stop(): Promise<void>
}

/** The document that plays, in Chromium. */
const listening = '/listening.html'

/** The recorder hands over less than that at a time. */
const REST_MS = 500

/** Hears what the extension plays in Chromium from now on. To be called before it plays. */
export async function hear(chromium: Chromium): Promise<Hearing> {
  const browser = await puppeteer.connect({
    browserURL: await chromium.devtoolsAddress(),
    defaultViewport: null,
    targetFilter: () => false,
  })
  const sessions: CDPSession[] = []
  const attached = async (session: CDPSession): Promise<void> => {
    // Workers have no pages and stay as they are; documents that close meanwhile are none of ours.
    const source = callOf(tapDocument)
    const isDocument = await session.send('Page.enable').then(
      () => true,
      () => false,
    )
    if (isDocument) {
      sessions.push(session)
      session.once('disconnected' as never, () => sessions.splice(sessions.indexOf(session), 1))
      await session.send('Page.addScriptToEvaluateOnNewDocument', { source }).catch(() => undefined)
      await session.send('Runtime.evaluate', { expression: source }).catch(() => undefined)
    }
    await session.send('Runtime.runIfWaitingForDebugger').catch(() => undefined)
  }
  const root = await browser.target().createCDPSession()
  root.on('sessionattached', (session) => void attached(session))
  await root.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'browser', exclude: true }, { type: 'tab', exclude: true }, {}],
  })

  const inside = async <T>(session: CDPSession, expression: string): Promise<Awaited<T> | undefined> => {
    const reply = await session
      .send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
      .catch(() => undefined)
    return reply?.exceptionDetails === undefined ? (reply?.result.value as Awaited<T> | undefined) : undefined
  }
  const ofExtension = `location.origin === 'chrome-extension://${chromium.extensionId}'`
  const taken: RawHearing[][] = []
  const take = async (): Promise<void> => {
    for (const session of [...sessions]) {
      const hearing = await inside<RawHearing>(session, `${ofExtension} ? ${callOf(takeHearing)} : undefined`)
      if (hearing === undefined) continue
      const index = known(session)
      taken[index] = [...(taken[index] ?? []), hearing]
    }
  }
  const order: CDPSession[] = []
  const known = (session: CDPSession): number => {
    if (!order.includes(session)) order.push(session)
    return order.indexOf(session)
  }
  return {
    recording: async () => {
      await new Promise((next) => setTimeout(next, REST_MS))
      await take()
      return merged(taken.map(recordingOf))
    },
    forget: async () => {
      await take()
      taken.length = 0
      order.length = 0
    },
    evaluate: async (read, ...args) => {
      for (const session of [...sessions]) {
        const isIt = `${ofExtension} && location.pathname === ${JSON.stringify(listening)}`
        if ((await inside(session, isIt)) === true)
          return (await inside<unknown>(session, callOf(read, ...args))) as never
      }
      return undefined
    },
    stop: async () => {
      await browser.disconnect()
    },
  }
}

/** Hears what the extension plays in Firefox's sidebar from now on. To be called before it plays. */
export async function hearSidebar(sidebar: Sidebar): Promise<Hearing> {
  await sidebar.evaluateBare(tapDocument)
  const taken: RawHearing[] = []
  return {
    recording: async () => {
      await new Promise((next) => setTimeout(next, REST_MS))
      taken.push(await sidebar.evaluateBare(takeHearing))
      return recordingOf(taken)
    },
    forget: async () => {
      await sidebar.evaluateBare(takeHearing)
      taken.length = 0
    },
    evaluate: sidebar.evaluateBare,
    stop: async () => {},
  }
}

function merged(all: readonly Recording[]): Recording {
  const byTime = (a: { at: number }, b: { at: number }): number => a.at - b.at
  return {
    tracks: all.flatMap(({ tracks }) => tracks),
    paints: all.flatMap(({ paints }) => paints).sort(byTime),
    presses: all.flatMap(({ presses }) => presses).sort(byTime),
    orders: all.flatMap(({ orders }) => orders),
  }
}

/** The TypeScript runner wraps named functions in a helper of its own, which a function that travels leaves behind. */
function callOf<Args extends unknown[]>(read: (...args: Args) => unknown, ...args: Args): string {
  return `(() => { const __name = (it) => it; return (${read})(...${JSON.stringify(args)}) })()`
}
