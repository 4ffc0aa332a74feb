/**
 * Narration: what of an article is said aloud, and in what words. Not yet who says it and when: that is `voices/` and
 * `speech/`. This file says what there is to be said block by block (pictures, list numbers, the headers of a table's
 * cells; what is left out); `spoken.ts` turns a stretch of text into the words a voice is given.
 */
import type { Span } from '@/components/text/text'

/** What a person wants to hear beside the running text. */
export interface NarrationChoices {
  /** What pictures show. */
  readonly pictures: boolean
  readonly captions: boolean
  readonly code: boolean
  /** Bare web addresses. */
  readonly addresses: boolean
  /** The small marks of footnotes. */
  readonly noteMarks: boolean
  /** The headers of a table's row and column before its cell. */
  readonly cellHeaders: boolean
  /** "Quote" before a quotation and "end of quote" after it. */
  readonly quotes: boolean
  /** The numbers of ordered lists. */
  readonly listNumbers: boolean
}

export const firstChoices: NarrationChoices = {
  pictures: true,
  captions: true,
  code: false,
  addresses: false,
  noteMarks: false,
  cellHeaders: true,
  quotes: true,
  listNumbers: true,
}

/** Something that is said and stands nowhere in the text, such as what a picture shows. */
export interface Aside {
  readonly say: string
  /** BCP 47. */
  readonly language?: string
}

/** A span of the text that is said otherwise; with an empty `say`, not at all. */
export interface Instead extends Span {
  readonly say: string
}

/** A span of a block in another language than the block's. */
export interface Phrase extends Span {
  /** BCP 47. */
  readonly language: string
}

/** What is said of one block of the text. */
export interface Part {
  /** Decides the pause before and after it. */
  readonly kind: 'heading' | 'text'
  /** Nothing of the block is said. Its asides are. */
  readonly isSkipped: boolean
  /** Said before the block, each by itself. */
  readonly asides: readonly Aside[]
  /** Said in front of the block's first sentence, in its breath: "3.", "Population:". Empty when nothing. */
  readonly lead: string
  /** Ascending, disjoint, within the block. */
  readonly instead: readonly Instead[]
  /** Ascending, disjoint, within the block. */
  readonly phrases: readonly Phrase[]
  /** BCP 47: the block's own, else what was recognised. */
  readonly language?: string
}

export interface Narration {
  /** One for each of `ArticleText.blocks`, in their order. */
  readonly parts: readonly Part[]
  /** Said after the last block. */
  readonly end: readonly Aside[]
}
