/**
 * The interchange room turns the files in which others keep glossaries into ours, and ours into theirs. A reader in one
 * format yields `Draft`s; `settle.ts` makes a glossary of them, under one set of rules for all formats. A file is taken
 * whole or refused whole: what is skipped on the way, what was changed, and that it is only the first part of a file too
 * long, is told the person before anything is kept. Files are strangers' data: nothing in them is run, loaded or looked up, and each limit has a sentence.
 */
import type { Glossary, NativeName, TermKind } from '@/components/glossary/glossary'

/** What may be given at most. Where a limit is of the internal format, its decoder has the same. */
export const limits = {
  /** Bytes of one file as it is given. */
  fileBytes: 10 * 1024 * 1024,
  /** Bytes of all that is unpacked from an archive. */
  unpackedBytes: 50 * 1024 * 1024,
  /** How many times larger than its packed form a file may be; counted only beyond the first megabyte. */
  unpackRatio: 100,
  filesInArchive: 200,
  /** Entries looked at, with those that are skipped. A file with more is refused. */
  entries: 100_000,
  /** Terms of a glossary; the internal format has no room for more. Of a file with more the first are offered. */
  terms: 50_000,
  /** UTF-16 units of a term or another spelling. A longer term is skipped, a longer spelling left out. */
  termLength: 200,
  /** UTF-16 units of a definition. A longer one is shortened at a space, since the head of an entry is its best part. */
  definitionLength: 2_000,
  /** UTF-16 units of a note or a source; shortened likewise. */
  noteLength: 500,
  /** Spellings of one kind (aliases, abbreviations, variants, native names). */
  spellings: 30,
  /** How deep lists and objects of JSON may stand in one another. */
  depth: 16,
  /** The same for elements of a page or of an XML file, and for the marked-up texts of Yomitan, which copy a page. */
  markupDepth: 100,
  elements: 500_000,
  /** Cells of a row that are looked at. */
  cells: 100,
} as const

export type Format = 'sidelight' | 'json' | 'csv' | 'tsv' | 'json-ld' | 'html' | 'tbx' | 'yomitan' | 'stardict'

export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

interface Coded<Code extends string, Values extends readonly (string | number)[] = []> {
  /** The end of a key in the locale files. */
  readonly code: Code
  /** What stands for `$1`, `$2` … in its sentence. */
  readonly values: Values
}

/** Why a file is refused. Its sentence is `interchange.problems.<code>`. */
export type Problem =
  | Coded<'empty'>
  | Coded<'tooLarge', [megabytes: number]>
  | Coded<'tooLargeUnpacked', [megabytes: number]>
  | Coded<'tooManyFiles', [limit: number]>
  | Coded<'tooManyTerms', [limit: number]>
  | Coded<'tooManyParts', [limit: number]>
  | Coded<'tooDeep', [limit: number]>
  | Coded<'damaged', [file: string]>
  | Coded<'unreadable', [file: string]>
  | Coded<'locked', [file: string]>
  | Coded<'unsafeName', [file: string]>
  | Coded<'notUnicode', [file: string]>
  | Coded<'notText', [file: string]>
  | Coded<'unknownFormat'>
  | Coded<'document'>
  | Coded<'ankiPackage'>
  | Coded<'notJson', [line: number]>
  | Coded<'newerVersion', [format: string]>
  | Coded<'notRight', [sentence: string]>
  | Coded<'entities'>
  | Coded<'noColumns'>
  | Coded<'partMissing', [part: string]>
  | Coded<'severalFiles'>
  | Coded<'noTerms'>

/** Why an entry is skipped. Its sentence is `interchange.reasons.<code>`. */
export type SkipReason =
  | Coded<'noTerm'>
  | Coded<'noDefinition'>
  | Coded<'notText'>
  | Coded<'termTooLong', [limit: number]>
  | Coded<'repeated', [first: number]>
  | Coded<'outOfBounds'>

/** Where in the file an entry stands, from 1: a line of a text, or the number of the entry. */
export interface Place {
  readonly unit: 'line' | 'entry'
  readonly number: number
}

export interface Skipped {
  readonly where: Place
  /** At most 200 characters, fit to be shown. */
  readonly term?: string
  readonly reason: SkipReason
}

/** What was done to entries that are kept, and to how many. Its sentence is `interchange.notes.<code>`, a counted key. */
export interface Note {
  readonly code:
    | 'cleaned'
    | 'markupRemoved'
    | 'shortened'
    | 'spellingsLeftOut'
    | 'joined'
    | 'languagesLeftOut'
    | 'formulasUnmarked'
    | 'onlyWhenAsked'
  readonly count: number
}

export type ReadFile =
  | {
      readonly ok: true
      readonly format: Format
      readonly glossary: Glossary
      readonly skipped: readonly Skipped[]
      readonly notes: readonly Note[]
      /** How many terms the file has, where the glossary holds only the first of them: it has no room for more. */
      readonly total?: number
    }
  | { readonly ok: false; readonly problem: Problem; readonly skipped: readonly Skipped[] }

/** An entry as a file has it, before any rule is applied: nothing is trimmed, counted, cleaned or unique yet. */
export interface Draft {
  readonly where: Place
  readonly term: string
  /** The senses in order; they become one text. */
  readonly definitions: readonly string[]
  /** Whether term and definitions are HTML. Where the file does not say, definitions with common tags are. */
  readonly isMarkup?: boolean
  readonly kind?: TermKind | undefined
  readonly aliases?: readonly string[]
  readonly abbreviations?: readonly string[]
  readonly variants?: readonly string[]
  readonly native?: readonly NativeName[]
  readonly language?: string | undefined
  readonly ipa?: string | undefined
  readonly respelling?: string | undefined
  readonly note?: string | undefined
  readonly source?: string | undefined
}

/** What a format's reader hands on. */
export interface Drafts {
  readonly format: Format
  readonly name?: string | undefined
  readonly language?: string | undefined
  readonly licence?: string | undefined
  readonly source?: string | undefined
  readonly drafts: readonly Draft[]
  readonly skipped: readonly Skipped[]
  readonly notes?: readonly Note[]
  /** Whether it explains a language word for word, so that marking all it knows would mark every word. */
  readonly isDictionary?: boolean
}

/** Ends the reading of a file from wherever it is; `readGlossaryFiles` catches it and answers with the problem. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

/** Refuses the file. The code decides which values belong to it. */
export function refuse<C extends Problem['code']>(code: C, ...values: Extract<Problem, { code: C }>['values']): never {
  // The two belong together, which the compiler cannot see in a union.
  throw new Refusal({ code, values } as unknown as Problem)
}

/** A reason with its values. */
export function reason<C extends SkipReason['code']>(
  code: C,
  ...values: Extract<SkipReason, { code: C }>['values']
): SkipReason {
  return { code, values } as unknown as SkipReason
}

/**
 * Asked between the pieces of long work: a promise when it is time to let the panel have its turn. A file of 50,000 terms
 * takes a second or more.
 */
export type Pace = () => Promise<void> | undefined

/** Without rest. */
export const atOnce: Pace = () => undefined

/** Refuses a file that has more entries than are looked at. */
export function countEntry(count: number): void {
  if (count > limits.entries) refuse('tooManyTerms', limits.terms)
}
