import { describe, expect, it } from 'vitest'
import type { Article, ArticleNode } from '@/components/article/article'
import { lengthOf } from '@/components/text/reading-time'
import { blockIndexAt, textOf, textOfNodes } from '@/components/text/text'

const article = (body: ArticleNode[], more: Partial<Article> = {}): Article => ({
  url: 'https://a.example/',
  title: 'Title',
  direction: 'ltr',
  body,
  ...more,
})

describe('textOf', () => {
  it('is title, byline and body, each block on a line of its own', () => {
    const text = textOf(
      article(
        [
          { tag: 'p', children: ['One ', { tag: 'em', children: ['two'] }, '.'] },
          { tag: 'p', children: ['Three.'] },
        ],
        { byline: 'Ana' },
      ),
    )
    expect(text.text).toBe('Title\nAna\nOne two.\nThree.')
    expect(text.runs.map(({ start, end }) => text.text.slice(start, end))).toEqual([
      'Title',
      'Ana',
      'One ',
      'two',
      '.',
      'Three.',
    ])
    expect(text.blocks.map(({ tag }) => tag)).toEqual(['h1', 'address', 'p', 'p'])
  })

  it('parts the words of a list item from the list inside it', () => {
    const { text, blocks } = textOfNodes([
      {
        tag: 'ul',
        children: [{ tag: 'li', children: ['a', { tag: 'ul', children: [{ tag: 'li', children: ['b'] }] }, 'c'] }],
      },
    ])
    expect(text).toBe('a\nb\nc')
    expect(blocks.map(({ tag }) => tag)).toEqual(['li', 'li', 'li'])
  })

  it('has a line break for a <br> between words, and none at the edge of a block', () => {
    expect(
      textOfNodes([
        {
          tag: 'p',
          children: ['a', { tag: 'br', children: [] }, 'b', { tag: 'em', children: [{ tag: 'br', children: [] }] }],
        },
        'c',
      ]).text,
    ).toBe('a\nb\nc')
  })

  it('leaves out readings over ruby', () => {
    expect(textOfNodes([{ tag: 'ruby', children: ['漢', { tag: 'rt', children: ['kan'] }, '字'] }]).text).toBe('漢字')
  })

  it('knows the language of each block', () => {
    const text = textOf(
      article(
        [
          { tag: 'p', children: ['a'] },
          { tag: 'div', attrs: { lang: 'ar' }, children: [{ tag: 'p', children: ['ب'] }] },
        ],
        { language: 'en' },
      ),
    )
    expect(text.blocks.map(({ language }) => language)).toEqual(['en', 'en', 'ar'])
  })

  it('is empty for an article without text', () => {
    expect(textOf(article([], { title: '' }))).toEqual({ text: '', runs: [], blocks: [] })
  })
})

describe('blockIndexAt', () => {
  const text = textOfNodes([
    { tag: 'p', children: ['ab'] },
    { tag: 'p', children: ['cd'] },
  ])
  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 1],
    [4, 1],
    [5, -1],
  ])('of offset %i is %i', (offset, index) => expect(blockIndexAt(text, offset)).toBe(index))
})

describe('lengthOf', () => {
  it.each([
    ['counts words as runs of letters and digits', "The U.S.-led coalition’s 4,000 men weren't there.", 7],
    ['counts characters where no spaces are written', '漢字かな', 4],
    ['counts characters and words where both stand', '東京 2020年, Tokyo', 5],
    ['takes vowel signs and soft hyphens for a part of their word', 'नमस्ते दुनिया, Do\u00adnau', 3],
    ['joins by two marks, and not by three', 'well--known, no...where', 3],
    ['parts at a space that nobody sees', 'some\u200bwhere', 2],
    ['counts letters of two code units', 'a\u{1d400}b \u{20bb7}', 2],
    ['is nothing for nothing', '', 0],
  ])('%s', (_, given, words) => {
    expect(lengthOf(textOfNodes(given === '' ? [] : [given])).words).toBe(words)
  })

  it('takes about four minutes for a thousand words', () => {
    expect(lengthOf(textOfNodes([Array.from({ length: 1_000 }, () => 'word').join(' ')])).minutes).toBe(4)
  })
})
