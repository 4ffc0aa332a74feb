/** Glossary files that mean harm or are broken, one of each kind, whatever corpora lie beside the project. */
import { describe, expect, test } from 'vitest'
import type { Pace } from '@/components/interchange/interchange'
import { problemOfSizes, readGlossaryFiles } from '@/components/interchange/read-glossary'
import { writeGlossary } from '@/components/interchange/write-glossary'
import { surfacesIn } from '../glossary/surfaces'
import { bytesOf, glossaryOf, readText } from './files'

const told = async (name: string, text: string) =>
  glossaryOf(await readText(name, text)).terms.map(({ term, definition }) => [term, definition])

describe('a file with words that JavaScript has a use for', () => {
  const words = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString']

  test('gives ordinary terms, from every format, and out again', async () => {
    const wanted = words.map((word) => [word, `What ${word} means.`])
    const list = wanted.map(([term, definition]) => ({ term, definition }))
    expect(await told('a.json', JSON.stringify(list))).toEqual(wanted)
    const pairs = `{${wanted.map(([term, definition]) => `"${term}":"${definition}"`).join(',')}}`
    expect(await told('a.json', pairs)).toEqual(wanted)
    const table = `term,definition\n${wanted.map((row) => row.join(',')).join('\n')}\n`
    expect(await told('a.csv', table)).toEqual(wanted)
    const glossary = glossaryOf(await readText('a.csv', table))
    for (const format of ['csv', 'tsv', 'json'] as const) {
      const { name, text } = writeGlossary(glossary, format)
      expect(await told(name, text)).toEqual(wanted)
    }
    expect(surfacesIn('The constructor has a prototype and a __proto__.', glossary.terms)).toEqual(
      expect.arrayContaining(['constructor', 'prototype']),
    )
  })

  test('changes no prototype', async () => {
    await readText(
      'a.json',
      '{"__proto__":{"owned":1},"terms":[{"term":"a","definition":"b","__proto__":{"owned":1}}]}',
    )
    expect('owned' in {}).toBe(false)
  })
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|x!A0'])(
  'no cell that is written is a formula: %j',
  async (cell) => {
    const read = glossaryOf(
      await readText(
        'a.json',
        JSON.stringify([
          { term: `x${cell}`, definition: cell },
          { term: cell, definition: 'y' },
        ]),
      ),
    )
    for (const format of ['csv', 'tsv'] as const) {
      const cells = writeGlossary(read, format).text.split(/[\r\n]+|[,\t]/)
      expect(cells.filter((each) => /^"?\s*[=+@-]/.test(each))).toEqual([])
    }
  },
)

test('markup, links and patterns are text', async () => {
  const rows = [
    ['<b onclick=x()>bold</b>', '<script>x()</script>'],
    ['(b+)+$', '[a](javascript:x()) ![](https://leak.example/p.png)'],
  ]
  const found = await told('a.json', JSON.stringify(rows.map(([term, definition]) => ({ term, definition }))))
  expect(found[1]).toEqual(rows[1])
  expect(found[0]?.[0]).toBe(rows[0]?.[0])
  expect(surfacesIn('b'.repeat(50_000), [{ term: '(b+)+$' }])).toEqual([])
})

test.each<[string, string, object]>([
  ['a.json', '{\n"terms": [\n{"term": "a",,}]}', { problem: { code: 'notJson', values: [3] } }],
  ['a.json', '[]', { problem: { code: 'noTerms' } }],
  ['a.json', '[{"term":4,"definition":null}]', { skipped: [{ where: { number: 1 }, reason: { code: 'notText' } }] }],
  ['a.csv', 'term,definition\n,lost\nkept,here\n', { ok: true, skipped: [{ where: { number: 2 } }] }],
  ['a.json', '{"format":"sidelight-glossary/9","terms":[]}', { problem: { code: 'newerVersion' } }],
  ['a.bin', '\0\u0001\0\u0002\0\u0003\0', { problem: { code: 'notText' } }],
  ['a.json', '['.repeat(100_000), { problem: { code: 'tooDeep' } }],
])('%s that is %j is named and placed', async (name, text, wanted) => {
  expect(await readText(name, text)).toMatchObject(wanted)
})

test('what is too large is refused by its size alone', () => {
  expect(problemOfSizes([10 * 1024 * 1024 + 1])).toEqual({ code: 'tooLarge', values: [10] })
  expect(problemOfSizes(Array.from({ length: 201 }, () => 1))?.code).toBe('tooManyFiles')
  expect(problemOfSizes([0])?.code).toBe('empty')
  expect(problemOfSizes([1000])).toBeUndefined()
})

test('100,000 terms are read in pieces, and the first 50,000 of them are offered', async () => {
  for (const text of [
    `term,definition\n${Array.from({ length: 100_000 }, (_, at) => `term ${at},m`).join('\n')}`,
    JSON.stringify(Array.from({ length: 100_000 }, (_, at) => [`term ${at}`, 'm'])),
  ]) {
    let asked = 0
    let rests = 0
    const pace: Pace = () => {
      asked += 1
      if (asked % 1000 !== 0) return undefined
      rests += 1
      return Promise.resolve()
    }
    const read = await readGlossaryFiles([{ name: 'a.txt', bytes: bytesOf(text) }], 'en', pace)
    if (!read.ok) throw new Error(read.problem.code)
    expect([read.glossary.terms.length, read.total, read.skipped]).toEqual([50_000, 100_000, []])
    expect(read.glossary.terms.at(-1)?.term).toBe('term 49999')
    expect(rests).toBeGreaterThanOrEqual(150)
  }
}, 60_000)

test('one entry that is made to break readers is text, and the others are read', async () => {
  const list = [
    { term: 'ferry', definition: 'A boat that carries people over a river.' },
    { term: 'entity', definition: '<p>It declares <!DOCTYPE x [<!ENTITY a "b">]></p>' },
    { term: 'deep', definition: `${'<b>'.repeat(5_000)}down here` },
  ]
  const read = await told('a.json', JSON.stringify(list))
  expect(read).toHaveLength(3)
  expect(read[0]).toEqual(['ferry', 'A boat that carries people over a river.'])
})
