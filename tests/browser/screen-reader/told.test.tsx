/** What the panel tells of itself: its title, its language, its landmarks, and how little it says unasked. */
import { signal } from '@preact/signals'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { reasons } from '@/components/article/reading'
import { FaultPage } from '@/components/reader/FaultPage'
import { useNews } from '@/components/reader/following.dom'
import type { ReaderState } from '@/components/reader/reader-state'
import { complete, drawPanel, story } from '../reader/panel'
import { checkAccessibility, draw } from '../stage'
import { listenToRegions } from './announced'
import { everything } from './everything'

const usual = { help: 'some', repeat: 'first' } as const
/** As after a key: the keyboard is in the panel. */
const enter = (): Promise<void> => userEvent.keyboard('{Tab}')
const frames = async (): Promise<void> => {
  for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame)
}
let life = new AbortController()
const listen = () => {
  life = new AbortController()
  return listenToRegions(life.signal)
}
afterEach(() => life.abort())

describe('the title (W-2.4.2)', () => {
  test('says that the page is being read', async () => {
    await drawPanel({ readings: [() => new Promise(() => {})] })
    expect(document.title).toBe('Reading the page… – Sidelight')
  })
  test('is the article’s', async () => {
    await drawPanel()
    await complete()
    expect(document.title).toBe('A city is free – Sidelight')
  })
  test.each([...reasons])('says why there is no article: %s', async (reason) => {
    await drawPanel({ readings: [async () => ({ ok: false, reason })] })
    await expect.poll(() => document.querySelector<HTMLElement>('#reader')?.dataset.state).toBe('failed')
    const heading = page.getByRole('heading', { level: 1 }).element().textContent
    await expect.poll(() => document.title).toBe(`${heading} – Sidelight`)
  })
  test('says that there was a fault, which is said at once, and that its details are copied', async () => {
    await draw(<FaultPage fault={new Error('Broken')} version="1.0" state={undefined} />, 'div')
    expect(document.title).toBe('Sidelight has run into a fault – Sidelight')
    await expect.element(page.getByRole('alert')).toHaveTextContent(/Close this panel and open it again/)
    await checkAccessibility()
  })
})

describe('messages (W-4.1.3)', () => {
  test('a page that cannot be read is told with what to do, once', async () => {
    let answer = (_: { ok: false; reason: 'sign-in' }): void => {}
    await drawPanel({
      readings: [
        () =>
          new Promise((done) => {
            answer = done
          }),
      ],
    })
    const said = listen()
    answer({ ok: false, reason: 'sign-in' })
    await expect.element(page.getByRole('heading', { name: 'This page asks you to sign in' })).toBeVisible()
    await frames()
    expect(said.taken()).toEqual([expect.stringMatching(/^This page asks you to sign in\. .*Sign in there first/)])
  })

  test('news are gone a while after they were told, lest they be met again as a line of the page', async () => {
    const state = signal<ReaderState>({ status: 'failed', reason: 'gone', wish: {} })
    const news = signal('')
    const waiting = new Map<() => void, number>()
    const after = (milliseconds: number, action: () => void) => {
      waiting.set(action, milliseconds)
      return () => void waiting.delete(action)
    }
    function News() {
      useNews({ state } as never, news, after)
      return <p role="status">{news}</p>
    }
    await draw(<News />)
    expect(news.value).toMatch(/^The page is gone/)
    // Other news take the place of the first, and have their own time.
    await act(() => {
      news.value = 'Something else.'
    })
    expect([...waiting.values()]).toEqual([10_000])
    await act(() => [...waiting.keys()][0]?.())
    expect(news.value).toBe('')
    expect(waiting.size).toBe(0)
  })

  test('an article is not called ready when its rest is known not to come before it is told of', async () => {
    const shown = { article: story, length: { minutes: 1, words: 90 }, rest: 'lost', reading: {} }
    const state = signal({ status: 'article', shown })
    const news = signal('')
    function News() {
      useNews({ state } as never, news, () => () => {})
      return <p role="status">{news}</p>
    }
    await draw(<News />)
    await expect.poll(() => news.value).toMatch(/^Only the beginning is here/)
  })

  test('there is at most one an action, and none while the voice reads on', async () => {
    const { hear, speech } = await drawPanel({ density: usual })
    await complete()
    await enter()
    await frames()
    const said = listen()
    const counted = async (does: () => unknown): Promise<string[]> => {
      await act(async () => {
        await does()
      })
      await frames()
      return said.taken()
    }
    expect(await counted(() => hear('Daesh has lost the city.'))).toEqual(['Reading'])
    expect(
      await counted(() => {
        for (let i = 0; i < 12; i += 1) hear(`Paragraph ${i} of the report on Raqqah.`, 'report')
      }),
    ).toEqual([])
    expect(await counted(() => speech().set({ status: 'paused' }))).toEqual(['Paused'])
    expect(await counted(() => userEvent.keyboard('{Alt>}k{/Alt}'))).toHaveLength(1)
    expect(await counted(() => userEvent.keyboard('{Enter}'))).toEqual([])
    expect(await counted(() => userEvent.keyboard('{Escape}'))).toEqual([])
    expect(await counted(() => speech().set({ status: 'idle', problem: 'voice-gone' }))).toHaveLength(1)
  })

  test('all are polite but for a fault and a form that was refused', async () => {
    await drawPanel({ density: usual })
    await complete()
    expect(document.querySelectorAll('[role=alert], [aria-live=assertive]')).toHaveLength(0)
  })
})

describe('terms are quiet', () => {
  test('the first mention is a stop of the Tab key, nothing describes it unasked, and its name is its text', async () => {
    await drawPanel({ density: usual })
    await complete()
    const terms = [...document.querySelectorAll<HTMLElement>('.article .term')]
    expect(terms.map((term) => term.textContent)).toEqual(['Daesh', 'Raqqah'])
    for (const term of terms) {
      const names = term.getAttributeNames().filter((name) => name.startsWith('aria-') || name === 'title')
      expect(names).toEqual(['aria-expanded'])
    }
  })

  test('the focus on one tells its meaning and not its name again', async () => {
    await drawPanel({ density: usual })
    await complete()
    await enter()
    const said = listen()
    await userEvent.keyboard('{Alt>}j{/Alt}')
    await expect.element(page.getByRole('dialog')).toBeVisible()
    await frames()
    expect(said.taken()).toEqual(['Another name for Islamic State.'])
  })
})

describe('language (W-3.1.1, W-3.1.2)', () => {
  test('is the article’s on the article, and that of a part on the part', async () => {
    await drawPanel({ readings: [async () => ({ ok: true, article: everything })] })
    await complete()
    expect(document.querySelector('.article')?.getAttribute('lang')).toBe('en')
    expect(page.getByText('جسر الرقة').element().closest('[lang]')?.getAttribute('lang')).toBe('ar')
  })
  test('is unknown where the article’s is, and not the interface’s', async () => {
    const { language: _, ...unknown } = story
    await drawPanel({ readings: [async () => ({ ok: true, article: unknown as typeof story })] })
    await complete()
    expect(document.querySelector('.article')?.getAttribute('lang')).toBe('')
  })
})

describe('order and landmarks (W-1.3.2, W-2.4.1)', () => {
  test('each block of the text stands below the one before, as it is read', async () => {
    const { surface, textShown } = await drawPanel({ readings: [async () => ({ ok: true, article: everything })] })
    await complete()
    const ranges = textShown().blocks.map((block) => surface.rangeOf(block))
    for (const [index, range] of ranges.entries()) {
      const before = ranges[index - 1]
      if (range === undefined || before === undefined) continue
      expect(before.compareBoundaryPoints(Range.START_TO_START, range)).toBe(-1)
      const boxes = [before.getBoundingClientRect(), range.getBoundingClientRect()] as const
      expect(boxes[1].top, range.toString()).toBeGreaterThanOrEqual(boxes[0].top - 1)
    }
    expect(ranges.length).toBeGreaterThan(15)
  })
  test('there are a banner, one main part with one first heading, and the player', async () => {
    await drawPanel()
    await complete()
    expect(page.getByRole('banner').elements()).toHaveLength(1)
    expect(page.getByRole('main').elements()).toHaveLength(1)
    expect(page.getByRole('main').getByRole('heading', { level: 1 }).elements()).toHaveLength(1)
    expect(page.getByRole('region', { name: 'Read aloud' }).elements()).toHaveLength(1)
  })
})
