import { describe, expect, test } from 'vitest'
import type { MarkedElement, MarkedNode } from '@/components/article/article'
import { stretchesOf } from '@/components/article/stretches'

const block = (tag: string, says = 'A line.') => ({ tag, children: [says] }) as MarkedNode<never>
const paragraphs = (count: number) => Array.from({ length: count }, (_, n) => block('p', `Line ${n}.`))
const headed = Array.from({ length: 100 }, (_, n) => block(n % 3 === 0 ? 'h2' : 'p'))

describe('the stretches of a long article', () => {
  test('hold every node once, in order', () => {
    for (const nodes of [paragraphs(49), paragraphs(1_000), headed]) expect(stretchesOf(nodes).flat()).toEqual(nodes)
  })

  test('are few: a browser takes long to leave out many parts', () => {
    expect(stretchesOf(paragraphs(30_000)).length).toBe(2_500)
  })

  test('are none where the article is short', () => {
    expect(stretchesOf(paragraphs(48))).toEqual([])
  })

  test('never begin with a heading, whose space above would add to the space before it', () => {
    for (const [first] of stretchesOf(headed).slice(1)) expect(first).toMatchObject({ tag: 'p' })
  })

  test('never part what stands in one line', () => {
    const words = Array.from({ length: 100 }, (_, n) => (n % 2 === 0 ? 'A word ' : block('b', 'in bold')))
    expect(stretchesOf(words, true)).toHaveLength(1)
    const torn = [...paragraphs(40), 'A word beside ', ...paragraphs(60)]
    for (const [first] of stretchesOf(torn)) expect(torn[torn.indexOf(first as never) - 1]).not.toBe('A word beside ')
  })

  test('part a long list, which goes on with its numbers, and lose none of its items', () => {
    const items = Array.from({ length: 1_000 }, (_, n) =>
      n === 350 ? { ...(block('li', `${n}`) as MarkedElement<never>), attrs: { value: '7' } } : block('li', `${n}`),
    )
    const list = { tag: 'ol', attrs: { start: '5', id: 'a-list' }, children: items } as MarkedNode<never>
    const parts = stretchesOf([list, ...paragraphs(60)])
      .flat()
      .filter(isOl)
    expect(parts.length).toBeGreaterThan(5)
    expect(parts.flatMap(({ children }) => children)).toEqual(items)
    expect(parts.map(({ attrs }) => attrs?.start)).toEqual([
      '5',
      '105',
      '205',
      '305',
      '57',
      '157',
      '257',
      '357',
      '457',
      '557',
    ])
    expect(parts.map(({ attrs }) => attrs?.id)).toEqual(['a-list', ...parts.slice(1).map(() => undefined)])
  })

  test('part at the same places whatever is laid into the nodes, and stay when more comes', () => {
    const cut = paragraphs(300).map((node, n) =>
      n % 5 === 0 && typeof node === 'object' && 'tag' in node
        ? { ...node, children: ['Li', '\u00adne', ` ${n}.`] }
        : node,
    )
    const lengths = (nodes: readonly MarkedNode<never>[]) => stretchesOf(nodes).map(({ length }) => length)
    expect(lengths(cut)).toEqual(lengths(paragraphs(300)))
    expect(stretchesOf(paragraphs(100)).slice(0, -1)).toEqual(stretchesOf(paragraphs(300)).slice(0, 8))
  })

  test('end early where paragraphs are long', () => {
    const long = Array.from({ length: 60 }, () => block('p', 'word '.repeat(1_000)))
    expect(stretchesOf(long).every(({ length }) => length === 2)).toBe(true)
  })
})

function isOl(node: MarkedNode<never>): node is MarkedElement<never> {
  return typeof node === 'object' && 'tag' in node && node.tag === 'ol'
}
