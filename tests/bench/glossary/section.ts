/** What a part of `npm run bench:glossary` is: it measures one thing, prints a table, and gives its figures. */

export interface Options {
  /** Conformance cases of the matcher, in the form of `match-cases.json` of the corpus. */
  readonly cases: string | undefined
  /** Names with their spellings, in the form of `variants.json` of the corpus. */
  readonly variants: string | undefined
}

/** Plain data for the last line of `--json`: one object a section, under its name. */
export type Figures = Readonly<Record<string, unknown>>

export interface Section {
  readonly name: string
  /** Gives nothing where what it needs is absent, after saying so. */
  run(options: Options, print: (line: string) => void): Promise<Figures | undefined>
}
