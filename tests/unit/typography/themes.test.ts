import { describe, expect, test } from 'vitest'
import {
  type ColourProperty,
  type DrawnTheme,
  drawnTheme,
  type Theme,
  themeChoices,
  themes,
} from '@/components/typography/themes'

/** Relative luminance of `#rrggbb`, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio of two colours, 1 to 21, WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const grounds: readonly ColourProperty[] = ['--page', '--surface', '--accent-soft']
const writing: readonly ColourProperty[] = ['--ink', '--ink-soft', '--link', '--visited', '--accent']

const textPairs: readonly (readonly [ColourProperty, ColourProperty])[] = [
  ...writing.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ...(['--ink', '--ink-soft', '--link', '--visited', '--term'] as const).map((text) => [text, '--sentence'] as const),
  ['--on-accent', '--accent'],
  ['--on-word', '--word'],
]

const shapePairs = (['--edge', '--ring', '--term', '--accent'] as const).flatMap((shape) =>
  (['--page', '--surface', '--sentence', '--accent-soft'] as const).map((ground) => [shape, ground] as const),
)

const all = Object.entries(themes) as [DrawnTheme, Theme][]

/** One line for every pair of a theme that falls short. */
function short(theme: Theme, pairs: readonly (readonly [ColourProperty, ColourProperty])[], least: number): string[] {
  return pairs.flatMap(([over, under]) => {
    const ratio = contrast(theme.colours[over], theme.colours[under])
    return ratio < least ? [`${over} on ${under}: ${ratio.toFixed(2)}`] : []
  })
}

test('the contrast formula gives the ratios WCAG names', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

describe.each(all)('in %s', (_name, theme) => {
  test('every text stands out from what it lies on by 7:1', () => {
    expect(short(theme, textPairs, 7)).toEqual([])
  })

  test('every border, ring and underline stands out by 3:1', () => {
    expect(short(theme, shapePairs, 3)).toEqual([])
  })

  test('the spoken word stands out from page and sentence by its box or by its underline', () => {
    for (const ground of ['--page', '--sentence'] as const) {
      const box = contrast(theme.colours['--word'], theme.colours[ground])
      const underline = contrast(theme.colours['--on-word'], theme.colours[ground])
      expect(Math.max(box, underline)).toBeGreaterThanOrEqual(3)
    }
  })

  test('its scheme tells the browser whether it is light or dark', () => {
    const light = luminance(theme.colours['--page']) > luminance(theme.colours['--ink'])
    expect(theme.scheme).toBe(light ? 'light' : 'dark')
  })
})

test('System follows the system between Paper and Night', () => {
  expect(drawnTheme('system', false)).toBe('paper')
  expect(drawnTheme('system', true)).toBe('night')
})

test('a chosen theme stays, whatever the system asks for', () => {
  for (const name of Object.keys(themes) as DrawnTheme[]) {
    expect([drawnTheme(name, false), drawnTheme(name, true)]).toEqual([name, name])
  }
})

test('System is offered first, then every theme once', () => {
  expect(themeChoices).toEqual(['system', ...Object.keys(themes)])
})
