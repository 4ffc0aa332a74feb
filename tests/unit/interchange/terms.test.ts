import { describe, expect, test } from 'vitest'
import type { FoundTerm } from '@/components/glossary/found-term'
import { type Glossary, type GlossaryTerm, glossaryFormat } from '@/components/glossary/glossary'
import { ankiRows } from '@/components/interchange/anki'
import { mergePreview } from '@/components/interchange/merge-preview'
import { makeIds } from '@/components/interchange/term-ids'

const term = (name: string, more: Partial<GlossaryTerm> = {}): GlossaryTerm => ({
  id: name.toLowerCase(),
  term: name,
  kind: 'word',
  priority: 1,
  definition: `What ${name} means.`,
  ...more,
})
const glossary = (...terms: GlossaryTerm[]): Glossary => ({
  format: glossaryFormat,
  name: 'Harbour',
  language: 'en',
  terms,
})

describe('ids', () => {
  test('are the words in plain letters, numbered where they meet', () => {
    const idOf = makeIds()
    const terms = ['Łódź', 'Straße', "Da'esh", 'U.S.', 'łodz', 'Lodz', 'lodz-2', 'C++', 'C']
    expect(terms.map(idOf)).toEqual(['lodz', 'strasse', 'daesh', 'u-s', 'lodz-2', 'lodz-3', 'lodz-2-2', 'c', 'c-2'])
  })

  test('are made of any script, always the same and fit for the format', () => {
    const terms = ['داعش', 'Дамаск', '波止場', '???', 'Ω meson', 'داعش']
    const ids = terms.map(makeIds())
    expect(terms.map(makeIds())).toEqual(ids)
    expect(new Set(ids).size).toBe(terms.length)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })
})

test('a preview tells what is new, what is different, what is the same and what goes, whatever its order and ids', () => {
  const before = glossary(term('quay', { note: 'n', aliases: ['wharf'] }), term('tide'), term('mast'))
  const same: GlossaryTerm = { aliases: ['wharf'], note: 'n', ...term('quay'), id: 'other' }
  const changed = term('tide', { definition: 'High and low.' })
  const preview = mergePreview(before, glossary(same, changed, term('pilot')))
  expect(preview.same).toEqual([same])
  expect(preview.changed).toEqual([{ before: term('tide'), after: changed }])
  expect(preview.added).toEqual([term('pilot')])
  expect(preview.gone).toEqual([term('mast')])
  expect(mergePreview(undefined, before).added).toEqual(before.terms)
})

test('the terms met in an article become cards that Anki takes without questions', () => {
  const found = (one: GlossaryTerm): FoundTerm => ({
    term: one,
    glossary: glossary(one),
    spans: [{ start: 0, end: 4 }],
    matched: [one.term],
    others: [],
  })
  const quay = term('quay', { aliases: ['wharf'], ipa: 'kiː', definition: 'A "wall".' })
  const text = ankiRows([found(quay), found(term('-ism', { source: 'Mine' }))], 'Ships\tcome in')
  expect(text.split('\n')).toEqual([
    '#separator:tab',
    '#html:false',
    '#columns:Front\tBack\tAlso\tPronunciation\tArticle\tSource',
    'quay\t"A ""wall""."\twharf\t/kiː/\tShips come in\tHarbour',
    "'-ism\tWhat -ism means.\t\t\tShips come in\tMine",
    '',
  ])
})
