import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleNode, MarkedNode } from '@/components/article/article'
import { settleWhitespace } from '@/components/article/whitespace'
import { extentsOf, layMarks } from '@/components/text/mark'
import { textOfNodes } from '@/components/text/text'
import { anyNodes } from '../article/any-nodes'

const p = (...children: ArticleNode[]): ArticleNode => ({ tag: 'p', children })
const b = (...children: ArticleNode[]): ArticleNode => ({ tag: 'b', children })

/** Marks over every place where `word` stands. */
function marked(nodes: ArticleNode[], ...words: string[]): readonly MarkedNode<string>[] {
  const text = textOfNodes(nodes)
  return layMarks(
    nodes,
    text,
    words.map((value) => ({ start: text.text.indexOf(value), end: text.text.indexOf(value) + value.length, value })),
  )
}

describe('layMarks', () => {
  it.each<[string, ArticleNode[], string[], MarkedNode<string>[]]>([
    [
      'in the middle of a run',
      [p('one two three')],
      ['two'],
      [{ tag: 'p', children: ['one ', { mark: 'two', children: ['two'] }, ' three'] }],
    ],
    [
      'inside an inline element',
      [p('a ', b('bold'))],
      ['bold'],
      [{ tag: 'p', children: ['a ', { tag: 'b', children: [{ mark: 'bold', children: ['bold'] }] }] }],
    ],
    [
      'around a whole inline element',
      [p('Democratic ', b('For'), 'ces now')],
      ['Democratic Forces'],
      [
        {
          tag: 'p',
          children: [
            { mark: 'Democratic Forces', children: ['Democratic ', { tag: 'b', children: ['For'] }, 'ces'] },
            ' now',
          ],
        },
      ],
    ],
    [
      'by cutting an inline element in two',
      [p(b('the Deir'), ' ez-Zor')],
      ['Deir ez-Zor'],
      [
        {
          tag: 'p',
          children: [
            { tag: 'b', children: ['the '] },
            { mark: 'Deir ez-Zor', children: [{ tag: 'b', children: ['Deir'] }, ' ez-Zor'] },
          ],
        },
      ],
    ],
    [
      'by cutting one at its end',
      [p('Deir ', b('ez-Zor is'))],
      ['Deir ez-Zor'],
      [
        {
          tag: 'p',
          children: [
            { mark: 'Deir ez-Zor', children: ['Deir ', { tag: 'b', children: ['ez-Zor'] }] },
            { tag: 'b', children: [' is'] },
          ],
        },
      ],
    ],
    [
      'side by side',
      [p('ab')],
      ['a', 'b'],
      [
        {
          tag: 'p',
          children: [
            { mark: 'a', children: ['a'] },
            { mark: 'b', children: ['b'] },
          ],
        },
      ],
    ],
    [
      'the longer one where two begin together',
      [p('a b c')],
      ['a', 'a b'],
      [{ tag: 'p', children: [{ mark: 'a b', children: ['a b'] }, ' c'] }],
    ],
    [
      'across a line break',
      [p('a', { tag: 'br', children: [] }, 'b')],
      ['a\nb'],
      [{ tag: 'p', children: [{ mark: 'a\nb', children: ['a', { tag: 'br', children: [] }, 'b'] }] }],
    ],
    [
      'once in each block it runs over',
      [p('a'), p('b')],
      ['a\nb'],
      [
        { tag: 'p', children: [{ mark: 'a\nb', children: ['a'] }] },
        { tag: 'p', children: [{ mark: 'a\nb', children: ['b'] }] },
      ],
    ],
  ])('lays a mark %s', (_, nodes, words, laid) => expect(marked(nodes, ...words)).toEqual(laid))

  it('gives an id to only one part of an element it cuts', () => {
    const nodes: ArticleNode[] = [p({ tag: 'b', attrs: { id: 'article-x' }, children: ['the Deir'] }, ' ez-Zor')]
    expect(JSON.stringify(marked(nodes, 'Deir ez-Zor')).match(/article-x/g)).toHaveLength(1)
  })

  it('gives the nodes themselves when there is nothing to mark', () => {
    const nodes = [p('a')]
    expect(layMarks(nodes, textOfNodes(nodes), [])).toBe(nodes)
  })

  it('never changes the text, whatever is marked', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(12)), { maxLength: 8 })
    fc.assert(
      fc.property(anyNodes, spans, (raw, given) => {
        const nodes = settleWhitespace(raw)
        const text = textOfNodes(nodes)
        const marks = given.map(([start, length], value) => ({
          start,
          end: Math.min(start + length, text.text.length),
          value,
        }))
        const laid = layMarks(nodes, text, marks)
        expect(plainText(laid)).toBe(plainText(nodes))
        const blocks = (list: readonly MarkedNode<number>[]): number =>
          list.reduce(
            (n, node) =>
              n +
              (typeof node === 'string'
                ? 0
                : ('tag' in node && ['p', 'li', 'td', 'img', 'br', 'hr'].includes(node.tag) ? 1 : 0) +
                  blocks(node.children)),
            0,
          )
        expect(blocks(laid)).toBe(blocks(nodes))
      }),
      { numRuns: 500 },
    )
  })
})

describe('extentsOf', () => {
  it('tells where elements stand in the text', () => {
    const nodes = [p('a ', { tag: 'a', children: ['link'] }, ' b'), p({ tag: 'a', children: ['two'] })]
    const text = textOfNodes(nodes)
    expect(
      extentsOf(nodes, text, ({ tag }) => tag === 'a').map(({ start, end }) => text.text.slice(start, end)),
    ).toEqual(['link', 'two'])
  })
})

function plainText(nodes: readonly MarkedNode<unknown>[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : plainText(node.children))).join('')
}
