/** What else a found term is called, and which other terms of the article belong to it. */
import { fold } from './fold'
import type { FoundTerm } from './found-term'

export interface OtherName {
  readonly text: string
  /** BCP 47. */
  readonly language: string
}

/**
 * The other names a card shows, whoever explains the term: the abbreviations and aliases first, then spellings, then the
 * name in its own script. At most eight.
 */
export function otherNamesOf(found: FoundTerm): readonly OtherName[] {
  const explanations = [found, ...found.others]
  const latin = explanations.flatMap(({ term, glossary }, index) =>
    [
      ...(index > 0 ? [term.term] : []),
      ...(term.abbreviations ?? []),
      ...(term.aliases ?? []),
      ...(term.variants ?? []),
    ].map((text) => ({ text, language: term.language ?? glossary.language })),
  )
  const native = explanations.flatMap(({ term }) => term.native ?? [])
  const names: OtherName[] = [...latin.slice(0, 6), ...native.map(({ text, language }) => ({ text, language }))]
  return names
    .filter(({ text }, i) => text !== found.term.term && names.findIndex((name) => name.text === text) === i)
    .slice(0, 8)
}

/** The terms of the same glossary that `see` names, as far as the article mentions them. */
export function relatedTo(found: FoundTerm, others: readonly FoundTerm[]): readonly FoundTerm[] {
  const wanted = [found, ...found.others]
  return others.filter(
    (other) =>
      other !== found &&
      [other, ...other.others].some((one) =>
        wanted.some(({ term, glossary }) => glossary === one.glossary && term.see?.includes(one.term.id) === true),
      ),
  )
}

/** The forms the article uses, when they tell more than the name does. */
export function formsOf({ term, matched }: FoundTerm): readonly string[] {
  return matched.length === 1 && matched[0] === term.term ? [] : matched
}

/**
 * BCP 47 of the voice that says a term. A name from another language in Latin letters (`ar-Latn`) is said by the voice
 * of the glossary: the other language's own voice could not read the letters.
 */
export function spokenLanguageOf({ term, glossary }: FoundTerm): string {
  const own = term.language ?? glossary.language
  return /-latn\b/i.test(own) ? glossary.language : own
}

/** Whether a found term has `query` in its name, its forms, its other names or its definition; case and accents do not matter. */
export function answers(found: FoundTerm, query: string): boolean {
  const wanted = fold(query.trim())
  const places = [
    ...found.matched,
    ...[found, ...found.others].flatMap(({ term }) => [
      term.term,
      term.definition,
      ...(term.aliases ?? []),
      ...(term.abbreviations ?? []),
      ...(term.variants ?? []),
    ]),
  ]
  return places.some((place) => fold(place).includes(wanted))
}
