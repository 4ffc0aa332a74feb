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

/** For nouns, verbs and adjectives each: rows of a lemma and its forms, parted by spaces. */
export function irregularRows(folder: string, { lemmas }: WordNet): string[] {
  const require = createRequire(import.meta.url)
  return files.map(([letter, file]) => {
    const exceptions = require(join(folder, file)) as Record<string, string>
    const forms = new Map<string, string[]>()
    for (const [form, lemma] of Object.entries(exceptions)) {
      if (form === lemma || !/^[a-z]+$/.test(form) || !/^[a-z]+$/.test(lemma)) continue
      if (lemmas.get(lemma)?.some(({ synset }) => synset.letter === letter) !== true) continue
      if (baseForms(form).some((base) => base.letter === letter && base.lemma === lemma)) continue
      forms.set(lemma, [...(forms.get(lemma) ?? []), form])
    }
    return [...forms]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([lemma, list]) => `${lemma} ${list.sort().join(' ')}`)
      .join('\n')
  })
}
