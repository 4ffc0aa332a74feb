/**
 * What crosses each other: the page leaves while it is read, another tab is asked for while one is being read, the
 * background's worker is ended at any moment. The panel must never show an article of a tab that was not asked for last, and
 * never wait for ever.
 */
import { until } from '../drive/until'
import { stateNow } from './inside'
import { madePages } from './pages'
import { openSession, type SoakSession } from './session'

export interface Crossed {
  readonly navigations: number
  readonly kills: number
  /** Articles shown that are of another tab than the one asked for last, or of a page that was never asked for. */
  readonly wrong: readonly string[]
  /** Times the panel was still reading after ten seconds, or did not get the article when it was asked again. */
  readonly stuck: readonly string[]
  /** Presses that came to nothing because the worker ended with them: the person presses again. */
  readonly lost: number
}

interface CrossingOptions {
  readonly executable: string
  /** Folder of the built extension. */
  readonly built: string
  /** How often each of the three is tried. */
  readonly times: number
  readonly onNews?: (says: string) => void
}

/** Rejects only when there is no panel at all. */
export async function cross({ executable, built, times, onNews = () => {} }: CrossingOptions): Promise<Crossed> {
  const pages = madePages()
  const session = await openSession({ executable, built, pages })
  const other = await session.chromium.context.newPage()
  const wrong: string[] = []
  const stuck: string[] = []
  let lost = 0
  const page = (at: number) => pages[((at % pages.length) + pages.length) % pages.length] ?? pages[0]
  const addressOf = (at: number): string => session.network.at(page(at)?.path ?? '/')
  const titleOf = (at: number): string => page(at)?.title ?? ''

  /** Waits until the panel is done with reading; then what it shows must be one of `fit`, or that there is nothing. */
  const settle = async (what: string, fit: readonly string[]): Promise<void> => {
    const now = await settled(session).catch(() => undefined)
    if (now === undefined) stuck.push(`${what}: still reading`)
    else if (now.state === 'article' && !fit.includes(now.title ?? '')) wrong.push(`${what}: “${now.title}”`)
  }
  /** Asked again, at rest, the panel shows the page that is there. */
  const askAgain = async (what: string, tab: typeof other, title: string): Promise<void> => {
    await tab.bringToFront()
    await session.press(tab)
    const shown = await until(title, async () => {
      const now = await session.inPanel(stateNow)
      return now.state === 'article' && now.title === title ? true : undefined
    }).catch(() => false)
    if (!shown) {
      const now = await session.inPanel(stateNow)
      if (now.state === 'article') wrong.push(`${what}: “${now.title}” although “${title}” was asked for`)
      else stuck.push(`${what}: ${now.state} although “${title}” was asked for`)
    }
  }

  try {
    await settled(session)
    for (let at = 1; at <= times; at += 1) {
      // The page leaves for another, later into the reading each time.
      await session.tab.bringToFront()
      await session.tab.goto(addressOf(at), { waitUntil: 'commit' })
      await session.press()
      await delay((at * 7) % 60)
      await session.tab.goto(addressOf(at + 1))
      await settle(`${at}, page left`, [titleOf(at), titleOf(at + 1)])
      await askAgain(`${at}, page left`, session.tab, titleOf(at + 1))

      // Another tab is asked for while this one is being read.
      await other.goto(addressOf(at + 10))
      await session.tab.bringToFront()
      await session.press()
      await delay((at * 11) % 40)
      await askAgain(`${at}, two tabs`, other, titleOf(at + 10))

      // The worker ends while the press is on its way, or while the page is read.
      await session.tab.bringToFront()
      await session.tab.goto(addressOf(at + 2))
      const killed = delay((at * 5) % 30).then(() => session.killWorker())
      await session.press()
      await killed
      const came = await until(
        'the press to be heard',
        async () => {
          const { state, title } = await session.inPanel(stateNow)
          return state === 'article' && title === titleOf(at + 2) ? true : undefined
        },
        5000,
      ).catch(() => false)
      if (!came) lost += 1
      await settle(`${at}, worker ended`, [titleOf(at + 2), titleOf(at + 10)])
      await askAgain(`${at}, worker ended`, session.tab, titleOf(at + 2))
      if (at % 10 === 0) onNews(`${at} of ${times}: ${wrong.length} wrong, ${stuck.length} stuck`)
    }
  } finally {
    await session.close()
  }
  return { navigations: times, kills: times, wrong, stuck, lost }
}

/** The panel's state once it is not reading. */
async function settled(session: SoakSession) {
  return await until(
    'the panel to be done with reading',
    async () => {
      const now = await session.inPanel(stateNow)
      return now.state === undefined || now.state === 'reading' ? undefined : now
    },
    10_000,
  )
}

/** Spreads what is tried over the moments of reading; nothing is waited for. */
async function delay(milliseconds: number): Promise<void> {
  await new Promise((next) => setTimeout(next, milliseconds))
}
