import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align } from '@/tests/bench/extraction/align'

/** The words of `page` that are matched with those of `truth`. */
function matched(page: string, truth: string): string {
  const words = page.split(' ')
  const found = align(words, truth.split(' '))
  return words.filter((_, i) => found[i] === 1).join(' ')
}

test('all of a page that is its truth is matched, and nothing of one that is not', () => {
  expect(matched('a b c d e', 'a b c d e')).toBe('a b c d e')
  expect(matched('a b c', 'x y z')).toBe('')
  expect(align([], ['a'])).toHaveLength(0)
  expect([...align(['a'], [])]).toEqual([0])
})

test('what stands around and between the words of the truth is not matched', () => {
  const truth = 'the council met on monday and spoke about the bridge for hours'
  expect(
    matched(`home news the council met on monday read more and spoke about the bridge for hours share`, truth),
  ).toBe(truth)
})

test('of two copies, one is matched: that which stands in order', () => {
  const page = 'one two three four five six seven one two three'.split(' ')
  expect([...align(page, 'one two three four five six seven'.split(' '))]).toEqual([1, 1, 1, 1, 1, 1, 1, 0, 0, 0])
})

test('a word that is on the page and missing in the truth leaves its neighbours matched', () => {
  expect(matched('the old bridge was never built at all', 'the bridge was never built at all')).toBe(
    'the bridge was never built at all',
  )
})

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 60 })

test('matched words are a part of the truth, in order, on any page', () => {
  fc.assert(
    fc.property(words, words, (page, truth) => {
      const found = align(page, truth)
      expect(found).toHaveLength(page.length)
      let at = 0
      for (const word of page.filter((_, i) => found[i] === 1)) {
        at = truth.indexOf(word, at) + 1
        expect(at).toBeGreaterThan(0)
      }
    }),
  )
})

test('a truth that is the page without some of its words is matched whole where words are told apart', () => {
  const kept = fc.array(fc.boolean(), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(kept, (keep) => {
      const page = keep.map((_, i) => `word${i}`)
      const truth = page.filter((_, i) => keep[i])
      expect([...align(page, truth)]).toEqual(keep.map(Number))
    }),
  )
})
