import { describe, expect, test } from 'vitest'
import { type Cell, type Dimension, wholeMatrix } from '../../a11y/matrix'
import { sliceOf } from '../../a11y/slice'

const states = Array.from({ length: 28 }, (_, index) => `state${index}`)
const whole = wholeMatrix(states)
const turns = (count: number): Cell[] => Array.from({ length: count }, (_, turn) => sliceOf(whole, turn)).flat()
const met = (cells: readonly Cell[], ...names: Dimension[]): number =>
  new Set(cells.map((cell) => names.map((name) => cell[name]).join('/'))).size

describe('a slice of the matrix', () => {
  test('shows every theme once, every width and every language', () => {
    for (let turn = 0; turn < 60; turn += 1) {
      const cells = sliceOf(whole, turn)
      expect(cells.map(({ theme }) => theme).toSorted()).toEqual(whole.theme.toSorted())
      expect(met(cells, 'width')).toBe(whole.width.length)
      expect(met(cells, 'language')).toBe(whole.language.length)
    }
  })

  test('reaches a state of a language once, and few of them', () => {
    const cells = sliceOf(whole, 5)
    const changes = cells.filter(({ language, state }, index) => {
      const before = cells[index - 1]
      return before?.state !== state || before.language !== language
    })
    expect(changes).toHaveLength(4)
    expect(met(cells, 'language', 'state')).toBe(4)
  })

  test('comes to every state in seven turns', () => {
    expect(met(turns(7), 'state')).toBe(states.length)
  })

  test('lets every two values meet in time', () => {
    const cells = turns(7 * 40)
    expect(met(cells, 'state', 'theme')).toBe(states.length * whole.theme.length)
    expect(met(cells, 'state', 'width')).toBe(states.length * whole.width.length)
    expect(met(cells, 'state', 'typeface')).toBe(states.length * whole.typeface.length)
    expect(met(cells, 'state', 'language')).toBe(states.length * whole.language.length)
    expect(met(cells, 'theme', 'width')).toBe(whole.theme.length * whole.width.length)
    expect(met(cells, 'theme', 'typeface')).toBe(whole.theme.length * whole.typeface.length)
    expect(met(cells, 'width', 'typeface')).toBe(whole.width.length * whole.typeface.length)
  })
})
