import { describe, expect, it } from 'vitest'
import { groupLines, type Piece } from '@/components/line-focus/group-lines'

/** A piece `high` tall whose middle is at `middle`, from `left` on. */
const piece = (
  left: number,
  middle: number,
  { wide = 100, high = 24, kind = 'text', column = 0 }: Partial<Piece> & { wide?: number; high?: number } = {},
): Piece => ({ left, right: left + wide, top: middle - high / 2, bottom: middle + high / 2, kind, column })

/** Per line: how many pixels from where to where it reaches. */
const seen = (...pieces: Piece[]) => groupLines(pieces).map(({ top, bottom }) => [top, bottom])

describe('Lines of a block', () => {
  it('are told apart where lines are set so tight that their boxes overlap', () => {
    expect(seen(piece(0, 20), piece(0, 40), piece(0, 60))).toEqual([
      [8, 32],
      [28, 52],
      [48, 72],
    ])
  })

  it('hold words in another typeface or size, a raised note and a lowered figure', () => {
    const note = piece(100, 12, { wide: 8, high: 16 })
    const figure = piece(200, 29, { wide: 8, high: 16 })
    expect(seen(piece(0, 20), note, piece(108, 20), figure, piece(208, 21, { high: 22 }))).toEqual([[4, 37]])
  })

  it('take a raised note that begins a tight line to the line it begins, not to the one above', () => {
    const lines = groupLines([
      piece(0, 20, { high: 24 }),
      piece(0, 32, { wide: 8, high: 14 }),
      piece(8, 40, { high: 24 }),
    ])
    expect(lines.map(({ top }) => top)).toEqual([8, 25])
    expect(lines[1]?.left).toBe(0)
  })

  it('reach over the readings of their characters', () => {
    const reading = piece(0, 4, { wide: 40, high: 10, kind: 'reading' })
    expect(seen(piece(0, 20), reading, piece(100, 20), piece(0, 60))).toEqual([
      [-1, 32],
      [48, 72],
    ])
  })

  it('keep a reading with its character when the line above is nearer', () => {
    const above = piece(0, 20)
    const reading = piece(0, 36, { wide: 40, high: 10, kind: 'reading' })
    expect(seen(above, piece(0, 52), reading)).toEqual([
      [8, 32],
      [31, 64],
    ])
  })

  it('may run in both directions, whatever order their pieces are drawn in', () => {
    expect(seen(piece(200, 20), piece(0, 20), piece(100, 20), piece(200, 58), piece(0, 58))).toEqual([
      [8, 32],
      [46, 70],
    ])
  })

  it('grow with a picture among their words', () => {
    expect(seen(piece(0, 60), piece(100, 60, { high: 120, kind: 'object' }), piece(200, 60), piece(0, 140))).toEqual([
      [0, 120],
      [128, 152],
    ])
  })

  it('stand apart from a picture that has a line to itself', () => {
    const lines = groupLines([piece(0, 20), piece(0, 120, { high: 160, kind: 'object' }), piece(0, 220)])
    expect(lines.map(({ isObject }) => isObject)).toEqual([false, true, false])
  })

  it('include whole lines of small print', () => {
    const small = { wide: 50, high: 15 }
    const lines = seen(piece(0, 20), piece(0, 50, small), piece(60, 50, small), piece(0, 70, small), piece(0, 100))
    expect(lines).toHaveLength(4)
    expect(lines[1]).toEqual([42.5, 57.5])
  })

  it('are two where two columns stand at one height', () => {
    const lines = groupLines([piece(0, 20), piece(300, 20, { column: 1 })])
    expect(lines.map(({ column }) => column)).toEqual([0, 1])
  })

  it('begin anew at the top of the next column', () => {
    const lines = groupLines([
      piece(0, 500),
      piece(0, 540),
      piece(300, 20, { column: 1 }),
      piece(300, 60, { column: 1 }),
    ])
    expect(lines.map(({ top }) => top)).toEqual([488, 528, 8, 48])
  })

  it('are none where nothing is drawn', () => {
    expect(groupLines([])).toEqual([])
  })
})
