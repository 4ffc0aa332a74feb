import { describe, expect, test } from 'vitest'
import { faultsOf } from './checks'
import { localeNames, readLocale } from './locale'
import { pseudo, pseudoTexts } from './pseudo'
import { english, keysFor, textsOf } from './texts'

describe('every locale file', () => {
  test.each(localeNames())(
    '%s has the keys of English, its own plurals, the same places, and no text is empty',
    (name) => {
      expect(faultsOf(name, textsOf(readLocale(name)))).toEqual([])
    },
  )

  test('may be called only what the browsers can find', () => {
    for (const name of localeNames()) expect(name).toMatch(/^[a-z]{2,3}(?:_[A-Z]{2})?$/)
  })

  test('has keys the browsers take', () => {
    for (const key of english.keys()) expect(key).toMatch(/^[A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*$/)
  })
})

describe('a translation with a fault', () => {
  const arabic = new Map([...pseudoTexts('ar', 'rtl')])
  const broken = (key: string, text: string | undefined): string[] => {
    const texts = new Map(arabic)
    if (text === undefined) texts.delete(key)
    else texts.set(key, text)
    return faultsOf('ar', texts)
  }

  test('is whole when nothing is wrong', () => expect(faultsOf('ar', arabic)).toEqual([]))
  test.each([
    ['ui.close', undefined, 'ar: ui.close is missing.'],
    ['reader.minutes.few', undefined, 'ar: reader.minutes.few is missing.'],
    ['ui.closed', 'إغلاق', 'ar: ui.closed is not asked for.'],
    ['ui.close', '\u200f ', 'ar: ui.close is empty.'],
    ['ui.close', ' إغلاق', 'ar: ui.close begins or ends with white space.'],
    ['ui.more', 'المزيد', 'ar: ui.more has no substitution, English has $1.'],
    ['reader.minutes.few', 'دقائق', 'ar: reader.minutes.few has no substitution, English has $1.'],
    ['direction', 'ltr', 'ar: its direction is wrong.'],
    ['language', 'en', 'ar: its language must be ar.'],
  ])('%s → %j is found', (key, text, says) => expect(broken(key, text)).toContain(says))
  test('English that was left standing is found', () => {
    expect(broken('ui.close', 'Close').join()).toMatch(/ui\.close is English still/)
  })
  test('a dual that needs no figure is none', () => expect(broken('reader.minutes.two', 'دقيقتان')).toEqual([]))
})

describe('plurals', () => {
  test.each([
    ['en', ['one', 'other']],
    ['es', ['one', 'many', 'other']],
    ['fr', ['one', 'many', 'other']],
    ['de', ['one', 'other']],
    ['zh-CN', ['other']],
    ['ar', ['zero', 'one', 'two', 'few', 'many', 'other']],
  ])('%s needs the categories its numbers have', (language, categories) => {
    const asked = keysFor(language).filter((key) => key.startsWith('reader.words.'))
    expect(asked.map((key) => key.split('.').at(-1)).sort()).toEqual([...categories].sort())
  })
})

describe('the pseudo-locale', () => {
  test('is 40 % longer, keeps what is put in, and leaves signs alone', () => {
    expect(pseudo('Show “$1” again', 'ltr')).toMatch(/^Šhöw “\$1” åğåïñ /)
    for (const text of english.values())
      if (/\p{L}{2}/u.test(text.replace(/\$\d/g, '')) && !/^(?:en|ltr)$/.test(text))
        expect(pseudo(text, 'rtl').length, text).toBeGreaterThanOrEqual(text.length * 1.39)
    expect(pseudo('$1×', 'ltr')).toBe('$1×')
  })
})
