import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, test } from 'vitest'
import schema from '@/assets/glossaries/glossary.schema.json'
import { decodeGlossary } from '@/components/glossary/decode-glossary'
import { caseOf, type GlossaryTerm, glossaryFormat } from '@/components/glossary/glossary'

const fitsSchema = new Ajv2020({ strictTypes: false }).compile(schema)

const term = { id: 'daesh', term: 'Daesh', kind: 'group', priority: 1, definition: 'Another name for Islamic State.' }
const file = { format: glossaryFormat, name: 'World affairs', language: 'en', terms: [term] }
const withTerm = (changes: object) => ({ ...file, terms: [{ ...term, ...changes }] })
const without = (field: keyof typeof term) => ({
  ...file,
  terms: [Object.fromEntries(Object.entries(term).filter(([key]) => key !== field))],
})

function problemOf(value: unknown): string | undefined {
  const decoded = decodeGlossary(value)
  return decoded.ok ? undefined : decoded.problem
}

describe('a glossary that is right', () => {
  test('is taken with every field it has', () => {
    const whole = withTerm({
      aliases: ['The Organisation'],
      abbreviations: ['DSH'],
      variants: ['Daish', 'Daech'],
      native: [{ script: 'Arab', language: 'ar', text: 'داعش' }],
      requires: [{ spelling: 'DSH', anyOf: ['daesh'] }],
      case: 'capital',
      language: 'ar-Latn',
      ipa: 'ˈdɑːɛʃ',
      respelling: 'DAH-esh',
      note: 'Not the town.',
      see: ['daesh'],
      source: 'The newsroom.',
    })
    expect(fitsSchema(whole)).toBe(true)
    expect(decodeGlossary(whole)).toEqual({ ok: true, glossary: whole })
  })

  test('may say where its schema is, which is not part of what it holds', () => {
    const value = { $schema: './glossary.schema.json', ...file }
    expect(fitsSchema(value)).toBe(true)
    expect(decodeGlossary(value)).toEqual({ ok: true, glossary: file })
  })

  test('may be empty, and may be as large as the format allows', () => {
    expect(problemOf({ ...file, terms: [] })).toBeUndefined()
    const many = Array.from({ length: 50_000 }, (_, index) => ({ ...term, id: `t${index}` }))
    expect(problemOf({ ...file, terms: many })).toBeUndefined()
    expect(problemOf({ ...file, terms: [...many, term] })).toContain('"terms"')
  })
})

describe('a glossary that is wrong', () => {
  const long = (length: number) => 'x'.repeat(length)
  const names = (count: number) => Array.from({ length: count }, (_, index) => `name ${index}`)

  test.each<[string, unknown, string]>([
    ['nothing', null, 'The glossary must be an object.'],
    ['a list', [], 'The glossary must be an object.'],
    ['a text', 'glossary', 'The glossary must be an object.'],
    ['an empty object', {}, 'The glossary has no "format".'],
    ['another format', { ...file, format: 'gloss/1' }, 'The glossary has a "format" that must be one of sidelight-'],
    ['no name', { ...file, name: ' ' }, 'The glossary has a "name" that must be text of 1 to 200 characters.'],
    ['a language in words', { ...file, language: 'in English' }, '"language" that must be a language tag'],
    ['terms as an object', { ...file, terms: { 0: term } }, 'The glossary has a "terms" that must be a list'],
    ['a field from elsewhere', { ...file, author: 'me' }, 'The glossary has a field "author" that is not part of'],
    ['a term that is a text', { ...file, terms: ['Daesh'] }, 'Term number 1 must be an object.'],
    ['a term that is nothing', { ...file, terms: [term, null] }, 'Term number 2 must be an object.'],
    ['a term without an id', without('id'), 'Term number 1 has no "id".'],
    ['a term without a name', without('term'), 'Term number 1 ("daesh") has no "term".'],
    ['a term without a kind', without('kind'), 'Term number 1 ("daesh") has no "kind".'],
    ['a term without a definition', without('definition'), 'Term number 1 ("daesh") has no "definition".'],
    ['a term without a priority', without('priority'), 'Term number 1 ("daesh") has no "priority".'],
    ['an id with capitals', withTerm({ id: 'Daesh' }), 'Term number 1 has a "id" that must be small letters'],
    ['an id that names a prototype', withTerm({ id: '__proto__' }), 'Term number 1 has a "id" that must be small'],
    ['an id that is a number', withTerm({ id: 7 }), 'Term number 1 has a "id" that must be small letters'],
    ['a name that is too long', withTerm({ term: long(201) }), '"term" that must be text of 1 to 200 characters'],
    [
      'a definition that is too long',
      withTerm({ definition: long(2001) }),
      '"definition" that must be text of 1 to 2000',
    ],
    ['a definition that is a list', withTerm({ definition: ['A.'] }), '"definition" that must be text'],
    ['an empty definition', withTerm({ definition: '' }), '"definition" that must be text'],
    [
      'a hidden control character',
      withTerm({ term: 'Da\u0000esh' }),
      '"term" that holds a character that cannot be shown',
    ],
    ['text that turns round', withTerm({ definition: 'A \u202Eb.' }), '"definition" that holds a character'],
    ['an unknown kind', withTerm({ kind: 'constructor' }), '"kind" that must be one of person,'],
    ['priority as text', withTerm({ priority: '1' }), '"priority" that must be one of 1, 2, 3'],
    ['priority out of range', withTerm({ priority: 4 }), '"priority" that must be one of 1, 2, 3'],
    ['an unknown case', withTerm({ case: 'upper' }), '"case" that must be one of any, capital, exact'],
    ['aliases as one text', withTerm({ aliases: 'Daish' }), '"aliases" that must be a list of at most 30'],
    ['too many aliases', withTerm({ aliases: names(31) }), '"aliases" that must be a list of at most 30'],
    ['too many variants', withTerm({ variants: names(31) }), '"variants" that must be a list of at most 30'],
    [
      'an alias that is a number',
      withTerm({ aliases: ['a', 5] }),
      '"aliases" that has an item (number 2) that must be text',
    ],
    [
      'a native name without script',
      withTerm({ native: [{ language: 'ar', text: 'داعش' }] }),
      'item (number 1) that has no "script"',
    ],
    [
      'a script in words',
      withTerm({ native: [{ script: 'Arabic', language: 'ar', text: 'داعش' }] }),
      '"script" that must be',
    ],
    ['a requirement that is a map', withTerm({ requires: { IS: ['daesh'] } }), '"requires" that must be a list'],
    ['a field set to nothing', withTerm({ ipa: null }), '"ipa" that must be text'],
    ['a misspelt field', withTerm({ alias: [] }), 'Term number 1 ("daesh") has a field "alias" that is not part of'],
    [
      'a forged prototype',
      JSON.parse(JSON.stringify(file).replace('"id"', '"__proto__":{"id":1},"id"')),
      '"__proto__" that is not part',
    ],
  ])('is refused with a sentence that says what to mend: %s', (_, value, expected) => {
    expect(problemOf(value)).toContain(expected)
    expect(fitsSchema(value)).toBe(false)
  })

  test.each<[string, unknown, string]>([
    ['two terms with one id', { ...file, terms: [term, term] }, 'Term number 2 ("daesh") has an "id" that another'],
    ['a see that names nothing', withTerm({ see: ['constructor'] }), '"see" that names no term: "constructor".'],
    [
      'a requirement for a foreign spelling',
      withTerm({ requires: [{ spelling: 'IS', anyOf: ['daesh'] }] }),
      '"requires" for "IS"',
    ],
    [
      'a requirement that names nothing',
      withTerm({ requires: [{ spelling: 'Daesh', anyOf: ['isis'] }] }),
      'names no term: "isis".',
    ],
  ])('is refused for what a schema cannot say: %s', (_, value, expected) => {
    expect(problemOf(value)).toContain(expected)
  })

  test('is refused when its fields are only inherited', () => {
    expect(problemOf(Object.create(file))).toBe('The glossary has no "format".')
    expect(problemOf({ ...file, terms: [Object.create(term)] })).toBe('Term number 1 has no "id".')
  })
})

test('names need their capitals, words do not, and a term may say otherwise', () => {
  const base: GlossaryTerm = { id: 'a', term: 'A', kind: 'place', priority: 1, definition: 'A place.' }
  expect(caseOf(base)).toBe('capital')
  expect(caseOf({ ...base, kind: 'word' })).toBe('any')
  expect(caseOf({ ...base, case: 'exact' })).toBe('exact')
})
