import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { el, focused, frames, long, p, paragraphs, picture, storyOf, table, unfocus } from './focused'

afterEach(async () => {
  unfocus()
  document.documentElement.removeAttribute('style')
  document.adoptedStyleSheets = []
  await page.viewport(360, 665)
  // The next test begins once that is drawn: a window over the lines starts anew when the width changes.
  await expect.poll(() => innerWidth).toBe(360)
  await frames()
})

/** Each lit text on the way from the first line to the last. */
async function walk(at: Awaited<ReturnType<typeof focused>>): Promise<string[]> {
  const seen = [at.lit()]
  while (await at.step()) seen.push(at.lit())
  return seen
}
/** Makes the article's picture higher, as when another has come; resolves before anything is done about it. */
const enlarge = (drawn: Element): Promise<void> =>
  new Promise((done) => {
    let isEnlarged = false
    const sizes = new ResizeObserver(() => {
      if (isEnlarged) {
        sizes.disconnect()
        done()
      }
      isEnlarged = true
      const image = drawn.querySelector('img')
      if (image !== null) image.style.blockSize = `${image.getBoundingClientRect().height + 140}px`
    })
    sizes.observe(drawn)
  })
const numbered = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(' ')
const style = (css: string): void => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
}

describe('The window goes over every line', () => {
  it('of paragraphs and headings, each word once and in order', async () => {
    const at = await focused(
      storyOf([p(long('One')), el('h2', 'A heading that is rather long, so it takes two lines'), p(long('Two'))]),
    )
    const seen = await walk(at)
    expect(seen.join(' ').replace(/\s+/g, ' ')).toBe(at.text.text.replace(/\s+/g, ' '))
    expect(seen[0]).toBe('A title')
    expect(seen.length).toBeGreaterThan(8)
  })

  it('back the same way', async () => {
    const at = await focused(storyOf(paragraphs(3)))
    const seen = await walk(at)
    const back = [at.lit()]
    while (await at.step(-1)) back.push(at.lit())
    expect(back.reverse()).toEqual(seen)
  })

  it('with a raised note, a line that has one stays one line', async () => {
    const at = await focused(
      storyOf([p('Some words', el('sup', '[1]'), ' and ', el('small', 'small print'), ' more.')]),
    )
    document.documentElement.style.setProperty('--USER__lineHeight', '1')
    await frames()
    expect((await walk(at)).join(' ')).toContain('[1]')
    expect(at.lit()).not.toBe('[1]')
  })

  it('stops at pictures and rules, which have no words', async () => {
    const at = await focused(storyOf([p('Before.'), picture(120), el('hr'), p('After.'), picture(60, 'The end')]))
    expect(await walk(at)).toEqual([
      'A title',
      'Before.',
      'A dot',
      'What it shows.',
      '―',
      'After.',
      'The end',
      'What it shows.',
    ])
  })

  it('keeps a picture among words with their line, the first of a paragraph too', async () => {
    const sign = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"/>')}`
    const image = {
      tag: 'img',
      attrs: { src: sign, alt: 'A sign', width: '20', height: '20' },
      children: [],
    } as const
    const at = await focused(
      storyOf([p('Words.'), p(image, ' at ', el('b', 'the start.')), p('In ', image, el('b', ' between.'))]),
    )
    const seen = await walk(at)
    expect(seen).toHaveLength(4)
    expect(seen[2]).toBe('at the start. A sign')
    expect(seen[3]).toContain('A sign')
  })

  it('takes a low row of a table as one, and a high one cell by cell', async () => {
    const at = await focused(storyOf([p('Before.'), table(['Year', 'Losses'], ['2017', 'Many']), p('After.')]))
    expect(await walk(at)).toEqual(['A title', 'Before.', 'Year Losses', '2017 Many', 'After.'])

    const high = await focused(storyOf([table([long('One').repeat(2), long('Two').repeat(2)]), p('After.')]))
    const seen = await walk(high)
    expect(seen.at(-1)).toBe('After.')
    const cells = seen.slice(1, -1).join(' ')
    expect(cells.replace(/\s+/g, ' ')).toBe(`${long('One').repeat(2)} ${long('Two').repeat(2)}`)
  })

  it('lights code as far as its box shows it', async () => {
    style('.article pre { white-space: pre; overflow-x: auto }')
    const code = `${'a'.repeat(80)}\nshort\n\n${'b'.repeat(80)}`
    const at = await focused(storyOf([p('Before.'), { tag: 'pre', children: [code] }, p('After.')]))
    await at.step(1, 2)
    const pre = at.drawn.querySelector('pre')?.getBoundingClientRect()
    expect(at.box().right).toBeLessThan((pre?.right ?? 0) + 14)
    await at.step()
    expect(at.lit()).toBe('short')
    expect((await walk(at)).length).toBe(3)
  })

  it('goes down one column and then from the top of the next', async () => {
    await page.viewport(900, 665)
    style('.article { column-count: 2; max-inline-size: none; column-gap: 40px }')
    const at = await focused(storyOf([p(long('One').repeat(3)), p(long('Two').repeat(3)), p(long('Three').repeat(3))]))
    const half = innerWidth / 2
    const boxes = [at.box()]
    const seen = [at.lit()]
    while (await at.step()) {
      boxes.push(at.box())
      seen.push(at.lit())
    }
    expect(seen.join(' ').replace(/\s+/g, ' ')).toBe(at.text.text.replace(/\s+/g, ' '))
    const turn = boxes.findIndex(({ left }) => left > half)
    expect(turn).toBeGreaterThan(3)
    expect(boxes.slice(0, turn).every(({ right }) => right < half + 20)).toBe(true)
    expect(boxes[turn]?.top).toBeLessThan(boxes[turn - 1]?.top ?? 0)
  })

  it('runs from right to left as well', async () => {
    const arabic = 'هذا نص طويل بعض الشيء مع the English words وفيه أرقام مثل 2017 حتى يملأ عدة أسطر من اللوحة الضيقة'
    const at = await focused(storyOf([p(arabic), p(arabic)], 'rtl'))
    const seen = await walk(at)
    expect(seen.join(' ').replace(/\s+/g, ' ')).toBe(at.text.text.replace(/\s+/g, ' '))
  })

  it('reaches over the readings of ruby', async () => {
    const ruby = { tag: 'ruby', children: ['漢字', { tag: 'rt', children: ['かんじ'] }] } as const
    const at = await focused(storyOf([p('読む', ruby, 'です。')]))
    await at.step()
    const reading = at.drawn.querySelector('rt')?.getBoundingClientRect()
    expect(at.box().top).toBeLessThanOrEqual(reading?.top ?? 0)
  })

  it('at 240 pixels, inside the view', async () => {
    await page.viewport(240, 500)
    const at = await focused(storyOf(paragraphs(2)))
    await walk(at)
    expect(at.box().left).toBeGreaterThanOrEqual(0)
    expect(at.box().right).toBeLessThanOrEqual(240)
    expect(document.documentElement.scrollWidth).toBe(document.documentElement.clientWidth)
  })
})

describe('When the lines break elsewhere', () => {
  it('the window goes on at the same words', async () => {
    const at = await focused(storyOf(paragraphs(8)))
    await at.stepTo('Paragraph 3')
    document.documentElement.style.setProperty('--USER__fontSize', '34px')
    document.documentElement.style.setProperty('--USER__fontFamily', 'monospace')
    await expect.poll(at.lit).toContain('Paragraph')
    await frames()
    expect(at.lit()).toBe('Paragraph 3')
    expect(at.box().height).toBeGreaterThan(38)
    expect(at.box().top).toBeGreaterThan(0)
    expect(at.box().bottom).toBeLessThan(innerHeight)
  })

  it('and when the panel is made wider', async () => {
    const at = await focused(storyOf(paragraphs(8)))
    await at.stepTo('Paragraph 2')
    await page.viewport(600, 665)
    await expect.poll(() => at.box().width).toBeGreaterThan(500)
    expect(at.lit()).toContain('Paragraph 2')
  })

  it('and when a picture above it has come', async () => {
    const at = await focused(storyOf([picture(40), ...paragraphs(8)]))
    await at.stepTo('Paragraph 1')
    await enlarge(at.drawn)
    await frames()
    expect(at.lit()).toContain('Paragraph 1')
  })

  it('and a key pressed before that is noticed still counts', async () => {
    const at = await focused(storyOf([picture(40), p(numbered(90))]))
    await at.stepTo('word20')
    const before = at.lit()
    await enlarge(at.drawn)
    expect(await at.step()).toBe(true)
    expect(at.at(at.lit())).toBe(at.at(before) + before.length + 1)
  })

  it('and so does one after which they move before it is drawn', async () => {
    const at = await focused(storyOf([p(numbered(90))]))
    await at.stepTo('word20')
    const before = at.lit()
    const stepped = at.step()
    document.documentElement.style.setProperty('--USER__lineHeight', '2')
    expect(await stepped).toBe(true)
    await frames()
    expect(at.at(at.lit())).toBe(at.at(before) + before.length + 1)
  })

  it('and when marks are laid in the text', async () => {
    const at = await focused(storyOf(paragraphs(6)))
    await at.stepTo('Paragraph 1')
    const node = at.surface.rangeOf({ start: at.at('Paragraph 1'), end: at.at('Paragraph 1') + 9 })
      ?.startContainer as Text
    node.splitText(4)
    at.surface.attach(at.drawn, at.text, new AbortController().signal, (place) => place)
    await frames()
    expect(at.lit()).toContain('Paragraph 1')
    expect(await at.step()).toBe(true)
  })
})
