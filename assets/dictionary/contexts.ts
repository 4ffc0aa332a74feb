/**
 * Counts which neighbours the words of each class have: see `context-features.ts`. WordNet is its own tagged text: in an
 * example the words of its synset are of that synset's class, and many others can be of one class only.
 */

import { featuresOf, type Open, openLetters, tokensOf } from '../../components/dictionary/context-features'
import { baseForms } from '../../components/dictionary/word-forms'
import type { Synset, WordNet } from './wordnet'

/** How often a word has to be met beside a tagged one to count by itself and not by its shape. */
const least = 25
/** Weights are written in quarters of a natural logarithm, as a letter around "m". */
const step = 0.25

/** Rows of a feature and its weight for noun, verb, adjective and adverb. */
export function contextRows(wordnet: WordNet): string {
  const only = onlyClasses(wordnet)
  const samples = [...wordnet.synsets.values()].flatMap((synset) =>
    synset.examples.flatMap((example) => samplesOf(example, only, synset)),
  )
  const exact = new Map<string, number>()
  for (const { words, at } of samples)
    for (const feature of featuresOf(words, at, () => true)) exact.set(feature, (exact.get(feature) ?? 0) + 1)
  const known = (feature: string): boolean => (exact.get(feature) ?? 0) >= least

  const totals = new Map<Open, number>()
  const counts = new Map<string, Map<Open, number>>()
  for (const { words, at, letter } of samples) {
    totals.set(letter, (totals.get(letter) ?? 0) + 1)
    for (const feature of featuresOf(words, at, known)) {
      const row = counts.get(feature) ?? new Map<Open, number>()
      row.set(letter, (row.get(letter) ?? 0) + 1)
      counts.set(feature, row)
    }
  }
  return [...counts]
    .filter(([, row]) => [...row.values()].reduce((a, b) => a + b, 0) >= least)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, row]) => {
      const sum = [...row.values()].reduce((a, b) => a + b, 0)
      const weights = openLetters.map((letter) => {
        const share = ((row.get(letter) ?? 0) + 1) / (sum + 4)
        const expected = (totals.get(letter) ?? 1) / samples.length
        const weight = Math.round(Math.log(share / expected) / step)
        return String.fromCharCode(109 + Math.max(-12, Math.min(13, weight)))
      })
      return `${feature} ${weights.join('')}`
    })
    .join('\n')
}

interface Sample {
  readonly words: readonly string[]
  readonly at: number
  readonly letter: Open
}

/** The words, in every form, that can be of one class only. */
function onlyClasses({ lemmas }: WordNet): (word: string) => Open | undefined {
  const known = new Map<string, Open | undefined>()
  return (word) => {
    if (!known.has(word)) {
      const letters = new Set<string>((lemmas.get(word) ?? []).map(({ synset }) => synset.letter))
      for (const { lemma, letter } of baseForms(word))
        if (lemmas.get(lemma)?.some(({ synset }) => synset.letter === letter) === true) letters.add(letter)
      const [letter] = letters
      known.set(word, letters.size === 1 ? openLetters.find((each) => each === letter) : undefined)
    }
    return known.get(word)
  }
}

/** The words of an example whose class is known: those of its synset, in any form, and those of one class only. */
function samplesOf(example: string, only: (word: string) => Open | undefined, synset: Synset): Sample[] {
  const words = tokensOf(example).map(({ text }) => text)
  const own = new Set(synset.words)
  const ownLetter = openLetters.find((each) => each === synset.letter)
  return words.flatMap((word, at) => {
    const lower = word.toLowerCase()
    const isOwn = own.has(lower) || baseForms(lower).some(({ lemma, letter }) => letter === ownLetter && own.has(lemma))
    const letter = isOwn ? ownLetter : only(lower)
    return letter === undefined ? [] : [{ words, at, letter }]
  })
}
