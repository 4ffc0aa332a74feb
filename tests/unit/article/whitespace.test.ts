import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleNode } from '@/components/article/article'
import { settleWhitespace } from '@/components/article/whitespace'
import { anyNodes } from './any-nodes'

const p = (...children: ArticleNode[]): ArticleNode => ({ tag: 'p', children })
const em = (...children: ArticleNode[]): ArticleNode => ({ tag: 'em', children })
const br: ArticleNode = { tag: 'br', children: [] }
const img: ArticleNode = { tag: 'img', attrs: { src: 'https://a.example/b.png' }, children: [] }

const cases: [behaviour: string, given: ArticleNode[], settled: ArticleNode[]][] = [
  ['collapses runs of white space', [p('a \n\t b')], [p('a b')]],
  ['drops it at the edges of a block', [p('  a  ')], [p('a')]],
  ['keeps one space between words and inline elements', [p('a ', em(' b '), ' c')], [p('a ', em('b '), 'c')]],
  ['drops it at the end of a block even inside an inline element', [p('a', em(' b '))], [p('a', em(' b'))]],
  ['drops it around a line break', [p('a ', br, ' b')], [p('a', br, 'b')]],
  ['drops line breaks at the edges of a block', [p(br, 'a', br, br)], [p('a')]],
  ['keeps the space beside a picture', [p('a ', img, ' b')], [p('a ', img, ' b')]],
  [
    'keeps white space in preformatted text',
    [{ tag: 'pre', children: ['\n a\r\n  b \n'] }],
    [{ tag: 'pre', children: [' a\n  b '] }],
  ],
  ['joins strings that came to be neighbours', [p('a', em(), 'b')], [p('ab')]],
  ['drops what holds nothing', [p(em(' ')), p(), { tag: 'ul', children: [] }, p('a')], [p('a')]],
  [
    'keeps an empty cell, which holds its column',
    [{ tag: 'tr', children: [{ tag: 'td', children: [] }] }],
    [{ tag: 'tr', children: [{ tag: 'td', children: [] }] }],
  ],
  [
    'keeps the place a link points to',
    [p('a', { tag: 'span', attrs: { id: 'article-x' }, children: [] })],
    [p('a', { tag: 'span', attrs: { id: 'article-x' }, children: [] })],
  ],
  [
    'drops white space between the parts of a formula',
    [p({ tag: 'math', children: [' ', { tag: 'mi', children: [' x '] }, '\n', { tag: 'mo', children: ['+'] }] })],
    [
      p({
        tag: 'math',
        children: [
          { tag: 'mi', children: ['x '] },
          { tag: 'mo', children: ['+'] },
        ],
      }),
    ],
  ],
  ['keeps no-break spaces', [p('\u00a0a\u00a0\u00a0b')], [p('\u00a0a\u00a0\u00a0b')]],
  [
    'settles a reading apart from the words below it',
    [p('a ', { tag: 'ruby', children: ['漢', { tag: 'rt', children: [' kan '] }] }, ' b')],
    [p('a ', { tag: 'ruby', children: ['漢', { tag: 'rt', children: ['kan'] }] }, ' b')],
  ],
]

describe('settleWhitespace', () => {
  it.each(cases)('%s', (_, given, settled) => {
    expect(settleWhitespace(given)).toEqual(settled)
  })

  it('gives settled nodes back as they are, whatever they are', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const once = settleWhitespace(nodes)
        expect(settleWhitespace(once)).toEqual(once)
      }),
      { numRuns: 500 },
    )
  })

  it('leaves no empty string and no two strings side by side', () => {
    const check = (nodes: readonly ArticleNode[]): void => {
      nodes.forEach((node, index) => {
        if (typeof node !== 'string') check(node.children)
        else {
          expect(node).not.toBe('')
          expect(typeof nodes[index + 1]).not.toBe('string')
        }
      })
    }
    fc.assert(
      fc.property(anyNodes, (nodes) => check(settleWhitespace(nodes))),
      { numRuns: 500 },
    )
  })
})
