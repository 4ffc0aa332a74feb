/**
 * `npm test`: everything that has to hold, one step after the other, and one line at the end that sums it up. Nothing
 * is skipped because it is missing: packages and browsers are fetched first.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium, ensureFirefox } from './browsers'
import { build } from './build'
import { root, runCommand, runPackage } from './programs'
import { nothing, type Outcome, readPlaywright, readVitest, sum } from './test-reports'

const results = join(root, 'node_modules', '.cache', 'sidelight')

await runCommand(async () => {
  mkdirSync(results, { recursive: true })
  const browsers = { SIDELIGHT_CHROMIUM: await ensureChromium(), SIDELIGHT_FIREFOX: await ensureFirefox() }
  const steps: Record<string, () => Promise<Outcome>> = {
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
  const outcomes: Outcome[] = []
  const lines: string[] = []
  for (const [name, step] of Object.entries(steps)) {
    const start = Date.now()
    console.error(`\n— ${name}`)
    const outcome = await step()
    outcomes.push(outcome)
    lines.push(
      `${outcome.failed > 0 ? 'FAILED' : 'ok    '} ${name}: ${inWords(outcome)}, ${((Date.now() - start) / 1000).toFixed(1)} s`,
    )
    console.error(lines.at(-1))
  }
  const total = sum(outcomes)
  for (const test of total.flaky) console.log(`\nAt the second try only: ${test}`)
  for (const test of total.failures) console.log(`\nFailed: ${test}`)
  console.log(`\n${lines.join('\n')}\n\n${inWords(total)}`)
  if (total.failed > 0) process.exitCode = 1
})

function inWords({ passed, failed, skipped, flaky }: Outcome): string {
  const also = [skipped > 0 && `${skipped} skipped`, flaky.length > 0 && `${flaky.length} at the second try`]
  return [`${passed} passed`, `${failed} failed`, ...also.filter(Boolean)].join(', ')
}

/** A step that is one check. */
function one(exitCode: number): Outcome {
  return exitCode === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 }
}

async function vitest(project: string, env: Record<string, string>): Promise<Outcome> {
  const report = freshReport(project)
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return honest(await runPackage('vitest', 'vitest', args, { env }), readVitest(report))
}

async function playwright(project: string, env: Record<string, string>): Promise<Outcome> {
  const report = freshReport(project)
  const args = ['test', '--project', project, '--reporter=list,json']
  const exitCode = await runPackage('@playwright/test', 'playwright', args, {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  return honest(exitCode, readPlaywright(report))
}

/** A step that ran nothing, or failed without a failing test, has failed. */
function honest(exitCode: number, outcome: Outcome): Outcome {
  return exitCode !== 0 || outcome.passed === 0 ? { ...outcome, failed: outcome.failed || 1 } : outcome
}

function freshReport(name: string): string {
  const file = join(results, `${name}.json`)
  rmSync(file, { force: true })
  return file
}
