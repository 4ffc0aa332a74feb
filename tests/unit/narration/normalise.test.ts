/** What an English voice is given, for sentences as papers write them. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makeLexicon } from '@/components/narration/lexicon'
import { spokenOf } from '@/components/narration/spoken'

function said(text: string, language = 'en-US'): string {
  const means = { language, takesSounds: false, lexicon: makeLexicon([]), instead: [] }
  return spokenOf(text, { start: 0, end: text.length }, means).say.trim()
}

const rows = readFileSync(new URL('./normalise-rows.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): [string, string] => [line.split('\t')[0] ?? '', line.split('\t')[1] ?? ''])

describe('an English text as it is written and said', () => {
  test('has enough examples', () => expect(rows.length).toBeGreaterThan(250))
  test.each(rows)('%s', (written, words) => expect(said(written)).toBe(words))
})

describe('outside of North America', () => {
  test.each([
    ['The town has 1,250 people.', 'The town has one thousand two hundred and fifty people.'],
    ['It has 1,005 homes.', 'It has one thousand and five homes.'],
    ['On 3/4/2017 they met.', 'On April third, twenty seventeen they met.'],
    ['On 25/12/2017 they met.', 'On December twenty-fifth, twenty seventeen they met.'],
    ['The year 1999 was dry.', 'The year nineteen ninety-nine was dry.'],
  ])('%s', (written, words) => expect(said(written, 'en-GB')).toBe(words))
})

describe('what is never heard', () => {
  test.each([
    ['soft\u00adhyphen', 'softhyphen'],
    ['zero\u200bwidth', 'zerowidth'],
    ['a\u0000b\u0007', 'ab'],
    ['12\u00a0300 people', 'twelve thousand three hundred people'],
    ['5\u00a0km', 'five kilometers'],
    ['Zu\u0308rich', 'Zurich'],
    ['\ud83d broken', 'broken'],
    ['\u202eright to left\u202c', 'right to left'],
  ])('%j', (written, words) => expect(said(written)).toBe(words))
})

describe('for voices of other languages', () => {
  const other = (text: string, language: string | undefined) => {
    const means = { language, takesSounds: false, lexicon: makeLexicon([]), instead: [] }
    return spokenOf(text, { start: 0, end: text.length }, means).say.trim()
  }
  test.each([
    ['de', 'Am 3. Oktober 2017 kamen 1.250 Leute.', 'Am 3. Oktober 2017 kamen 1.250 Leute.'],
    ['de-AT', 'Müller & Söhne', 'Müller und Söhne'],
    ['fr', 'A & B <b>', 'A et B b'],
    ['ar', 'الدولة الإسلامية', 'الدولة الإسلامية'],
    ['fa', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['de', 'Siehe https://www.example.com/a?b=c.', 'Siehe example.com.'],
    ['es', 'Hola 🎉 mundo\u00ad', 'Hola mundo'],
    [undefined, 'Text * mit _Zeichen_ > hier', 'Text mit Zeichen hier'],
  ])('%s: %s', (language, written, words) => expect(other(written, language)).toBe(words))
})
