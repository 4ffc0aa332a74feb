import { describe, expect, it } from 'vitest'
import { closeness, languageTag } from '@/components/voices/language-tag'

describe('a language tag', () => {
  it.each([
    ['en_us', 'en-US'],
    ['eng-US-f000', 'en-US'],
    ['eng-USA-f000', 'en'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['zh-cmn-Hans-CN', 'zh'],
    ['es-419', 'es-419'],
    ['de', 'de'],
    ['iw_IL', 'he-IL'],
    ['', ''],
    ['english', ''],
    ['*', ''],
    ['x', ''],
  ])('"%s" is read as "%s"', (raw, tag) => {
    expect(languageTag(raw)).toBe(tag)
  })
})

describe('the nearness of two languages', () => {
  it.each([
    ['en-GB', 'en-GB', 3],
    ['en-US', 'en', 3],
    ['en-GB', 'en', 2],
    ['zh-TW', 'zh-CN', 1],
    ['nb-NO', 'no', 3],
    ['no', 'nb-NO', 3],
    ['zh-HK', 'yue', 3],
    ['de', 'en', 0],
    ['', 'en', 0],
    ['en', undefined, 0],
    ['und', 'und', 0],
  ])('of a voice for "%s" to "%s" is %i', (has, wants, near) => {
    expect(closeness(has, wants)).toBe(near)
  })
})
