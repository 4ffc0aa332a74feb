/** The matcher's conformance cases: the corpus's, or those of `--cases`. Prints each that fails. */
import { readFileSync } from 'node:fs'
import { type MatchCase, resultOf } from '../../unit/glossary/surfaces'
import { corpusPath } from './corpus'
import type { Section } from './section'

const section: Section = {
  name: 'cases',
  run: async ({ cases }, print) => {
    const path = cases ?? corpusPath('glossary', 'match-cases.json')
    if (path === undefined) {
      print('The corpus is not at hand, and no --cases FILE was given.')
      return undefined
    }
    const rows: MatchCase[] = JSON.parse(readFileSync(path, 'utf8'))
    const results = rows.map(resultOf)
    for (const { row, found, passed } of results)
      if (!passed)
        print(
          `${JSON.stringify(row.text)} with ${JSON.stringify(row.terms)}\n  wanted ${JSON.stringify(row.expect)}, found ${JSON.stringify(found)}`,
        )
    const strangers = [...new Set(results.flatMap((result) => result.strangers))]
    if (strangers.length > 0) print(`Fields that were left alone: ${strangers.join(', ')}`)
    const passed = results.filter((result) => result.passed).length
    print(`${passed} of ${results.length} cases pass`)
    return { passed, total: results.length }
  },
}

export default section
