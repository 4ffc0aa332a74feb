/** What the parts beside the table are handed. */
import type { Variant } from './variants'

export interface PartMeans {
  readonly ours: Variant
  readonly floor: Variant
  readonly executable: string
  readonly rounds: number
  print(line: string): void
}

/** Measures one thing, says how it went, and gives its figures for `--json`. */
export type Part = (means: PartMeans) => Promise<unknown>

/** Words of the article that the parts read. */
export const partWords = 100_000
