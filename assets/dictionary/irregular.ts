/** Irregular forms: those of WordNet's lists, as `wink-lexicon` (of `wink-lemmatizer`) carries them, that no rule finds. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { baseForms, type Inflecting } from '../../components/dictionary/word-forms'
import type { WordNet } from './wordnet'

const files: readonly (readonly [Inflecting, string])[] = [
  ['n', 'wn-noun-exceptions.js'],
  ['v', 'wn-verb-exceptions.js'],
  ['a', 'wn-adjective-exceptions.js'],
]

/** For nouns, verbs and adjectives each: rows of a form and its lemma. */
export function irregularRows(folder: string, { lemmas }: WordNet): string[] {
  const require = createRequire(import.meta.url)
  return files.map(([letter, file]) => {
    const exceptions = require(join(folder, file)) as Record<string, string>
    return Object.entries(exceptions)
      .filter(([form, lemma]) => isIrregular(form, lemma, letter))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([form, lemma]) => `${form} ${lemma}`)
      .join('\n')
  })

  function isIrregular(form: string, lemma: string, letter: Inflecting): boolean {
    return (
      form !== lemma &&
      /^[a-z]+$/.test(form) &&
      lemmas.get(lemma)?.some(({ synset }) => synset.letter === letter) === true &&
      !baseForms(form).some((base) => base.letter === letter && base.lemma === lemma)
    )
  }
}
