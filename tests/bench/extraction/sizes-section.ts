/** The bench's part on growth: a page of our own with 1,000 to 1,000,000 words. */
import { type Contest, type Holds, type Rules, type System, systems } from './contest'
import { type Open, withTabs } from './open-pages'
import { names, type Section } from './sections'
import { pageOfWords } from './size-page'
import { milliseconds, table } from './tables'

const sizes = [1_000, 10_000, 100_000, 1_000_000]

interface Row {
  readonly words: number
  /** Milliseconds; none where a system was stopped or broke. */
  readonly ms: Readonly<Partial<Record<System, number>>>
  readonly holds?: Holds
  readonly failures: readonly string[]
}

/** `code` is the bundle of `contest.dom.ts`. A system that does not come back is stopped, and the others go on. */
export async function sizesSection(code: string): Promise<Section> {
  const data: Row[] = []
  // The page has no scripts; ours are on, or the browser would not report long tasks.
  await withTabs({ count: 1, scripts: true }, async ([open]) => {
    for (const words of open === undefined ? [] : sizes) {
      if (open !== undefined) data.push(await rowOf(open, words, code))
      console.error(`${words} words`)
    }
  })
  const rows = data.map(({ words, ms, holds, failures }) => [
    words.toLocaleString('en'),
    ...systems.map((system) => told(ms[system])),
    ms.ours === undefined || ms.readability === undefined ? '–' : `${(ms.ours / ms.readability).toFixed(2)}×`,
    told(holds?.longest),
    told(holds?.longestOfOwn),
    failures.join('; '),
  ])
  const head = ['words', ...systems.map((system) => names[system]), 'ratio', 'longest hold', 'of our own', '']
  return { name: 'Milliseconds by size (a page of our own)', text: table(head, rows), data }
}

async function rowOf(open: Open, words: number, code: string): Promise<Row> {
  const page = { url: `http://size.test/${words}`, html: pageOfWords(words) }
  const ms: Partial<Record<System, number>> = {}
  const failures: string[] = []
  let holds: Holds | undefined
  const attempt = async (name: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      failures.push(`${name}: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]}`)
    }
  }
  const fresh = async <T>(call: string): Promise<T> => {
    const run = await open(page)
    await run(`${code};undefined`)
    return await run<T>(`__contest.${call}`)
  }
  // Defuddle last: what it does to the tab when it is stopped harms nobody.
  for (const system of ['readability', 'ours', 'defuddle'] as const) {
    await attempt(names[system], async () => {
      const rules: Rules = { repeats: words > 100_000 ? 1 : 3, seed: words, truth: '', only: [system] }
      const { outcomes } = await fresh<Contest>(`contest(${JSON.stringify(rules)})`)
      ms[system] = outcomes[system].ms
      const { failure } = outcomes[system]
      if (failure !== undefined) failures.push(`${names[system]}: ${failure}`)
    })
    if (system === 'ours') {
      await attempt('the watch over ours', async () => {
        holds = await fresh<Holds>('holdsOfOurs()')
      })
    }
  }
  return { words, ms, failures, ...(holds !== undefined && { holds }) }
}

function told(value: number | undefined): string {
  return value === undefined ? '–' : milliseconds(value)
}
