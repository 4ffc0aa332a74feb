import { afterEach, describe, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import '@/assets/styles/fonts.css'
import { loadFaces } from '@/components/typography/load-faces.dom'
import { type Typeface, typefaceNames, typefaces } from '@/components/typography/typefaces'
import { initialSettings } from '@/components/typography/typography'

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

/** The names of the faces the browser took for a text set in a typeface of ours, and whether each is of the package. */
async function facesDrawn(fontFamily: string, text: string): Promise<{ name: string; isOurs: boolean }[]> {
  await document.fonts.load(`20px ${fontFamily}`, text)
  widthOf({ fontFamily }, text)
  drawn.at(-1)?.setAttribute('data-drawn', '')
  const session = cdp() as unknown as { send(method: string, params?: object): Promise<Record<string, unknown>> }
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DrawnNode }
  const found = nodeWith(root, 'data-drawn')
  const { fonts } = (await session.send('CSS.getPlatformFontsForNode', { nodeId: found?.nodeId })) as {
    fonts: { familyName: string; isCustomFont: boolean }[]
  }
  return fonts.map(({ familyName, isCustomFont }) => ({ name: familyName, isOurs: isCustomFont }))
}

interface DrawnNode {
  readonly nodeId: number
  readonly attributes?: readonly string[]
  readonly children?: readonly DrawnNode[]
  readonly contentDocument?: DrawnNode
}

function nodeWith(node: DrawnNode, attribute: string): DrawnNode | undefined {
  if (node.attributes?.includes(attribute)) return node
  for (const child of [...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])]) {
    const found = nodeWith(child, attribute)
    if (found !== undefined) return found
  }
  return undefined
}

describe('a script the typeface lacks', () => {
  test.each(['atkinsonNext', 'lexend'] as const)(
    'Cyrillic in %s is drawn by Andika, which comes with the package',
    async (name) => {
      const faces = await facesDrawn(typefaces[name].stack, 'Война')
      expect(faces).toEqual([{ name: expect.stringContaining('Andika'), isOurs: true }])
    },
  )

  test('OpenDyslexic has Cyrillic letters of its own', async () => {
    const faces = await facesDrawn(typefaces.openDyslexic.stack, 'Война')
    expect(faces).toEqual([{ name: 'OpenDyslexic', isOurs: true }])
  })

  test('Cyrillic and Greek in Literata are its own', async () => {
    const faces = await facesDrawn(typefaces.literata.stack, 'Война Οδύσσεια')
    expect(faces.map(({ isOurs }) => isOurs)).toEqual(faces.map(() => true))
  })

  // DejaVu, which the machine that tests has, has these; there is no face for Devanagari, Thai or Chinese to show it with.
  test.each(typefaceNames)(
    'Arabic, Hebrew and Armenian in %s are drawn by a face of the system that has them',
    async (name) => {
      for (const text of ['السلام', 'שלום', 'Հայաստան']) {
        const faces = await facesDrawn(typefaces[name].stack, text)
        expect(faces.map(({ isOurs }) => isOurs)).toEqual(faces.map(() => false))
        // A box for a missing character is as wide as any other box.
        const widths = [...new Set(text)].map((letter) => widthOf({ fontFamily: typefaces[name].stack }, letter))
        if (name !== 'atkinsonMono') expect(new Set(widths).size).toBeGreaterThan(1)
      }
    },
  )
})

test.each(bundled)(
  'what a text in %s begins with is asked for before there is a text, and nothing else',
  async (fontFamily, family) => {
    const asked: string[] = []
    const load = (font: string): Promise<FontFace[]> => {
      asked.push(font)
      return document.fonts.load(font)
    }
    await loadFaces({ load } as FontFaceSet, { ...initialSettings, fontFamily, fontWeight: 500 })
    expect(asked).toContain(`500 1em ${/\s/.test(family) ? `"${family}"` : family}`)
    expect(asked.length).toBeLessThanOrEqual(3)
    for (const font of asked) expect(document.fonts.check(font)).toBe(true)
  },
)

test('a file that cannot be loaded is no fault', async () => {
  const load = () => Promise.reject(new Error('no such file'))
  await expect(loadFaces({ load } as unknown as FontFaceSet, initialSettings)).resolves.toBeUndefined()
})
