/** Opens article after article in one panel, uses each, and measures now and then what is held. */
import { comeToRest, useArticle } from './inside'
import { dataIn, type Measure, measure, type Part, parts } from './measure'
import { madePages } from './pages'
import { openSession, type SoakSession } from './session'

/** What was held after so many articles; a part that was not there then is missing. */
export type Point = { readonly articles: number } & Readonly<Partial<Record<Part, Measure>>>

export interface Soaked {
  readonly points: readonly Point[]
  /** What did not work, with the number of the article. */
  readonly failures: readonly string[]
  /** Milliseconds for all articles, without the measuring. */
  readonly took: number
}

export interface SoakOptions {
  readonly executable: string
  /** Folder of the built extension. */
  readonly built: string
  readonly articles: number
  /** Measures after every so many; a multiple of the number of pages, so that it is the same page each time. */
  readonly every: number
  /** How many pages there are in turn; 20 when absent. */
  readonly pages?: number
  /** Data and code are told apart after so many articles and after the last ones, which takes seconds a time. */
  readonly compareFrom?: number
  readonly onPoint?: (point: Point) => void
  /** For a trial of the soak itself: done in the panel after each article. */
  readonly meanwhile?: (session: SoakSession) => Promise<void>
}

/** Rejects only when there is no panel at all. */
export async function soak(options: SoakOptions): Promise<Soaked> {
  const { executable, built, articles, every, onPoint, meanwhile } = options
  const compareFrom = options.compareFrom ?? Number.POSITIVE_INFINITY
  const pages = madePages(options.pages)
  const session = await openSession({ executable, built, pages })
  const points: Point[] = []
  const failures: string[] = []
  let took = 0
  try {
    for (let count = 1; count <= articles; count += 1) {
      const page = pages[(count - 1) % pages.length]
      if (page === undefined) break
      const start = performance.now()
      try {
        if (count > 1) {
          await session.tab.goto(session.network.at(page.path))
          await session.press()
        }
        await session.inPanel(useArticle, page.title, count)
        await meanwhile?.(session)
      } catch (error) {
        failures.push(`${count}: ${error instanceof Error ? error.message : error}`)
        // A panel that is gone comes no more.
        if (failures.length >= 20) break
      }
      took += performance.now() - start
      if (count % every !== 0) continue
      const isFirst = count >= compareFrom && count - every < compareFrom
      const isLast = compareFrom < Number.POSITIVE_INFINITY && count + every > articles
      const point = await pointAt(count, session, isFirst || isLast)
      points.push(point)
      onPoint?.(point)
    }
  } finally {
    await session.close()
  }
  return { points, failures, took }
}

async function pointAt(articles: number, session: SoakSession, isFine: boolean): Promise<Point> {
  await session.inPanel(comeToRest)
  const measured: Partial<Record<Part, Measure>> = {}
  for (const part of parts) {
    const held = await session.inspect(part, measure)
    if (held === undefined) continue
    const data = isFine && part === 'panel' ? await session.inspect(part, dataIn) : undefined
    measured[part] = { ...held, ...(data !== undefined && { data }) }
  }
  return { articles, ...measured }
}

/** By how much `last` is more than `first`, as a part of it: 0.02 is two per cent. */
export function growth(first: number, last: number): number {
  return (last - first) / first
}
