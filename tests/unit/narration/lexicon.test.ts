/** Which words of a text a lexicon meets. */
import { describe, expect, test } from 'vitest'
import { makeLexicon, type Pronunciation } from '@/components/narration/lexicon'

function found(text: string, list: readonly (string | Pronunciation)[], language?: string): string[] {
  const lexicon = makeLexicon(list.map((one) => (typeof one === 'string' ? { written: one, as: 'word' } : one)))
  return lexicon.find(text, { start: 0, end: text.length }, language).map(({ start, end }) => text.slice(start, end))
}

describe('a lexicon', () => {
  test.each([
    ['meets whole words only', 'Daesh, Daeshi, pre-Daesh and XDaesh', ['Daesh'], ['Daesh', 'Daesh']],
    ['takes the longest', 'Dair Alzour and Dair', ['Dair', 'Dair Alzour'], ['Dair Alzour', 'Dair']],
    ['meets a capital with a small letter', 'Quay quay QUAY', ['quay'], ['Quay', 'quay', 'QUAY']],
    ['meets only a capital with a capital', 'US us Us', ['US'], ['US']],
    ['leaves the possessive', "Daesh’s and Daesh's", ['Daesh'], ['Daesh', 'Daesh']],
    ['does not meet the first half of a name', 'Da’esh', ['Da'], []],
    ['takes all apostrophes for one', 'Da’esh', ["Da'esh"], ['Da’esh']],
    [
      'takes white space and hyphens of all kinds for one',
      'Dair\u00a0Alzour, al‑Qaeda',
      ['Dair Alzour', 'al-Qaeda'],
      ['Dair\u00a0Alzour', 'al‑Qaeda'],
    ],
    ['looks through soft hyphens', 'Raq\u00adqah', ['Raqqah'], ['Raq\u00adqah']],
    ['meets composed and decomposed letters', 'Zu\u0308rich', ['Zürich'], ['Zu\u0308rich']],
    ['meets what ends with a full stop', 'the U.S. said', ['U.S.'], ['U.S.']],
    ['meets what begins with a sign', 'uses .NET here', ['.NET'], ['.NET']],
    ['is not disturbed by names of JavaScript', 'constructor __proto__', ['constructor'], ['constructor']],
  ])('%s', (_, text, list, met) => expect(found(text, list)).toEqual(met))

  test('keeps to the language of the text', () => {
    const list: Pronunciation[] = [
      { written: 'Paris', language: 'fr', ipa: 'paʁi' },
      { written: 'Bath', language: 'en', ipa: 'bɑːθ' },
      { written: 'Rome', ipa: 'roʊm' },
    ]
    expect(found('Paris Bath Rome', list, 'fr-CA')).toEqual(['Paris', 'Rome'])
    expect(found('Paris Bath Rome', list, 'en-GB')).toEqual(['Bath', 'Rome'])
    expect(found('Paris Bath Rome', list)).toEqual(['Paris', 'Bath', 'Rome'])
  })

  test('prefers the entry of the language, then the first of the list', () => {
    const lexicon = makeLexicon([
      { written: 'Nice', ipa: 'naɪs' },
      { written: 'Nice', ipa: 'niːs', language: 'fr' },
      { written: 'Nice', ipa: 'x' },
    ])
    const ipa = (language: string) => lexicon.find('Nice', { start: 0, end: 4 }, language)[0]?.pronunciation.ipa
    expect(ipa('fr')).toBe('niːs')
    expect(ipa('en')).toBe('naɪs')
  })

  test('stays within the span, and takes no part of a word for a word', () => {
    const lexicon = makeLexicon([{ written: 'sea', as: 'word' }])
    expect(lexicon.find('sea sea seaside', { start: 4, end: 11 })).toMatchObject([{ start: 4, end: 7 }])
  })
})
