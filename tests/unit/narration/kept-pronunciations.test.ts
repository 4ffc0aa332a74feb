/** A person's pronunciations: what is taken, what is not and why, and what comes back from storage. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addPronunciation,
  addPronunciations,
  keptPronunciations,
  problemOf,
  pronunciationLimits,
  removePronunciation,
  replacePronunciation,
  tidyPronunciation,
} from '@/components/narration/kept-pronunciations'
import type { Pronunciation } from '@/components/narration/lexicon'

const daesh: Pronunciation = { written: 'Daesh', ipa: 'ˈdɑːɛʃ' }
const quay: Pronunciation = { written: 'quay', respelling: 'kee' }

describe('a pronunciation', () => {
  test.each<[Pronunciation, string | undefined]>([
    [{ written: ' ', ipa: 'a' }, 'noWord'],
    [{ written: '&', ipa: 'a' }, 'noLetters'],
    [{ written: 'x'.repeat(121), ipa: 'a' }, 'tooLong'],
    [{ written: 'x' }, 'nothingSaid'],
    [{ written: 'x', ipa: '  ', respelling: '' }, 'nothingSaid'],
    [{ written: 'x', ipa: 'd{:S' }, 'notIpa'],
    [{ written: 'x', ipa: 'ˈˈ' }, 'notIpa'],
    [{ written: 'x', respelling: '123' }, 'notSayable'],
    [{ written: 'x', ipa: 'a', language: 'english!' }, 'badLanguage'],
    [{ written: 'x', ipa: '/ˈdɑːɛʃ/' }, undefined],
    [{ written: 'x', ipa: 'ɑ̃t͡ʃʲ' }, undefined],
    [{ written: 'SDF', as: 'letters' }, undefined],
  ])('%j is judged as %s', (one, code) => expect(problemOf(tidyPronunciation(one))?.code).toBe(code))

  test('names the character that is none of the alphabet', () => {
    expect(problemOf(tidyPronunciation({ written: 'x', ipa: 'da€' }))).toEqual({ code: 'notIpa', character: '€' })
  })

  test('is tidied: slashes, white space, the region of its language, typed signs', () => {
    expect(
      tidyPronunciation({ written: ' Daesh ', ipa: "/'da:ɛʃ/", language: 'en-US', respelling: ' DAH-esh ' }),
    ).toEqual({
      written: 'Daesh',
      ipa: 'ˈdaːɛʃ',
      language: 'en',
      respelling: 'DAH-esh',
    })
  })
})

describe('the list', () => {
  test('puts a new one in front and takes one word once', () => {
    const { list = [] } = addPronunciation([quay], daesh)
    expect(list).toEqual([daesh, quay])
    expect(addPronunciation(list, { written: 'quay', ipa: 'kiː' }).list).toEqual([
      daesh,
      { written: 'quay', ipa: 'kiː' },
    ])
    expect(removePronunciation(list, quay)).toEqual([daesh])
  })

  test('changes one to another, which may stand for another word', () => {
    expect(replacePronunciation([daesh, quay], quay, { written: 'Daesh', respelling: 'dash' }).list).toEqual([
      { written: 'Daesh', respelling: 'dash' },
    ])
    expect(replacePronunciation([daesh], daesh, { written: '' })).toMatchObject({ problem: { code: 'noWord' } })
  })

  test('has an end', () => {
    const full = Array.from(
      { length: pronunciationLimits.entries },
      (_, at): Pronunciation => ({ written: `w${at}`, as: 'word' }),
    )
    expect(addPronunciation(full, daesh).problem?.code).toBe('tooMany')
    expect(addPronunciations(full, [daesh, { written: 'w1', as: 'letters' }, { written: '' }])).toMatchObject({
      added: 0,
      replaced: 1,
      left: 2,
    })
  })
})

test('what storage holds is read without trust, and comes back as it was', () => {
  expect(keptPronunciations.decode('x', 1)).toEqual([])
  expect(
    keptPronunciations.decode([null, 1, {}, { written: 3 }, { ...daesh, as: 'shout', extra: 1 }, quay], 1),
  ).toEqual([daesh, quay])
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const list = keptPronunciations.decode([value, daesh], 1)
      expect(list.every((one) => problemOf(one) === undefined)).toBe(true)
      expect(keptPronunciations.decode(JSON.parse(JSON.stringify(list)), 1)).toEqual(list)
    }),
    { numRuns: 200 },
  )
})
