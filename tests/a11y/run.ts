/**
 * Goes through cells of the matrix: reaches a state once, then changes theme, typeface and width under it. What was
 * found is written down after each cell, so a run that is broken off goes on where it stopped.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Fault } from './fault'
import { look, lookOnce } from './look'
import { type Cell, nameOf } from './matrix'
import { reach, signOf } from './states'
import { openSurroundings, type Surroundings } from './surroundings'

/** What became of one cell. A cell with `missing` or `broken` was not looked at and counts for nothing. */
export interface Result {
  readonly cell: Cell
  readonly faults: readonly Fault[]
  /** Entries of `accepted.ts` that held, by index. */
  readonly used: readonly number[]
  /** The extension does not have this language. */
  readonly missing?: true
  /** Why the state could not be reached or looked at. */
  readonly broken?: string
}

export interface RunOptions {
  readonly executable: string
  /** Folder of the built extension. */
  readonly built: string
  /** How often the keyboard goes round to look at the focus: in each theme of each state, or once a state. */
  readonly walks?: 'each theme' | 'each state'
  /** Browsers at the same time; one when absent. */
  readonly jobs?: number
  readonly onResult: (result: Result) => void
}

/** Looks at every cell, in the order in which they come; with several browsers, each takes the next state. */
export async function runCells(cells: Iterable<Cell>, options: RunOptions): Promise<void> {
  const groups = groupsOf(cells)
  const measured = new Map<string, Set<string>>()
  const own = function* (): Generator<Cell> {
    for (let next = groups.shift(); next !== undefined; next = groups.shift()) yield* next
  }
  await Promise.all(Array.from({ length: options.jobs ?? 1 }, () => runInOne(own(), measured, options)))
}

/** Cells of one language and state belong together: reaching a state takes longer than looking at it. */
function groupsOf(cells: Iterable<Cell>): Cell[][] {
  const groups: Cell[][] = []
  let before: Cell | undefined
  for (const cell of cells) {
    if (before?.state === cell.state && before.language === cell.language) groups.at(-1)?.push(cell)
    else groups.push([cell])
    before = cell
  }
  return groups
}

/** Goes through `cells` in one browser. `measured` has the controls whose focus was measured, by language and theme. */
async function runInOne(cells: Iterable<Cell>, measured: Map<string, Set<string>>, options: RunOptions): Promise<void> {
  let place: Surroundings | undefined
  let language: string | undefined
  let state: string | undefined
  let sign = ''
  let walkedIn: string | undefined
  const seenOnce = new Set<string>()
  const lookAt = async (cell: Cell, on: Surroundings): Promise<Result> => {
    // A state that has ended by itself, such as a text read to its end, is reached anew.
    if (state !== cell.state || (await signOf(on.panel)) !== sign) {
      state = undefined
      await reach(on, cell.state)
      state = cell.state
      sign = await signOf(on.panel)
    }
    if (cell.state === 'playing') await on.sayWord()
    await on.dress(cell)
    const { faults, used } = await look(on.panel)
    if ((await signOf(on.panel)) !== sign) throw new Error('The state ended while it was looked at.')
    const once = `${cell.language} ${cell.state} ${cell.theme}`
    if (seenOnce.has(once)) return { cell, faults, used }
    seenOnce.add(once)
    const ofTheme = `${cell.language} ${cell.theme}`
    measured.set(ofTheme, measured.get(ofTheme) ?? new Set())
    const isWalkDue = options.walks !== 'each state' || walkedIn !== cell.state
    walkedIn = cell.state
    const further = await lookOnce(on.panel, {
      hasArticle: cell.state.startsWith('article'),
      paper: on.paper,
      measured: isWalkDue ? measured.get(ofTheme) : undefined,
    })
    return { cell, faults: [...faults, ...further], used }
  }
  try {
    for (const cell of cells) {
      if (cell.language !== language) {
        await place?.close()
        place = undefined
        place = await openSurroundings(options.executable, options.built, cell.language)
        language = cell.language
        state = undefined
      }
      if (place === undefined) {
        options.onResult({ cell, faults: [], used: [], missing: true })
        continue
      }
      try {
        options.onResult(await lookAt(cell, place))
      } catch (error) {
        state = undefined
        options.onResult({ cell, faults: [], used: [], broken: error instanceof Error ? error.message : String(error) })
      }
    }
  } finally {
    await place?.close()
  }
}

/** What earlier runs of the same build found, kept in a file with one line a cell. */
export interface Journal {
  readonly results: ReadonlyMap<string, Result>
  add(result: Result): void
}

/** Opens the journal in `file`. One of another build, or `afresh`, begins anew. */
export function openJournal(file: string, build: string, afresh: boolean): Journal {
  const lines = existsSync(file) && !afresh ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  const results = new Map<string, Result>()
  if (lines[0] === build) {
    for (const line of lines.slice(1)) {
      const result = parsed(line)
      if (result !== undefined && result.missing !== true && result.broken === undefined) {
        results.set(nameOf(result.cell), result)
      }
    }
  } else {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${build}\n`)
  }
  return {
    results,
    add(result) {
      results.set(nameOf(result.cell), result)
      appendFileSync(file, `${JSON.stringify(result)}\n`)
    },
  }
}

/** The last line may be half a one, where a run was broken off. */
function parsed(line: string): Result | undefined {
  try {
    return JSON.parse(line) as Result
  } catch {
    return undefined
  }
}
