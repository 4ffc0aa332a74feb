/** From what the benches printed to the lines of the table. */
import { table } from '../extraction/tables'
import type { Bench } from './benches'
import type { Figures, Row } from './row'

/** What became of a bench. */
export interface Outcome {
  readonly figures: Figures
  /** Why a section has no figures; under `''` what holds for all of them. */
  readonly reasons: Readonly<Record<string, string>>
}

export type State = 'ok' | 'NOT MET' | 'not measured'

export interface Line {
  readonly bench: string
  readonly figure: string
  readonly goal: string
  readonly value?: number
  /** As it is shown; empty where nothing was measured. */
  readonly measured: string
  readonly state: State
  /** What is to be read beside the figure, or why there is none. */
  readonly remark: string
}

/** A line for each row of the bench, also of what was not measured. */
export function linesOf(bench: Bench, outcome: Outcome): Line[] {
  return bench.rows.map((row) => lineOf(bench.name, row, outcome))
}

function lineOf(bench: string, row: Row, { figures, reasons }: Outcome): Line {
  const { figure, section, goal, needs } = row
  const fixed = { bench, figure, goal: goal.text }
  const value = row.of(figures)
  if (value !== undefined) {
    const state = goal.isMet(value) ? 'ok' : 'NOT MET'
    return { ...fixed, value, measured: goal.show(value), state, remark: row.about?.(figures) ?? '' }
  }
  const instead = row.instead?.(figures)
  if (instead !== undefined) return { ...fixed, measured: instead, state: 'NOT MET', remark: '' }
  const reason =
    row.why?.(figures) ??
    reasons[section] ??
    reasons[''] ??
    `its bench gave no such figure${needs === undefined ? '' : `; it takes ${needs}`}`
  return { ...fixed, measured: '', state: 'not measured', remark: reason }
}

/** The one table, and how many lines came out how. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map(({ bench, figure, goal, measured, state, remark }, at) => [
    lines[at - 1]?.bench === bench ? '' : bench,
    figure,
    goal,
    measured === '' ? '–' : measured,
    state,
    remark,
  ])
  const how = (state: State): number => lines.filter((line) => line.state === state).length
  return [
    table(['bench', 'figure', 'goal', 'measured', 'result', 'remark'], rows),
    '',
    `${lines.length} figures: ${how('ok')} ok, ${how('NOT MET')} not met, ${how('not measured')} not measured`,
  ].join('\n')
}
