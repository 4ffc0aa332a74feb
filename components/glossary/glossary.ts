/**
 * The glossary room explains the names and hard words of an article: it finds them in the one text, marks the first
 * mention, and shows a card. Where an explanation comes from is always said. A glossary is a file: the one we wrote
 * (`assets/glossaries/world-affairs.json`) or one a reader, a teacher or a newsroom made. Its shape is published as
 * JSON Schema in `assets/glossaries/glossary.schema.json`; this file holds the same shape as types, and the decoder
 * that every glossary passes before it is believed. Keep schema and decoder in step: the tests compare them.
 */

import type { Span } from '@/components/text/text'
import { isRecord, list, oneOf, pattern, record, text } from './checks'

/** The first word of every file: what it is, and which version of the shape it has. */
export const glossaryFormat = 'sidelight-glossary/1'

/**
 * What a term is, in words a card can show: a person; a people, faith or language; an armed or political group; a place;
 * a public body, court, army or company; a treaty or law; something that happened; a newspaper, broadcaster or news
 * agency; letters that stand for words; a name of which no more is known; or a word of the language.
 */
export type TermKind = (typeof kinds)[number]
export const kinds = [
  ...(['person', 'people', 'group', 'place', 'institution', 'agreement', 'event', 'media'] as const),
  ...(['abbreviation', 'name', 'word'] as const),
] as const

/**
 * How much the case of letters matters.
 * - `any`: not at all.
 * - `capital`: a capital in the spelling is a capital in the text; its small letters may be either. So Turkey is found
 *   in TURKEY and not in turkey, al-Qaeda in Al-Qaeda.
 * - `exact`: capitals and small letters as written.
 */
export type TermCase = (typeof cases)[number]
const cases = ['any', 'capital', 'exact'] as const

/** A term's name in the writing of its own language; it is matched like any other spelling. */
export interface NativeName {
  /** ISO 15924, such as `Arab`. */
  readonly script: string
  /** BCP 47, such as `ar`. */
  readonly language: string
  readonly text: string
}

/**
 * A spelling that is too common to believe by itself: it stands for the term only in a text that also holds a spelling
 * of one of the terms `anyOf` that needs nothing. `IS` needs Islamic State or Daesh somewhere in the article. Where two
 * terms claim one spelling, the one whose requirement is met has it.
 */
export interface Requirement {
  /** One of the term's own spellings. */
  readonly spelling: string
  /** Ids of terms of the same file; the term's own is allowed. */
  readonly anyOf: readonly string[]
}

export interface GlossaryTerm {
  /** Small letters, digits and single hyphens; unique in the file; stays the same when the file is revised. */
  readonly id: string
  /** The name the card shows. */
  readonly term: string
  readonly kind: TermKind
  /** One or two plain, neutral sentences. */
  readonly definition: string
  /** 1: explain to everyone; 2: to most readers; 3: only when asked. */
  readonly priority: 1 | 2 | 3
  /** Other names, longer or shorter. */
  readonly aliases?: readonly string[]
  /** Matched in capitals only, whatever `case` says; full stops are optional in the text. */
  readonly abbreviations?: readonly string[]
  /** Other spellings and forms of the same name or word. Regular plurals and possessives need none. */
  readonly variants?: readonly string[]
  readonly native?: readonly NativeName[]
  readonly requires?: readonly Requirement[]
  /** See `caseOf` for what holds when it is absent. */
  readonly case?: TermCase
  /** BCP 47 of the term itself where it is not the file's: `ar-Latn` for an Arabic name in Latin letters. */
  readonly language?: string
  /** How the term is said, in the International Phonetic Alphabet, without the slashes around it. */
  readonly ipa?: string
  /** How the term is said, for readers without IPA: `hez-buh-LAH`, the stressed syllable in capitals. */
  readonly respelling?: string
  /** Which other meaning this is not, for words that have several. */
  readonly note?: string
  /** Ids of related terms of the same file. */
  readonly see?: readonly string[]
  /** Where the definition is from, when it is not the file's source. */
  readonly source?: string
  /** The sentence of the article that says so. Never in a file. */
  readonly proof?: Span
}

/** Who says what a term means, in order of trust. */
export type Origin = 'page' | 'article' | 'own' | 'bundled' | 'dictionary'

export interface Glossary {
  readonly format: typeof glossaryFormat
  /** Shown on the card as the place the definition comes from. */
  readonly name: string
  /** BCP 47 of the definitions, and of the terms that do not say otherwise. */
  readonly language: string
  readonly licence?: string
  readonly source?: string
  readonly terms: readonly GlossaryTerm[]
  /** Set by the panel and never by a file; `bundled` when it is absent. */
  readonly origin?: Origin
}

/** The case rule that holds for a term: its own, else names need their capitals and words do not. */
export function caseOf(term: GlossaryTerm): TermCase {
  return term.case ?? (term.kind === 'word' ? 'any' : 'capital')
}

const id = pattern(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens')
const language = pattern(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'a language tag such as "en" or "ar-Latn"')
const script = pattern(/^[A-Z][a-z]{3}$/, 'a script code such as "Arab"')
const name = text(200)
const names = list(30, name)
const ids = list(30, id)

const checkTerm = record({
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

const checkFile = record({
  $schema: { check: text(500), optional: true },
  format: { check: oneOf([glossaryFormat]) },
  name: { check: name },
  language: { check: language },
  licence: { check: text(500), optional: true },
  source: { check: text(500), optional: true },
  terms: {
    check: (value) =>
      Array.isArray(value) && value.length <= 50_000 ? undefined : 'must be a list of at most 50000 terms',
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
