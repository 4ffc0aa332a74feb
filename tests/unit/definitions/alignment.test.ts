import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from '@/components/definitions/alignment'

const costOf = (short: string, words: string) => align(short, words)?.cost ?? Number.POSITIVE_INFINITY

describe('the alignment of a short form with words', () => {
  it('costs nothing where each letter begins a word and each word has its letter', () => {
    expect(align('SDF', 'Syrian Democratic Forces')).toEqual({ start: 0, cost: 0 })
  })

  it('starts at the word of the first letter, as late as it can', () => {
    expect(align('WB', 'with the World Bank')?.start).toBe(9)
    expect(align('DAN', 'with 2,3-diaminonaphthalene')?.start).toBe(5)
  })

  it('costs more the more liberties are taken', () => {
    const ways = ['tall vine', 'tall old vine', 'television', 'tall ivory']
    const [initials = 0, skipped = 0, within = 0, untouched = 0] = ways.map((words) => costOf('TV', words))
    expect(initials).toBe(0)
    expect(initials).toBeLessThan(within)
    expect(within).toBeLessThan(skipped)
    expect(skipped).toBeLessThan(untouched)
    expect(costOf('BoE', 'Bank of England')).toBe(0)
    expect(costOf('BE', 'Bank of England')).toBeCloseTo(0.1)
  })

  it('is none where a letter is missing, out of order, or the first begins no word', () => {
    expect(align('SDX', 'Syrian Democratic Forces')).toBeUndefined()
    expect(align('FDS', 'Syrian Democratic Forces')).toBeUndefined()
    expect(align('YDF', 'Syrian Democratic Forces')).toBeUndefined()
  })

  it('takes all words, if it must', () => {
    expect(align('DF', 'Syrian Democratic Forces', true)).toBeUndefined()
    expect(align('SF', 'Syrian Democratic Forces', true)?.start).toBe(0)
  })

  it('is free for the initials of any words', () => {
    const word = fc.stringMatching(/^[a-z]{6,9}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 8 }), (words) => {
        const initials = words.map((each) => each[0]?.toUpperCase()).join('')
        expect(align(initials, words.join(' '), true)?.cost).toBe(0)
      }),
    )
  })
})
