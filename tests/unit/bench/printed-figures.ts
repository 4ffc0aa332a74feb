/** What the benches print with `--json`, one or two of everything, as they printed it; the rows must find all of it. */
import type { Contest, Outcome } from '@/tests/bench/extraction/contest'
import { type CorpusPage, kinds } from '@/tests/bench/extraction/corpus-pages'
import type { Result } from '@/tests/bench/extraction/figures'
import { metadataSection } from '@/tests/bench/extraction/metadata-section'
import { foundSection, leakSection, speedSection, textSection } from '@/tests/bench/extraction/sections'
import type { Goal } from '@/tests/bench/panel/goals'
import type { Row as Opening } from '@/tests/bench/panel/table'

const spread = (median: number) => ({ median, min: median / 2, max: median * 2, count: 7 })
const change = { oursMs: 40.2, floorMs: 60.1, moreMs: -19.9, moreFrames: -1.194 }
const changed = { fontSize: change, lineHeight: change, theme: { ...change, moreFrames: 2.04 }, typeface: change }
const heard = {
  ...{ firstSoundColdMs: 990, firstSoundWarmMs: 146, skipMs: 178, skipMostMs: 201, clickMs: 186 },
  ...{ gapMs: 8, gapMostMs: 12, gaps: 9, wordErrorMedianMs: 13, wordErrorP95Ms: 51, wordsCompared: 138 },
  ...{ wordsNotPainted: 0, driftMs: -1, missedMs: 0, underruns: 0, realTimeFactor: 0.033 },
}
const sizes = { extractor: 160_849, panel: 95_200, panelFiles: 4, css: 11_422, allCss: 77_684 }

const opening = (words: number, of: Goal): Opening => ({
  words,
  absolute: { ours: { first: spread(500), whole: spread(900) }, floor: { first: spread(500), whole: spread(900) } },
  ratios: { first: spread(of.first), whole: spread(of.whole), memory: spread(of.memory) },
  rounds: [],
  busy: { load: [1], processors: 2 },
  failed: [],
})
const pass = { longest: 33.4, median: 16.7, frames: 640, slow: 0, longestWork: 0, reached: 24_000 }
const idle = { contentScripts: 0, worlds: 0, asleep: 35, processor: 120, processorAsleep: 0 }
const waited = { events: 120, p98: 64, longest: 88, name: 'keydown' }

const outcome: Outcome = {
  ...{ text: 'The harbour was closed on Sunday evening.', title: 'Harbour closed', author: 'A. Writer' },
  ...{ published: '2026-01-02', site: 'News', language: 'en', ms: 20 },
  signs: Object.fromEntries(
    ['headings', 'items', 'cells', 'code', 'quotes', 'images', 'captions'].map((kind) => [kind, ['sign']]),
  ),
}
const contest: Contest = {
  outcomes: { readability: { ...outcome, ms: 10 }, defuddle: { ...outcome, ms: 30 }, ours: outcome },
  said: { site: 'News', language: 'en' },
  expected: (['headings', 'items', 'cells', 'code', 'quotes', 'images', 'captions'] as const).map((kind) => ({
    ...{ kind, text: '', names: ['sign'] },
  })),
  untouched: true,
  copying: 3,
}
const pages: readonly Result[] = kinds.map((kind) => {
  const metadata = { title: 'Harbour closed', author: 'A. Writer', published: '2026-01-02' }
  const page: CorpusPage = { id: kind, set: 'wcxb', kind, url: 'https://a.test/', truth: outcome.text, metadata }
  return { page, contest }
})

/** Extraction's come from its own sections, so that a heading or a key that changes there is missed here. */
const extraction = {
  sections: [
    ...[textSection, leakSection, foundSection, metadataSection, speedSection].map((section) => {
      const { name, data } = section(pages)
      return { name, data }
    }),
    { name: "The publisher's page", data: { pages: 4, touched: [] } },
    {
      name: 'Milliseconds by size (a page of our own)',
      data: [
        { words: 100_000, ms: { readability: 133, ours: 200 }, holds: { ms: 1, longest: 180, longestOfOwn: 60 } },
        {
          words: 1_000_000,
          ms: { readability: 2_631, ours: 2_100 },
          holds: { ms: 1, longest: 900, longestOfOwn: 123 },
        },
      ],
    },
  ],
  pages: [],
}

/** By bench. */
export const printed: Readonly<Record<string, unknown>> = {
  extraction,
  package: {
    chrome: { ...sizes, whole: 17_452_552, withoutVoice: 11_657_380 },
    firefox: { ...sizes, whole: 17_452_552, withoutVoice: 11_657_380 },
  },
  typography: { chromium: changed, firefox: changed },
  speech: {
    hours: 10,
    sections: {
      ...{ synthesis: { realTimeFactor: 0.02 }, chromium: heard, firefox: heard },
      hours: { hours: 10, sentences: 5_881, articles: 90, lostSentences: 0, repeatedSentences: 0, stuck: 0 },
      sentences: { goldenPercent: 100, seedPercent: 100 },
      understood: { wordErrorPercent: 4.2, wordErrorPercentFast: 7.7 },
    },
  },
  size: {
    rows: [
      { name: 'words 10000', outcome: 'article', hold: 90, layout: 12, panelHold: 140, total: 800 },
      { name: 'slots 100000', outcome: 'article', hold: 240, layout: 900, panelHold: 700, total: 2_000 },
      { name: 'mutate 5000', outcome: 'reading: not in 30 s', hold: null, layout: null, panelHold: null, total: null },
    ],
    failed: ['mutate 5000: reading: not in 30 s'],
  },
  panel: {
    open: [
      opening(1_000, { first: 1.05, whole: 1.1, memory: 1.2 }),
      opening(10_000, { first: 0.9, whole: 1.1, memory: 1.2 }),
      opening(100_000, { first: 0.45, whole: 1.1, memory: 1.1 }),
      opening(500_000, { first: 0.1, whole: 1.1, memory: 1.1 }),
    ],
    size: { rounds: [{ ours: 40, floor: 800 }], ratios: spread(0.05), paragraphs: { ours: 900, floor: 900 } },
    scroll: { ours: [{ ...pass, longest: 120 }, pass], floor: [pass, pass] },
    input: { ours: [{ page: waited, panel: { ...waited, p98: 104 } }], floor: [{ page: waited, panel: waited }] },
    idle: { ours: idle, floor: idle },
  },
  glossary: {
    cases: { passed: 45, total: 46 },
    matcher: {
      terms10000: { findMs: 12.7, growth: 10.1, regExpMs: 66, ratio: 5.2, buildMs: 30, megabytes: 1.6, mentions: 528 },
      terms100000: { findMs: 26, growth: 11.5, regExpMs: 238, ratio: 9, buildMs: 270, megabytes: 11, mentions: 3_203 },
      hostileMs: { 'nested hyphens': 22.9, 'initials and stops': 50.4 },
      seed: { coldMs: 83, terms: 340, found: 96 },
    },
    variants: { recall: 0.958, falsePer10kCities: 15, unseen: { recall: 0.931, falsePer10kCities: 12 } },
    acronyms: { precision: 98.2, recall: 84.5 },
    definitions: {
      ...{ strict: 0.974, strictSure: 0.984, judged: 572, blind: 0.875, recall: 0.667, statements: 75 },
      hostileMilliseconds: 31,
    },
    coverage: { share: 0.9982, seedShare: 1 },
    senses: { judged: 237, first: 0.679, inTwo: 0.84, inThree: 0.886 },
    dictionary: { bytes: 4_790_000, coldMs: 15, coldMaxMs: 25, warmMs: 0.06 },
  },
}
