import { describe, expect, it } from 'vitest'
import type { Outcome } from '@/tests/xss/run'
import { faultLine, verdictOf } from '@/tests/xss/verdict'

const well: Outcome = { id: 'one', executed: [], requests: [], forbidden: [], wrong: [] }

describe('the verdict on a corpus', () => {
  it('is a success where nothing happened', () => {
    expect(verdictOf([well, { ...well, id: 'two' }])).toEqual({
      lines: ['vectors 2, executed 0, requests 0, forbidden nodes 0'],
      json: '{"vectors":2,"executed":0,"requests":0,"forbidden":0}',
      exitCode: 0,
    })
  })

  it.each(['executed', 'requests', 'forbidden', 'wrong'] as const)(
    'is a failure for one thing under “%s” alone',
    (name) => {
      expect(verdictOf([well, { ...well, [name]: ['x'] }]).exitCode).toBe(1)
    },
  )

  it('counts things, and not what they happened to', () => {
    const { lines, json } = verdictOf([
      { ...well, executed: ['a'], requests: ['b', 'c'], forbidden: ['d', 'e', 'f'] },
      { ...well, forbidden: ['g'], wrong: ['h', 'i'] },
    ])
    expect(lines).toEqual([
      'vectors 2, executed 1, requests 2, forbidden nodes 4',
      '1 are not as they must be (above).',
    ])
    expect(json).toBe('{"vectors":2,"executed":1,"requests":2,"forbidden":4}')
  })

  it('says of each what happened, and nothing where all is well', () => {
    expect(faultLine(well)).toBeUndefined()
    expect(faultLine({ ...well, executed: ['a'], requests: ['b'], forbidden: ['c'], wrong: ['d'] })).toBe(
      'one: ran a · asked for b · drawn c · d',
    )
  })
})
