import { act } from 'preact/test-utils'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { checkAccessibility } from '../stage'
import { chapters, drawOutline, el, story } from './stage'

const row = (name: RegExp) => page.getByRole('navigation', { name: 'Outline' }).getByRole('button', { name })
const currentRows = (): (string | null | undefined)[] =>
  [...document.querySelectorAll('[aria-current="location"]')].map(
    (each) => each.querySelector('.outline-title')?.textContent,
  )

describe('the outline', () => {
  it('lists the headings nested, each with how far in and how long', async () => {
    const { open } = await drawOutline()
    await open()
    const list = page.getByRole('navigation', { name: 'Outline' })
    await expect.element(list).toBeVisible()
    expect(document.querySelectorAll('.outline > ol > li > ol > li > ol > li')).toHaveLength(8)
    await expect.element(row(/^Day 3 \d+% · \d+ min$/)).toBeVisible()
    await expect.element(page.getByRole('dialog', { name: 'Outline' })).toBeVisible()
    await checkAccessibility()
  })

  it('marks the one in view, brings it into view in the list and puts the focus there', async () => {
    const { open, surface, placeOf } = await drawOutline()
    const at = placeOf('Evening of day 4')
    surface.rangeOf({ start: at, end: at + 1 })?.startContainer.parentElement?.scrollIntoView({ behavior: 'instant' })
    await open()
    expect(currentRows()).toEqual(['Evening of day 4'])
    const current = document.querySelector('[aria-current]')
    expect(document.activeElement).toBe(current)
    const box = current?.getBoundingClientRect()
    expect(box?.bottom).toBeLessThanOrEqual(window.innerHeight)
    await checkAccessibility()
  })

  it('goes along with the voice', async () => {
    const { open, speech, placeOf } = await drawOutline()
    await open()
    expect(currentRows()).toEqual(['The long road'])
    await act(() => speech.set({ status: 'playing', at: placeOf('Day 2'), left: 600 }))
    expect(currentRows()).toEqual(['Day 2'])
    await expect.element(page.getByText(/about 10 minutes with the voice/)).toBeVisible()
    await act(() => speech.set({ at: placeOf('Morning of day 2') + 40 }))
    expect(currentRows()).toEqual(['Morning of day 2'])
  })

  it('leads to a heading on Enter', async () => {
    const { open, jumps, placeOf } = await drawOutline()
    await open()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(jumps.map(({ start }) => start)).toEqual([placeOf('Morning of day 1')])
  })

  it('finds a heading by some of its letters, whatever their case and accents, and says how many there are', async () => {
    const { open } = await drawOutline()
    await open()
    await page.getByRole('searchbox', { name: 'Find a heading' }).fill('évening')
    await expect.element(page.getByRole('status')).toHaveTextContent('4 headings found.')
    expect(document.querySelectorAll('.outline-row')).toHaveLength(4)
    await page.getByRole('searchbox').fill('night')
    await expect.element(page.getByRole('status')).toHaveTextContent('No heading has these words.')
    await checkAccessibility()
  })

  it('says so where a short article has no headings, and gives a long one stops', async () => {
    const { open } = await drawOutline(story(el('p', 'Short.')))
    await open()
    await expect.element(page.getByText('This article is short and has no headings.')).toBeVisible()
    const many = Array.from({ length: 12 }, (_, n) => el('p', `Part ${n}. ${'A sentence of some length. '.repeat(20)}`))
    const long = await drawOutline(story(...many))
    await long.open()
    await expect.element(row(/^Part 0\. A sentence/)).toBeVisible()
    await checkAccessibility()
  })

  for (const [width, direction] of [
    [240, 'ltr'],
    [240, 'rtl'],
    [400, 'ltr'],
  ] as const) {
    it(`holds in a panel of ${width} px, ${direction}`, async () => {
      await page.viewport(width, 640)
      const { open } = await drawOutline(chapters, direction)
      await open()
      const body = document.querySelector('.sheet-body')
      expect(body?.scrollWidth).toBeLessThanOrEqual(body?.clientWidth ?? 0)
      for (const each of document.querySelectorAll('.outline-row')) {
        expect(each.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
      }
      await page.viewport(360, 665)
    })
  }
})
