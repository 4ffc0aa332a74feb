/** Phrases of the dictionary that a word in a sentence is part of: "take over", "security council", "in spite of". */
import { tokensOf } from './context-features'
import { formsOf } from './lemmas-of'
import type { Context } from './order-senses'
import type { Shards } from './shards'
import type { Start } from './start'

/** No phrase of the dictionary that is met in articles begins with these, and they are everywhere. */
const neverFirst = new Set(
  'a an the and or but that this his her its their he she it they we you i is are was were'.split(' '),
)

/** Words of the longest phrase that is looked for. */
const longest = 4

/**
 * The longest phrase around the word that the dictionary holds, as a lemma; undefined where there is none. Its first word
 * may be an inflected verb ("took over"), its last one a plural ("security councils").
 */
export async function phraseAround(
  { sentence, at }: Context,
  start: Start,
  shards: Shards,
): Promise<string | undefined> {
  const tokens = tokensOf(sentence.slice(0, at + 200))
  const index = tokens.findIndex((token) => token.at + token.text.length > at)
  if (index < 0) return undefined
  /** Whether a word follows the one before it with nothing but a space between them. */
  const isNext = (i: number): boolean => {
    const before = tokens[i - 1]
    const token = tokens[i]
    if (before === undefined || token === undefined || !/^\p{L}/u.test(token.text)) return false
    return /^\s{1,3}$/.test(sentence.slice(before.at + before.text.length, token.at))
  }
  let first = index
  while (first > index - longest + 1 && isNext(first)) first -= 1
  let last = index
  while (last < index + longest - 1 && isNext(last + 1)) last += 1
  for (let length = Math.min(longest, last - first + 1); length > 1; length -= 1) {
    for (let from = Math.max(first, index - length + 1); from <= index && from + length - 1 <= last; from += 1) {
      const words = tokens.slice(from, from + length).map(({ text }) => text.toLowerCase().replaceAll('’', "'"))
      if (neverFirst.has(words[0] ?? '')) continue
      for (const phrase of variantsOf(words, start)) if (await shards.has(phrase)) return phrase
    }
  }
  return undefined
}

function variantsOf(words: readonly string[], start: Start): string[] {
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  const verbs = formsOf(first, start).filter(({ letter }) => letter === 'v')
  const nouns = formsOf(last, start).filter(({ letter }) => letter === 'n')
  return [
    words.join(' '),
    ...verbs.map(({ lemma }) => [lemma, ...words.slice(1)].join(' ')),
    ...nouns.map(({ lemma }) => [...words.slice(0, -1), lemma].join(' ')),
  ]
}
