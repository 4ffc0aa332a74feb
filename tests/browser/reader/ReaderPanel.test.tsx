import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Article, ArticleNode } from '@/components/article/article'
import { type Reading, type Reason, reasons } from '@/components/article/reading'
import { decodeGlossary } from '@/components/glossary/glossary'
import { makeMatcher } from '@/components/glossary/match'
import { ReaderPanel } from '@/components/reader/ReaderPanel'
import { makeReader } from '@/components/reader/reader'
import { makeSurface } from '@/components/reader/surface.dom'
import { makeSpeech } from '@/components/speech/player'
import { keptSpeech } from '@/components/speech/settings'
import { makeTypography } from '@/components/typography/make-typography.dom'
import { initialSettings } from '@/components/typography/typography'
import { fakeEngine } from '../../unit/speech/fakes'
import { voice } from '../../unit/speech/voices'
import { checkAccessibility, draw } from '../stage'
import { PlainStore } from '../typography/plain-store'

const decoded = decodeGlossary({
  format: 'sidelight-glossary/1',
  name: 'Test glossary',
  language: 'en',
  terms: [
    { id: 'raqqah', term: 'Raqqah', kind: 'place', priority: 1, definition: 'A city on the Euphrates.' },
    { id: 'daesh', term: 'Daesh', kind: 'group', priority: 1, definition: 'Another name for Islamic State.' },
  ],
})
if (!decoded.ok) throw new Error(decoded.problem)
const matcher = Promise.resolve(makeMatcher([decoded.glossary]))

const p = (...children: ArticleNode[]): ArticleNode => ({ tag: 'p', children })
const picture = (src: string, alt: string): ArticleNode => ({
  tag: 'figure',
  children: [{ tag: 'img', attrs: { src, alt }, children: [] }],
})
const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

const story: Article = {
  url: 'https://paper.example/story',
  title: 'A city is free',
  byline: 'Ana Ruiz',
  siteName: 'The Paper',
  published: '2017-10-15T23:40:00-07:00',
  language: 'en',
  direction: 'ltr',
  body: [
    p('Daesh has lost the city. It held Raqqah for three years.'),
    {
      tag: 'table',
      children: [
        { tag: 'caption', children: ['Losses'] },
        {
          tag: 'tr',
          children: [
            { tag: 'th', children: ['Year'] },
            { tag: 'td', children: ['2017'] },
          ],
        },
      ],
    },
    picture(pixel, 'A dot'),
    ...Array.from({ length: 12 }, (_, i) => p(`Paragraph ${i} of the report on Raqqah. It has two sentences.`)),
  ],
}

interface Means {
  readings?: (() => Promise<Reading>)[]
  showPictures?: boolean
}

/** The whole panel over a hand-driven voice; each request for a page takes the next of `readings`. */
async function drawPanel({ readings = [async () => ({ ok: true, article: story })], showPictures = true }: Means = {}) {
  const life = new AbortController()
  const engine = fakeEngine()
  engine.has(voice('Nora', 'en-US'))
  const surface = makeSurface(window)
  const settings = { get: async () => keptSpeech.fallback, set: async () => {}, watch: () => {} }
  const reader = makeReader({
    matcher,
    speech: Promise.resolve((text, signal) =>
      makeSpeech({ engines: [engine], clock: { after: () => () => {} }, text, paint: surface.paint, settings, signal }),
    ),
  })
  const typography = await makeTypography({
    stored: new PlainStore(initialSettings),
    root: document.documentElement,
    darkQuery: Object.assign(new EventTarget(), { matches: false }),
    signal: life.signal,
  })
  const waiting = [...readings]
  const next = (): Promise<void> => reader.read(waiting.shift() ?? (async () => ({ ok: true, article: story })))
  await draw(
    <ReaderPanel
      reader={reader}
      surface={surface}
      typography={typography}
      showPictures={showPictures}
      onReadAgain={() => void next()}
      onOpenInTab={undefined}
    />,
    'div',
  )
  void next()
  return { engine, reader }
}

const painted = (name: string): string | undefined => {
  const [range] = CSS.highlights.get(name) ?? []
  return range === undefined ? undefined : String(range)
}

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
    await expect.element(page.getByRole('region', { name: 'Losses' }).getByRole('table')).toBeVisible()
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

  it('reads the page again when asked to', async () => {
    await drawPanel({ readings: [async () => ({ ok: false, reason: 'no-article' })] })
    await userEvent.click(page.getByRole('button', { name: 'Try again' }))
    await expect.element(page.getByRole('heading', { name: 'A city is free' })).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'More' }))
    await expect.element(page.getByText('Sidelight sends nothing you read to anybody.')).toBeVisible()
    await checkAccessibility()
    await userEvent.click(page.getByRole('button', { name: 'Read the page again' }))
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await expect.element(page.getByRole('heading', { name: 'A city is free' })).toBeVisible()
  })

  it('paints the sentence and the word that are spoken, and forgets both with the article', async () => {
    const { engine, reader } = await drawPanel()
    await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible()
    await userEvent.keyboard('{Alt>}p{/Alt}')
    engine.start()
    expect(painted('sentence')).toBe('A city is free')
    engine.reach('city')
    expect(painted('word')).toBe('city')
    await userEvent.keyboard('{Alt>}.{/Alt}')
    await userEvent.keyboard('{Alt>}.{/Alt}')
    engine.start()
    engine.reach('lost')
    expect(painted('word')).toBe('lost')
    expect(painted('sentence')).toBe('Daesh has lost the city.')
    await reader.read(async () => ({ ok: true, article: { ...story, title: 'Another' } }))
    expect(painted('sentence')).toBeUndefined()
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
    await expect.element(page.getByRole('slider', { name: 'Size' })).toBeVisible()
    const before = size()
    await userEvent.click(page.getByRole('button', { name: 'Size: more' }))
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
