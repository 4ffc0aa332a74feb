import { afterEach, describe, expect, test } from 'vitest'
import '@/assets/styles/fonts.css'
import { type Typeface, typefaceNames, typefaces } from '@/components/typography/typefaces'

const bundled = typefaceNames.flatMap((name) => {
  const { bundled }: Typeface = typefaces[name]
  return bundled === undefined ? [] : [[name, bundled] as const]
})
const italics: readonly string[] = bundled.map(([, family]) => family).filter((family) => family !== 'Lexend Variable')

const drawn: HTMLElement[] = []

afterEach(() => {
  for (const element of drawn.splice(0)) element.remove()
})

/** How wide a sample is drawn with these styles, in pixels. */
function widthOf(style: Partial<CSSStyleDeclaration>, text = 'The quick brown fox 0O Il1'): number {
  const element = document.createElement('span')
  Object.assign(element.style, { fontSize: '100px', whiteSpace: 'nowrap', position: 'absolute', ...style })
  element.textContent = text
  document.body.append(element)
  drawn.push(element)
  return element.getBoundingClientRect().width
}

/** The faces `fonts.css` declares of a family. */
const facesOf = (family: string): FontFace[] =>
  [...document.fonts].filter((face) => face.family.replaceAll('"', '') === family)

describe.each(bundled)('%s', (name, family) => {
  test('loads in regular and bold, from a file of the package', async () => {
    for (const weight of [400, 700]) {
      const faces = await document.fonts.load(`${weight} 20px "${family}"`)
      expect(faces.map(({ status }) => status)).toContain('loaded')
      expect(document.fonts.check(`${weight} 20px "${family}"`)).toBe(true)
    }
  })

  test('has every file it declares', async () => {
    const faces = facesOf(family)
    expect(faces.length).toBeGreaterThan(0)
    const loaded = await Promise.all(faces.map((face) => face.load()))
    expect(loaded.map(({ status }) => status)).toEqual(faces.map(() => 'loaded'))
  })

  test('is what text set in it is drawn with', async () => {
    await document.fonts.load(`20px "${family}"`)
    const { stack } = typefaces[name]
    const rest = stack.slice(stack.indexOf(',') + 1)
    expect(widthOf({ fontFamily: stack })).not.toBeCloseTo(widthOf({ fontFamily: rest }), 1)
  })
})

test('no two bundled typefaces are drawn alike', async () => {
  await Promise.all(bundled.map(([, family]) => document.fonts.load(`20px "${family}"`)))
  const widths = bundled.map(([, family]) => widthOf({ fontFamily: `"${family}"` }))
  expect(new Set(widths).size).toBe(bundled.length)
})

test.each(italics)('%s has a real italic', (family) => {
  expect(facesOf(family).some(({ style }) => style === 'italic')).toBe(true)
})

test('all weights between light and bold differ in the default typeface', async () => {
  const family = '"Atkinson Hyperlegible Next Variable"'
  await document.fonts.load(`20px ${family}`)
  const widths = ['300', '400', '500', '600', '700'].map((fontWeight) => widthOf({ fontFamily: family, fontWeight }))
  expect(widths).toEqual([...widths].sort((a, b) => a - b))
  expect(new Set(widths).size).toBe(widths.length)
})

test.each([
  ['Literata Variable', 'Война и мир'],
  ['Literata Variable', 'Ἰλιάς Οδύσσεια'],
  ['Literata Variable', 'Tiếng Việt ở Huế'],
  ['Andika', 'Война и мир'],
  ['Lexend Variable', 'Tiếng Việt ở Huế'],
])('%s draws “%s” itself', async (family, text) => {
  const faces = await document.fonts.load(`20px "${family}"`, text)
  expect(faces.length).toBeGreaterThan(0)
  expect(widthOf({ fontFamily: `"${family}", monospace` }, text)).not.toBeCloseTo(
    widthOf({ fontFamily: 'monospace' }, text),
    1,
  )
})
