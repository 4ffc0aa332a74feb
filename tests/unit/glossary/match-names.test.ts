import { describe, expect, test } from 'vitest'
import type { FoundTerm } from '@/components/glossary/found-term'
import { makeMatcher } from '@/components/glossary/match'
import { answers, formsOf, otherNamesOf, relatedTo } from '@/components/glossary/names'
import { glossaryOf, paragraphs } from './surfaces'

const found = makeMatcher([
  glossaryOf([
    {
      term: 'Raqqah',
      id: 'raqqah',
      variants: ['Raqqa', 'ar-Raqqah', 'Raqqa'],
      native: [{ script: 'Arab', language: 'ar', text: 'الرقة' }],
      see: ['sdf', 'elsewhere'],
      definition: 'A city on the Euphrates.',
    },
    { term: 'SDF', id: 'sdf' },
    { term: 'Elsewhere', id: 'elsewhere' },
  ]),
]).find(paragraphs('Raqqa and the SDF'))
const [raqqah, sdf] = found as [FoundTerm, FoundTerm]

describe('What a card and the list say about names', () => {
  test('other names come once each, those in another script with their language', () => {
    expect(otherNamesOf(raqqah)).toEqual([
      { text: 'Raqqa', language: 'en' },
      { text: 'ar-Raqqah', language: 'en' },
      { text: 'الرقة', language: 'ar' },
    ])
  })

  test('related terms are those the article mentions', () => {
    expect(relatedTo(raqqah, found)).toEqual([sdf])
  })

  test('the forms of the article are told when they differ from the name', () => {
    expect(formsOf(raqqah)).toEqual(['Raqqa'])
    expect(formsOf(sdf)).toEqual([])
  })

  test('a search looks at names and definition, without case and accents', () => {
    expect(found.filter((term) => answers(term, ' RÁQQA '))).toEqual([raqqah])
    expect(found.filter((term) => answers(term, 'euphrates'))).toEqual([raqqah])
    expect(found.filter((term) => answers(term, ''))).toEqual(found)
    expect(found.filter((term) => answers(term, 'nothing'))).toEqual([])
  })
})
