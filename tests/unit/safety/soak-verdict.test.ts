import { describe, expect, it } from 'vitest'
import type { Soaked } from '@/tests/soak/soak'
import { crossVerdict, networkVerdict, soakVerdict } from '@/tests/soak/verdict'

const held = (data: number | undefined, nodes: number) => ({
  heap: 9_000,
  ...(data !== undefined && { data }),
  nodes,
  documents: 1,
  listeners: 1,
})

function soaked(data: number | undefined, nodes: number, failures: readonly string[] = []): Soaked {
  const points = [
    { articles: 100, panel: held(50, 50) },
    { articles: 200, panel: held(1_000, 1_000) },
    { articles: 400, panel: held(data, nodes) },
  ]
  return { points, failures, took: 40_000 }
}

describe('the verdict on a soak', () => {
  it('compares the last article with the 200th', () => {
    expect(soakVerdict(soaked(1_010, 990), 200)).toEqual({
      line: '400 articles, 100 ms each; from the 200th on heap +1.00 %, nodes −1.00 %; 0 failures',
      json: '{"articles":400,"heap200":1000,"heapLast":1010,"nodes200":1000,"nodesLast":990,"failures":0}',
      exitCode: 0,
    })
  })

  it.each([
    ['the heap grows by 2 %', soaked(1_020, 1_000)],
    ['the nodes grow by 2 %', soaked(1_000, 1_020)],
    ['something did not work', soaked(1_000, 1_000, ['7: x'])],
    ['the heap was not measured', soaked(undefined, 1_000)],
  ])('is a failure where %s', (_, of) => {
    expect(soakVerdict(of, 200).exitCode).toBe(1)
  })

  it('is none where there is nothing to compare', () => {
    expect(() => soakVerdict(soaked(1_000, 1_000), 400)).toThrow('Too few articles')
  })
})

describe('the verdict on a crossing', () => {
  const well = { navigations: 9, kills: 3, wrong: [], stuck: [], lost: 1 }

  it('takes lost presses for no failure', () => {
    expect(crossVerdict(well)).toEqual({
      line: '9 pages left, 3 workers ended: 0 wrong articles, 0 stuck, 1 presses lost with a worker',
      json: '{"navigations":9,"kills":3,"wrong":0,"stuck":0}',
      exitCode: 0,
    })
  })

  it.each(['wrong', 'stuck'] as const)('is a failure for one thing under “%s” alone', (name) => {
    expect(crossVerdict({ ...well, [name]: ['x'] }).exitCode).toBe(1)
  })
})

describe('the verdict on an hour on the network', () => {
  const well = { opened: 20, done: 90, requests: ['a', 'b'], pictures: 2, forbidden: [], broken: [] }

  it('is a success where pictures are all that is asked for', () => {
    expect(networkVerdict(well)).toEqual({
      line: '20 articles, 90 things done, 2 requests, 2 of them pictures, 0 forbidden; 0 things did not work',
      json: '{"opened":20,"requests":2,"pictures":2,"forbidden":0}',
      exitCode: 0,
    })
  })

  it.each(['forbidden', 'broken'] as const)('is a failure for one thing under “%s” alone', (name) => {
    expect(networkVerdict({ ...well, [name]: ['x'] }).exitCode).toBe(1)
  })
})
