/**
 * Definitions read out of articles' sentences, against a person's judgement of them: how many are right, in all and by
 * rule, how many of the statements in 20 articles are found, and what it costs.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ArticleDefinition } from '../../../components/definitions/definitions'
import { sayingsIn } from '../../../components/definitions/sayings'
import type { ArticleText } from '../../../components/text/text'
import { corpusPath } from './corpus'
import type { Section } from './section'

type Verdict = 'right' | 'lenient' | 'wrong'
/** Term start and end, hash of term and meaning, rule, verdict, sample. */
type Judged = readonly [number, number, string, string, Verdict, string]
/** A span inside the statement, and the term's. */
type Counted = readonly [number, number, number, number]

const section: Section = {
  name: 'definitions',
  async run(_options, print) {
    const texts = truthTexts()
    if (texts === undefined) {
      print('The corpus is not here.')
      return undefined
    }
    const judged = read<Judged>('judged-definitions.json')
    const samples = new Map<string, Tally>()
    const rules = new Map<string, Tally>()
    const all = tally()
    const sure = tally()
    let unjudged = 0
    let kept = 0
    let rightBefore = 0
    for (const [page, entries] of Object.entries(judged)) {
      const found = sayingsIn(asText(texts.get(page) ?? ''))
      const verdicts = new Map(entries.map((entry) => [entry[2], entry[4]]))
      for (const [, , , , verdict, sample] of entries) count(of(samples, sample), verdict)
      for (const definition of found) {
        const verdict = verdicts.get(hash(definition))
        if (verdict === undefined) unjudged += 1
        else {
          count(all, verdict)
          count(of(rules, definition.rule), verdict)
          if (definition.isSure) count(sure, verdict)
        }
      }
      const now = new Set(found.map(hash))
      const right = entries.filter((entry) => entry[4] === 'right')
      rightBefore += right.length
      kept += right.filter((entry) => now.has(entry[2])).length
    }
    print('as judged when drawn       right      of          lenient too')
    for (const [name, t] of samples) print(row(name, t))
    print('of what is found now (after repairs of what every sample showed, so no fresh figure)')
    print(row('all', all))
    print(row('shown unasked', sure))
    for (const [name, t] of [...rules].sort((a, b) => b[1].judged - a[1].judged)) print(row(`  ${name}`, t))
    print(`right ones still found: ${kept} of ${rightBefore}; found and never judged: ${unjudged}`)

    let statements = 0
    let met = 0
    for (const [page, entries] of Object.entries(read<Counted>('counted-definitions.json'))) {
      const found = sayingsIn(asText(texts.get(page) ?? ''))
      statements += entries.length
      met += entries.filter((entry) => found.some((definition) => meets(definition, entry))).length
    }
    print(`recall: ${met} of ${statements} statements counted in 20 articles, ${percent(met / statements)}`)

    const sampleTexts = [...texts.values()].slice(0, 100).map(asText)
    const words = sampleTexts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
    const cost = (cpu(() => sampleTexts.forEach(sayingsIn)) / words) * 1000
    print(`cost: ${cost.toFixed(2)} ms CPU per 1,000 words (${words} words)`)
    const hostile = Math.max(...hostileTexts.map((text) => cpu(() => sayingsIn({ ...asText(text) }))))
    print(`hostile texts of 100 KB: at most ${hostile.toFixed(1)} ms CPU`)
    return {
      strict: all.right / all.judged,
      strictSure: sure.right / sure.judged,
      judged: all.judged,
      blind: rate(samples.get('blind')),
      stillFound: kept / rightBefore,
      unjudged,
      recall: met / statements,
      statements,
      millisecondsPer1000Words: cost,
      hostileMilliseconds: hostile,
    }
  },
}

export default section

/** 100 KB each of what made patterns go back and forth, or makes many small sentences. */
const hostileTexts = [
  'The Capital '.repeat(8300),
  ', '.repeat(50_000),
  'the “group (of '.repeat(7000),
  'known as '.repeat(11_000),
  'a group, Acme, '.repeat(7000),
  'the group of '.repeat(7800),
  'the . '.repeat(17_000),
  'a-'.repeat(50_000),
  'The A Co is a. '.repeat(6700),
  'The Acme, a group, is a city known as Bab. '.repeat(2400),
]

interface Tally {
  right: number
  lenient: number
  judged: number
}

function tally(): Tally {
  return { right: 0, lenient: 0, judged: 0 }
}

function of(map: Map<string, Tally>, name: string): Tally {
  const found = map.get(name) ?? tally()
  map.set(name, found)
  return found
}

function count(t: Tally, verdict: Verdict): void {
  t.judged += 1
  if (verdict === 'right') t.right += 1
  if (verdict === 'lenient') t.lenient += 1
}

function rate(t: Tally | undefined): number | undefined {
  return t && t.right / t.judged
}

function row(name: string, { right, lenient, judged }: Tally): string {
  const shares = `${percent(right / judged)}   ${`${right}/${judged}`.padEnd(8)}    ${percent((right + lenient) / judged)}`
  return `${name.padEnd(24)} ${shares}`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`.padStart(7)
}

function hash({ term, meaning }: ArticleDefinition): string {
  return createHash('sha256').update(`${term}|${meaning}`).digest('hex').slice(0, 12)
}

function meets({ termSpan, meaningSpan = termSpan }: ArticleDefinition, [start, end, from, to]: Counted): boolean {
  const isTerm = termSpan.start < to && termSpan.end > from
  return isTerm && Math.min(termSpan.start, meaningSpan.start) < end && Math.max(termSpan.end, meaningSpan.end) > start
}

function read<T>(name: string): Record<string, readonly T[]> {
  const path = fileURLToPath(new URL(name, import.meta.url))
  return (JSON.parse(readFileSync(path, 'utf8')) as { pages: Record<string, readonly T[]> }).pages
}

/** The truth texts of the extraction corpus by "set/id", or nothing where it is absent. */
function truthTexts(): Map<string, string> | undefined {
  const texts = new Map<string, string>()
  for (const set of ['scrapinghub', 'wcxb', 'mozilla']) {
    const path = corpusPath('extraction', set, 'ground-truth.json')
    if (path === undefined) return undefined
    const pages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { articleBody: string }>
    for (const [id, { articleBody }] of Object.entries(pages)) texts.set(`${set}/${id}`, articleBody)
  }
  return texts
}

/** A truth text has no markup: each line is taken for a paragraph. */
function asText(text: string): ArticleText {
  const blocks: { start: number; end: number; tag: 'p' }[] = []
  let at = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ start: at, end: at + line.length, tag: 'p' })
    at += line.length + 1
  }
  return { text, runs: [], blocks }
}

/** The least CPU time of five runs, in milliseconds. */
function cpu(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 5; i += 1) {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}
