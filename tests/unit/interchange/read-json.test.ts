import { describe, expect, test } from 'vitest'
import worldAffairs from '@/assets/glossaries/world-affairs.json'
import { decodeGlossary } from '@/components/glossary/decode-glossary'
import { glossaryOf, problemOf, readFixture, readText, termsOf } from './files'

describe('a glossary of ours', () => {
  test('is taken as it is, whatever the file is called', async () => {
    const read = await readText('x.txt', JSON.stringify(worldAffairs))
    const decoded = decodeGlossary(worldAffairs)
    expect(read).toMatchObject({ ok: true, format: 'sidelight', skipped: [], notes: [] })
    expect(decoded).toEqual({ ok: true, glossary: glossaryOf(read) })
  })

  test('with a mistake is refused with the term and the field', async () => {
    const wrong = { ...worldAffairs, terms: [{ id: 'a', term: 'A' }] }
    expect(await readText('x.json', JSON.stringify(wrong))).toMatchObject({
      problem: { code: 'notRight', values: ['Term number 1 ("a") has no "kind".'] },
    })
  })

  test('of a later version is refused as such', async () => {
    const later = { ...worldAffairs, format: 'sidelight-glossary/2' }
    expect(problemOf(await readText('x.json', JSON.stringify(later)))).toBe('newerVersion')
  })
})

describe('a list in JSON', () => {
  test.each([
    ['of objects', '[{"term":"quay","definition":"A wall."}]'],
    ['of pairs', '[["quay","A wall."]]'],
    ['under a name', '{"name":"Harbour","terms":[{"word":"quay","meaning":"A wall."}]}'],
    ['of terms and definitions', '{"quay":"A wall."}'],
    ['after a byte order mark', '\ufeff[{"term":"quay","definition":"A wall."}]'],
  ])('%s', async (_, text) => {
    expect(await termsOf('x.json', text)).toMatchObject([{ term: 'quay', definition: 'A wall.' }])
  })

  test('may have names that JavaScript has a use for', async () => {
    const text =
      '{"__proto__":{"polluted":true},"terms":[{"term":"__proto__","definition":"x"},{"term":"constructor","definition":"y","__proto__":{"polluted":true}}]}'
    expect(await termsOf('x.json', text)).toMatchObject([{ term: '__proto__' }, { term: 'constructor' }])
    expect('polluted' in {}).toBe(false)
  })

  test('keeps other spellings, and skips what is no text', async () => {
    const text =
      '[{"term":"quay","definition":"A wall.","aliases":["wharf",3],"abbr":"Q; QY"},{"term":1,"definition":null},7,{"term":"x","definition":{"y":1}}]'
    const read = await readText('x.json', text)
    expect(glossaryOf(read).terms).toMatchObject([{ aliases: ['wharf'], abbreviations: ['Q', 'QY'] }])
    expect(read.skipped.map(({ where, reason }) => [where.number, reason.code])).toEqual([
      [2, 'notText'],
      [3, 'notText'],
      [4, 'noDefinition'],
    ])
  })

  test.each([
    ['cut off', '{"terms":\n[\n', 3],
    ['with a comma too many', '[\n{"term":"a"},\n]', 3],
    ['with a name without quotation marks', '[{\nterm: 1}]', 2],
    ['with a string that runs on', '["a\nb"]', 1],
    ['with something behind it', '[]\n\n[]', 3],
    ['with a word that is none', '[\ntru]', 2],
  ])('%s says in which line it is broken', async (_, text, line) => {
    expect(await readText('x.json', text)).toMatchObject({ problem: { code: 'notJson', values: [line] } })
  })

  test('that is empty, or of something else, is refused', async () => {
    expect(problemOf(await readText('x.json', '[]'))).toBe('noTerms')
    expect(problemOf(await readText('x.json', '{"a":[1,2]}'))).toBe('unknownFormat')
  })
})

describe('a set of defined terms', () => {
  test('is read from a file of JSON-LD, however its types are written', async () => {
    const read = await readFixture('harbour.jsonld')
    expect(glossaryOf(read)).toMatchObject({
      name: 'Harbour words',
      language: 'en',
      terms: [
        { id: 'quay', term: 'quay', aliases: ['wharf', 'landing'], definition: 'A wall where ships tie up.' },
        { id: 'hamburg', term: 'Hamburg', aliases: ['HH'], kind: 'place', language: 'de' },
      ],
    })
    expect(read).toMatchObject({
      format: 'json-ld',
      skipped: [{ where: { unit: 'entry', number: 3 }, term: 'tide', reason: { code: 'noDefinition' } }],
    })
  })

  test('is read from a page as data, and preferred to the lists beside it', async () => {
    const json =
      '{"@type":"DefinedTermSet","hasDefinedTerm":{"@type":"DefinedTerm","name":"quay","description":"A </b> wall."}}'
    const page = `<!doctype html><title>Harbour</title><script type="application/ld+json">{broken</script>
      <script type="application/ld+json">${json}</script><dl><dt>menu<dd>Home</dl>`
    expect(glossaryOf(await readText('x.html', page))).toMatchObject({ name: 'Harbour', terms: [{ term: 'quay' }] })
  })
})
