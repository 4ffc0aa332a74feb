/** What a part of `npm run bench:speech` is: it measures one thing, says how it went, and gives its figures. */

/** Plain data for the last line of `--json`. */
export type Figures = Readonly<Record<string, unknown>>

export interface Section {
  /** Gives nothing where what it needs is absent, after saying so. */
  run(print: (line: string) => void): Promise<Figures | undefined>
}

/** The value below which a share of all values lie; `NaN` of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** The middle value; `NaN` of none. */
export const median = (values: readonly number[]): number => quantile(values, 0.5)
