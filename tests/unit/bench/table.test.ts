import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { asFigures, benches } from '@/tests/bench/table/benches'
import { type Line, linesOf, type Outcome, tableOf } from '@/tests/bench/table/found'
import { atLeast, atMost, below, exactly, kilobytes, ms, percentOfShare, share, times } from '@/tests/bench/table/row'
import { ranOf, runBench, verdictIn } from '@/tests/bench/table/run'
import { printed } from './printed-figures'

const bench = (name: string) => benches.find((each) => each.name === name) ?? expect.fail(`There is no bench ${name}.`)

/** The lines of a bench that printed this and ended well. */
function linesAfter(name: string, json: unknown): readonly Line[] {
  return linesOf(bench(name), ranOf(bench(name), { code: 0, json: JSON.stringify(json), lastLine: '' }, ''))
}

const lineOf = (lines: readonly Line[], figure: string): Line =>
  lines.find((line) => line.figure === figure) ?? expect.fail(`There is no line ${figure}.`)

test('every bench of the folder is in the table, and no figure of a bench goes by the name of another', () => {
  const folder = fileURLToPath(new URL('../../bench', import.meta.url))
  const there = readdirSync(folder, { recursive: false, withFileTypes: true })
    .filter((each) => each.isDirectory() && readdirSync(join(folder, each.name)).includes('bench.ts'))
    .map(({ name }) => name)
  expect(benches.map(({ name }) => name).sort()).toEqual(there.sort())
  for (const { rows } of benches) expect(new Set(rows.map(({ figure }) => figure)).size).toBe(rows.length)
})

test.each(benches.map(({ name }) => name))('every figure of %s is found in what the bench prints', (name) => {
  const lines = linesAfter(name, printed[name])
  expect(lines.filter(({ state }) => state === 'not measured')).toEqual([])
  for (const { measured, remark } of lines) expect(`${measured} ${remark}`).not.toMatch(/NaN|undefined|null|^ /)
})

test('a figure is set beside its goal', () => {
  const states = (name: string): string[] =>
    linesAfter(name, printed[name])
      .filter(({ state }) => state !== 'ok')
      .map(({ figure, measured }) => `${figure}: ${measured}`)
  expect(states('package')).toEqual([
    'extractor, Chromium: 160.8 kB',
    'panel’s first code, Chromium: 95.2 kB',
    'extractor, Firefox: 160.8 kB',
    'panel’s first code, Firefox: 95.2 kB',
  ])
  expect(states('typography')).toEqual([
    'theme changed, beyond the floor, Chromium: 2.04 frames',
    'theme changed, beyond the floor, Firefox: 2.04 frames',
  ])
  expect(states('speech')).toEqual([])
  expect(states('size')).toEqual(['pages that end otherwise than they must: 1', 'longest hold of the page: 240.0 ms'])
  expect(states('panel')).toEqual([
    'first paragraph painted ÷ floor, 100,000 words: 0.45×',
    'keys and clicks while it loads, p98, panel: 104.0 ms',
  ])
  expect(states('extraction')).toEqual(['longest hold of our own, to 1,000,000 words: 123.0 ms'])
})

test('the worst page is named, and pages without a figure are not passed over in silence', () => {
  const { remark } = lineOf(linesAfter('size', printed.size), 'longest hold of the page')
  expect(remark).toBe('slots 100000; pages above: 1; pages without a figure: 1')
})

test('at the limit a goal is met, beyond it not, whatever the figure is counted in', () => {
  expect([80_000, 80_001].map(atMost(80, kilobytes).isMet)).toEqual([true, false])
  expect([0.65, 0.6499].map(atLeast(65, percentOfShare).isMet)).toEqual([true, false])
  expect([99.9, 100].map(below(100, ms).isMet)).toEqual([true, false])
  expect([0, 1, -1].map(exactly(0, times).isMet)).toEqual([true, false, false])
})

test('what is just beyond its goal is shown with the digits that tell the two apart', () => {
  expect(atMost(10, ms).show(10)).toBe('10.0 ms')
  expect(atMost(10, ms).show(10.004)).toBe('10.004 ms')
  expect(atLeast(0.83, share).show(0.82996)).toBe('0.82996')
  expect(atMost(80, kilobytes).show(160_849)).toBe('160.8 kB')
})

test('what a bench did not give is not measured, and says what it takes', () => {
  const lines = linesAfter('glossary', { cases: { passed: 46, total: 46 } })
  expect(lineOf(lines, 'conformance cases of the matcher that fail').state).toBe('ok')
  expect(lineOf(lines, 'acronyms of MED1250: recall')).toMatchObject({
    state: 'not measured',
    measured: '',
    remark: 'its bench gave no such figure; it takes ../shared/corpus',
  })
})

test('a bench that failed says why on each of its lines; where it has figures all the same they count', () => {
  const typography = bench('typography')
  const failed = ranOf(typography, { code: 1, json: undefined, lastLine: 'Firefox is not here.' }, 'firefox')
  expect(failed.isFailed).toBe(true)
  const both: Outcome = {
    figures: asFigures({ chromium: asFigures(printed.typography).chromium }),
    reasons: failed.reasons,
  }
  const lines = linesOf(typography, both)
  expect(lineOf(lines, 'text size changed, beyond the floor, Chromium').state).toBe('ok')
  expect(lineOf(lines, 'text size changed, beyond the floor, Firefox')).toMatchObject({
    state: 'not measured',
    remark: 'its bench failed: Firefox is not here.',
  })
  const inPart = ranOf(bench('size'), { code: 1, json: JSON.stringify(printed.size), lastLine: '' }, '')
  expect(inPart.isFailed).toBe(true)
  expect(linesOf(bench('size'), inPart).map(({ state }) => state)).toEqual(['NOT MET', 'NOT MET', 'ok'])
})

test('why a bench failed is its error and not what Node prints behind it, or else what it said last', () => {
  const crash = ['— part', 'x.ts:1', 'TypeError [CODE]: no such page', 'at x (y.ts:1:2)', '', 'Node.js v20.20.2']
  expect(verdictIn(crash)).toBe('TypeError [CODE]: no such page')
  expect(verdictIn(['— part', 'Chromium is not here. Type: apt-get install chromium', ''])).toMatch(/^Chromium/)
})

test('an article that is only ever there in part does not count as in place, nor one that was not measured as a miss', () => {
  const [opening] = (printed.panel as { open: { absolute: { ours: object; floor: object }; ratios: object }[] }).open
  const part = {
    ...opening,
    absolute: { ...opening?.absolute, ours: { first: { median: 1 }, part: { median: 2 } } },
    ratios: {},
  }
  const whole = (json: unknown) => lineOf(linesAfter('panel', json), 'whole article in place ÷ floor, 1,000 words')
  expect(whole({ open: [part] })).toMatchObject({ state: 'NOT MET', measured: 'one part only' })
  expect(whole({ open: [] }).state).toBe('not measured')
})

test('less than nothing is no weight', () => {
  const lines = linesAfter('glossary', { matcher: { terms100000: { megabytes: -18.9 } } })
  expect(lineOf(lines, '100,000 terms: memory')).toMatchObject({
    state: 'not measured',
    remark: 'weighed -18.9 MB: other memory was freed meanwhile',
  })
})

test('the table names each bench once and counts its lines', () => {
  const text = tableOf([
    ...linesAfter('size', printed.size),
    ...linesAfter('glossary', { cases: { passed: 46, total: 46 } }).slice(0, 2),
  ])
  expect(text.match(/^size\b/gm)).toHaveLength(1)
  expect(text).toMatch(/^size +pages that end otherwise than they must +0 +1 +NOT MET +of 3$/m)
  expect(text).toMatch(/5 figures: 2 ok, 2 not met, 1 not measured$/)
})

test('benches are run as processes of their own: one gives figures, one that is not there fails', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-build-'))
  try {
    mkdirSync(join(folder, 'chunks'))
    writeFileSync(join(folder, 'sidepanel.html'), '<script type="module" src="/chunks/panel.js"></script>')
    writeFileSync(join(folder, 'chunks', 'panel.js'), 'x'.repeat(70_000))
    writeFileSync(join(folder, 'extract.js'), 'x')
    const ran = await runBench(bench('package'), ['--build', folder])
    expect(ran.isFailed).toBe(false)
    expect(lineOf(linesOf(bench('package'), ran), 'panel’s first code, Chromium')).toMatchObject({
      measured: '70.0 kB',
      state: 'NOT MET',
    })
    const absent = await runBench({ ...bench('size'), name: 'of-nothing' })
    expect(absent).toMatchObject({ isFailed: true, figures: {} })
    expect(absent.reasons['']).toMatch(/^its bench failed: Error .*of-nothing/)
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 120_000)
