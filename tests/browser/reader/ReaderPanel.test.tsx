import { signal } from '@preact/signals'
import { act } from 'preact/test-utils'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Article } from '@/components/article/article'
import { type Reason, reasons } from '@/components/article/reading'
import { ReadingPage } from '@/components/reader/ReadingPage'
import { RestLine } from '@/components/reader/RestLine'
import { checkAccessibility, draw } from '../stage'
import { complete, drawPanel, picture, pixel, story } from './panel'

/** What the panel tells a screen reader. */
const told = () => document.querySelector('#reader > [role=status]')?.textContent

describe('the panel', () => {
  it('says at once that it is reading the page', async () => {
    await drawPanel({ readings: [() => new Promise(() => {})] })
    await expect.element(page.getByRole('heading', { name: 'Reading the page…' })).toBeVisible()
    await checkAccessibility()
  })

  it('shows title, byline, date in the publisher’s own day, length and text, and tells a screen reader', async () => {
    await drawPanel()
    await expect.element(page.getByRole('heading', { level: 1, name: 'A city is free' })).toBeVisible()
    await expect.element(page.getByText('By Ana Ruiz')).toBeVisible()
    await expect.element(page.getByText('Oct 15, 2017')).toBeVisible()
    await expect.element(page.getByText(/It held Raqqah for three years/)).toBeVisible()
    await expect.element(page.getByRole('table', { name: 'Losses' })).toBeVisible()
    await expect.element(page.getByText(/Article ready: A city is free/)).toBeInTheDocument()
    expect(document.title).toBe('A city is free – Sidelight')
    await checkAccessibility()
  })

  it.each<Reason>([...reasons])('says what happened and what to do when the answer is %s', async (reason) => {
    await drawPanel({ readings: [async () => ({ ok: false, reason })] })
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(document.querySelector('.notice p')?.textContent?.length).toBeGreaterThan(40)
    expect(document.querySelector('#reader')?.getAttribute('data-reason')).toBe(reason)
    await checkAccessibility()
  })

  it('gives what can be reported of a fault: the page’s origin, never its address', async () => {
    const address = 'https://news.example/private?id=1'
    const fault = `TypeError: x is undefined at ${address}`
    await drawPanel({ readings: [async () => ({ ok: false, reason: 'broken', fault, address })] })
    const details = page.getByRole('region', { name: /Only this is copied/ })
    await expect.element(details).toHaveTextContent('https://news.example')
    await expect.element(details).toHaveTextContent('TypeError: x is undefined')
    await expect.element(details).not.toHaveTextContent('private')
    await checkAccessibility()
  })

  it('reads the page again when asked to', async () => {
    await drawPanel({ readings: [async () => ({ ok: false, reason: 'broken' })] })
    await userEvent.click(page.getByRole('button', { name: 'Try again' }))
    await expect.element(page.getByRole('heading', { name: 'A city is free' })).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'More' }))
    await expect.element(page.getByText('Sidelight sends nothing you read to anybody.')).toBeVisible()
    await checkAccessibility()
    await userEvent.click(page.getByRole('button', { name: 'Read the page again' }))
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await expect.element(page.getByRole('heading', { name: 'A city is free' })).toBeVisible()
  })

  it('says what became of the page beside the article, reads it anew only when asked to, and is quiet again', async () => {
    const { page: became, wishes } = await drawPanel()
    await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible()
    became.value = 'other-text'
    await expect.poll(told).toBe('The page shows a new text now.')
    expect(document.querySelector('.article h1')?.textContent).toBe('A city is free')
    await checkAccessibility()
    await userEvent.click(page.getByRole('button', { name: 'Read it' }))
    expect(wishes).toEqual([{}])
    await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible()
    became.value = 'closed'
    await expect.element(page.getByText('The tab was closed. The article stays here.').last()).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Close' }))
    await expect.poll(() => document.querySelector('.page-line')).toBeNull()
    await expect.poll(() => document.activeElement?.id).toBe('content')
  })

  it('keeps the article that was there when the page cannot be read anew, and leads back to it', async () => {
    const { reader } = await drawPanel()
    await complete()
    await reader.read(async () => ({ ok: false, reason: 'in-frame', frame: 'https://inside.example/a' }))
    await expect.element(page.getByText(/shows a page from inside\.example inside it/).first()).toBeVisible()
    await checkAccessibility()
    await userEvent.click(page.getByRole('button', { name: 'Back to the article' }))
    await expect.element(page.getByRole('heading', { level: 1, name: 'A city is free' })).toBeVisible()
    await expect.poll(told).toBe('Back in the article: A city is free')
    expect(document.activeElement?.id).toBe('content')
  })

  it('opens a frame that may not be read in a tab of its own', async () => {
    const { opened } = await drawPanel({
      readings: [async () => ({ ok: false, reason: 'in-frame', frame: 'https://inside.example/a' })],
    })
    await userEvent.click(page.getByRole('button', { name: 'Open it in its own tab' }))
    expect(opened).toEqual(['https://inside.example/a'])
  })

  it('says that reading takes long, and waits on or stops as the person likes', async () => {
    const due: (() => void)[] = []
    const after = (_: number, action: () => void) => {
      due.push(action)
      return () => {}
    }
    const news = signal('')
    const stopped: string[] = []
    await draw(
      <div id="content" tabIndex={-1}>
        <ReadingPage
          news={news}
          onStop={() => stopped.push('stop')}
          onLeave={() => document.getElementById('content')?.focus()}
          after={after}
        />
      </div>,
    )
    expect(document.querySelector('button')).toBeNull()
    await expect.poll(() => due.length).toBe(1)
    await act(() => due.shift()?.())
    expect(news.value).toMatch(/^This takes too long/)
    await userEvent.click(page.getByRole('button', { name: 'Keep waiting' }))
    await expect.element(page.getByRole('button', { name: 'Stop' })).not.toBeInTheDocument()
    expect(document.activeElement?.id).toBe('content')
    await expect.poll(() => due.length).toBe(1)
    await act(() => due.shift()?.())
    await userEvent.click(page.getByRole('button', { name: 'Stop' }))
    expect(stopped).toEqual(['stop'])
  })

  it('says so of the rest of a beginning, too, and that it does not come', async () => {
    const due: (() => void)[] = []
    const after = (_: number, action: () => void) => {
      due.push(action)
      return () => {}
    }
    const rest = signal<'coming' | 'lost'>('coming')
    const told: string[] = []
    const Line = () => (
      <div class="report-lines">
        <RestLine
          rest={rest.value}
          onStop={() => {
            rest.value = 'lost'
          }}
          onNews={(says) => told.push(says)}
          after={after}
        />
      </div>
    )
    await draw(
      <div id="content" tabIndex={-1}>
        <Line />
      </div>,
    )
    expect(document.querySelector('.report-lines')?.textContent).toBe('')
    await expect.poll(() => due.length).toBe(1)
    await act(() => due.shift()?.())
    await expect.element(page.getByText(/^This takes too long/)).toBeVisible()
    await checkAccessibility()
    await userEvent.click(page.getByRole('button', { name: 'Stop' }))
    await expect.element(page.getByText(/^Only the beginning is here/)).toBeVisible()
    expect(document.querySelector('button')).toBeNull()
    expect(document.activeElement?.id).toBe('content')
    // What is told comes after what is drawn.
    await expect
      .poll(() => told)
      .toEqual([expect.stringMatching(/^This takes too long/), expect.stringMatching(/^Only the beginning/)])
  })

  it('lists the terms and leads to the first mention of one, with the focus on it', async () => {
    await drawPanel()
    await userEvent.click(page.getByRole('button', { name: 'Glossary: 2 terms in this article' }))
    await expect.element(page.getByRole('dialog', { name: 'In this article' })).toBeVisible()
    await checkAccessibility()
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: /Raqqah/ }))
    await expect.element(page.getByRole('dialog', { name: 'In this article' })).not.toBeInTheDocument()
    await expect.poll(() => document.activeElement?.textContent).toBe('Raqqah')
  })

  it('changes the text under the sheet as a slider moves', async () => {
    await drawPanel()
    await userEvent.click(page.getByRole('button', { name: 'Text settings' }))
    const size = (): number =>
      Number.parseFloat(getComputedStyle(document.querySelector('.article p') ?? document.body).fontSize)
    await expect.element(page.getByRole('slider', { name: 'Size', exact: true })).toBeVisible()
    const before = size()
    await userEvent.click(page.getByRole('button', { name: 'Size: more', exact: true }))
    await expect.poll(size).toBeGreaterThan(before)
    await userEvent.click(page.getByRole('button', { name: /Undo/ }))
    await expect.poll(size).toBe(before)
  })

  it('holds pictures back where asked to, says what loading them tells, and loads them on request', async () => {
    const remote: Article = {
      ...story,
      body: [picture('https://img.invalid/a.jpg', 'A bridge'), picture(pixel, 'A dot'), ...story.body],
    }
    await drawPanel({ showPictures: false, readings: [async () => ({ ok: true, article: remote })] })
    await expect.element(page.getByText(/1 picture is not loaded\. Loading them tells/)).toBeVisible()
    await expect.element(page.getByRole('img', { name: 'A bridge' })).toHaveTextContent('A bridge')
    expect(document.querySelectorAll('.article img')).toHaveLength(2)
    await checkAccessibility()
    await userEvent.click(page.getByRole('button', { name: 'Show pictures' }))
    await expect.element(page.getByText(/not loaded/)).not.toBeInTheDocument()
    // The address leads nowhere: its description takes the picture's place again.
    await expect.element(page.getByRole('img', { name: 'A bridge' })).toHaveTextContent('A bridge')
  })

  it.each([240, 360, 500])('scrolls only up and down at %i px', async (width) => {
    await page.viewport(width, 600)
    await drawPanel()
    await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    await page.viewport(360, 665)
  })

  it('leaves room for the text on a window as low as at high zoom', async () => {
    await page.viewport(320, 256)
    await drawPanel()
    await expect.element(page.getByRole('button', { name: 'Play' })).toBeInTheDocument()
    for (const bar of document.querySelectorAll('.bar, .reader-foot'))
      expect(getComputedStyle(bar).position).toBe('static')
    await page.viewport(360, 665)
  })

  it('skips the bar, and goes straight to the player, by the first two stops', async () => {
    await drawPanel()
    await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible()
    await userEvent.keyboard('{Tab}')
    await expect.element(page.getByRole('link', { name: 'Skip to the article' })).toHaveFocus()
    await userEvent.keyboard('{Tab}')
    await expect.element(page.getByRole('link', { name: 'Skip to the player' })).toHaveFocus()
  })
})
