import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { colours, signs } from '@/components/speech/settings'
import { type DrawnTheme, themes } from '@/components/typography/themes'
import { draw } from '../stage'

const root = document.documentElement
const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 })
const pencil = canvas.getContext('2d', { willReadFrequently: true })

/** The colour as it is put on the screen, in whatever notation CSS has it: red, green and blue, 0 to 1. */
function pixel(colour: string): number[] {
  if (pencil === null) throw new Error('There is no canvas.')
  pencil.fillStyle = '#000'
  pencil.fillStyle = colour
  pencil.fillRect(0, 0, 1, 1)
  return [...pencil.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255)
}

/** WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = pixel(colour).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

let article: HTMLElement
const painted = (name: string) => getComputedStyle(article.querySelector('p') ?? article, `::highlight(${name})`)
const emulate = (name: string, value: string) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name, value }] })

beforeAll(() =>
  expect([contrast('#000', '#fff'), contrast('rgb(119 119 119)', '#fff')]).toEqual([21, expect.closeTo(4.48, 2)]),
)
beforeEach(async () => {
  article = await draw(<p>The river rose.</p>)
})
afterEach(async () => {
  root.removeAttribute('style')
  for (const name of ['data-voice-colour', 'data-voice-sign', 'data-voice-word']) root.removeAttribute(name)
  await emulate('forced-colors', '')
})

describe.each(Object.entries(themes) as [DrawnTheme, (typeof themes)[DrawnTheme]][])('in %s', (_name, theme) => {
  it.each(colours)('%s keeps every text on the wash at 7:1, and the word stands out by 3:1', (colour) => {
    for (const [name, value] of Object.entries(theme.colours)) root.style.setProperty(name, value)
    root.dataset.voiceColour = colour
    const { colours: of } = theme
    const word = painted('word')
    for (const name of ['sentence', 'paragraph', 'line']) {
      const wash = painted(name).backgroundColor
      for (const text of ['--ink', '--ink-soft', '--link', '--visited', '--term'] as const) {
        expect([text, contrast(of[text], wash) >= 7]).toEqual([text, true])
      }
      for (const ground of [wash, of['--page']]) {
        const lineOrBox = Math.max(contrast(word.color, ground), contrast(word.backgroundColor, ground))
        expect(lineOrBox).toBeGreaterThanOrEqual(3)
      }
    }
    expect(contrast(word.color, word.backgroundColor)).toBeGreaterThanOrEqual(7)
  })

  it('no two colours look alike', () => {
    for (const [name, value] of Object.entries(theme.colours)) root.style.setProperty(name, value)
    const all = colours.map((colour) => {
      root.dataset.voiceColour = colour
      return pixel(painted('word').backgroundColor)
    })
    for (const [index, one] of all.entries()) {
      for (const other of all.slice(index + 1)) {
        expect(Math.hypot(...one.map((part, channel) => part - (other[channel] ?? 0)))).toBeGreaterThan(0.15)
      }
    }
  })
})

describe('the word', () => {
  it('bears a sign beside its colour, whichever is chosen', () => {
    const look = signs.map((sign) => {
      root.dataset.voiceSign = sign
      const { textDecorationLine, textShadow } = painted('word')
      return [textDecorationLine, textShadow === 'none']
    })
    expect(look).toEqual([
      ['underline', true],
      ['underline overline', true],
      ['none', false],
    ])
  })

  it('is underlined before anything was chosen', () => {
    expect(painted('word').textDecorationLine).toBe('underline')
    expect(painted('word').backgroundColor).toBe('rgb(255, 210, 122)')
  })
})

it('what surrounds the word bears the sign when no word is marked', () => {
  expect(painted('sentence').textDecorationLine).toBe('none')
  root.dataset.voiceWord = 'no'
  for (const name of ['sentence', 'paragraph', 'line']) expect(painted(name).textDecorationLine).toBe('underline')
})

it('with more contrast wished for, the wash is underlined', async () => {
  await emulate('prefers-contrast', 'more')
  for (const name of ['sentence', 'paragraph', 'line']) expect(painted(name).textDecorationLine).toBe('underline')
  await emulate('prefers-contrast', '')
})

it('with forced colours, the system’s own mark what is spoken', async () => {
  await emulate('forced-colors', 'active')
  const probe = article.appendChild(Object.assign(document.createElement('i'), { style: 'color: Highlight' }))
  root.dataset.voiceColour = 'green'
  root.dataset.voiceSign = 'bold'
  expect(painted('word').backgroundColor).toBe(getComputedStyle(probe).color)
  expect(painted('word').textDecorationLine).toBe('underline')
  for (const name of ['sentence', 'paragraph', 'line']) expect(painted(name).textDecorationLine).toBe('underline')
})
