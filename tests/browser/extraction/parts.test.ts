/** Which part of a page is read: one of several articles, what is selected, what was picked. */
import { afterEach, describe, expect, it } from 'vitest'
import type { Article } from '@/components/article/article'
import type { Report } from '@/components/article/report'
import type { Wish } from '@/components/article/wish'
import { extractArticle } from '@/components/extraction/extraction.dom'
import { rememberPicked } from '@/components/extraction/picked.dom'
import { textOf, textOfNodes } from '@/components/text/text'
import siblings from '@/tests/fixtures/pages/sibling-articles/index.html?raw'
import { closePages, open, storyPage } from './pages'

afterEach(closePages)

/** What is read on a page, which must stay as it was; `text` is that of the body alone. */
async function read(page: Document, wish: Wish = {}): Promise<{ article: Article; report: Report; text: string }> {
  const before = page.documentElement.outerHTML
  const reading = await extractArticle(page, { wish })
  expect(page.documentElement.outerHTML, 'the publisher’s document').toBe(before)
  if (!reading.ok) throw new Error(reading.reason)
  if (reading.report === undefined) throw new Error('There is no report.')
  return { article: reading.article, report: reading.report, text: textOfNodes(reading.article.body).text }
}

describe('several articles on one page', () => {
  it('give the one that bears the page’s title, and list the others', async () => {
    const { article, report, text } = await read(open(siblings))
    expect(article.title).toBe('The village that forgot its lighthouse')
    expect(text).toContain('went dark for the first time')
    expect(text).not.toContain('Lower Fenwick')
    expect(text).not.toContain('typewriter')
    expect(report.others).toEqual([
      { number: 0, title: 'The pear tree at the crossroads' },
      { number: 2, title: 'Four hundred typewriters and an apprentice' },
    ])
  })

  it('are the posts of one thread where the address is a forum’s', async () => {
    const address = 'https://post.example/forums/topic/12-lighthouse/'
    const reading = await extractArticle(open(siblings), { address })
    if (!reading.ok) throw new Error(reading.reason)
    expect(reading.report?.others).toEqual([])
    const { text } = textOf(reading.article)
    for (const words of ['went dark for the first time', 'Nobody in Lower Fenwick', 'has put the kettle on'])
      expect(text).toContain(words)
  })

  it.each([
    [0, 'The pear tree at the crossroads', 'Nobody in Lower Fenwick'],
    [2, 'Four hundred typewriters and an apprentice', 'has put the kettle on'],
  ])('give number %i when it is wished for, with its own title', async (number, title, words) => {
    const { article, report, text } = await read(open(siblings), { part: number })
    expect(article.title).toBe(title)
    expect(text).toContain(words)
    expect(text).not.toContain('lighthouse')
    expect(report.others.map((other) => other.number)).toEqual([0, 1, 2].filter((other) => other !== number))
    expect(article.byline).not.toBe('Ailsa Grant')
  })

  it('give the one in view where none bears the title of the page', async () => {
    const page = open(siblings.replace(/<title>[^<]*/, '<title>The Estuary Post').replaceAll('h1>', 'h2>'))
    page.querySelectorAll('article')[1]?.scrollIntoView({ block: 'center' })
    expect((await read(page)).article.title).toBe('The village that forgot its lighthouse')
  })

  it('are the parts of one under a heading that says the title of the page', async () => {
    const page = siblings
      .replace(/<title>[^<]*/, '<title>Three tales of the estuary')
      .replaceAll('h1>', 'h2>')
      .replace('<article', '<h1>Three tales of the estuary</h1><article')
    const { report, text } = await read(open(page))
    expect(report.others).toEqual([])
    for (const words of ['Nobody in Lower Fenwick', 'went dark for the first time', 'has put the kettle on'])
      expect(text).toContain(words)
  })

  it('are not those of a page with one article and its comments', async () => {
    const comments = '<article class="comment"><p>I remember the old bridge very well indeed.</p></article>'.repeat(5)
    expect((await read(open(storyPage('').replace('</article>', `</article>${comments}`)))).report.others).toEqual([])
  })
})

describe('a selection', () => {
  /** Selects from `from` in the first text of one paragraph to `to` in that of another. */
  function select(page: Document, [first, from]: [number, number], [last, to]: [number, number]): string {
    const texts = [...page.querySelectorAll('article p')].map((paragraph) => paragraph.firstChild)
    const [start, end] = [texts[first], texts[last]]
    if (start == null || end == null) throw new Error('There is no such paragraph.')
    page.getSelection()?.setBaseAndExtent(start, from, end, to)
    return page.getSelection()?.toString() ?? ''
  }

  it('of some length is read alone', async () => {
    const page = open(storyPage(''))
    const selected = select(page, [1, 0], [1, 200])
    const { report, text } = await read(page)
    expect(report).toMatchObject({ part: 'selection', omitted: [], coverage: 1 })
    expect(text).toBe(selected.trim())
  })

  it('across paragraphs is read from its first character to its last', async () => {
    const page = open(storyPage(''))
    const selected = select(page, [0, 14], [2, 25])
    const { text } = await read(page)
    expect(text.split('\n')).toHaveLength(3)
    expect(text.replace(/\s+/g, ' ')).toBe(selected.replace(/\s+/g, ' ').trim())
  })

  it('of 140 characters is read, and a shorter one is a word looked up', async () => {
    const page = open(storyPage(''))
    select(page, [1, 0], [1, 140])
    const selected = page.getSelection()?.toString().trim() ?? ''
    select(page, [1, 0], [1, selected.length === 140 ? 140 : 141])
    expect((await read(page)).report.part).toBe('selection')
    select(page, [1, 0], [1, 139])
    expect((await read(page)).report.part).toBe('found')
    expect((await read(page)).text).toContain('Paragraph 3.')
  })

  it('is passed over when the whole page is wished for', async () => {
    const page = open(storyPage(''))
    select(page, [1, 0], [1, 200])
    const { report, text } = await read(page, { part: 'whole' })
    expect(report.part).toBe('found')
    expect(text).toContain('Paragraph 0.')
    expect(text).toContain('Paragraph 3.')
  })
})

describe('a picked block', () => {
  const words = 'The box beside the story tells in a few lines how long bridges have been built across this river.'

  /** An element of this window, as the picker's are; those of a frame would not be. */
  function element(name: string, ...content: (Node | string)[]): HTMLElement {
    const made = document.createElement(name)
    made.append(...content)
    return made
  }

  it('is read alone, whatever the model thinks of it', async () => {
    const page = open(storyPage('<div id="place"></div>'))
    const box = element('aside', element('h3', 'In short'), element('p', words))
    box.className = 'related newsletter'
    page.getElementById('place')?.append(box)
    rememberPicked(box)
    const { report, text } = await read(page, { part: 'picked' })
    expect(report).toMatchObject({ part: 'picked', omitted: [] })
    expect(text).toBe(`In short\n${words}`)
  })

  it('is read inside of an open shadow root', async () => {
    const page = open(storyPage('<div id="host"></div>'))
    const root = page.getElementById('host')?.attachShadow({ mode: 'open' })
    const picked = element('p', words)
    root?.append(element('p', 'Words that were not picked.'), picked)
    rememberPicked(picked)
    expect((await read(page, { part: 'picked' })).text).toBe(words)
  })

  it('that has left the page is not read: the article is', async () => {
    const page = open(storyPage('<div id="place"></div>'))
    const block = element('p', 'Gone with the next scroll of the page.')
    page.getElementById('place')?.append(block)
    rememberPicked(block)
    block.remove()
    const { report, article } = await read(page, { part: 'picked' })
    expect(report.part).toBe('found')
    expect(textOf(article).text).toContain('Paragraph 3.')
  })
})
