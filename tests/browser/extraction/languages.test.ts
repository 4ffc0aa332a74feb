/** The rules know no language: a story with the usual things around it, in each of nine. */
import { afterEach, describe, expect, it } from 'vitest'
import { elementsOf } from '@/components/article/article'
import { extractArticle } from '@/components/extraction/extraction.dom'
import { textOf, textOfNodes } from '@/components/text/text'
import { closePages, open } from './pages'
import { prepared } from './prepared'

interface Facts {
  readonly title: string
  readonly byline: string
  readonly siteName: string
  readonly published: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly pictures: number
  readonly captions: readonly string[]
  readonly mustAppear: readonly string[]
  readonly mustNotAppear: readonly string[]
}

const pages = import.meta.glob<string>('@/tests/fixtures/pages/news-*/index.html', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const facts = import.meta.glob<Facts>('@/tests/fixtures/pages/news-*/facts.json', { import: 'default', eager: true })
const stories = Object.entries(pages).map(([path, html]) => {
  const known = facts[path.replace('index.html', 'facts.json')]
  if (known === undefined) throw new Error(`${path} has no facts.json.`)
  return { name: /news-([\w-]+)/.exec(path)?.[1] ?? path, html, known }
})

afterEach(closePages)

it('has a story in each of nine languages', () => {
  expect(stories.map(({ name }) => name).sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'hi', 'ja', 'ru', 'zh'])
})

describe.each(stories)('a story in $name', ({ html, known }) => {
  const read = async () => {
    const reading = await extractArticle(open(html))
    if (!reading.ok) throw new Error(reading.reason)
    return reading.article
  }

  it('has its caption with its picture before anything is chosen', () => {
    const { texts, text } = prepared(open(html))
    const captions = texts('figcaption').join('\n')
    for (const caption of known.captions) expect(captions).toContain(caption)
    for (const words of known.mustAppear) {
      expect(text).toContain(words)
      expect(captions).not.toContain(words)
    }
  })

  it('is read from its first words to its last', async () => {
    const { text } = textOf(await read())
    for (const words of known.mustAppear) expect(text).toContain(words)
  })

  it('is read without what stands around it', async () => {
    const { text } = textOf(await read())
    for (const words of known.mustNotAppear) expect(text).not.toContain(words)
  })

  it('keeps its picture, and the caption is no running text', async () => {
    const { body } = await read()
    expect(elementsOf(body, ({ tag }) => tag === 'img')).toHaveLength(known.pictures)
    const captions = elementsOf(body, ({ tag }) => tag === 'figcaption').map(
      ({ children }) => textOfNodes(children).text,
    )
    for (const caption of known.captions) expect(captions.join('\n')).toContain(caption)
  })

  it('says who wrote it, when, where and in which language', async () => {
    const { title, byline, siteName, published, language, direction } = await read()
    expect({ title, byline, siteName, language, direction }).toEqual({
      title: known.title,
      byline: known.byline,
      siteName: known.siteName,
      language: known.language,
      direction: known.direction,
    })
    expect(Date.parse(published ?? '')).toBe(Date.parse(known.published))
  })
})
