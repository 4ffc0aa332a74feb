/**
 * The file `start` of the dictionary: what every look-up needs, read once. Its parts are parted by empty lines: the
 * vocabulary of the code, the first lemma of every shard, irregular nouns, verbs and adjectives, and the weights of what
 * stands around a word. `assets/dictionary/pack.ts` writes it.
 */

import { inflatedBytesOf, plainTextOf } from './coding'
import { type Open, openLetters } from './context-features'
import { type BaseForm, type Inflecting, irregularInflection } from './word-forms'

export interface Start {
  readonly vocabulary: readonly string[]
  /** In order: the first lemma of shard 0, 1 … */
  readonly firsts: readonly string[]
  /** The lemmas that a word in lower case is an irregular form of. */
  irregular(form: string): readonly BaseForm[]
  /** How much a feature speaks for each class, as a difference of natural logarithms; undefined for one unknown. */
  context(feature: string): Readonly<Record<Open, number>> | undefined
}

/** Reads the file's string. Rows are looked for when they are asked for: to read them all would take longer than that. */
export async function readStart(file: string): Promise<Start> {
  const text = plainTextOf(await inflatedBytesOf(file))
  const [vocabulary = '', firsts = '', nouns = '', verbs = '', adjectives = '', contexts = ''] = text.split('\n\n')
  const irregular: readonly (readonly [Inflecting, (form: string) => string | undefined])[] = [
    ['n', rowsOf(nouns)],
    ['v', rowsOf(verbs)],
    ['a', rowsOf(adjectives)],
  ]
  const context = rowsOf(contexts)
  return {
    vocabulary: vocabulary.split(' '),
    firsts: firsts.split('\n'),
    irregular: (form) =>
      irregular.flatMap(([letter, lemmaOf]) => {
        const lemma = lemmaOf(form)
        return lemma === undefined ? [] : [{ lemma, letter, inflection: irregularInflection(form, letter) }]
      }),
    context: (feature) => {
      const weights = context(feature)
      if (weights === undefined) return undefined
      const weight = (letter: Open): number => (weights.charCodeAt(openLetters.indexOf(letter)) - 109) * 0.25
      return { n: weight('n'), v: weight('v'), a: weight('a'), r: weight('r') }
    },
  }
}

/** Rows of a key, a space and a value: key → value. What was asked for is kept. */
function rowsOf(rows: string): (key: string) => string | undefined {
  const text = `\n${rows}\n`
  const known = new Map<string, string | undefined>()
  return (key) => {
    if (known.has(key)) return known.get(key)
    const at = text.indexOf(`\n${key} `)
    const value = at < 0 ? undefined : text.slice(at + key.length + 2, text.indexOf('\n', at + 1))
    if (known.size > 5000) known.clear()
    known.set(key, value)
    return value
  }
}
