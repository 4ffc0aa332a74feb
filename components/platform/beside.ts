/**
 * What becomes of the page beside the panel while its article is read. The browser tells little: that something changed
 * in the tab, and where the page may be read, its address. Addresses change without the text (a place in it, a mark of
 * where the reader came from) and the text without the address, so the page itself is asked whether what was read is
 * still to be seen.
 */
import type { Article, ArticleNode } from '@/components/article/article'
import type { PageNews } from '@/components/article/page-news'
import type { Reading } from '@/components/article/reading'
import type { Survey } from './survey'

/** After the tab changed, the page is asked so much later, since scripts show a new text in their own time (ms). */
const afterChange = [300, 1_500, 5_000]
/** And after it was read, for text that comes late (ms). */
const afterReading = [1_500, 6_000]
/** So much more text is worth a word: characters, and the share of what there was. */
const muchMore = { characters: 600, share: 0.1 }

export interface Beside {
  /** What was read in a tab, from now on to be compared with. */
  remember(tabId: number, reading: Reading): void
}

/** What a browser tells of its tabs, by their ids: `browser.tabs`, as far as it is needed. */
export interface Tabs {
  get(tabId: number): Promise<{ readonly url?: string | undefined }>
  readonly onUpdated: Told<(tabId: number, change: Change) => void>
  readonly onRemoved: Told<(tabId: number) => void>
  /** Firefox puts no tab in another's place. */
  readonly onReplaced?: Told<(added: number, removed: number) => void> | undefined
}

interface Told<Listener> {
  addListener(listener: Listener): void
  removeListener(listener: Listener): void
}

interface Change {
  readonly status?: string
  readonly url?: string
  readonly title?: string
}

export interface BesideMeans {
  readonly tabs: Tabs
  /** Asks the page in a tab what is on it, and which of the quotes. */
  readonly survey: (tabId: number, quotes: readonly string[]) => Promise<Survey | undefined>
  /** Calls `then` so much later (milliseconds), or never, once what it gives is called. */
  readonly after: (ms: number, then: () => void) => () => void
  /** Told when there is other news of the tab, and nothing when there is none any more. */
  readonly tell: (news: PageNews | undefined) => void
  /** Told when the page that was read says of itself that it holds only the beginning. */
  readonly tellPart: () => void
  /** Told when the browser has put another tab in the place of the one that is watched, as it does to save memory. */
  readonly follow: (tabId: number) => void
  readonly life: AbortSignal
}

/** Watches the tab that was read last. */
export function watchBeside({ tabs, survey, after, tell, tellPart, follow, life }: BesideMeans): Beside {
  let tabId: number | undefined
  let known: Known | undefined
  let round = new AbortController()
  let last: PageNews | undefined
  /** Whether the tab has changed since it was read, before it was known what was on it. */
  let hasMovedEarly = false

  const say = (news: PageNews | undefined): void => {
    if (news === last) return
    last = news
    tell(news)
  }
  /** Asks the page after each of these times, until something else happens. */
  const askAfter = (times: readonly number[], hasMoved: boolean): void => {
    round.abort()
    const mine = new AbortController()
    round = mine
    const ask = async (): Promise<void> => {
      const [tab, asked] = [tabId, known]
      if (tab === undefined || asked === undefined) return
      const [address, now] = [await addressOf(tab), await survey(tab, asked.quotes)]
      const news = newsOf(asked, address, now, hasMoved)
      if (!mine.signal.aborted && news !== 'no answer') say(news)
    }
    for (const time of times)
      mine.signal.addEventListener(
        'abort',
        after(time, () => void ask()),
      )
  }

  const addressOf = async (tab: number): Promise<string | undefined> => {
    try {
      return (await tabs.get(tab)).url
    } catch {
      // It is closed, and that is told already.
      return undefined
    }
  }

  const onUpdated = (id: number, change: Change): void => {
    if (id !== tabId) return
    if (change.url === undefined && change.title === undefined && change.status !== 'complete') return
    if (known === undefined) hasMovedEarly = true
    else askAfter(afterChange, true)
  }
  const onRemoved = (id: number): void => {
    if (id !== tabId) return
    round.abort()
    say('closed')
  }
  const onReplaced = (added: number, removed: number): void => {
    if (removed !== tabId) return
    tabId = added
    follow(added)
  }
  tabs.onUpdated.addListener(onUpdated)
  tabs.onRemoved.addListener(onRemoved)
  tabs.onReplaced?.addListener(onReplaced)
  life.addEventListener('abort', () => {
    round.abort()
    tabs.onUpdated.removeListener(onUpdated)
    tabs.onRemoved.removeListener(onRemoved)
    tabs.onReplaced?.removeListener(onReplaced)
  })

  return {
    remember(tab, reading) {
      tabId = tab
      round.abort()
      known = undefined
      hasMovedEarly = false
      last = undefined
      tell(undefined)
      const mine = new AbortController()
      round = mine
      const quotes = reading.ok ? quotesOf(reading.article) : []
      void Promise.all([survey(tab, quotes), addressOf(tab)]).then(([first, address]) => {
        if (mine.signal.aborted) return
        known = { address: reading.ok ? reading.article.url : address, quotes, first }
        if (reading.ok && first?.isPart) tellPart()
        if (reading.ok && first?.ready === 'loading') say('unfinished')
        // It may have changed while it was read, too.
        const hasMoved = hasMovedEarly || (reading.ok && pathOf(address) !== pathOf(reading.article.url))
        if (hasMoved) askAfter(afterChange, true)
        else if (reading.ok) askAfter(afterReading, false)
      })
    },
  }
}

interface Known {
  readonly address: string | undefined
  readonly quotes: readonly string[]
  /** How the page was when it was read. */
  readonly first: Survey | undefined
}

function newsOf(
  known: Known,
  address: string | undefined,
  now: Survey | undefined,
  hasMoved: boolean,
): PageNews | undefined | 'no answer' {
  if (now === undefined) return known.address !== undefined && address === undefined ? 'other-page' : 'no answer'
  const before = known.first
  // Where none of it was to be seen from the start (in a frame, in a shadow tree), the address is all there is.
  const isOther =
    before === undefined || before.found === 0
      ? hasMoved && pathOf(address) !== pathOf(known.address)
      : now.found * 2 < before.found
  if (isOther) return 'other-text'
  if (before === undefined || pathOf(address) !== pathOf(known.address)) return undefined
  if (before.ready === 'loading') return 'unfinished'
  const more = now.size - before.size
  return more > muchMore.characters && more > before.size * muchMore.share ? 'more-text' : undefined
}

/** An address without what often changes under the same text. After `#/` and `#!` some sites write their own paths. */
function pathOf(address: string | undefined): string {
  if (address === undefined) return ''
  const { origin, pathname, hash } = new URL(address)
  return `${origin}${pathname}${/^#[/!]/.test(hash) ? hash : ''}`
}

/** A page is known again by so many of its passages, from its first part: on a long page they are found soon. */
const quotesMost = 6
/** Characters: enough to be nowhere else, and seldom cut by a link. */
const quoteLength = { least: 40, most: 70 }

/** Some passages of an article as they stand in single texts of the page. */
export function quotesOf({ body }: Article): string[] {
  const quotes: string[] = []
  const nodes: ArticleNode[] = [...body].reverse()
  while (nodes.length > 0 && quotes.length < quotesMost) {
    const node = nodes.pop()
    if (node === undefined) break
    if (typeof node !== 'string') for (const child of node.children.toReversed()) nodes.push(child)
    else if (node.trim().length >= quoteLength.least) quotes.push(quoteFrom(node))
  }
  return quotes
}

function quoteFrom(text: string): string {
  const whole = text.replace(/\s+/g, ' ').trim()
  return whole.slice(0, quoteLength.most).trim()
}
