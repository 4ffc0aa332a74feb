/**
 * `npm run bench:extraction`: Readability, Defuddle and ours on the same pages in one run of a real Chromium. What each
 * figure is and how much it wavers stands in ../README.md.
 *
 *   --set news,article      only these sets (news, article, documentation, forum)
 *   --only text,speed       only these parts (text, leaks, structure, metadata, speed, sizes, worst)
 *   --json FILE             the figures, and a row for each page, as JSON
 *   --crossed FILE          ours with models that have not seen the page (FILE comes from bench:train -- --folds FILE)
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root, runCommand, runPackage, userPath } from '../../commands/programs'
import type { Contest, Rules } from './contest'
import { bundled, type CorpusPage, corpusPages, htmlOf, kinds } from './corpus-pages'
import type { Checked, Result } from './figures'
import { metadataSection } from './metadata-section'
import type { Folds } from './network'
import { type Open, type PageToOpen, withTabs } from './open-pages'
import {
  checkedSection,
  foundSection,
  leakSection,
  type Section,
  speedSection,
  textSection,
  worstSection,
} from './sections'
import { sizesSection } from './sizes-section'
import { milliseconds, table } from './tables'

const parts = ['text', 'leaks', 'structure', 'metadata', 'speed', 'sizes', 'worst'] as const
type Part = (typeof parts)[number]

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      set: { type: 'string' },
      only: { type: 'string' },
      json: { type: 'string' },
      crossed: { type: 'string' },
    },
  })
  const wanted = new Set<Part>(chosen(values.only, parts, '--only'))
  const sets = new Set<string>(chosen(values.set, kinds, '--set'))
  // The compiler's settings come from WXT; a fresh clone has none yet.
  if (!existsSync(join(root, '.wxt', 'tsconfig.json'))) await runPackage('wxt', 'wxt', ['prepare'])
  const code = await bundled('tests/bench/extraction/contest.dom.ts', '__contest', true)

  const corpus = corpusPages().filter(({ kind }) => sets.has(kind))
  if (corpus.length === 0) {
    console.log(
      'The corpora are not here (../shared/corpus/extraction), so quality is not measured: fixtures and sizes only.',
    )
  }
  const sections: Section[] = []
  let results: readonly Result[] = []
  if (corpus.length > 0 && [...wanted].some((part) => part !== 'sizes')) {
    const crossed = values.crossed === undefined ? undefined : foldsIn(userPath(values.crossed))
    results = await contests(corpus, code, wanted.has('speed'), crossed)
    if (wanted.has('text')) sections.push(textSection(results))
    if (wanted.has('leaks')) sections.push(leakSection(results))
    if (wanted.has('structure')) sections.push(checkedSection(results, structure()), foundSection(results))
    if (wanted.has('metadata')) sections.push(metadataSection(results))
    if (wanted.has('speed')) sections.push(speedSection(results))
    if (wanted.has('worst')) sections.push(worstSection(results))
    sections.push(untouchedSection(results))
  }
  if (corpus.length === 0) sections.push(await fixturesSection(code))
  if (wanted.has('sizes')) sections.push(await sizesSection(code))

  for (const { name, text } of sections) console.log(`\n${name}\n\n${text}`)
  if (values.json !== undefined) {
    const pages = results.map(({ page, contest }) => ({
      id: page.id,
      set: page.set,
      kind: page.kind,
      url: page.url,
      contest,
    }))
    writeFileSync(
      userPath(values.json),
      JSON.stringify({ sections: sections.map(({ name, data }) => ({ name, data })), pages }, null, 1),
    )
  }
})

/** Every page once through all systems. For times one page at a time, and each system three times. */
async function contests(
  pages: readonly CorpusPage[],
  code: string,
  timed: boolean,
  crossed: Folds | undefined,
): Promise<readonly Result[]> {
  const results: Result[] = []
  const waiting = [...pages]
  await withTabs({ count: timed ? 1 : 2, scripts: false }, async (tabs) => {
    const work = async (open: Open): Promise<void> => {
      for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
        const model = crossed?.models[crossed.foldOf[page.id] ?? -1]
        const rules: Rules = {
          repeats: timed ? 3 : 1,
          seed: pages.length - waiting.length,
          truth: page.truth,
          ...(model !== undefined && { model }),
        }
        try {
          const contest = await contestOn(open, { url: page.url, html: htmlOf(page) }, code, rules)
          results.push({ page, contest })
        } catch (error) {
          console.error(`${page.id} could not be run: ${error instanceof Error ? error.message : error}`)
          process.exitCode = 1
        }
        if (results.length % 50 === 0) console.error(`${results.length} of ${pages.length} pages`)
      }
    }
    await Promise.all(tabs.map(work))
  })
  return results
}

async function contestOn(open: Open, page: PageToOpen, code: string, rules: Rules): Promise<Contest> {
  const run = await open(page)
  await run(`${code};undefined`)
  return await run<Contest>(`__contest.contest(${JSON.stringify(rules)})`)
}

function foldsIn(file: string): Folds {
  return JSON.parse(readFileSync(file, 'utf8')) as Folds
}

/** Ours must leave the publisher's page as it was. */
function untouchedSection(results: readonly Result[]): Section {
  const touched = results.filter(({ contest }) => !contest.untouched).map(({ page }) => page.id)
  const text = `untouched on ${results.length - touched.length} of ${results.length} pages ${touched.join(' ')}`
  return { name: "The publisher's page", text, data: { pages: results.length, touched } }
}

/** Without corpora: the fixture pages, which show that everything runs and say little about quality. */
async function fixturesSection(code: string): Promise<Section> {
  const folder = join(root, 'tests', 'fixtures', 'pages')
  const pages = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'index.html')))
  const data: { name: string; contest: Contest }[] = []
  await withTabs({ count: 1, scripts: false }, async ([open]) => {
    for (const name of open === undefined ? [] : pages) {
      const page = { url: `http://${name}.test/`, html: readFileSync(join(folder, name, 'index.html')) }
      if (open !== undefined)
        data.push({ name, contest: await contestOn(open, page, code, { repeats: 3, seed: 1, truth: '' }) })
    }
  })
  const rows = data.map(({ name, contest: { outcomes } }) => [
    name,
    ...[outcomes.readability, outcomes.defuddle, outcomes.ours].flatMap(({ text, ms }) => [
      `${text.length}`,
      milliseconds(ms),
    ]),
    outcomes.ours.failure ?? '',
  ])
  const head = ['fixture', 'Readability chars', 'ms', 'Defuddle chars', 'ms', 'ours chars', 'ms', '']
  return {
    name: 'Fixture pages',
    text: table(head, rows),
    data: data.map(({ name, contest }) => ({ name, ...times(contest) })),
  }
}

function times({ outcomes }: Contest): Record<string, number> {
  return { readability: outcomes.readability.ms, defuddle: outcomes.defuddle.ms, ours: outcomes.ours.ms }
}

function structure(): Record<string, Checked> {
  return JSON.parse(readFileSync(join(root, 'tests/bench/extraction/structure.json'), 'utf8')) as Record<
    string,
    Checked
  >
}

/** The values of an option, all of them when it is not given. */
function chosen<T extends string>(given: string | undefined, all: readonly T[], option: string): readonly T[] {
  if (given === undefined) return all
  const names = given.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !all.some((each) => each === name))
  if (unknown !== undefined) throw new Error(`${option} knows ${all.join(', ')}; not ${unknown}.`)
  return all.filter((each) => names.includes(each))
}
