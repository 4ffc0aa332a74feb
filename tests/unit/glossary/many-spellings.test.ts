import { describe, expect, test } from 'vitest'
import { makeMatcher } from '@/components/glossary/match'
import { makeNameFinder } from '@/components/glossary/name-finder'
import { findProbableNames } from '@/components/glossary/probable-names'
import { textOfNodes } from '@/components/text/text'
import { asBundled, packageGlossaries } from '../../fixtures/package-glossaries'

const glossaries = packageGlossaries()
const bundled = glossaries.map(asBundled)
const matcher = makeMatcher(bundled)
const finder = makeNameFinder(bundled)

/** The names of what is found in a sentence, with a question mark where only the sound says so. */
function foundIn(sentence: string): string[] {
  const text = textOfNodes([{ tag: 'p', children: [sentence] }], 'en')
  const listed = matcher.find(text)
  return [...listed, ...findProbableNames(text, listed, finder, () => false)].map(
    ({ term, isProbable }) => `${term.term}${isProbable ? '?' : ''}`,
  )
}

describe('one name in all its spellings', () => {
  test.each([
    'Dair Alzour',
    'Deir ez-Zor',
    'Deir Ezzor',
    'Deir al-Zour',
    'Deir al-Zor',
    'Dayr az-Zawr',
    'Der Ezzor',
    'Deir el-Zour',
    'Dayr al-Zawr',
    'Deir Azzour',
    'Dair az-Zaur',
    'Deir Ezzour',
    'Dayr ez-Zor',
    'دير الزور',
  ])('Dair Alzour as %s', (spelling) => {
    expect(foundIn(`Syrian fighters left ${spelling} on Sunday.`).map((name) => name.replace('?', ''))).toContain(
      'Dair Alzour',
    )
  })

  test('a spelling that no glossary lists is only probable', () => {
    const listed = glossaries.flatMap(({ terms }) => terms).find(({ term }) => term === 'Dair Alzour')
    expect(listed?.variants).not.toContain('Deir Ezzour')
    expect(foundIn('Syrian fighters left Deir Ezzour on Sunday.')).toContain('Dair Alzour?')
  })

  test('SDF is known where the article never spells it out', () => {
    expect(foundIn('The SDF said that Raqqa was free of Daesh.')).toContain('Syrian Democratic Forces')
  })
})
