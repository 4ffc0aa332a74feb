import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { Lines } from '@/components/glossary/packed'
import { packGlossaries, packGlossary } from '../../../assets/glossaries/pack'
import { asBundled, packageGlossaries } from '../../fixtures/package-glossaries'
import { glossaryOf } from './surfaces'

describe('a glossary of the package', () => {
  test('has the terms of its file, each read once', () => {
    for (const glossary of packageGlossaries()) {
      const { terms, firstWords, sounds, ...rest } = asBundled(glossary)
      expect(glossary).toMatchObject({ name: rest.name, licence: rest.licence, source: rest.source })
      expect([firstWords.length, sounds.length, terms.length]).toEqual(Array(3).fill(glossary.terms.length))
      expect(glossary.terms.map((_, i) => terms.at(i))).toEqual(glossary.terms)
      expect(terms.at(0)).toBe(terms.at(0))
      expect(terms.at(terms.length)).toBeUndefined()
    }
  })

  test('is told in ASCII, whatever its terms are written in', () => {
    const written = ['Raqqah – الرقة', '叙利亚 😀', 'a\u2028b\nc"\\u00e9']
    const { terms } = packGlossary(glossaryOf(written.map((term) => ({ term }))))
    expect(terms).toMatch(/^[ -~\n]*$/)
    expect(terms.split('\n').map((line) => JSON.parse(line)[1])).toEqual(written)
  })

  test('comes out of its script as it went in', async () => {
    const script = packGlossaries(fileURLToPath(new URL('../../..', import.meta.url)))
    expect(/[^ -~\n]/.exec(script)?.[0]).toBeUndefined()
    const { default: packed } = await import(`data:text/javascript,${encodeURIComponent(script)}`)
    expect(packed).toEqual(packageGlossaries().map(packGlossary))
  })

  test('knows whether its terms name related ones', () => {
    expect(asBundled(glossaryOf([{ term: 'A' }])).isRelating).toBe(false)
    expect(asBundled(glossaryOf([{ term: 'A' }, { term: 'B', see: ['A'] }])).isRelating).toBe(true)
  })
})

describe('lines', () => {
  test('are those of the text, empty ones too', () => {
    const lines = new Lines('ab\n\ncd')
    expect([lines.length, lines.at(0), lines.at(1), lines.at(2), lines.at(3), lines.at(-1)]).toEqual([
      3,
      'ab',
      '',
      'cd',
      undefined,
      undefined,
    ])
    expect([new Lines('').length, new Lines('').at(0)]).toEqual([1, ''])
  })

  test('are found by a part of the right length and place, each once', () => {
    const lines = new Lines('abcd\nxyab\n\nxabx\nabab')
    expect(lines.holding('ab')).toEqual([0, 1, 4])
    expect(lines.holding('zz')).toEqual([])
  })
})
