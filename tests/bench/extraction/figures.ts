/** From what the systems made of each page to the figures of the tables. Pure: the runs are handed in. */
import type { Contest, Outcome, System } from './contest'
import type { CorpusPage } from './corpus-pages'
import { type ElementKind, elementKinds } from './elements.dom'
import { fingerprint } from './fingerprint'
import { type LeakKind, leakKinds, leaksIn } from './leaks'
import { mean, type PageScore, type SetScore, scorePage, scoreSet } from './shingles'

/** A page and what the systems made of it. */
export interface Result {
  readonly page: CorpusPage
  readonly contest: Contest
}

/** What `structure.json` says of a page: lists of fingerprints, see the README. */
export type Checked = Readonly<Record<string, readonly string[] | string>>

/** What a person checked: footnotes, too, which no element tells from other lists. */
export const checkedKinds = [...elementKinds, 'footnotes'] as const
export type CheckedKind = (typeof checkedKinds)[number]

/** How many there are and how many a system kept. */
export interface Kept {
  readonly there: number
  readonly kept: number
}

export function scoresOf(results: readonly Result[], system: System): readonly PageScore[] {
  return results.map(({ page, contest }) => scorePage(page.truth, contest.outcomes[system].text))
}

export function textFigures(results: readonly Result[], system: System): SetScore & { readonly nothing: number } {
  const nothing = results.filter(({ contest }) => contest.outcomes[system].text === '').length
  return { ...scoreSet(scoresOf(results, system)), nothing }
}

/** The share of pages with boilerplate of each kind, and of any. */
export function leakFigures(results: readonly Result[], system: System): Readonly<Record<LeakKind | 'any', number>> {
  const found = results.map(({ page, contest }) => leaksIn(contest.outcomes[system].text, page.truth))
  const share = (test: (leaks: (typeof found)[number]) => boolean): number =>
    mean(found.map((leaks) => (test(leaks) ? 1 : 0)))
  const shares = Object.fromEntries(leakKinds.map((kind) => [kind, share((leaks) => leaks[kind] !== undefined)]))
  return { ...(shares as Record<LeakKind, number>), any: share((leaks) => Object.keys(leaks).length > 0) }
}

/** Kept elements against the hand-checked list. */
export function checkedFigures(
  results: readonly Result[],
  system: System,
  structure: Readonly<Record<string, Checked>>,
): ReadonlyMap<CheckedKind, Kept> {
  return added(
    results.flatMap(({ page, contest }) => {
      const checked = structure[`${page.set}/${page.id}`]
      return checked === undefined ? [] : [keptOfChecked(checked, contest.outcomes[system])]
    }),
  )
}

/** Kept elements of those a program found by the truth. */
export function foundFigures(results: readonly Result[], system: System): ReadonlyMap<ElementKind, Kept> {
  return added(
    results.map(({ contest }) => {
      const pool = poolOf(contest.outcomes[system])
      const kept = new Map<ElementKind, Kept>()
      for (const { kind, text, names } of contest.expected) {
        const { there, kept: had } = kept.get(kind) ?? { there: 0, kept: 0 }
        const is = pool.take(kind, names.length > 0 ? names : [fingerprint(text)])
        kept.set(kind, { there: there + 1, kept: had + (is ? 1 : 0) })
      }
      return kept
    }),
  )
}

/** The list of one page against one outcome. */
export function keptOfChecked(checked: Checked, outcome: Outcome): ReadonlyMap<CheckedKind, Kept> {
  const pool = poolOf(outcome)
  const kept = new Map<CheckedKind, Kept>()
  for (const kind of checkedKinds) {
    const entries = entriesOf(checked, kind)
    if (entries.length > 0) {
      kept.set(kind, { there: entries.length, kept: entries.filter((names) => pool.take(kind, names)).length })
    }
  }
  return kept
}

/** The elements of a kind in a page's list, each with the signs it may be recognised by. */
function entriesOf(checked: Checked, kind: CheckedKind): readonly (readonly string[])[] {
  const listed = checked[kind === 'cells' ? 'tables' : kind] ?? []
  if (typeof listed === 'string') return listed.split(' ').map((sign) => [sign])
  if (kind === 'images') return listed.map((names) => names.split(' | '))
  if (kind === 'videos') return listed.map((name) => [name])
  return listed.flatMap((line) => line.split(' / ')).map((entry) => [entry.split(':')[0] ?? entry])
}

/** What an outcome holds, to be taken out one by one: what is there once counts once. */
function poolOf({ signs }: Outcome): { take(kind: CheckedKind, names: readonly string[]): boolean } {
  const left = new Map<string, number>()
  for (const [kind, list] of Object.entries(signs)) {
    for (const sign of list) left.set(`${kind} ${sign}`, (left.get(`${kind} ${sign}`) ?? 0) + 1)
  }
  const takeOne = (key: string): boolean => {
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    return count > 0
  }
  return {
    take(kind, names) {
      if (kind === 'images') return names.some((name) => (left.get(`images ${name}`) ?? 0) > 0)
      // Where a note stands is up to the system; that it is there is not.
      const kinds: readonly CheckedKind[] = kind === 'footnotes' ? ['items', 'terms', 'cells', 'quotes'] : [kind]
      return kinds.some((each) => names.some((name) => takeOne(`${each} ${name}`)))
    },
  }
}

function added<K>(parts: readonly ReadonlyMap<K, Kept>[]): ReadonlyMap<K, Kept> {
  const all = new Map<K, Kept>()
  for (const part of parts) {
    for (const [kind, { there, kept }] of part) {
      const before = all.get(kind) ?? { there: 0, kept: 0 }
      all.set(kind, { there: before.there + there, kept: before.kept + kept })
    }
  }
  return all
}

/** Median, 95th percentile and longest of the times, in milliseconds. */
export function timeFigures(times: readonly number[]): {
  readonly median: number
  readonly p95: number
  readonly longest: number
} {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { median: at(0.5), p95: at(0.95), longest: at(1) }
}
