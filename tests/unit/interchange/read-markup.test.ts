import { describe, expect, test } from 'vitest'
import { glossaryOf, problemOf, readFixture, readText } from './files'

describe('a page', () => {
  test('gives the groups of its lists of definitions, as text', async () => {
    const read = await readFixture('harbour.html')
    expect(glossaryOf(read)).toMatchObject({ name: 'Words of the harbour', language: 'en-GB' })
    expect(glossaryOf(read).terms.map(({ term, aliases, definition }) => [term, aliases, definition])).toEqual([
      ['quay', ['wharf'], 'A wall where ships tie up. The road along it.'],
      ['tide', undefined, "The sea's rise and fall: spring tide; neap tide"],
      ['pilot', undefined, 'A guide & helper of ships.'],
    ])
    expect(read.skipped).toMatchObject([{ term: 'lock', reason: { code: 'noDefinition' } }])
  })

  test('may leave out the end tags that HTML allows to be left out', async () => {
    const page = '<dl><dt>quay<dt>wharf<dd>A wall.<dd>A road.<dt>tide<dd>High &amp low.</dl>'
    expect(glossaryOf(await readText('x.html', page)).terms).toMatchObject([
      { term: 'quay', aliases: ['wharf'], definition: 'A wall. A road.' },
      { term: 'tide', definition: 'High & low.' },
    ])
  })

  test('without such lists is refused', async () => {
    expect(problemOf(await readText('x.html', '<!doctype html><p>No terms here.'))).toBe('noTerms')
  })

  test('that declares entities is refused, and one that only names its type is not', async () => {
    const bomb = '<!DOCTYPE html [<!ENTITY a "aaaa">]><dl><dt>a<dd>&a;</dl>'
    expect(problemOf(await readText('x.html', bomb))).toBe('entities')
    const old = '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"><dl><dt>a<dd>b</dl>'
    expect(glossaryOf(await readText('x.html', old)).terms).toMatchObject([{ term: 'a', definition: 'b' }])
  })
})

describe('a TBX file', () => {
  test('of version 2 gives the English terms, with what they are', async () => {
    const read = await readFixture('harbour-v2.tbx')
    expect(glossaryOf(read)).toMatchObject({
      name: 'Sea rescue',
      language: 'en-GB',
      source: 'The harbour office.',
      terms: [
        {
          term: 'maritime rescue coordination centre',
          definition: 'An office that leads the rescue of people at sea & on the coast.',
          aliases: ['rescue centre'],
          abbreviations: ['MRCC'],
          variants: ['rescue bureau'],
          native: [{ script: 'Arab', language: 'ar', text: 'مركز الإنقاذ' }],
        },
      ],
    })
    expect(read).toMatchObject({
      format: 'tbx',
      skipped: [{ where: { number: 2 }, term: 'bouée', reason: { code: 'noDefinition' } }],
      notes: [{ code: 'languagesLeftOut', count: 1 }],
    })
  })

  test('of version 3 in its other style is read, and its preferred term is the name', async () => {
    expect(glossaryOf(await readFixture('harbour-v3.tbx')).terms).toMatchObject([
      { term: 'lighthouse', aliases: ['light'], definition: 'A light that shows ships the way.' },
    ])
  })

  test('with entities is refused, and other XML is not guessed at', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE martif [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><martif></martif>'
    expect(problemOf(await readText('x.tbx', bomb))).toBe('entities')
    expect(problemOf(await readText('x.xml', '<?xml version="1.0"?><svg></svg>'))).toBe('unknownFormat')
  })
})
