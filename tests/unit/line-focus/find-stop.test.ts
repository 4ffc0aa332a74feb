import { describe, expect, it } from 'vitest'
import { beside, nearest, type Stops, stopsFrom } from '@/components/line-focus/find-stop'
import type { Stop } from '@/components/line-focus/window-of'

const stop = (top: number, left = 0): Stop => ({
  left,
  right: left + 100,
  top,
  bottom: top + 20,
  kind: 'line',
  lane: { left, right: left + 100 },
})

/** Blocks of lines at these heights. Notes which were asked for. */
function laid(...blocks: number[][]): Stops & { readonly asked: Set<number> } {
  const asked = new Set<number>()
  return {
    asked,
    blocks: blocks.length,
    stopsOf(block) {
      asked.add(block)
      return (blocks[block] ?? []).map((top) => stop(top))
    },
  }
}

describe('The way from stop to stop', () => {
  it('goes through a block, then to the next, over blocks that are not drawn', () => {
    const stops = laid([0, 30], [], [], [60])
    expect(beside(stops, { block: 0, at: 0 }, 1)).toEqual({ block: 0, at: 1 })
    expect(beside(stops, { block: 0, at: 1 }, 1)).toEqual({ block: 3, at: 0 })
    expect(beside(stops, { block: 3, at: 0 }, -1)).toEqual({ block: 0, at: 1 })
  })

  it('ends at both ends', () => {
    const stops = laid([0], [30])
    expect(beside(stops, { block: 0, at: 0 }, -1)).toBeUndefined()
    expect(beside(stops, { block: 1, at: 0 }, 1)).toBeUndefined()
    expect(stopsFrom(stops, { block: 1, at: 0 }, -1, 5).map(({ top }) => top)).toEqual([0])
  })

  it('measures no block that is not near', () => {
    const stops = laid(...Array.from({ length: 1000 }, (_, i) => [i * 30]))
    stopsFrom(stops, { block: 500, at: 0 }, 1, 3)
    expect(Math.max(...stops.asked)).toBe(504)
    expect(Math.min(...stops.asked)).toBe(500)
  })
})

describe('The nearest stop', () => {
  it('is the one under the point, between lines the nearer one', () => {
    const stops = laid([0, 40], [80])
    expect(nearest(stops, 0, 1, 50, 45)).toEqual({ block: 0, at: 1 })
    expect(nearest(stops, 0, 1, 50, 72)).toEqual({ block: 1, at: 0 })
  })

  it('is beside the point where cells or columns stand side by side', () => {
    const stops: Stops = { blocks: 2, stopsOf: (block) => [stop(0, block * 150)] }
    expect(nearest(stops, 0, 1, 200, 10)).toEqual({ block: 1, at: 0 })
    expect(nearest(stops, 0, 1, 20, 10)).toEqual({ block: 0, at: 0 })
  })

  it('is none among blocks that are not drawn', () => {
    expect(nearest(laid([], []), 0, 1, 0, 0)).toBeUndefined()
  })
})
