import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headingAt, offsetAt, shareOf, ticksOf, timeAt } from '@/components/speech/scrubbing'

const heading = (at: number) => ({ at, title: `at ${at}` })

describe('the time at a place', () => {
  const view = { at: 400, gone: 60, left: 60 }

  test('is the time gone where reading stands, none at the start and all at the end', () => {
    expect([0, 400, 1000].map((offset) => timeAt(offset, view, 1000))).toEqual([0, 60, 120])
  })

  test('is shared out over what was read and over what is left, each by its own pace', () => {
    expect([200, 700].map((offset) => timeAt(offset, view, 1000))).toEqual([30, 90])
  })

  test('never goes back as the place goes on, and is never without an answer', () => {
    const nat = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(nat, nat, nat, nat, nat, nat, (at, gone, left, length, one, other) => {
        const place = { at: Math.min(at, length), gone: at === 0 ? 0 : gone, left }
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((offset) =>
          timeAt(offset, place, length),
        )
        expect(early).toBeLessThanOrEqual((late ?? Number.NaN) + 1e-6)
        expect(early).toBeGreaterThanOrEqual(0)
        expect(late).toBeLessThanOrEqual(place.gone + left + 1e-6)
      }),
    )
  })
})

describe('a place on the track', () => {
  test('is where the pointer is, and within the text when the pointer is beside it', () => {
    expect([-20, 0, 50, 200, 260].map((x) => offsetAt(x, 200, 1000))).toEqual([0, 0, 250, 999, 999])
  })

  test('is the start on a track or in a text without extent', () => {
    expect([offsetAt(5, 0, 1000), offsetAt(5, 100, 0)]).toEqual([0, 0])
  })

  test('is drawn between the ends', () => {
    expect([shareOf(-1, 10), shareOf(5, 10), shareOf(50, 10), shareOf(1, 0)]).toEqual([0, 0.5, 1, 0])
  })
})

test('a place stands under the last heading before it', () => {
  const headings = [heading(100), heading(500)]
  expect([99, 100, 499, 900].map((offset) => headingAt(headings, offset)?.at)).toEqual([undefined, 100, 100, 500])
})

describe('ticks', () => {
  test('stand where the headings are', () => {
    expect(ticksOf([heading(250), heading(500)], 1000)).toEqual([0.25, 0.5])
  })

  test('are left out at the very ends, where they would divide nothing', () => {
    expect(ticksOf([heading(0), heading(5), heading(500), heading(998)], 1000)).toEqual([0.5])
  })

  test('of headings that crowd the first is marked, and never more than a line can show', () => {
    expect(ticksOf([heading(500), heading(505), heading(510), heading(520)], 1000)).toEqual([0.5, 0.52])
    const many = Array.from({ length: 1000 }, (_, n) => heading(n * 10))
    expect(ticksOf(many, 10_000).length).toBeLessThanOrEqual(66)
  })
})
