/**
 * `npm test`: everything that has to hold, one step after the other, and one line at the end that sums it up. Nothing
 * is skipped because it is missing: packages and browsers are fetched first.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium, ensureFirefox } from './browsers'
import { build } from './build'
import { root, runCommand, runPackage } from './programs'

interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const results = join(root, 'node_modules', '.cache', 'sidelight')

await runCommand(async () => {
  mkdirSync(results, { recursive: true })
  const browsers = { SIDELIGHT_CHROMIUM: await ensureChromium(), SIDELIGHT_FIREFOX: await ensureFirefox() }
  const steps: Record<string, () => Promise<Count>> = {
    types: async () =>
      one((await runPackage('wxt', 'wxt', ['prepare'])) || (await runPackage('typescript', 'tsc', ['--noEmit']))),
    lint: async () => one(await runPackage('@biomejs/biome', 'biome', ['check', '.'])),
    licences: async () => one(await runPackage('tsx', 'tsx', ['tests/commands/third-party.ts', '--check'])),
    unit: () => vitest('unit', browsers),
    browser: () => vitest('browser', browsers),
    'build for Chromium': async () => one(await build('chrome')),
    'build for Firefox': async () => one(await build('firefox')),
    'in Chromium': () => playwright('chromium', browsers),
    'in Firefox': () => playwright('firefox', browsers),
  }
  const total = { passed: 0, failed: 0, skipped: 0 }
  const lines: string[] = []
  for (const [name, step] of Object.entries(steps)) {
    const start = Date.now()
    console.error(`\n— ${name}`)
    const count = await step()
    total.passed += count.passed
    total.failed += count.failed
    total.skipped += count.skipped
    lines.push(
      `${count.failed > 0 ? 'FAILED' : 'ok    '} ${name}: ${inWords(count)}, ${((Date.now() - start) / 1000).toFixed(1)} s`,
    )
    console.error(lines.at(-1))
  }
  console.log(`\n${lines.join('\n')}\n\n${inWords(total)}`)
  if (total.failed > 0) process.exitCode = 1
})

function inWords({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** A step that is one check. */
function one(exitCode: number): Count {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

async function vitest(project: string, env: Record<string, string>): Promise<Count> {
  const report = freshReport(project)
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const exitCode = await runPackage('vitest', 'vitest', args, { env })
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = read(report)
  return honest(exitCode, numPassedTests, numFailedTests, (numPendingTests ?? 0) + (numTodoTests ?? 0))
}

async function playwright(project: string, env: Record<string, string>): Promise<Count> {
  const report = freshReport(project)
  const args = ['test', '--project', project, '--reporter=list,json']
  const exitCode = await runPackage('@playwright/test', 'playwright', args, {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  const { expected, unexpected, flaky, skipped } = (read(report).stats ?? {}) as Record<string, number>
  return honest(exitCode, expected, (unexpected ?? 0) + (flaky ?? 0), skipped)
}

/** A step that ran nothing, or failed without a failing test, has failed. */
function honest(exitCode: number, passed = 0, failed = 0, skipped = 0): Count {
  return { passed, failed: failed || (exitCode !== 0 || passed === 0 ? 1 : 0), skipped }
}

function freshReport(name: string): string {
  const file = join(results, `${name}.json`)
  rmSync(file, { force: true })
  return file
}

/** A report that was never written is an empty one. */
function read(file: string): Record<string, number> & { readonly stats?: unknown } {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
