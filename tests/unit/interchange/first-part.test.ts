/** Of a file with more terms than a glossary has room for, the first are offered, and it is said how many it has. */
import { expect, test } from 'vitest'
import { glossaryFormat } from '@/components/glossary/glossary'
import type { ReadFile } from '@/components/interchange/interchange'
import { readGlossaryFile } from '@/components/interchange/read-glossary'
import { firstPartSentence } from '@/components/interchange/say'
import { english } from '../english'

const read = (name: string, text: string): Promise<ReadFile> => readGlossaryFile(name, new TextEncoder().encode(text))
const rows = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, at) => `term ${at + from},meaning ${at + from}\n`).join('')
const own = (count: number, more: object = {}): string =>
  JSON.stringify({
    ...{ format: glossaryFormat, name: 'Long', language: 'en' },
    terms: Array.from({ length: count }, (_, at) => ({
      ...{ id: `t-${at}`, term: `term ${at}`, kind: 'word', priority: 1, definition: 'A word.' },
      ...(at === 0 && more),
    })),
  })

/** How many terms came in, and how many there are. */
async function cut(name: string, text: string) {
  const file = await read(name, text)
  return file.ok ? [file.glossary.terms.length, file.total] : file.problem
}

test.each([
  ['a table', 'a.csv', rows],
  ['a list', 'a.json', (count: number) => JSON.stringify(Array.from({ length: count }, (_, at) => [`t ${at}`, 'm']))],
  ['a glossary of ours', 'b.json', own],
] as const)(
  '%s is taken whole as long as there is room, then its first part',
  async (_, name, text) => {
    expect(await cut(name, text(50_000))).toEqual([50_000, undefined])
    expect(await cut(name, text(50_001))).toEqual([50_000, 50_001])
    expect(await cut(name, text(100_000))).toEqual([50_000, 100_000])
    // Nobody counts without end.
    expect(await cut(name, text(100_001))).toEqual({ code: 'tooManyTerms', values: [50_000] })
  },
  120_000,
)

test('what belongs to a term of the first part is taken from behind it, and no name is counted twice', async () => {
  const file = await read('a.csv', `${rows(50_001)}term 7,another sense\nterm 50000,again\nterm 50001,m\n`)
  if (!file.ok) throw new Error(file.problem.code)
  expect([file.glossary.terms.length, file.total]).toEqual([50_000, 50_002])
  expect(file.glossary.terms[7]?.definition).toContain('another sense')
}, 60_000)

test('a glossary of ours whose first part names a term that is not in it has to be parted by hand', async () => {
  expect(await cut('a.json', own(50_001, { see: ['t-50000'] }))).toEqual({ code: 'tooManyTerms', values: [50_000] })
  expect(await cut('a.json', own(50_001, { see: ['t-49999'] }))).toEqual([50_000, 50_001])
}, 60_000)

test('the sentence says how many of how many', () => {
  expect(firstPartSentence(english, 50_000, 100_000)).toBe(
    'The file is too long: it has 100,000 terms, and a glossary has room for 50,000. These are the first 50,000. For the others, split the file.',
  )
})
