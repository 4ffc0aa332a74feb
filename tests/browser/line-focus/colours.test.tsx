import { afterEach, describe, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { contrastOf, type HexColour, mix } from '@/components/typography/contrast'
import { themes } from '@/components/typography/themes'
import { focused, paragraphs, storyOf, unfocus } from './focused'

const emulate = (name: string, value: string): Promise<unknown> =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name, value }] })

afterEach(async () => {
  unfocus()
  document.documentElement.removeAttribute('style')
  await emulate('forced-colors', 'none')
})

/** A computed colour and how much it covers, 0–1. */
function colourIn(css: string): { colour: HexColour; share: number } {
  const found = /color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)/.exec(css)
  const rgb = /rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)/.exec(css)
  const [, red = 0, green = 0, blue = 0, share = 1] = found ?? rgb ?? []
  const scale = found === null ? 1 : 255
  const hex = [red, green, blue].map((part) =>
    Math.round(Number(part) * scale)
      .toString(16)
      .padStart(2, '0'),
  )
  if (found === null && rgb === null) throw new Error(`No colour: ${css}`)
  return { colour: `#${hex.join('')}`, share: Number(share) }
}

describe('The edge of the window', () => {
  for (const [name, { scheme, colours }] of Object.entries(themes)) {
    it(`stands out by 3:1 from what is lit and from the shade, however dim, in ${name}`, async () => {
      for (const [property, value] of Object.entries(colours)) {
        document.documentElement.style.setProperty(property, value)
      }
      document.documentElement.style.setProperty('color-scheme', scheme)
      const at = await focused(storyOf(paragraphs(2)))
      const page = colours['--page']
      for (const dim of [0, 30, 60, 100]) {
        await at.change({ dim })
        const style = getComputedStyle(at.pane())
        const edge = colourIn(style.borderTopColor).colour
        const { colour, share } = colourIn(style.boxShadow)
        expect(share).toBeCloseTo(dim / 100, 1)
        expect(contrastOf(edge, page)).toBeGreaterThanOrEqual(3)
        expect(contrastOf(edge, mix(page, colour, share))).toBeGreaterThanOrEqual(3)
      }
    })
  }

  it('is there in forced colours, with the shade', async () => {
    const at = await focused(storyOf(paragraphs(2)))
    await emulate('forced-colors', 'active')
    await expect.poll(() => getComputedStyle(at.pane()).borderTopWidth).toBe('3px')
    const style = getComputedStyle(at.pane())
    const canvas = colourIn(getComputedStyle(document.documentElement).backgroundColor)
    expect(
      contrastOf(colourIn(style.borderTopColor).colour, canvas.share === 0 ? '#ffffff' : canvas.colour),
    ).toBeGreaterThan(7)
    expect(style.boxShadow).not.toBe('none')
  })
})
