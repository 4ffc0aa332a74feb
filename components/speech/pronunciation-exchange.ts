/** Pronunciations from files and into files, as this room needs it; done by the room that knows the formats. */
import type { Pronunciation } from '@/components/narration/lexicon'

export interface ReadPronunciations {
  readonly pronunciations: readonly Pronunciation[]
  /** What was left out: "Line 12" and a sentence that says why, in the interface's words. */
  readonly skipped: readonly { readonly where: string; readonly why: string }[]
  /** Why nothing of the file can be taken, in a sentence. */
  readonly refused?: string
}

export interface PronunciationExchange {
  /** Rejects where the file can no longer be read. */
  read(file: File): Promise<ReadPronunciations>
  /** Hands the list to the person as a file. */
  save(kind: 'pls' | 'csv', list: readonly Pronunciation[]): void
}
