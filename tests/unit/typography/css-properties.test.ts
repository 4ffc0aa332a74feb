import { describe, expect, test } from 'vitest'
import { cssProperties, rootAttributes } from '@/components/typography/css-properties'
import { themeChoices, themes } from '@/components/typography/themes'
import { typefaceNames, typefaces } from '@/components/typography/typefaces'
import { differences, initialSettings, type TypographySettings } from '@/components/typography/typography'

const of = (part: Partial<TypographySettings>, dark = false) =>
  cssProperties({ ...initialSettings, ...part }, { dark, moreContrast: false })

test('the initial settings give the properties of ReadiumCSS, with units', () => {
  expect(of({})).toMatchObject({
    '--USER__fontFamily': '"Atkinson Hyperlegible Next Variable", Andika, system-ui, "Noto Sans", sans-serif',
    '--USER__fontSize': '20px',
    '--USER__fontWeight': '400',
    '--USER__lineHeight': '1.6',
    '--USER__letterSpacing': '0em',
    '--USER__wordSpacing': '0em',
    '--USER__paraSpacing': '1em',
    '--USER__paraIndent': '0em',
    '--USER__lineLength': 'max(66ch, 26.4em)',
    '--USER__textAlign': 'start',
    '--USER__bodyHyphens': 'manual',
    '--USER__ligatures': 'normal',
    '--USER__a11yNormalize': 'readium-a11y-off',
    '--image-size': '100%',
    'color-scheme': 'light',
  })
})

test.each<[Partial<TypographySettings>, string, string]>([
  [{ fontSize: 96 }, '--USER__fontSize', '96px'],
  [{ fontWeight: 575 }, '--USER__fontWeight', '575'],
  [{ lineHeight: 2.5 }, '--USER__lineHeight', '2.5'],
  [{ letterSpacing: 0.02 }, '--USER__letterSpacing', '0.02em'],
  [{ wordSpacing: 0.06 }, '--USER__wordSpacing', '0.06em'],
  [{ paragraphSpacing: 3 }, '--USER__paraSpacing', '3em'],
  [{ paragraphIndent: 1.5 }, '--USER__paraIndent', '1.5em'],
  [{ lineLength: 79 }, '--USER__lineLength', 'max(79ch, 31.6em)'],
  [{ lineLength: 80 }, '--USER__lineLength', '100%'],
  [{ textAlign: 'justify' }, '--USER__textAlign', 'justify'],
  [{ letterSpacing: 0.1, lineLength: 40 }, '--USER__lineLength', 'calc(max(40ch, 16em) + 4em)'],
  [{ letterSpacing: 0.1 }, '--USER__wordSpacing', '0.35em'],
  [{ letterSpacing: 0.1, wordSpacing: 0.5 }, '--USER__wordSpacing', '0.5em'],
  [{ letterSpacing: 0.5, spacingTied: false }, '--USER__wordSpacing', '0em'],
  [{ ligatures: false }, '--USER__ligatures', 'none'],
  [{ textNormalization: true }, '--USER__a11yNormalize', 'readium-a11y-on'],
  [{ imageSize: 45 }, '--image-size', '45%'],
  [{ fontWeight: 300 }, '--bold-weight', '600'],
  [{ fontWeight: 700 }, '--bold-weight', '900'],
  [{ fontWeight: 700, fontFamily: 'andika' }, '--bold-stroke', '0.03em'],
  [{ fontWeight: 700, fontFamily: 'lexend' }, '--bold-stroke', '0'],
  [{ hyphens: true }, '--USER__bodyHyphens', 'auto'],
])('%o sets %s to %s', (part, property, value) => {
  expect(of(part)).toHaveProperty([property], value)
})

test.each(Object.entries(themes))('%s sets all its colours and its scheme', (name, theme) => {
  const properties = of({ theme: name as keyof typeof themes })
  expect(properties).toMatchObject(theme.colours)
  expect(properties['color-scheme']).toBe(theme.scheme)
})

test('System is dark when the system is', () => {
  expect(of({ theme: 'system' }, true)).toMatchObject({ ...themes.night.colours, 'color-scheme': 'dark' })
})

test('whatever is chosen, the same properties are set, so that nothing of the last choice stays', () => {
  const names = Object.keys(of({})).sort()
  for (const theme of themeChoices) expect(Object.keys(of({ theme }, true)).sort()).toEqual(names)
  for (const fontFamily of typefaceNames) expect(Object.keys(of({ fontFamily })).sort()).toEqual(names)
})

describe('titles', () => {
  test('are set in Literata where the text is in Atkinson Hyperlegible', () => {
    expect(of({ fontFamily: 'atkinsonNext' })['--title-font']).toBe(typefaces.literata.stack)
  })

  test('follow any other typeface, since it was chosen to be able to read', () => {
    expect(of({ fontFamily: 'openDyslexic' })['--title-font']).toBe(typefaces.openDyslexic.stack)
  })
})

test('every stack ends in a generic family, for the scripts no named face has', () => {
  for (const name of typefaceNames) expect(typefaces[name].stack).toMatch(/, (sans-serif|serif|monospace)$/)
})

test('what the style sheet asks about stands on the root element as a word', () => {
  expect(rootAttributes(initialSettings)).toEqual({ normalize: 'off', images: 'on', links: 'on' })
  expect(rootAttributes({ ...initialSettings, textNormalization: true, images: false, links: false })).toEqual({
    normalize: 'on',
    images: 'off',
    links: 'off',
  })
})

test('the system’s wish for more contrast counts where the theme follows the system, and only there', () => {
  const wish = { dark: false, moreContrast: true }
  expect(cssProperties(initialSettings, wish)['--page']).toBe(themes.contrastLight.colours['--page'])
  expect(cssProperties({ ...initialSettings, theme: 'sepia' }, wish)['--page']).toBe(themes.sepia.colours['--page'])
})

test('colours of one’s own count when compared, and a copy of them is no change', () => {
  const copy = { ...initialSettings, custom: { ...initialSettings.custom } }
  expect(differences(initialSettings, copy)).toEqual([])
  expect(differences(initialSettings, { ...copy, custom: { ...copy.custom, link: '#000000' } })).toEqual(['custom'])
})
