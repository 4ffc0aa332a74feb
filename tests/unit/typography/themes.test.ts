import { describe, expect, test } from 'vitest'
import { colourProperties, type Theme } from '@/components/typography/colours'
import { contrastOf, luminanceOf } from '@/components/typography/contrast'
import { customTheme } from '@/components/typography/custom-theme'
import { coloursOf, type DrawnTheme, drawnTheme, schemeOf, themeChoices, themes } from '@/components/typography/themes'
import { initialSettings } from '@/components/typography/typography'
import { shapePairs, short, textPairs } from './colour-pairs'

const drawn: readonly [string, Theme][] = Object.entries(themes)

describe.each([...drawn, ['custom, as it starts', customTheme(initialSettings.custom)] as const])(
  'in %s',
  (_name, theme) => {
    test('every colour is there, in six digits', () => {
      expect(Object.keys(theme.colours)).toEqual([...colourProperties])
      for (const colour of Object.values(theme.colours)) expect(colour).toMatch(/^#[0-9a-f]{6}$/)
    })

    test('every text stands out from what it lies on by 7:1', () => {
      expect(short(theme.colours, textPairs, 7)).toEqual([])
    })

    test('every border, ring and underline stands out by 3:1', () => {
      expect(short(theme.colours, shapePairs, 3)).toEqual([])
    })

    test('the spoken word stands out from page and sentence by its box or by its underline', () => {
      for (const ground of ['--page', '--sentence'] as const) {
        const box = contrastOf(theme.colours['--word'], theme.colours[ground])
        const underline = contrastOf(theme.colours['--on-word'], theme.colours[ground])
        expect(Math.max(box, underline)).toBeGreaterThanOrEqual(3)
      }
    })

    test('its scheme tells the browser whether it is light or dark', () => {
      const light = luminanceOf(theme.colours['--page']) > luminanceOf(theme.colours['--ink'])
      expect(theme.scheme).toBe(light ? 'light' : 'dark')
    })
  },
)

test.each([
  [false, false, 'paper'],
  [true, false, 'night'],
  [false, true, 'contrastLight'],
  [true, true, 'contrast'],
] as const)('System, where the system asks for dark: %s, more contrast: %s, is %s', (dark, more, name) => {
  expect(drawnTheme('system', dark, more)).toBe(name)
  expect(coloursOf({ ...initialSettings, theme: 'system' }, dark, more)).toBe(themes[name].colours)
  expect(schemeOf({ ...initialSettings, theme: 'system' }, dark, more)).toBe(themes[name].scheme)
})

test('a chosen theme stays, whatever the system asks for', () => {
  for (const name of Object.keys(themes) as DrawnTheme[]) {
    for (const [dark, more] of [[false], [true], [false, true], [true, true]] as const) {
      expect(drawnTheme(name, dark, more)).toBe(name)
      expect(coloursOf({ ...initialSettings, theme: name }, dark, more)).toBe(themes[name].colours)
    }
  }
})

test('Custom is made of the colours chosen, and only once', () => {
  const settings = { ...initialSettings, theme: 'custom' as const }
  expect(coloursOf(settings, true, true)).toEqual(customTheme(settings.custom).colours)
  expect(coloursOf({ ...settings }, false)).toBe(coloursOf(settings, false))
  expect(schemeOf(settings, true)).toBe('light')
})

test('System is offered first, then every theme once, then one’s own', () => {
  expect(themeChoices).toEqual(['system', ...Object.keys(themes), 'custom'])
})
