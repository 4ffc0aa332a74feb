import { render } from 'preact'
import { afterEach, describe, expect, it } from 'vitest'
import { ArticleDetails } from '@/components/reader/ArticleDetails'
import type { Shown } from '@/components/reader/shown'
import { WordsContext } from '@/components/ui/words'
import { countFormats } from '../../unit/counted-formats'
import { wordsOf } from '../../unit/english'
import { english } from '../../unit/locales/texts'
import { checkAccessibility, draw } from '../stage'

const shown = { article: { published: '2017-10-15T23:40:00-07:00' }, length: { minutes: 7, words: 1_500 } } as Shown
const details = (): HTMLElement => document.querySelector('.article-details') as HTMLElement

const formats: ReturnType<typeof countFormats>[] = []
afterEach(() => {
  for (const { stop } of formats.splice(0)) stop()
})

describe('date and length of an article', () => {
  it('are not written the reader’s way before the article is painted, and keep their room', async () => {
    const root = await draw(
      <article class="article">
        <h1>Its face</h1>
      </article>,
    )
    await document.fonts.load('1em "Atkinson Hyperlegible Next Variable"')
    // Words that no other test has asked for a number.
    const fresh = wordsOf('en', english)
    formats.push(countFormats('DateTimeFormat'), countFormats('NumberFormat'))
    render(
      <WordsContext.Provider value={fresh}>
        <article class="article">
          <header class="article-header">
            <div data-aside>
              <ArticleDetails shown={shown} />
            </div>
          </header>
        </article>
      </WordsContext.Provider>,
      root,
    )
    expect(details().textContent).toBe('2017-10-15 · 7 minutes · 1500 words')
    expect(getComputedStyle(details()).visibility).toBe('hidden')
    const { height } = details().getBoundingClientRect()
    expect(height).toBeGreaterThan(0)
    expect(formats.map(({ made }) => made())).toEqual([0, 0])

    await expect.poll(() => details().textContent).toBe('Oct 15, 2017 · 7 minutes · 1,500 words')
    expect(formats.map(({ made }) => made())).toEqual([1, 1])
    expect(details().checkVisibility({ visibilityProperty: true })).toBe(true)
    expect(details().getBoundingClientRect().height).toBe(height)
    await checkAccessibility()
  })
})
