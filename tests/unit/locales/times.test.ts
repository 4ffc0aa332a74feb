/** Estimated times in the interface's words. */
import { describe, expect, test } from 'vitest'
import { english, wordsOf } from '../english'
import { readLocale } from './locale'
import { textsOf } from './texts'

describe('a time is said', () => {
  test.each([
    [1, '1 minute'],
    [90, '90 minutes'],
    [119, '119 minutes'],
    [120, '2 h'],
    [122, '2 h'],
    [123, '2 h 5 min'],
    [178, '3 h'],
    [598, '10 h'],
    [629, '10 h'],
    [2_209, '37 h'],
  ])('%i minutes: %s', (minutes, says) => {
    expect(english.time('reader.minutes', minutes).replaceAll('\u00a0', ' ')).toBe(says)
  })

  test('within a sentence', () => {
    expect(english.time('speech.takes', 440)).toBe('The whole article takes about 7\u00a0h 20\u00a0min.')
  })

  test.each([
    ['de', 'Der ganze Artikel dauert etwa 7 h 20 min.'],
    ['zh_CN', '听完全文大约需要 7 小时 20 分钟。'],
    ['ar', 'يستغرق المقال كله نحو \u2067٧ س ٢٠ د\u2069.'],
  ])('in %s', (name, says) => {
    const words = wordsOf(name === 'ar' ? 'ar-EG' : name.replace('_', '-'), textsOf(readLocale(name)))
    expect(words.time('speech.takes', 440).replaceAll('\u00a0', ' ')).toBe(says)
  })
})
