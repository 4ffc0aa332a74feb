import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleNode, MarkedNode } from '@/components/article/article'
import { flowOf } from '@/components/article/tags'
import { settleWhitespace } from '@/components/article/whitespace'
import { layMarks } from '@/components/text/mark'
import { softHyphen } from '@/components/text/soft-hyphens'
import { type ArticleText, textOfNodes } from '@/components/text/text'
import { dress, type Piece } from '@/components/word-aids/dress'
import type { WordAid } from '@/components/word-aids/word-aids'
import { anyNodes } from '../article/any-nodes'

type Dressed = readonly MarkedNode<unknown>[]

/** The strings of a tree, in order, without what is not part of the text. */
function stringsOf(nodes: Dressed): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node
      return !('mark' in node) && flowOf(node.tag) === 'silent' ? '' : stringsOf(node.children)
    })
    .join('')
}

/** What is written in pieces of each look, in order. */
function piecesOf(nodes: Dressed): [string, string][] {
  return nodes.flatMap((node): [string, string][] => {
    if (typeof node === 'string') return []
    if ('mark' in node && typeof node.mark === 'object') return [[(node.mark as WordAid).aid, stringsOf(node.children)]]
    return piecesOf(node.children)
  })
}

const spoken = (text: ArticleText): string => text.runs.map(({ start, end }) => text.text.slice(start, end)).join('')

describe('dress', () => {
  const nodes: ArticleNode[] = [
    { tag: 'p', children: ['un', { tag: 'em', children: ['believ'] }, 'able ', { tag: 'br', children: [] }, 'story'] },
    { tag: 'p', children: ['end'] },
  ]
  const text = textOfNodes(nodes, 'en')

  it('cuts a piece at the elements that cut its word', () => {
    const pieces = [{ start: 0, end: 12, look: 'a' }]
    expect(piecesOf(dress(nodes, text, { pieces }))).toEqual([
      ['a', 'un'],
      ['a', 'believ'],
      ['a', 'able'],
    ])
  })

  it('keeps its step over line breaks and blocks', () => {
    const at = text.text.indexOf('story')
    const pieces = [
      { start: at, end: at + 2, look: 'a' },
      { start: text.text.indexOf('end'), end: text.text.length, look: 'b' },
    ]
    expect(piecesOf(dress(nodes, text, { pieces }))).toEqual([
      ['a', 'st'],
      ['b', 'end'],
    ])
  })

  it('puts hyphens into words, at the edges of pieces behind the edge', () => {
    const pieces = [{ start: 0, end: 4, look: 'a' }]
    const dressed = dress(nodes, text, { pieces, hyphens: [2, 4] })
    expect(piecesOf(dressed)).toEqual([
      ['a', 'un'],
      ['a', `${softHyphen}be`],
    ])
    expect(stringsOf(dressed)).toBe(`un${softHyphen}be${softHyphen}lievable storyend`)
  })

  it('leaves nodes alone that nothing is laid over', () => {
    const dressed = dress(nodes, text, { pieces: [{ start: 0, end: 2, look: 'a' }] })
    expect(dressed[1]).toBe(nodes[1])
    expect(dress(nodes, text, { pieces: [] })).toBe(nodes)
  })

  it('keeps every text, whatever is laid over it', () => {
    const anySpans = fc.array(fc.tuple(fc.nat(60), fc.nat(7)), { maxLength: 12 })
    const inOrder = (spans: readonly (readonly [number, number])[], length: number): Piece[] => {
      const pieces: Piece[] = []
      for (const [start, size] of [...spans].sort((a, b) => a[0] - b[0])) {
        if (start < (pieces.at(-1)?.end ?? 0) || start >= length || size === 0) continue
        pieces.push({ start, end: Math.min(start + size, length), look: `look${start}` })
      }
      return pieces
    }
    fc.assert(
      fc.property(
        anyNodes,
        anySpans,
        anySpans,
        anySpans,
        fc.uniqueArray(fc.nat(60)),
        (raw, some, more, marks, places) => {
          const tree = settleWhitespace(raw)
          const whole = textOfNodes(tree)
          const length = whole.text.length
          const marked = layMarks<number>(
            tree,
            whole,
            inOrder(marks, length).map((mark, value) => ({ ...mark, value })),
          )
          const outer = dress<number>(marked, whole, { pieces: inOrder(some, length) })
          expect(stringsOf(outer)).toBe(spoken(whole))
          const hyphens = places.filter((place) => place < length).sort((a, b) => a - b)
          const inner = dress<number | WordAid>(outer, whole, { pieces: inOrder(more, length), hyphens })
          expect(stringsOf(inner).replaceAll(softHyphen, '')).toBe(spoken(whole).replaceAll(softHyphen, ''))
          const within = hyphens.filter((at) => whole.runs.some(({ start, end }) => start <= at && at < end))
          expect(stringsOf(inner).split(softHyphen).length - 1).toBe(within.length)
        },
      ),
      { numRuns: 300 },
    )
  })
})
