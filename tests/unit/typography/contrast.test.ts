import { describe, expect, test } from 'vitest'
import {
  contrastOf,
  type HexColour,
  isDark,
  leastContrast,
  mix,
  nearestThatPasses,
  strongestOn,
} from '@/components/typography/contrast'

test('the contrast formula gives the ratios WCAG names', () => {
  expect(contrastOf('#000000', '#ffffff')).toBe(21)
  expect(contrastOf('#ffffff', '#000000')).toBe(21)
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrastOf('#ff0000', '#ffffff')).toBeCloseTo(4, 2)
})

test('the least contrast to several is that to the nearest of them', () => {
  expect(leastContrast('#000000', ['#ffffff', '#777777'])).toBe(contrastOf('#000000', '#777777'))
})

test('mixing goes from the one colour to the other', () => {
  expect([0, 0.5, 1].map((share) => mix('#000000', '#ff8001', share))).toEqual(['#000000', '#804001', '#ff8001'])
})

test('a page is dark if white can be read on it better than black', () => {
  expect(['#000000', '#14171b', '#757575'].every((colour) => isDark(colour as HexColour))).toBe(true)
  expect(['#ffffff', '#f4e8d3', '#777777'].some((colour) => isDark(colour as HexColour))).toBe(false)
})

describe('the nearest colour that passes', () => {
  test('is the colour itself where it passes already', () => {
    expect(nearestThatPasses('#595959', ['#ffffff'], 7)).toBe('#595959')
  })

  test('is darker on white, lighter on black, and no further off than needed', () => {
    const onWhite = nearestThatPasses('#777777', ['#ffffff'], 7) ?? '#000000'
    const onBlack = nearestThatPasses('#777777', ['#000000'], 7) ?? '#000000'
    expect([contrastOf(onWhite, '#ffffff'), contrastOf(onBlack, '#000000')]).toEqual([
      expect.closeTo(7.1, 0),
      expect.closeTo(7.1, 0),
    ])
    expect(contrastOf(onWhite, '#ffffff')).toBeGreaterThanOrEqual(7)
    expect(contrastOf(onBlack, '#000000')).toBeGreaterThanOrEqual(7)
  })

  test('keeps the hue: red stays reddest', () => {
    expect(nearestThatPasses('#ff0000', ['#ffffff'], 7)).toMatch(/^#[89a-f][0-9a-f]0000$/)
  })

  test('is none on a grey that neither black nor white stands out from', () => {
    expect(nearestThatPasses('#ff0000', ['#777777'], 7)).toBeUndefined()
    expect(strongestOn(['#777777'])).toBe('#000000')
  })
})
