/**
 * From a form of an English word to what may be its lemma: WordNet's rules for detaching endings ("morphy", morphy(7WN)),
 * with doubled consonants added. They propose; whether a lemma exists is the dictionary's business. Forms that follow no
 * rule come from the irregular forms in the package (`start.ts`).
 */

/** A class that inflects, as WordNet's letter. */
export type Inflecting = 'n' | 'v' | 'a'

/** How a form is made from its lemma. */
export type Inflection = 'plural' | 'third person' | 'past' | 'ing form' | 'comparative' | 'superlative'

export interface BaseForm {
  readonly lemma: string
  readonly letter: Inflecting
  readonly inflection: Inflection
}

type Rule = readonly [letter: Inflecting, ending: string, instead: string, inflection: Inflection]

const rules: readonly Rule[] = [
  ['n', 's', '', 'plural'],
  ['n', 'ies', 'y', 'plural'],
  ['n', 'ses', 's', 'plural'],
  ['n', 'xes', 'x', 'plural'],
  ['n', 'zes', 'z', 'plural'],
  ['n', 'ches', 'ch', 'plural'],
  ['n', 'shes', 'sh', 'plural'],
  ['n', 'oes', 'o', 'plural'],
  ['n', 'men', 'man', 'plural'],
  ['v', 's', '', 'third person'],
  ['v', 'ies', 'y', 'third person'],
  ['v', 'es', '', 'third person'],
  ['v', 'ed', 'e', 'past'],
  ['v', 'ed', '', 'past'],
  ['v', 'ied', 'y', 'past'],
  ['v', 'ing', 'e', 'ing form'],
  ['v', 'ing', '', 'ing form'],
  ['a', 'er', '', 'comparative'],
  ['a', 'er', 'e', 'comparative'],
  ['a', 'ier', 'y', 'comparative'],
  ['a', 'est', '', 'superlative'],
  ['a', 'est', 'e', 'superlative'],
  ['a', 'iest', 'y', 'superlative'],
]

/** What `form`, in lower case, may be a regular form of. */
export function baseForms(form: string): BaseForm[] {
  const found: BaseForm[] = []
  for (const [letter, ending, instead, inflection] of rules) {
    if (!form.endsWith(ending) || form.length < ending.length + 2 || (ending === 's' && form.endsWith('ss'))) continue
    const stem = form.slice(0, -ending.length)
    found.push({ lemma: stem + instead, letter, inflection })
    // stopped, running, bigger
    if (instead === '' && ending !== 's' && ending !== 'es' && /([bdfgklmnprstvz])\1$/.test(stem))
      found.push({ lemma: stem.slice(0, -1), letter, inflection })
  }
  return found
}

/** What an irregular form of a class most likely is, judged by its ending: the source of these forms does not say. */
export function irregularInflection(form: string, letter: Inflecting): Inflection {
  if (letter === 'n') return 'plural'
  if (letter === 'a') return form.endsWith('st') ? 'superlative' : 'comparative'
  return form.endsWith('ing') ? 'ing form' : form.endsWith('s') ? 'third person' : 'past'
}
