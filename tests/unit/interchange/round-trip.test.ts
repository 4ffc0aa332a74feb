/** What is written is read again, and nothing that is read can break the reader. */
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import worldAffairs from '@/assets/glossaries/world-affairs.json'
import { decodeGlossary } from '@/components/glossary/decode-glossary'
import { type Glossary, glossaryFormat } from '@/components/glossary/glossary'
import { clean } from '@/components/interchange/plain-text'
import { readGlossaryFile, readGlossaryFiles } from '@/components/interchange/read-glossary'
import { type Delimiter, rowsOf } from '@/components/interchange/rows'
import { fileNameOf, type WriteFormat, writeGlossary } from '@/components/interchange/write-glossary'
import { bytesOf, fixture, glossaryOf, starDictOf, zipOf } from './files'

/** Text with all that may hurt: marks of the formats, formulas, other scripts, words of JavaScript. */
const text = (maxLength: number) =>
  fc
    .oneof(
      { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength }) },
      {
        weight: 1,
        arbitrary: fc.string({ unit: fc.constantFrom(...'=+-@\'"<>&;,|#: ab]}\\/é'), minLength: 1, maxLength }),
      },
      fc.constantFrom(
        '=cmd()',
        '<script>alert(1)</script>',
        '&amp;',
        "'@x",
        '#html:true',
        '__proto__',
        'a < b > c',
        ']]>',
      ),
    )
    .map((written) => clean(written).text)
    .filter((written) => written !== '' && written.length <= maxLength)
/** Spellings: a table has no place for the bar that parts them. */
const spelling = text(40).filter((written) => !written.includes('|') && !/^[;¦\s]*$/.test(written))

const glossaries: fc.Arbitrary<Glossary> = fc
  .uniqueArray(
    fc.record({ term: text(60), definition: text(200), names: fc.uniqueArray(spelling, { maxLength: 4 }) }),
    {
      minLength: 1,
      maxLength: 8,
      selector: ({ term }) => term,
    },
  )
  .map((entries) => ({
    format: glossaryFormat,
    name: 'Words',
    language: 'en',
    terms: entries.map(({ term, definition, names }, index) => {
      const aliases = names.filter((name) => name !== term)
      return { id: `t${index}`, term, kind: 'word', priority: 1, definition, ...(aliases.length > 0 && { aliases }) }
    }),
  }))

const told = ({ terms }: Glossary) => terms.map(({ term, definition, aliases }) => ({ term, definition, aliases }))

describe('a glossary that was written', () => {
  test.each<WriteFormat>(['csv', 'tsv', 'json-ld', 'html', 'tbx'])(
    'as %s keeps term, definition and aliases',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(glossaries, async (glossary) => {
          const written = writeGlossary(glossary, format)
          const read = await readGlossaryFile(written.name, bytesOf(written.text))
          expect(told(glossaryOf(read))).toEqual(told(glossary))
        }),
        { numRuns: 150 },
      )
    },
  )

  test('as JSON keeps everything', async () => {
    const decoded = decodeGlossary(worldAffairs)
    if (!decoded.ok) throw new Error(decoded.problem)
    const written = writeGlossary(decoded.glossary, 'json')
    expect(written).toMatchObject({ name: 'world-affairs-glossary.json', type: 'application/json' })
    expect(glossaryOf(await readGlossaryFile(written.name, bytesOf(written.text)))).toEqual(decoded.glossary)
  })

  test('as TBX and as a table keeps the other fields that they have a place for', async () => {
    const term = {
      id: 'quay',
      term: 'quay',
      kind: 'place',
      priority: 1,
      definition: 'A wall.',
      aliases: ['wharf'],
      abbreviations: ['QY'],
      variants: ['key'],
      ipa: 'kiː',
      note: 'Not the key of a lock.',
      source: 'The harbour office.',
    } as const
    const glossary: Glossary = { format: glossaryFormat, name: 'Harbour', language: 'en', terms: [term] }
    for (const format of ['tbx', 'csv', 'tsv'] as const) {
      const { name, text: written } = writeGlossary(glossary, format)
      expect(glossaryOf(await readGlossaryFile(name, bytesOf(written))).terms).toEqual([term])
    }
    const native = [{ script: 'Arab', language: 'ar', text: 'رصيف' }]
    const { name, text: written } = writeGlossary({ ...glossary, terms: [{ ...term, native }] }, 'tbx')
    expect(glossaryOf(await readGlossaryFile(name, bytesOf(written))).terms).toEqual([{ ...term, native }])
  })

  test.each(['=1+1', '+1', '-1', '@x', "'=1"])('as a table holds no formula: %s', (dangerous) => {
    const glossary: Glossary = {
      format: glossaryFormat,
      name: 'x',
      language: 'en',
      terms: [{ id: 'a', term: dangerous, kind: 'word', priority: 1, definition: dangerous, aliases: [dangerous] }],
    }
    for (const format of ['csv', 'tsv', 'anki'] as const) {
      const cells = writeGlossary(glossary, format)
        .text.split(/[\r\n\t,]+/)
        .filter((cell) => cell.includes(dangerous))
      expect(cells.length).toBeGreaterThan(0)
      for (const cell of cells) expect(cell).toMatch(/^"?'/)
    }
  })

  test('gets a file name that every system takes', () => {
    expect(fileNameOf('World affairs')).toBe('world-affairs-glossary')
    expect(fileNameOf('../../con')).toBe('con-glossary')
    expect(fileNameOf('كلمات الميناء')).toBe('كلمات-الميناء-glossary')
    expect(fileNameOf('???')).toBe('glossary')
  })
})

test('rows are what Papa Parse finds, in any text that is well formed', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', ' ', '"', '\n', '\r\n', ',', ';', '\t', '|', "'", 'é'),
    maxLength: 6,
  })
  const delimiters = fc.constantFrom<Delimiter>(',', ';', '\t', '|')
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
      delimiters,
      (table, delimiter) => {
        const written = Papa.unparse(table, { delimiter, newline: '\n', quotes: true })
        const theirs = Papa.parse<string[]>(written, { delimiter, newline: '\n' }).data
        const ours = [...rowsOf(written, delimiter)].map(({ cells }) => cells)
        expect(ours).toEqual(theirs.filter((cells) => cells.some((each) => each.trim() !== '')))
      },
    ),
    { numRuns: 500 },
  )
})

describe('a file that nobody meant', () => {
  const names = fc.constantFrom(
    'x.csv',
    'x.tsv',
    'x.txt',
    'x.json',
    'x.html',
    'x.tbx',
    'x.zip',
    'x.gz',
    'x.dict.dz',
    'x',
    'x.ifo',
  )
  const starDict = starDictOf(
    [
      ['quay', 'A wall.'],
      ['tide', 'The sea.'],
    ],
    { synonyms: [['wharf', 1]] },
  )
  const good = [
    ...['harbour.csv', 'anki.txt', 'harbour.html', 'harbour.jsonld', 'harbour-v2.tbx', 'harbour-v3.tbx'].map(fixture),
    zipOf({ 'index.json': '{"title":"x","format":3}', 'term_bank_1.json': '[["a","b","","",0,["c"],0,""]]' }),
    zipOf(starDict),
    zipOf({ 'harbour.csv': fixture('harbour.csv') }),
  ]
  const isWhole = (read: Awaited<ReturnType<typeof readGlossaryFile>>) =>
    read.ok ? decodeGlossary(read.glossary).ok && read.glossary.terms.length > 0 : typeof read.problem.code === 'string'

  test('is refused or read, and never breaks the reader: any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 400 }), async (name, bytes) => {
        expect(isWhole(await readGlossaryFile(name, bytes))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('is refused or read, and never breaks the reader: any JSON', async () => {
    const keys = fc.constantFrom(
      'term',
      'definition',
      'terms',
      'name',
      '@type',
      'DefinedTerm',
      'hasDefinedTerm',
      '__proto__',
      'format',
    )
    const values = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.string(),
        keys,
        fc.constantFrom(null, 1, true, 'sidelight-glossary/1'),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(keys, tie('any'), { maxKeys: 4 }),
      ),
    })).any
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        const json = JSON.stringify(value)
        expect(isWhole(await readGlossaryFile('x.json', bytesOf(json)))).toBe(true)
        const zip = zipOf({ 'index.json': json, 'term_bank_1.json': json })
        expect(isWhole(await readGlossaryFile('x.zip', zip))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('is refused or read, and never breaks the reader: good files with some bytes changed', async () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...good), names, changes, fc.nat(), async (file, name, changed, cut) => {
        const bytes = file.slice(0, cut % 3 === 0 ? cut % file.length : file.length)
        for (const [at, value] of changed) bytes[at % Math.max(1, bytes.length)] = value
        expect(isWhole(await readGlossaryFile(name, bytes))).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  test('is refused or read, and never breaks the reader: parts of StarDict with some bytes changed', async () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('words.idx', 'words.dict', 'words.syn', 'words.ifo'),
        changes,
        async (part, changed) => {
          const files = Object.entries(starDict).map(([name, content]) => ({ name, bytes: content.slice() }))
          const bytes = files.find(({ name }) => name === part)?.bytes ?? new Uint8Array()
          for (const [at, value] of changed) bytes[at % Math.max(1, bytes.length)] = value
          expect(isWhole(await readGlossaryFiles(files))).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})
