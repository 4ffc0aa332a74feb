/** One page opened in the real browser and read by the real extension, with a watch on both threads. */
import type { BrowserContext, Page } from '@playwright/test'
import { launchChromium } from '../../drive/chromium'
import { serve } from '../../drive/serve'

export interface Measured {
  /** `article`, a reason, or what went wrong. */
  readonly outcome: string
  /** Words that the panel shows; whether it says that there is more. */
  readonly words: number
  readonly isPart: boolean
  /**
   * Milliseconds of work of the processor, so that a busy machine tells the same: the longest task on the page's thread
   * and on the panel's. Press to first text is on the clock.
   */
  readonly hold: number
  readonly panelHold: number
  readonly total: number
}

export interface MeasureMeans {
  readonly executable: string
  readonly extension: string
  /** A folder to serve from, without anything in it that a page asks for. */
  readonly folder: string
  /** Milliseconds until a page counts as hanging. */
  readonly limit: number
}

/** Opens `body` as a page, presses the button, and says what came of it. Never rejects. */
export async function measure(
  body: string | Uint8Array,
  { executable, extension, folder, limit }: MeasureMeans,
): Promise<Measured> {
  const nothing = { words: 0, isPart: false, hold: Number.NaN, total: Number.NaN, panelHold: Number.NaN }
  const network = await serve(folder)
  network.put('/elsewhere.html', {
    type: 'text/html; charset=utf-8',
    body: '<!doctype html><title>Elsewhere</title><p>Here.',
  })
  const address = network.put('/page.html', { type: 'text/html; charset=utf-8', body })
  const chromium = await launchChromium({ executable, extension, proxy: network.origin })
  let step = 'opening the page'
  try {
    const page = await chromium.context.newPage()
    let isCrashed = false
    page.on('crash', () => {
      isCrashed = true
    })
    await page.goto(address, { timeout: limit, waitUntil: 'load' })
    // A page just opened has things of its own to do.
    await within(limit, inside(page, twoFrames))
    step = 'pressing the button'
    const tasks = await watchTasks(chromium.context)
    const pressed = Date.now()
    const panel = await within(limit, chromium.pressToolbarButton(page))
    step = 'reading'
    const seen = await within(limit, inside(panel, settledPanel))
    const total = Date.now() - pressed
    step = 'drawing'
    await within(limit, inside(panel, twoFrames))
    step = 'after'
    if (!isCrashed) await within(limit, inside(page, twoFrames))
    return { ...seen, total, ...(await tasks()) }
  } catch (error) {
    return {
      ...nothing,
      outcome: `${step}: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 60)}`,
    }
  } finally {
    await Promise.race([chromium.close(), new Promise((done) => setTimeout(done, 10_000))])
    await network.close()
  }
}

/** The TypeScript runner wraps named functions in a helper of its own, which a function that travels leaves behind. */
function inside<T>(page: Page, read: () => T): Promise<Awaited<T>> {
  return page.evaluate(`{ const __name = (it) => it; (${read})() }`)
}

async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not in ${limit / 1000} s`)), limit)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

interface TraceEvent {
  readonly ph: string
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** Watches the tasks of all threads from now on. The function it returns says how long the longest was. */
async function watchTasks(context: BrowserContext): Promise<() => Promise<{ hold: number; panelHold: number }>> {
  const session = await context.browser()?.newBrowserCDPSession()
  if (session === undefined) throw new Error('Playwright gave a context without a browser.')
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[])
      if (event.ph === 'M' || (event.tdur ?? 0) > 5_000) events.push(event)
  })
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  })
  return async () => {
    const complete = new Promise<unknown>((done) => session.once('Tracing.tracingComplete', done))
    await session.send('Tracing.end')
    await complete
    const named = (kind: string, name: string) =>
      events.filter((event) => event.ph === 'M' && event.name === kind && event.args?.name === name)
    const main = new Set(named('thread_name', 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`))
    const longestIn = (name: string): number => {
      const processes = new Set(named('process_name', name).map(({ pid }) => pid))
      const tasks = events.filter(({ pid, tid }) => processes.has(pid) && main.has(`${pid} ${tid}`))
      return Math.round(Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1_000)
    }
    return { hold: longestIn('Renderer'), panelHold: longestIn('Extension Renderer') }
  }
}

/** In the panel: waits for what it shows. */
function settledPanel(): Promise<{ outcome: string; words: number; isPart: boolean }> {
  return new Promise((done) => {
    const look = () => {
      const { state, reason } = document.querySelector<HTMLElement>('#reader')?.dataset ?? {}
      if (state === undefined || state === 'reading') return setTimeout(look, 20)
      const words = Number(document.querySelector<HTMLDataElement>('data.word-count')?.value ?? 0)
      const isPart = document.querySelector('.piece-end') !== null
      return done({ outcome: state === 'article' ? state : (reason ?? state), words, isPart })
    }
    look()
  })
}

/** Waits for what is drawn next, and for what that makes to be done. */
function twoFrames(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 300))))
}
