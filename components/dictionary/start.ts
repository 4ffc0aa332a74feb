/**
 * The file `start` of the dictionary: what every look-up needs, read once. Its parts are parted by empty lines: the
 * vocabulary of the code, the first lemma of every shard, irregular nouns, verbs and adjectives, and the weights of what
 * stands around a word. `assets/dictionary/pack.ts` writes it.
 */

import { plainTextOf } from './coding'
import { type Open, openLetters } from './context-features'
import { type BaseForm, type Inflecting, irregularInflection } from './word-forms'

export interface Start {
  readonly vocabulary: readonly string[]
  /** In order: the first lemma of shard 0, 1 … */
  readonly firsts: readonly string[]
  readonly irregular: ReadonlyMap<string, readonly BaseForm[]>
  /** Feature → how much it speaks for each class, as a difference of natural logarithms. */
  readonly contexts: ReadonlyMap<string, Readonly<Record<Open, number>>>
}

/** Reads the file's string. */
export function readStart(file: string): Start {
  const [vocabulary = '', firsts = '', nouns = '', verbs = '', adjectives = '', contexts = ''] =
    plainTextOf(file).split('\n\n')
  const irregular = new Map<string, BaseForm[]>()
  addIrregular(irregular, 'n', nouns)
  addIrregular(irregular, 'v', verbs)
  addIrregular(irregular, 'a', adjectives)
  return { vocabulary: vocabulary.split(' '), firsts: firsts.split('\n'), irregular, contexts: readContexts(contexts) }
}

function addIrregular(forms: Map<string, BaseForm[]>, letter: Inflecting, rows: string): void {
  for (const row of rows.split('\n')) {
    const [lemma = '', ...list] = row.split(' ')
    for (const form of list) {
      const base = { lemma, letter, inflection: irregularInflection(form, letter) }
      const others = forms.get(form)
      if (others === undefined) forms.set(form, [base])
      else others.push(base)
    }
  }
}

function readContexts(rows: string): Map<string, Record<Open, number>> {
  const contexts = new Map<string, Record<Open, number>>()
  for (const row of rows.split('\n')) {
    const [feature = '', weights = ''] = row.split(' ')
    const weight = (letter: Open): number => (weights.charCodeAt(openLetters.indexOf(letter)) - 109) * 0.25
    contexts.set(feature, { n: weight('n'), v: weight('v'), a: weight('a'), r: weight('r') })
  }
  return contexts
}
