import { describe, expect, it } from 'vitest'
import type { Article, ArticleNode } from '@/components/article/article'
import { type Report, withRestored } from '@/components/article/report'
import {
  beginningOf,
  contentsOf,
  coverageOf,
  joined,
  linesOf,
  movedPlace,
  placeAfter,
  spanOfPassage,
} from '@/components/reader/passages'
import { textOf } from '@/components/text/text'

const p = (...children: ArticleNode[]): ArticleNode => ({ tag: 'p', children })
const nothing = { paragraphs: 0, headings: 0, items: 0, tables: 0, pictures: 0 }

describe('what a passage holds', () => {
  it('is counted by kind, and what is in a table or list only once', () => {
    const list: ArticleNode = { tag: 'ul', children: ['A', 'B'].map((item) => ({ tag: 'li', children: [p(item)] })) }
    const table: ArticleNode = { tag: 'table', children: [{ tag: 'tr', children: [{ tag: 'td', children: ['1'] }] }] }
    const picture: ArticleNode = { tag: 'img', attrs: { alt: 'A bridge' }, children: [] }
    const heading: ArticleNode = { tag: 'h2', children: ['More'] }
    expect(contentsOf([heading, p('One.'), p('Two.', picture), list, table])).toEqual({
      paragraphs: 2,
      headings: 1,
      items: 2,
      tables: 1,
      pictures: 1,
    })
    expect(contentsOf([picture])).toEqual({ ...nothing, pictures: 1 })
  })

  it('is told line by line, and begins at a word’s end', () => {
    expect(linesOf([p('One ', { tag: 'b', children: ['two'] }), p('three')])).toEqual(['One two', 'three'])
    expect(joined(['Stay informed', 'Get the letter.', 'Now'])).toBe('Stay informed · Get the letter. Now')
    expect(beginningOf('short', 10)).toBe('short')
    expect(beginningOf('one two three four', 12)).toBe('one two…')
    expect(beginningOf('一'.repeat(30), 10)).toBe(`${'一'.repeat(10)}…`)
    expect(beginningOf(`${'x'.repeat(9)}😀 and more`, 10)).toBe(`${'x'.repeat(9)}…`)
  })
})

const article: Article = {
  url: 'https://a.example/',
  title: 'T',
  direction: 'ltr',
  body: [p('The bridge is old.'), p('The river is wide.')],
}
const passage = { reason: 'related', rule: 'p.x', nodes: [p('The bridge '), p('is closed.')], place: [1] } as const
const report: Report = { part: 'found', confidence: 1, coverage: 0.5, omitted: [passage], others: [] }

describe('a place in the text', () => {
  const back = withRestored(article, report, new Set([0]))
  const before = textOf(article)
  const after = textOf(back)
  const span = spanOfPassage(back, after, passage)
  const wordAt = (text: string, place: number): string => text.slice(place).split(' ').slice(0, 3).join(' ')

  it('of a passage that was put back is known', () => {
    expect(span && after.text.slice(span.start, span.end)).toBe('The bridge \nis closed.')
    expect(spanOfPassage(article, before, passage)).toBeUndefined()
  })

  it('stays with its words when a passage comes, though the passage begins alike', () => {
    const river = before.text.indexOf('The river')
    expect(wordAt(after.text, movedPlace(river, before, after, span))).toBe('The river is')
    const bridge = before.text.indexOf('bridge')
    expect(movedPlace(bridge, before, after, span)).toBe(bridge)
  })

  it('stays with its words when a passage goes, and with what follows when it was in it', () => {
    const river = after.text.indexOf('The river')
    expect(wordAt(before.text, movedPlace(river, after, before, span))).toBe('The river is')
    expect(wordAt(before.text, movedPlace(after.text.indexOf('closed'), after, before, span))).toBe('The river is')
    expect(movedPlace(3, after, before, span)).toBe(3)
  })
})

describe('a place in the beginning of a text', () => {
  const whole = textOf({ ...article, body: [p('An offer.'), ...article.body, p('The end.')] })
  const moved = placeAfter(textOf(article), whole)

  it('is where its words are in the whole', () => {
    expect(moved(1)).toBe(1)
    expect(whole.text.slice(moved(textOf(article).text.indexOf('river')))).toMatch(/^river is wide/)
  })

  it('is in the whole in any case', () => {
    const other = textOf({ ...article, body: [p('Nothing of it.')] })
    expect(placeAfter(textOf(article), other)(30)).toBe(other.text.length)
  })
})

describe('coverage', () => {
  it('grows with what is put back, and is whole when everything is', () => {
    const two: Report = { ...report, omitted: [passage, { ...passage, nodes: [p('One two three four.')] }] }
    expect(coverageOf(article, two, new Set())).toBe(0.5)
    expect(coverageOf(article, two, new Set([1]))).toBeCloseTo(0.75)
    expect(coverageOf(article, two, new Set([0, 1]))).toBe(1)
    expect(coverageOf(article, { ...report, omitted: [] }, new Set())).toBe(0.5)
  })
})
