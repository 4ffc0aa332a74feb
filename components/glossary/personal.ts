/**
 * What the person adds to the glossaries: terms of their own, glossaries they were given, and terms they do not want to
 * see any more. Each holds everywhere or on one site only. It is kept on this computer and travels as an export file.
 */
import { fold } from './fold'
import type { Explanation } from './found-term'
import { type Glossary, type GlossaryTerm, glossaryFormat } from './glossary'

/** A term the person wrote down. */
export interface OwnTerm {
  readonly term: GlossaryTerm
  /** Host of the only site it holds on; absent: everywhere. */
  readonly site?: string
}

/** A term the person does not want to see, whichever glossary explains it. */
export interface HiddenTerm {
  /** Its name; the case of letters and accents do not matter. */
  readonly name: string
  readonly site?: string
}

export interface Personal {
  readonly terms: readonly OwnTerm[]
  readonly hidden: readonly HiddenTerm[]
  /** Glossaries that were imported, the latest first. */
  readonly imported: readonly Glossary[]
}

export const nothingPersonal: Personal = { terms: [], hidden: [], imported: [] }

/** The glossaries of a person that hold on a site, the most trusted first. `name` is what their own one is called. */
export function personalGlossaries(personal: Personal, site: string, name: string, language: string): Glossary[] {
  const terms = personal.terms.filter((own) => own.site === undefined || own.site === site).map(({ term }) => term)
  const own: Glossary = { format: glossaryFormat, name, language, terms, origin: 'own' }
  return [
    ...(terms.length > 0 ? [own] : []),
    ...personal.imported.map((given) => ({ ...given, origin: 'own' as const })),
  ]
}

/** Whether the person hid a term on this site. */
export function hides({ hidden }: Personal, { term }: Explanation, site: string): boolean {
  if (hidden.length === 0) return false
  const name = fold(term.term)
  return hidden.some((one) => fold(one.name) === name && (one.site === undefined || one.site === site))
}

/** With a term of one's own added, or put in the place of the one with the same id. */
export function withTerm(personal: Personal, own: OwnTerm): Personal {
  const others = personal.terms.filter(({ term }) => term.id !== own.term.id)
  return { ...personal, terms: [own, ...others] }
}

/** With a term that is new: another window may have given its id to another one meanwhile. */
export function withNewTerm(personal: Personal, own: OwnTerm): Personal {
  const ids = new Set(personal.terms.map(({ term }) => term.id))
  let { id } = own.term
  for (let number = personal.terms.length + 1; ids.has(id); number += 1) id = `own-${number}`
  return withTerm(personal, { ...own, term: { ...own.term, id } })
}

export function withoutTerm(personal: Personal, id: string): Personal {
  return { ...personal, terms: personal.terms.filter(({ term }) => term.id !== id) }
}

export function withHidden(personal: Personal, name: string, site: string | undefined): Personal {
  const hidden = { name, ...(site !== undefined && { site }) }
  return { ...withShown(personal, name), hidden: [...withShown(personal, name).hidden, hidden] }
}

/** With a term visible again that was hidden. */
export function withShown(personal: Personal, name: string): Personal {
  const folded = fold(name)
  return { ...personal, hidden: personal.hidden.filter((one) => fold(one.name) !== folded) }
}

/** With an imported glossary, which takes the place of one of the same name. */
export function withImported(personal: Personal, glossary: Glossary): Personal {
  return { ...personal, imported: [glossary, ...withoutImported(personal, glossary.name).imported] }
}

export function withoutImported(personal: Personal, name: string): Personal {
  return { ...personal, imported: personal.imported.filter((given) => given.name !== name) }
}

/** Without what was changed between `before` and `after`; what another window changed since then stays. */
export function turnedBack(before: Personal, after: Personal, now: Personal): Personal {
  return {
    terms: turnedBackList(before.terms, after.terms, now.terms, ({ term }) => term.id),
    hidden: turnedBackList(before.hidden, after.hidden, now.hidden, ({ name, site }) => JSON.stringify([name, site])),
    imported: turnedBackList(before.imported, after.imported, now.imported, ({ name }) => name),
  }
}

function turnedBackList<T>(
  before: readonly T[],
  after: readonly T[],
  now: readonly T[],
  keyOf: (one: T) => string,
): readonly T[] {
  const was = new Map(before.map((one) => [keyOf(one), one]))
  const is = new Map(after.map((one) => [keyOf(one), one]))
  const changed = new Set([...was.keys(), ...is.keys()].filter((key) => was.get(key) !== is.get(key)))
  const back = new Map([...was].filter(([key]) => changed.has(key)))
  // In the order in which they stood; what others added since stands in front.
  const rest = new Map(now.filter((one) => !changed.has(keyOf(one))).map((one) => [keyOf(one), one]))
  const fresh = [...rest].filter(([key]) => !was.has(key))
  const old = [...was.keys()].flatMap((key) => back.get(key) ?? rest.get(key) ?? [])
  return [...fresh.map(([, one]) => one), ...old]
}

/**
 * A term of two fields: the name and what it means. Names keep their capitals; `id` is an id no other term has. Further
 * spellings may follow the name after semicolons.
 */
export function ownTerm(names: string, definition: string, id: string): GlossaryTerm {
  const [term = '', ...variants] = names
    .split(/(?:(?<!\s)\s+)?[;；]\s*/)
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '')
  const isName = /^\P{Ll}*\p{Lu}/u.test(term)
  const isAbbreviation = /^[\p{Lu}\p{N}.&-]{2,10}$/u.test(term)
  return {
    id,
    term,
    kind: isAbbreviation ? 'abbreviation' : isName ? 'name' : 'word',
    definition: definition.trim().replace(/\s+/g, ' '),
    priority: 1,
    ...(variants.length > 0 && { variants }),
  }
}
