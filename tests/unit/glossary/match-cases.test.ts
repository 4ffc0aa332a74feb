import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type MatchCase, resultOf } from './surfaces'

/** The conformance cases kept outside the project. */
const file = new URL('../../../../shared/corpus/glossary/match-cases.json', import.meta.url)

test.skipIf(!existsSync(file))('every conformance case passes (skipped: ../shared/corpus is not at hand)', () => {
  const cases: MatchCase[] = JSON.parse(readFileSync(file, 'utf8'))
  expect(cases.length).toBeGreaterThan(0)
  expect(cases.map(resultOf).filter(({ passed }) => !passed)).toEqual([])
})
