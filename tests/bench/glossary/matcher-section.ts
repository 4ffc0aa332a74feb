/**
 * The matcher's speed and size: many terms over many words, beside one RegExp of all terms over the same text in the same
 * run; hostile texts; and the first article of a fresh process. All times are CPU times, the least of several.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Glossary, glossaryFormat } from '@/components/glossary/glossary'
import { makeMatcher } from '@/components/glossary/match'
import type { ArticleText } from '@/components/text/text'
import { root } from '../../commands/programs'
import { corpusPath } from './corpus'
import { hostilePairs } from './hostile'
import { articleOf, glossaryOf, paragraphsOf } from './matcher-data'
import type { Section } from './section'

const words = 100_000

const section: Section = {
  name: 'matcher',
  run: async (_options, print) => {
    const paragraphs = paragraphsOf(words)
    const article = articleOf(paragraphs)
    const tenfold = articleOf(Array.from({ length: 10 }, () => paragraphs).flat())
    print(`${article.text.length} characters in ${article.blocks.length} paragraphs`)
    print('terms     find ms  text x10  RegExp ms  ratio  build ms  memory MB  mentions')
    const figures: Record<string, unknown> = {}
    for (const size of [10_000, 100_000]) {
      const row = measured(glossaryOf(size), article, tenfold)
      print(
        [
          String(size).padEnd(8),
          row.findMs.toFixed(1).padStart(8),
          `x${row.growth.toFixed(1)}`.padStart(9),
          row.regExpMs.toFixed(0).padStart(10),
          `${row.ratio.toFixed(1)}x`.padStart(6),
          row.buildMs.toFixed(0).padStart(9),
          row.megabytes.toFixed(1).padStart(10),
          String(row.mentions).padStart(9),
        ].join(' '),
      )
      figures[`terms${size}`] = row
    }
    figures.hostileMs = hostile(print)
    figures.seed = coldSeed(print)
    return figures
  },
}

export default section

function measured(glossary: Glossary, article: ArticleText, tenfold: ArticleText) {
  // What is made once and for all, such as the tables of characters, is not the matcher's.
  makeMatcher([glossary])
  const [matcher, megabytes] = weighed(() => makeMatcher([glossary]))
  const buildMs = leastMs(5, () => makeMatcher([glossary]))
  const findMs = leastMs(60, () => matcher.find(article))
  const growth = leastMs(4, () => matcher.find(tenfold)) / findMs
  const names = glossary.terms.map(({ term }) => term).sort((a, b) => b.length - a.length)
  const pattern = new RegExp(
    `\\b(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})\\b`,
    'g',
  )
  const regExpMs = leastMs(5, () => count(article.text.matchAll(pattern)))
  const mentions = matcher.find(article).reduce((sum, { spans }) => sum + spans.length, 0)
  return { findMs, growth, regExpMs, ratio: regExpMs / findMs, buildMs, megabytes, mentions }
}

/** The slowest hostile text's time, and how it grows when the text is four times as long. */
function hostile(print: (line: string) => void): Record<string, number> {
  const times: Record<string, number> = {}
  for (const [about, { text, names }] of Object.entries(hostilePairs())) {
    const terms = names.map((term) => ({ id: term, term, kind: 'word', definition: 'x', priority: 1 }) as const)
    const matcher = makeMatcher([{ format: glossaryFormat, name: 'Hostile', language: 'en', terms }])
    const [once, four] = [articleOf([text]), articleOf([text.repeat(4)])]
    const ms = leastMs(4, () => matcher.find(once))
    times[about] = ms
    print(
      `${about.padEnd(34)} ${ms.toFixed(1).padStart(6)} ms, x4: x${(leastMs(2, () => matcher.find(four)) / ms).toFixed(1)}`,
    )
  }
  return times
}

function coldSeed(print: (line: string) => void): Record<string, number> | undefined {
  const article = corpusPath('seed', 'article.txt')
  if (article === undefined) {
    print('The seed article is not at hand: its first search is not measured.')
    return undefined
  }
  const script = fileURLToPath(new URL('./matcher-cold.ts', import.meta.url))
  const glossary = join(root, 'assets', 'glossaries', 'world-affairs.json')
  const runs = Array.from({ length: 5 }, (): { ms: number; terms: number; found: number } =>
    JSON.parse(
      execFileSync(process.execPath, ['--import', 'tsx', script, article, glossary], { cwd: root, encoding: 'utf8' }),
    ),
  )
  const { ms, terms, found } = runs.reduce((least, run) => (run.ms < least.ms ? run : least))
  print(`seed article, fresh process: build of ${terms} terms and search ${ms.toFixed(1)} ms, ${found} terms found`)
  return { coldMs: ms, terms, found }
}

function count(items: Iterable<unknown>): number {
  let sum = 0
  for (const _ of items) sum += 1
  return sum
}

function leastMs(repeats: number, run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < repeats; i += 1) {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

/** What is made, and how much memory it holds: objects and typed arrays, after collecting what is not held. */
function weighed<T>(make: () => T): [made: T, megabytes: number] {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const used = (): number => {
    collect()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const before = used()
  const made = make()
  return [made, (used() - before) / 2 ** 20]
}
