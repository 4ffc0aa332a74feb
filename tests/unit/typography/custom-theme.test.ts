import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CustomColours, colourProperties } from '@/components/typography/colours'
import { contrastOf, type HexColour, mix, nearestThatPasses } from '@/components/typography/contrast'
import { customTheme } from '@/components/typography/custom-theme'
import { shapePairs, short, textPairs } from './colour-pairs'

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value): HexColour => `#${value.toString(16).padStart(6, '0')}`)

const anything: fc.Arbitrary<CustomColours> = fc.record({
  text: colour,
  background: colour,
  link: colour,
  glossary: colour,
  highlight: colour,
})

/** Whatever a person likes, with text, link and term made to pass on the page, and a highlight something can be read on. */
const readable = anything
  .filter(({ background, highlight }) =>
    [background, highlight].every((ground) => nearestThatPasses('#808080', [ground], 7) !== undefined),
  )
  .map((chosen): CustomColours => {
    const passing = (one: HexColour): HexColour => nearestThatPasses(one, [chosen.background], 7) ?? one
    return { ...chosen, text: passing(chosen.text), link: passing(chosen.link), glossary: passing(chosen.glossary) }
  })

test('five colours that can be read give a theme in which every pair can be', () => {
  fc.assert(
    fc.property(readable, (chosen) => {
      const { colours } = customTheme(chosen)
      expect(short(colours, textPairs, 7)).toEqual([])
      expect(short(colours, shapePairs, 3)).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('the five stay what the person chose, readable or not', () => {
  fc.assert(
    fc.property(anything, (chosen) => {
      expect(customTheme(chosen).colours).toMatchObject({
        '--ink': chosen.text,
        '--page': chosen.background,
        '--link': chosen.link,
        '--term': chosen.glossary,
        '--word': chosen.highlight,
      })
    }),
  )
})

test('whatever is chosen, every colour is one', () => {
  fc.assert(
    fc.property(anything, (chosen) => {
      const { colours } = customTheme(chosen)
      expect(Object.keys(colours)).toEqual([...colourProperties])
      for (const one of Object.values(colours)) expect(one).toMatch(/^#[0-9a-f]{6}$/)
    }),
  )
})

test('where the page allows it, our own controls can be read even if text and links cannot', () => {
  fc.assert(
    fc.property(
      anything.filter(({ background }) => nearestThatPasses('#808080', [background], 7) !== undefined),
      (chosen) => {
        const { colours } = customTheme({ ...chosen, text: chosen.background, link: chosen.background })
        const own = (['--accent', '--ink-soft', '--visited'] as const).map((name) => [name, '--page'] as const)
        expect(short(colours, [...own, ['--on-accent', '--accent']], 7)).toEqual([])
        expect(short(colours, [['--ring', '--page']], 3)).toEqual([])
      },
    ),
  )
})

describe('what it is made to look like', () => {
  const light: CustomColours = {
    text: '#1c1b19',
    background: '#fbfaf6',
    link: '#0a545d',
    glossary: '#6d300e',
    highlight: '#ffd27a',
  }
  const dark: CustomColours = { ...light, text: '#e8e4db', background: '#14171b', link: '#8cd9df', glossary: '#80d3da' }

  test('it is dark or light as its background is', () => {
    expect([customTheme(light).scheme, customTheme(dark).scheme]).toEqual(['light', 'dark'])
  })

  test.each([light, dark])('the sentence being read bears a wash of the highlight', (chosen) => {
    const { colours } = customTheme(chosen)
    expect(colours['--sentence']).not.toBe(colours['--page'])
    const washes = Array.from({ length: 31 }, (_, percent) => mix(chosen.background, chosen.highlight, percent / 100))
    expect(washes).toContain(colours['--sentence'])
  })

  test.each([light, dark])('visited links look other than links', (chosen) => {
    const { colours } = customTheme(chosen)
    expect(colours['--visited']).not.toBe(colours['--link'])
  })

  test('text that cannot be read on the highlight is black or white there', () => {
    const { colours } = customTheme({ ...dark, highlight: '#f6c14f' })
    expect(colours['--on-word']).toBe('#000000')
    expect(contrastOf(colours['--on-word'], colours['--word'])).toBeGreaterThanOrEqual(7)
  })
})
