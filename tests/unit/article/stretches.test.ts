import { describe, expect, test } from 'vitest'
import type { MarkedNode } from '@/components/article/article'
import { stretchesOf } from '@/components/article/stretches'

const block = (tag: string, says = 'A line.') => ({ tag, children: [says] }) as MarkedNode<never>
const paragraphs = (count: number) => Array.from({ length: count }, (_, n) => block('p', `Line ${n}.`))
const headed = Array.from({ length: 100 }, (_, n) => block(n % 3 === 0 ? 'h2' : 'p'))

describe('the stretches of a long article', () => {
  test('hold every node once, in order', () => {
    for (const nodes of [paragraphs(49), paragraphs(1_000), headed]) expect(stretchesOf(nodes).flat()).toEqual(nodes)
  })

  test('are few: a browser takes long to leave out many parts', () => {
    expect(stretchesOf(paragraphs(30_000)).length).toBe(1_250)
  })

  test('are none where the article is short', () => {
    expect(stretchesOf(paragraphs(48))).toEqual([])
  })

  test('never begin with a heading, whose space above would add to the space before it', () => {
    for (const [first] of stretchesOf(headed).slice(1)) expect(first).toMatchObject({ tag: 'p' })
  })

  test('never part what stands in one line', () => {
    const words = Array.from({ length: 100 }, (_, n) => (n % 2 === 0 ? 'A word ' : block('b', 'in bold')))
    expect(stretchesOf(words)).toHaveLength(1)
    const torn = [...paragraphs(40), 'A word beside ', ...paragraphs(60)]
    for (const [first] of stretchesOf(torn)) expect(torn[torn.indexOf(first as never) - 1]).not.toBe('A word beside ')
  })
})
