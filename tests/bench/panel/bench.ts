/**
 * `npm run bench:panel`: from the click to readable text, in the real browser, beside the least that a reader can do: bare
 * Readability, its HTML put into a side panel. A fresh profile for each run, the variants in another order each round.
 *
 * `-- --rounds N`, `--words 1000,10000`, `--build FOLDER` (another build of ours), `--json` (all figures as the last line),
 * `--only` with names by comma: variants (`ours`, `floor`, `streaming`) and parts (`open`, `size`, `scroll`, `input`, `idle`).
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureChromium } from '../../commands/browsers'
import { ensureBuilt } from '../../commands/build'
import { runCommand } from '../../commands/programs'
import { idlePart } from './idle-part'
import { inputPart } from './input-part'
import { measure } from './measure'
import { pageOf } from './pages'
import { scrollPart } from './scroll-part'
import { sizePart } from './size-part'
import { linesOf, row } from './table'
import { prepare, variantNames } from './variants'

const partNames = ['open', 'size', 'scroll', 'input', 'idle'] as const

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '7' },
      words: { type: 'string', default: '1000,10000,100000,500000' },
      only: { type: 'string' },
      build: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const print = values.json ? console.error : console.log
  const asked = (values.only ?? '').split(',').filter((name) => name !== '')
  const unknown = asked.filter((name) => ![...variantNames, ...partNames].some((known) => known === name))
  if (unknown.length > 0)
    throw new Error(`--only knows ${[...variantNames, ...partNames].join(', ')}; not ${unknown.join(', ')}.`)
  const among = <T extends string>(names: readonly T[]): readonly T[] => names.filter((name) => asked.includes(name))
  const names = among(variantNames).length > 0 ? among(variantNames) : variantNames
  const parts = asked.length === 0 ? partNames : among(partNames).length > 0 ? among(partNames) : (['open'] as const)

  const executable = await ensureChromium()
  const built = values.build ?? (await ensureBuilt('chrome'))
  const into = await mkdtemp(join(tmpdir(), 'sidelight-panel-'))
  const figures: Record<string, unknown> = {}
  let isWhole = true
  try {
    const variants = await Promise.all(names.map((name) => prepare(name, built, into)))
    const get = async (name: (typeof variantNames)[number]) =>
      variants.find((variant) => variant.name === name) ?? (await prepare(name, built, into))
    if (parts.includes('open')) {
      if (process.platform !== 'linux') print('Memory is left out: only Linux tells what a process holds for itself.')
      const rows: unknown[] = []
      const lengths = values.words.split(',').map(Number)
      // The first start of all reads files that the later ones find in memory.
      for (const variant of variants) await measure(variant, await pageOf(lengths[0] ?? 1_000), executable)
      for (const words of lengths) {
        const done = await row(await pageOf(words), variants, Number(values.rounds), executable)
        for (const line of linesOf(done)) print(line)
        isWhole &&= done.failed.length === 0
        rows.push(done)
      }
      figures.open = rows
    }
    const means = {
      ours: await get('ours'),
      floor: await get('floor'),
      executable,
      print,
      rounds: Number(values.rounds),
    }
    for (const [name, part] of Object.entries({
      size: sizePart,
      scroll: scrollPart,
      input: inputPart,
      idle: idlePart,
    })) {
      if (!parts.some((each) => each === name)) continue
      try {
        figures[name] = await part(means)
      } catch (error) {
        isWhole = false
        print(`  failed: ${name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  } finally {
    await rm(into, { recursive: true, force: true })
  }
  if (values.json) console.log(JSON.stringify(figures))
  if (!isWhole) process.exitCode = 1
})
