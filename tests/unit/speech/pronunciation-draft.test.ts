import { describe, expect, test } from 'vitest'
import { hasSyllable, oddSymbol, symbolGroups } from '@/components/speech/ipa-symbols'
import { type Draft, draftOf, problemOfDraft, pronunciationOf } from '@/components/speech/pronunciation-draft'
import { respellingHint } from '@/components/speech/respelling-hint'

const blank: Draft = { written: 'Daesh', language: '', way: 'respelling', respelling: '', ipa: '' }

describe('A symbol of the phonetic alphabet', () => {
  test.each([
    'ˈdɑːɛʃ',
    'ˈræk.ə',
    'deːr ezˈzoːr',
    'mõ.nø',
    'tʃɜːtʃ',
    't͡sʷaɪ̯',
    'ǃkʰuŋ',
    'ˌɪntəˈnæʃnəl',
    'ħasan',
    'ˀɑ̃˥˩',
    'vl̩k',
  ])('is each in %s', (ipa) => {
    expect(oddSymbol(ipa)).toBeUndefined()
  })

  test.each([
    ['SIp', 'S', 'ʃ'],
    ['d4', '4', undefined],
    ['дaɛʃ', 'д', undefined],
    ['dɑ💥', '💥', undefined],
  ])('is not each in %s', (ipa, symbol, instead) => {
    expect(oddSymbol(ipa)).toEqual({ symbol, ...(instead !== undefined && { instead }) })
  })

  test('is each that can be put in by a press', () => {
    for (const [symbol] of Object.values(symbolGroups).flat()) expect(oddSymbol(symbol)).toBeUndefined()
    const all = Object.values(symbolGroups).flatMap((group) => group.map(([symbol]) => symbol))
    expect(new Set(all).size).toBe(all.length)
  })

  test('can be said when there is a vowel, or a consonant that makes a syllable', () => {
    expect(['ʃ', 'pst', 'vl̩k', 'ã', 'ɚ'].map(hasSyllable)).toEqual([false, false, true, true, true])
  })
})

describe('A hint while a word is respelled', () => {
  test.each([
    ['', 'start', ''],
    [' - ', 'start', ''],
    ['dah5', 'odd', '5'],
    ['dé-esh', 'odd', 'é'],
    ['dayralzour-a', 'long', 'dayralzour'],
    ['DAH-esh', 'good', 'dah esh'],
    ["O'BRY-un", 'good', 'obry un'],
  ])('of “%s” is %s', (typed, code, part) => {
    expect(respellingHint(typed, 'en')).toEqual({ code, part })
  })

  test('takes the letters of other languages in those', () => {
    expect(respellingHint('daa-ésch', 'de')).toEqual({ code: 'good', part: 'daa ésch' })
    expect(respellingHint('داع-ش', '')).toMatchObject({ code: 'good' })
  })
})

describe('A pronunciation that is written down', () => {
  test.each([
    [{ written: ' ' }, 'noWritten', 'written'],
    [{ written: '—' }, 'notWord', 'written'],
    [{ written: 'a'.repeat(121) }, 'longWritten', 'written'],
    [{ way: 'letters', written: 'U+N' }, 'notLetters', 'written'],
    [{}, 'noRespelling', 'sound'],
    [{ respelling: 'dah=esh' }, 'oddRespelling', 'sound'],
    [{ respelling: 'da '.repeat(90) }, 'longSound', 'sound'],
    [{ way: 'ipa' }, 'noIpa', 'sound'],
    [{ way: 'ipa', ipa: 'dA' }, 'oddIpaInstead', 'sound'],
    [{ way: 'ipa', ipa: 'd8' }, 'oddIpa', 'sound'],
    [{ way: 'ipa', ipa: 'dɑːˈ' }, 'stressEnd', 'sound'],
    [{ way: 'ipa', ipa: 'ʃ' }, 'noVowel', 'sound'],
    [{ way: 'ipa', ipa: 'a'.repeat(201) }, 'longSound', 'sound'],
    [{ language: 'i', respelling: 'DAH-esh' }, 'badLanguage', 'written'],
  ] as const)('%o is refused: %s', (part, code, field) => {
    expect(problemOfDraft({ ...blank, ...part })).toMatchObject({ code, field })
  })

  test.each([
    [{ respelling: ' DAH-esh ' }, { written: 'Daesh', respelling: 'DAH-esh' }],
    [
      { way: 'ipa', ipa: '/ˈdɑːɛʃ/', respelling: 'x' },
      { written: 'Daesh', ipa: 'ˈdɑːɛʃ' },
    ],
    [
      { way: 'letters', written: 'U.N.', language: 'en' },
      { written: 'U.N.', language: 'en', as: 'letters' },
    ],
    [
      { way: 'word', written: 'NATO' },
      { written: 'NATO', as: 'word' },
    ],
    [
      { written: '  Dair   Alzour', respelling: 'dare' },
      { written: 'Dair Alzour', respelling: 'dare' },
    ],
  ] as const)('%o is kept as it is meant', (part, kept) => {
    const draft = { ...blank, ...part }
    expect(problemOfDraft(draft)).toBeUndefined()
    expect(pronunciationOf(draft)).toEqual(kept)
    expect(pronunciationOf(draftOf(kept))).toEqual(kept)
  })

  test('that has both, as a glossary’s may, shows the respelling and does not lose the rest from sight', () => {
    expect(draftOf({ written: 'Raqqah', ipa: 'ˈrækə', respelling: 'RACK-uh' })).toMatchObject({
      way: 'respelling',
      ipa: 'ˈrækə',
    })
  })
})
