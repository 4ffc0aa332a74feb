/** What one rule read out of one sentence. */

/** The tokens from `start` to `end` (exclusive) of the sentence. */
export interface TokenRange {
  readonly start: number
  readonly end: number
}

/** The rules, each with its own measured precision (`npm run bench:glossary -- --only definitions`). */
export type Rule =
  | 'apposition'
  | 'role-apposition'
  | 'dash'
  | 'bracket'
  | 'before-name'
  | 'role-name'
  | 'kind-name'
  | 'who-is'
  | 'is-a'
  | 'she-is'
  | 'colon'
  | 'known-as'
  | 'also-known-as'
  | 'or'
  | 'acronym-for'
  | 'means'
  | 'translation'
  | 'refers-to'
  | 'kind-of'
  | 'term-apposition'
  | 'place-in'
  | 'place-genitive'
  | 'place-position'

export interface Saying {
  readonly rule: Rule
  readonly term: TokenRange
  readonly meaning: TokenRange
  /** Words in front of the meaning that the sentence does not hold: "place in " Jordan. */
  readonly before?: string
}
