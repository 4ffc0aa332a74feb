/** The parts of the bench's report: each a heading and tables, and the same figures as data for `--json`. */
import { type System, systems } from './contest'
import { type Kind, kinds } from './corpus-pages'
import { elementKinds } from './elements.dom'
import {
  type Checked,
  checkedFigures,
  checkedKinds,
  foundFigures,
  type Kept,
  leakFigures,
  type Result,
  scoresOf,
  textFigures,
  timeFigures,
} from './figures'
import { leakKinds } from './leaks'
import { mean } from './shingles'
import { keptOf, milliseconds, share, table } from './tables'

export interface Section {
  readonly name: string
  readonly text: string
  readonly data: unknown
}

export const names: Readonly<Record<System, string>> = {
  readability: 'Readability 0.6',
  defuddle: 'Defuddle 0.19',
  ours: 'ours',
}

/** F1, precision and recall of the body without figures, for each set. */
export function textSection(results: readonly Result[]): Section {
  const data = setsOf(results).map(([kind, set]) => ({ kind, figures: bySystem((system) => textFigures(set, system)) }))
  const rows = data.flatMap(({ kind, figures }) =>
    systems.map((system) => {
      const { pages, f1, spread, precision, recall, nothing } = figures[system]
      return [
        kind,
        names[system],
        share(f1),
        `±${share(spread)}`,
        share(precision),
        share(recall),
        `${nothing}`,
        `${pages}`,
      ]
    }),
  )
  return {
    name: 'Text of the body, figures apart',
    text: table(['set', 'system', 'F1', '', 'precision', 'recall', 'nothing', 'pages'], rows),
    data,
  }
}

export function leakSection(results: readonly Result[]): Section {
  const data = setsOf(results).map(([kind, set]) => ({ kind, figures: bySystem((system) => leakFigures(set, system)) }))
  const rows = data.flatMap(({ kind, figures }) =>
    systems.map((system) => [
      kind,
      names[system],
      ...(['any', ...leakKinds] as const).map((each) => share(figures[system][each])),
    ]),
  )
  return {
    name: 'Share of pages with boilerplate in the text',
    text: table(['set', 'system', 'any', ...leakKinds], rows),
    data,
  }
}

/** Elements kept, against the list checked by hand. */
export function checkedSection(results: readonly Result[], structure: Readonly<Record<string, Checked>>): Section {
  const known = results.filter(({ page }) => structure[`${page.set}/${page.id}`] !== undefined)
  const groups: readonly (readonly [string, readonly Result[]])[] = [...setsOf(known), ['all', known]]
  const data = groups.map(([kind, set]) => ({
    kind,
    pages: set.length,
    figures: bySystem((system) => checkedFigures(set, system, structure)),
  }))
  const used = checkedKinds.filter((kind) => data.some(({ figures }) => (figures.ours.get(kind)?.there ?? 0) > 0))
  const rows = data.flatMap(({ kind, pages, figures }) => [
    [`${kind} (${pages} pages)`, 'there', ...used.map((each) => `${figures.ours.get(each)?.there ?? 0}`)],
    ...systems.map((system) => [kind, names[system], ...used.map((each) => keptOf(figures[system].get(each)))]),
  ])
  return {
    name: 'Structure kept, hand-checked pages',
    text: table(['set', 'system', ...used], rows),
    data: plain(data),
  }
}

/** Elements kept, against those a program finds by the truth. */
export function foundSection(results: readonly Result[]): Section {
  const used = elementKinds.filter((kind) => kind !== 'videos')
  const data = setsOf(results).map(([kind, set]) => ({
    kind,
    figures: bySystem((system) => foundFigures(set, system)),
  }))
  const rows = data.flatMap(({ kind, figures }) => [
    [kind, 'there', ...used.map((each) => `${figures.ours.get(each)?.there ?? 0}`)],
    ...systems.map((system) => [kind, names[system], ...used.map((each) => keptOf(figures[system].get(each)))]),
  ])
  return {
    name: 'Structure kept, found by a program (compare rows, not more)',
    text: table(['set', 'system', ...used], rows),
    data: plain(data),
  }
}

/** Milliseconds a page, and against Readability on the same page. */
export function speedSection(results: readonly Result[]): Section {
  const groups: readonly (readonly [string, readonly Result[]])[] = [...setsOf(results), ['all', results]]
  const data = groups.map(([kind, set]) => ({
    kind,
    copying: timeFigures(set.map(({ contest }) => contest.copying)),
    figures: bySystem((system) => ({
      ...timeFigures(set.map(({ contest }) => contest.outcomes[system].ms)),
      ratio: timeFigures(set.map(({ contest: { outcomes } }) => outcomes[system].ms / outcomes.readability.ms)).median,
      slowerThanDefuddle: mean(
        set.map(({ contest: { outcomes } }) => (outcomes[system].ms > outcomes.defuddle.ms ? 1 : 0)),
      ),
    })),
  }))
  const rows = data.flatMap(({ kind, copying, figures }) => [
    ...systems.map((system) => {
      const { median, p95, longest, ratio, slowerThanDefuddle } = figures[system]
      const times = [median, p95, longest].map(milliseconds)
      return [
        kind,
        names[system],
        ...times,
        `${(median / figures.readability.median).toFixed(2)}×`,
        `${ratio.toFixed(2)}×`,
        share(slowerThanDefuddle),
      ]
    }),
    [kind, '(copying the page)', ...[copying.median, copying.p95, copying.longest].map(milliseconds)],
  ])
  const head = ['set', 'system', 'median ms', 'p95', 'longest', 'of medians', 'median ratio', 'above Defuddle']
  return { name: 'Time a page, least of all repeats', text: table(head, rows), data }
}

/** The pages ours does worst on, with the rivals beside. */
export function worstSection(results: readonly Result[], count = 10): Section {
  const data = setsOf(results).map(([kind, set]) => {
    const scores = bySystem((system) => scoresOf(set, system))
    const pages = set.map(({ page, contest }, at) => ({
      id: `${page.set}/${page.id}`,
      url: page.url,
      score: scores.ours[at],
      rivals: [scores.readability[at]?.f1 ?? 0, scores.defuddle[at]?.f1 ?? 0],
      failure: contest.outcomes.ours.failure,
    }))
    return { kind, pages: pages.sort((a, b) => (a.score?.f1 ?? 0) - (b.score?.f1 ?? 0)).slice(0, count) }
  })
  const rows = data.flatMap(({ kind, pages }) =>
    pages.map(({ id, url, score, rivals, failure }) => [
      `${kind} ${id.slice(0, 24)}`,
      ...[score?.f1, score?.precision, score?.recall, ...rivals].map((value) => share(value ?? 0)),
      `${failure ?? ''} ${url.slice(0, 70)}`,
    ]),
  )
  return {
    name: `The ${count} worst pages of ours`,
    text: table(['page', 'F1', 'P', 'R', 'Readability', 'Defuddle', 'address'], rows),
    data,
  }
}

/** The sets that were run, in their order. */
function setsOf(results: readonly Result[]): readonly (readonly [Kind, readonly Result[]])[] {
  return kinds
    .map((kind) => [kind, results.filter(({ page }) => page.kind === kind)] as const)
    .filter(([, set]) => set.length > 0)
}

export function bySystem<T>(value: (system: System) => T): Readonly<Record<System, T>> {
  return Object.fromEntries(systems.map((system) => [system, value(system)])) as Record<System, T>
}

/** Maps become objects, so that they can be written as JSON. */
function plain(data: readonly { readonly figures: Readonly<Record<System, ReadonlyMap<string, Kept>>> }[]): unknown {
  return data.map((each) => ({ ...each, figures: bySystem((system) => Object.fromEntries(each.figures[system])) }))
}
