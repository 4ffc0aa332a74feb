import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { ArticleView } from '@/components/article/ArticleView'
import type { Article, ArticleNode } from '@/components/article/article'
import { lineInView, topOf } from '@/components/reader/kept-place.dom'
import { makeSurface, type Surface } from '@/components/reader/surface.dom'
import { type ArticleText, textOf } from '@/components/text/text'
import { applyTypography } from '@/components/typography/apply.dom'
import { typefaceNames } from '@/components/typography/typefaces'
import { initialSettings, limits, measures, type TypographySettings } from '@/components/typography/typography'
import { draw } from '../stage'

const labels = { language: 'en', table: 'Table', code: 'Code', formula: 'Formula', undescribed: 'Picture', by: 'By' }
const sentence =
  'The council met again on Sunday and decided that the bridge over the river must wait for another year. '
const article = {
  url: 'https://paper.example/story',
  title: 'The bridge must wait',
  language: 'en',
  direction: 'ltr',
  body: Array.from(
    { length: 40 },
    (_, n): ArticleNode =>
      n % 7 === 0
        ? { tag: 'h2', children: [`Part ${n} of the story`] }
        : { tag: 'p', children: [`${n}. ${sentence.repeat(3 + (n % 5)).trim()}`] },
  ),
} as Article

const text: ArticleText = textOf(article)
let life: AbortController
let surface: Surface
const root = document.documentElement
const system = { dark: false, moreContrast: false }
const set = (part: Partial<TypographySettings>): void =>
  surface.keepPlace(() => applyTypography(root, { ...initialSettings, ...part }, system))

const drawn = () => ({
  text,
  rangeOf: (span: { start: number; end: number }): Range => {
    const range = surface.rangeOf(span)
    if (range === undefined) throw new Error('Nothing is drawn there.')
    return range
  },
})
const line = () => {
  const found = lineInView(window, drawn())
  if (found === undefined) throw new Error('No line is in view.')
  return found
}

beforeEach(async () => {
  await page.viewport(360, 600)
  life = new AbortController()
  surface = makeSurface(window)
  applyTypography(root, initialSettings, system)
  const stage = await draw(
    <div class="reader-main">
      <ArticleView article={article} labels={labels} />
    </div>,
  )
  await document.fonts.ready
  surface.attach(stage.querySelector('.article') as Element, text, life.signal)
  window.scrollTo(0, 3000)
})

afterEach(() => {
  life.abort()
  applyTypography(root, initialSettings, system)
  window.scrollTo(0, 0)
})

const changes: [string, Partial<TypographySettings>][] = [
  ...measures.flatMap((name): [string, Partial<TypographySettings>][] => [
    [`${name} at its least`, { [name]: limits[name].min }],
    [`${name} at its most`, { [name]: limits[name].max }],
  ]),
  ...typefaceNames.map((fontFamily): [string, Partial<TypographySettings>] => [fontFamily, { fontFamily }]),
  ['justified', { textAlign: 'justify' }],
  ['hyphens', { hyphens: true }],
  ['plain letters', { textNormalization: true }],
  ['another theme', { theme: 'night' }],
]

describe.each([360, 240])('in a panel of %i px', (width) => {
  beforeEach(async () => {
    await page.viewport(width, 600)
    window.scrollTo(0, 3000)
  })

  test.each(changes)('the line being read stays where it is: %s', (_name, part) => {
    const before = line()
    set(part)
    expect(topOf(drawn(), before.place)).toBeCloseTo(before.top, -0.3)
    expect(Math.abs((topOf(drawn(), before.place) ?? 0) - before.top)).toBeLessThanOrEqual(1)
  })

  test('dragging a slider to its end and back brings back the same line at the same height', () => {
    const before = line()
    for (let fontSize = 21; fontSize <= 96; fontSize += 5) set({ fontSize })
    for (let fontSize = 96; fontSize >= 20; fontSize -= 4) set({ fontSize })
    const after = line()
    expect(after.place).toBe(before.place)
    expect(Math.abs(after.top - before.top)).toBeLessThanOrEqual(1)
  })
})

test('at the very beginning the title stays in view', () => {
  window.scrollTo(0, 0)
  set({ fontSize: 96 })
  expect(window.scrollY).toBe(0)
})

test('near the end, the line comes back to its height once there is room again', () => {
  window.scrollTo(0, root.scrollHeight)
  const before = line()
  set({ fontSize: 12, lineHeight: 1 })
  set({})
  expect(Math.abs((topOf(drawn(), before.place) ?? 0) - before.top)).toBeLessThanOrEqual(1)
})

test('a narrower panel keeps the line, too', async () => {
  // The line is known once the view has come to rest.
  set({})
  const before = line()
  await page.viewport(240, 600)
  await expect.poll(() => Math.abs((topOf(drawn(), before.place) ?? 0) - before.top)).toBeLessThanOrEqual(1)
  await page.viewport(500, 600)
  await expect.poll(() => Math.abs((topOf(drawn(), before.place) ?? 0) - before.top)).toBeLessThanOrEqual(1)
})

test('who scrolled away is not brought back by the next change', () => {
  set({ fontSize: 30 })
  window.scrollBy(0, 900)
  const before = line()
  set({ fontSize: 24 })
  expect(Math.abs((topOf(drawn(), before.place) ?? 0) - before.top)).toBeLessThanOrEqual(1)
})

describe('in a very long article', () => {
  const whole = {
    ...article,
    body: Array.from(
      { length: 400 },
      (_, n): ArticleNode => ({ tag: 'p', children: [`${n}. ${sentence.repeat(2 + (n % 5)).trim()}`] }),
    ),
  } as Article
  const long = textOf(whole)
  const there = () => ({ text: long, rangeOf: drawn().rangeOf })

  beforeEach(async () => {
    life.abort()
    life = new AbortController()
    const stage = await draw(
      <div class="reader-main">
        <ArticleView article={whole} labels={labels} />
      </div>,
    )
    const root = stage.querySelector<HTMLElement>('.article')
    if (root === null) throw new Error('Nothing was drawn.')
    const height = root.offsetHeight
    surface.attach(root, long, life.signal)
    await expect.poll(() => root.dataset.long).toBe('seen')
    // What is left out takes about the room it would.
    expect(Math.abs(root.offsetHeight / height - 1)).toBeLessThanOrEqual(0.1)
    window.scrollTo(0, 30_000)
  })

  test('what is out of view still has its lines', () => {
    const last = long.blocks.at(-1)
    const rect = last && surface.rangeOf(last)?.getBoundingClientRect()
    expect(rect?.height).toBeGreaterThan(20)
    expect(rect?.top).toBeGreaterThan(2000)
  })

  test.each(changes)('the line being read stays where it is: %s', async (_name, part) => {
    // What came into view is laid out in the frame after.
    for (let n = 0; n < 3; n += 1) await new Promise(requestAnimationFrame)
    const before = lineInView(window, there())
    if (before === undefined) throw new Error('No line is in view.')
    set(part)
    const off = () => Math.abs((topOf(there(), before.place) ?? 0) - before.top)
    expect(off()).toBeLessThanOrEqual(1)
    // Neighbours that come into view are laid out in the frames after.
    for (let n = 0; n < 3; n += 1) await new Promise(requestAnimationFrame)
    expect(off()).toBeLessThanOrEqual(1)
  })
})
