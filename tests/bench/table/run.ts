/** Running a bench as a process of its own, and what becomes of it. */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../../commands/programs'
import { asFigures, type Bench } from './benches'
import type { Outcome } from './found'
import type { Figures } from './row'

export interface Ran extends Outcome {
  /** Whether a process of it did not end well; what figures there are may count all the same. */
  readonly isFailed: boolean
}

/** Milliseconds after which a process is ended, so that one bench that hangs does not keep the others' figures. */
const limit = 3 * 60 * 60_000

/** Runs one bench with these options besides its own. Never rejects. */
export async function runBench(bench: Bench, options: readonly string[] = []): Promise<Ran> {
  if (bench.runs !== 'apart') return ranOf(bench, await oneRun(bench, options), '')
  const all: Ran[] = []
  for (const section of new Set(bench.rows.map((row) => row.section)))
    all.push(ranOf(bench, await oneRun(bench, ['--only', section, ...options]), section))
  return {
    figures: Object.assign({}, ...all.map(({ figures }) => figures)) as Figures,
    reasons: Object.assign({}, ...all.map(({ reasons }) => reasons)) as Record<string, string>,
    isFailed: all.some(({ isFailed }) => isFailed),
  }
}

/** What a process left behind. */
export interface Left {
  readonly code: number
  /** Its figures as JSON. */
  readonly json: string | undefined
  /** What it said last, or what error ended it. */
  readonly lastLine: string
}

/** What that means. A process may have failed and have figures: a page that ended wrongly is such a failure. */
export function ranOf(bench: Pick<Bench, 'figuresIn'>, { code, json, lastLine }: Left, section: string): Ran {
  const printed = parsed(json)
  const figures = bench.figuresIn?.(printed) ?? asFigures(printed)
  if (printed === undefined) {
    const reason = code === 0 ? 'its bench printed no figures' : `its bench failed: ${lastLine || `exit code ${code}`}`
    return { figures, reasons: { [section]: reason }, isFailed: true }
  }
  return {
    figures,
    reasons:
      code === 0 ? {} : { [section]: `its bench failed in part (exit code ${code}); what went wrong stands above` },
    isFailed: code !== 0,
  }
}

async function oneRun({ name, runs }: Bench, options: readonly string[]): Promise<Left> {
  if (runs !== 'into a file') return await processOf(name, ['--json', ...options])
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-bench-'))
  try {
    const file = join(folder, 'figures.json')
    const left = await processOf(name, ['--json', file, ...options])
    return { ...left, json: await readFile(file, 'utf8').catch(() => undefined) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** All it says goes to stderr as it comes, but for a line of JSON. */
async function processOf(name: string, options: readonly string[]): Promise<Left> {
  const script = join(root, 'tests', 'bench', name, 'bench.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: limit,
  })
  // A command that is ended takes its child, and the child its browser, with it.
  const end = (): void => {
    child.kill('SIGTERM')
    process.exit(143)
  }
  process.once('SIGTERM', end)
  let json: string | undefined
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      if (stream === child.stdout && line.startsWith('{')) json = line
      else {
        said.push(line.trim())
        process.stderr.write(`${line}\n`)
      }
    })
  try {
    return await new Promise((done) => {
      child.on('error', ({ message }) => done({ code: 1, json: undefined, lastLine: message }))
      child.on('close', (code, signal) =>
        done({ code: code ?? 1, json, lastLine: signal === null ? verdictIn(said) : `ended by ${signal}` }),
      )
    })
  } finally {
    process.off('SIGTERM', end)
  }
}

/** Of all that was said, what tells why it ended: the error, where Node put its stack and its version behind it, else the end. */
export function verdictIn(lines: readonly string[]): string {
  const spoken = lines.filter((line) => line !== '')
  return spoken.findLast((line) => /^\w*Error\b.*: ./.test(line)) ?? spoken.at(-1) ?? ''
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json)
  } catch {
    return undefined
  }
}
