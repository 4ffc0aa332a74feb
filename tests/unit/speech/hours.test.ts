import { describe, expect, it } from 'vitest'
import { readForHours } from '../../bench/speech/hours'
import { faults } from '../voices/hostile-engine'

const clean = { lostSentences: 0, repeatedSentences: 0, stuck: 0 }

describe('reading for a long time', () => {
  it('loses, repeats and hangs on nothing when nothing goes wrong', () => {
    const defects: string[] = []
    const found = readForHours({ hours: 0.2, seed: 1, badness: 0, tell: (defect) => defects.push(defect) })
    expect(defects).toEqual([])
    expect(found).toMatchObject({ ...clean, presses: 0 })
    expect(found.platformShare).toBeGreaterThan(0.5)
  })

  it.each(faults)('loses, repeats and hangs on nothing when a voice "%s"', (fault) => {
    const defects: string[] = []
    const found = readForHours({
      hours: 0.15,
      seed: 7,
      badness: 0.3,
      may: [fault],
      tell: (defect) => defects.push(defect),
    })
    expect(defects).toEqual([])
    expect(found).toMatchObject(clean)
    expect(found.faults[fault]).toBeGreaterThan(0)
  })

  it('loses, repeats and hangs on nothing when everything goes wrong', () => {
    const defects: string[] = []
    const found = readForHours({ hours: 1, seed: 11, badness: 0.3, tell: (defect) => defects.push(defect) })
    expect(defects).toEqual([])
    expect(found).toMatchObject(clean)
    expect(Object.keys(found.faults).length).toBe(faults.length)
  })
})
