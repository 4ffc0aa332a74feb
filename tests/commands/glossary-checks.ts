/** What a glossary that is shipped has to be beyond what the format asks, as sentences that name the term. */
import type { Glossary, GlossaryTerm } from '../../components/glossary/glossary'

/** What must be mended, and what a person should look at. */
export interface Findings {
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
}

/**
 * Checks a glossary for bundling.
 * @param others the glossaries shipped beside it, by file name: a spelling of theirs is worth a look, since the file that
 * is trusted more then hides the other.
 */
export function checkGlossary(glossary: Glossary, others: ReadonlyMap<string, Glossary> = new Map()): Findings {
  const elsewhere = new Map(
    [...others].flatMap(([file, { terms }]) =>
      terms.flatMap((term) =>
        freeSpellings(term).map((spelling) => [alike(spelling), `${term.id} in ${file}`] as const),
      ),
    ),
  )
  const warnings = glossary.terms.flatMap((term) =>
    [...new Set(freeSpellings(term).map(alike))].flatMap((spelling) => {
      const place = elsewhere.get(spelling)
      return place === undefined ? [] : [`${term.id}: "${spelling}" is also a spelling of ${place}.`]
    }),
  )
  return {
    errors: [...repeatedSpellings(glossary.terms), ...glossary.terms.flatMap(problemsOf), ...unsorted(glossary.terms)],
    warnings,
  }
}

/** Spellings that need no other term in the article; for the others `requires` decides who has them. */
function freeSpellings(term: GlossaryTerm): string[] {
  const native = term.native?.map(({ text }) => text) ?? []
  const all = [term.term, ...(term.aliases ?? []), ...(term.abbreviations ?? []), ...(term.variants ?? []), ...native]
  return all.filter((spelling) => !term.requires?.some((requirement) => requirement.spelling === spelling))
}

/** Spellings without what the matcher overlooks. */
function alike(spelling: string): string {
  return spelling
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|[.'’‘ʿʾ]/gu, '')
    .replace(/[-‐–\s]+/g, ' ')
    .trim()
}

function repeatedSpellings(terms: readonly GlossaryTerm[]): string[] {
  const owners = new Map<string, GlossaryTerm>()
  return terms.flatMap((term) =>
    [...new Set(freeSpellings(term).map(alike))].flatMap((spelling) => {
      const owner = owners.get(spelling)
      owners.set(spelling, owner ?? term)
      return owner === undefined
        ? []
        : [`${term.id}: "${spelling}" is a spelling of ${owner.id}, too. Give one a "requires".`]
    }),
  )
}

/** Letters, marks and signs of the International Phonetic Alphabet; a comma parts two ways of saying it. */
const ipa = /^(?:[a-zæçðøħŋœǀ-ǃɐ-ʯβθχʰ-ʷʼˀˁˈˌːˑ˞-ˤᵊⁿ‿.,|()\s]|\p{M})+$/u

function problemsOf(term: GlossaryTerm): string[] {
  const { id, definition } = term
  return [
    ...(definition.length < 20 ? [`${id}: the definition is shorter than 20 characters.`] : []),
    ...(/[.!?]["”’)]?$/.test(definition) ? [] : [`${id}: the definition does not end in a full stop.`]),
    ...(term.ipa === undefined || ipa.test(term.ipa.normalize('NFD'))
      ? []
      : [`${id}: the "ipa" ("${term.ipa}") holds characters that are not of the phonetic alphabet.`]),
  ]
}

function unsorted(terms: readonly GlossaryTerm[]): string[] {
  return terms.flatMap(({ id }, index) => {
    const before = terms[index - 1]?.id
    return before !== undefined && before > id ? [`${id}: stands after ${before}. Sort the terms by "id".`] : []
  })
}
