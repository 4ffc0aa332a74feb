/** The decoder that every glossary from outside passes before it is believed. Keep it in step with the schema file: the tests compare them. */
import { isRecord, list, oneOf, pattern, record, text } from './checks'
import { cases, type Glossary, type GlossaryTerm, glossaryFormat, kinds } from './glossary'

const id = pattern(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens')
const language = pattern(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'a language tag such as "en" or "ar-Latn"')
const script = pattern(/^[A-Z][a-z]{3}$/, 'a script code such as "Arab"')
const name = text(200)
const names = list(30, name)
const ids = list(30, id)

/** What is wrong with one term, without a look at the others. */
export const checkTerm = record({
  id: { check: id },
  term: { check: name },
  kind: { check: oneOf(kinds) },
  definition: { check: text(2000) },
  priority: { check: oneOf([1, 2, 3]) },
  aliases: { check: names, optional: true },
  abbreviations: { check: names, optional: true },
  variants: { check: names, optional: true },
  native: {
    check: list(30, record({ script: { check: script }, language: { check: language }, text: { check: name } })),
    optional: true,
  },
  requires: {
    check: list(30, record({ spelling: { check: name }, anyOf: { check: ids } })),
    optional: true,
  },
  case: { check: oneOf(cases), optional: true },
  language: { check: language, optional: true },
  ipa: { check: name, optional: true },
  respelling: { check: name, optional: true },
  note: { check: text(500), optional: true },
  see: { check: ids, optional: true },
  source: { check: text(500), optional: true },
})

/** Terms of one glossary. */
export const mostTerms = 50_000

/** What is wrong with a glossary but for its terms. */
export const checkFile = record({
  $schema: { check: text(500), optional: true },
  format: { check: oneOf([glossaryFormat]) },
  name: { check: name },
  language: { check: language },
  licence: { check: text(500), optional: true },
  source: { check: text(500), optional: true },
  terms: {
    check: (value) =>
      Array.isArray(value) && value.length <= mostTerms ? undefined : `must be a list of at most ${mostTerms} terms`,
  },
})

/**
 * Believes a glossary, or says in one sentence which term and which field to mend. Takes anything, such as the result
 * of `JSON.parse` on a stranger's file; never throws, and reads own properties only.
 */
export function decodeGlossary(value: unknown): { ok: true; glossary: Glossary } | { ok: false; problem: string } {
  const fileProblem = checkFile(value)
  if (fileProblem !== undefined || !isRecord(value)) return { ok: false, problem: `The glossary ${fileProblem}.` }
  const entries = value.terms as readonly unknown[]
  for (const [index, entry] of entries.entries()) {
    const problem = checkTerm(entry)
    if (problem !== undefined) return { ok: false, problem: `${called(entry, index)} ${problem}.` }
  }
  const { $schema: _, ...file } = value
  // Every field has been checked above, which the compiler cannot see.
  const glossary = file as unknown as Glossary
  const problem = crossProblemOf(glossary.terms)
  return problem === undefined ? { ok: true, glossary } : { ok: false, problem }
}

/** What is wrong between terms that are each right: ids used twice or pointing nowhere, spellings that are not there. */
function crossProblemOf(terms: readonly GlossaryTerm[]): string | undefined {
  const known = new Set<string>()
  for (const [index, term] of terms.entries()) {
    if (known.has(term.id)) return `${called(term, index)} has an "id" that another term has already.`
    known.add(term.id)
  }
  for (const [index, term] of terms.entries()) {
    const lost = term.see?.find((see) => !known.has(see))
    if (lost !== undefined) return `${called(term, index)} has a "see" that names no term: "${lost}".`
    const own = [term.term, ...(term.aliases ?? []), ...(term.abbreviations ?? []), ...(term.variants ?? [])]
    for (const { spelling, anyOf } of term.requires ?? []) {
      if (!own.includes(spelling))
        return `${called(term, index)} has a "requires" for "${spelling}", which is not one of its spellings.`
      const missing = anyOf.find((other) => !known.has(other))
      if (missing !== undefined) return `${called(term, index)} has a "requires" that names no term: "${missing}".`
    }
  }
  return undefined
}

function called(entry: unknown, index: number): string {
  const own = isRecord(entry) && Object.hasOwn(entry, 'id') ? entry.id : undefined
  return `Term number ${index + 1}${id(own) === undefined ? ` ("${own}")` : ''}`
}
