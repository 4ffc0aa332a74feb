/** Numbers in the interface's words. */
import { describe, expect, test } from 'vitest'
import { countFormats } from '../counted-formats'
import { wordsOf } from '../english'
import { tagOf } from './texts'

const files = import.meta.glob('@/assets/locales/*.json')
const languages = Object.keys(files).map((file) => tagOf(file.replace(/^.*\/|\.json$/g, '')))
const say = (language: string, value: number): string =>
  wordsOf(language, new Map([['reader.words.other', '$1']])).say('reader.words.other', value)

describe.each(languages)('in %s', (language) => {
  const figures = new Intl.NumberFormat(language)

  test('are written as the language writes them', () => {
    for (let value = 0; value <= 1_100; value += 1) expect(say(language, value)).toBe(figures.format(value))
    for (const value of [-1, -0.5, 0.25, 1.5, 999.5, 9_999, 1_234_567])
      expect(say(language, value)).toBe(figures.format(value))
  })
})

test('small ones need nothing of what takes the browser long the first time', () => {
  const formats = countFormats('NumberFormat')
  try {
    // Each time other words: they make their format once.
    expect(say('en', 999)).toBe('999')
    expect(formats.made()).toBe(0)
    expect(say('en', 1_000)).toBe('1,000')
    expect(formats.made()).toBe(1)
  } finally {
    formats.stop()
  }
})
