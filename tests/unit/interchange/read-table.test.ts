import { describe, expect, test } from 'vitest'
import { glossaryOf, problemOf, readFixture, readText, termsOf } from './files'

const pairs = async (text: string, name = 'list.csv') =>
  (await termsOf(name, text)).map(({ term, definition }) => [term, definition])

describe('a table', () => {
  test('with a heading in German and semicolons gives all its fields, and says which lines it skips', async () => {
    const read = await readFixture('harbour.csv')
    expect(glossaryOf(read)).toEqual({
      format: 'sidelight-glossary/1',
      name: 'harbour',
      language: 'en',
      terms: [
        {
          id: 'kai',
          term: 'Kai',
          kind: 'word',
          priority: 1,
          definition: 'Eine Mauer am Wasser, an der Schiffe anlegen; auch "Pier" genannt.',
          aliases: ['Kaje', 'Pier'],
          ipa: 'kaɪ',
          source: 'Hafenamt',
        },
        {
          id: 'lotse',
          term: 'Lotse',
          kind: 'person',
          priority: 1,
          definition: 'Jemand, der Schiffe sicher in den Hafen bringt.',
        },
      ],
    })
    expect(read).toMatchObject({
      format: 'csv',
      skipped: [
        { where: { unit: 'line', number: 6 }, reason: { code: 'noTerm' } },
        { where: { unit: 'line', number: 7 }, term: 'Tide', reason: { code: 'noDefinition' } },
      ],
    })
  })

  test('from Anki goes by its directives, and its markup becomes text', async () => {
    const read = await readFixture('anki.txt')
    expect(glossaryOf(read).terms).toMatchObject([
      { term: 'tide', definition: 'The rise and fall of the sea twice a day.' },
      { term: 'quay', definition: 'A wall < 3 m high.' },
    ])
    expect(read).toMatchObject({ format: 'tsv', notes: [{ code: 'markupRemoved', count: 3 }] })
  })

  test.each([
    ['from Quizlet: tab, no heading', 'quay\tA wall, where ships tie up\ntide\tHigh; low\n'],
    [
      'with semicolons, no heading',
      'quay;A wall, where ships tie up\ntide;High; low\n'.replace('High; low', '"High; low"'),
    ],
    [
      'with the line that Excel goes by',
      'sep=;\r\nterm;definition\r\nquay;A wall, where ships tie up\r\ntide;"High; low"\r\n',
    ],
    ['with a byte order mark', '\ufeffterm,definition\nquay,"A wall, where ships tie up"\ntide,High; low\n'],
    ['with its columns turned round', 'Meaning,Word\n"A wall, where ships tie up",quay\nHigh; low,tide\n'],
    ['with line ends of old Macs', 'term|definition\rquay|A wall, where ships tie up\rtide|High; low'],
    [
      'with a column that is not known',
      'term,week,definition\nquay,1,"A wall, where ships tie up"\ntide,2,High; low\n',
    ],
    [
      'whose heading names all columns but the first',
      'Harbour,Definition,Source\nquay,"A wall, where ships tie up",\ntide,High; low,',
    ],
  ])('%s', async (_, text) => {
    expect(await pairs(text)).toEqual([
      ['quay', 'A wall, where ships tie up'],
      ['tide', 'High; low'],
    ])
  })

  test('with a heading in another script', async () => {
    expect(await pairs('用語,意味\n波止場,船をつなぐ所。')).toEqual([['波止場', '船をつなぐ所。']])
    expect(await pairs('слово\tопределение\nпирс\tМесто у воды.')).toEqual([['пирс', 'Место у воды.']])
  })

  test('in UTF-16 with a byte order mark, as Excel saves "Unicode text"', async () => {
    const text = '\ufeffterm\tdefinition\nquay\tA wall.\n'
    const bytes = new Uint8Array(new Uint16Array([...text].map((char) => char.charCodeAt(0))).buffer)
    const { readGlossaryFile } = await import('@/components/interchange/read-glossary')
    expect(glossaryOf(await readGlossaryFile('list.txt', bytes)).terms).toMatchObject([{ term: 'quay' }])
  })

  test('keeps a lone < and a script as the text they are', async () => {
    expect(await pairs('term,definition\nless,a < b > c\nxss,<script>alert(1)</script>')).toEqual([
      ['less', 'a < b > c'],
      ['xss', '<script>alert(1)</script>'],
    ])
  })

  test('a quotation mark that never closes spoils its own cell only', async () => {
    expect(await pairs('term,definition\ninch,12" to the foot\nfoot,"a measure\nyard,three feet')).toEqual([
      ['inch', '12" to the foot'],
      ['foot', '"a measure'],
      ['yard', 'three feet'],
    ])
  })

  test('a story is no table', async () => {
    const story = 'The ship came in.\nIt was late, it was cold, and nobody waited.\nThen a bell rang.\n'
    expect(problemOf(await readText('story.txt', story))).toBe('noColumns')
  })

  test('characters that cannot be shown are taken out, and decomposed letters are composed', async () => {
    const read = await readText('list.csv', 'term,definition\ncafe\u0301\u202e,A\u0000 place.\u0007\n')
    expect(glossaryOf(read).terms).toMatchObject([{ term: 'café', definition: 'A place.' }])
    expect(read).toMatchObject({ notes: [{ code: 'cleaned', count: 1 }] })
  })

  test('the same term twice is one with both meanings, or is skipped if it says the same', async () => {
    const read = await readText('list.csv', 'bank,side of a river\nbank,house of money\nbank,side of a river\n')
    expect(glossaryOf(read).terms).toMatchObject([{ term: 'bank', definition: 'side of a river; house of money' }])
    expect(read).toMatchObject({
      notes: [{ code: 'joined', count: 1 }],
      skipped: [{ where: { number: 3 }, reason: { code: 'repeated', values: [1] } }],
    })
  })

  test('a capital counts where other terms begin small, and not in a list that is capitals all through', async () => {
    const [turkey, tide] = await termsOf('a.csv', 'Turkey,A country.\ntide,High and low.')
    expect([turkey?.case, tide?.case]).toEqual(['capital', undefined])
    const [cell] = await termsOf('b.csv', 'Cell,A small part.\nTide,High and low.')
    expect(cell?.case).toBeUndefined()
  })

  test('what is too long is skipped or shortened, and said so', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `n${index}`).join('|')
    const read = await readText(
      'list.csv',
      `term,definition,aliases\n${'t'.repeat(201)},long,\nquay,${'wall '.repeat(500)},\ntide,High.,${names}\n`,
    )
    const [quay, tide] = glossaryOf(read).terms
    expect(quay?.definition).toMatch(/wall…$/)
    expect(quay?.definition.length).toBeLessThanOrEqual(2_000)
    expect(tide?.aliases).toHaveLength(30)
    expect(read).toMatchObject({
      skipped: [{ where: { number: 2 }, reason: { code: 'termTooLong', values: [200] } }],
      notes: [
        { code: 'shortened', count: 1 },
        { code: 'spellingsLeftOut', count: 1 },
      ],
    })
  })
})
