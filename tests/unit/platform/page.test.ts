/** Reading the page in a tab, when the page leaves, breaks, never ends, or loses its extension meanwhile. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Reading, reasons } from '@/components/article/reading'
import { readPage, whyRefused } from '@/components/platform/page'
import { isReplaced } from '@/components/platform/panel'
import { factsOf, goTo } from '@/components/platform/tab'
import { extension, load, newExtension } from './extension'

const body = [{ tag: 'p', children: ['The river rose.'] }]
const article = { url: 'https://a.example/story', title: 'River', language: 'en', direction: 'ltr', body }
const text = (more: object = {}) => JSON.stringify({ ok: true, article, ...more })
const read = (): string => text()
const beginning = (): string => text({ isBeginning: true })
const unread = (reason: string, more: object = {}) => JSON.stringify({ ok: false, reason, ...more })
const nothing = (): undefined => undefined
const refuse = (message: string) => (): never => {
  throw new Error(message)
}
const never = (): Promise<never> => new Promise(() => {})

beforeEach(newExtension)
afterEach(() => {
  vi.useRealTimers()
})

/** Reads it, with what was told of its beginning. */
async function reading(wish = {}): Promise<{ last: Reading; beginnings: Reading[] }> {
  const beginnings: Reading[] = []
  const last = await readPage(7, wish, (each) => beginnings.push(each))
  return { last, beginnings }
}

describe('a page that goes away while it is read', () => {
  const leaves = [
    ['gives no result', nothing],
    ['takes its frame along', refuse('Frame with ID 0 was removed.')],
    ['is no more when it is asked', refuse('No document with id document 1 in tab 7')],
  ] as const

  test.each(leaves)('and %s three times, is one that changes', async (_, leave) => {
    extension.answers = [leave]
    expect((await reading()).last).toEqual({ ok: false, reason: 'page-changed' })
    expect(extension.runs).toHaveLength(3)
  })

  test.each(leaves)('and %s once or twice, is read when it is there', async (_, leave) => {
    extension.answers = [leave, read]
    expect((await reading()).last).toMatchObject({ ok: true, article: { title: 'River' } })
    extension.answers = [leave, leave, read]
    expect((await reading()).last).toMatchObject({ ok: true, article: { title: 'River' } })
  })

  test('is read anew once it has loaded, and not before', async () => {
    extension.answers = [
      () => {
        if (extension.tab) extension.tab.status = 'loading'
      },
      read,
    ]
    const whole = reading()
    // All that does not wait for the page has its turn.
    await new Promise((done) => setImmediate(done))
    expect(extension.runs).toHaveLength(1)
    load()
    expect((await whole).last.ok).toBe(true)
  })

  test('is not the page that was given the wish: the wish goes to the new one', async () => {
    extension.answers = [nothing, read]
    await reading({ anyway: true })
    expect(extension.wishes).toEqual([{ anyway: true }, { anyway: true }])
    expect(extension.runs.map(({ target }) => target.documentIds)).toEqual([['document 1'], ['document 2']])
  })
})

describe('a page that the browser keeps when it is left, with our script waiting in it', () => {
  /** All that does not wait for the page has its turn. */
  const settle = () => new Promise((done) => setImmediate(done))

  test('is not waited for: the next one is read', async () => {
    extension.answers = [never, read]
    const whole = reading()
    await settle()
    extension.document = 'another page'
    load()
    expect((await whole).last).toMatchObject({ ok: true, article: { title: 'River' } })
    expect(extension.runs).toHaveLength(2)
  })

  test('is waited for where it is still the one in the tab, whatever the tab tells', async () => {
    let finish: (answer: string) => void = () => {}
    extension.answers = [() => new Promise<string>((done) => (finish = done))]
    const whole = reading()
    await settle()
    load()
    await settle()
    finish(read())
    expect((await whole).last.ok).toBe(true)
    expect(extension.runs).toHaveLength(1)
  })

  test('and answers nothing at all is not asked for its name first', async () => {
    extension.answers = [never, read]
    extension.document = undefined
    const whole = reading()
    await settle()
    extension.document = 'another page'
    load()
    expect((await whole).last.ok).toBe(true)
  })

  test('leaves its beginning to who has begun it: another article does not take its place', async () => {
    const other = JSON.stringify({ ok: true, article: { ...article, url: 'https://a.example/other' } })
    extension.answers = [beginning, nothing, () => other]
    const { last, beginnings } = await reading()
    expect(last).toEqual({ ok: false, reason: 'page-changed' })
    expect(beginnings).toHaveLength(1)
    // The same page, loaded anew at another place of it, does.
    extension.answers = [beginning, nothing, () => text({ article: { ...article, url: `${article.url}#later` } })]
    expect((await reading()).last.ok).toBe(true)
  })
})

describe('a reading without a result', () => {
  test.each([
    ['of a tab that is closed', undefined, 'gone'],
    [
      'of a page that the browser put to rest',
      { status: 'complete', url: 'https://a.example/', discarded: true },
      'asleep',
    ],
    ['of a page that has crashed', { status: 'unloaded', url: 'https://a.example/' }, 'crashed'],
    ['of a page of the browser’s', { status: 'complete', url: 'about:config' }, 'restricted-page'],
  ] as const)('%s says so', async (_, tab, reason) => {
    extension.answers = [
      () => {
        extension.tab = tab && { ...tab }
      },
    ]
    expect((await reading()).last).toEqual({ ok: false, reason })
    expect(extension.runs).toHaveLength(1)
  })
})

describe('a reading that breaks', () => {
  test('is told with its fault, and with the address it broke at', async () => {
    const fault = 'x is not a function'
    const broken = { ok: false, reason: 'broken', fault, address: 'https://a.example/story' }
    extension.answers = [refuse(fault)]
    expect((await reading()).last).toEqual(broken)
    extension.answers = [() => unread('broken', { fault })]
    expect((await reading()).last).toEqual(broken)
    expect(extension.runs).toHaveLength(2)
  })

  test.each([
    ['no JSON', '{', 'What the page answered is no JSON.'],
    ['no article', '{"ok":true,"article":7}', 'What the page answered is no article.'],
  ])('is one that answers %s', async (_, answer, fault) => {
    extension.answers = [() => answer]
    expect((await reading()).last).toMatchObject({ ok: false, reason: 'broken', fault })
  })

  test('is told although storage is broken, too', async () => {
    Object.assign(extension, { answers: [refuse('x')], isStoreBroken: true })
    expect((await reading()).last).toMatchObject({ reason: 'broken', fault: 'x' })
  })

  test('tells no fault where the browser only keeps the page closed', async () => {
    extension.answers = [refuse('Cannot access contents of the page.')]
    expect((await reading()).last).toEqual({ ok: false, reason: 'no-access' })
  })
})

describe('a long page', () => {
  test('is told by its beginning first, and read to its end by a second reading', async () => {
    extension.answers = [beginning, read]
    const { last, beginnings } = await reading({ keep: ['p'] })
    expect(beginnings).toMatchObject([{ ok: true, isBeginning: true }])
    expect(last).toMatchObject({ ok: true })
    expect(last).not.toHaveProperty('isBeginning')
    expect(extension.wishes).toEqual([{ keep: ['p'] }, { keep: ['p'], entire: true }])
  })

  // What changed is read three times; it is not told twice that it begins.
  test.each(reasons.filter((reason) => reason !== 'page-changed'))('whose rest is “%s” says that', async (reason) => {
    extension.answers = [beginning, () => unread(reason)]
    const { last, beginnings } = await reading()
    expect(beginnings).toHaveLength(1)
    expect(last).toMatchObject({ ok: false, reason })
  })

  test('that leaves before its rest is read begins again', async () => {
    extension.answers = [beginning, nothing, beginning, read]
    const { last, beginnings } = await reading()
    expect(beginnings).toHaveLength(2)
    expect(last.ok).toBe(true)
    extension.answers = [beginning, nothing, nothing, nothing]
    expect((await reading()).last).toEqual({ ok: false, reason: 'page-changed' })
  })
})

describe('a page that has not loaded', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    if (extension.tab) extension.tab.status = 'loading'
  })

  test('and never does is read after five seconds, as far as it has come', async () => {
    extension.answers = [({ injectImmediately }) => (injectImmediately ? read() : never())]
    const whole = reading()
    await vi.advanceTimersByTimeAsync(4_999)
    expect(extension.runs).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect((await whole).last.ok).toBe(true)
    expect(extension.runs.map(({ injectImmediately }) => injectImmediately)).toEqual([false, true])
    expect(vi.getTimerCount()).toBe(0)
  })

  test('and loads in time is read once', async () => {
    extension.answers = [read]
    expect((await reading()).last.ok).toBe(true)
    expect([extension.runs.length, vi.getTimerCount()]).toEqual([1, 0])
  })

  test('and has no article yet is read again when it has; then that counts', async () => {
    extension.answers = [() => unread('no-article'), read]
    const whole = reading()
    await vi.advanceTimersByTimeAsync(100)
    expect(extension.runs).toHaveLength(1)
    load()
    expect((await whole).last.ok).toBe(true)
  })

  test('and goes away while it is read is not waited for without end', async () => {
    extension.answers = [nothing]
    const whole = reading()
    await vi.advanceTimersByTimeAsync(40_000)
    expect((await whole).last).toEqual({ ok: false, reason: 'page-changed' })
    expect(extension.runs).toHaveLength(3)
  })
})

describe('an extension that was replaced beneath its panel', () => {
  const invalid = 'Extension context invalidated.'

  test('knows it by the browser’s sentence, or by having no name any more', () => {
    expect([isReplaced(''), isReplaced('Error: x is not a function'), isReplaced(`Error: ${invalid}`)]).toEqual([
      ...[false, false, true],
    ])
    extension.id = undefined
    expect(isReplaced('')).toBe(true)
  })

  test('says so whatever it calls', async () => {
    extension.broken = invalid
    expect((await reading()).last).toEqual({ ok: false, reason: 'updated' })
    expect((await reading({ anyway: true })).last).toEqual({ ok: false, reason: 'updated' })
    expect(extension.runs).toEqual([])
    // What comes before the reading leaves it to that to say so.
    await goTo(7, 'https://a.example/next')
    expect(await factsOf(7)).toEqual({ address: undefined, isPrivate: false })
  })

  test('says so when it happens while the page is read, and does not take the tab for closed', async () => {
    extension.answers = [
      beginning,
      () => {
        Object.assign(extension, { id: undefined, tab: undefined })
      },
    ]
    const { last, beginnings } = await reading()
    expect(beginnings).toHaveLength(1)
    expect(last).toEqual({ ok: false, reason: 'updated' })
  })

  test('says so when it happens while it is asked why', async () => {
    extension.onTabAsked = () => {
      Object.assign(extension, { id: undefined, tab: undefined })
    }
    expect(await whyRefused(7, '')).toBe('updated')
  })
})
