import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuote, quoteOf } from '@/components/text/quote'

/** A report of so many sentences, no two of them alike. */
const report = (sentences: number): string =>
  Array.from(
    { length: sentences },
    (_, i) => `In the year ${1900 + i * 7} the town of N${i * 31} had ${i * i + 3} mills.`,
  ).join(' ')
const text = report(60)
const place = fc.integer({ min: 0, max: text.length - 1 })

describe('a quote', () => {
  it('finds its own place in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(200), (any, at) => {
        const quote = quoteOf(any, at)
        expect(findQuote(any, quote)).toBe(quote.start)
        expect(Math.abs(quote.start - Math.min(at, any.length))).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('finds its own place among its like', () => {
    const dull = 'ha '.repeat(200)
    for (const at of [0, 3, 99, 300, dull.length]) expect(findQuote(dull, quoteOf(dull, at))).toBe(at)
  })

  it('moves with its words when something is put in before them', () => {
    fc.assert(
      fc.property(place, fc.string({ maxLength: 300 }), (at, added) => {
        expect(findQuote(`${added} ${text}`, quoteOf(text, at))).toBe(at + added.length + 1)
      }),
    )
  })

  it('moves with its words when something is taken away before them', () => {
    fc.assert(
      fc.property(place, fc.double({ min: 0, max: 1, noNaN: true }), (at, part) => {
        // Something of what stood before it is left.
        const gone = Math.floor(Math.max(0, at - 32) * part)
        expect(findQuote(text.slice(gone), quoteOf(text, at))).toBe(at - gone)
      }),
    )
  })

  it('survives a letter changed anywhere around it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: text.length - 100 }), fc.integer({ min: -40, max: 70 }), (at, away) => {
        const changed = `${text.slice(0, at + away)}§${text.slice(at + away + 1)}`
        expect(Math.abs((findQuote(changed, quoteOf(text, at)) ?? -99) - at)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is found by what stands around it when its own words are gone', () => {
    const at = text.indexOf('the town of N310')
    const changed = text.replace('the town of N310 had 103 mills.', 'everything was otherwise there.')
    expect(changed).not.toBe(text)
    expect(findQuote(changed, quoteOf(text, at))).toBe(at)
  })

  it('is not found in another text', () => {
    const quote = quoteOf(text, 500)
    expect(findQuote('Rain is expected over the hills, and snow above a thousand metres.', quote)).toBeUndefined()
    expect(findQuote('', quote)).toBeUndefined()
  })

  it('takes of equal words those in like surroundings, not the nearest', () => {
    const page = 'First: read the manual. Then: open the box. Last: read the manual. Then: throw the box away.'
    const at = page.lastIndexOf('read the manual')
    const quote = { ...quoteOf(page, at), start: 0 }
    expect(findQuote(page, quote)).toBe(at)
  })

  it('parts no character', () => {
    const { exact, before } = quoteOf('😀'.repeat(50), 33)
    expect(exact.isWellFormed() && before.isWellFormed()).toBe(true)
  })
})
