import { describe, expect, test } from 'vitest'
import { type Glossary, type GlossaryTerm, glossaryFormat } from '@/components/glossary/glossary'
import { checkGlossary } from '../../commands/glossary-checks'

const term = (id: string, more: Partial<GlossaryTerm> = {}): GlossaryTerm => ({
  id,
  term: id,
  kind: 'word',
  priority: 1,
  definition: `What one calls ${id} in a harbour.`,
  ...more,
})
const glossary = (...terms: GlossaryTerm[]): Glossary => ({
  format: glossaryFormat,
  name: 'Harbour',
  language: 'en',
  terms,
})

describe('a glossary that is to be shipped', () => {
  test('may be as it should', () => {
    const right = glossary(
      term('quay', { aliases: ['wharf'], ipa: 'kiː, ˈkʼɑ̃ː' }),
      term('tide', { aliases: ['wharf'], requires: [{ spelling: 'wharf', anyOf: ['quay'] }] }),
    )
    expect(checkGlossary(right)).toEqual({ errors: [], warnings: [] })
  })

  test.each<[string, GlossaryTerm[], string]>([
    ['a short definition', [term('a', { definition: 'Short.' })], 'a: the definition is shorter than 20 characters.'],
    [
      'no full stop',
      [term('a', { definition: 'A wall where ships tie up' })],
      'a: the definition does not end in a full stop.',
    ],
    ['terms out of order', [term('b'), term('a')], 'a: stands after b. Sort the terms by "id".'],
    [
      'a respelling for IPA',
      [term('a', { ipa: 'KEE' })],
      'a: the "ipa" ("KEE") holds characters that are not of the phonetic alphabet.',
    ],
    [
      'one spelling twice',
      [term('a', { aliases: ['Al-X'] }), term('b', { variants: ['al X'] })],
      'b: "al x" is a spelling of a, too. Give one a "requires".',
    ],
  ])('has %s named', (_, terms, sentence) => {
    expect(checkGlossary(glossary(...terms)).errors).toEqual([sentence])
  })

  test('has spellings of other files pointed out, which may be meant', () => {
    const others = new Map([['places.json', glossary(term('pier', { aliases: ['quay'] }))]])
    expect(checkGlossary(glossary(term('quay')), others)).toEqual({
      errors: [],
      warnings: ['quay: "quay" is also a spelling of pier in places.json.'],
    })
  })
})
