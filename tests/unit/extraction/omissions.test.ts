import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, ArticleElement, ArticleNode } from '@/components/article/article'
import { decodeReport } from '@/components/article/decode-report'
import { type Omission, type Report, withRestored } from '@/components/article/report'
import { settleWhitespace } from '@/components/article/whitespace'
import { liftPlaceholders, placeholder } from '@/components/extraction/omissions'
import { textOfNodes } from '@/components/text/text'
import { anyNodes } from '../article/any-nodes'

const p = (...children: ArticleNode[]): ArticleElement => ({ tag: 'p', children })
const li = (...children: ArticleNode[]): ArticleElement => ({ tag: 'li', children })
const ul = (...children: ArticleNode[]): ArticleElement => ({ tag: 'ul', children })

/** The nodes with every passage put back, by way of the report as the panel decodes it. */
function restored(
  nodes: readonly ArticleNode[],
  passages: readonly (readonly ArticleNode[])[],
): readonly ArticleNode[] {
  const lifted = liftPlaceholders(nodes)
  const article: Article = { url: 'https://a.example/', title: '', direction: 'ltr', body: lifted.nodes }
  const omitted = passages.map(
    (own, i): Omission => ({ reason: 'unlike', rule: 'div', nodes: own, place: lifted.places.get(i) ?? [] }),
  )
  const report: Report = { part: 'found', confidence: 1, coverage: 1, omitted, others: [] }
  const decoded = decodeReport(JSON.parse(JSON.stringify(report)), article)
  if (decoded === undefined) throw new Error('The report was not understood.')
  return withRestored(article, decoded, new Set(decoded.omitted.keys())).body
}

describe('placeholders', () => {
  it('leave what holds none as it is', () => {
    const [first, last] = [p('One ', { tag: 'em', children: ['more'] }, '.'), ul(li('Two'))]
    const { nodes } = liftPlaceholders([first, p('Gone ', placeholder('div', 0)), last])
    expect(nodes[0]).toBe(first)
    expect(nodes[1]).toEqual(p('Gone '))
    expect(nodes[2]).toBe(last)
  })

  it('give way to the places where they stood', () => {
    const { nodes, places } = liftPlaceholders([
      p('One.'),
      placeholder('div', 0),
      { tag: 'blockquote', children: [p('Two.'), placeholder('p', 1), placeholder('aside', 2), p('Three.')] },
      placeholder('div', 3),
    ])
    expect(nodes).toEqual([p('One.'), { tag: 'blockquote', children: [p('Two.'), p('Three.')] }])
    expect([...places]).toEqual([
      [0, [1]],
      [1, [1, 1]],
      [2, [1, 1]],
      [3, [2]],
    ])
  })

  it('may stand in a list, and elsewhere are boxes', () => {
    expect(['li', 'dt', 'dd', 'p', 'ul', 'script'].map((name) => placeholder(name, 1).tag)).toEqual([
      'li',
      'dt',
      'dd',
      'div',
      'div',
      'div',
    ])
  })

  it('survive the settling of white space, which drops what is empty', () => {
    const nodes = settleWhitespace([p('One.'), placeholder('div', 0), ul(li('Two.'), placeholder('li', 1))])
    expect([...liftPlaceholders(nodes).places.keys()]).toEqual([0, 1])
  })

  it('take with them the boxes that held nothing else', () => {
    const { nodes, places } = liftPlaceholders([p('One.'), ul(li(placeholder('div', 0))), p('Two.')])
    expect(nodes).toEqual([p('One.'), p('Two.')])
    expect(places.get(0)).toEqual([1])
  })

  it('leave no two texts glued', () => {
    const { nodes } = liftPlaceholders([li('Before', placeholder('div', 0), 'after')])
    expect(textOfNodes(nodes).text).toBe('Before\nafter')
  })

  it('are told from what a page may call its own elements', () => {
    const own: ArticleNode[] = [{ tag: 'p', attrs: { id: 'article-1' }, children: ['One.'] }]
    const { nodes, places } = liftPlaceholders(own)
    expect(nodes).toEqual(own)
    expect(places.size).toBe(0)
  })

  it('change nothing where there are none', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const settled = settleWhitespace(nodes)
        // An element that holds nothing (a table cell) is kept as it is.
        expect(liftPlaceholders(settled).nodes).toEqual(settled)
      }),
    )
  })
})

describe('what was left out', () => {
  /** A tree of blocks with a number for each, and which of them are left out: never all of one box. */
  interface Branch {
    readonly omit: boolean
    readonly below: readonly Branch[]
  }
  const { branch } = fc.letrec<{ branch: Branch }>((tie) => ({
    branch: fc.record({
      omit: fc.boolean(),
      below: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('branch'), { maxLength: 5 })),
    }),
  }))

  function grow(branches: readonly Branch[], next: { word: number }): ArticleElement[] {
    return branches.map(({ below }) => {
      next.word += 1
      const word = `word${next.word}`
      return below.length === 0 ? p(word) : { tag: 'blockquote', children: [p(word), ...grow(below, next)] }
    })
  }

  /** `nodes` with placeholders for what is left out; the first of each box stays. */
  function prune(nodes: readonly ArticleNode[], branches: readonly Branch[], out: ArticleNode[][]): ArticleNode[] {
    return nodes.map((node, i) => {
      const own = branches[i]
      if (own === undefined || typeof node === 'string') return node
      if (own.omit) {
        out.push([node])
        return placeholder(node.tag, out.length - 1)
      }
      const [first, ...rest] = node.children
      if (first === undefined || own.below.length === 0) return node
      return { ...node, children: [first, ...prune(rest, own.below, out)] }
    })
  }

  it('goes back exactly where it stood, whatever was left out of whatever tree', () => {
    let some = 0
    fc.assert(
      fc.property(fc.array(branch, { maxLength: 6 }), (branches) => {
        const whole = grow(branches, { word: 0 })
        const out: ArticleNode[][] = []
        const pruned = settleWhitespace(prune(whole, branches, out))
        some += out.length
        expect(restored(pruned, out)).toEqual(settleWhitespace(whole))
      }),
    )
    expect(some).toBeGreaterThan(100)
  })

  it('can go back alone, and leaves the rest out', () => {
    const { nodes, places } = liftPlaceholders([placeholder('p', 0), p('One.'), placeholder('p', 1), p('Two.')])
    const article: Article = { url: 'https://a.example/', title: '', direction: 'ltr', body: nodes }
    const omitted = ['Zero.', 'Between.'].map(
      (text, i): Omission => ({ reason: 'unlike', rule: 'p', nodes: [p(text)], place: places.get(i) ?? [] }),
    )
    const report: Report = { part: 'found', confidence: 1, coverage: 1, omitted, others: [] }
    const textWith = (...numbers: number[]): string =>
      textOfNodes(withRestored(article, report, new Set(numbers)).body).text
    expect(textWith()).toBe('One.\nTwo.')
    expect(textWith(0)).toBe('Zero.\nOne.\nTwo.')
    expect(textWith(1)).toBe('One.\nBetween.\nTwo.')
    expect(textWith(0, 1)).toBe('Zero.\nOne.\nBetween.\nTwo.')
  })

  it('goes back between the items of a list as an item', () => {
    const nodes = [ul(li('One.'), placeholder('li', 0), li('Three.'))]
    expect(restored(nodes, [[li('Two.')]])).toEqual([ul(li('One.'), li('Two.'), li('Three.'))])
  })
})
