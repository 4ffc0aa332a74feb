import { describe, expect, test } from 'vitest'
import { keptTypography } from '@/components/typography/kept'
import { type PresetName, presetNames, presetOf, presets } from '@/components/typography/presets'
import { initialSettings, limits, measures, type TypographySettings } from '@/components/typography/typography'

const applied = (name: PresetName, to: TypographySettings = initialSettings): TypographySettings => ({
  ...to,
  ...presets[name],
})

test('Comfort is how everyone starts', () => {
  expect(applied('comfort')).toEqual(initialSettings)
})

describe.each(presetNames)('%s', (name) => {
  test('lies within the limits, on the steps of the sliders', () => {
    const settings = applied(name)
    expect(keptTypography.decode(settings, keptTypography.version)).toEqual(settings)
    for (const measure of measures) {
      const { min, step } = limits[measure]
      expect(Math.round((settings[measure] - min) / step) * step + min).toBeCloseTo(settings[measure], 9)
    }
  })

  test('is recognised once applied, over any other preset', () => {
    for (const other of presetNames) expect(presetOf(applied(name, applied(other)))).toBe(name)
  })

  test('leaves theme, alignment, hyphens, indent, pictures and links as they are', () => {
    const mine = {
      ...initialSettings,
      theme: 'contrast',
      textAlign: 'justify',
      hyphens: true,
      paragraphIndent: 2,
      images: false,
      links: false,
      ligatures: false,
    } as const
    expect(applied(name, mine)).toMatchObject({
      theme: 'contrast',
      textAlign: 'justify',
      hyphens: true,
      paragraphIndent: 2,
      images: false,
      links: false,
      ligatures: false,
    })
    expect(presetOf(applied(name, mine))).toBe(name)
  })

  test('spaces words at least 3.5 times as far as letters', () => {
    const { letterSpacing, wordSpacing } = presets[name]
    // 0.1 × 3.5 is not quite 0.35 in binary.
    expect(wordSpacing + 1e-9).toBeGreaterThanOrEqual(letterSpacing * 3.5)
  })
})

test('the preset for dyslexia changes the spacing, not only the typeface', () => {
  const { comfort, dyslexia } = presets
  expect(dyslexia.letterSpacing).toBeGreaterThan(comfort.letterSpacing)
  expect(dyslexia.lineHeight).toBeGreaterThan(comfort.lineHeight)
  expect(dyslexia.paragraphSpacing).toBeGreaterThan(comfort.paragraphSpacing)
  expect(dyslexia.lineLength).toBeLessThan(comfort.lineLength)
})

test('settings of a person’s own are no preset', () => {
  expect(presetOf({ ...initialSettings, fontSize: 21 })).toBeUndefined()
})
