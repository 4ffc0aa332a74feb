import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ArticleView } from '@/components/article/ArticleView'
import type { Article, ArticleNode, MarkedNode } from '@/components/article/article'
import { growthOf } from '@/components/article/growth.dom'
import { makeSurface } from '@/components/reader/surface.dom'
import { layMarks } from '@/components/text/mark'
import { textOf } from '@/components/text/text'
import { applyTypography } from '@/components/typography/apply.dom'
import { initialSettings, type TypographySettings } from '@/components/typography/typography'
import { draw } from '../stage'

const labels = { language: 'en', table: 'Table', code: 'Code', formula: 'Formula', undescribed: 'Picture', by: 'By' }
const sentence =
  'The council met again on Sunday and decided that the bridge over the river must wait for another year. '
const p = (n: number, length = 2 + (n % 5)): ArticleNode => ({
  tag: 'p',
  children: [`${n}. ${sentence.repeat(length).trim()}`],
})
const story = (body: readonly ArticleNode[]): Article => ({
  url: 'https://paper.example/story',
  title: 'The bridge must wait',
  language: 'en',
  direction: 'ltr',
  body,
})
const whole = story(Array.from({ length: 400 }, (_, n) => p(n)))
const root = document.documentElement
const set = (part: Partial<TypographySettings>): void =>
  applyTypography(root, { ...initialSettings, ...part }, { dark: false, moreContrast: false })
const frames = async (count = 3): Promise<void> => {
  for (let n = 0; n < count; n += 1) await new Promise(requestAnimationFrame)
}

/** A clock that stands, and goes a slice on when it is told to. */
function steppedPace() {
  const waiting: (() => void)[] = []
  let now = 0
  const pause = (): Promise<void> => new Promise((done) => waiting.push(done))
  return {
    pace: { now: () => (now += 5), pause, painted: pause },
    /** Lets it draw for one slice. */
    async step(): Promise<void> {
      waiting.shift()?.()
      await frames(1)
    },
    isDone: () => waiting.length === 0,
  }
}

let life: AbortController

/** Draws an article bit by bit, as far as the first screens. */
async function begin(article = whole, content?: readonly MarkedNode<string>[], isBeginning = false) {
  const stepped = steppedPace()
  const text = textOf(article)
  const surface = makeSurface(window)
  const view = (shown: Article, marked?: readonly MarkedNode<string>[], starts = isBeginning) => (
    <div class="reader-main">
      <ArticleView<string>
        article={shown}
        labels={labels}
        content={marked as never}
        drawMark={drawMark}
        pace={stepped.pace}
        isBeginning={starts}
      />
    </div>
  )
  const stage = await draw(view(article, content))
  const drawn = stage.querySelector<HTMLElement>('.article')
  const growth = drawn && growthOf(drawn)
  if (!drawn || !growth) throw new Error('Nothing is drawn in stretches.')
  surface.attach(drawn, text, life.signal)
  const finish = async (): Promise<void> => {
    while (!stepped.isDone()) await stepped.step()
  }
  const rangeOf = (words: string): Range => {
    const start = text.text.indexOf(words)
    const range = surface.rangeOf({ start, end: start + words.length })
    if (start === -1 || range === undefined) throw new Error(`No such words: ${words}`)
    return range
  }
  const spanOf = (words: string) => {
    const start = text.text.indexOf(words)
    return { start, end: start + words.length }
  }
  return { ...stepped, text, surface, stage, drawn, growth, finish, rangeOf, spanOf, view }
}

const drawMark = (mark: string, children: unknown) => (
  <button type="button" class="term" data-mark={mark}>
    {children as never}
  </button>
)

beforeEach(async () => {
  await page.viewport(360, 600)
  life = new AbortController()
  set({})
  window.scrollTo(0, 0)
})
afterEach(() => {
  life.abort()
  set({})
  window.scrollTo(0, 0)
})

describe('a long article', () => {
  test('shows its first screens at once, and the rest slice by slice until it is all there', async () => {
    const { drawn, growth, step, finish, text } = await begin()
    expect(drawn.textContent).toContain('The bridge must wait0. The council')
    expect(drawn.querySelectorAll('p')).toHaveLength(24)
    const before = drawn.querySelectorAll('p').length
    await step()
    await step()
    const after = drawn.querySelectorAll('p').length
    expect(after).toBeGreaterThan(before)
    expect(after).toBeLessThan(400)
    expect(growth.isDrawn(growth.count - 1)).toBe(false)
    await finish()
    expect(drawn.textContent).toBe(text.text.replaceAll('\n', ''))
  })

  test('keeps what was drawn: the same elements stay while it grows', async () => {
    const { drawn, finish } = await begin()
    const first = [...drawn.querySelectorAll('p')]
    await finish()
    expect([...drawn.querySelectorAll('p')].slice(0, first.length)).toEqual(first)
    expect(first.every((one) => one.isConnected)).toBe(true)
  })

  test('takes about the room it will take from the beginning, and nothing moves as it grows', async () => {
    const { drawn, finish } = await begin()
    const { height } = drawn.getBoundingClientRect()
    const second = drawn.querySelectorAll('p')[8]
    const top = second?.getBoundingClientRect().top
    await finish()
    await frames()
    expect(second?.getBoundingClientRect().top).toBe(top)
    expect(Math.abs(drawn.getBoundingClientRect().height / height - 1)).toBeLessThan(0.1)
  })

  test('is drawn where one looks before it is drawn on the way there', async () => {
    const { drawn, growth } = await begin()
    window.scrollTo(0, drawn.getBoundingClientRect().height / 2)
    await frames(2)
    const seen = document.elementFromPoint(180, 300)?.closest('p')
    expect(seen?.textContent).toContain('The council met again')
    expect(growth.isDrawn(3)).toBe(false)
  })

  test('has a place for words that are not drawn yet, and tells when they are', async () => {
    const { rangeOf, surface, finish } = await begin()
    const before = surface.drawing.value
    const kept = rangeOf('399. The council')
    expect(kept.toString()).toBe('')
    expect(kept.getBoundingClientRect().height).toBeGreaterThan(500)
    await finish()
    expect(surface.drawing.value).toBeGreaterThan(before)
    expect(rangeOf('399. The council').toString()).toBe('399. The council')
  })

  test('does not call ranges worthless that are not', async () => {
    const { rangeOf, surface, finish } = await begin()
    const before = surface.drawing.value
    const range = rangeOf('3. The council')
    await finish()
    expect(surface.drawing.value).toBe(before)
    expect(range.toString()).toBe('3. The council')
  })

  test('a jump leads to what was not drawn yet, and back', async () => {
    const { surface, spanOf, rangeOf, growth } = await begin()
    window.scrollTo(0, 700)
    await frames()
    const stood = rangeOf('5. The council').getBoundingClientRect().top
    surface.jump(spanOf('350. The council'))
    await frames(6)
    expect(rangeOf('350. The council').toString()).toBe('350. The council')
    expect(Math.abs(rangeOf('350. The council').getBoundingClientRect().top - 200)).toBeLessThanOrEqual(2)
    expect(document.activeElement?.textContent).toContain('350. The council')
    expect(growth.isDrawn(5)).toBe(false)
    surface.goBack()
    await frames(6)
    expect(Math.abs(rangeOf('5. The council').getBoundingClientRect().top - stood)).toBeLessThanOrEqual(2)
  })

  test('what is selected across what is not drawn yet is the words in between', async () => {
    const { surface, drawn, text } = await begin()
    window.getSelection()?.selectAllChildren(drawn)
    expect(surface.selected()).toEqual({ start: 0, end: text.text.length })
  })

  test('is whole when it is printed, or searched', async () => {
    const { drawn } = await begin()
    await userEvent.keyboard('{Control>}f{/Control}')
    expect(drawn.textContent).toContain('399. The council')
  })
})

describe('marks that come later', () => {
  const text = textOf(whole)
  const marked = (...places: number[]) =>
    layMarks(
      whole.body.length > 0 ? [{ tag: 'h1', children: [whole.title] } as ArticleNode, ...whole.body] : [],
      text,
      places.map((n) => {
        const start = text.text.indexOf(`\n${n}. The council`) + 1 + `${n}. `.length
        return { start, end: start + 'The council'.length, value: String(n) }
      }),
    )

  test('change only the stretches that have some, and leave the focus where it is', async () => {
    const { stage, view, drawn, surface, text: shown, finish, isDone } = await begin(whole, marked(1))
    await finish()
    expect(isDone()).toBe(true)
    const button = drawn.querySelector<HTMLElement>('.term')
    button?.focus()
    const others = [...drawn.querySelectorAll('.stretch')].slice(5, 10).map((one) => [...one.childNodes])
    const { render } = await import('preact')
    const { act } = await import('preact/test-utils')
    const { WordsContext } = await import('@/components/ui/words')
    const { words } = await import('../stage')
    await act(() =>
      render(<WordsContext.Provider value={words}>{view(whole, marked(1, 3, 390))}</WordsContext.Provider>, stage),
    )
    surface.attach(drawn, shown, life.signal, (place) => place)
    expect(document.activeElement).toBe(button)
    expect(drawn.querySelectorAll('.term')).toHaveLength(2)
    await finish()
    expect(drawn.querySelectorAll('.term')).toHaveLength(3)
    expect([...drawn.querySelectorAll('.stretch')].slice(5, 10).map((one) => [...one.childNodes])).toEqual(others)
    const at = shown.text.indexOf('390. The council')
    expect(surface.rangeOf({ start: at, end: at + 16 })?.toString()).toBe('390. The council')
  })
})

describe('the beginning of a long page', () => {
  test('stays, element by element, when the whole comes', async () => {
    const beginning = story(whole.body.slice(0, 30))
    const { stage, view, drawn, finish, surface } = await begin(beginning, undefined, true)
    await finish()
    const first = [...drawn.querySelectorAll('p')]
    expect(first).toHaveLength(30)
    first[3]?.setAttribute('tabindex', '-1')
    first[3]?.focus()
    const { render } = await import('preact')
    const { act } = await import('preact/test-utils')
    const { WordsContext } = await import('@/components/ui/words')
    const { words } = await import('../stage')
    await act(() => render(<WordsContext.Provider value={words}>{view(whole)}</WordsContext.Provider>, stage))
    const text = textOf(whole)
    surface.attach(drawn, text, life.signal, (place) => place)
    expect([...drawn.querySelectorAll('p')].slice(0, 30)).toEqual(first)
    expect(document.activeElement).toBe(first[3])
    await finish()
    expect(drawn.querySelectorAll('p')).toHaveLength(400)
    expect(drawn.textContent).toBe(text.text.replaceAll('\n', ''))
  })
})

describe('the room of what is not laid out', () => {
  const list = (n: number): ArticleNode => ({
    tag: 'ul',
    children: Array.from({ length: 3 + (n % 6) }, (_, i) => ({ tag: 'li', children: [`Item ${i} of ${n}`] })),
  })
  const mixed = story(
    Array.from({ length: 500 }, (_, n): ArticleNode => {
      if (n % 11 === 3) return { tag: 'h2', children: [`Part ${n} of the story of the bridge`] }
      if (n % 13 === 5) return list(n)
      if (n % 29 === 7) return { tag: 'blockquote', children: [p(n, 2)] }
      return p(n, 1 + ((n * 7) % 6))
    }),
  )

  test.each([
    [240, 20],
    [360, 20],
    [600, 20],
    [360, 40],
    [240, 60],
  ])('is right within a tenth at %i px and letters of %i px', async (width, fontSize) => {
    await page.viewport(width, 600)
    set({ fontSize })
    const { drawn, finish } = await begin(mixed)
    const first = drawn.getBoundingClientRect().height
    await finish()
    await frames()
    const then = drawn.getBoundingClientRect().height
    drawn.dataset.long = 'whole'
    const real = drawn.getBoundingClientRect().height
    expect(Math.abs(first / real - 1), `at first ${first} of ${real}`).toBeLessThan(0.1)
    expect(Math.abs(then / real - 1), `then ${then} of ${real}`).toBeLessThan(0.1)
  })

  test('is right when the letters have become twice as large', async () => {
    const { drawn, finish, surface } = await begin(mixed)
    await finish()
    for (const y of [3000, 9000, 20000]) {
      window.scrollTo(0, y)
      await frames()
    }
    surface.keepPlace(() => set({ fontSize: 40 }))
    const now = drawn.getBoundingClientRect().height
    drawn.dataset.long = 'whole'
    const real = drawn.getBoundingClientRect().height
    expect(Math.abs(now / real - 1), `${now} of ${real}`).toBeLessThan(0.1)
  })

  test('lets the text under the eye stand as one scrolls up through what was never seen', async () => {
    const { finish } = await begin(mixed)
    await finish()
    window.scrollTo(0, 60_000)
    await frames()
    for (let n = 0; n < 12; n += 1) {
      const seen = document.elementFromPoint(180, 320)?.closest('p, li, h2')
      const top = seen?.getBoundingClientRect().top ?? Number.NaN
      window.scrollBy({ top: -150, behavior: 'instant' })
      await frames(2)
      if (seen != null) expect(Math.abs(seen.getBoundingClientRect().top - top - 150)).toBeLessThanOrEqual(2)
    }
  })
})
