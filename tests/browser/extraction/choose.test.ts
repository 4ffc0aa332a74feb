/** What of a page is the article, and what is told of the rest. */
import { afterEach, describe, expect, it } from 'vitest'
import { type Article, elementsOf } from '@/components/article/article'
import { type Report, withRestored } from '@/components/article/report'
import type { Wish } from '@/components/article/wish'
import { extractArticle } from '@/components/extraction/extraction.dom'
import { textOf, textOfNodes } from '@/components/text/text'
import newsletterFacts from '@/tests/fixtures/pages/newsletter-inside/facts.json'
import newsletterInside from '@/tests/fixtures/pages/newsletter-inside/index.html?raw'
import teasersFacts from '@/tests/fixtures/pages/teasers-between/facts.json'
import teasersBetween from '@/tests/fixtures/pages/teasers-between/index.html?raw'
import { closePages, open, storyPage } from './pages'

afterEach(closePages)

/** What is read on a page, which must stay as it was. */
async function read(html: string, wish: Wish = {}): Promise<{ article: Article; report: Report; text: string }> {
  const page = open(html)
  const before = page.documentElement.outerHTML
  const reading = await extractArticle(page, { wish })
  expect(page.documentElement.outerHTML, 'the publisher’s document').toBe(before)
  if (!reading.ok) throw new Error(reading.reason)
  if (reading.report === undefined) throw new Error('There is no report.')
  return { article: reading.article, report: reading.report, text: textOf(reading.article).text }
}

const wordsOf = ({ omitted }: Report): string => omitted.map(({ nodes }) => textOfNodes(nodes).text).join('\n')

describe('teasers between paragraphs', () => {
  it('are left out, and the paragraphs around them stay', async () => {
    const { article, text } = await read(teasersBetween)
    expect(article.title).toBe(teasersFacts.title)
    for (const words of teasersFacts.mustAppear) expect(text).toContain(words)
    for (const words of teasersFacts.mustNotAppear) expect(text).not.toContain(words)
  })

  it('are each told of, and go back to where they stood', async () => {
    const { article, report } = await read(teasersBetween)
    expect(report.omitted.map(({ reason }) => reason)).toEqual(['related', 'related', 'related'])
    expect(report.coverage).toBeGreaterThan(0.7)
    expect(report.coverage).toBeLessThan(1)
    const whole = textOf(withRestored(article, report, new Set(report.omitted.keys()))).text
    const order = ['said Morag', 'paddle steamer', 'to wind', 'Ten beaches', 'eleven names', 'the gulls', 'A surveyor']
    const places = order.map((words) => whole.indexOf(words))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
  })
})

describe('a directory of links behind a story', () => {
  const links = Array.from({ length: 2_000 }, (_, n) => `<a href="/page-${n}">link ${n}</a> `).join('')

  it('does not outweigh the story, and is told of', async () => {
    const { text, report } = await read(storyPage('').replace('</article>', `${links}</article>`))
    expect(text).toContain('Paragraph 3.')
    expect(text).not.toContain('link 1999')
    expect(wordsOf(report)).toContain('link 1999')
  })
})

describe('a newsletter box inside an article', () => {
  it('is left out, with its reason and its words', async () => {
    const { text, report } = await read(newsletterInside)
    for (const words of newsletterFacts.mustAppear) expect(text).toContain(words)
    for (const words of newsletterFacts.mustNotAppear) expect(text).not.toContain(words)
    expect(report.omitted.map(({ reason }) => reason)).toEqual(['promotion'])
    expect(wordsOf(report)).toContain('Subscribe to the Tide Letter')
  })

  it('stays in where its rule is wished for', async () => {
    const rule = (await read(newsletterInside)).report.omitted[0]?.rule ?? ''
    expect(rule).toBe('div.newsletter-signup')
    const { text, report } = await read(newsletterInside, { keep: [rule] })
    expect(text).toMatch(/to wind the clockwork[\s\S]*Subscribe to the Tide Letter[\s\S]*below a box of fishing flies/)
    expect(report.omitted).toEqual([])
    expect((await read(newsletterInside, { keep: ['div.another'] })).text).not.toContain('Tide Letter')
  })
})

describe('what stays together', () => {
  const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

  it('is a table: it is whole or not at all', async () => {
    const rows = [
      ['Year', 'Cost'],
      ['2016', '4 million, of which the state paid half and the town the rest'],
      ['2017', ''],
      ['<a href="/2018">2018</a>', '<a href="/2018">More on the year 2018</a>'],
      ['2019', 'Share'],
    ]
    const { article } = await read(storyPage(`<table>${rows.map(row).join('')}</table>`))
    const kept = elementsOf(article.body, ({ tag }) => tag === 'tr')
    expect([0, rows.length]).toContain(kept.length)
    expect(kept).not.toHaveLength(0)
  })

  it('is a picture and the text around it', async () => {
    const picture = (name: string): string =>
      `<figure><img src="https://img.example/${name}.jpg" alt="" width="640" height="480"></figure>`
    const { article } = await read(
      storyPage(
        `${picture('inside')}<aside class="related"><a href="/x">${picture('teaser')}<h4>Read more about the old mill</h4></a></aside>`,
      ).replace('<footer>', `<footer>${picture('logo')}`),
    )
    const pictures = elementsOf(article.body, ({ tag }) => tag === 'img').map(({ attrs }) => attrs?.src)
    expect(pictures).toEqual(['https://img.example/inside.jpg'])
  })

  it('is a picture at the head, though "lead" is a word of advertising as well', async () => {
    const { article } = await read(
      storyPage('').replace(
        '</h1>',
        '</h1><div class="lead-image"><img src="https://img.example/head.jpg" alt="A bridge" width="900" height="600"></div>',
      ),
    )
    expect(elementsOf(article.body, ({ tag }) => tag === 'img')).toHaveLength(1)
  })

  it('is a short line between two paragraphs', async () => {
    expect((await read(storyPage('<p>It was raining.</p>'))).text).toContain('It was raining.')
    expect((await read(storyPage('Loose words between boxes.'))).text).toContain('Loose words between boxes.')
    expect((await read(storyPage('<dl><dt>Span</dt><dd>How long a bridge is.</dd></dl>'))).text).toContain(
      'Span\nHow long a bridge is.',
    )
  })
})

describe('what is told of a page without furniture', () => {
  it('is that nothing was left out', async () => {
    const { report } = await read(storyPage(''))
    expect(report).toMatchObject({ part: 'found', coverage: 1, omitted: [], others: [] })
    expect(report.confidence).toBeGreaterThan(0.8)
  })
})
