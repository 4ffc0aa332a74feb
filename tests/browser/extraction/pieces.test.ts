/** A page that is too long to be read at once is read in pieces, and nothing of it goes missing between them. */
import { afterEach, describe, expect, it } from 'vitest'
import type { Article } from '@/components/article/article'
import { elementsOf } from '@/components/article/article'
import type { Reading } from '@/components/article/reading'
import type { Piece } from '@/components/article/report'
import { extractArticle } from '@/components/extraction/extraction.dom'
import { atOnce } from '@/components/extraction/pace.dom'
import { takeSnapshot } from '@/components/extraction/snapshot.dom'
import { mostPictures } from '@/components/extraction/walk-step.dom'
import { textOfNodes } from '@/components/text/text'
import { closePages, open } from './pages'

afterEach(closePages)

interface Part {
  readonly article: Article
  readonly text: string
  readonly piece: Piece | undefined
}

/** All pieces of a page, read one after the other as a person does who presses "next" each time. */
async function partsOf(page: Document, most: { nodes: number; chars: number }): Promise<Part[]> {
  const parts: Part[] = []
  for (let from: readonly number[] | undefined; parts.length < 100; ) {
    const reading: Reading = await extractArticle(page, { most, wish: from === undefined ? {} : { from } })
    if (!reading.ok) throw new Error(reading.reason)
    const { article, report } = reading
    parts.push({ article, text: textOfNodes(article.body).text, piece: report?.piece })
    if (report?.piece?.next === undefined) return parts
    from = [...report.piece.starts, report.piece.next]
  }
  throw new Error('The page has no end.')
}

const sentence = (i: number): string =>
  `Sentence ${i} says that the ferry came late again, and that nobody on the landing stage had expected anything else of it.`

const longPage = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>The ferry</title></head><body><article><h1>The ferry</h1>${body}</article></body></html>`

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<p>${sentence(i)} <em>So it was</em>, and ${sentence(i + 10_000)}</p>`).join(
    '',
  )

const numbersIn = (text: string): number[] =>
  Array.from(text.matchAll(/Sentence (\d+) /g), ([, number]) => Number(number))

describe('a page that may begin', () => {
  it('gives the beginning of a long page, and all of a short one', async () => {
    const long = await extractArticle(open(longPage(paragraphs(300))), { mayBegin: true })
    const whole = await extractArticle(open(longPage(paragraphs(300))))
    const short = await extractArticle(open(longPage(paragraphs(9))), { mayBegin: true })
    if (!long.ok || !whole.ok || !short.ok) throw new Error('There is no article.')
    expect(long.isBeginning).toBe(true)
    expect(long.report?.piece).toBeUndefined()
    const read = textOfNodes(long.article.body).text
    expect(read.length).toBeLessThan(40_000)
    expect(textOfNodes(whole.article.body).text.startsWith(read)).toBe(true)
    expect(short).not.toHaveProperty('isBeginning')
    expect(numbersIn(textOfNodes(short.article.body).text)).toHaveLength(18)
  })

  it('is read whole where its beginning is no article', async () => {
    const menu = `<nav><ul>${'<li><a href="/a">A section of the paper</a></li>'.repeat(2_000)}</ul></nav>`
    const reading = await extractArticle(open(longPage(paragraphs(20)).replace('<body>', `<body>${menu}`)), {
      mayBegin: true,
    })
    if (!reading.ok) throw new Error(reading.reason)
    expect(reading).not.toHaveProperty('isBeginning')
    expect(numbersIn(textOfNodes(reading.article.body).text)).toHaveLength(40)
  })

  it('is read as far as was chosen, where a part of it was', async () => {
    const page = open(longPage(paragraphs(300)))
    page.getSelection()?.selectAllChildren(page.body)
    const reading = await extractArticle(page, { mayBegin: true })
    expect(reading).toMatchObject({ ok: true, report: { part: 'selection' } })
    expect(reading).not.toHaveProperty('isBeginning')
  })
})

describe('a page longer than one piece', () => {
  it('comes in parts that hold every sentence once, in order, and end where a paragraph ends', async () => {
    const parts = await partsOf(open(longPage(paragraphs(300))), { nodes: 500, chars: 1e6 })
    expect(parts.length).toBeGreaterThan(2)
    const all = Array.from({ length: 300 }, (_, i) => [i, i + 10_000]).flat()
    expect(parts.flatMap(({ text }) => numbersIn(text))).toEqual(all)
    for (const { text } of parts) expect(text).toMatch(/^Sentence \d+ [\s\S]*of it\.$/)
    expect(parts.map(({ article }) => article.title)).toEqual(parts.map(() => 'The ferry'))
  })

  it('is counted by its characters, too', async () => {
    const parts = await partsOf(open(longPage(paragraphs(300))), { nodes: 1e6, chars: 20_000 })
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.flatMap(({ text }) => numbersIn(text))).toHaveLength(600)
  })

  it('is counted by its pictures, too, and none goes missing', async () => {
    const figure = (i: number) => `<p>${sentence(i)}</p><img loading="lazy" width="300" height="200" src="/${i}.jpg">`
    const figures = Array.from({ length: mostPictures + 1_000 }, (_, i) => figure(i)).join('')
    const parts = await partsOf(open(longPage(figures)), { nodes: 1e6, chars: 1e9 })
    const shown = parts.map(({ article }) => elementsOf(article.body, ({ tag }) => tag === 'img').length)
    expect(shown).toEqual([mostPictures, 1_000])
    expect(parts.flatMap(({ text }) => numbersIn(text))).toHaveLength(mostPictures + 1_000)
  })

  it('says of each part which it is', async () => {
    const parts = await partsOf(open(longPage(paragraphs(100))), { nodes: 250, chars: 1e6 })
    const starts = parts.map(({ piece }) => piece?.starts)
    expect(starts[0]).toEqual([])
    expect(starts.map((each) => each?.length)).toEqual(parts.map((_, i) => i))
    expect(parts.at(-1)?.piece?.next).toBeUndefined()
  })

  it('is read whole, without a word about parts, where it fits', async () => {
    const [part, ...others] = await partsOf(open(longPage(paragraphs(30))), { nodes: 5_000, chars: 1e6 })
    expect(others).toEqual([])
    expect(part?.piece).toBeUndefined()
  })

  it('looks for the article behind a beginning without one', async () => {
    const junk = Array.from({ length: 400 }, (_, i) => `<div><i></i><b></b><input name="i${i}"></div>`).join('')
    const reading = await extractArticle(
      open(
        longPage('')
          .replace('<article>', `${junk}<article>`)
          .replace('</article>', `${paragraphs(30)}</article>`),
      ),
      {
        most: { nodes: 900, chars: 1e6 },
      },
    )
    expect(reading.ok && textOfNodes(reading.article.body).text).toContain('Sentence 3 ')
    expect(reading.ok && reading.report?.piece?.starts).toHaveLength(1)
  })

  it('says that it is too long where the article is nowhere near', async () => {
    const junk = '<div><i></i><b></b></div>'.repeat(4_000)
    expect(
      await extractArticle(open(longPage('').replace('<article>', `${junk}<article>`)), {
        most: { nodes: 500, chars: 1e6 },
      }),
    ).toEqual({
      ok: false,
      reason: 'too-long',
    })
  })
})

describe('one text longer than a piece', () => {
  it('is cut behind a sentence', async () => {
    const text = Array.from({ length: 2_000 }, (_, i) => sentence(i)).join(' ')
    const parts = await partsOf(open(longPage(`<p>${text}</p>`)), { nodes: 1_000, chars: 60_000 })
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.flatMap((part) => numbersIn(part.text))).toEqual(Array.from({ length: 2_000 }, (_, i) => i))
    for (const part of parts) expect(part.text).toMatch(/of it\.$/)
  })

  it('counts for more than the same words in lines: the panel lays it out in one go', async () => {
    const words = Array.from({ length: 800 }, (_, i) => sentence(i))
    const most = { nodes: 5_000, chars: 120_000 }
    const inLines = await partsOf(open(longPage(words.map((one) => `<p>${one}</p>`).join(''))), most)
    const inOne = await partsOf(open(longPage(`<p>${words.join(' ')}</p>`)), most)
    expect(inLines).toHaveLength(1)
    expect(inOne.length).toBeGreaterThan(1)
    expect(inOne.flatMap(({ text }) => numbersIn(text))).toEqual([...words.keys()])
  })

  it('is cut anywhere where it has no words', async () => {
    const parts = await partsOf(open(longPage(`<p>${'a'.repeat(200_000)}</p>`)), { nodes: 1_000, chars: 60_000 })
    expect(parts.map(({ text }) => text.match(/a/g)?.length ?? 0).reduce((a, b) => a + b)).toBe(200_000)
  })
})

describe('what begins in one piece and goes on in the next', () => {
  it('a list goes on with its number', async () => {
    const items = Array.from({ length: 400 }, (_, i) => `<li>${sentence(i)}</li>`).join('')
    const parts = await partsOf(open(longPage(`<ol>${items}</ol>`)), { nodes: 300, chars: 1e6 })
    for (const { article, text } of parts.slice(1)) {
      const [list] = elementsOf(article.body, ({ tag }) => tag === 'ol')
      expect(Number(list?.attrs?.start)).toBe((numbersIn(text)[0] ?? 0) + 1)
    }
  })

  it('a table fills a piece sooner than lines of text do', () => {
    const most = { nodes: 1_200, chars: 100_000 }
    const kept = (markup: string, selector: string) =>
      atOnce(takeSnapshot(open(`<!doctype html><body>${markup}`), { most })).page.querySelectorAll(selector).length
    const lines = kept('<p>A line.</p>'.repeat(6_000), 'p')
    const cells = kept(`<table>${'<tr><td>A</td><td>B</td></tr>'.repeat(3_000)}</table>`, 'td')
    expect(cells).toBeGreaterThan(150)
    expect(cells * 2).toBeLessThan(lines)
  })

  it('a table says its heads again, and no cell twice', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => `<tr><td>${sentence(i)}</td><td>Cell ${i}</td></tr>`).join('')
    const page = open(
      longPage(
        `<table><caption>The late ferries</caption><thead><tr><th>What</th><th>Which</th></tr></thead><tbody>${rows}</tbody></table>`,
      ),
    )
    const parts = await partsOf(page, { nodes: 400, chars: 1e6 })
    expect(parts.length).toBeGreaterThan(2)
    for (const { text } of parts) expect(text).toMatch(/The late ferries[\s\S]*What[\s\S]*Which/)
    expect(parts.flatMap(({ text }) => Array.from(text.matchAll(/Cell (\d+)/g), ([, i]) => Number(i)))).toEqual(
      Array.from({ length: 300 }, (_, i) => i),
    )
  })
})

describe('a page that gives an attribute far too much', () => {
  const copied = (html: string): Element | null | undefined =>
    atOnce(takeSnapshot(open(`<!doctype html><body>${html}`))).page.body.firstElementChild

  it('is copied without what nobody reads', () => {
    const long = 'x'.repeat(100_000)
    expect(copied(`<p data-x="${long}">Story.</p>`)?.outerHTML.length).toBeLessThan(10_000)
    expect(copied(`<a href="/${long}">Story.</a>`)?.hasAttribute('href')).toBe(false)
    expect(
      copied(`<p ${Array.from({ length: 5_000 }, (_, i) => `data-a${i}`).join(' ')}>Story.</p>`)?.attributes.length,
    ).toBeLessThan(300)
  })

  it('keeps a picture that is given in place', () => {
    const address = `data:image/png;base64,${'A'.repeat(100_000)}`
    expect(copied(`<img src="${address}" alt="">`)?.getAttribute('src')).toBe(address)
  })

  it('ends a list of pictures with a whole one', () => {
    const sizes = Array.from({ length: 1_000 }, (_, i) => `/picture-${i}.png ${i + 1}w`).join(', ')
    expect(copied(`<img srcset="${sizes}" alt="">`)?.getAttribute('srcset')).toMatch(/ \d+w$/)
  })
})
