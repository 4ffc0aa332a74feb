/** An article between bars, with line focus over it: what the tests of line focus look at. */
import { signal } from '@preact/signals'
import { act } from 'preact/test-utils'
import { expect } from 'vitest'
import { ArticleView } from '@/components/article/ArticleView'
import type { Article, ArticleNode } from '@/components/article/article'
import { keptLineFocus, type LineFocusSettings } from '@/components/line-focus/line-focus'
import { moveLineFocus } from '@/components/line-focus/moving.dom'
import { Picture } from '@/components/reader/ArticlePictures'
import { makeSurface } from '@/components/reader/surface.dom'
import { bandOf } from '@/components/reader/view-band.dom'
import { textOf } from '@/components/text/text'
import { draw } from '../stage'

const shows = signal(true)

export const p = (...children: ArticleNode[]): ArticleNode => ({ tag: 'p', children })
export const el = (tag: 'h2' | 'sup' | 'pre' | 'hr' | 'b' | 'small', ...children: ArticleNode[]): ArticleNode => ({
  tag,
  children,
})
export const long = (name: string): string =>
  `${name} begins here, and goes on for a few lines of the panel so that there is something to move over, word by word.`

const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
export const picture = (height: number, alt = 'A dot'): ArticleNode => ({
  tag: 'figure',
  children: [
    { tag: 'img', attrs: { src: dot, alt, width: '200', height: String(height) }, children: [] },
    { tag: 'figcaption', children: ['What it shows.'] },
  ],
})
export const table = (...rows: string[][]): ArticleNode => ({
  tag: 'table',
  children: rows.map((cells) => ({
    tag: 'tr',
    children: cells.map((cell) => ({ tag: 'td', children: [cell] })),
  })),
})

export const storyOf = (body: ArticleNode[], direction: 'ltr' | 'rtl' = 'ltr'): Article => ({
  url: 'https://paper.example/story',
  title: 'A title',
  language: direction === 'rtl' ? 'ar' : 'en',
  direction,
  body,
})
export const paragraphs = (count: number): ArticleNode[] =>
  Array.from({ length: count }, (_, i) => p(long(`Paragraph ${i}`)))

export const frames = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done()))))

export const labels = {
  language: 'en',
  table: 'Table',
  code: 'Code',
  formula: 'Formula',
  undescribed: 'No description',
  by: 'By',
}

let end = (): void => {}

/** Ends what the last `focused` began. */
export function unfocus(): void {
  end()
  end = () => {}
  window.scrollTo({ top: 0, behavior: 'instant' })
}

/** Draws the article and switches line focus on over it. */
export async function focused(article: Article, wish: Partial<LineFocusSettings> = {}) {
  unfocus()
  const text = textOf(article)
  const surface = makeSurface(window)
  const life = new AbortController()
  const root = await draw(
    <div class="reader">
      <header class="bar">
        <button type="button" class="icon-button">
          Menu
        </button>
      </header>
      <main class="reader-main" id="content" tabIndex={-1}>
        <ArticleView
          article={article}
          labels={labels}
          drawPicture={(attrs, place) => <Picture attrs={attrs} labels={labels} place={place} shows={shows} />}
        />
      </main>
      <footer class="reader-foot player">
        <button type="button" class="icon-button">
          Play
        </button>
      </footer>
    </div>,
    'div',
  )
  const drawn = root.querySelector<HTMLElement>('.article')
  if (drawn === null) throw new Error('No article was drawn.')
  await Promise.all([...root.querySelectorAll('img')].map((image) => image.decode().catch(() => {})))
  await document.fonts.ready
  surface.attach(drawn, text, life.signal)
  const settings = signal<LineFocusSettings>({ ...keptLineFocus.fallback, shape: 'one', ...wish })
  const spoken = signal<number | undefined>(undefined)
  const focus = moveLineFocus({ text, surface, settings, spoken, window, band: () => bandOf(window) })
  end = () => {
    focus.leave()
    life.abort()
  }
  await frames()

  const pane = (): HTMLElement => {
    const found = document.querySelector<HTMLElement>('.line-focus')
    if (found === null) throw new Error('There is no window.')
    return found
  }
  /** The words whose middle is lit, line by line as drawn; pictures by their description, rules as “―”. */
  const lit = (): string => {
    const { left, right, top, bottom } = pane().getBoundingClientRect()
    const isLit = (box: DOMRect | undefined): boolean => {
      if (box === undefined || box.height === 0) return false
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
      return x > left && x < right && y > top && y < bottom
    }
    const found: string[] = []
    for (const span of words(text.text)) {
      if (isLit(surface.rangeOf(span)?.getClientRects()[0])) found.push(text.text.slice(span.start, span.end))
    }
    for (const image of drawn.querySelectorAll('img')) if (isLit(image.getBoundingClientRect())) found.push(image.alt)
    for (const rule of drawn.querySelectorAll('hr')) if (isLit(rule.getBoundingClientRect())) found.push('―')
    return found.join(' ')
  }
  const step = async (by: 1 | -1 = 1, times = 1): Promise<boolean> => {
    let moved = true
    for (let i = 0; i < times; i += 1) moved = focus.step(by)
    await frames()
    return moved
  }
  const scroll = async (by: number): Promise<void> => {
    window.scrollBy({ top: by, behavior: 'instant' })
    await frames()
  }
  return {
    root,
    drawn,
    text,
    surface,
    settings,
    spoken,
    leave: focus.leave,
    pane,
    lit,
    step,
    scroll,
    at: (words: string) => text.text.indexOf(words),
    box: () => pane().getBoundingClientRect(),
    async change(part: Partial<LineFocusSettings>) {
      await act(() => {
        settings.value = { ...settings.value, ...part }
      })
      await frames()
    },
    /** Steps until something is lit. Fails when it never is. */
    async stepTo(words: string, most = 40) {
      for (let i = 0; i < most && !lit().includes(words); i += 1) await step()
      expect(lit()).toContain(words)
    },
  }
}

function words(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
}
