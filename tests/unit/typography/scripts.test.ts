import { describe, expect, test } from 'vitest'
import { type Script, scriptOf, scriptOfLanguage, scriptStyles, scripts } from '@/components/typography/scripts'
import { mayNeedRules } from '@/components/typography/scripts-needed'

test.each<[string, Script]>([
  ['en', 'plain'],
  ['', 'plain'],
  ['ru', 'plain'],
  ['ar', 'arab'],
  ['ar-EG', 'arab'],
  ['fa', 'arab'],
  ['ur-PK', 'arab'],
  ['pa', 'guru'],
  ['pa-Arab', 'arab'],
  ['pa-Arab-PK', 'arab'],
  ['hi-Latn', 'plain'],
  ['zh', 'hani'],
  ['zh-Hant-TW', 'hani'],
  ['ja-JP', 'hani'],
  ['ko', 'hang'],
  ['HE', 'hebr'],
  ['constructor', 'plain'],
])('the language %s is written in %s', (tag, script) => {
  expect(scriptOfLanguage(tag)).toBe(script)
})

test.each<[string, Script | undefined]>([
  ['The “war” – it’s over… naïve, Ðà Nẵng', 'plain'],
  ['Война и мир', 'plain'],
  ['Ἰλιάς Οδύσσεια', 'plain'],
  ['سوريا في المنزل', 'arab'],
  ['The word سلام means peace in Arabic', 'plain'],
  ['قال BBC إن الحرب انتهت', 'arab'],
  ['今日はいい天気ですね', 'hani'],
  ['우리는 집에 있다', 'hang'],
  ['भारत एक देश है', 'deva'],
  ['שלום עולם', 'hebr'],
  ['𞤆𞤵𞤤𞤢𞤪', 'adlm'],
  ['2017, 15 %', undefined],
])('“%s” is in %s', (text, script) => {
  expect(scriptOf(text)).toBe(script)
  // What it is does not depend on what the paragraph before it was.
  expect(scriptOf(text, 'arab')).toBe(script)
})

test('text in Latin, Greek and Cyrillic letters, with all its signs, loads no rules', () => {
  expect(mayNeedRules('“Naïve” – Ἰλιάς, Война… €5 → ½ • 3×4 ™ Ðà Nẵng ﬁ')).toBe(false)
  for (const text of ['سلام', '中', 'あ', '한', 'ก', 'अ', '𠀋', '𞤆']) expect(mayNeedRules(`x ${text}`)).toBe(true)
})

describe('the table', () => {
  test('names no language twice', () => {
    const tags = Object.values(scripts).flatMap(({ languages }) => languages.split(' '))
    expect(tags).toEqual([...new Set(tags)])
  })

  test('keeps letters together in every script of CSS Text’s list of cursive scripts, and where a headline joins them', () => {
    for (const name of ['arab', 'syrc', 'nkoo', 'mong', 'rohg', 'adlm', 'deva', 'beng', 'guru'] as const)
      expect(scripts[name], name).toMatchObject({ isJoined: true })
  })

  test('has Readium’s line heights', () => {
    const heights = {
      zh: 1.167,
      ja: 1.167,
      ko: 1.167,
      he: 1.1,
      hi: 1.1,
      bn: 1.067,
      th: 1.067,
      am: 1.167,
      si: 1.167,
      kn: 1.1,
    }
    for (const [tag, height] of Object.entries(heights)) {
      const script = scriptOfLanguage(tag)
      expect(script === 'plain' ? 1 : scripts[script], tag).toMatchObject({ lineHeight: height })
    }
  })

  test('is a style sheet with a rule for each script that gives it something', () => {
    const css = scriptStyles()
    for (const name of Object.keys(scripts)) expect(css).toContain(`[data-script="${name}"]`)
    expect(css).not.toMatch(/undefined|false|\{ +\}/)
  })
})
