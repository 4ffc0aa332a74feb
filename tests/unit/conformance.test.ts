/** Holds the tables of `tests/conformance/` against the tests they name. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const tests = fileURLToPath(new URL('../', import.meta.url))
const states = ['met', 'partly met', 'not met', 'not applicable', 'not yet shown']
const byHand = /^by hand(?:, in the code)?: .+, \d{4}-\d{2}-\d{2}$/

interface Row {
  readonly clause: string
  readonly shown: readonly string[]
  readonly state: string
}

function rowsOf(table: string): Row[] {
  const lines = readFileSync(`${tests}conformance/${table}.md`, 'utf8').split('\n')
  return lines.flatMap((line) => {
    const cells = line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim())
    const [shown = '', state = ''] = cells.slice(-2)
    if (!line.startsWith('| ') || /^(?:---|State)$/.test(state)) return []
    return [{ clause: cells[0] ?? '', shown: shown === '–' ? [] : shown.split('<br>'), state }]
  })
}

/** What is wrong with a reference `file › title`; undefined when that file holds a test of that title. */
function wrongWith(reference: string): string | undefined {
  const [file = '', title] = reference.split(' › ')
  if (title === undefined) return byHand.test(reference) ? undefined : `“${reference}” names no test and no date.`
  if (!existsSync(tests + file)) return `There is no ${file}.`
  const source = readFileSync(tests + file, 'utf8')
  const isThere = [`'${title}'`, `"${title}"`, `\`${title}\``].some((quoted) => source.includes(quoted))
  return isThere ? undefined : `${file} has no test “${title}”.`
}

describe.each([
  ['daisy', { clauses: 62 }],
  ['wcag', { clauses: 70 }],
])('the table of %s', (table, { clauses }) => {
  const rows = rowsOf(table)

  test('names a test or a dated look for every row, and each test is there', () => {
    const wrong = rows.flatMap(({ clause, shown }) =>
      shown.flatMap((each) => {
        const says = wrongWith(each)
        return says === undefined ? [] : [`${clause}: ${says}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  test('says of every row whether it is met, and shows what it claims', () => {
    for (const { clause, shown, state } of rows) {
      expect(states, clause).toContain(state)
      if (state === 'met' || state === 'partly met') expect(shown.length, clause).toBeGreaterThan(0)
    }
  })

  test('has lost no row', () => expect(rows).toHaveLength(clauses))
})

describe('what is met', () => {
  const counted = (table: string): Record<string, number> =>
    Object.fromEntries(states.map((state) => [state, rowsOf(table).filter((row) => row.state === state).length]))

  test('is counted, so that a change of it is seen', () => {
    expect({ daisy: counted('daisy'), wcag: counted('wcag') }).toMatchInlineSnapshot(`
      {
        "daisy": {
          "met": 48,
          "not applicable": 3,
          "not met": 5,
          "not yet shown": 0,
          "partly met": 6,
        },
        "wcag": {
          "met": 64,
          "not applicable": 5,
          "not met": 0,
          "not yet shown": 1,
          "partly met": 0,
        },
      }
    `)
  })
})

describe('a reference', () => {
  test.each([
    ['unit/conformance.test.ts › has lost no row', undefined],
    ['unit/architecture.test.ts › says a title that is not there', 'has no test'],
    ['unit/nothing.test.ts › a test', 'There is no'],
    ['by hand: looked at it', 'names no test'],
    ['by hand: looked at it, 2026-11-26', undefined],
  ])('%s → %s', (reference, says) => {
    const wrong = wrongWith(reference)
    if (says === undefined) expect(wrong).toBeUndefined()
    else expect(wrong).toContain(says)
  })
})
