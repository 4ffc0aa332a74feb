/**
 * `npm run test:a11y`: the accessibility matrix. Two engines and our own checks look at the built extension in Chromium,
 * in every state, theme, typeface, width and language there is; it takes hours, and goes on where it was broken off.
 * `-- --only theme=night|black,width=240` looks at a part, `--sample N` at a sample in which every two values meet,
 * `--turn N` at a slice as the tests take one, `--jobs N` in so many browsers at once (one a processor core
 * when absent), `--fresh` begins anew, `--json` prints `{"states":N,"violations":N}` as its last line. A state counts only if both
 * engines ran on it; one that could not be reached is a failure.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { accepted } from '../a11y/accepted'
import { causeOf } from '../a11y/fault'
import { type Cell, cellsOf, countCells, nameOf, narrowed, sampleOf, wholeMatrix } from '../a11y/matrix'
import { openJournal, type Result, runCells } from '../a11y/run'
import { sliceOf } from '../a11y/slice'
import { stateNames } from '../a11y/states'
import { ensureChromium } from './browsers'
import { ensureBuilt } from './build'
import { root, runCommand } from './programs'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    sample: { type: 'string' },
    turn: { type: 'string' },
    jobs: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

await runCommand(async () => {
  const whole = wholeMatrix(stateNames)
  const part = values.only === undefined ? whole : narrowed(whole, values.only)
  const size = numberOf('sample')
  const turn = numberOf('turn')
  const jobs = numberOf('jobs') ?? Math.min(8, availableParallelism())
  const cells: Cell[] =
    turn !== undefined ? sliceOf(part, turn) : size !== undefined ? sampleOf(part, size) : [...cellsOf(part)]
  const built = await ensureBuilt('chrome')
  const journal = openJournal(join(root, '.output', 'a11y', 'results.jsonl'), buildOf(built), values.fresh)
  const due = cells.filter((cell) => !journal.results.has(nameOf(cell)))
  console.log(`${cells.length} states of ${countCells(whole)}; ${cells.length - due.length} are known from before`)

  const all: Result[] = cells.flatMap((cell) => journal.results.get(nameOf(cell)) ?? [])
  const start = Date.now()
  let done = 0
  await runCells(due, {
    executable: await ensureChromium(),
    built,
    jobs,
    onResult(result) {
      all.push(result)
      journal.add(result)
      done += 1
      const speed = (done / (Date.now() - start)) * 60_000
      if (result.broken !== undefined) console.log(`NOT SEEN ${nameOf(result.cell)}: ${result.broken.split('\n')[0]}`)
      else if (result.faults.length > 0) console.log(`${nameOf(result.cell)}: ${result.faults.length}`)
      if (done % 25 === 0 || done === due.length) {
        const left = Math.ceil((due.length - done) / speed)
        console.log(`${done} of ${due.length}, ${speed.toFixed(0)} states per minute, ${left} minutes left`)
      }
    },
  })
  summarise(all, cells.length === countCells(whole))
})

/** An option that takes a number. */
function numberOf(name: 'sample' | 'turn' | 'jobs'): number | undefined {
  const value = values[name]
  if (value === undefined) return undefined
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} takes a number.`)
  return number
}

/** Prints what was found, by cause, and sets the exit code. */
function summarise(all: readonly Result[], isWhole: boolean): void {
  const seen = all.filter((each) => each.missing !== true && each.broken === undefined)
  const causes = new Map<string, { count: number; says: string; at: string }>()
  for (const { cell, faults } of seen) {
    for (const fault of faults) {
      const known = causes.get(causeOf(fault))
      causes.set(causeOf(fault), {
        count: (known?.count ?? 0) + 1,
        says: known?.says ?? fault.says,
        at: known?.at ?? nameOf(cell),
      })
    }
  }
  console.log('')
  for (const [cause, { count, says, at }] of [...causes].sort(([, one], [, other]) => other.count - one.count)) {
    console.log(`${count} × ${cause}\n    ${says}\n    first in ${at}`)
  }
  const unseen = all.filter((each) => each.broken !== undefined)
  const missing = all.filter((each) => each.missing === true)
  if (unseen.length > 0) console.log(`${unseen.length} states could not be looked at.`)
  if (missing.length > 0) {
    const languages = [...new Set(missing.map(({ cell }) => cell.language))].join(', ')
    console.log(`${missing.length} states are missing: the extension does not speak ${languages} yet.`)
  }
  if (isWhole) {
    const used = new Set(seen.flatMap((each) => each.used))
    for (const [index, { engine, rule, selector }] of accepted.entries()) {
      if (engine !== 'own' && !used.has(index))
        console.log(`Explains nothing any more: ${engine} ${rule} at ${selector}`)
    }
  }
  const violations = seen.reduce((sum, { faults }) => sum + faults.length, 0)
  if (violations > 0 || unseen.length > 0 || missing.length > 0) process.exitCode = 1
  console.log(
    values.json
      ? JSON.stringify({ states: seen.length, violations })
      : `${seen.length} states, ${violations} violations`,
  )
}

/** What tells one build, and one state of these tests, from another. */
function buildOf(folder: string): string {
  const hash = createHash('sha256')
  for (const each of [folder, join(root, 'tests', 'a11y')]) {
    for (const name of readdirSync(each, { recursive: true, withFileTypes: true })) {
      if (!name.isFile()) continue
      hash.update(name.name).update(readFileSync(join(name.parentPath, name.name)))
    }
  }
  return hash.digest('hex')
}
