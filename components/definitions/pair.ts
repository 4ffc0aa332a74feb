/** A short form and its long form where they stand in the text. */
import type { Span } from '@/components/text/text'

export interface Pair {
  /** Which of the two stands first, and whether the letters are those of another language. */
  readonly rule: 'acronym' | 'acronym-reversed' | 'acronym-translated'
  readonly short: Span
  readonly long: Span
  /** How freely the letters fit, see `alignment.ts`. */
  readonly cost: number
}
