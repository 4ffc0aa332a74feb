/**
 * Which of a word's senses is meant here, as well as can be told without a model: how often each was met in tagged texts
 * (most of what is known), what the neighbouring words say about the class of the word, and whether the sense's own
 * words occur around it (Lesk 1986, with rare words counting more). The weights were set on the `tuning` part of
 * `tests/bench/glossary/judged-senses.json`.
 */
import { featuresOf, type Open, openLetters, tokensOf } from './context-features'
import type { LemmaSense, Meaning } from './shards'
import type { Start } from './start'

/** Where a word stands. */
export interface Context {
  readonly sentence: string
  /** Where the word begins in the sentence, in UTF-16 units. */
  readonly at: number
  /** Content words of the whole article, for what it is about. */
  readonly article?: readonly string[]
}

export const weights = {
  /** Added to every count: what was never met may still be meant. */
  unseen: 1.2,
  /** What is lost by each place down WordNet's list, in natural logarithms. */
  place: 0.06,
  /** Weight of what the neighbours say. They overlap, so it is less than one. */
  context: 1,
  sentence: 1,
  article: 0.25,
  /** What it costs a sense to be written with a capital where the word is not, or the other way round: Polish, polish. */
  capital: 6,
}

/** A sense with how likely it is, all senses of a word together making one. */
export interface Ranked<T> {
  readonly item: T
  readonly likelihood: number
}

/**
 * The senses of a word, the likeliest first. `senses` come class by class and within a class in WordNet's order;
 * `isCapital` is whether the word has a capital that is no sentence's or heading's.
 */
export function orderSenses<T extends LemmaSense & { readonly lemma: string }>(
  senses: readonly T[],
  start: Start,
  context: Context | undefined,
  isCapital = false,
): Ranked<T>[] {
  const classes = context === undefined ? undefined : classWeights(context, start)
  const around = context === undefined ? undefined : wordsAround(context, start)
  const places = new Map<string, number>()
  const scored = senses.map((item) => {
    const place = places.get(item.letter) ?? 0
    places.set(item.letter, place + 1)
    const open = openLetters.find((letter) => letter === item.letter)
    const score =
      Math.log(2 ** (item.frequency / 2) - 1 + weights.unseen) -
      weights.place * place +
      (open === undefined ? 0 : weights.context * (classes?.[open] ?? 0)) +
      (around === undefined ? 0 : overlap(item.meaning, around)) -
      (isSpelledCapital(item) === isCapital ? 0 : weights.capital)
    return { item, score }
  })
  const top = Math.max(...scored.map(({ score }) => score))
  const sum = scored.reduce((total, { score }) => total + Math.exp(score - top), 0)
  return scored
    .map(({ item, score }) => ({ item, likelihood: Math.exp(score - top) / sum }))
    .sort((a, b) => b.likelihood - a.likelihood)
}

function isSpelledCapital({ lemma, meaning }: LemmaSense & { readonly lemma: string }): boolean {
  return !meaning.words.includes(lemma) && meaning.words.some((word) => word.toLowerCase() === lemma)
}

function classWeights({ sentence, at }: Context, start: Start): Record<Open, number> {
  const tokens = tokensOf(sentence)
  const index = tokens.findIndex((token) => token.at + token.text.length > at)
  const sum = { n: 0, v: 0, a: 0, r: 0 }
  if (index < 0) return sum
  const words = tokens.map(({ text }) => text)
  for (const feature of featuresOf(words, index, (name) => start.context(name) !== undefined)) {
    const weight = start.context(feature)
    if (weight !== undefined) for (const letter of openLetters) sum[letter] += weight[letter]
  }
  return sum
}

/** Stems around the word, with what it is worth to find each in a sense. */
type Around = ReadonlyMap<string, number>

function wordsAround({ sentence, at, article = [] }: Context, start: Start): Around {
  const around = new Map<string, number>()
  const add = (word: string, weight: number): void => {
    const rarity = rarityOf(word, start)
    const stem = stemOf(word)
    if (rarity > 0) around.set(stem, Math.max(around.get(stem) ?? 0, weight * rarity))
  }
  for (const word of article) add(word.toLowerCase(), weights.article)
  const tokens = tokensOf(sentence).filter(({ text }) => /^\p{L}/u.test(text))
  const own = tokens.find((token) => token.at + token.text.length > at)
  for (const token of tokens) if (token !== own) add(token.text.toLowerCase(), weights.sentence)
  if (own !== undefined) around.delete(stemOf(own.text.toLowerCase()))
  return around
}

/** Words of the vocabulary, which is ordered by frequency, that are told apart by how common they are. */
const ranked = 4000
/** The commonest of them say nothing at all. */
const empty = 150

const ranks = new WeakMap<readonly string[], ReadonlyMap<string, number>>()

/** Between 0 for the commonest words of the dictionary and 1 for those that are rare in it. */
function rarityOf(word: string, { vocabulary }: Start): number {
  const known = ranks.get(vocabulary) ?? new Map(vocabulary.slice(0, ranked).map((entry, rank) => [entry, rank]))
  ranks.set(vocabulary, known)
  const rank = known.get(word) ?? ranked
  return rank < empty ? 0 : Math.log(rank / empty) / Math.log(ranked / empty)
}

/** The beginning that the forms of a word share, roughly. */
function stemOf(word: string): string {
  const bare = word.replace(/(?:'s|ies|ing|ed|es|s|y|e)$/, '')
  return (bare.length < 3 ? word : bare).slice(0, 7)
}

function overlap(meaning: Meaning, around: Around): number {
  let sum = 0
  for (const stem of stemsOfMeaning(meaning)) sum += around.get(stem) ?? 0
  return sum
}

const stems = new WeakMap<Meaning, ReadonlySet<string>>()

/** The words a meaning is described by, as stems. */
function stemsOfMeaning(meaning: Meaning): ReadonlySet<string> {
  const known = stems.get(meaning)
  if (known !== undefined) return known
  const { definition, examples, words, topic } = meaning
  const text = `${definition} ${words.join(' ')} ${topic} ${examples.join(' ')}`.toLowerCase()
  const found = new Set((text.match(/[a-z]+/g) ?? []).map(stemOf))
  stems.set(meaning, found)
  return found
}
