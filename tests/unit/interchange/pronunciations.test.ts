/** Pronunciations from files and into files. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPronunciationFile, readPronunciations } from '@/components/interchange/read-pronunciations'
import { writeCsv, writePls } from '@/components/interchange/write-pronunciations'
import { problemOf, tidyPronunciation } from '@/components/narration/kept-pronunciations'
import type { Pronunciation } from '@/components/narration/lexicon'
import { bytesOf } from './files'

const pls = (body: string, attributes = 'alphabet="ipa" xml:lang="en-US"') =>
  `<?xml version="1.0"?><lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" ${attributes}>${body}</lexicon>`

function read(text: string, name = 'x.pls') {
  return readPronunciations(bytesOf(text), name)
}

describe('a PLS file', () => {
  test('gives each spelling of a lexeme its sounds and its alias', () => {
    const body =
      '<lexeme><grapheme>Daesh</grapheme><grapheme>Da’esh</grapheme><phoneme>ˈdɑːɛʃ</phoneme></lexeme>' +
      '<lexeme xml:lang="fr"><grapheme>W3C</grapheme><alias>World Wide Web</alias></lexeme>'
    expect(read(pls(body)).pronunciations).toEqual([
      { written: 'Daesh', language: 'en', ipa: 'ˈdɑːɛʃ' },
      { written: 'Da’esh', language: 'en', ipa: 'ˈdɑːɛʃ' },
      { written: 'W3C', language: 'fr', respelling: 'World Wide Web' },
    ])
  })

  test('takes the preferred sounds, and leaves out other alphabets with a reason', () => {
    const body =
      '<lexeme><grapheme>a</grapheme><phoneme>a</phoneme><phoneme prefer="true">ɑ</phoneme></lexeme>' +
      '<lexeme><grapheme>b</grapheme><phoneme alphabet="x-sampa">bi:</phoneme></lexeme>' +
      '<lexeme><grapheme>c</grapheme><phoneme alphabet="x-sampa">si:</phoneme><phoneme>siː</phoneme></lexeme>' +
      '<lexeme><grapheme>d</grapheme></lexeme><lexeme><phoneme>a</phoneme></lexeme>'
    const result = read(pls(body))
    expect(result.pronunciations?.map(({ written, ipa }) => [written, ipa])).toEqual([
      ['a', 'ɑ'],
      ['c', 'siː'],
    ])
    expect(result.skipped).toMatchObject([
      { line: 2, reason: { code: 'otherAlphabet', alphabet: 'x-sampa' }, written: 'b' },
      { line: 4, reason: { code: 'nothingSaid' } },
      { line: 5, reason: { code: 'noWord' } },
    ])
    expect(
      read(pls('<lexeme><grapheme>a</grapheme><phoneme>{</phoneme></lexeme>', 'alphabet="x-sampa"')).skipped?.[0]
        ?.reason.code,
    ).toBe('otherAlphabet')
  })
})

describe('a table', () => {
  test('is read with a heading in any order, and without one', () => {
    expect(read('ipa;word;lang\nˈdɑːɛʃ;Daesh;en-GB\n', 'x.csv').pronunciations).toEqual([
      { written: 'Daesh', language: 'en', ipa: 'ˈdɑːɛʃ' },
    ])
    expect(read('Daesh\tDAH-esh\nquay\t/kiː/\n', 'x.tsv').pronunciations).toEqual([
      { written: 'Daesh', respelling: 'DAH-esh' },
      { written: 'quay', ipa: 'kiː' },
    ])
  })

  test('tells the line of what it leaves out', () => {
    expect(read('written,ipa\nDaesh,ˈdɑːɛʃ\nx,€\nDaesh,daʃ\n', 'x.csv').skipped).toEqual([
      { line: 3, written: 'x', reason: { code: 'notIpa', character: '€' } },
      { line: 4, written: 'Daesh', reason: { code: 'repeated', first: 2 } },
    ])
  })
})

describe('a hostile file', () => {
  test.each([
    [
      'entities',
      `<!DOCTYPE lexicon [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${pls('<lexeme><grapheme>&b;</grapheme></lexeme>')}`,
    ],
    ['entities', `<!DOCTYPE x SYSTEM "x" [<!ENTITY x SYSTEM "file:///etc/passwd">]>${pls('&x;')}`],
    ['tooDeep', pls('<a>'.repeat(500))],
    ['unknownFormat', '<html><body>hello</body></html>'],
    ['noColumns', 'just a line of text'],
    ['empty', ' \n '],
  ])('is refused: %s', (code, text) => expect(read(text).reason?.code).toBe(code))

  test('is refused for its size before it is looked at', () => {
    expect(readPronunciations(new Uint8Array(50 * 1024 * 1024), 'x.pls').reason?.code).toBe('tooLarge')
  })

  test('is refused or read, whatever it holds', () => {
    const parts = fc.constantFrom(
      '<lexicon>',
      '<lexeme>',
      '<grapheme>',
      'a',
      '</lexeme>',
      '<phoneme>',
      '<!--',
      ']]>',
      '&lt;',
      ',',
      '\n',
      '"',
      '=cmd()',
      '__proto__',
      'ipa',
      'word',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.array(parts, { maxLength: 30 }).map((all) => all.join('')),
        ),
        (file) => {
          const result = readPronunciations(file, 'x')
          if (result.reason === undefined)
            for (const one of result.pronunciations) expect(problemOf(one)).toBeUndefined()
        },
      ),
      { numRuns: 500 },
    )
  })

  test('leaves no formula in a table', () => {
    const csv = writeCsv([
      { written: '=cmd()', respelling: '@sum' },
      { written: '-1', respelling: '+a' },
    ])
    for (const cell of csv.slice(1).split(/[,\r\n]+/)) expect(cell).not.toMatch(/^"?[=+\-@]/)
  })
})

const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'ab=+-@\'"<>&;,| É习'), minLength: 1, maxLength: 12 }),
)
const sounds = fc.string({
  unit: fc.constantFrom('ɑː', 'ˈ', 'ʃ', 'd', 'ɛ', ' ', 't͡ʃ', '.'),
  minLength: 1,
  maxLength: 10,
})
const lists: fc.Arbitrary<readonly Pronunciation[]> = fc.uniqueArray(
  fc
    .record(
      {
        written: words,
        language: fc.constantFrom('en', 'fr', 'ar'),
        ipa: sounds,
        respelling: words,
        as: fc.constantFrom('letters' as const, 'word' as const),
      },
      { requiredKeys: ['written'] },
    )
    .map((one) => tidyPronunciation(tidyPronunciation(one as Pronunciation)))
    .filter((one) => problemOf(one) === undefined),
  { minLength: 1, maxLength: 8, selector: ({ written, language = '' }) => `${language} ${written}` },
)

describe('a lexicon that was written', () => {
  test.each([
    ['PLS', writePls],
    ['CSV', writeCsv],
  ])('as %s is read again as it was', (_, write) => {
    fc.assert(
      fc.property(lists, (list) => {
        const result = read(write(list))
        expect(result.skipped).toEqual([])
        expect(result.pronunciations).toEqual(list)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a file that was chosen', () => {
  const chosen = (size: number, loaded: string[]) => ({
    name: 'x.csv',
    size,
    arrayBuffer: async () => {
      loaded.push('x.csv')
      return bytesOf('word,respelling\nDaesh,DAH-esh').buffer as ArrayBuffer
    },
  })

  test('is not even loaded where it is too large', async () => {
    const loaded: string[] = []
    const read = await readPronunciationFile(chosen(10 * 1024 * 1024 + 1, loaded))
    expect(read.reason).toEqual({ code: 'tooLarge', values: [10] })
    expect(loaded).toEqual([])
  })

  test('is read where it is as large as may be', async () => {
    const loaded: string[] = []
    const read = await readPronunciationFile(chosen(10 * 1024 * 1024, loaded))
    expect(read.pronunciations).toEqual([{ written: 'Daesh', respelling: 'DAH-esh' }])
    expect(loaded).toEqual(['x.csv'])
  })
})
