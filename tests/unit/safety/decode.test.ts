/** Whatever a page's process sends: what comes of it is drawn with what the table names, and decoding always ends. */
import fc from 'fast-check'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { ArticleView } from '@/components/article/ArticleView'
import { type Article, elementsOf } from '@/components/article/article'
import { decodeArticle, maxDepth, wholeBudget } from '@/components/article/decode'
import { decodeReport } from '@/components/article/decode-report'
import { decodeReading } from '@/components/article/reading'
import { attrsOf, isTag, tags } from '@/components/article/tags'
import { settleWhitespace } from '@/components/article/whitespace'
import { mutated, sample, seed } from './mutations'

const page = { url: 'https://paper.example/story', title: 'A title', direction: 'ltr' }
const runs = Number(process.env.SIDELIGHT_FUZZ ?? 150)

/** What the drawing adds of its own: boxes that scroll, and what keeps pictures and links quiet. */
const ownTags = new Set(['article', 'header', 'div', 'span'])
const ownAttrs =
  /^(?:class|tabindex|role|aria-label|data-aside|data-language|target|rel|loading|decoding|referrerpolicy|open|lang|dir|crossorigin)$/

/** Tags and attributes in markup that we wrote ourselves: quoted, closed, one after the other. */
function partsOf(markup: string): { tag: string; attrs: [string, string][] }[] {
  return Array.from(
    markup.matchAll(/<([^\s/>]+)((?:\s[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/g),
    ([, tag = '', attrs = '']) => ({
      tag,
      attrs: Array.from(attrs.matchAll(/\s([^\s=>]+)(?:="([^"]*)")?/g), ([, name = '', value = '']) => [name, value]),
    }),
  )
}

function expectHarmless(article: Article): void {
  const labels = { language: 'en', table: 'Table', code: 'Code', formula: 'Formula', undescribed: 'Picture', by: 'By' }
  const markup = renderToString(h(ArticleView, { article, labels }))
  // Every sign of markup is part of a tag that was read: none hides in a text.
  const parts = partsOf(markup)
  expect(markup.split('<').length - 1 - (markup.match(/<\//g)?.length ?? 0)).toBe(parts.length)
  for (const { tag, attrs } of parts) {
    expect(Object.hasOwn(tags, tag) || ownTags.has(tag), tag).toBe(true)
    for (const [name, value] of attrs) {
      const isOfTable = isTag(tag) && Object.hasOwn(attrsOf(tag), name)
      expect(isOfTable || ownAttrs.test(name), `${tag} ${name}`).toBe(true)
      if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:|#article-)/)
      if (name === 'src') expect(value).toMatch(/^(?:https:\/\/|data:image\/)/)
    }
  }
}

/** Values that JSON cannot hold, that look at nothing twice, that have no end. */
function oddities(): [string, unknown][] {
  const cycle: { tag: string; children: unknown[] } = { tag: 'div', children: [] }
  cycle.children.push(cycle, 'text', cycle)
  const sparse: unknown[] = ['first']
  sparse.length = 2 ** 32 - 1
  let deep: unknown = 'the bottom'
  for (let i = 0; i < 100_000; i += 1) deep = { tag: 'div', children: [deep] }
  const long = 'long '.repeat(200_000)
  const paragraph = { tag: 'p', children: [long] }
  const manifold = { tag: 'div', children: Array.from({ length: 1_000 }, () => paragraph) }
  const throwing = new Proxy([], {
    get() {
      throw new Error('looked at')
    },
  })
  let thick: unknown = { tag: 'p', children: ['x'] }
  for (let i = 0; i < 30; i += 1) thick = { tag: 'div', children: [thick, thick] }
  let bottom: unknown = sparse
  for (let i = 0; i < maxDepth + 2; i += 1) bottom = [{ tag: 'div', children: bottom }]
  return [
    ['a cycle', [cycle]],
    ['a list of two to the 32nd', sparse],
    ['the same below the bound of depth', bottom],
    ['100,000 deep', [deep]],
    ['a text named a thousand times a thousand times', Array.from({ length: 1_000 }, () => manifold)],
    ['a tree that doubles thirty times', [thick]],
    [
      'an attribute of ten million signs',
      [
        {
          tag: 'a',
          attrs: { href: `https://a.example/${'x'.repeat(1e7)}`, id: 'article-'.repeat(1e6) },
          children: ['a'],
        },
      ],
    ],
    ['a proxy that throws', throwing],
    [
      'getters that throw',
      [
        Object.defineProperty({}, 'tag', {
          enumerable: true,
          get: () => {
            throw new Error('looked at')
          },
        }),
      ],
    ],
    [
      'own __proto__ keys',
      JSON.parse(
        '[{"tag":"p","__proto__":{"tag":"script"},"attrs":{"__proto__":{"onclick":"x"},"constructor":"x"},"children":[{"tag":"__proto__","children":["x"]},"a"]}]',
      ),
    ],
    [
      'toJSON and toString',
      [
        { tag: { toString: () => 'p' }, toJSON: () => 1, children: [] },
        { tag: 'p', children: [{ toString: () => 'x' }] },
      ],
    ],
  ]
}

describe('decoding', { timeout: 60_000 + 100 * runs }, () => {
  it.each(oddities())('ends, and comes to something that can be drawn or to nothing: %s', (_, body) => {
    const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype))
    // The bounds are what ends it: with smaller ones it takes less time.
    const most = { nodes: 10_000, text: 1_500_000 }
    const article = decodeArticle({ ...page, body }, { ...most })
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before)
    if (article === undefined) return
    let nodes = 0
    let deepest = 0
    let text = 0
    const visit = (list: Article['body'], depth: number): void => {
      deepest = Math.max(deepest, depth)
      for (const node of list) {
        nodes += 1
        if (typeof node === 'string') text += node.length
        else visit(node.children, depth + 1)
      }
    }
    visit(article.body, 0)
    expect(nodes).toBeLessThanOrEqual(most.nodes)
    expect(text).toBeLessThanOrEqual(most.text)
    expect(deepest).toBeLessThanOrEqual(maxDepth)
    if (nodes < 5_000) expectHarmless(article)
  })

  it('spends one budget on all that is decoded with it', () => {
    const budget = wholeBudget()
    budget.nodes = 3
    const body = [{ tag: 'p', children: ['one'] }]
    expect(decodeArticle({ ...page, body }, budget)?.body).toEqual(body)
    expect(decodeArticle({ ...page, body }, budget)?.body).toEqual([])
  })

  it('keeps no text of an element that the table does not name, however deep it is', () => {
    let deep: unknown = { tag: 'script', children: ['alert(1)'] }
    for (let i = 0; i < maxDepth + 5; i += 1) deep = { tag: 'div', children: [deep, 'kept'] }
    const body = JSON.stringify(decodeArticle({ ...page, body: [deep] })?.body)
    expect(body).toContain('kept')
    expect(body).not.toContain('alert')
  })

  it('takes addresses as long as they are once they are written out, or not at all', () => {
    const body = [
      {
        tag: 'p',
        children: [{ tag: 'a', attrs: { href: `https://a.example/${'é'.repeat(5_000)}` }, children: ['a'] }],
      },
    ]
    expect(decodeArticle({ ...page, body })?.body).toEqual([{ tag: 'p', children: [{ tag: 'a', children: ['a'] }] }])
  })

  it('draws nothing but what the table names, whatever it is handed, and takes its own result as it is', () => {
    const values = fc.oneof(
      fc.anything({
        maxDepth: 6,
        withBigInt: true,
        withDate: true,
        withMap: true,
        withNullPrototype: true,
        withSparseArray: true,
      }),
      fc.json({ maxDepth: 8 }).map((text): unknown => JSON.parse(text)),
    )
    const mostly = (good: unknown): fc.Arbitrary<unknown> =>
      fc.oneof({ weight: 9, arbitrary: fc.constant(good) }, { weight: 1, arbitrary: values })
    const article = fc.record({
      ...Object.fromEntries(Object.entries(page).map(([key, value]) => [key, mostly(value)])),
      body: fc.array(fc.oneof({ weight: 4, arbitrary: forged }, { weight: 1, arbitrary: values }), { minLength: 1 }),
    })
    const reading = fc.record({
      ok: mostly(true),
      article: fc.oneof({ weight: 9, arbitrary: article }, { weight: 1, arbitrary: values }),
      report: values,
      reason: values,
    })
    let drawn = 0
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: reading }, { weight: 1, arbitrary: values }), (value) => {
        const decoded = decodeReading(value)
        if (!decoded.ok) return
        drawn += 1
        expectHarmless(decoded.article)
        expect(decodeReading(decoded)).toEqual(decoded)
        expect(settleWhitespace(decoded.article.body)).toEqual(decoded.article.body)
      }),
      { numRuns: runs, seed },
    )
    // Much of it was an article.
    expect(drawn).toBeGreaterThan(runs / 3)
  })

  it(`draws nothing else of a real article that was changed in transit (seed ${seed})`, () => {
    const random = fc.sample(fc.infiniteStream(fc.integer({ min: 0, max: 2 ** 31 - 1 })), { numRuns: 1, seed })[0]
    const next = (): number => random?.next().value ?? 0
    for (let run = 0; run < runs; run += 1) {
      const value = mutated(sample, next)
      const article = decodeArticle(value)
      if (article === undefined) continue
      expectHarmless(article)
      expect(decodeArticle(article), `run ${run}`).toEqual(article)
      const report = decodeReport(Reflect.get(value as object, 'report'), article)
      for (const { nodes } of report?.omitted ?? []) {
        expectHarmless({ ...article, body: nodes })
        expect(elementsOf(nodes, ({ tag }) => !isTag(tag))).toEqual([])
      }
    }
  })
})

const addresses = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' java\tscript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'data:image/png,"onerror=x',
  'blob:https://a.example/1',
  'file:///etc/passwd',
  'https://user:secret@a.example/',
  'https://a.example/"><script>',
  'http://a.example/',
  '#article-x" onclick="y',
  '#other',
  'mailto:a@b.example" onclick="x',
] as const

/** Trees that look like an article's and are not: tags and attributes of all kinds, good and bad addresses. */
const { node: forged } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    fc.string({ unit: 'binary' }),
    // Links and pictures are where an address could do harm: they come often, and mostly with a bad one.
    fc.record({
      tag: fc.constantFrom('a', 'img'),
      attrs: fc.dictionary(fc.constantFrom('href', 'src', 'id', 'onerror'), fc.constantFrom(...addresses), {
        minKeys: 1,
      }),
      children: fc.constant(['a']),
    }),
    fc.record(
      {
        tag: fc.oneof(
          fc.constantFrom<string>(...Object.keys(tags)),
          fc.constantFrom('script', 'svg', 'IMG', 'a ', 'p onclick=x', 'iframe'),
        ),
        attrs: fc.dictionary(
          fc.constantFrom(
            'href',
            'src',
            'id',
            'lang',
            'dir',
            'title',
            'alt',
            'onclick',
            'style',
            'class',
            'srcdoc',
            'dangerouslySetInnerHTML',
            'key',
            'ref',
            'children',
            'width',
            'open',
            'type',
            'datetime',
            'data-language',
          ),
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.anything(),
            fc.constantFrom(
              'javascript:alert(1)',
              'https://a.example/"><script>',
              'data:image/png,"onerror=x',
              'article-x" onclick="y',
              '#article-a"b',
              'mailto:a@b.c" onclick="x',
              'data:text/html,x',
              'ltr',
              '1',
            ),
          ),
        ),
        children: fc.oneof(fc.array(tie('node'), { maxLength: 4 }), fc.anything()),
      },
      { requiredKeys: [] },
    ),
  ),
}))

it('the table itself names nothing that runs, loads or sends', () => {
  for (const tag of Object.keys(tags)) {
    expect(tag).not.toMatch(
      /^(?:script|style|link|meta|base|iframe|frame|object|embed|form|input|button|template|svg|video|audio)$/,
    )
    if (isTag(tag))
      for (const name of Object.keys(attrsOf(tag)))
        expect(name).not.toMatch(/^(?:on|style|srcdoc|srcset|action|formaction|ping|target|is|slot)/)
  }
})
