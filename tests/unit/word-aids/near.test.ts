import { describe, expect, it } from 'vitest'
import { textOfNodes } from '@/components/text/text'
import { around, further } from '@/components/word-aids/near'

const words = 'word '.repeat(100)
const textOf = (paragraphs: number) =>
  textOfNodes(Array.from({ length: paragraphs }, () => ({ tag: 'p' as const, children: [words] })))

describe('what is aided of an article', () => {
  it('is whole blocks around the view', () => {
    const text = textOf(300)
    const { start, end } = around(text, 75_000)
    expect(text.blocks.some((block) => block.start === start)).toBe(true)
    expect(text.blocks.some((block) => block.end === end)).toBe(true)
    expect(75_000 - start).toBeGreaterThanOrEqual(6_000)
    expect(end - 75_000).toBeGreaterThanOrEqual(6_000)
  })

  it('is the whole of a short one, in a second step', () => {
    const text = textOf(30)
    const first = around(text, 0)
    expect(first.end).toBeLessThan(text.text.length)
    expect(further(text, first, 0)).toEqual({ start: 0, end: text.text.length })
    expect(further(text, { start: 0, end: text.text.length }, 9_000)).toBeUndefined()
  })

  it('moves with the view in a long one, not at every step', () => {
    const text = textOf(300)
    const first = around(text, 75_000)
    expect(further(text, first, 75_500)).toBeUndefined()
    const next = further(text, first, first.end - 1_000)
    expect(next?.end).toBeGreaterThan(first.end)
    expect(next?.start).toBeGreaterThan(first.start - 7_000)
  })

  it('asks for nothing beyond the ends', () => {
    const text = textOf(300)
    for (const place of [0, text.text.length - 1]) expect(further(text, around(text, place), place)).toBeUndefined()
    expect(around(textOfNodes([]), 0)).toEqual({ start: 0, end: 0 })
  })
})
