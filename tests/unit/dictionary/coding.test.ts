import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codedBytes, scriptOf, textOfBytes, vocabularyOf } from '@/assets/dictionary/encode'
import { bytesOf, expand, inflatedBytesOf, plainTextOf, rowStarts } from '@/components/dictionary/coding'
import { exportOf } from './packed'

const words = fc.constantFrom('the', 'city', 'of', 'zyzzyva', 'Paris', 'a', '12', '-', ' ', '  ', '\n', '\t', '.', ';')
const anyText = fc.oneof(
  fc.array(words).map((parts) => parts.join('')),
  fc.array(words).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme-ascii' }),
)

describe('the files of the dictionary', () => {
  test('any bytes come back from the characters that stand for them', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([...bytesOf(textOfBytes(bytes))]).toEqual([...bytes])
      }),
    )
  })

  test('any text comes back from its codes, whichever words have one', () => {
    fc.assert(
      fc.property(anyText, fc.shuffledSubarray(['the', 'city', 'of', 'Paris', 'zyzzyva']), (text, vocabulary) => {
        expect(expand(codedBytes(text, vocabulary), vocabulary)).toBe(text)
      }),
    )
  })

  test('codes of two bytes come back too, and are taken for no line feed', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    const vocabulary = Array.from(
      { length: 1000 },
      (_, i) => `w${letters[i % 26]}${letters[Math.floor(i / 26) % 26]}x${letters[Math.floor(i / 676)]}`,
    )
    const text = `${vocabulary.join(' ')}\n${vocabulary.toReversed().join(', ')}`
    const bytes = codedBytes(text, vocabulary)
    expect(expand(bytes, vocabulary)).toBe(text)
    expect(rowStarts(bytes)).toHaveLength(3)
  })

  test('each row is expanded by itself', () => {
    const vocabulary = ['city', 'the']
    const bytes = codedBytes('the city\n\nthe town\t1', vocabulary)
    const starts = rowStarts(bytes)
    const rows = starts.slice(0, -1).map((start, i) => expand(bytes, vocabulary, start, (starts[i + 1] ?? 0) - 1))
    expect(rows).toEqual(['the city', '', 'the town\t1'])
  })

  test('a script exports one string without quotation marks and backslashes, and its bytes come back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (bytes) => {
        expect([...(await inflatedBytesOf(exportOf(scriptOf(bytes))))]).toEqual([...bytes])
      }),
    )
    expect(plainTextOf(await inflatedBytesOf(exportOf(scriptOf(Buffer.from('a b')))))).toBe('a b')
  })

  test('a file that was cut off is refused', async () => {
    const string = exportOf(scriptOf(Buffer.from('the city '.repeat(50).concat('is quiet'))))
    await expect(inflatedBytesOf(string.slice(0, 12))).rejects.toThrow()
  })

  test('the commonest words have the first codes, and what is not ASCII is refused', () => {
    expect(vocabularyOf(['city city town', 'city town village'])).toEqual(['city', 'town', 'village'])
    expect(() => codedBytes('café', [])).toThrow('written in ASCII')
  })
})
