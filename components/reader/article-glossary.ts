/** What the page and the article themselves explain, made into glossaries that are matched and shown like any other. */
import type { ArticleDefinition } from '@/components/definitions/definitions'
import { fold } from '@/components/glossary/fold'
import { type Glossary, type GlossaryTerm, glossaryFormat } from '@/components/glossary/glossary'
import type { Words } from '@/components/ui/words'

/** The glossary of the page's own mark-up and that of the article's words, those of them that hold anything. */
export function articleGlossaries(
  definitions: readonly ArticleDefinition[],
  language: string | undefined,
  words: Words,
): Glossary[] {
  return (['page', 'article'] as const).flatMap((origin) => {
    const own = definitions.filter((one) => one.origin === (origin === 'page' ? 'markup' : 'words'))
    const terms = termsOf(own, definitions, words)
    if (terms.length === 0) return []
    const name = words.say(`glossary.origins.${origin}`)
    return [{ format: glossaryFormat, name, language: language ?? words.language, terms, origin }]
  })
}

/** One term a name: what is sure before what is not, then the first. */
function termsOf(own: readonly ArticleDefinition[], all: readonly ArticleDefinition[], words: Words): GlossaryTerm[] {
  const best = new Map<string, ArticleDefinition>()
  for (const definition of own) {
    const name = fold(definition.term)
    const known = best.get(name)
    if (name !== '' && (known === undefined || (definition.isSure && !known.isSure))) best.set(name, definition)
  }
  const spelledOut = new Set(own.filter(({ kind }) => kind === 'expansion').map(({ meaning }) => fold(meaning)))
  const meanings = new Map(all.filter(({ kind }) => kind === 'definition').map((one) => [fold(one.term), one]))
  const told = [...best.values()].filter(({ term, kind }) => kind === 'expansion' || !spelledOut.has(fold(term)))
  return told.map((definition, index) => {
    const { term, meaning, kind, isSure, proof } = definition
    const further = kind === 'expansion' ? meanings.get(fold(meaning))?.meaning : undefined
    return {
      id: `here-${index + 1}`,
      term,
      kind: kind === 'expansion' ? 'abbreviation' : isName(term) ? 'name' : 'word',
      definition:
        kind === 'definition'
          ? sentence(meaning)
          : further === undefined
            ? words.say('glossary.shortFor', meaning)
            : words.say('glossary.shortForThat', meaning, further),
      priority: isSure ? 2 : 3,
      // The long form is another name of the same thing.
      ...(kind === 'expansion' && meaning.length <= 200 && { aliases: [meaning] }),
      ...(proof !== undefined && { proof }),
    }
  })
}

function isName(term: string): boolean {
  return /\p{Lu}/u.test(term)
}

/** Words of the article as a sentence of their own. */
function sentence(meaning: string): string {
  const [first = '', ...rest] = meaning.trim()
  const whole = first.toUpperCase() + rest.join('')
  return /[.!?…]["”’»)]?$/u.test(whole) ? whole : `${whole}.`
}
