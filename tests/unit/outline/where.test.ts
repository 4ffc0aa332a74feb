import { describe, expect, it } from 'vitest'
import { outlineOf } from '@/components/outline/outline'
import { countSentences } from '@/components/outline/sentence-count'
import { partsOf, sayWhere, whereAt } from '@/components/outline/where'
import { type ArticleText, textOf } from '@/components/text/text'
import { english } from '../english'

const paragraphs = Array.from({ length: 100 }, (_, n) => `This is the first of ${n}. This is the second of ${n}.`)
const text: ArticleText = textOf({
  url: 'https://paper.example/',
  title: 'A title',
  language: 'en',
  direction: 'ltr',
  body: [
    { tag: 'h2', children: ['One half'] },
    ...paragraphs.slice(0, 50).map((words) => ({ tag: 'p' as const, children: [words] })),
    { tag: 'h2', children: ['The other half'] },
    ...paragraphs.slice(50).map((words) => ({ tag: 'p' as const, children: [words] })),
  ],
})
const at = (words: string): number => text.text.indexOf(words)
/** Counts so many blocks. */
const some = (blocks: number) => {
  let left = blocks
  return () => left-- > 0
}

describe('counting sentences', () => {
  it('is exact once all blocks are counted: title and headings are sentences, too', () => {
    const count = countSentences(text)
    expect(count.advance(() => true)).toBe(true)
    expect(count.at(0)).toEqual({ sentence: 1, sentences: 203, isAbout: false })
    expect(count.at(at('the second of 0.'))).toEqual({ sentence: 4, sentences: 203, isAbout: false })
    expect(count.at(text.text.length)).toEqual({ sentence: 203, sentences: 203, isAbout: false })
  })

  it('goes on where it stopped, and asks before each block', () => {
    const count = countSentences(text)
    expect(count.advance(some(30))).toBe(false)
    const asked: number[] = []
    expect(count.advance((units) => asked.push(units) > 0)).toBe(true)
    expect(asked).toHaveLength(text.blocks.length - 30)
    expect(count.at(text.text.length).sentences).toBe(203)
  })

  it('reckons what is not counted yet by what is, to two figures', () => {
    const count = countSentences(text)
    count.advance(some(22))
    const far = count.at(at('the first of 80.'))
    expect(far.isAbout).toBe(true)
    expect(far.sentence).toBeGreaterThan(150)
    expect(far.sentence).toBeLessThan(175)
    expect(far.sentence % 10).toBe(0)
    expect(far.sentences).toBeGreaterThanOrEqual(190)
    expect(far.sentences).toBeLessThanOrEqual(210)
    // Where it was counted, the sentence itself is exact.
    expect(count.at(at('the first of 3.')).sentence).toBe(9)
  })

  it('knows nothing and still answers', () => {
    const { sentence, sentences, isAbout } = countSentences(text).at(at('the first of 99'))
    expect(isAbout).toBe(true)
    expect(sentence).toBeLessThanOrEqual(sentences)
  })
})

describe('where one is, in words', () => {
  const extent = { length: text.text.length, minutes: 10 }
  const stops = outlineOf(text, 10)
  const counted = { sentence: 12, sentences: 203, isAbout: false }

  it('is one sentence of share, headings, sentence and time left', () => {
    const where = whereAt(Math.round(text.text.length * 0.2), stops, extent, counted)
    expect(sayWhere(where, english)).toBe(
      '20% through the article, in One half; sentence 12 of 203; about 8 minutes left.',
    )
  })

  it('adds what is left for the voice while it reads, and says when a number is reckoned', () => {
    const where = whereAt(text.text.length / 2, stops, extent, { ...counted, isAbout: true }, 420)
    expect(partsOf(where, english)[1]).toBe('about sentence 12 of 203')
    expect(partsOf(where, english)[2]).toBe('about 5 minutes left, about 7 minutes with the voice')
  })

  it('does not pretend minutes at the end', () => {
    expect(partsOf(whereAt(text.text.length, stops, extent, counted), english)[2]).toBe('less than a minute left')
  })

  it('holds in an empty article', () => {
    expect(whereAt(0, [], { length: 0, minutes: 1 }, counted)).toMatchObject({ read: 0, path: [], minutesLeft: 0 })
  })
})
