import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FoundTerm } from '@/components/glossary/found-term'
import { lastTerm } from '@/components/reader/last-term'

const glossary = { format: 'sidelight-glossary/1', name: 'G', language: 'en', terms: [] } as const
const found = (name: string, ...spans: [number, number][]): FoundTerm => ({
  term: { id: name, term: name, kind: 'name', priority: 1, definition: `${name}.` },
  glossary,
  spans: spans.map(([start, end]) => ({ start, end })),
  matched: [name],
  others: [],
})
const terms = [found('a', [10, 12], [90, 92]), found('b', [40, 45]), found('long', [40, 60]), found('c', [70, 75])]

describe('the term met last', () => {
  it('is the nearest that begins before the place, or at it', () => {
    expect(lastTerm(terms, 9)).toBeUndefined()
    expect(lastTerm(terms, 10)?.term.id).toBe('a')
    expect(lastTerm(terms, 80)?.term.id).toBe('c')
    expect(lastTerm(terms, 100)?.term.id).toBe('a')
  })
  it('is the longer of two that begin together', () => expect(lastTerm(terms, 50)?.term.id).toBe('long'))
  it('leaves no mention between itself and the place', () => {
    const span = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 9 })).map(([start, size]) => [start, start + size])
    const some = fc.array(fc.array(span, { minLength: 1, maxLength: 5 }), { maxLength: 8 })
    fc.assert(
      fc.property(some, fc.nat(220), (lists, at) => {
        const all = lists.map((spans, i) =>
          found(String(i), ...(spans as [number, number][]).toSorted(([a], [b]) => a - b)),
        )
        const starts = all.flatMap(({ spans }) => spans.map(({ start }) => start)).filter((start) => start <= at)
        const nearest = lastTerm(all, at)?.spans.findLast(({ start }) => start <= at)?.start
        expect(nearest).toBe(starts.length === 0 ? undefined : Math.max(...starts))
      }),
    )
  })
})
