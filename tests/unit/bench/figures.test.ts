import { expect, test } from 'vitest'
import type { Outcome } from '@/tests/bench/extraction/contest'
import { keptOfChecked, timeFigures } from '@/tests/bench/extraction/figures'
import { fingerprint, pictureName } from '@/tests/bench/extraction/fingerprint'
import { leaksIn } from '@/tests/bench/extraction/leaks'
import { table } from '@/tests/bench/extraction/tables'

const nothing: Outcome = {
  text: '',
  title: '',
  author: '',
  published: '',
  site: '',
  language: '',
  signs: {},
  ms: 0,
}

test('a fingerprint looks at letters and digits only, and not beyond the first sixty', () => {
  expect(fingerprint('What is it? ¶')).toBe(fingerprint('WHAT  IS IT'))
  expect(fingerprint('What is it')).not.toBe(fingerprint('What was it'))
  expect(fingerprint(`${'river '.repeat(12)}Copy`)).toBe(fingerprint('river '.repeat(12)))
  expect(fingerprint('— … ¶')).toBe('')
})

test('a picture has one name at every size, in every format and behind every server', () => {
  for (const address of [
    'https://a.test/up/Ship-300x200.jpg?w=3',
    '/up/ship.webp',
    'ship-scaled.jpeg#top',
    'https://cdn.test/_next/image?url=https%3A%2F%2Fa.test%2Fup%2FShip.png&w=640',
    'https://cdn.test/fetch/https%3A%2F%2Fa.test%2Fup%2Fship.avif',
  ])
    expect(pictureName(address)).toBe('ship')
})

test('an element that is there once counts once, in its own kind only', () => {
  const heading = fingerprint('Results')
  const checked = { headings: [`${heading}:Results`, `${heading}:Results`], items: [`${heading}:Results`] }
  const kept = keptOfChecked(checked, { ...nothing, signs: { headings: [heading] } })
  expect(kept.get('headings')).toEqual({ there: 2, kept: 1 })
  expect(kept.get('items')).toEqual({ there: 1, kept: 0 })
  expect(kept.has('code')).toBe(false)
})

test('a picture is kept under any of its names, and cells are counted one by one', () => {
  const cells = ['Year', '2024'].map(fingerprint)
  const checked = { images: ['ship | ship-large', 'map'], tables: [`${cells[0]}:Year / ${cells[1]}`] }
  const kept = keptOfChecked(checked, { ...nothing, signs: { images: ['ship-large'], cells: [cells[1] ?? ''] } })
  expect(kept.get('images')).toEqual({ there: 2, kept: 1 })
  expect(kept.get('cells')).toEqual({ there: 2, kept: 1 })
})

test('a note counts as kept wherever it stands', () => {
  const note = fingerprint('See the archive')
  const kept = keptOfChecked({ footnotes: [`${note}:See the`] }, { ...nothing, signs: { items: [note] } })
  expect(kept.get('footnotes')).toEqual({ there: 1, kept: 1 })
})

test('a short line of boilerplate leaks, unless the truth holds it or it is prose', () => {
  const text = 'The mayor spoke.\nSign up for our newsletter\nRead more: the harbour\nAdvertisement'
  expect(Object.keys(leaksIn(text, 'The mayor spoke.')).sort()).toEqual(['advert', 'newsletter', 'related'])
  expect(leaksIn('Sign up for our newsletter', 'They said: sign up for our newsletter!')).toEqual({})
  expect(leaksIn(`Subscribers ${'left the paper in spring '.repeat(4)}`, '')).toEqual({})
})

test('times are told by their median, their 95th percentile and the longest', () => {
  const times = Array.from({ length: 100 }, (_, at) => at + 1)
  expect(timeFigures(times)).toEqual({ median: 51, p95: 96, longest: 100 })
  expect(timeFigures([])).toEqual({ median: 0, p95: 0, longest: 0 })
})

test('in a table words stand to the left and figures to the right', () => {
  expect(
    table(
      ['system', 'F1'],
      [
        ['ours', '0.9'],
        ['a rival', '0.85'],
      ],
    ),
  ).toBe('system     F1\n-------  ----\nours      0.9\na rival  0.85')
})
