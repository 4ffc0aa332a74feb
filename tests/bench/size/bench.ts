/**
 * What becomes of pages that are too large, too deep or made to break readers, with the built extension in the real
 * browser: `npm run bench:size -- [--only PART] [--build FOLDER] [--limit SECONDS] [--control] [--json]`. Each row: the
 * outcome, the words shown, our longest hold of the page's thread, the browser's longest style or layout there (the panel
 * takes its width from the page), press to first text, the panel's longest task. What the browser does when it frees memory
 * counts as ours, also where the page's own layout left it behind: `--control` opens a panel that reads nothing, and its
 * holds are the browser's alone.
 */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureChromium } from '../../commands/browsers'
import { builtFolder, ensureBuilt } from '../../commands/build'
import { nameOf, sizeCases } from './cases'
import { generate } from './generators'
import { type Measured, measure } from './measure'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    build: { type: 'string' },
    limit: { type: 'string', default: '30' },
    control: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

/** A page of more than 10,000 words is held by us for so long at most (milliseconds; issue 7). */
const longest = 200

const executable = await ensureChromium()
const given = values.control ? join(import.meta.dirname, 'control') : values.build
if (given === undefined) await ensureBuilt('chrome')
const extension = given ?? builtFolder('chrome')
const folder = await mkdtemp(join(tmpdir(), 'sidelight-size-'))
const show = (text: string | number, width: number): string => String(text).padStart(width)
const failed: string[] = []
const rows: ({ readonly name: string } & Measured)[] = []
if (!values.json)
  console.log(
    `${'page'.padEnd(34)}${show('outcome', 16)}${show('words', 9)}${show('hold', 7)}${show('layout', 8)}${show('first', 7)}${show('panel', 7)}`,
  )
for (const each of sizeCases) {
  const name = nameOf(each)
  if (values.only !== undefined && !new RegExp(values.only).test(name)) continue
  const { must = 'article' } = each
  const found = await measure(generate(each.kind, each.params), {
    executable,
    extension,
    folder,
    limit: Number(values.limit) * 1_000,
  })
  const { outcome, words, isPart, hold, layout, total, panelHold } = found
  const isAnswer = !outcome.includes(':')
  const isRight =
    values.control || !isAnswer ? isAnswer : must === 'either' || (must === 'article') === (outcome === 'article')
  if (!isRight) failed.push(`${name}: ${outcome}`)
  rows.push({ name, ...found })
  if (!values.json)
    console.log(
      `${name.slice(0, 33).padEnd(34)}${show(outcome, 16)}${show(`${words}${isPart ? '+' : ''}`, 9)}${show(hold, 7)}${show(layout, 8)}${show(total, 7)}${show(panelHold, 7)}`,
    )
}
await rm(folder, { recursive: true, force: true })
if (values.json) console.log(JSON.stringify({ rows, failed }))
else {
  const held = rows.filter(({ hold }) => hold > longest).map(({ name, hold }) => `\n  ${name}: ${hold}`)
  console.log(`held longer than ${longest} ms: ${held.length}${held.join('')}`)
  console.log(`pages ${rows.length}, wrong ${failed.length}${failed.map((line) => `\n  ${line}`).join('')}`)
}
process.exitCode = failed.length > 0 ? 1 : 0
