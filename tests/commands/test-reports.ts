/** What the JSON reports of Vitest and Playwright say of a run: the counts, and by name what failed or was flaky. */
import { readFileSync } from 'node:fs'

export interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** Each test that failed, with the beginning of what it said. */
  readonly failures: readonly string[]
  /** Each test that passed at its second try only, with what it said at the first. */
  readonly flaky: readonly string[]
}

export const nothing: Outcome = { passed: 0, failed: 0, skipped: 0, failures: [], flaky: [] }

/** Sum of outcomes. */
export function sum(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce((a, b) => ({
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
    flaky: [...a.flaky, ...b.flaky],
  }))
}

interface VitestReport {
  readonly testResults?: readonly {
    readonly message?: string
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages?: readonly string[] | null
    }[]
  }[]
}

/** Reads Vitest's report. A file that failed before its first test counts as one failure; errors outside of tests do not show here. */
export function readVitest(file: string): Outcome {
  const count = { passed: 0, failed: 0, skipped: 0 }
  const failures: string[] = []
  const flaky: string[] = []
  for (const { name, status, message, assertionResults } of read<VitestReport>(file)?.testResults ?? []) {
    for (const test of assertionResults) {
      const said = `${test.fullName}\n${beginning(test.failureMessages?.join('\n'))}`
      if (test.status === 'failed') failures.push(said)
      else if (test.status === 'passed' && test.failureMessages?.length) flaky.push(said)
      count[test.status === 'passed' || test.status === 'failed' ? test.status : 'skipped']++
    }
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) {
      count.failed++
      failures.push(`${name}\n${beginning(message)}`)
    }
  }
  return { ...count, failures, flaky }
}

interface Suite {
  readonly suites?: readonly Suite[]
  readonly specs?: readonly {
    readonly title: string
    readonly file: string
    readonly tests: readonly {
      readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped'
      readonly results: readonly { readonly errors?: readonly { readonly message?: string }[] }[]
    }[]
  }[]
}

/** Reads Playwright's report. */
export function readPlaywright(file: string): Outcome {
  const tests = (suite: Suite): Outcome[] => [
    ...(suite.suites ?? []).flatMap(tests),
    ...(suite.specs ?? []).flatMap(({ title, file: from, tests: runs }) =>
      runs.map(({ status, results }): Outcome => {
        const said = `${from}: ${title}\n${beginning(results.flatMap(({ errors = [] }) => errors.map(({ message }) => message ?? '')).join('\n'))}`
        if (status === 'skipped') return { ...nothing, skipped: 1 }
        if (status === 'unexpected') return { ...nothing, failed: 1, failures: [said] }
        return { ...nothing, passed: 1, flaky: status === 'flaky' ? [said] : [] }
      }),
    ),
  ]
  return sum([nothing, ...tests(read<Suite>(file) ?? {})])
}

/** The first eight lines, without the colours of a terminal. */
function beginning(message = ''): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that begins a colour is one
  const plain = message.replaceAll(/\u001b\[[\d;]*m/g, '')
  return plain.split('\n').slice(0, 8).join('\n').slice(0, 800)
}

/** A report that was never written is none. */
function read<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
