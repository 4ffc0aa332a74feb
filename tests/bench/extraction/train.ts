/**
 * `npm run bench:train`: learns the weights of the block model from the corpus and writes
 * `components/extraction/weights.json`. Before that it prints what to expect on pages that were not learned from: each
 * fifth of the pages is scored by a model that learned from the other four. `--dry` writes no weights; `--folds FILE`
 * keeps those five models, for `npm run bench:extraction -- --crossed FILE`; `--seen FILE` keeps what was seen of the
 * pages, to learn from again.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeModel, type Weights } from '../../../components/extraction/model'
import { root, runCommand, userPath } from '../../commands/programs'
import { align } from './align'
import { bundled, type CorpusPage, corpusPages, kinds, visitPages } from './corpus-pages'
import { type Examples, type Folds, learn } from './network'
import { chances, type PageScore, scorePage, scoreSet, wordsOf } from './shingles'
import { table } from './tables'
import type { SeenPage } from './train-page'

const learning = { hidden: 16, epochs: 10, dropout: 0.2, blindness: 0.1, decay: 1e-4 }
/** One network each: they err on different blocks. */
const seeds = [7, 8, 9] as const
const thresholds = [0.4, 0.45, 0.5] as const
const folds = 5
/** News counts more: there are fewer of its pages, and their truth was written by hand. */
const worth = { news: 2, article: 1, documentation: 1.2, forum: 1.2 } as const

interface Example {
  readonly page: CorpusPage
  readonly seen: SeenPage
  /** Of the features, the row of this page's first block. */
  readonly start: number
  readonly fold: number
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: { dry: { type: 'boolean', default: false }, seen: { type: 'string' }, folds: { type: 'string' } },
  })
  const pages = corpusPages()
  if (pages.length === 0) {
    console.log('Nothing was learned: ../shared/corpus/extraction is not here, and the weights stay as they are.')
    return
  }
  const file = values.seen === undefined ? undefined : userPath(values.seen)
  const seen = file !== undefined && existsSync(file) ? read(file) : await seeAll(pages)
  if (file !== undefined && !existsSync(file)) writeFileSync(file, JSON.stringify(seen))
  const { examples, all } = examplesOf(pages, seen)
  console.log(`${all.length} pages, ${examples.labels.length} blocks, ${examples.inputs} features\n`)
  const models = foldModels(examples, all)
  console.log(table(['not learned from', 'threshold', 'F1', 'precision', 'recall'], crossed(examples, all, models)))
  if (values.folds !== undefined) {
    const foldOf = Object.fromEntries(all.map(({ page, fold }) => [page.id, fold]))
    writeFileSync(userPath(values.folds), JSON.stringify({ foldOf, models } satisfies Folds))
  }
  if (values.dry) return
  const weights = learnAll(
    examples,
    counted(examples, () => true),
  )
  writeFileSync(join(root, 'components/extraction/weights.json'), `${JSON.stringify(weights)}\n`)
  console.log('\nWritten: components/extraction/weights.json')
})

/** By the page's id. */
type Seen = Record<string, SeenPage>

function read(file: string): Seen {
  return JSON.parse(readFileSync(file, 'utf8')) as Seen
}

async function seeAll(pages: readonly CorpusPage[]): Promise<Seen> {
  const script = await bundled('tests/bench/extraction/train-page.ts', 'sidelight')
  const seen: Seen = {}
  await visitPages(
    pages,
    script,
    async (page, world) => {
      seen[page.id] = await world.run<SeenPage>(`sidelight.seePage(page, ${JSON.stringify(page.url)})`)
    },
    (page, error) => console.error(`${page.id}: ${error instanceof Error ? error.message : String(error)}`),
  )
  return seen
}

function examplesOf(pages: readonly CorpusPage[], seen: Seen): { examples: Examples; all: Example[] } {
  const chance = chances(1)
  const all: Example[] = []
  const features: Float32Array[] = []
  const labels: number[] = []
  const weights: number[] = []
  const dealt: Partial<Record<CorpusPage['kind'], number>> = {}
  for (const page of [...pages].sort(() => chance() - 0.5)) {
    const what = seen[page.id]
    if (what === undefined || what.texts.length === 0) continue
    // Dealt out by kind, so that every fold has its share of each.
    const number = dealt[page.kind] ?? 0
    dealt[page.kind] = number + 1
    all.push({ page, seen: what, start: labels.length, fold: number % folds })
    const bytes = Buffer.from(what.rows, 'base64')
    features.push(new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)))
    label(page, what, labels, weights)
  }
  const rows = features.reduce((sum, each) => sum + each.length, 0)
  const flat = new Float32Array(rows)
  let at = 0
  for (const each of features) {
    flat.set(each, at)
    at += each.length
  }
  return {
    examples: {
      inputs: rows / labels.length,
      features: flat,
      labels: Float32Array.from(labels),
      weights: Float32Array.from(weights),
    },
    all,
  }
}

/** A block is the article's when at least half of its words are; it counts by its share of the page's true words. */
function label(page: CorpusPage, { texts }: SeenPage, labels: number[], weights: number[]): void {
  const truth = wordsOf(page.truth)
  const words = texts.map(wordsOf)
  const matched = align(words.flat(), truth)
  const blocks = words.filter(({ length }) => length > 0).length
  let at = 0
  for (const own of words) {
    let hits = 0
    for (let i = at; i < at + own.length; i += 1) hits += matched[i] ?? 0
    at += own.length
    labels.push(own.length > 0 && hits * 2 >= own.length ? 1 : 0)
    const share = Math.min(0.25, own.length / Math.max(20, truth.length))
    weights.push(own.length === 0 ? 0 : (share + 0.15 / blocks) * worth[page.kind])
  }
}

function learnAll(examples: Examples, chosen: Int32Array): Weights[] {
  return seeds.map((seed) => learn(examples, chosen, { ...learning, seed }))
}

function counted({ weights }: Examples, chosen: (example: number) => boolean): Int32Array {
  return Int32Array.from(weights.keys()).filter((example) => weights[example] !== 0 && chosen(example))
}

/** For each fold, a model learned from the pages of the others. */
function foldModels(examples: Examples, all: readonly Example[]): Weights[][] {
  const foldOf = new Int8Array(examples.labels.length)
  for (const { start, seen, fold } of all) foldOf.fill(fold, start, start + seen.texts.length)
  return Array.from({ length: folds }, (_, fold) =>
    learnAll(
      examples,
      counted(examples, (example) => foldOf[example] !== fold),
    ),
  )
}

function crossed(
  { inputs, features, labels }: Examples,
  all: readonly Example[],
  learned: readonly (readonly Weights[])[],
): string[][] {
  const models = learned.map(makeModel)
  const likely = new Float32Array(labels.length)
  for (const { start, seen, fold } of all) {
    const model = models[fold]
    for (let example = start; model !== undefined && example < start + seen.texts.length; example += 1)
      likely[example] = model(features.subarray(example * inputs, (example + 1) * inputs))
  }
  return kinds.flatMap((kind) => {
    const pages = all.filter(({ page }) => page.kind === kind)
    const row = (name: string, keeps: (page: Example, block: number) => boolean): string[] => {
      const { f1, precision, recall } = scoreSet(pages.map((page) => scoreOf(page, keeps)))
      return [kind, name, ...[f1, precision, recall].map((value) => value.toFixed(3))]
    }
    return [
      row('Readability', ({ seen }, block) => seen.readable[block] === true),
      ...thresholds.map((threshold) =>
        row(String(threshold), ({ start }, block) => (likely[start + block] ?? 0) >= threshold),
      ),
    ]
  })
}

function scoreOf(page: Example, keeps: (page: Example, block: number) => boolean): PageScore {
  return scorePage(page.page.truth, page.seen.texts.filter((_, block) => keeps(page, block)).join('\n'))
}
