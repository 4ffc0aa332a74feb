/** From the click to readable text, beside the floor. The goals are those of issue 8, as `panel/goals.ts` has them. */
import { goalFor, inputGoal, scrollGoal, sizeGoal, spreadOf } from '../panel/goals'
import type { Row as Opening } from '../panel/table'
import {
  atMost,
  below,
  count,
  exactly,
  type Figures,
  found,
  greatest,
  list,
  ms,
  number,
  type Row,
  row,
  times,
} from './row'

const lengths = [1_000, 10_000, 100_000, 500_000]
const ratios = { first: 'first paragraph painted', whole: 'whole article in place', memory: 'memory added' } as const

/** `npm run bench:panel`. */
export const panelRows: readonly Row[] = [
  ...lengths.flatMap((words) =>
    (['first', 'whole', 'memory'] as const).flatMap((name) => {
      const limit = goalFor(words)?.[name]
      return limit === undefined ? [] : [opening(words, name, limit)]
    }),
  ),
  row(
    'changed text size on 100,000 words ÷ floor',
    ['size', 'ratios', 'median'],
    atMost(sizeGoal, { ...times, digits: 3 }),
    {
      about: (figures) =>
        spreadText(number(figures, 'size', 'ratios', 'min'), number(figures, 'size', 'ratios', 'max'), 3),
    },
  ),
  {
    figure: 'longest frame over 40 screens, second pass',
    section: 'scroll',
    goal: atMost(scrollGoal, ms),
    of: (figures) => number(list(figures, 'scroll', 'ours')[1], 'longest'),
    about: (figures) => {
      const [ours, floor] = ['ours', 'floor'].map((name) => list(figures, 'scroll', name)[1])
      return `longest work ${number(ours, 'longestWork')?.toFixed(0) ?? '–'} ms; floor’s frame ${number(floor, 'longest')?.toFixed(0) ?? '–'} ms`
    },
  },
  waits('page'),
  waits('panel'),
  {
    figure: 'scripts of ours in pages left alone',
    section: 'idle',
    goal: exactly(0, count),
    of: (figures) => {
      const [scripts, worlds] = ['contentScripts', 'worlds'].map((name) => number(figures, 'idle', 'ours', name))
      return scripts === undefined || worlds === undefined ? undefined : scripts + worlds
    },
  },
  {
    // The browser's own rule is 30 seconds without an event.
    figure: 'service worker asleep within a minute',
    section: 'idle',
    goal: atMost(60, { name: ' s', scale: 1, digits: 0 }),
    of: (figures) => number(figures, 'idle', 'ours', 'asleep'),
    instead: (figures) => (found(figures, 'idle', 'ours') === undefined ? undefined : 'never'),
  },
  row('processor while it is asleep', ['idle', 'ours', 'processorAsleep'], exactly(0, ms), { needs: 'Linux' }),
]

function opening(words: number, name: keyof typeof ratios, limit: number): Row {
  const openingIn = (figures: Figures): Opening | undefined => found(figures, 'open', { words }) as Opening | undefined
  return {
    figure: `${ratios[name]} ÷ floor, ${words.toLocaleString('en')} words`,
    section: 'open',
    goal: atMost(limit, times),
    of: (figures) => openingIn(figures)?.ratios[name]?.median,
    about: (figures) => {
      const spread = openingIn(figures)?.ratios[name]
      return spread === undefined ? undefined : `${spreadText(spread.min, spread.max, 2)}, n = ${spread.count}`
    },
    instead: (figures) => {
      const ours = openingIn(figures)?.absolute.ours
      return name === 'whole' && ours?.part !== undefined && ours.whole === undefined ? 'one part only' : undefined
    },
    ...(name === 'memory' && { needs: 'Linux' }),
  }
}

/** The median of the rounds' 98th percentiles. */
function waits(where: 'page' | 'panel'): Row {
  const rounds = (figures: Figures, name: string, whose = 'ours'): number[] =>
    list(figures, 'input', whose)
      .map((round) => number(round, where, name))
      .filter((value) => value !== undefined)
  return {
    figure: `keys and clicks while it loads, p98, ${where}`,
    section: 'input',
    goal: below(inputGoal, ms),
    of: (figures) => spreadOf(rounds(figures, 'p98'))?.median,
    about: (figures) => {
      const floor = spreadOf(rounds(figures, 'p98', 'floor'))?.median
      return `longest ${greatest(rounds(figures, 'longest'))?.toFixed(0) ?? '–'} ms; the floor’s p98 ${floor?.toFixed(0) ?? '–'} ms`
    },
  }
}

function spreadText(min: number | undefined, max: number | undefined, digits: number): string {
  return `${min?.toFixed(digits) ?? '–'} – ${max?.toFixed(digits) ?? '–'}`
}
