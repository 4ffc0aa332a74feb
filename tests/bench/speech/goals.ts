/** The table: what is measured, what it should be, what it is. */
import type { Figures } from './section'

/** By section. */
export type Measured = Readonly<Record<string, Figures>>

interface Row {
  readonly figure: string
  readonly goal: string
  /** One cell for each browser, or one for both where no browser is needed. */
  cells(measured: Measured): readonly [string] | readonly [chromium: string, firefox: string]
}

const absent = '–'

function number(figures: Figures | undefined, name: string, unit: string, digits = 0): string {
  const value = figures?.[name]
  return typeof value === 'number' && Number.isFinite(value) ? `${value.toFixed(digits)}${unit}` : absent
}

function both(cell: (figures: Figures | undefined) => string): Row['cells'] {
  return ({ chromium, firefox }) => [cell(chromium), cell(firefox)]
}

const rows: readonly Row[] = [
  {
    figure: 'first sound after play, warm / first time',
    goal: '≤ 150 / ≤ 1,000 ms',
    cells: both((of) => `${number(of, 'firstSoundWarmMs', '')} / ${number(of, 'firstSoundColdMs', ' ms')}`),
  },
  {
    figure: 'word painted against word said, median / p95',
    goal: '≤ 20 / ≤ 80 ms',
    cells: both((of) => `${number(of, 'wordErrorMedianMs', '')} / ${number(of, 'wordErrorP95Ms', ' ms')}`),
  },
  {
    figure: 'drift from first to last words of a sentence',
    goal: 'none',
    cells: both((of) => number(of, 'driftMs', ' ms')),
  },
  {
    figure: 'skip / click on a word, to sound',
    goal: '≤ 250 ms',
    cells: both((of) => `${number(of, 'skipMs', '')} / ${number(of, 'clickMs', ' ms')}`),
  },
  {
    figure: 'silence beyond the chosen pause, median / most',
    goal: '≤ 20 ms',
    cells: both((of) => `${number(of, 'gapMs', '')} / ${number(of, 'gapMostMs', ' ms')}`),
  },
  {
    figure: 'synthesis, times faster than speech',
    goal: '≥ 5',
    cells: both((of) => {
      const factor = of?.realTimeFactor
      return typeof factor === 'number' && factor > 0 ? (1 / factor).toFixed(0) : absent
    }),
  },
  { figure: 'underruns at speed 2', goal: '0', cells: both((of) => number(of, 'underruns', '')) },
  {
    figure: 'synthesis in Node; its own word starts, median / p95',
    goal: '',
    cells: ({ synthesis: of }) => [
      `${number(of, 'timesFasterThanSpeech', '×')}; ${number(of, 'markErrorMedianMs', '')} / ${number(of, 'markErrorP95Ms', ' ms')}`,
    ],
  },
  {
    figure: 'hours read / sentences lost, repeated, stuck',
    goal: '10 / 0',
    cells: ({ hours: of }) => [
      `${number(of, 'hours', '', 1)} / ${number(of, 'lostSentences', '')}, ${number(of, 'repeatedSentences', '')}, ${number(of, 'stuck', '')}`,
    ],
  },
  {
    figure: 'sentence cuts: golden rules / seed article',
    goal: '≥ 95 % / all',
    cells: ({ sentences: of }) => [`${number(of, 'goldenPercent', ' %', 1)} / ${number(of, 'seedPercent', ' %', 1)}`],
  },
  {
    figure: 'misunderstood words at speed 1 / 1.5',
    goal: '≤ 6 / ≤ 10 %',
    cells: ({ understood: of }) => [
      `${number(of, 'wordErrorPercent', '', 1)} / ${number(of, 'wordErrorPercentFast', ' %', 1)}`,
    ],
  },
]

/** The whole table, also of what was not measured. */
export function tableOf(measured: Measured): string {
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => cell.padEnd([54, 20, 16, 16][i] ?? 0))
      .join('')
      .trimEnd()
  return [
    line(['figure', 'goal', 'Chromium', 'Firefox']),
    ...rows.map(({ figure, goal, cells }) => line([figure, goal, ...cells(measured)])),
  ].join('\n')
}
