import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseMentions, type Density, helps, type Mention } from '@/components/glossary/density'
import type { FoundTerm } from '@/components/glossary/found-term'
import { glossaryFormat, type Origin } from '@/components/glossary/glossary'
import { mattersMost, sorted } from '@/components/glossary/importance'
import { type ArticleText, textOfNodes } from '@/components/text/text'

const nowhere = { controls: [], headings: [] }
const usual: Density = { help: 'some', repeat: 'first' }

function found(text: ArticleText, term: string, priority: 1 | 2 | 3 = 1, origin: Origin = 'bundled'): FoundTerm {
  const spans = [...text.text.matchAll(new RegExp(`\\b${term}\\b`, 'g'))].map(({ index }) => ({
    start: index,
    end: index + term.length,
  }))
  const glossary = { format: glossaryFormat, name: 'Test', language: 'en', terms: [], origin } as const
  return {
    term: { id: term.toLowerCase(), term, kind: 'place', definition: 'A place.', priority },
    glossary,
    spans,
    matched: [term],
    others: [],
  }
}

const article = (...lines: string[]): ArticleText =>
  textOfNodes(
    lines.map((line) => ({
      tag: line.startsWith('# ') ? ('h2' as const) : ('p' as const),
      children: [line.replace('# ', '')],
    })),
  )
const rest = 'and then there was a good deal more to be said about it by those who had seen it with their own eyes'
const shown = (text: ArticleText, mentions: readonly Mention[]): string[] =>
  mentions.map(({ start, end, first }) => `${text.text.slice(start, end)} ${start}${first ? '' : ' again'}`)

describe('what is marked', () => {
  it('is the first mention of a term', () => {
    const text = article(`Raqqa ${rest} Raqqa.`, `Raqqa ${rest}.`)
    expect(shown(text, chooseMentions([found(text, 'Raqqa')], text, usual, nowhere))).toEqual(['Raqqa 0'])
  })

  it('is the first in every section where that is wished', () => {
    const text = article(`Raqqa ${rest} Raqqa.`, '# Later', `Raqqa ${rest}.`)
    const marked = chooseMentions([found(text, 'Raqqa')], text, { help: 'some', repeat: 'section' }, nowhere)
    expect(marked.map(({ first }) => first)).toEqual([true, false])
  })

  it('is every mention where that is wished', () => {
    const text = article(`Raqqa ${rest} Raqqa.`, `Raqqa ${rest}.`)
    const marked = chooseMentions([found(text, 'Raqqa')], text, { help: 'some', repeat: 'all' }, nowhere)
    expect(marked.map(({ first }) => first)).toEqual([true, false, false])
  })

  it('is what matters more where a paragraph is full, and the others at their next mention', () => {
    const text = article(`Ana Bul Cis Dov ${rest} ${rest} ${rest} ${rest}`, `Ana Bul ${rest} ${rest}`)
    const terms = [found(text, 'Ana', 2), found(text, 'Bul', 1), found(text, 'Cis', 1), found(text, 'Dov', 1)]
    const marked = chooseMentions(terms, text, usual, nowhere).map(({ start, end }) => text.text.slice(start, end))
    expect(marked).toEqual(['Bul', 'Cis', 'Dov', 'Ana'])
  })

  it('is nothing that most readers know, unless the reader asked for the most help', () => {
    const text = article(`France ${rest}`)
    const count = (help: Density['help']): number =>
      chooseMentions([found(text, 'France', 3)], text, { help, repeat: 'first' }, nowhere).length
    expect(helps.map(count)).toEqual([0, 0, 0, 0, 1])
  })

  it('is what the person wrote down, even if most readers know it and the paragraph is full', () => {
    const text = article('Ana Bul Cis Dov Eno')
    const terms = ['Ana', 'Bul', 'Cis', 'Dov'].map((name) => found(text, name))
    const marked = chooseMentions([...terms, found(text, 'Eno', 3, 'own')], text, usual, nowhere)
    expect(marked.some(({ term }) => term === 4)).toBe(true)
  })

  it('is nothing inside a link, and nothing in a heading of what stands in the text as well', () => {
    const text = article('# Raqqa and Homs', `Raqqa Raqqa ${rest}`)
    const linked = text.text.indexOf('Raqqa', 10)
    const marked = chooseMentions([found(text, 'Raqqa'), found(text, 'Homs')], text, usual, {
      controls: [{ start: linked, end: linked + 5 }],
      headings: [{ start: 0, end: 14 }],
    })
    expect(shown(text, marked)).toEqual(['Homs 10', `Raqqa ${linked + 6}`])
  })

  it('is never more than three a paragraph and four in a hundred words at first', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(40), { minLength: 1, maxLength: 60 }), { maxLength: 12 }), (lines) => {
        const text = article(...lines.map((line) => line.map((n) => (n < 20 ? `Name${n}` : 'word')).join(' ')))
        const terms = Array.from({ length: 20 }, (_, n) => found(text, `Name${n}`, 1)).filter(
          ({ spans }) => spans.length,
        )
        const marked = chooseMentions(terms, text, usual, nowhere)
        for (const block of text.blocks)
          expect(marked.filter(({ start }) => start >= block.start && start < block.end).length).toBeLessThanOrEqual(3)
        const words = text.text.split(/\s+/).filter(Boolean).length
        expect(marked.length).toBeLessThanOrEqual(Math.ceil(words * 0.04))
        expect(new Set(marked.map(({ term }) => term)).size).toBe(marked.length)
        expect([...marked].sort((a, b) => a.start - b.start)).toEqual(marked)
      }),
    )
  })
})

describe('the terms that matter most', () => {
  const text = article(`Ana Bul ${rest}`, `Cis Cis Cis Dov ${rest}`, `Eno Fio Gus Cis ${rest}`)

  it('are important, often mentioned or early, at most five, in the order of the text', () => {
    const terms = [
      found(text, 'Gus', 2),
      found(text, 'Cis', 1),
      found(text, 'Ana', 1),
      found(text, 'Bul', 3),
      found(text, 'Dov', 1),
      found(text, 'Eno', 1),
      found(text, 'Fio', 1),
    ]
    expect(mattersMost(terms, text.text.length).map(({ term }) => term.term)).toEqual([
      'Ana',
      'Cis',
      'Dov',
      'Eno',
      'Fio',
    ])
  })

  it('leave out what is only a word of the dictionary', () => {
    expect(mattersMost([found(text, 'Ana', 2, 'dictionary')], text.text.length)).toEqual([])
  })
})

describe('the list', () => {
  it('is in the order of the text, of the alphabet, or of kinds', () => {
    const text = article('Cis Ana Éva Bul')
    const terms = ['Cis', 'Ana', 'Éva', 'Bul'].map((name) => ({ ...found(text, 'Ana'), ...found(text, name) }))
    const names = (sort: 'order' | 'alphabet' | 'kind'): string[] => {
      const word = terms.map((each, i) => ({
        ...each,
        spans: [{ start: i, end: i + 1 }],
        term: { ...each.term, kind: i === 1 ? ('word' as const) : ('place' as const) },
      }))
      return sorted(word, sort, 'en').map(({ term }) => term.term)
    }
    expect(names('order')).toEqual(['Cis', 'Ana', 'Éva', 'Bul'])
    expect(names('alphabet')).toEqual(['Ana', 'Bul', 'Cis', 'Éva'])
    expect(names('kind')).toEqual(['Bul', 'Cis', 'Éva', 'Ana'])
  })
})
