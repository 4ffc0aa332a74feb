/**
 * The glossary room explains the names and hard words of an article: it finds them in the one text, marks the first
 * mention, and shows a card. Where an explanation comes from is always said. A glossary is a file: the one we wrote
 * (`assets/glossaries/world-affairs.json`) or one a reader, a teacher or a newsroom made. Its shape is published as
 * JSON Schema in `assets/glossaries/glossary.schema.json`; this file holds the same shape as types, and the decoder
 * that every glossary passes before it is believed. Keep schema and decoder in step: the tests compare them.
 */

import type { Span } from '@/components/text/text'

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
export const cases = ['any', 'capital', 'exact'] as const

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

interface Imprint {
  readonly format: typeof glossaryFormat
  /** Shown on the card as the place the definition comes from. */
  readonly name: string
  /** BCP 47 of the definitions, and of the terms that do not say otherwise. */
  readonly language: string
  readonly licence?: string
  readonly source?: string
  /** Set by the panel and never by a file; `bundled` when it is absent. */
  readonly origin?: Origin
}

export interface Glossary extends Imprint {
  readonly terms: readonly GlossaryTerm[]
}

/** What is there by number from 0 on. An array is such a list; another may read an item when it is asked for. */
export interface List<Item> {
  readonly length: number
  at(index: number): Item | undefined
}

/** What terms are found in: a glossary, or one of the package (`packed.ts`), which knows more of its terms than they say. */
export interface TermSource extends Imprint {
  readonly terms: List<GlossaryTerm>
  /** By term, what its spellings may begin with in a text (`first-words.ts`). */
  readonly firstWords?: List<string>
  /** By term, how its spellings sound (`sounded-terms.ts`). */
  readonly sounds?: List<string>
  /** Whether any term names related ones. */
  readonly isRelating?: boolean
}

/** The case rule that holds for a term: its own, else names need their capitals and words do not. */
export function caseOf(term: GlossaryTerm): TermCase {
  return term.case ?? (term.kind === 'word' ? 'any' : 'capital')
}
