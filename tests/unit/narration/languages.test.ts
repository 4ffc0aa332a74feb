import { describe, expect, it } from 'vitest'
import type { Article, ArticleNode } from '@/components/article/article'
import { isPlainly } from '@/components/narration/common-words'
import { languagesOf, needsDetector } from '@/components/narration/languages'
import { textOf } from '@/components/text/text'

const german =
  'Der Fluss stieg über Nacht, und die Brücke hielt stand, obwohl niemand damit gerechnet hatte, dass sie länger als einen Tag stehen würde. Am Morgen kamen die Leute aus dem Dorf und sahen nach, was von den Feldern noch zu retten war.'
const english =
  'The river rose over night and the bridge held, though nobody had expected it to stand for more than a day. In the morning the people of the village came to see what could still be saved of their fields, and what was lost.'
const russian = 'Река поднялась за ночь, но мост выдержал.'

/** Knows what the texts above are, and is sure of nothing else. */
const detect = (text: string): string | undefined =>
  /\b(?:der|die|und|aus)\b/i.test(text)
    ? 'de'
    : /\b(?:the|and)\b/i.test(text)
      ? 'en'
      : /[а-я]/.test(text)
        ? 'ru'
        : undefined

function recognised(language: string | undefined, ...lines: (string | ArticleNode)[]) {
  const body = lines.map((line): ArticleNode => (typeof line === 'string' ? { tag: 'p', children: [line] } : line))
  const article: Article = {
    url: 'https://a.example/',
    title: '',
    direction: 'ltr',
    body,
    ...(language && { language }),
  }
  const text = textOf(article)
  return { languages: languagesOf(article, text, detect), isNeeded: needsDetector(article, text) }
}

describe('the language of a block', () => {
  it('is recognised where the page says nothing; short lines go with the rest', () => {
    const { languages, isNeeded } = recognised(undefined, 'Hochwasser', german, 'Elm Street, 12')
    expect(isNeeded).toBe(true)
    expect(languages).toEqual(['de', 'de', 'de'])
  })

  it('is not guessed where nothing is sure', () => {
    expect(recognised(undefined, 'Ok', 'Xyz 12').languages).toEqual([undefined, undefined])
  })

  it('is the paragraph’s own where that is long enough to tell', () => {
    expect(recognised(undefined, german, german, english, 'The end').languages).toEqual(['de', 'de', 'en', 'de'])
    expect(recognised('en', english, english, german + german).languages).toEqual([undefined, undefined, 'de'])
  })

  it('is another than the page says when all of a long text is', () => {
    const { languages, isNeeded } = recognised('en', 'Hochwasser', german, german, german)
    expect(isNeeded).toBe(true)
    expect(languages).toEqual(['de', 'de', 'de', 'de'])
  })

  it('is what the page says when the text is short or mixed', () => {
    expect(recognised('en', german.slice(0, 120)).languages).toEqual([undefined])
    expect(recognised('en', english, english, german.slice(0, 150)).languages).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('is what an element says, whatever it looks like', () => {
    const quote: ArticleNode = { tag: 'p', attrs: { lang: 'nl' }, children: [german] }
    expect(recognised('en', english, quote).languages).toEqual([undefined, undefined])
  })

  it('is recognised in a short line of a script that no voice of the page can read', () => {
    expect(recognised('en', english, russian).languages).toEqual([undefined, 'ru'])
  })

  it('is never doubted where recognisers do not know it', () => {
    expect(recognised('gl', german, german, german)).toEqual({
      languages: [undefined, undefined, undefined],
      isNeeded: false,
    })
  })

  it('needs no recogniser on an ordinary page', () => {
    const { languages, isNeeded } = recognised('en-US', 'Flood', english, english, 'Elm Street, 12')
    expect(isNeeded).toBe(false)
    expect(languages).toEqual([undefined, undefined, undefined, undefined])
  })
})

it('a text is plainly in its language when that has most of its common words', () => {
  expect(isPlainly('en-GB', english)).toBe(true)
  expect(isPlainly('de', german)).toBe(true)
  expect(isPlainly('en', german)).toBe(false)
  expect(isPlainly('ja', 'きのう川が増水した。')).toBe(true)
  expect(isPlainly('zh', '昨天河水上涨了。')).toBe(true)
  expect(isPlainly('zh', 'きのう川が増水した。')).toBe(false)
  expect(isPlainly('sw', 'Habari za asubuhi')).toBe(false)
})
