import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldAt } from '@/components/glossary/fold'
import { hashOf } from '@/components/glossary/hash'
import { makeMatcher } from '@/components/glossary/match'
import { pluralsOf, singularsOf } from '@/components/glossary/plurals'
import { Tokens } from '@/components/glossary/tokens'
import { referenceHits } from './match-reference'
import { glossaryOf, paragraphs } from './surfaces'

const scraps = [
  ...['Daesh', 'daesh', 'DAESH', 'us', 'US', 'U.S.', 'S', 'a', 'b', 'as', 'bs', 'base', 'bases', 'men', 'man'],
  ...[
    'al',
    'Ez',
    'Zor',
    '16',
    '2.0',
    'F-16',
    'الرقة',
    'و',
    'بالرقة',
    'صة"ל',
    '叙',
    '利亚',
    'ラ',
    'シリア',
    '한',
    '은',
    'ซี',
    'ß',
    'é',
  ],
  ...[
    '\u00ad',
    '\u0301',
    '\u200c',
    '🙂',
    'й',
    'и\u0306',
    'l’',
    'd’Iran',
    'Iran',
    'and',
    '.NET',
    'C++',
    '#',
    '@x',
    'x@y',
    'http',
  ],
]
const joints = [
  '',
  ' ',
  ' ',
  ' ',
  '-',
  '.',
  '. ',
  ', ',
  '’',
  '’s ',
  '&',
  ' & ',
  '@',
  '://',
  '\n',
  '+',
  '/',
  '!',
  '"',
  '_',
]
const line = fc
  .array(fc.tuple(fc.constantFrom(...scraps), fc.constantFrom(...joints)), { maxLength: 14 })
  .map((parts) => parts.flat().join(''))
const name = fc
  .array(fc.tuple(fc.constantFrom(...scraps), fc.constantFrom('', ' ', ' ', '-', '. ', ' & ')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.flat().join('').trim())
  .filter((text) => text !== '')
const term = fc.record({
  term: name,
  kind: fc.constantFrom('word' as const, 'place' as const),
  variants: fc.array(name, { maxLength: 2 }),
})

describe('The matcher', () => {
  test('finds what trying every spelling at every word finds', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 3 }), fc.array(term, { maxLength: 8 }), (lines, terms) => {
        const article = paragraphs(...lines)
        const glossary = glossaryOf(terms.map((parts, i) => ({ ...parts, id: `t${i}` })))
        const found = makeMatcher([glossary]).find(article)
        const hits = found.flatMap(({ term: { id }, spans }) => spans.map(({ start, end }) => ({ id, start, end })))
        const wanted = referenceHits([glossary], article).map(({ term: { id }, start, end }) => ({ id, start, end }))
        expect(hits.sort((a, b) => a.start - b.start)).toEqual(wanted)
      }),
      { numRuns: 3000 },
    )
  })

  test('finds the same in a text however it is cut into blocks', () => {
    fc.assert(
      fc.property(line, line, fc.array(term, { maxLength: 5 }), (one, two, terms) => {
        const matcher = makeMatcher([glossaryOf(terms.map((parts, i) => ({ ...parts, id: `t${i}` })))])
        const formsIn = (...texts: string[]): string[] => {
          const article = paragraphs(...texts)
          return matcher
            .find(article)
            .flatMap(({ spans }) => spans)
            .sort((a, b) => a.start - b.start)
            .map(({ start, end }) => article.text.slice(start, end))
        }
        expect(formsIn(one, two)).toEqual([...formsIn(one), ...formsIn(two)])
      }),
    )
  })
})

describe('Tokens', () => {
  test('have the hash of their word, however they were read', () => {
    fc.assert(
      fc.property(line, (text) => {
        const tokens = new Tokens()
        tokens.read(text)
        for (let i = 0; i < tokens.size; i += 1)
          expect(tokens.hashes[i]).toBe(hashOf(text, tokens.starts[i] ?? 0, tokens.ends[i] ?? 0))
      }),
    )
  })

  test('are in order, do not overlap and lie within what was read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), line, (before, text) => {
        const tokens = new Tokens()
        tokens.read(before + text, before.length)
        let last = before.length
        for (let i = 0; i < tokens.size; i += 1) {
          expect(tokens.starts[i]).toBeGreaterThanOrEqual(last)
          last = (tokens.ends[i] ?? 0) + (tokens.tails[i] ?? 0)
          expect(last).toBeGreaterThan(tokens.starts[i] ?? 0)
        }
        expect(last).toBeLessThanOrEqual(before.length + text.length)
      }),
    )
  })

  test('an upper-case letter folds to what its small letter does', () => {
    for (const letter of 'aäzßøłéđħαωяґաქ')
      expect(foldAt(letter.toUpperCase(), 0, -1).charAt(0)).toBe(foldAt(letter, 0, -1).charAt(0))
  })
})

describe('Plurals', () => {
  test('and singulars are each other’s', () => {
    const word = fc
      .array(fc.constantFrom(...'abcehimnosuxyz', 'man', 'sis', 'us', 'ice', 'ies', 'child', 'wolf'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(word, (one) => {
        for (const plural of pluralsOf(one)) expect(singularsOf(plural)).toContain(one)
        for (const singular of singularsOf(one)) expect(pluralsOf(singular)).toContain(one)
      }),
      { numRuns: 2000 },
    )
  })
})
