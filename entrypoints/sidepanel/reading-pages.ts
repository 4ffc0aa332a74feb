/** Joins the reader to the page beside the panel: reads it, and hears what becomes of it. Loaded beside the first screen. */
import type { Signal } from '@preact/signals'
import type { PageNews } from '@/components/article/page-news'
import type { Reading, Reason } from '@/components/article/reading'
import type { Wish } from '@/components/article/wish'
import { watchBeside } from '@/components/platform/beside'
import { readPage } from '@/components/platform/page'
import { surveyPage } from '@/components/platform/survey-tab'
import { factsOf, goTo, tabs } from '@/components/platform/tab'
import type { Reader } from '@/components/reader/reader'
import type { SiteMemory } from '@/components/reader/site-memory'
import { hostOf } from '@/components/reader/site-rules'

interface ReadingPagesMeans {
  readonly reader: Reader
  readonly memory: SiteMemory
  /** What draws the article; it is there before the article is. */
  readonly drawing: Promise<unknown>
  /** Told, before a page is read, whether it is in a private window. */
  readonly onPrivate: (isPrivate: boolean) => void
  /** Told when the browser has put another tab in the place of the one that was read. */
  readonly follow: (tabId: number) => void
  readonly page: Signal<PageNews | undefined>
  readonly life: AbortSignal
}

interface ReadingPages {
  /** Reads the page in a tab, or another address there. */
  read(tabId: number, wish: Wish, at: string | undefined): void
}

/** What a failure says of the page, to who goes back to the article that was read before. */
const newsOf: Partial<Record<Reason, PageNews>> = {
  gone: 'closed',
  'no-access': 'other-page',
  updated: 'updated',
}

export function readingPages({ reader, memory, drawing, page, life, ...means }: ReadingPagesMeans): ReadingPages {
  let tab: number | undefined
  /** Whether what was read last is an article. */
  let isRead = false
  /** Counts what was asked for. */
  let round = 0
  const beside = watchBeside({
    tabs,
    survey: surveyPage,
    after(ms, then) {
      const timer = setTimeout(then, ms)
      return () => clearTimeout(timer)
    },
    follow(tabId) {
      tab = tabId
      means.follow(tabId)
    },
    tell(news) {
      const isOther = news === 'other-text' || news === 'other-page'
      const isFailed = reader.state.peek().status === 'failed'
      // Who has gone back to the article before does not ask what becomes of the page that could not be read.
      if (!isRead && !isFailed) return
      // Where there is no article to lose, the next page is read as soon as it is there.
      if (isOther && tab !== undefined && isFailed) read(tab, {}, undefined)
      else page.value = news
    },
    tellPart: reader.notePart,
    life,
  })
  const read = (tabId: number, wish: Wish, at: string | undefined): void => {
    tab = tabId
    round += 1
    const mine = round
    const load = async (onBeginning: (reading: Reading) => void) => {
      if (at !== undefined) await goTo(tabId, at)
      const facts = await factsOf(tabId)
      means.onPrivate(facts.isPrivate)
      const keep = await memory.rulesFor(hostOf(facts.address ?? ''))
      const reading = readPage(tabId, keep.length > 0 ? { ...wish, keep } : wish, (beginning) => {
        void drawing.then(() => onBeginning(beginning))
      })
      return (await Promise.all([reading, drawing]))[0]
    }
    void reader.read(async (onBeginning) => {
      const reading = await load(onBeginning)
      // Another page has been asked for meanwhile.
      if (mine !== round) return reading
      isRead = reading.ok
      beside.remember(tabId, reading)
      if (!reading.ok) page.value = newsOf[reading.reason]
      return reading
    }, wish)
  }
  return { read }
}
