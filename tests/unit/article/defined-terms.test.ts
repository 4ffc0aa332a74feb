import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '@/components/article/article'
import { decodeReport } from '@/components/article/decode-report'
import { definedTermsOf } from '@/components/article/defined-terms'

const mora = { '@type': 'DefinedTerm', name: 'mora', description: 'A unit of length.' }
const told = { term: 'mora', meaning: 'A unit of length.', otherNames: [] }

describe('defined terms in structured data', () => {
  it.each([
    ['alone', mora],
    ['in a list', [[mora]]],
    ['in a graph', { '@graph': [{ '@type': 'WebPage' }, mora] }],
    ['in a set', { '@type': 'DefinedTermSet', name: 'Verse', description: 'Words.', hasDefinedTerm: [mora] }],
    ['below what the page is about', { '@type': 'Article', about: { mentions: mora } }],
    ['with the address of its type', { ...mora, '@type': ['Thing', 'https://schema.org/DefinedTerm'] }],
    ['with languages', { ...mora, name: { '@value': 'mora', '@language': 'en' } }],
    ['with markup and white space', { ...mora, description: ' <p>A unit\n of <b>length.</b></p>' }],
    ['with other things of the wrong kind', { ...mora, alternateName: 7, termCode: null, url: [] }],
  ])('are found %s', (_, data) => {
    expect(definedTermsOf(data)).toEqual([told])
  })

  it('have other names and codes', () => {
    const data = { ...mora, alternateName: ['morae', 'mora', ''], termCode: 'M1' }
    expect(definedTermsOf(data)).toEqual([{ ...told, otherNames: ['morae', 'M1'] }])
  })

  it.each([
    ['no name', { ...mora, name: ' ' }],
    ['no description', { ...mora, description: '<br>' }],
    ['a name that is none', { ...mora, name: 'm'.repeat(201) }],
    ['another type', { ...mora, '@type': 'DefinedTermSet' }],
    ['nothing', null],
    ['a string', 'DefinedTerm'],
  ])('are not found in %s', (_, data) => {
    expect(definedTermsOf(data)).toEqual([])
  })

  it('have an end', () => {
    expect(definedTermsOf(Array.from({ length: 9_000 }, () => mora))).toHaveLength(500)
    const ring: Record<string, unknown> = {}
    ring.self = ring
    expect(definedTermsOf(ring)).toEqual([])
  })

  it('come out of anything, and come out of themselves unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), fc.string(), (value, name, description) => {
        const terms = definedTermsOf([value, { ...mora, name, description, alternateName: value }])
        expect(definedTermsOf(terms)).toEqual(terms)
      }),
    )
  })
})

describe('a report from the page', () => {
  const article: Article = { url: 'https://a.example/', title: '', direction: 'ltr', body: [] }
  const report = { part: 'found', confidence: 1, coverage: 1, omitted: [], others: [] }

  it('carries its terms and its glossary', () => {
    const given = { ...report, definedTerms: [told], glossaryLink: 'https://a.example/words' }
    expect(decodeReport(given, article)).toEqual(given)
  })

  it('carries no other address and no list that is empty', () => {
    for (const glossaryLink of ['http://a.example/words', 'javascript:alert(1)', '/words', 7])
      expect(decodeReport({ ...report, definedTerms: [{ term: 'x' }], glossaryLink }, article)).toEqual(report)
  })
})
