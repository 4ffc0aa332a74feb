import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitted, largest, moved, pictureKey, roomOf, smallest, zoomed } from '@/components/pictures/zoom'

const middle = { x: 0, y: 0 }
const photo = { stage: { width: 400, height: 400 }, picture: { width: 1600, height: 800 } }
const icon = { stage: { width: 400, height: 400 }, picture: { width: 20, height: 20 } }

describe('the view of a picture', () => {
  it('is all of it at first, and a small one is made larger within reason', () => {
    expect(fitted(photo)).toEqual({ scale: 0.25, x: 0, y: 0 })
    expect(fitted(icon).scale).toBe(4)
  })

  it('keeps the place under the pointer where it is', () => {
    const at = { x: 100, y: 20 }
    const view = zoomed({ scale: 1, x: 0, y: 0 }, 2, at, photo)
    expect(view).toEqual({ scale: 2, x: -100, y: -20 })
  })

  it('never shows more than the edge', () => {
    expect(moved({ scale: 0.5, x: 0, y: 0 }, { x: 1000, y: 1000 }, photo)).toEqual({ scale: 0.5, x: 200, y: 0 })
  })

  it('is in the middle again when it is made small', () => {
    const far = moved({ scale: 1, x: 0, y: 0 }, { x: -600, y: 200 }, photo)
    expect(zoomed(far, 0.25, middle, photo)).toEqual({ scale: 0.25, x: 0, y: 0 })
  })

  it('stays within its limits and within its edges whatever is done', () => {
    const size = fc.record({ width: fc.integer({ min: 1, max: 9000 }), height: fc.integer({ min: 1, max: 9000 }) })
    const point = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) })
    fc.assert(
      fc.property(
        size,
        size,
        fc.array(fc.tuple(point, fc.double({ min: 0.1, max: 9, noNaN: true }))),
        (a, b, steps) => {
          const scene = { stage: a, picture: b }
          let view = fitted(scene)
          for (const [by, factor] of steps) view = moved(zoomed(view, view.scale * factor, by, scene), by, scene)
          const room = roomOf(view, scene)
          expect(view.scale).toBeGreaterThanOrEqual(smallest(scene))
          expect(view.scale).toBeLessThanOrEqual(largest(scene))
          expect(Math.abs(view.x)).toBeLessThanOrEqual(room.x)
          expect(Math.abs(view.y)).toBeLessThanOrEqual(room.y)
        },
      ),
    )
  })
})

describe('keys on a picture', () => {
  it('move it where there is something to move to, and change the picture where there is not', () => {
    expect(pictureKey('ArrowRight', { x: 10, y: 0 }, 'ltr')).toEqual({ does: 'move', x: -1, y: 0 })
    expect(pictureKey('ArrowRight', middle, 'ltr')).toEqual({ does: 'next' })
    expect(pictureKey('ArrowRight', middle, 'rtl')).toEqual({ does: 'previous' })
    expect(pictureKey('ArrowDown', middle, 'ltr')).toEqual({ does: 'move', x: 0, y: -1 })
  })

  it('leave every other key alone', () => {
    expect(pictureKey('a', middle, 'ltr')).toBeUndefined()
    expect(pictureKey('Escape', middle, 'ltr')).toBeUndefined()
  })
})
