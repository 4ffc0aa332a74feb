import { expect, test } from 'vitest'
import { clockFace, minutesOf, minutesUntil } from '@/components/speech/clock-face'

test('a time is minutes and seconds, and hours only where there are any', () => {
  expect([0, 5, 65, 599.6, 3599, 3605, 36_000].map(clockFace)).toEqual([
    '0:00',
    '0:05',
    '1:05',
    '10:00',
    '59:59',
    '1:00:05',
    '10:00:00',
  ])
})

test('a time that went below nothing is none', () => {
  expect(clockFace(-3)).toBe('0:00')
})

test('a few seconds are spoken of as a minute', () => {
  expect([0, 20, 89, 91, 600].map(minutesOf)).toEqual([1, 1, 1, 2, 10])
})

test('minutes that are left count down to one and stay there', () => {
  const now = 1_000_000
  expect([600_000, 599_999, 60_001, 60_000, 1, -5000].map((ms) => minutesUntil(now + ms, now))).toEqual([
    10, 10, 2, 1, 1, 1,
  ])
})
