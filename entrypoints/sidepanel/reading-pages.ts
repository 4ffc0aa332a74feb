/** Joins the reader to the page beside the panel: reads it, and hears what becomes of it. Loaded beside the first screen. */
import type { Signal } from '@preact/signals'
import { turnsIn } from '@/components/article/pace.dom'
import type { PageNews } from '@/components/article/page-news'
import type { Reading, Reason } from '@/components/article/reading'
import type { Wish } from '@/components/article/wish'
import { watchBeside } from '@/components/platform/beside'
import { readPage } from '@/components/platform/page'
import { surveyPage } from '@/components/platform/survey-tab'
import { factsOf, goTo, type TabFacts, tabs } from '@/components/platform/tab'
import type { Reader } from '@/components/reader/reader'
import type { SiteMemory } from '@/components/reader/site-memory'
import { hostOf } from '@/components/reader/site-rules'

interface ReadingPagesMeans {
  readonly reader: Reader
  readonly memory: SiteMemory
  /** Told, before a page is read, whether it is in a private window. */
  readonly onPrivate: (isPrivate: boolean) => void
  /** Told when the browser has put another tab in the place of the one that was read. */
  readonly follow: (tabId: number) => void
  readonly page: Signal<PageNews | undefined>
  readonly life: AbortSignal
}

/** What is known of a page whose toolbar button has just been pressed. */
export interface Press {
  /** The reading that was begun then, as JSON. */
  readonly begun: Promise<unknown>
  readonly facts: TabFacts | undefined
}

interface ReadingPages {
  /** Reads the page in a tab, or another address there. */
  read(tabId: number, wish: Wish, at?: string, press?: Press): void
}

/** What a failure says of the page, to who goes back to the article that was read before. */
const newsOf: Partial<Record<Reason, PageNews>> = {
  gone: 'closed',
  'no-access': 'other-page',
  updated: 'updated',
}

export function readingPages({ reader, memory, page, life, ...means }: ReadingPagesMeans): ReadingPages {
  let tab: number | undefined
  /** Whether what was read last is an article. */
  let isRead = false
  /** Counts what was asked for. */
  let round = 0
  const inTurns = turnsIn(window)
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
      if (isOther && tab !== undefined && isFailed) read(tab, {})
      else page.value = news
    },
    tellPart: reader.notePart,
    life,
  })
  const read: ReadingPages['read'] = (tabId, wish, at, press) => {
    tab = tabId
    round += 1
    const mine = round
    const load = async (onBeginning: (reading: Reading) => void) => {
      if (at !== undefined) await goTo(tabId, at)
      const facts = press?.facts ?? (await factsOf(tabId))
      means.onPrivate(facts.isPrivate)
      const keep = await memory.rulesFor(hostOf(facts.address ?? ''))
      // Nobody knew of the rules at the press.
      if (keep.length > 0) return await readPage(tabId, { ...wish, keep }, onBeginning, { inTurns })
      return await readPage(tabId, wish, onBeginning, { begun: press?.begun, inTurns })
    }
    void reader.read(async (onBeginning) => {
      let beginning: Reading | undefined
      /** Of a page that went away too soon, or is waited for no longer, the beginning is what is read. */
      const settle = (read: Reading): void => {
        unwatch()
        // Another page has been asked for meanwhile.
        if (mine !== round) return
        isRead = read.ok
        beside.remember(tabId, read)
      }
      const unwatch = reader.state.subscribe((now) => {
        if (beginning !== undefined && now.status === 'article' && now.shown.rest === 'lost') settle(beginning)
      })
      const reading = await load((first) => {
        beginning = first
        onBeginning(first)
      })
      settle(reading.ok ? reading : (beginning ?? reading))
      if (!reading.ok && mine === round) page.value = newsOf[reading.reason]
      return reading
    }, wish)
  }
  return { read }
}
