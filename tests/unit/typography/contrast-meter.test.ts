import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CustomColours } from '@/components/typography/colours'
import { contrastOf, type HexColour } from '@/components/typography/contrast'
import { hexFrom, mended, meterOf } from '@/components/typography/contrast-meter'
import { customTheme, readableColours } from '@/components/typography/custom-theme'
import { initialSettings } from '@/components/typography/typography'

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
const measured = fc.constantFrom('text', 'link', 'glossary', 'highlight')
const white = { ...initialSettings.custom, background: '#ffffff' } as const

test.each([
  ['#595959', 7, 'easy'],
  ['#5a5a5a', 6.8, 'hardForSome'],
  ['#767676', 4.5, 'hardForSome'],
  ['#949494', 3, 'hard'],
  ['#aaaaaa', 2.3, 'hidden'],
] as const)('%s on white is %s to 1: %s', (text, ratio, verdict) => {
  expect(meterOf({ ...white, text }, 'text')).toEqual({ ratio, verdict })
})

test('what falls short never looks as if it had passed', () => {
  fc.assert(
    fc.property(anything, measured, (colours, which) => {
      const { ratio, verdict } = meterOf(colours, which)
      expect(ratio >= 7).toBe(verdict === 'easy')
    }),
  )
})

test('one press mends any pair, and touches no more than it must', () => {
  fc.assert(
    fc.property(anything, measured, (colours, which) => {
      const after = mended(colours, which)
      expect(meterOf(after, which).verdict).toBe('easy')
      for (const name of Object.keys(colours) as (keyof CustomColours)[]) {
        if (name !== which && name !== 'background') expect(after[name]).toBe(colours[name])
      }
      if (meterOf(colours, which).verdict === 'easy') expect(after).toEqual(colours)
    }),
  )
})

test('on a grey nothing stands out from, the background gives way too', () => {
  const after = mended({ ...white, background: '#777777' }, 'link')
  expect(after.background).not.toBe('#777777')
  expect(contrastOf(after.link, after.background)).toBeGreaterThanOrEqual(7)
})

test('the controls of the sheet can be read whatever was chosen, wherever black or white can', () => {
  fc.assert(
    fc.property(anything, (chosen) => {
      const page = customTheme(chosen).colours['--surface']
      const best = Math.max(contrastOf('#000000', page), contrastOf('#ffffff', page))
      for (const one of Object.values(readableColours(chosen))) {
        expect(contrastOf(one, page)).toBeGreaterThanOrEqual(Math.min(4, best))
      }
    }),
  )
})

test.each([
  ['#1c1b19', '#1c1b19'],
  ['1C1B19', '#1c1b19'],
  [' #abc ', '#aabbcc'],
  ['', undefined],
  ['#12345', undefined],
  ['#1234567', undefined],
  ['red', undefined],
  ['#ggg', undefined],
])('%j is the colour %s', (written, read) => {
  expect(hexFrom(written)).toBe(read)
})
