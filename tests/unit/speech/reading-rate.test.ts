import { expect, test } from 'vitest'
import { usualRates, wordsAMinute } from '@/components/speech/reading-rate'
import { FASTEST, SLOWEST } from '@/components/speech/settings'

test('a middling voice reads some 155 words a minute, and twice as many at twice the rate', () => {
  expect([wordsAMinute(1, undefined, 'en'), wordsAMinute(2, undefined, 'en')]).toEqual([155, 310])
})

test('a voice whose pace is known is reckoned by that', () => {
  expect(wordsAMinute(1, 18, 'en-GB')).toBe(185)
})

test('of a language that does not part its words, nothing is claimed', () => {
  expect(['zh-Hant', 'ja', 'th'].map((language) => wordsAMinute(1, undefined, language))).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(wordsAMinute(1, undefined, undefined)).toBe(155)
})

test('the usual rates are ones that can be set', () => {
  expect(usualRates.every((rate) => rate >= SLOWEST && rate <= FASTEST)).toBe(true)
})
