import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArticleNode, elementsOf } from '@/components/article/article'
import { acceptValue } from '@/components/article/attributes'
import { decodeArticle, isoDate, maxDepth } from '@/components/article/decode'
import { decodeReading, parseReading } from '@/components/article/reading'
import { attrsOf, isTag } from '@/components/article/tags'
import { anyNodes } from './any-nodes'

const page = { url: 'https://paper.example/story', title: 'A title', direction: 'ltr' }
const bodyOf = (...body: unknown[]): readonly ArticleNode[] | undefined => decodeArticle({ ...page, body })?.body

describe('decodeArticle', () => {
  it('takes an article as it is', () => {
    const article = {
      ...page,
      byline: 'Ana',
      siteName: 'Paper',
      published: '2017-10-15T18:40:00Z',
      language: 'en-GB',
      body: [
        { tag: 'p', children: ['Hello ', { tag: 'a', attrs: { href: 'https://b.example/' }, children: ['there'] }] },
      ],
    }
    expect(decodeArticle(article)).toEqual(article)
  })

  it.each([
    null,
    undefined,
    1,
    'x',
    [],
    {},
    { ...page },
    { ...page, body: 'x' },
    { ...page, url: 'javascript:alert(1)', body: [] },
  ])('takes nothing from what is no article: %j', (value) => expect(decodeArticle(value)).toBeUndefined())

  it('drops elements the table does not name, with all they hold', () => {
    expect(
      bodyOf(
        { tag: 'script', children: ['x'] },
        { tag: '__proto__', children: [] },
        { tag: 'constructor' },
        { tag: 'p', children: ['a'] },
      ),
    ).toEqual([{ tag: 'p', children: ['a'] }])
  })

  it.each([
    ['javascript:alert(1)'],
    ['JaVaScRiPt:alert(1)'],
    [' javascript:alert(1)'],
    ['data:text/html,x'],
    ['vbscript:x'],
    ['//host/x'],
    ['https://user:secret@host.example/'],
    ['#other'],
    ['ftp://host.example/'],
  ])('keeps no link to %s', (href) => {
    expect(bodyOf({ tag: 'p', children: [{ tag: 'a', attrs: { href }, children: ['a'] }] })).toEqual([
      { tag: 'p', children: [{ tag: 'a', children: ['a'] }] },
    ])
  })

  it.each([['data:text/html,<script>'], ['data:image/svg'], ['blob:https://a.example/1'], ['file:///etc/passwd']])(
    'shows no picture from %s',
    (src) => expect(acceptValue('picture', src)).toBeUndefined(),
  )

  it('keeps no attribute but those of the table', () => {
    const attrs = {
      onclick: 'x',
      style: 'x',
      class: 'x',
      srcset: 'x',
      id: 'toolbar',
      lang: 'en_us',
      dir: 'sideways',
      title: 'x',
    }
    expect(bodyOf({ tag: 'p', attrs, children: ['a'] })).toEqual([
      { tag: 'p', attrs: { lang: 'en-US' }, children: ['a'] },
    ])
  })

  it('turns what lies too deep into its text, and loses none of it', () => {
    let deep: unknown = 'the bottom'
    for (let i = 0; i < 5_000; i += 1) deep = { tag: 'blockquote', children: [deep] }
    const body = bodyOf(deep) ?? []
    expect(elementsOf(body, () => true)).toHaveLength(maxDepth)
    expect(JSON.stringify(body)).toContain('the bottom')
  })

  it('makes lone surrogates and null characters harmless', () => {
    expect(bodyOf({ tag: 'p', children: ['a\ud800b\0c\udc00'] })).toEqual([
      { tag: 'p', children: ['a\ufffdb\ufffdc\ufffd'] },
    ])
  })

  it('holds nothing but table tags and table attributes, whatever it is given, and takes its own result as it is', () => {
    const anything = fc.oneof(
      fc.record({
        ...Object.fromEntries(Object.entries(page).map(([k, v]) => [k, fc.oneof(fc.constant(v), fc.anything())])),
        body: fc.oneof(anyNodes, fc.array(fc.anything())),
      }),
      fc.anything(),
    )
    fc.assert(
      fc.property(anything, (value) => {
        const article = decodeArticle(value)
        if (article === undefined) return
        for (const { tag, attrs = {} } of elementsOf(article.body, () => true)) {
          expect(isTag(tag)).toBe(true)
          for (const name of Object.keys(attrs)) expect(Object.keys(attrsOf(tag))).toContain(name)
        }
        expect(decodeArticle(article)).toEqual(article)
      }),
      { numRuns: 500 },
    )
  })
})

describe('isoDate', () => {
  it.each([
    ['2017-10-15', '2017-10-15'],
    ['2017-10-15T18:40:00-07:00', '2017-10-15T18:40:00-07:00'],
    ['Sun, 15 Oct 2017 18:40:00 GMT', '2017-10-15T18:40:00.000Z'],
    ['October 15, 2017', '2017-10-15'],
    ['15 Oct 2017 23:30', '2017-10-15'],
    ['yesterday', undefined],
    ['', undefined],
    [7, undefined],
  ])('reads %j as %j', (given, date) => expect(isoDate(given)).toBe(date))
})

describe('decodeReading', () => {
  it('passes a reason of the list on, and calls everything else broken', () => {
    expect(decodeReading({ ok: false, reason: 'no-article' })).toEqual({ ok: false, reason: 'no-article' })
    for (const value of [null, {}, { ok: true }, { ok: true, article: {} }, { ok: false, reason: 'toString' }]) {
      expect(decodeReading(value)).toMatchObject({ ok: false, reason: 'broken' })
    }
  })
})

describe('parseReading', () => {
  it('reads what the extractor answers, and calls what is no JSON broken', () => {
    expect(parseReading('{"ok":false,"reason":"shop"}')).toEqual({ ok: false, reason: 'shop' })
    for (const value of ['', '{"ok":', '7', 'null', undefined, { ok: false, reason: 'shop' }])
      expect(parseReading(value)).toMatchObject({ ok: false, reason: 'broken' })
  })
})
