import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { surfacesIn } from './surfaces'

/** The conformance cases kept outside the project: `text`, `terms`, and the forms that must be found, in order. */
interface Case {
  readonly text: string
  readonly terms: readonly (string | { readonly term: string; readonly case?: 'any' | 'capital' | 'exact' })[]
  readonly expect: readonly string[]
}

const file = new URL('../../../../shared/corpus/glossary/match-cases.json', import.meta.url)

test.skipIf(!existsSync(file))('every conformance case passes (skipped: ../shared/corpus is not at hand)', () => {
  const cases: Case[] = JSON.parse(readFileSync(file, 'utf8'))
  const wrong = cases
    .map((row) => ({
      ...row,
      found: surfacesIn(
        row.text,
        row.terms.map((t) => (typeof t === 'string' ? { term: t } : t)),
      ),
    }))
    .filter((row) => JSON.stringify(row.found) !== JSON.stringify(row.expect))
  expect(cases.length).toBeGreaterThan(0)
  expect(wrong).toEqual([])
})
