import { describe, expect, it } from 'vitest'
import type { Article, ArticleNode } from '@/components/article/article'
import { decodeGlossary } from '@/components/glossary/decode-glossary'
import type { FoundTerm } from '@/components/glossary/found-term'
import { originOf } from '@/components/glossary/origins'
import { nothingPersonal, ownTerm, type Personal, withHidden, withTerm } from '@/components/glossary/personal'
import { makeTermFinder } from '@/components/reader/find-terms'
import { dictionaryGlossary, wordFound } from '@/components/reader/word-found'
import { textOf } from '@/components/text/text'
import { english } from '../english'

const decoded = decodeGlossary({
  format: 'sidelight-glossary/1',
  name: 'World',
  language: 'en',
  terms: [
    {
      id: 'ls',
      term: 'Lantern Society',
      kind: 'group',
      priority: 1,
      definition: 'A club of people who mend lamps.',
      abbreviations: ['LS'],
    },
    { id: 'aldmoor', term: 'Aldmoor', kind: 'place', priority: 1, definition: 'A town in the hills.' },
  ],
})
if (!decoded.ok) throw new Error(decoded.problem)
const finder = makeTermFinder({
  words: english,
  bundled: [decoded.glossary],
  further: async () => async (text, found) => {
    const start = text.text.indexOf('foothold')
    const isTaken = found.some(({ spans }) => spans.some((span) => span.start === start))
    return start === -1 || isTaken
      ? []
      : [wordFound('foothold', { start, end: start + 8 }, text, dictionaryGlossary(english))]
  },
})
const p = (...children: ArticleNode[]): ArticleNode => ({ tag: 'p', children })

function termsOf(body: readonly ArticleNode[], personal: Personal = nothingPersonal): readonly FoundTerm[] {
  const article: Article = { url: 'https://paper.example/1', title: 'T', language: 'en', direction: 'ltr', body }
  return finder.find({ article, text: textOf(article), report: undefined, personal, help: 'some' }, [])
}
async function furtherOf(body: readonly ArticleNode[], personal: Personal = nothingPersonal) {
  const article: Article = { url: 'https://paper.example/1', title: 'T', language: 'en', direction: 'ltr', body }
  const wish = { article, text: textOf(article), report: undefined, personal, help: 'some' } as const
  return finder.find(wish, await finder.seekFurther(wish, finder.find(wish, [])))
}
const told = (terms: readonly FoundTerm[]): string[] =>
  terms.map((each) => `${each.term.term}: ${[each, ...each.others].map(originOf).join(', ')}`)

describe('what was prepared', () => {
  it('rests between terms and blocks, is found the same, and not a second time for the same text', async () => {
    let rests = 0
    const prepared = makeTermFinder({
      words: english,
      bundled: [decoded.glossary],
      inTurns: async (work) => {
        for (const _ of work) rests += 1
      },
    })
    const said = 'The Lantern Society (LS) came to Aldmoor.'
    const body = [p(said), p('The LS stayed.')]
    const article: Article = { url: 'https://paper.example/1', title: 'T', language: 'en', direction: 'ltr', body }
    const wish = { article, text: textOf(article), report: undefined, personal: nothingPersonal, help: 'some' } as const
    await prepared.prepare(wish)
    expect(rests).toBeGreaterThanOrEqual(decoded.glossary.terms.length + 2 * body.length)
    expect(prepared.find({ ...wish, text: wish.text }, [])).toEqual(finder.find(wish, []))
    const once = rests
    await prepared.prepare(wish)
    expect(rests).toBe(once)

    const hidden = withHidden(nothingPersonal, 'Aldmoor', undefined)
    expect(told(prepared.find({ ...wish, personal: hidden }, []))).toEqual(['LS: article, bundled'])
  })
})

describe('the terms of an article', () => {
  it('come from the article’s words first, and from the bundled glossary beside them', () => {
    const terms = termsOf([p('The Lantern Society (LS) came to Aldmoor. The LS stayed.')])
    expect(told(terms)).toEqual(['LS: article, bundled', 'Aldmoor: bundled'])
    expect(terms[0]?.term).toMatchObject({
      definition: 'Short for “Lantern Society”.',
      priority: 2,
      kind: 'abbreviation',
    })
    expect(terms[0]?.others[0]?.term.definition).toBe('A club of people who mend lamps.')
  })

  it('are one with their long form, and say what that is', () => {
    const body = [p('The Lamp Order (LO), a guild of lamp makers, met. The Lamp Order stayed, and the LO left.')]
    const [first] = termsOf(body)
    expect(first?.matched).toEqual(['Lamp Order', 'LO'])
    expect(first?.spans).toHaveLength(4)
  })

  it('show the sentence that says so', () => {
    const body = [p('Before. The Lantern Society (LS) came to Aldmoor. After.')]
    const [first] = termsOf(body)
    const proof = first?.term.proof
    const { text } = textOf({ url: '', title: 'T', direction: 'ltr', body })
    expect(proof && text.slice(proof.start, proof.end)).toBe('The Lantern Society (LS) came to Aldmoor.')
  })

  it('come from the page’s mark-up before its words', () => {
    const abbr: ArticleNode = { tag: 'abbr', attrs: { title: 'Lamp Society' }, children: ['LS'] }
    expect(told(termsOf([p('The ', abbr, ' came. It is the Lantern Society (LS).')]))[0]).toMatch(/^LS: page, article/)
  })

  it('hold the person’s own explanation before the bundled one, on its site', () => {
    const own = withTerm(nothingPersonal, { term: ownTerm('Aldmoor', 'My town.', 'own-1'), site: 'paper.example' })
    expect(told(termsOf([p('In Aldmoor.')], own))).toEqual(['Aldmoor: own, bundled'])
    const elsewhere = withTerm(nothingPersonal, { term: ownTerm('Aldmoor', 'My town.', 'own-1'), site: 'b.example' })
    expect(told(termsOf([p('In Aldmoor.')], elsewhere))).toEqual(['Aldmoor: bundled'])
  })

  it('leave out what the person hid', () => {
    expect(told(termsOf([p('In Aldmoor.')], withHidden(nothingPersonal, 'aldmoor', 'paper.example')))).toEqual([])
  })

  it('end with hard words that no glossary explains', async () => {
    expect(told(await furtherOf([p('A foothold in Aldmoor.')]))).toEqual(['foothold: dictionary', 'Aldmoor: bundled'])
    const own = withTerm(nothingPersonal, { term: ownTerm('foothold', 'A first hold.', 'own-1') })
    expect(told(await furtherOf([p('A foothold.')], own))).toEqual(['foothold: own'])
  })
})
