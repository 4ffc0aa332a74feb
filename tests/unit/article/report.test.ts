import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, ArticleNode } from '@/components/article/article'
import { decodeReport } from '@/components/article/decode-report'
import { decodeReading } from '@/components/article/reading'
import { type Report, withRestored } from '@/components/article/report'
import { textOf } from '@/components/text/text'

const p = (...children: ArticleNode[]): ArticleNode => ({ tag: 'p', children })
const article: Article = {
  url: 'https://a.example/story',
  title: '',
  direction: 'ltr',
  body: [p('One.'), { tag: 'section', children: [p('Two.'), p('Three.')] }],
}
const report: Report = {
  part: 'found',
  confidence: 0.9,
  coverage: 0.8,
  omitted: [
    { reason: 'advert', rule: 'div.ad', nodes: [p('Buy.')], place: [0] },
    { reason: 'related', rule: 'p.more', nodes: [p('Read'), p('more.')], place: [1, 1] },
    { reason: 'legal', rule: 'p.legal', nodes: [p('Rights.')], place: [1, 1] },
    { reason: 'author', rule: 'p.bio', nodes: [p('She writes.')], place: [2] },
  ],
  others: [{ number: 2, title: 'Another' }],
  next: 'https://a.example/story?page=2',
}
const textWith = (...restored: number[]): string => textOf(withRestored(article, report, new Set(restored))).text

describe('what was left out', () => {
  it('goes back where it stood, alone and together', () => {
    expect(textWith()).toBe('One.\nTwo.\nThree.')
    expect(textWith(0)).toBe('Buy.\nOne.\nTwo.\nThree.')
    expect(textWith(2)).toBe('One.\nTwo.\nRights.\nThree.')
    expect(textWith(0, 1, 2, 3)).toBe('Buy.\nOne.\nTwo.\nRead\nmore.\nRights.\nThree.\nShe writes.')
  })
})

describe('a report from the page', () => {
  it('comes through whole', () => {
    expect(decodeReport(JSON.parse(JSON.stringify(report)), article)).toEqual(report)
    const reading = decodeReading({ ok: true, article, report })
    expect(reading.ok && reading.report).toEqual(report)
  })

  it('is not needed for an article', () => {
    expect(decodeReading({ ok: true, article })).toEqual({ ok: true, article })
    expect(decodeReading({ ok: true, article, report: { confidence: 2 } })).toEqual({ ok: true, article })
  })

  it('holds no tag, attribute, address or word that an article could not', () => {
    const decoded = decodeReport(
      {
        ...report,
        omitted: [
          {
            reason: 'because',
            rule: `div.ad\n${'x'.repeat(1_000)}`,
            nodes: [
              { tag: 'script', children: ['1'] },
              { tag: 'p', attrs: { onclick: '1' }, children: ['Two'] },
            ],
            place: [0],
          },
          { reason: 'advert', rule: 'p', nodes: [], place: [0] },
          'nothing',
        ],
        others: [
          { number: 1.5, title: 'Half' },
          { number: 3, title: '' },
          { number: 4, title: 'Whole\n ' },
        ],
        next: 'javascript:alert(1)',
      },
      article,
    )
    expect(decoded?.omitted.map(({ reason, nodes }) => ({ reason, nodes }))).toEqual([
      { reason: 'unlike', nodes: [p('Two')] },
    ])
    expect(decoded?.omitted[0]?.rule.length).toBeLessThanOrEqual(400)
    expect(decoded?.others).toEqual([{ number: 4, title: 'Whole' }])
    expect(decoded).not.toHaveProperty('next')
  })

  it('puts nothing into a text, into a picture or past the end', () => {
    const pictured: Article = { ...article, body: [p('One.'), { tag: 'img', attrs: { alt: '' }, children: [] }] }
    const placed = (place: unknown): unknown =>
      decodeReport({ ...report, omitted: [{ ...report.omitted[0], place }] }, pictured)?.omitted[0]?.place
    expect(placed([0, 0, 3])).toEqual([0, 0])
    expect(placed([1, 0])).toEqual([1])
    expect(placed([7, 2])).toEqual([2])
    expect(placed(['1', -1])).toEqual([0, 0])
    expect(placed(undefined)).toEqual([2])
  })

  it('never throws, and what it lets through can always be put back', () => {
    const anyPlace = fc.array(fc.oneof(fc.nat(4), fc.anything()))
    const anyOmission = fc.record({ reason: fc.anything(), rule: fc.anything(), nodes: fc.anything(), place: anyPlace })
    const anyReport = fc.record({
      part: fc.anything(),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      coverage: fc.double({ min: 0, max: 1, noNaN: true }),
      omitted: fc.array(
        fc.oneof(
          fc.anything(),
          anyOmission,
          anyPlace.map((place) => ({ ...report.omitted[0], place })),
        ),
      ),
      others: fc.anything(),
      next: fc.anything(),
    })
    fc.assert(
      fc.property(fc.oneof(fc.anything(), anyReport), (value) => {
        const decoded = decodeReport(value, article)
        if (decoded === undefined) return
        const all = new Set(decoded.omitted.keys())
        const whole = textOf(withRestored(article, decoded, all)).text
        for (const word of ['One.', 'Two.', 'Three.']) expect(whole).toContain(word)
      }),
    )
  })
})
