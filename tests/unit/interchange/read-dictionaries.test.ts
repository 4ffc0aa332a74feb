import { gzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readGlossaryFile, readGlossaryFiles } from '@/components/interchange/read-glossary'
import { bytesOf, glossaryOf, problemOf, starDictOf, zipOf } from './files'

describe('a dictionary for Yomitan', () => {
  const index = JSON.stringify({ title: 'Harbour', format: 3, targetLanguage: 'en', author: 'The harbour office' })
  const content = {
    tag: 'div',
    content: [
      'A wall ',
      { tag: 'ruby', content: ['波止場', { tag: 'rt', content: 'はとば' }] },
      {
        tag: 'ul',
        content: [
          { tag: 'li', content: 'of stone' },
          { tag: 'li', content: ['of ', { tag: 'b', content: 'wood' }] },
        ],
      },
      { tag: 'img', path: 'x.png' },
    ],
  }
  const bank = [
    ['波止場', 'はとば', 'n', '', 1, ['quay', { type: 'structured-content', content }], 1, ''],
    ['波止場', 'はとば', 'n', '', 1, [{ type: 'text', text: 'wharf' }], 2, ''],
    ['絵', 'え', '', '', 1, [{ type: 'image', path: 'a.png' }, ['絵', ['rule']]], 3, ''],
    'not a row',
  ]

  test('gives text, readings, and all senses of a word in one', async () => {
    const bytes = zipOf({
      'index.json': index,
      'term_bank_10.json': JSON.stringify([['船', 'ふね', '', '', 0, ['ship'], 9, '']]),
      'term_bank_2.json': JSON.stringify(bank),
      'term_meta_bank_1.json': '[["船","freq",1]]',
      'x.png': 'no picture',
    })
    const read = await readGlossaryFile('harbour.zip', bytes)
    expect(glossaryOf(read)).toMatchObject({ name: 'Harbour', language: 'en', source: 'The harbour office' })
    expect(glossaryOf(read).terms.map(({ term, variants, definition }) => [term, variants, definition])).toEqual([
      ['波止場', ['はとば'], 'quay; A wall 波止場 of stone; of wood; wharf'],
      ['船', ['ふね'], 'ship'],
    ])
    expect(read).toMatchObject({ format: 'yomitan', notes: [{ code: 'joined', count: 1 }] })
    expect(read.skipped.map(({ reason }) => reason.code)).toEqual(['noDefinition', 'noTerm'])
  })

  test('of its first version has its senses in the row itself', async () => {
    const bytes = zipOf({
      'index.json': '{"title":"Old","version":1}',
      'term_bank_1.json': '[["船","ふね","","",0,"ship","boat"]]',
    })
    expect(glossaryOf(await readGlossaryFile('x.zip', bytes)).terms).toMatchObject([{ definition: 'ship; boat' }])
  })

  test('that explains a whole language is asked, and marks nothing', async () => {
    const rows = Array.from({ length: 2_001 }, (_, index) => [`語${index}`, '', '', '', 0, ['word'], 0, ''])
    const read = await readGlossaryFile(
      'x.zip',
      zipOf({ 'index.json': index, 'term_bank_1.json': JSON.stringify(rows) }),
    )
    expect(new Set(glossaryOf(read).terms.map(({ priority }) => priority))).toEqual(new Set([3]))
    expect(read).toMatchObject({ notes: [{ code: 'onlyWhenAsked', count: 2_001 }] })
  })

  test('with a bank that is broken is refused', async () => {
    const bytes = zipOf({ 'index.json': index, 'term_bank_1.json': '[[' })
    expect(problemOf(await readGlossaryFile('x.zip', bytes))).toBe('notJson')
  })
})

describe('a dictionary of StarDict', () => {
  const articles = [
    ['quay', 'A wall where ships tie up.'],
    ['tide', 'The rise and fall of the sea.'],
  ] as const
  const parts = starDictOf(articles, { synonyms: [['wharf', 0]] })
  const given = (files: Readonly<Record<string, Uint8Array>>) =>
    Object.entries(files).map(([name, bytes]) => ({ name, bytes }))
  const expected = [
    { term: 'quay', aliases: ['wharf'], definition: 'A wall where ships tie up.' },
    { term: 'tide', definition: 'The rise and fall of the sea.' },
  ]

  test('is read from its files given together', async () => {
    const read = await readGlossaryFiles(given(parts))
    expect(glossaryOf(read)).toMatchObject({ name: 'Harbour', terms: expected })
    expect(read).toMatchObject({ format: 'stardict', skipped: [], notes: [] })
  })

  test('is read from an archive with a folder, and with its parts compressed', async () => {
    const { 'words.ifo': info, 'words.idx': index, 'words.dict': dict, 'words.syn': syn } = parts
    const bytes = zipOf({
      'harbour/words.ifo': info,
      'harbour/words.idx.gz': gzipSync(index),
      'harbour/words.dict.dz': gzipSync(dict),
      'harbour/words.syn': syn,
      '__MACOSX/harbour/._words.ifo': 'x',
    })
    expect(glossaryOf(await readGlossaryFile('harbour.zip', bytes)).terms).toMatchObject(expected)
  })

  test('whose articles say their types has text, HTML and sound told apart', async () => {
    const article = 'tkiː\0h<p>A <i>wall</i>.</p>\0W\0\0\0\u0003abc'
    const [quay] = glossaryOf(await readGlossaryFiles(given(starDictOf([['quay', article]], { sequence: '' })))).terms
    expect(quay).toMatchObject({ ipa: 'kiː', definition: 'A wall.' })
  })

  test('without one of its parts says which is missing', async () => {
    const { 'words.ifo': info, 'words.idx': index, 'words.dict': dict } = parts
    const missing = async (files: Readonly<Record<string, Uint8Array>>) => {
      const read = await readGlossaryFiles(given(files))
      return read.ok ? undefined : read.problem
    }
    expect(await missing({ 'a.ifo': info, 'a.idx': index })).toEqual({ code: 'partMissing', values: ['.dict'] })
    expect(await missing({ 'a.ifo': info, 'a.dict': dict })).toEqual({ code: 'partMissing', values: ['.idx'] })
    expect(await missing({ 'a.ifo': info })).toEqual({ code: 'partMissing', values: ['.idx'] })
    expect(await missing({ 'a.dict.dz': gzipSync(dict) })).toEqual({ code: 'partMissing', values: ['.ifo'] })
  })

  test('whose places lie outside of its text has those words skipped', async () => {
    const files = { ...parts, 'words.dict': bytesOf('A wall where ships tie up.') }
    const read = await readGlossaryFiles(given(files))
    expect(glossaryOf(read).terms).toHaveLength(1)
    expect(read.skipped).toMatchObject([
      { where: { unit: 'entry', number: 2 }, term: 'tide', reason: { code: 'outOfBounds' } },
    ])
  })
})

test('a glossary that is packed alone is read as if it were not', async () => {
  const table = bytesOf('term,definition\nquay,A wall.\n')
  const expected = [{ term: 'quay', definition: 'A wall.' }]
  const zip = zipOf({ 'harbour/words.csv': table, 'harbour/cover.png': 'no picture' })
  expect(glossaryOf(await readGlossaryFile('x.zip', zip)).terms).toMatchObject(expected)
  expect(glossaryOf(await readGlossaryFile('words.csv.gz', gzipSync(table)))).toMatchObject({
    name: 'words',
    terms: expected,
  })
})
