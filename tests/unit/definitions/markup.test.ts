import { describe, expect, it } from 'vitest'
import type { ArticleNode, Attrs } from '@/components/article/article'
import type { Tag } from '@/components/article/tags'
import { markupDefinitionsIn } from '@/components/definitions/markup'
import { textOf } from '@/components/text/text'
import { articleOf, told } from './articles'

const el = (tag: Tag, attrs: Attrs, ...children: ArticleNode[]): ArticleNode => ({ tag, attrs, children })
const p = (...children: ArticleNode[]): ArticleNode => ({ tag: 'p', children })
const dl = (...pairs: [string, string][]): ArticleNode => ({
  tag: 'dl',
  children: pairs.flatMap(([term, meaning]): ArticleNode[] => [
    { tag: 'dt', children: [term] },
    { tag: 'dd', children: [meaning] },
  ]),
})

function find(...body: ArticleNode[]) {
  const article = articleOf(...body)
  return markupDefinitionsIn(article, textOf(article))
}

describe('<abbr>', () => {
  it('gives the long form of a short one', () => {
    const abbr = el('abbr', { title: 'Syrian  Democratic Forces ' }, 'SDF')
    expect(find(p('It rained. The ', abbr, ' came.'))).toEqual([
      {
        term: 'SDF',
        termSpan: { start: 15, end: 18 },
        meaning: 'Syrian Democratic Forces',
        proof: { start: 11, end: 24 },
        origin: 'markup',
        rule: 'abbr',
        kind: 'expansion',
        isSure: true,
      },
    ])
  })

  it('is told once for each meaning, and less sure where its letters say something else', () => {
    const abbr = el('abbr', { title: 'Kurdistan Workers’ Party' }, 'PKK')
    expect(find(p(abbr, ' and ', abbr))).toMatchObject([{ term: 'PKK', isSure: false }])
  })

  it.each([
    ['a date', '3 May', '2019-05-03T10:00:00'],
    ['a day of a year', 'Friday', 'May 3, 2019'],
    ['a feed', 'RSS', 'Really Simple Syndication'],
    ['a call', 'NYT', 'Subscribe to the NYT'],
    ['an address', 'BBC', 'https://bbc.example/'],
    ['the term itself', 'U.S.', 'US'],
    ['a number', 'One', '1'],
    ['no more than signs', '…', 'Something more'],
    ['a whole story', 'ABC', 'A story about cats. '.repeat(20)],
  ])('says nothing where its title is %s', (_, term, title) => {
    expect(find(p('On ', el('abbr', { title }, term), ' it rained.'))).toEqual([])
  })

  it('says nothing without a title', () => {
    expect(find(p(el('abbr', {}, 'SDF')))).toEqual([])
  })
})

describe('<dfn>', () => {
  it('is defined by the sentence it stands in', () => {
    const found = find(p('It rained. A ', el('dfn', {}, 'mora'), ' is the unit of a verse’s length. It stopped.'))
    expect(found).toMatchObject([
      {
        term: 'mora',
        meaning: 'A mora is the unit of a verse’s length.',
        rule: 'dfn',
        kind: 'definition',
        isSure: true,
      },
    ])
  })

  it('is defined or spelled out by its title', () => {
    const [long, said] = [
      find(p('The ', el('dfn', { title: 'World Food Programme' }, 'WFP'), ' gives food to those who have none.')),
      find(p('One ', el('dfn', { title: 'the unit of a verse’s length' }, 'mora'), ' is short.')),
    ]
    expect(long).toMatchObject([{ meaning: 'World Food Programme', kind: 'expansion' }])
    expect(said).toMatchObject([{ meaning: 'the unit of a verse’s length', kind: 'definition' }])
  })

  it('is not defined by a question or by next to nothing', () => {
    expect(find(p('What, then, is a ', el('dfn', {}, 'mora'), '?'), p(el('dfn', {}, 'mora'), '.'))).toEqual([])
  })
})

describe('a list of terms', () => {
  const terms: [string, string][] = [
    ['mora', 'the unit of a verse’s length'],
    ['foot', 'a group of two or more syllables'],
    ['caesura', 'a break in the middle of a line'],
  ]

  it('defines each of them', () => {
    const found = find(dl(...terms))
    expect(told(found)).toEqual(terms.map(([term, meaning]) => `${term} = ${meaning}`))
    expect(found[1]).toMatchObject({ rule: 'dl', kind: 'definition', isSure: true, termSpan: { start: 34, end: 38 } })
    expect(found[1]?.meaningSpan).toEqual({ start: 39, end: 71 })
  })

  it('may hold boxes, several terms for one meaning, and terms marked as such', () => {
    const dt = (term: ArticleNode): ArticleNode => ({ tag: 'dt', children: [term] })
    const dd = (meaning: string): ArticleNode => ({ tag: 'dd', children: [meaning] })
    const boxed: ArticleNode = {
      tag: 'dl',
      children: [
        { tag: 'div', children: [dt('mora'), dt('beat'), dd('the unit of a verse’s length')] },
        { tag: 'div', children: [dt('foot'), dd('a group of two or more syllables')] },
      ],
    }
    expect(told(find(boxed))).toEqual([
      'mora = the unit of a verse’s length',
      'beat = the unit of a verse’s length',
      'foot = a group of two or more syllables',
    ])
    const single: ArticleNode = { tag: 'dl', children: [dt(el('dfn', {}, 'mora')), dd('the unit of a verse’s length')] }
    expect(told(find(single))).toEqual(['mora = the unit of a verse’s length'])
  })

  it.each([
    [
      'data of the page',
      [
        ['Date', '3 May 2019'],
        ['Author', 'Ada Lovelace'],
        ['Section', 'World'],
      ],
    ],
    [
      'labels',
      [
        ['Where:', 'in the old town hall by the river'],
        ['When:', 'in the evening after the rain'],
      ],
    ],
    [
      'questions',
      [
        ['What is it?', 'It is a tool for those who read.'],
        ['Why?', 'So that they may read in peace.'],
      ],
    ],
    [
      'a dialogue',
      [
        ['Ada', 'and then we went home again'],
        ['Mary', 'but it was late by then'],
        ['Ada', 'yes it was indeed very late'],
        ['Mary', 'so we took a cab home'],
      ],
    ],
    [
      'sentences',
      [
        ['This is what we said in the long letter to the council', 'they never wrote back to us'],
        ['And this is what we said in the other letter to them', 'they wrote back at once'],
      ],
    ],
    ['one pair', [['mora', 'the unit of a verse’s length']]],
  ] as [string, [string, string][]][])('is none where it holds %s', (_, pairs) => {
    expect(find(dl(...pairs))).toEqual([])
  })
})

describe('a footnote', () => {
  const ref = (mark: string, id = 'n1'): ArticleNode => el('sup', {}, el('a', { href: `#article-${id}` }, mark))
  const note = (...children: ArticleNode[]): ArticleNode => ({
    tag: 'ol',
    children: [el('li', { id: 'article-n1' }, ...children)],
  })

  it('defines the word that it begins with', () => {
    const found = find(
      p('They fought Daesh', ref('1'), ' there.'),
      note('Daesh: an Arabic name of Islamic State. ', el('a', { href: '#article-r1' }, '↩')),
    )
    expect(found).toMatchObject([
      {
        term: 'Daesh',
        meaning: 'an Arabic name of Islamic State.',
        rule: 'footnote',
        kind: 'definition',
        isSure: true,
      },
    ])
    expect(found[0]?.termSpan).toEqual({ start: 12, end: 17 })
  })

  it('may say of several words what they are', () => {
    const found = find(
      p('He joined the Labour Party', ref('[a]'), '.'),
      note('1. The Labour Party is the oldest of them.'),
    )
    expect(told(found)).toEqual(['Labour Party = is the oldest of them.'])
  })

  it('is a note to its mark where it defines nothing', () => {
    const found = find(p('They fought Daesh', ref('[1]'), ' there.'), note('^ Lovelace 1843, p. 5.'))
    expect(found).toMatchObject([{ term: '[1]', meaning: 'Lovelace 1843, p. 5.', isSure: false }])
  })

  it('may be an anchor in front of its text', () => {
    const found = find(p('They fought', ref('*'), '.'), p(el('a', { id: 'article-n1' }, '*'), ' For years, in all.'))
    expect(told(found)).toEqual(['* = For years, in all.'])
  })

  it.each([
    ['leads back', [note('See above.'), p('Above', ref('1'), '.')]],
    ['is more than a mark', [p('See ', ref('the list of names below'), '.'), note('Ada, Mary.')]],
    ['leads nowhere', [p('Here', ref('1', 'n2'), '.'), note('Ada, Mary.')]],
  ] as [string, ArticleNode[]][])('is none where the link %s', (_, body) => {
    expect(find(...body)).toEqual([])
  })
})
