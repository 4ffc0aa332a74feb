/** What else a found term is called, and which other terms of the article belong to it. */
import { fold } from './fold'
import type { FoundTerm } from './found-term'

export interface OtherName {
  readonly text: string
  /** BCP 47. */
  readonly language: string
}

/**
 * The other names a card shows: the abbreviations and aliases first, then spellings, then the name in its own script.
 * At most eight.
 */
export function otherNamesOf({ term, glossary }: FoundTerm): readonly OtherName[] {
  const own = term.language ?? glossary.language
  const latin = [...(term.abbreviations ?? []), ...(term.aliases ?? []), ...(term.variants ?? [])]
  const names: OtherName[] = [
    ...latin.slice(0, 6).map((text) => ({ text, language: own })),
    ...(term.native ?? []).map((name) => ({ text: name.text, language: name.language })),
  ]
  return names
    .filter(({ text }, i) => text !== term.term && names.findIndex((name) => name.text === text) === i)
    .slice(0, 8)
}

/** The terms of the same glossary that `see` names, as far as the article mentions them. */
export function relatedTo({ term, glossary }: FoundTerm, others: readonly FoundTerm[]): readonly FoundTerm[] {
  return others.filter((other) => other.glossary === glossary && term.see?.includes(other.term.id) === true)
}

/** The forms the article uses, when they tell more than the name does. */
export function formsOf({ term, matched }: FoundTerm): readonly string[] {
  return matched.length === 1 && matched[0] === term.term ? [] : matched
}

/** Whether a found term has `query` in its name, its forms, its other names or its definition; case and accents do not matter. */
export function answers({ term, matched }: FoundTerm, query: string): boolean {
  const wanted = fold(query.trim())
  const places = [
    term.term,
    term.definition,
    ...matched,
    ...(term.aliases ?? []),
    ...(term.abbreviations ?? []),
    ...(term.variants ?? []),
  ]
  return places.some((place) => fold(place).includes(wanted))
}
