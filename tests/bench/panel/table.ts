/** From click to text: all variants at one length, round by round, and the table of it. */
import { availableParallelism, loadavg } from 'node:os'
import { goalFor, type Spread, spreadOf, verdict } from './goals'
import { type Measured, measure } from './measure'
import type { BenchPage } from './pages'
import type { Variant, VariantName } from './variants'

type Round = Partial<Record<VariantName, Measured>>
type FigureName = 'first' | 'whole' | 'memory'
/** Printed beside, for orientation. */
type AnyName = FigureName | 'processor' | 'task' | 'part'

export interface Row {
  readonly words: number
  readonly absolute: Partial<Record<VariantName, Partial<Record<AnyName, Spread>>>>
  /** Ours ÷ floor within a round. */
  readonly ratios: Partial<Record<FigureName, Spread>>
  readonly rounds: readonly Round[]
  /** How many wanted a processor at the end of each round, ours included, and how many processors there are. */
  readonly busy: { readonly load: readonly number[]; readonly processors: number }
  readonly failed: readonly string[]
}

/** Runs all rounds of one length. Nothing of one round is set against another's. */
export async function row(
  page: BenchPage,
  variants: readonly Variant[],
  rounds: number,
  executable: string,
): Promise<Row> {
  const all: Round[] = []
  const failed: string[] = []
  const load: number[] = []
  for (let i = 0; i < rounds; i += 1) {
    const round: Round = {}
    for (const variant of shuffled(variants)) {
      try {
        round[variant.name] = await measure(variant, page, executable)
      } catch (error) {
        failed.push(`round ${i + 1}, ${variant.name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    all.push(round)
    load.push(loadavg()[0] ?? 0)
  }
  const figures = (name: VariantName, of: AnyName): number[] =>
    all.map((round) => round[name]?.[of]).filter((value) => value !== undefined)
  const absolute: Row['absolute'] = {}
  for (const { name } of variants) {
    const each: Partial<Record<AnyName, Spread>> = {}
    for (const of of ['first', 'whole', 'memory', 'processor', 'task', 'part'] as const) {
      const spread = spreadOf(figures(name, of))
      if (spread !== undefined) each[of] = spread
    }
    absolute[name] = each
  }
  const ratios: Partial<Record<FigureName, Spread>> = {}
  for (const of of ['first', 'whole', 'memory'] as const) {
    const spread = spreadOf(
      all.map(({ ours, floor }) => ratio(ours?.[of], floor?.[of])).filter((it) => it !== undefined),
    )
    if (spread !== undefined) ratios[of] = spread
  }
  return {
    words: page.words,
    absolute,
    ratios,
    rounds: all,
    busy: { load, processors: availableParallelism() },
    failed,
  }
}

/** Undefined where one is missing, or where nothing was added to divide by. */
const ratio = (ours: number | undefined, floor: number | undefined): number | undefined =>
  ours === undefined || floor === undefined || floor <= 0 ? undefined : ours / floor

function shuffled<T>(values: readonly T[]): T[] {
  return values
    .map((value) => [Math.random(), value] as const)
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value)
}

/** The lines of one row. */
export function linesOf({ words, absolute, ratios, rounds, busy, failed }: Row): string[] {
  const load = spreadOf(busy.load)
  const lines = [
    `\n— ${words.toLocaleString('en')} words, ${rounds.length} rounds: median (least – most); load ${load?.median.toFixed(1) ?? '–'} on ${busy.processors} processors`,
    `${'variant'.padEnd(11)}${cell('first paragraph, ms')}${cell('whole article, ms')}${cell('memory added, MB')}${cell('processor, ms')}${cell('longest task, ms')}`,
  ]
  for (const [name, figures] of Object.entries(absolute)) {
    const whole = figures.whole ?? (figures.part === undefined ? undefined : 'one part only')
    lines.push(
      `${name.padEnd(11)}${cell(figures.first)}${cell(whole)}${cell(figures.memory, 2 ** -20)}${cell(figures.processor)}${cell(figures.task)}`,
    )
    if (figures.part !== undefined)
      lines.push(
        `${''.padEnd(11)}one part of several, as the panel says at ${cell(figures.part).trim()} ms; its memory is that part’s`,
      )
  }
  if (absolute.ours !== undefined && absolute.floor !== undefined) {
    const goal = goalFor(words)
    for (const of of ['first', 'whole', 'memory'] as const) {
      const spread = ratios[of]
      const value = spread === undefined ? 'not to be had' : ratioText(spread)
      const beside = goal === undefined ? '' : `   goal ≤ ${goal[of].toFixed(2)}   ${verdict(spread?.median, goal[of])}`
      lines.push(`  ${of.padEnd(7)} ours ÷ floor  ${value.padEnd(30)}${beside}`)
    }
  }
  return [...lines, ...failed.map((line) => `  failed: ${line}`)]
}

function cell(value: Spread | string | undefined, unit = 1): string {
  if (value === undefined) return '–'.padStart(25)
  if (typeof value === 'string') return value.padStart(25)
  const [median, min, max] = [value.median, value.min, value.max].map((each) => (each * unit).toFixed(0))
  return `${median} (${min} – ${max})`.padStart(25)
}

const ratioText = ({ median, min, max, count }: Spread): string =>
  `${median.toFixed(2)} (${min.toFixed(2)} – ${max.toFixed(2)}), n = ${count}`
