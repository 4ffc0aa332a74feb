import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ArticleView } from '@/components/article/ArticleView'
import type { ArticleNode } from '@/components/article/article'
import { checkAccessibility, draw } from '../stage'
import { el, labels, story } from './stage'

const wide = (...cells: string[]): ArticleNode =>
  el('tr', { tag: 'th', attrs: { scope: 'row' }, children: ['Row'] }, ...cells.map((cell) => el('td', cell)))
const heads = el(
  'tr',
  ...['', 'One', 'Two', 'Three'].map(
    (words): ArticleNode => ({ tag: 'th', attrs: { scope: 'col' }, children: [words] }),
  ),
)
const table = el(
  'table',
  el('caption', 'Losses by year'),
  el('thead', heads),
  el('tbody', wide('Considerable', 'Unbelievable', 'Incomprehensible')),
)
const code = el(
  'pre',
  el('code', `const road = walk("a very long way from here to the end of the line", { tired: true })\nstop()`),
)
const letter = el(
  'pre',
  'Dear Anna, thank you for your letter, which I have read on the way home and then once more in the kitchen.',
)
const token = (text: string): ArticleNode => el('mi', text)
const sum = (display: 'block' | 'inline', length: number): ArticleNode => ({
  tag: 'math',
  attrs: { display },
  children: [el('mrow', ...Array.from({ length }, (_, n) => token(`x${n}`)))],
})

async function drawWide(width: number, direction: 'ltr' | 'rtl' = 'ltr') {
  await page.viewport(width, 640)
  const body = [
    el('p', 'Some words.'),
    table,
    code,
    letter,
    el('p', 'A sum ', sum('inline', 30), ' in the line.'),
    sum('block', 30),
  ]
  return await draw(<ArticleView article={{ ...story(...body), direction }} labels={labels} />)
}
const region = (name: string) => page.getByRole('region', { name })

describe('what is wider than the panel', () => {
  it('scrolls in a region of its own that takes the keyboard, and the page does not scroll sideways', async () => {
    await drawWide(240)
    await expect.element(region('Losses by year')).toHaveAttribute('tabindex', '0')
    await expect.element(region('Code')).toHaveAttribute('tabindex', '0')
    await expect.element(page.getByRole('group', { name: 'Formula' }).first()).toHaveAttribute('tabindex', '0')
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(240)
    await checkAccessibility()
  })

  it('moves by the arrows and shows on which side there is more', async () => {
    await drawWide(240)
    const box = region('Code')
    await expect.element(box).toHaveAttribute('data-after')
    await expect.element(box).not.toHaveAttribute('data-before')
    ;(box.element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(box).toHaveAttribute('data-before')
    box.element().scrollLeft = 10_000
    await expect.element(box).not.toHaveAttribute('data-after')
  })

  it('is no tab stop and no landmark where it fits, and becomes one when the panel gets narrow', async () => {
    const root = await drawWide(1400)
    await expect.poll(() => root.querySelector('table')?.clientWidth ?? 0).toBeGreaterThan(0)
    await expect.element(page.getByRole('table')).toBeVisible()
    await expect.poll(() => root.querySelectorAll('.scroll-table[tabindex], .scroll-table[role]').length).toBe(0)
    await page.viewport(240, 640)
    await expect.element(region('Losses by year')).toHaveAttribute('tabindex', '0')
  })

  it('lets a letter in a pre be broken into lines, and code keep its own', async () => {
    const root = await drawWide(240)
    const [first, second] = root.querySelectorAll('pre')
    expect(getComputedStyle(first as Element).whiteSpace).toBe('pre')
    expect(getComputedStyle(second as Element).whiteSpace).toBe('pre-wrap')
    expect(second?.scrollWidth).toBeLessThanOrEqual(second?.clientWidth ?? 0)
  })

  it('keeps the headings of rows in place while they leave more than half of the room, with their scope', async () => {
    await drawWide(240)
    await expect.element(region('Losses by year')).toHaveAttribute('data-pinned')
    const head = document.querySelector('th[scope=row]') as HTMLElement
    const box = region('Losses by year').element() as HTMLElement
    box.scrollLeft = 80
    await expect.poll(() => head.getBoundingClientRect().left - box.getBoundingClientRect().left).toBeLessThan(5)
    expect(head.getBoundingClientRect().width).toBeLessThan(box.clientWidth / 2)
  })

  it('keeps a formula on the line of its words', async () => {
    const root = await draw(
      <ArticleView article={story(el('p', 'A sum ', sum('inline', 4), ' in the line.'))} labels={labels} />,
    )
    const line = root.querySelector('.scroll-formula')?.parentElement as HTMLElement
    const words = document.createRange()
    words.selectNodeContents(line.firstChild as Node)
    const formula = line.querySelector('mi') as Element
    expect(Math.abs(words.getBoundingClientRect().bottom - formula.getBoundingClientRect().bottom)).toBeLessThan(8)
  })

  it('draws the rest of a page as text where a formula was never ended', async () => {
    const rest = el('math', el('mtext', el('p', 'The road went on.'), sum('inline', 2)))
    const root = await draw(<ArticleView article={story(rest)} labels={labels} />)
    const paragraph = root.querySelector('p')
    expect(paragraph).toBeInstanceOf(HTMLParagraphElement)
    expect(paragraph?.closest('math')).toBeNull()
    expect(root.querySelector('math mi')?.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML')
    await checkAccessibility()
  })

  it('shows more on the other side from right to left', async () => {
    await drawWide(240, 'rtl')
    await expect.element(region('Losses by year')).toHaveAttribute('data-after')
    await checkAccessibility()
    await page.viewport(360, 665)
  })
})
