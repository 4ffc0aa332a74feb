import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, test } from 'vitest'
import schema from '@/assets/glossaries/glossary.schema.json'
import { decodeGlossary } from '@/components/glossary/decode-glossary'
import type { Glossary } from '@/components/glossary/glossary'
import { checkGlossary } from '../../commands/glossary-checks'

const folder = fileURLToPath(new URL('../../../assets/glossaries/', import.meta.url))
const files = readdirSync(folder).filter((name) => /(?<!\.schema)\.json$/.test(name))
const isValid = new Ajv2020({ strictTypes: false }).compile(schema)
const glossaries = new Map(
  files.map((name): [string, Glossary] => {
    const decoded = decodeGlossary(JSON.parse(readFileSync(`${folder}${name}`, 'utf8')))
    if (!decoded.ok) throw new Error(`${name}: ${decoded.problem}`)
    return [name, decoded.glossary]
  }),
)

describe('the bundled glossaries', () => {
  test('hold at least 1,500 terms with their sources', () => {
    const terms = [...glossaries.values()].flatMap(({ terms }) => terms)
    expect(terms.length).toBeGreaterThanOrEqual(1500)
    for (const { source, licence } of glossaries.values())
      expect([source, licence]).toEqual([expect.any(String), 'CC0-1.0'])
  })

  test.each(files)('%s has nothing to mend, by the schema or by the validator', (name) => {
    expect(isValid(JSON.parse(readFileSync(`${folder}${name}`, 'utf8'))), JSON.stringify(isValid.errors)).toBe(true)
    const glossary = glossaries.get(name)
    expect(glossary && checkGlossary(glossary).errors).toEqual([])
  })

  test('have no spelling that two files claim without evidence, but for names that two things really share', () => {
    const shared = files.flatMap((name) => {
      const others = new Map([...glossaries].filter(([other]) => other < name))
      const glossary = glossaries.get(name)
      return glossary === undefined ? [] : checkGlossary(glossary, others).warnings
    })
    expect(shared).toEqual([])
  })
})
