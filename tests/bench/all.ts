/**
 * `npm run bench`: every bench of the project, one after the other, and at the end one table of their figures beside the
 * goals. What the benches say on the way goes to stderr; the table is what is printed.
 *
 *   --only package,glossary   only these benches
 *   --crossed FILE            extraction with models that have not seen the page (FILE comes from bench:train -- --folds FILE)
 *   --json                    the lines of the table as one last line
 *
 * A goal that is not met is a finding: exit code 0, as with each bench by itself. A bench that fails leaves its lines "not
 * measured" and the others are run; then the exit code is 1.
 */
import { existsSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root, runCommand, runPackage, userPath } from '../commands/programs'
import { benches } from './table/benches'
import { type Line, linesOf, tableOf } from './table/found'
import { runBench } from './table/run'

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      crossed: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const names = benches.map(({ name }) => name)
  const only = values.only?.split(',').map((name) => name.trim()) ?? names
  const unknown = only.find((name) => !names.includes(name))
  if (unknown !== undefined) throw new Error(`There is no bench "${unknown}". There are: ${names.join(', ')}.`)
  const chosen = benches.filter(({ name }) => only.includes(name))
  // The compiler's settings come from WXT; a fresh clone has none yet.
  if (!existsSync(join(root, '.wxt', 'tsconfig.json'))) await runPackage('wxt', 'wxt', ['prepare'])

  const lines: Line[] = []
  const taken: string[] = []
  const failed: string[] = []
  for (const [at, bench] of chosen.entries()) {
    console.error(`\n— bench ${at + 1} of ${chosen.length}: ${bench.name}`)
    const started = Date.now()
    const isCrossed = bench.name === 'extraction' && values.crossed !== undefined
    const ran = await runBench(bench, isCrossed ? ['--crossed', userPath(values.crossed ?? '')] : [])
    lines.push(...linesOf(bench, ran))
    if (ran.isFailed) failed.push(bench.name)
    const load = loadavg()[0] ?? 0
    taken.push(`${bench.name} ${((Date.now() - started) / 60_000).toFixed(1)} min (load ${load.toFixed(1)})`)
  }

  const print = values.json ? console.error : console.log
  print(`\n${tableOf(lines)}`)
  print(`${taken.join(', ')}; ${availableParallelism()} processors`)
  for (const { name, note } of chosen)
    if (note !== undefined && !(name === 'extraction' && values.crossed !== undefined)) print(note)
  if (failed.length > 0) print(`Failed, so that not all of it could be measured: ${failed.join(', ')}. See above.`)
  if (values.json) console.log(JSON.stringify({ lines, failed }))
  if (failed.length > 0) process.exitCode = 1
})
