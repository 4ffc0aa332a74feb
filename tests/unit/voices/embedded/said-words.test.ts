import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inBreaths } from '@/components/voices/embedded/breath'
import { type SaidWord, saidWords } from '@/components/voices/embedded/said-words'

const given = (words: readonly SaidWord[]): string =>
  words.map(({ before, text }) => before + text).join('') + (words.at(-1)?.after ?? '')

describe('what the synthesizer is given', () => {
  test.each([
    ['“Hi,” she said—no…', '"Hi," she said, no...'],
    ['Zażółć gęślą jaźń, naïve Straße', 'Zazolc gesla jazn, naive Strasse'],
    ['It’s the boys’ turn', "It's the boys' turn"],
    ['5 – 6 & 7', '5, 6 and 7'],
    ['a well-known man', 'a well-known man'],
    ['\u0000bell\u0007 🙂 rings', ' bell rings'],
    ['العربية is a language', ' is a language'],
  ])('of %j is %j', (say, ascii) => {
    expect(given(saidWords(say, []))).toBe(ascii)
  })

  test('is ASCII and names places in order, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (say) => {
        const words = saidWords(say, [])
        expect(given(words)).toMatch(/^[\x20-\x7e]*$/)
        let end = 0
        for (const { offset, length, text } of words) {
          if (offset < end || length === 0 || !/[a-z\d]/i.test(text)) throw new Error(`${text} at ${offset}`)
          end = offset + length
        }
        expect(end).toBeLessThanOrEqual(say.length)
      }),
    )
  })

  test('parts words at hyphens and keeps abbreviations, numbers and apostrophes whole', () => {
    const say = 'U.S.-backed forces don’t pay 1,250.50 at 3:30.'
    expect(saidWords(say, []).map(({ offset, length }) => say.slice(offset, offset + length))).toEqual(
      'U.S|backed|forces|don’t|pay|1,250.50|at|3:30'.split('|'),
    )
  })

  test('has the sound of each word where a sound has as many words, else of all as one', () => {
    const say = 'In Dair Alzour now'
    const words = (ipa: string) => saidWords(say, [{ start: 3, end: 14, ipa }]).slice(1, -1)
    expect(words('deɪr ælˈzuːr').map(({ offset, phones }) => [offset, phones?.join(' ')])).toEqual([
      [3, 'd ey1 r'],
      [8, 'ae0 l z uw1 r'],
    ])
    expect(words('ˌdeɪrælˈzuːr').map(({ offset, length }) => [offset, length])).toEqual([[3, 11]])
    expect(words('¿').map(({ text }) => text)).toEqual(['Dair', 'Alzour'])
  })
})

describe('a long sentence is cut', () => {
  const parts = (say: string, first: number, later: number): string[] =>
    inBreaths(saidWords(say, []), first, later).map(({ words }) =>
      words.map(({ before, text }) => before + text).join(''),
    )

  test('at its punctuation, where that is near', () => {
    const say = 'When the army came to the city, it found nobody there; the people had gone north with their animals'
    expect(parts(say, 40, 100)).toEqual([
      'When the army came to the city',
      ', it found nobody there; the people had gone north with their animals',
    ])
  })

  test('else before a small word, else between two words', () => {
    expect(parts('The old government of the northern province had promised that help would come soon', 60, 99)).toEqual(
      ['The old government of the northern province had promised', ' that help would come soon'],
    )
    expect(parts('alpha bravo charlie delta echo foxtrot golf hotel', 20, 20).every((part) => part.length <= 27)).toBe(
      true,
    )
  })

  test('into all of its words, in order', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.integer({ min: 1, max: 200 }), (say, limit) => {
        const words = saidWords(say, [])
        const cut = inBreaths(words, limit, limit)
        expect(cut.flatMap((part) => part.words)).toEqual(words)
        expect(cut.every((part) => part.words.length > 0)).toBe(true)
      }),
    )
  })
})
