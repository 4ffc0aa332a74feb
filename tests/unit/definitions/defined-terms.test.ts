import { describe, expect, it } from 'vitest'
import { definedTermsIn } from '@/components/definitions/defined-terms'
import { textOfLines, told } from './articles'

const term = (name: string, ...otherNames: string[]) => ({ term: name, meaning: `what ${name} is`, otherNames })

describe('terms of the page’s structured data', () => {
  it('are told where the text has them, in whatever case, by whatever name', () => {
    const text = textOfLines('Rain. The Caesura parts a line.', 'So does a diaeresis.')
    const found = definedTermsIn([term('caesura'), term('dieresis', 'diaeresis'), term('mora')], text)
    expect(told(found)).toEqual(['Caesura = what caesura is', 'diaeresis = what dieresis is'])
    expect(found[0]).toMatchObject({
      rule: 'defined-term',
      origin: 'markup',
      termSpan: { start: 10, end: 17 },
      proof: { start: 6 },
    })
    expect(found[0]?.meaningSpan).toBeUndefined()
  })

  it('are whole words, and short ones as they are written', () => {
    expect(definedTermsIn([term('mora'), term('IT')], textOfLines('Amoral morals: it is so.'))).toEqual([])
    expect(told(definedTermsIn([term('IT')], textOfLines('She works in IT.')))).toEqual(['IT = what IT is'])
  })

  it('take no time to speak of', () => {
    const terms = Array.from({ length: 500 }, () => term('aaaa', ...Array.from({ length: 30 }, () => 'aaab')))
    const before = process.cpuUsage()
    definedTermsIn(terms, textOfLines('a'.repeat(100_000)))
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000)
  })
})
