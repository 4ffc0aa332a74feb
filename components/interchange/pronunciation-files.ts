/**
 * Pronunciations from files and into files: the Pronunciation Lexicon Specification of W3C (PLS 1.0) and tables. A file is
 * a stranger's, as everywhere in this room: nothing in it is loaded, and all work is bounded.
 */

import {
  type PronunciationProblem,
  problemOf,
  pronunciationLimits,
  tidyPronunciation,
} from '@/components/narration/kept-pronunciations'
import type { Pronunciation } from '@/components/narration/lexicon'
import type { Problem } from './interchange'

/** Why an entry is left out: what is wrong with the pronunciation, or what of the format cannot be used. */
export type PronunciationSkip =
  | PronunciationProblem
  /** Sounds in another alphabet than the IPA, such as x-sampa. */
  | { readonly code: 'otherAlphabet'; readonly alphabet: string }
  | { readonly code: 'repeated'; readonly first: number }

export interface SkippedPronunciation {
  /** From 1: the line of a table, the number of a lexeme. */
  readonly line: number
  readonly reason: PronunciationSkip
  /** At most 60 characters. */
  readonly written?: string
}

/** A file read, or the reason why it was not, whose sentence is `interchange.problems.<code>`. */
export type ReadPronunciations =
  | {
      readonly format: 'pls' | 'csv'
      readonly pronunciations: readonly Pronunciation[]
      readonly skipped: readonly SkippedPronunciation[]
      readonly reason?: undefined
    }
  | { readonly reason: Problem; readonly pronunciations?: undefined; readonly skipped?: undefined }

/** What a reader of one format hands on, nothing checked yet. */
export interface RawPronunciation {
  readonly line: number
  readonly pronunciation: Pronunciation
  readonly skip?: PronunciationSkip
}

/** Skipped entries that are listed; a file of garbage has one a line. */
const longestList = 1_000

/** Checks what was read by the rules for what is kept. */
export function settlePronunciations(format: 'pls' | 'csv', raw: Iterable<RawPronunciation>): ReadPronunciations {
  const pronunciations: Pronunciation[] = []
  const skipped: SkippedPronunciation[] = []
  const seen = new Map<string, number>()
  for (const { line, pronunciation, skip } of raw) {
    const tidy = tidyPronunciation(pronunciation)
    const key = `${tidy.language ?? ''} ${tidy.written}`
    const first = seen.get(key)
    const repeated: PronunciationSkip | undefined = first === undefined ? undefined : { code: 'repeated', first }
    const isFull = pronunciations.length >= pronunciationLimits.entries
    const reason =
      skip ??
      problemOf(tidy) ??
      repeated ??
      (isFull ? ({ code: 'tooMany', limit: pronunciationLimits.entries } as const) : undefined)
    if (reason === undefined) {
      seen.set(key, line)
      pronunciations.push(tidy)
    } else if (skipped.length < longestList)
      skipped.push({ line, reason, ...(tidy.written !== '' && { written: tidy.written.slice(0, 60).toWellFormed() }) })
  }
  return { format, pronunciations, skipped }
}
