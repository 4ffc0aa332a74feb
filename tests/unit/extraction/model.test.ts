import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addLineFeatures } from '@/components/extraction/line-features'
import { learnedModel, makeModel, type Weights } from '@/components/extraction/model'
import stored from '@/components/extraction/weights.json'
import { partCount, partsNamed, sayings } from '@/components/extraction/wording'

/** Two inputs, two hidden units: the first counts input 0 up, the second input 1 down. */
const small: Weights = {
  inputs: 2,
  hidden: 2,
  scales: btoa(String.fromCharCode(0x20, 0x4e, 0x40, 0x9c)),
  weights: btoa(String.fromCharCode(127, 0, 0, 127)),
  biases: [0, -1],
  outputs: [1, -1],
  outputBias: 0.5,
}
const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value))

describe('the model', () => {
  it('weighs, drops what is below zero, weighs again and squeezes', () => {
    const model = makeModel([small])
    expect(model([0, 0])).toBeCloseTo(sigmoid(0.5))
    expect(model([1, 0])).toBeCloseTo(sigmoid(0.5 + 2))
    expect(model([0, 1])).toBeCloseTo(sigmoid(0.5 - 3))
    expect(model([-1, 0])).toBeCloseTo(sigmoid(0.5))
  })

  it('reads bytes above 127 as negative', () => {
    const model = makeModel([{ ...small, weights: btoa(String.fromCharCode(129, 0, 0, 0)), biases: [3, 0] }])
    expect(model([1, 0])).toBeCloseTo(sigmoid(0.5 + 3 - 2))
  })

  it('takes the mean of its networks', () => {
    const other = { ...small, outputBias: -2 }
    expect(makeModel([small, other])([0, 0])).toBeCloseTo((sigmoid(0.5) + sigmoid(-2)) / 2)
  })

  it('says the same of a block whatever block came before it', () => {
    const { inputs } = stored[0] ?? { inputs: 0 }
    const row = fc.array(fc.float({ min: -5, max: 5, noNaN: true }), { minLength: inputs, maxLength: inputs })
    const used = makeModel(stored)
    fc.assert(
      fc.property(row, (features) => {
        expect(used(features)).toBeCloseTo(makeModel(stored)(features), 9)
      }),
      { numRuns: 30 },
    )
  })

  it('takes features it is not given as 0', () => {
    expect(makeModel([small])([])).toBeCloseTo(sigmoid(0.5))
  })
})

describe('the weights that were learned', () => {
  it('have one number for each input and unit, and all networks the same inputs', () => {
    expect(new Set(stored.map(({ inputs }) => inputs)).size).toBe(1)
    for (const { inputs, hidden, scales, weights, biases, outputs } of stored) {
      expect(atob(scales)).toHaveLength(2 * inputs)
      expect(atob(weights)).toHaveLength(inputs * hidden)
      expect(biases).toHaveLength(hidden)
      expect(outputs).toHaveLength(hidden)
    }
  })

  it('give a likelihood for any features', () => {
    const [first] = stored
    const model = learnedModel()
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), {
          minLength: first?.inputs ?? 1,
          maxLength: first?.inputs ?? 1,
        }),
        (features) => {
          const likelihood = model(features)
          expect(likelihood).toBeGreaterThanOrEqual(0)
          expect(likelihood).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

describe('what is seen of a line', () => {
  const of = (text: string, title = ''): number[] => {
    const row: number[] = []
    addLineFeatures({ text, linked: 0, links: 0 }, { title, isRepeated: false }, (value) => row.push(Number(value)))
    return row
  }

  it('is as many finite numbers for any line', () => {
    const { length } = of('A line.')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, title) => {
        const row = of(text, title.toLowerCase())
        expect(row).toHaveLength(length)
        expect(row.every(Number.isFinite)).toBe(true)
      }),
    )
  })

  it('tells the page’s title and furniture from other lines', () => {
    expect(of('The bridge that fell', 'the bridge that fell')).not.toEqual(of('The bridge that fell'))
    expect(of('Read more about the bridge')).not.toEqual(of('Ride home about the bridge'))
  })
})

describe('the words of furniture', () => {
  it.each([
    [
      0,
      [
        'Read more',
        'Lesen Sie auch',
        'À lire aussi',
        'Te puede interesar',
        'Читайте также',
        'اقرأ أيضا',
        'यह भी पढ़ें',
        '相关',
        '関連記事',
      ],
    ],
    [1, ['Subscribe now', 'Newsletter', 'Abonnez-vous', 'Suscríbete', 'Подпишитесь', 'اشترك', '订阅', '登録']],
    [2, ['Share this', 'Teilen', 'Partager', 'Compartir', 'Поделиться', 'شارك', 'शेयर', '分享', 'シェア']],
    [
      3,
      [
        '12 comments',
        'Kommentare',
        'Commentaires',
        'Comentarios',
        'Комментарии',
        'تعليق',
        'टिप्पणी',
        '评论',
        'コメント',
      ],
    ],
    [4, ['© 2024', 'Alle Rechte', 'Tous droits', 'Todos los derechos', 'Все права', 'حقوق', '版权', '著作権']],
  ] as const)('of kind %i are known in many languages', (kind, lines) => {
    for (const line of lines) expect(line).toMatch(sayings[kind] ?? /(?!)/)
  })

  it('are whole words', () => {
    expect('A cupboard').not.toMatch(sayings[5] ?? /(?:)/)
    expect('The bystander').not.toMatch(sayings[2] ?? /(?:)/)
  })

  it('are found in class names of any form', () => {
    const advert = partsNamed('ad')
    expect(advert).toHaveLength(1)
    for (const names of ['top-ad', 'adSlot', 'AD', 'x_ads y'])
      expect(partsNamed(names)).toEqual(expect.arrayContaining(advert))
    expect(partsNamed('header-shadow')).not.toEqual(expect.arrayContaining(advert))
    expect(partsNamed('')).toEqual([])
    for (const part of partsNamed('article sidebar related-posts newsletter product'))
      expect(part).toBeLessThan(partCount)
  })
})
