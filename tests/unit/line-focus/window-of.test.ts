import { describe, expect, it } from 'vitest'
import { isInBand, type Stop, scrollAfterStep, windowOf } from '@/components/line-focus/window-of'

const lane = { left: 20, right: 320 }
/** Lines 24 high, one every `pitch` pixels. */
const line = (index: number, { pitch = 32, ...other }: Partial<Stop> & { pitch?: number } = {}): Stop => ({
  left: 20,
  right: 300,
  top: index * pitch,
  bottom: index * pitch + 24,
  kind: 'line',
  lane,
  ...other,
})
const lines = (...indexes: number[]): Stop[] => indexes.map((index) => line(index))

describe('The lit window', () => {
  it('is as wide as the column and reaches a little past its letters', () => {
    const { left, right, top, bottom } = windowOf(line(5), lines(4), lines(6), 1)
    expect([left, right]).toEqual([10, 330])
    expect(top).toBeLessThan(160)
    expect(top).toBeGreaterThan(152)
    expect(bottom).toBeGreaterThan(184)
    expect(bottom).toBeLessThan(192)
  })

  it('has the current line in its middle', () => {
    const { top, bottom } = windowOf(line(5), lines(4, 3, 2), lines(6, 7, 8), 5)
    expect(Math.round(top / 32)).toBe(3)
    expect(Math.round(bottom / 32)).toBe(8)
    expect((top + bottom) / 2).toBe(172)
  })

  it('is cut half way between lines that overlap, so that neither neighbour is lit', () => {
    const tight = { pitch: 20 }
    const { top, bottom } = windowOf(line(5, tight), [line(4, tight)], [line(6, tight)], 1)
    expect([top, bottom]).toEqual([102, 122])
  })

  it('ends where the text turns into the next column', () => {
    const next = line(0, { lane: { left: 360, right: 660 } })
    const { right, bottom } = windowOf(line(9), lines(8, 7), [next, line(1, { lane: next.lane })], 3)
    expect(right).toBe(330)
    expect(bottom).toBeLessThan(320)
  })

  it('does not light a picture beside it, and lights a picture alone', () => {
    const picture = line(6, { kind: 'picture', bottom: 500 })
    expect(windowOf(line(5), lines(4, 3), [picture, line(20)], 3).bottom).toBeLessThan(192)
    expect(windowOf(picture, lines(5, 4), [line(20)], 3).top).toBeGreaterThan(184)
  })

  it('is smaller at the ends of the article', () => {
    expect(windowOf(line(0), [], lines(1, 2, 3), 5).bottom).toBeGreaterThan(88)
    expect(windowOf(line(0), [], lines(1, 2, 3), 5).top).toBeGreaterThan(-10)
  })
})

describe('A step by key', () => {
  const band = { top: 50, bottom: 550 }
  const at = (top: number, high = 24) => ({ left: 20, right: 300, top, bottom: top + high })

  it('leaves the view alone while the window stands well within it', () => {
    expect(scrollAfterStep(at(300), at(332), band)).toBe(0)
  })

  it('scrolls at the edge, so that the window stays where the eye is', () => {
    expect(scrollAfterStep(at(430), at(462), band)).toBe(32)
    expect(scrollAfterStep(at(150), at(118), band)).toBe(-32)
  })

  it('leads away from the edge without scrolling', () => {
    expect(scrollAfterStep(at(60), at(92), band)).toBe(0)
    expect(scrollAfterStep(at(520), at(488), band)).toBe(0)
  })

  it('shows a picture that is higher than the view from its top', () => {
    expect(500 - scrollAfterStep(at(400), at(500, 900), band)).toBe(140)
  })

  it('brings a stop far away, such as the next column, to the eye', () => {
    expect(at(-1500).top - scrollAfterStep(at(430), at(-1500), band)).toBeCloseTo(430, 0)
  })
})

describe('A stop', () => {
  it('is in view while any of it is', () => {
    const band = { top: 50, bottom: 550 }
    expect(isInBand({ left: 0, right: 1, top: 30, bottom: 60 }, band)).toBe(true)
    expect(isInBand({ left: 0, right: 1, top: 20, bottom: 50 }, band)).toBe(false)
  })
})
