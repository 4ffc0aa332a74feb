import { beforeEach, describe, expect, test } from 'vitest'
import type { Article } from '@/components/article/article'
import type { PageNews } from '@/components/article/page-news'
import { type Beside, quotesOf, type Tabs, watchBeside } from '@/components/platform/beside'
import type { Survey } from '@/components/platform/survey'

const address = 'https://paper.example/story'
const sentence = (at: number): string =>
  `Sentence ${at} is long enough to be found again on any page, and is nowhere else.`
const article: Article = {
  ...{ url: address, title: 'A', language: 'en' },
  direction: 'ltr',
  body: [1, 2, 3, 4].map((at) => ({ tag: 'p', children: [sentence(at)] })),
}
const usual: Survey = {
  ...{ type: 'text/html', ready: 'complete', size: 2_000, found: 4, frame: undefined, isPart: false, text: undefined },
  direction: 'ltr',
}

const listeners = () => {
  const all = new Set<(...args: never[]) => void>()
  return {
    door: { addListener: all.add.bind(all), removeListener: all.delete.bind(all) } as never,
    tell: (...args: unknown[]) => all.forEach((each) => void (each as (...args: unknown[]) => void)(...args)),
    all,
  }
}

let beside: Beside
let said: (PageNews | undefined)[]
let followed: number[]
let life: AbortController
/** What waits for its time. */
let waiting: { ms: number; then: () => void }[]
let page: Survey | undefined
let at: string | undefined
let isOpen: boolean
/** Resolves the surveys, while they are slow. */
let slow: Promise<void> | undefined
let events: Record<'updated' | 'removed' | 'replaced', ReturnType<typeof listeners>>

beforeEach(() => {
  ;[said, followed, waiting, page, at, isOpen, slow] = [[], [], [], usual, address, true, undefined]
  events = { updated: listeners(), removed: listeners(), replaced: listeners() }
  life = new AbortController()
  const tabs: Tabs = {
    async get() {
      if (!isOpen) throw new Error('No tab with id: 7.')
      return { url: at }
    },
    onUpdated: events.updated.door,
    onRemoved: events.removed.door,
    onReplaced: events.replaced.door,
  }
  beside = watchBeside({
    tabs,
    async survey() {
      await slow
      return page
    },
    after(ms, then) {
      const one = { ms, then }
      waiting.push(one)
      return () => {
        waiting = waiting.filter((each) => each !== one)
      }
    },
    tell: (news) => said.push(news),
    follow: (tab) => followed.push(tab),
    tellPart: () => {},
    life: life.signal,
  })
})

/** Lets every promise that can be kept be kept. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}
const read = async (): Promise<void> => {
  beside.remember(7, { ok: true, article })
  await settle()
}
/** All that waits has its time, the earliest first. */
const later = async (): Promise<void> => {
  const due = waiting.sort((one, other) => one.ms - other.ms)
  waiting = []
  for (const { then } of due) {
    then()
    await settle()
  }
}
const changes = (change: object, tab = 7): void => events.updated.tell(tab, change)

describe('beside the article', () => {
  test('a page that stays as it was is no news', async () => {
    await read()
    await later()
    changes({ title: 'A (1)' })
    await later()
    expect(said).toEqual([undefined])
  })

  test('another text under another address is told once', async () => {
    await read()
    ;[at, page] = ['https://paper.example/next', { ...usual, found: 0 }]
    changes({ url: at })
    changes({ status: 'complete' })
    await later()
    expect(said).toEqual([undefined, 'other-text'])
  })

  test('another text under the same address is told, as another address with the same text is not', async () => {
    await read()
    at = `${address}?page=2#part`
    changes({ url: at })
    await later()
    expect(said).toEqual([undefined])
    page = { ...usual, found: 1 }
    changes({ title: 'B' })
    await later()
    expect(said).toEqual([undefined, 'other-text'])
  })

  test('the same page again takes the news back', async () => {
    await read()
    page = { ...usual, found: 0 }
    changes({ title: 'B' })
    await later()
    page = usual
    changes({ title: 'A' })
    await later()
    expect(said).toEqual([undefined, 'other-text', undefined])
  })

  test('a page that may not be entered any more is another one; one that stands still is not', async () => {
    await read()
    page = undefined
    changes({ status: 'complete' })
    await later()
    expect(said).toEqual([undefined])
    at = undefined
    changes({ status: 'complete' })
    await later()
    expect(said).toEqual([undefined, 'other-page'])
  })

  test.each([
    ['a paragraph more in a short text', { before: 200, now: 700 }, undefined],
    ['a section more', { before: 2_000, now: 2_700 }, 'more-text'],
    ['a paragraph more in a long text', { before: 20_000, now: 21_500 }, undefined],
  ] as const)('%s', async (_, { before, now }, news) => {
    page = { ...usual, size: before }
    await read()
    page = { ...usual, size: now }
    await later()
    expect(said.at(-1)).toBe(news)
  })

  test('a page that was still coming is told at once, also when its text is there', async () => {
    page = { ...usual, ready: 'loading' }
    await read()
    expect(said).toEqual([undefined, 'unfinished'])
    page = usual
    changes({ status: 'complete' })
    await later()
    expect(said).toEqual([undefined, 'unfinished'])
  })

  test('where none of the text is to be seen on the page, its address decides', async () => {
    page = { ...usual, found: 0 }
    await read()
    await later()
    expect(said).toEqual([undefined])
    at = 'https://paper.example/next'
    changes({ url: at })
    await later()
    expect(said).toEqual([undefined, 'other-text'])
  })

  test('what happens to other tabs is no news', async () => {
    await read()
    await later()
    page = { ...usual, found: 0 }
    changes({ status: 'complete' }, 8)
    events.removed.tell(8)
    await later()
    expect(said).toEqual([undefined])
  })

  test('a closed tab is told, and is asked nothing more', async () => {
    await read()
    isOpen = false
    events.removed.tell(7)
    expect([said, waiting]).toEqual([[undefined, 'closed'], []])
  })

  test('the tab that the browser puts in its place is followed', async () => {
    await read()
    events.replaced.tell(9, 7)
    expect(followed).toEqual([9])
    page = { ...usual, found: 0 }
    changes({ status: 'complete' }, 9)
    await later()
    expect(said).toEqual([undefined, 'other-text'])
  })

  test('what happens before the page has answered for the first time is not missed', async () => {
    let answer = (): void => {}
    slow = new Promise((done) => {
      answer = done
    })
    await read()
    ;[at, page] = ['https://paper.example/next', { ...usual, found: 0 }]
    changes({ status: 'complete' })
    answer()
    await settle()
    await later()
    expect(said).toEqual([undefined, 'other-text'])
    slow = new Promise(() => {})
    await read()
    events.removed.tell(7)
    expect(said.slice(2)).toEqual([undefined, 'closed'])
  })

  test('what happened while the page was read is not missed', async () => {
    ;[page, at] = [{ ...usual, found: 0 }, 'https://paper.example/another']
    await read()
    await later()
    expect(said.at(-1)).toBe('other-text')
  })

  test('an answer about the article before is not taken for one about this', async () => {
    await read()
    let answer = (): void => {}
    slow = new Promise((done) => {
      answer = done
    })
    page = { ...usual, found: 0 }
    changes({ status: 'complete' })
    const asked = later()
    await settle()
    ;[slow, page] = [undefined, usual]
    await read()
    page = { ...usual, found: 0 }
    answer()
    await asked
    await settle()
    expect(said).toEqual([undefined, undefined])
  })

  test('after the panel’s life nothing is listened to, and nothing waits', async () => {
    await read()
    expect(waiting).not.toEqual([])
    life.abort()
    expect([waiting, ...Object.values(events).map(({ all }) => all.size)]).toEqual([[], 0, 0, 0])
  })
})

test('an article is known again by six of its passages, as they stand in single texts of the page', () => {
  const long = `${'Many  words\n '.repeat(20)}end.`
  const body: Article['body'] = [
    { tag: 'p', children: ['Short. ', { tag: 'strong', children: [sentence(1)] }, ' Short.'] },
    long,
    ...[2, 3, 4, 5, 6, 7].map((at) => ({ tag: 'p' as const, children: [sentence(at)] })),
  ]
  const quotes = quotesOf({ ...article, body })
  expect(quotes).toHaveLength(6)
  expect(quotes[0]).toBe(sentence(1).slice(0, 70).trim())
  expect(quotes[1]).toMatch(/^(?:Many words )+Many$|^(?:Many words ?)+$/)
  expect(quotesOf({ ...article, body: ['Short.'] })).toEqual([])
})
