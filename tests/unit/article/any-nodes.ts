/** Any tree an article could be made of, for property tests: odd nesting, odd white space, empty things. */
import fc from 'fast-check'
import type { ArticleNode } from '@/components/article/article'
import type { Tag } from '@/components/article/tags'

const texts = fc.stringMatching(/^[ab \n\t\u00a0漢é😀]{0,6}$/u)
const containers: Tag[] = [
  'p',
  'div',
  'ul',
  'li',
  'table',
  'tr',
  'td',
  'pre',
  'em',
  'a',
  'strong',
  'ruby',
  'rt',
  'blockquote',
  'h2',
  'figure',
  'figcaption',
  'details',
  'summary',
  'span',
]

const formulas = fc.record({
  tag: fc.constant<Tag>('math'),
  children: fc.array(
    fc.oneof(texts, fc.record({ tag: fc.constant<Tag>('mi'), children: fc.array(texts, { maxLength: 2 }) })),
    { maxLength: 3 },
  ),
})

const { node } = fc.letrec<{ node: ArticleNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    texts,
    fc.constantFrom<ArticleNode>(
      { tag: 'br', children: [] },
      { tag: 'hr', children: [] },
      { tag: 'img', attrs: { src: 'https://a.example/b.png' }, children: [] },
    ),
    formulas,
    fc.record({ tag: fc.constantFrom(...containers), children: fc.array(tie('node'), { maxLength: 5 }) }),
  ),
}))

export const anyNodes = fc.array(node, { maxLength: 6 })
