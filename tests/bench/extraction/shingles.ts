/**
 * How well a text matches the truth: the method of the scrapinghub article extraction benchmark, written anew.
 *
 * A text becomes a bag of its runs of four words. On each page the runs that are shared, only ours (surplus) and only in
 * the truth (missing) give precision and recall; a set's are the means over its pages, so a long page weighs no more than
 * a short one, and F1 is the harmonic mean of those two means.
 */

const runLength = 4

export interface PageScore {
  /** Undefined when nothing was extracted: there is nothing to be precise about. */
  readonly precision: number | undefined
  /** Undefined when the truth is empty. */
  readonly recall: number | undefined
  readonly f1: number
}

export interface SetScore {
  readonly pages: number
  readonly f1: number
  readonly precision: number
  readonly recall: number
  /** One standard deviation of F1 over resampled sets of pages. */
  readonly spread: number
}

/** The words of a text: runs of letters, digits and `_`, in any script, case kept. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? []
}

/** The runs of four words in a text, with how often each occurs. A shorter text is one run. */
export function runsOf(text: string): ReadonlyMap<string, number> {
  const words = wordsOf(text)
  const runs = new Map<string, number>()
  if (words.length === 0) return runs
  for (let at = 0; at <= Math.max(0, words.length - runLength); at += 1) {
    const run = words.slice(at, at + runLength).join(' ')
    runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  return runs
}

export function scorePage(truth: string, text: string): PageScore {
  const wanted = runsOf(truth)
  const given = runsOf(text)
  let hits = 0
  for (const [run, times] of wanted) hits += Math.min(times, given.get(run) ?? 0)
  const all = sum(wanted.values())
  const ours = sum(given.values())
  const precision = ours > 0 ? hits / ours : undefined
  const recall = all > 0 ? hits / all : undefined
  return { precision, recall, f1: all === 0 && ours === 0 ? 1 : harmonic(precision ?? 0, recall ?? 0) }
}

/** The score of a set of pages; `rounds` resamplings give the spread, with a generator that is the same each time. */
export function scoreSet(pages: readonly PageScore[], rounds = 1000): SetScore {
  const { precision, recall, f1 } = meansOf(pages)
  const next = chances(0x2545f491)
  const values: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    values.push(meansOf(pages.map(() => pages[Math.floor(next() * pages.length)] ?? empty)).f1)
  }
  const middle = mean(values)
  return {
    pages: pages.length,
    f1,
    precision,
    recall,
    spread: Math.sqrt(mean(values.map((value) => (value - middle) ** 2))),
  }
}

/** Numbers from 0 to below 1 that look like chance and are the same in each run. */
export function chances(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length
}

const empty: PageScore = { precision: undefined, recall: undefined, f1: 0 }

function meansOf(pages: readonly PageScore[]): { precision: number; recall: number; f1: number } {
  const precision = mean(pages.flatMap((page) => page.precision ?? []))
  const recall = mean(pages.flatMap((page) => page.recall ?? []))
  return { precision, recall, f1: harmonic(precision, recall) }
}

function harmonic(a: number, b: number): number {
  return a + b > 0 ? (2 * a * b) / (a + b) : 0
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
