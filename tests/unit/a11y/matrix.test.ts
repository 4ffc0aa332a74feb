import { describe, expect, test } from 'vitest'
import { cellsOf, countCells, nameOf, narrowed, sampleOf, unmetPairs, wholeMatrix } from '../../a11y/matrix'

const states = Array.from({ length: 26 }, (_, index) => `state${index}`)
const whole = wholeMatrix(states)

describe('the matrix', () => {
  test('is every theme, typeface, width, language and state, each cell once', () => {
    const names = [...cellsOf(whole)].map(nameOf)
    expect(names).toHaveLength(countCells(whole))
    expect(new Set(names).size).toBe(names.length)
    expect(whole.width).toEqual(['240', '360', '500', 'zoom400'])
    expect(whole.language).toEqual(['en', 'ar'])
    expect(whole.theme).toContain('night')
    expect(whole.typeface).toContain('lexend')
  })

  test('can be narrowed to what is asked for', () => {
    const part = narrowed(whole, 'theme=night|black,width=240')
    expect(part.theme).toEqual(['night', 'black'])
    expect(part.width).toEqual(['240'])
    expect(part.state).toEqual(states)
  })

  test('says what there is when something else is asked for', () => {
    expect(() => narrowed(whole, 'theme=mauve')).toThrow(/There is no theme “mauve”.*night/)
    expect(() => narrowed(whole, 'colour=night')).toThrow(/no “colour”/)
  })
})

describe('a sample', () => {
  test('that is large enough holds every two values together, in a small part of the whole', () => {
    const cells = sampleOf(whole, 10_000)
    expect(unmetPairs(whole, cells)).toEqual([])
    expect(cells.length).toBeLessThan(countCells(whole) / 20)
  })

  test('is the same every time, and as small as asked for', () => {
    expect(sampleOf(whole, 24)).toEqual(sampleOf(whole, 24))
    expect(sampleOf(whole, 24)).toHaveLength(24)
  })

  test('however small, goes round the values', () => {
    const cells = sampleOf(whole, states.length)
    expect(new Set(cells.map(({ state }) => state)).size).toBeGreaterThan(12)
    expect(new Set(cells.map(({ theme }) => theme))).toEqual(new Set(whole.theme))
    expect(new Set(cells.map(({ typeface }) => typeface))).toEqual(new Set(whole.typeface))
  })
})
