/** One page opened in the real browser and read by the real extension, with a watch on both threads. */
import type { BrowserContext, Page } from '@playwright/test'
import { launchChromium } from '../../drive/chromium'
import { serve } from '../../drive/serve'
import { pressEvent } from './generators'

export interface Measured {
  /** `article`, a reason, or what went wrong. */
  readonly outcome: string
  /** Words that the panel shows; whether it says that there is more. */
  readonly words: number
  readonly isPart: boolean
  /**
   * Milliseconds of work of the processor, so that a busy machine tells the same: the longest task on the page's thread that
   * is of ours or frees what was ours, without the style and layout in it, which is not ours, since reading changes nothing
   * in the page; the longest style or layout there; the longest task on the panel's thread.
   */
  readonly hold: number
  /** The panel takes its width from the page, which the browser then lays out anew, whatever is in the panel. */
  readonly layout: number
  readonly panelHold: number
  /** Press to first text, on the clock (milliseconds). */
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
  const [hold, layout, panelHold, total] = Array<number>(4).fill(Number.NaN) as [number, number, number, number]
  const nothing = { words: 0, isPart: false, hold, layout, panelHold, total }
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
    await page.evaluate((name) => dispatchEvent(new Event(name)), pressEvent)
    const pressed = Date.now()
    const panel = await within(limit, chromium.pressToolbarButton(page))
    step = 'reading'
    await within(limit, inside(panel, readPanel))
    const total = Date.now() - pressed
    step = 'reading on'
    const seen = await within(limit, inside(panel, settledPanel))
    step = 'drawing'
    await within(limit, inside(panel, twoFrames))
    step = 'after'
    // A page that has left meanwhile takes the question with it.
    if (!isCrashed)
      await within(
        limit,
        inside(page, atRest).catch(() => inside(page, atRest)),
      )
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
  /** Beginning and length on the clock, and of the processor (microseconds). */
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: {
    readonly name?: string
    readonly src_file?: string
    readonly worldName?: string
  }
}

type Holds = Pick<Measured, 'hold' | 'layout' | 'panelHold'>

/** Watches the tasks of all threads from now on. The function it returns says how long the longest were. */
async function watchTasks(context: BrowserContext): Promise<() => Promise<Holds>> {
  const session = await context.browser()?.newBrowserCDPSession()
  if (session === undefined) throw new Error('Playwright gave a context without a browser.')
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[])
      if (event.ph === 'M' || (event.tdur ?? 0) > 5_000) events.push(event)
  })
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'v8', 'blink', 'devtools.timeline'] },
  })
  return async () => {
    const complete = new Promise<unknown>((done) => session.once('Tracing.tracingComplete', done))
    await session.send('Tracing.end')
    await complete
    return holdsIn(events)
  }
}

function holdsIn(events: readonly TraceEvent[]): Holds {
  const named = (kind: string, name: string) =>
    events.filter((event) => event.ph === 'M' && event.name === kind && event.args?.name === name)
  const main = new Set(named('thread_name', 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`))
  const eventsIn = (name: string): TraceEvent[] => {
    const processes = new Set(named('process_name', name).map(({ pid }) => pid))
    return events.filter(({ ph, pid, tid }) => ph === 'X' && processes.has(pid) && main.has(`${pid} ${tid}`))
  }
  const longest = (times: readonly number[]): number => Math.round(Math.max(0, ...times) / 1_000)
  const work = ({ tdur = 0 }: TraceEvent): number => tdur
  const inPage = eventsIn('Renderer')
  const drawing = inPage.filter(isDrawing)
  // A layout may ask for styles, and the other way round.
  const layouts = drawing.filter((event) => !drawing.some((other) => other !== event && isIn(event, other)))
  const ofOurs = inPage.filter(isTask).flatMap((task) => {
    const parts = inPage.filter((event) => isIn(event, task))
    const isOurs = isOfHeap(task) || parts.some(({ args }) => args?.worldName === ourWorld)
    return isOurs
      ? [work(task) - layouts.filter((event) => isIn(event, task)).reduce((sum, it) => sum + work(it), 0)]
      : []
  })
  return {
    hold: longest(ofOurs),
    layout: longest(layouts.map(work)),
    panelHold: longest(eventsIn('Extension Renderer').map(work)),
  }
}

/** The extension's name: what the browser calls the world that our scripts have in a page. */
const ourWorld = 'Sidelight Reader'
const isTask = ({ name }: TraceEvent): boolean => name === 'ThreadControllerImpl::RunTask'
// `UpdateLayoutTree` has in it what the browser does to all elements when a panel opens, whatever the panel: it looks for
// their fonts anew. It does so where somebody next asks for a style, which may be us (`--control`).
const isDrawing = ({ name }: TraceEvent): boolean =>
  name === 'LocalFrameView::layout' || name === 'UpdateLayoutTree' || name === 'Document::updateStyle'
const isOfHeap = ({ args }: TraceEvent): boolean => /\/heap\//.test(args?.src_file ?? '')
const isIn = ({ pid, ts, dur = 0 }: TraceEvent, whole: TraceEvent): boolean =>
  pid === whole.pid && ts >= whole.ts && ts + dur <= whole.ts + (whole.dur ?? 0)

/** In the panel: waits for what it shows first. */
function readPanel(): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      const { state } = document.querySelector<HTMLElement>('#reader')?.dataset ?? {}
      if (state === undefined || state === 'reading') return setTimeout(look, 20)
      return done()
    }
    look()
  })
}

/** In the panel: waits for all of it. */
function settledPanel(): Promise<{ outcome: string; words: number; isPart: boolean }> {
  return new Promise((done) => {
    const look = () => {
      const { state, reason, complete } = document.querySelector<HTMLElement>('#reader')?.dataset ?? {}
      if (state === undefined || state === 'reading') return setTimeout(look, 20)
      if (state === 'article' && complete === undefined) return setTimeout(look, 20)
      const words = Number(document.querySelector<HTMLDataElement>('data.word-count')?.value ?? 0)
      const isPart = document.querySelector('.piece-end') !== null
      return done({ outcome: state === 'article' ? state : (reason ?? state), words, isPart })
    }
    look()
  })
}

/** In the page: waits until its own script is done, where it says that it has something to do, and what that makes. */
function atRest(): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      // On the window: a page may have no root element, and may put names of its own before the document's.
      if ('isBusy' in window) return setTimeout(look, 20)
      return requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 300)))
    }
    look()
  })
}

/** Waits for what is drawn next, and for what that makes to be done. */
function twoFrames(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 300))))
}
