import { describe, expect, test } from 'vitest'
import { saidWords } from '@/components/voices/embedded/said-words'
import type { Sound } from '@/components/voices/engine'
import { makeDictionary } from '@/components/voices/natural/dictionary'
import { makePronounce } from '@/components/voices/natural/pronounce'
import { symbolsOf } from '@/components/voices/natural/symbols'

const dictionary = makeDictionary(
  ['A AH0', 'CAT K AE1 T', "DON'T D OW1 N T", 'FIVE F AY1 V', 'JAMES JH EY1 M Z', 'S EH1 S', 'THE DH AH0', 'U Y UW1']
    .sort()
    .join('\n'),
)
const guessed: string[] = []
const pronounce = makePronounce(dictionary, (word) => {
  guessed.push(word)
  return ['G']
})
const said = (say: string, sounds: readonly Sound[] = []): string =>
  pronounce(saidWords(say, sounds))
    .map((phones) => phones.join(' '))
    .join(' | ')

describe('the dictionary of the natural voice', () => {
  test('finds every word of it, the first and the last, and no other', () => {
    for (const word of ['A', 'CAT', "DON'T", 'FIVE', 'JAMES', 'S', 'THE', 'U']) expect(dictionary(word)).toBeDefined()
    for (const word of ['', 'AA', 'CA', 'CATS', 'V', '0']) expect(dictionary(word)).toBeUndefined()
    expect(dictionary('U')).toEqual(['Y', 'UW1'])
  })
})

describe('how the natural voice says a word', () => {
  test('is what the dictionary says, whatever its letters', () => {
    expect(said("The cat, CAT don't")).toBe('DH AH0 | K AE1 T | K AE1 T | D OW1 N T')
  })
  test('has the ending of a possessive as English says it', () => {
    expect(said("The cat's, James's, the cats'")).toBe('DH AH0 | K AE1 T S | JH EY1 M Z IH0 Z | DH AH0 | G')
  })
  test('is letter by letter where it is written so, and "A" is a letter only among letters', () => {
    expect(said('U S A, a cat, U.S.')).toBe('Y UW1 | EH1 S | EY1 | AH0 | K AE1 T | Y UW1 EH1 S')
  })
  test('is that of the digits where figures were left', () => {
    expect(said('5 cat5')).toBe('F AY1 V | K AE1 T F AY1 V')
  })
  test('is guessed where nothing else helps, once for each word', () => {
    guessed.length = 0
    expect(said('Raqqah raqqah Raqqah')).toBe('G | G | G')
    expect(guessed).toEqual(['raqqah'])
  })
  test('is what it was told, with the stress that was told', () => {
    expect(said('In Raqqah’s cat', [{ start: 3, end: 9, ipa: 'ˈrækə' }])).toBe('G | R AE1 K AH0 Z | K AE1 T')
  })
})

describe('the symbols of the natural voice', () => {
  const symbols = (say: string): string => {
    const words = saidWords(say, [])
    const { names, tones, firsts } = symbolsOf(pronounce(words), [
      ...words.map(({ before }) => before),
      words.at(-1)?.after ?? '',
    ])
    expect(tones).toHaveLength(names.length)
    return names.map((name, nth) => `${firsts.includes(nth) ? '/' : ''}${name}`).join(' ')
  }
  test('are phones and the punctuation between them, and tell where each word begins', () => {
    expect(symbols('The cat, five?')).toBe('_ /dh ah /k ae t , /f ay V ? _')
  })
  test('end in a fall where the text ends, and without one where it goes on', () => {
    expect(symbols('Cat')).toBe('_ /k ae t . _')
    expect(symbolsOf([['K']], ['', ' ']).names).toEqual(['_', 'k', ',', '_'])
  })
  test('bear the stress of the phones', () => {
    expect(symbolsOf([['K', 'AE1', 'AH0', 'OW2']], ['', '.']).tones).toEqual([0, 0, 2, 1, 3, 0, 0])
  })
})
