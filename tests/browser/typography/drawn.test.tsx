import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { ArticleView } from '@/components/article/ArticleView'
import type { Article, ArticleNode } from '@/components/article/article'
import { textOf } from '@/components/text/text'
import { mapText } from '@/components/text/text-map.dom'
import { applyTypography } from '@/components/typography/apply.dom'
import { markScripts } from '@/components/typography/mark-scripts.dom'
import { typefaceNames } from '@/components/typography/typefaces'
import { initialSettings, limits, type TypographySettings } from '@/components/typography/typography'
import { draw } from '../stage'

const of = (tag: string, ...children: ArticleNode[]): ArticleNode => ({ tag, children }) as ArticleNode
const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
const long = 'Internationalization and straightforwardness meet in Llanfairpwllgwyngyll.'

const article: Article = {
  url: 'https://paper.example/story',
  title: 'A city is free',
  byline: 'Ana Ruiz',
  language: 'en',
  direction: 'ltr',
  body: [
    of('h2', 'Second'),
    of('h5', 'Fifth'),
    of(
      'p',
      `${long} `,
      of('strong', 'bold'),
      ' ',
      of('em', 'leaning'),
      ' ',
      of('u', 'under'),
      ' H',
      of('sub', '2'),
      'O ',
      {
        tag: 'a',
        attrs: { href: 'https://paper.example/more' },
        children: ['a link'],
      },
    ),
    of(
      'ul',
      of('li', 'Item ', of('strong', 'bold'), of('ul', of('li', 'Inner item', of('ol', of('li', 'Innermost'))))),
    ),
    of('dl', of('dt', 'Name'), of('dd', 'What it means')),
    of('blockquote', of('p', 'Said somebody.')),
    of('table', of('caption', 'Losses'), of('tr', of('th', 'Year'), of('td', 'About two thousand'))),
    of('pre', of('code', 'let it = be')),
    of(
      'figure',
      { tag: 'img', attrs: { src: pixel, alt: 'A dot', width: '900', height: '300' }, children: [] } as ArticleNode,
      of('figcaption', 'A dot, enlarged'),
    ),
    of('details', of('summary', 'More'), of('p', 'Told')),
  ],
} as Article

const labels = { language: 'en', table: 'Table', code: 'Code', formula: 'Formula', undescribed: 'Picture', by: 'By' }
const root = document.documentElement
const system = { dark: false, moreContrast: false }
const set = (part: Partial<TypographySettings>): void => applyTypography(root, { ...initialSettings, ...part }, system)

let stage: HTMLElement
const one = (selector: string): HTMLElement => {
  const found = stage.querySelector<HTMLElement>(`.article ${selector}`)
  if (found === null) throw new Error(`Nothing is ${selector}.`)
  return found
}
const style = (selector: string): CSSStyleDeclaration => getComputedStyle(one(selector))
const show = async (what: Article = article): Promise<void> => {
  stage = await draw(
    <div class="reader-main">
      <ArticleView article={what} labels={labels} />
    </div>,
  )
}

beforeEach(async () => {
  await page.viewport(400, 800)
  set({})
  await show()
})

afterEach(() => {
  set({})
  root.removeAttribute('data-theme')
})

const running = ['> p', 'li', 'dd', 'td', 'figcaption', 'code', 'blockquote p']
const all = [...running, 'dt', 'th', 'summary']

describe.each(['min', 'max'] as const)('at its %s, computed as it was set,', (end) => {
  test.each(all)('is every measure of %s', (selector) => {
    const settings = {
      ...initialSettings,
      fontSize: limits.fontSize[end],
      lineHeight: limits.lineHeight[end],
      letterSpacing: limits.letterSpacing[end],
      wordSpacing: limits.wordSpacing[end],
      spacingTied: false,
      hyphens: end === 'max',
      ligatures: end === 'min',
    }
    set(settings)
    const px = (value: string): number => (value === 'normal' ? 0 : Number.parseFloat(value))
    const { fontSize, lineHeight, letterSpacing, wordSpacing, hyphens, fontVariantLigatures } = style(selector)
    expect(px(fontSize)).toBe(settings.fontSize)
    expect(px(lineHeight)).toBeCloseTo(settings.fontSize * settings.lineHeight, 1)
    expect(px(letterSpacing)).toBeCloseTo(settings.fontSize * settings.letterSpacing, 1)
    expect(px(wordSpacing)).toBeCloseTo(settings.fontSize * settings.wordSpacing, 1)
    expect(hyphens).toBe(end === 'max' ? 'auto' : 'manual')
    expect(fontVariantLigatures).toBe(end === 'max' ? 'none' : 'normal')
  })
})

test.each(running)('%s has the weight that was set', (selector) => {
  for (const fontWeight of [300, 550, 700]) {
    set({ fontWeight })
    expect(style(selector).fontWeight).toBe(String(fontWeight))
  }
})

test.each(['p strong', 'li strong', 'h1', 'h2', 'h5', 'dt', 'th', 'caption', 'summary'])(
  '%s is bolder than the text',
  (selector) => {
    for (const fontWeight of [300, 400, 550, 700]) {
      set({ fontWeight })
      expect(Number(style(selector).fontWeight)).toBeGreaterThanOrEqual(fontWeight + 200)
    }
    // This face has no weight beyond bold.
    set({ fontFamily: 'openDyslexic', fontWeight: 700 })
    expect(Number.parseFloat(style(selector).webkitTextStrokeWidth)).toBeGreaterThan(0)
  },
)

test.each(['h1', 'h2', 'h5'])('%s follows size and line height, and its letters never lose their tails', (selector) => {
  set({ fontSize: 40, lineHeight: 2.5 })
  expect(Number.parseFloat(style(selector).fontSize)).toBeGreaterThanOrEqual(40)
  const ratio = (): number =>
    Number.parseFloat(style(selector).lineHeight) / Number.parseFloat(style(selector).fontSize)
  expect(ratio()).toBeGreaterThan(2)
  set({ lineHeight: 1 })
  expect(ratio()).toBeCloseTo(1.42, 2)
})

test.each(typefaceNames)(
  '%s is the typeface of text, lists and tables; code stays in one of equal widths',
  (fontFamily) => {
    set({ fontFamily })
    for (const selector of ['blockquote p', 'li', 'td', 'figcaption', 'dd'])
      expect(style(selector).fontFamily).toBe(getComputedStyle(stage.querySelector('.article') as Element).fontFamily)
    expect(style('code').fontFamily).toContain('Mono')
  },
)

test('paragraphs are as far apart, set in and aligned as was set', () => {
  set({ paragraphSpacing: 2, paragraphIndent: 1, textAlign: 'justify' })
  expect(style('> p').marginBlockEnd).toBe('40px')
  expect(style('> p').textAlign).toBe('justify')
  const range = document.createRange()
  range.setStart(one('> p').firstChild as Node, 0)
  range.setEnd(one('> p').firstChild as Node, 1)
  expect(range.getBoundingClientRect().left - one('> p').getBoundingClientRect().left).toBeCloseTo(20, 0)
})

describe('plain letters', () => {
  beforeEach(() => set({ textNormalization: true, fontWeight: 450 }))

  test.each(['p strong', 'p em', 'h1', 'h5', 'th', 'dt', 'address'])('%s is neither bold nor leaning', (selector) => {
    expect(style(selector).fontStyle).toBe('normal')
    expect(Number(style(selector).fontWeight)).toBeLessThanOrEqual(450)
  })

  test('nothing but links is underlined', () => {
    expect(style('p u').textDecorationLine).toBe('none')
    expect(style('p a').textDecorationLine).toBe('underline')
  })

  test('raised and lowered letters are as large as the others, and stay where they were', () => {
    expect(style('p sub').fontSize).toBe(style('p').fontSize)
    expect(style('p sub').verticalAlign).toBe('sub')
  })
})

test('links without their style look like the text until they are pointed at or have the focus', () => {
  expect(style('p a').textDecorationLine).toBe('underline')
  set({ links: false })
  expect(style('p a').textDecorationLine).toBe('none')
  expect(style('p a').color).toBe(style('> p').color)
})

test('pictures take the part of the line that was set', () => {
  const line = one('figure').getBoundingClientRect().width
  for (const imageSize of [20, 50, 100]) {
    set({ imageSize })
    expect(one('img').getBoundingClientRect().width).toBeCloseTo((line * imageSize) / 100, 0)
  }
})

test.each([...typefaceNames.map((name) => [name, 'ltr'] as const), ['atkinsonNext', 'rtl'] as const])(
  'at the largest of everything in %s (%s), no letter is cut off in a panel of 240 px',
  async (fontFamily, direction) => {
    await show({ ...article, direction })
    await page.viewport(240, 700)
    const most = Object.fromEntries(Object.entries(limits).map(([name, { max }]) => [name, max]))
    set({ ...most, fontFamily })
    await document.fonts.ready
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(240)
    const walker = document.createTreeWalker(stage.querySelector('.article') as Element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      // These scroll by themselves.
      if (node.parentElement?.closest('table, pre') != null || node.textContent?.trim() === '') continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const { left, right } of range.getClientRects()) {
        // What hangs over is the space after a letter, not the letter.
        const spacing = 96 * 1.35 * 0.5 + 96 * 1.75
        expect(left, node.textContent ?? '').toBeGreaterThanOrEqual(direction === 'rtl' ? -spacing : 0)
        expect(right, node.textContent ?? '').toBeLessThanOrEqual(240 + (direction === 'rtl' ? 0 : spacing))
      }
    }
  },
)

describe('scripts', () => {
  const mixed: Article = {
    ...article,
    body: [
      of('p', 'English words, and more of them than of any other language in this article.'),
      of('p', 'قالت الحكومة يوم الأحد إن المدينة حرة'),
      { tag: 'p', attrs: { lang: 'zh' }, children: ['这座城市', of('em', '自由'), '了。'] },
      { tag: 'p', attrs: { lang: 'hi' }, children: ['शहर आज़ाद है'] },
      of('p', 'It is called ', { tag: 'span', attrs: { lang: 'ar' }, children: ['الرقة'] }, ' there.'),
      of('p', 'Война и мир'),
    ] as ArticleNode[],
  }
  const nth = (n: number): CSSStyleDeclaration => style(`> p:nth-of-type(${n})`)
  const mark = (what: Article): void => {
    const text = textOf(what)
    const drawn = stage.querySelector<HTMLElement>('.article')
    if (drawn !== null) markScripts(drawn, text, mapText(drawn, text).rangeOf)
  }

  beforeEach(async () => {
    await show(mixed)
    mark(mixed)
    set({ letterSpacing: 0.2, lineHeight: 2 })
  })

  test('an Arabic paragraph that does not say so keeps its letters together and runs from the right', () => {
    expect(nth(1).letterSpacing).toBe('4px')
    expect(nth(2).letterSpacing).toMatch(/^(normal|0px)$/)
    expect(nth(2).wordSpacing).toBe('14px')
    expect(nth(2).direction).toBe('rtl')
  })

  test('Chinese has no word spacing and no leaning letters, and more room between the lines', () => {
    expect(nth(3).wordSpacing).toBe('0px')
    expect(nth(3).letterSpacing).toBe('4px')
    expect(style('p[lang=zh] em').fontStyle).toBe('normal')
    expect(Number.parseFloat(nth(3).lineHeight)).toBeCloseTo(2 * 20 * 1.167, 0)
  })

  test('letters under one headline are not set apart', () => {
    expect(nth(4).letterSpacing).toMatch(/^(normal|0px)$/)
  })

  test('a word in another script has its own rules', () => {
    expect(style('span[lang=ar]').letterSpacing).toMatch(/^(normal|0px)$/)
    expect(nth(5).letterSpacing).toBe('4px')
  })

  test('Cyrillic bears every setting', () => {
    expect(nth(6).letterSpacing).toBe('4px')
    expect(nth(6).lineHeight).toBe('40px')
  })

  test('an Arabic article whose page says it is English is Arabic, but for its English lines', async () => {
    const arabic: Article = {
      ...article,
      title: 'المدينة حرة',
      body: [of('p', 'قالت الحكومة يوم الأحد إن المدينة حرة'), of('p', 'BBC News')] as ArticleNode[],
    }
    await show(arabic)
    mark(arabic)
    expect(style('p').letterSpacing).toMatch(/^(normal|0px)$/)
    expect(nth(2).letterSpacing).toBe('4px')
  })
})
