import { expect, test } from 'vitest'
import { runsOf, scorePage, scoreSet, wordsOf } from '@/tests/bench/extraction/shingles'

test('words are runs of letters, digits and underscores in any script', () => {
  expect(wordsOf('It’s 3_a, Größe — тест 2024年')).toEqual(['It', 's', '3_a', 'Größe', 'тест', '2024年'])
  expect(wordsOf('…')).toEqual([])
})

test('a text is the bag of its runs of four words, and a short text is one run', () => {
  expect([...runsOf('a b c d e')]).toEqual([
    ['a b c d', 1],
    ['b c d e', 1],
  ])
  expect([...runsOf('a a a a a')]).toEqual([['a a a a', 2]])
  expect([...runsOf('one two')]).toEqual([['one two', 1]])
  expect([...runsOf('')]).toEqual([])
})

test('a page is scored by shared, surplus and missing runs', () => {
  // Truth: abcd bcde cdef. Text: abcd bcde cdeX deXY. Shared 2, surplus 2, missing 1.
  const score = scorePage('a b c d e f', 'a b c d e X Y')
  expect(score.precision).toBeCloseTo(2 / 4)
  expect(score.recall).toBeCloseTo(2 / 3)
  expect(score.f1).toBeCloseTo((2 * 0.5 * (2 / 3)) / (0.5 + 2 / 3))
})

test('a repeated run is surplus the second time', () => {
  expect(scorePage('a b c d', 'a b c d. a b c d').precision).toBeCloseTo(1 / 5)
})

test('where nothing was extracted there is no precision, and nothing for nothing is right', () => {
  expect(scorePage('a b c d', '')).toEqual({ precision: undefined, recall: 0, f1: 0 })
  expect(scorePage('', '')).toEqual({ precision: undefined, recall: undefined, f1: 1 })
})

test('a set has the means of its pages, and an empty page is left out of precision only', () => {
  const right = scorePage('a b c d e', 'a b c d e')
  const half = scorePage('a b c d e', 'a b c d X')
  const nothing = scorePage('a b c d e', '')
  const set = scoreSet([right, half, nothing])
  expect(set.precision).toBeCloseTo((1 + 0.5) / 2)
  expect(set.recall).toBeCloseTo((1 + 0.5 + 0) / 3)
  expect(set.f1).toBeCloseTo((2 * 0.75 * 0.5) / (0.75 + 0.5))
  expect(set.pages).toBe(3)
})

test('the spread is the same in each run, and none where all pages are alike', () => {
  const pages = [scorePage('a b c d e', 'a b c d e'), scorePage('a b c d e', 'a b c d X')]
  expect(scoreSet(pages).spread).toBe(scoreSet(pages).spread)
  expect(scoreSet(pages).spread).toBeGreaterThan(0)
  expect(scoreSet([pages[0] ?? scorePage('', '')]).spread).toBeCloseTo(0)
})
