/** Extraction beside Readability and Defuddle. The goals are those of issue 3. */
import {
  atLeast,
  atMost,
  count,
  exactly,
  type Figures,
  found,
  greatest,
  list,
  ms,
  number,
  percentOfShare,
  type Row,
  row,
  share,
  times,
} from './row'

/** The bench's sections go by their headings. */
const text = 'Text of the body, figures apart'
const leaks = 'Share of pages with boilerplate in the text'
const structure = 'Structure kept, found by a program (compare rows, not more)'
const metadata = 'Metadata of the articles'
const speed = 'Time a page, least of all repeats'
const sizes = 'Milliseconds by size (a page of our own)'
const untouched = "The publisher's page"

const corpus = { needs: '../shared/corpus' }
const f1 = { news: 0.975, article: 0.968, documentation: 0.94, forum: 0.83 } as const
const recall = { news: 0.985, article: 0.965 } as const
const exact = {
  titleExact: ['title exact', 0.82],
  dateRight: ['date right', 0.85],
  authorExact: ['author exact', 0.72],
} as const
const kept = {
  headings: 0.97,
  items: 0.97,
  cells: 0.97,
  code: 0.97,
  quotes: 0.97,
  images: 0.92,
  captions: 0.95,
} as const

/** `npm run bench:extraction`. */
export const extractionRows: readonly Row[] = [
  ...Object.entries(f1).map(([kind, least]) =>
    row(`F1, ${kind}`, [text, { kind }, 'figures', 'ours', 'f1'], atLeast(least, share), {
      ...corpus,
      about: (figures) => {
        const [spread, readability, defuddle] = [
          number(figures, text, { kind }, 'figures', 'ours', 'spread'),
          ...['readability', 'defuddle'].map((system) => number(figures, text, { kind }, 'figures', system, 'f1')),
        ].map((value) => value?.toFixed(3) ?? '–')
        return `±${spread}; Readability ${readability}, Defuddle ${defuddle}`
      },
    }),
  ),
  ...Object.entries(recall).map(([kind, least]) =>
    row(`recall, ${kind}`, [text, { kind }, 'figures', 'ours', 'recall'], atLeast(least, share), corpus),
  ),
  row(
    'pages with a leak, news',
    [leaks, { kind: 'news' }, 'figures', 'ours', 'any'],
    atMost(10, percentOfShare),
    corpus,
  ),
  ...Object.entries(exact).map(([name, [figure, least]]) =>
    row(`${figure}, article`, [metadata, 'ours', name, 'share'], atLeast(least, share), corpus),
  ),
  ...Object.entries(kept).map(([kind, least]): Row => {
    const path = [structure, { kind: 'article' }, 'figures', 'ours', kind] as const
    return {
      figure: `${kind} kept, article`,
      section: structure,
      goal: atLeast(least, share),
      of: (figures) => {
        const [there, had] = ['there', 'kept'].map((name) => number(figures, ...path, name))
        return there === undefined || had === undefined || there === 0 ? undefined : had / there
      },
      about: (figures) => `of ${number(figures, ...path, 'there')}`,
      ...corpus,
    }
  }),
  {
    figure: 'time ÷ Readability, of medians',
    section: speed,
    goal: atMost(2.5, times),
    of: (figures) => {
      const [ours, readability] = ['ours', 'readability'].map((system) =>
        number(figures, speed, { kind: 'all' }, 'figures', system, 'median'),
      )
      return ratio(ours, readability)
    },
    about: (figures) =>
      `median of the pages’ own ratios ${number(figures, speed, { kind: 'all' }, 'figures', 'ours', 'ratio')?.toFixed(2) ?? '–'}×`,
    ...corpus,
  },
  row(
    'pages on which ours took longer than Defuddle',
    [speed, { kind: 'all' }, 'figures', 'ours', 'slowerThanDefuddle'],
    exactly(0, percentOfShare),
    corpus,
  ),
  {
    figure: 'pages that ours changed',
    section: untouched,
    goal: exactly(0, count),
    of: (figures) =>
      found(figures, untouched, 'touched') === undefined ? undefined : list(figures, untouched, 'touched').length,
    about: (figures) => `of ${number(figures, untouched, 'pages')}`,
    ...corpus,
  },
  {
    figure: '100,000 words ÷ Readability',
    section: sizes,
    goal: atMost(2, times),
    of: (figures) => ratio(msOf(figures, 100_000, 'ours'), msOf(figures, 100_000, 'readability')),
  },
  {
    // The issue says "linear"; that ten times the text may cost twelve times as much is what it says of the matcher.
    figure: '1,000,000 words ÷ 100,000 words',
    section: sizes,
    goal: atMost(12, times),
    of: (figures) => ratio(msOf(figures, 1_000_000, 'ours'), msOf(figures, 100_000, 'ours')),
    instead: (figures) =>
      msOf(figures, 100_000, 'ours') !== undefined && found(figures, sizes, { words: 1_000_000 }) !== undefined
        ? 'stopped at 1,000,000 words'
        : undefined,
  },
  {
    figure: 'longest hold of our own, to 1,000,000 words',
    section: sizes,
    goal: atMost(100, ms),
    of: (figures) => greatest(list(figures, sizes).map((each) => number(each, 'holds', 'longestOfOwn'))),
  },
]

function msOf(figures: Figures, words: number, system: string): number | undefined {
  return number(figures, sizes, { words }, 'ms', system)
}

function ratio(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined || other === 0 ? undefined : one / other
}
