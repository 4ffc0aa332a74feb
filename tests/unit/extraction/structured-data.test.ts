import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { structuredData } from '@/components/extraction/structured-data'

const read = (data: unknown, agrees = (_: string): boolean => false) => structuredData([JSON.stringify(data)], agrees)

describe('structured data', () => {
  it('is read from an article', () => {
    expect(
      read({
        '@type': 'NewsArticle',
        headline: 'The bridge',
        author: { '@type': 'Person', name: 'Ada' },
        datePublished: '2024-03-05',
        dateModified: '2024-03-06',
        image: { url: 'https://a.example/b.jpg' },
        publisher: { name: 'The River Post' },
        inLanguage: 'en',
        articleBody: 'It fell.',
      }),
    ).toEqual({
      kind: 'article',
      headlines: ['The bridge'],
      authors: ['Ada'],
      published: '2024-03-05',
      modified: '2024-03-06',
      image: 'https://a.example/b.jpg',
      sites: ['The River Post'],
      language: 'en',
      articleBody: 'It fell.',
    })
  })

  it.each([
    ['a string', 'Ada', ['Ada']],
    ['a list of strings and people', ['Ada', { name: 'Mary' }], ['Ada', 'Mary']],
    ['a list of names in a person', { name: ['Ada', 'Mary'] }, ['Ada', 'Mary']],
    ['a person described elsewhere', { '@id': '#ada' }, ['Ada Lovelace']],
    [
      'a person and a company',
      [
        { '@type': 'Organization', name: 'Post' },
        { '@type': 'Person', name: 'Ada' },
      ],
      ['Ada'],
    ],
    ['a number', 7, []],
    ['nothing', null, []],
  ])('takes authors from %s', (_, author, names) => {
    const data = {
      '@graph': [
        { '@type': 'BlogPosting', author },
        { '@type': 'Person', '@id': '#ada', name: 'Ada Lovelace' },
      ],
    }
    expect(read(data).authors).toEqual(names)
  })

  it('is of the article whose headline is the page’s, not of others beside it', () => {
    const data = [
      { '@type': 'Article', headline: 'Another', author: 'Eve' },
      { '@type': 'Article', headline: 'The bridge', author: 'Ada' },
      { '@type': 'WebPage', name: 'Page', datePublished: '2020-01-01' },
    ]
    expect(read(data, (headline) => headline === 'The bridge').authors).toEqual(['Ada'])
  })

  it('is not of the comments and the articles it lists', () => {
    const data = {
      '@type': 'Article',
      headline: 'The bridge',
      comment: [{ '@type': 'Comment', author: 'Eve', datePublished: '2021-01-01' }],
      hasPart: { '@type': 'Article', headline: 'Other', author: 'Eve' },
    }
    expect(read(data)).toEqual({ kind: 'article', headlines: ['The bridge'], authors: [], sites: [] })
  })

  it.each([
    ['TechArticle', 'documentation'],
    ['http://schema.org/DiscussionForumPosting', 'forum'],
    ['Product', 'product'],
    ['CollectionPage', 'list'],
    ['WebSite', undefined],
  ])('tells the kind of page: %s', (type, kind) => {
    expect(read({ '@type': type }).kind).toBe(kind)
  })

  it.each([
    ['a comment of HTML', '<!-- {"@type":"Article","headline":"The bridge"} -->'],
    ['CDATA', '//<![CDATA[\n{"@type":"Article","headline":"The bridge"}\n//]]>'],
    ['line ends in a string', '{"@type":"Article","description":"a\nb","headline":"The bridge"}'],
    ['a comma too many', '{"@type":"Article","headline":"The bridge",}'],
  ])('is read in spite of %s', (_, script) => {
    expect(structuredData([script], () => false).headlines).toEqual(['The bridge'])
  })

  it('is nothing where it is broken, deep or hostile', () => {
    const nothing = { headlines: [], authors: [], sites: [] }
    const deep = `${'{"@graph":'.repeat(100_000)}1${'}'.repeat(100_000)}`
    for (const script of [
      '',
      '{',
      'null',
      '[[[]]]',
      '"Article"',
      '{"@type":7}',
      '{"__proto__":{"@type":"Article"}}',
      deep,
    ]) {
      expect(structuredData([script], () => false)).toEqual(nothing)
    }
  })

  it('never throws, whatever the values are', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.string(),
        fc.integer(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 3 }),
        tie('item'),
      ),
      item: fc.dictionary(
        fc.constantFrom(
          '@type',
          '@id',
          '@graph',
          'author',
          'name',
          'headline',
          'image',
          'url',
          'publisher',
          'mainEntity',
          'datePublished',
        ),
        fc.oneof(tie('any'), fc.constantFrom('Article', 'Person', '#a')),
      ),
    })).any
    fc.assert(fc.property(value, (data) => void read(data)))
  })
})
