/** The hostile files of the corpus that lies beside the project, where it is there: read as text, or refused with a word. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ReadFile } from '@/components/interchange/interchange'
import { writeGlossary } from '@/components/interchange/write-glossary'
import { corpusPath } from '../../bench/glossary/corpus'
import { surfacesIn } from '../glossary/surfaces'
import { glossaryOf, problemOf, readText } from './files'

interface Hostile {
  readonly id: string
  readonly name: string
  readonly content: string
}

const path = corpusPath('xss', 'glossary.json')
const files = path === undefined ? [] : (JSON.parse(readFileSync(path, 'utf8')) as readonly Hostile[])

describe.skipIf(files.length === 0)('a hostile file', () => {
  test.each(files.map((file) => [file.id, file] as const))(
    '%s is read as text or refused',
    async (_, { name, content }) => {
      const before = Reflect.ownKeys(Object.prototype).length
      const read = await readText(`x.${name}`, content)
      expect(Reflect.ownKeys(Object.prototype).length).toBe(before)
      if (read.ok) {
        // What comes out again is text as well: no cell is a formula, no text is an element.
        expect(writeGlossary(read.glossary, 'csv').text).not.toMatch(/(?:^|[\n,])"?[=+@-]/)
        expect(writeGlossary(read.glossary, 'html').text).not.toMatch(/<(?:script|img)/)
      } else expect(read.problem.code).not.toBe('unknownFormat')
    },
  )

  const of = async (id: string): Promise<ReadFile> => {
    const file = files.find((each) => each.id === id)
    return await readText(`x.${file?.name}`, file?.content ?? '')
  }
  const told = async (id: string) => glossaryOf(await of(id)).terms.map(({ term, definition }) => [term, definition])

  test('that names what JavaScript has a use for gives ordinary terms', async () => {
    expect(await told('gl-01')).toEqual([['a', 'b']])
    expect(await told('gl-02')).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
    expect('polluted' in {}).toBe(false)
  })

  test('with markup, formulas and links has them as text', async () => {
    expect(await told('gl-03')).toEqual([['<img src=x onerror=alert(1)>', '<script>alert(1)</script>']])
    expect(await told('gl-05')).toEqual([["=cmd|' /C calc'!A0", 'formula']])
    expect(await told('gl-11')).toEqual([['a', '[x](javascript:alert(1)) ![](https://leak.test/p.png)']])
  })

  test('with a term that is a pattern is looked for literally, and quickly', async () => {
    const [term] = glossaryOf(await of('gl-04')).terms
    const start = process.cpuUsage()
    expect(surfacesIn('a'.repeat(100_000), [{ term: term?.term ?? '' }])).toEqual([])
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(500)
  })

  test('with letters taken apart has them composed', async () => {
    expect(await told('gl-07')).toEqual([['café', 'NFD term']])
  })

  test('that is broken, empty or holds nothing of use says which, and where', async () => {
    expect(await of('gl-06')).toMatchObject({ problem: { code: 'notJson', values: [1] } })
    expect(problemOf(await of('gl-08'))).toBe('noTerms')
    expect(await of('gl-09')).toMatchObject({ problem: { code: 'noTerms' }, skipped: [{ reason: { code: 'noTerm' } }] })
    expect((await of('gl-10')).skipped).toHaveLength(2)
    expect(await of('gl-12')).toMatchObject({ ok: true, notes: [{ code: 'joined', count: 1 }] })
  })
})
