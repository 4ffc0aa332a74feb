import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptTypography, type Migration, migrate } from '@/components/typography/kept'
import { themeChoices } from '@/components/typography/themes'
import { typefaceNames } from '@/components/typography/typefaces'
import {
  alignments,
  customColours,
  initialSettings,
  limits,
  measures,
  type TypographySettings,
} from '@/components/typography/typography'

const decode = (value: unknown, version = keptTypography.version): TypographySettings =>
  keptTypography.decode(value, version)

const own: TypographySettings = {
  theme: 'sepia',
  fontFamily: 'openDyslexic',
  fontSize: 27,
  fontWeight: 600,
  lineHeight: 2,
  letterSpacing: 0.12,
  wordSpacing: 0.42,
  paragraphSpacing: 2,
  paragraphIndent: 1.5,
  lineLength: 40,
  textAlign: 'justify',
  hyphens: true,
  ligatures: false,
  textNormalization: true,
  spacingTied: false,
  images: false,
  imageSize: 60,
  links: false,
  custom: { text: '#102030', background: '#fafafa', link: '#004488', glossary: '#661100', highlight: '#FFEE99' },
}

test('settings come back from storage as they went in', () => {
  expect(decode(JSON.parse(JSON.stringify(own)))).toEqual(own)
})

describe('a stored value that is no settings gives the initial ones', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'night'],
    ['a number', 20],
    ['a list', [1, 2, 3]],
    ['a function', () => own],
    ['an empty object', {}],
    ['settings that are only inherited', Object.create(own)],
  ])('%s', (_name, value) => {
    expect(decode(value)).toEqual(initialSettings)
  })
})

describe('one wrong field is mended and the others stay', () => {
  test.each<[string, Record<string, unknown>, Partial<TypographySettings>]>([
    ['too large a size', { fontSize: 4000 }, { fontSize: 96 }],
    ['too small a size', { fontSize: -1 }, { fontSize: 12 }],
    ['an endless size', { fontSize: Number.POSITIVE_INFINITY }, { fontSize: 96 }],
    ['no number', { fontSize: Number.NaN }, { fontSize: 20 }],
    ['a size as text', { fontSize: '27' }, { fontSize: 20 }],
    ['an object for a number', { lineHeight: { valueOf: () => 2 } }, { lineHeight: 1.6 }],
    ['an unknown theme', { theme: 'plaid' }, { theme: 'system' }],
    ['a theme named like an inherited property', { theme: 'constructor' }, { theme: 'system' }],
    [
      'a typeface that is style sheet text',
      { fontFamily: 'x; background: url(//a.example)' },
      { fontFamily: 'atkinsonNext' },
    ],
    ['an alignment outside the list', { textAlign: 'center' }, { textAlign: 'start' }],
    ['a number for a switch', { hyphens: 1 }, { hyphens: false }],
    ['a number for another switch', { images: 0 }, { images: true }],
    ['too small a picture', { imageSize: 1 }, { imageSize: 20 }],
    [
      'a colour that is style sheet text',
      { custom: { ...own.custom, link: 'red; background: url(//a.example)' } },
      { custom: { ...own.custom, link: initialSettings.custom.link } },
    ],
    [
      'a colour of three digits',
      { custom: { ...own.custom, text: '#fff' } },
      { custom: { ...own.custom, text: '#1c1b19' } },
    ],
    ['a word for colours', { custom: 'red' }, { custom: initialSettings.custom }],
    ['a missing field', { wordSpacing: undefined }, { wordSpacing: 0 }],
  ])('%s', (_name, wrong, mended) => {
    expect(decode({ ...own, ...wrong })).toEqual({ ...own, ...mended })
  })
})

test('unknown fields are dropped', () => {
  expect(decode(JSON.parse(JSON.stringify(own).replace('{', '{"__proto__":{"hyphens":1},"colour":"red",')))).toEqual(
    own,
  )
})

test('whatever is stored under whatever version, every setting is one that can be chosen', () => {
  const field = fc.oneof(fc.anything(), fc.double(), fc.constantFrom(...themeChoices, ...typefaceNames, ...alignments))
  const fields = fc.record(Object.fromEntries(Object.keys(own).map((name) => [name, field])), { requiredKeys: [] })
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fields), fc.oneof(fc.integer(), fc.double()), (value, version) => {
      const settings = decode(value, version)
      expect(Object.keys(settings).sort()).toEqual(Object.keys(initialSettings).sort())
      for (const measure of measures) {
        expect(settings[measure]).toBeGreaterThanOrEqual(limits[measure].min)
        expect(settings[measure]).toBeLessThanOrEqual(limits[measure].max)
      }
      expect(themeChoices).toContain(settings.theme)
      expect(typefaceNames).toContain(settings.fontFamily)
      expect(alignments).toContain(settings.textAlign)
      for (const name of ['hyphens', 'ligatures', 'textNormalization', 'spacingTied', 'images', 'links'] as const)
        expect(settings[name]).toBeTypeOf('boolean')
      for (const colour of customColours) expect(settings.custom[colour]).toMatch(/^#[\da-f]{6}$/i)
      expect(decode(settings)).toEqual(settings)
    }),
  )
})

describe('migration', () => {
  const table: readonly Migration[] = [
    ({ size, ...rest }) => ({ ...rest, fontSize: size }),
    (fields) => ({ ...fields, fontSize: Number(fields.fontSize) * 2 }),
  ]

  test.each([
    [1, { size: 10 }, { fontSize: 20 }],
    [2, { fontSize: 10 }, { fontSize: 20 }],
    [3, { fontSize: 10 }, { fontSize: 10 }],
    [99, { fontSize: 10 }, { fontSize: 10 }],
  ])('takes what version %i kept through the steps that follow it', (version, kept, expected) => {
    expect(migrate(kept, version, table)).toEqual(expected)
  })

  test.each([0, -3, Number.NaN, 1.5])(
    'takes every step, without failing, from version %d, which never was',
    (version) => {
      expect(migrate({ size: 10 }, version, table)).toEqual({ fontSize: 20 })
    },
  )
})

test('the initial settings lie on the steps that the sliders can reach', () => {
  for (const measure of measures) {
    const { min, max, step, initial } = limits[measure]
    for (const reach of [initial, max]) expect(Math.round((reach - min) / step) * step + min).toBeCloseTo(reach, 9)
    expect(initialSettings[measure]).toBe(initial)
  }
})
