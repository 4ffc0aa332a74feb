import { expect, test } from 'vitest'
import { type History, remember } from '@/components/typography/history'
import { initialSettings, type TypographySettings } from '@/components/typography/typography'

/** Makes changes one after the other, each `[time, part]`, and gives the history they leave. */
function after(...changes: [number, Partial<TypographySettings>][]): History {
  let settings = initialSettings
  let history: History = []
  for (const [now, part] of changes) {
    const next = { ...settings, ...part }
    history = remember(history, settings, next, now)
    settings = next
  }
  return history
}

test('a drag of one slider is one change, back to where it began', () => {
  const history = after([0, { fontSize: 21 }], [400, { fontSize: 22 }], [1200, { fontSize: 23 }])
  expect(history.map(({ before }) => before.fontSize)).toEqual([20])
})

test('after a rest the same slider begins a new change', () => {
  const history = after([0, { fontSize: 21 }], [1000, { fontSize: 22 }])
  expect(history.map(({ before }) => before.fontSize)).toEqual([20, 21])
})

test('two settings changed at once one after the other are two changes', () => {
  const history = after([0, { fontSize: 21 }], [10, { lineHeight: 2 }])
  expect(history.map(({ before }) => [before.fontSize, before.lineHeight])).toEqual([
    [20, 1.6],
    [21, 1.6],
  ])
})

test('what changes nothing is not remembered', () => {
  expect(after([0, {}], [5000, { fontSize: 20 }])).toEqual([])
})

test('only the last hundred changes are remembered', () => {
  const changes = Array.from({ length: 130 }, (_, n): [number, Partial<TypographySettings>] => [
    n * 2000,
    { fontSize: 30 + (n % 2) },
  ])
  const history = after(...changes)
  expect(history).toHaveLength(100)
  expect(history.at(-1)?.at).toBe(129 * 2000)
})
