/** The glossary. The goals are those of issue 4. */
import {
  atLeast,
  atMost,
  count,
  exactly,
  type Figures,
  found,
  greatest,
  megabytes,
  ms,
  number,
  percent,
  percentOfShare,
  type Row,
  row,
  times,
} from './row'

const corpus = { needs: '../shared/corpus' }
const alreadyMegabytes = { name: ' MB', scale: 1, digits: 1 }

/** `npm run bench:glossary`. */
export const glossaryRows: readonly Row[] = [
  {
    figure: 'conformance cases of the matcher that fail',
    section: 'cases',
    goal: exactly(0, count),
    of: (figures) => {
      const [passed, total] = [number(figures, 'cases', 'passed'), number(figures, 'cases', 'total')]
      return passed === undefined || total === undefined ? undefined : total - passed
    },
    about: (figures) => `of ${number(figures, 'cases', 'total')}`,
    ...corpus,
  },
  row('10,000 terms, 100,000 words', ['matcher', 'terms10000', 'findMs'], atMost(10, ms)),
  row('10,000 terms: times faster than one RegExp', ['matcher', 'terms10000', 'ratio'], atLeast(10, times)),
  row('100,000 terms, 100,000 words', ['matcher', 'terms100000', 'findMs'], atMost(25, ms)),
  memory(),
  row('100,000 terms: building', ['matcher', 'terms100000', 'buildMs'], atMost(400, ms)),
  row('100,000 terms: ten times the text', ['matcher', 'terms100000', 'growth'], atMost(12, times)),
  hostile('hostile texts, matcher', 'matcher', 'hostileMs'),
  row('seed article, cold: build and match', ['matcher', 'seed', 'coldMs'], atMost(30, ms), corpus),
  row('names never listed: recall', ['variants', 'recall'], atLeast(90, percentOfShare), corpus),
  row(
    'names never listed: false hits on 10,000 cities',
    ['variants', 'falsePer10kCities'],
    atMost(25, { ...count, digits: 1 }),
    corpus,
  ),
  row('names never listed: recall, own list', ['variants', 'unseen', 'recall'], atLeast(90, percentOfShare), corpus),
  row('acronyms of MED1250: precision', ['acronyms', 'precision'], atLeast(98, percent), corpus),
  row('acronyms of MED1250: recall', ['acronyms', 'recall'], atLeast(84, percent), corpus),
  row('definitions right, blind sample', ['definitions', 'blind'], atLeast(93, percentOfShare), corpus),
  row('definitions right, shown unasked (a fit)', ['definitions', 'strictSure'], atLeast(97, percentOfShare), corpus),
  row('definitions in 20 articles: recall (a fit)', ['definitions', 'recall'], atLeast(65, percentOfShare), {
    ...corpus,
    about: (figures) => `of ${number(figures, 'definitions', 'statements')} statements`,
  }),
  hostile('hostile texts, definitions', 'definitions', 'hostileMilliseconds'),
  row(
    'content words explained, articles',
    ['coverage', 'share'],
    atLeast(99.5, { ...percentOfShare, digits: 2 }),
    corpus,
  ),
  row('content words explained, seed article', ['coverage', 'seedShare'], exactly(100, percentOfShare), corpus),
  row('right sense first', ['senses', 'first'], atLeast(68, percentOfShare), {
    ...corpus,
    about: (figures) => `of ${number(figures, 'senses', 'judged')} words, ±3 is noise`,
  }),
  row('right sense among two', ['senses', 'inTwo'], atLeast(85, percentOfShare), corpus),
  row('right sense among three', ['senses', 'inThree'], atLeast(91, percentOfShare), corpus),
  row('dictionary in the package', ['dictionary', 'bytes'], atMost(5, megabytes)),
  row('look-up cold', ['dictionary', 'coldMs'], atMost(10, ms), {
    about: (figures) => `median of 7 words, most ${number(figures, 'dictionary', 'coldMaxMs')?.toFixed(1) ?? '–'} ms`,
  }),
  row('look-up warm', ['dictionary', 'warmMs'], atMost(0.1, { ...ms, digits: 3 })),
]

/** What was there before may be freed while it is weighed; less than nothing is no figure. */
function memory(): Row {
  const weighed = (figures: Figures): number | undefined => number(figures, 'matcher', 'terms100000', 'megabytes')
  const isFigure = (value: number | undefined): boolean => value !== undefined && value > 0
  return {
    figure: '100,000 terms: memory',
    section: 'matcher',
    goal: atMost(20, alreadyMegabytes),
    of: (figures) => (isFigure(weighed(figures)) ? weighed(figures) : undefined),
    why: (figures) => {
      const value = weighed(figures)
      return value === undefined ? undefined : `weighed ${value.toFixed(1)} MB: other memory was freed meanwhile`
    },
  }
}

/** 100 KB each; the slowest counts. The matcher gives a time for each text, the definitions the greatest of them. */
function hostile(figure: string, section: string, name: string): Row {
  const byText = (figures: Figures): readonly [string, number][] => {
    const given = found(figures, section, name)
    return typeof given === 'object' && given !== null ? Object.entries(given) : []
  }
  const most = (figures: Figures): number | undefined =>
    number(figures, section, name) ?? greatest(byText(figures).map(([, each]) => each))
  return {
    figure,
    section,
    goal: atMost(50, ms),
    of: most,
    about: (figures) => byText(figures).find(([, each]) => each === most(figures))?.[0],
    ...(section === 'definitions' && corpus),
  }
}
