import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Article } from '@/components/article/article'
import { type Reason, reasons } from '@/components/article/reading'
import { checkAccessibility } from '../stage'
import { drawPanel, picture, pixel, story } from './panel'

describe('the panel', () => {
  it('says at once that it is reading the page', async () => {
    await drawPanel({ readings: [() => new Promise(() => {})] })
    await expect.element(page.getByRole('heading', { name: 'Reading the page…' })).toBeVisible()
    await checkAccessibility()
  })

  it('shows title, byline, date in the publisher’s own day, length and text, and tells a screen reader', async () => {
    await drawPanel()
    await expect.element(page.getByRole('heading', { level: 1, name: 'A city is free' })).toBeVisible()
    await expect.element(page.getByText('By Ana Ruiz')).toBeVisible()
    await expect.element(page.getByText('Oct 15, 2017')).toBeVisible()
    await expect.element(page.getByText(/It held Raqqah for three years/)).toBeVisible()
    await expect.element(page.getByRole('table', { name: 'Losses' })).toBeVisible()
    await expect.element(page.getByText(/Article ready: A city is free/)).toBeInTheDocument()
    expect(document.title).toBe('A city is free – Sidelight')
    await checkAccessibility()
  })

  it.each<Reason>([...reasons])('says what happened and what to do when the answer is %s', async (reason) => {
    await drawPanel({ readings: [async () => ({ ok: false, reason })] })
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(document.querySelector('.notice p')?.textContent?.length).toBeGreaterThan(40)
    expect(document.querySelector('#reader')?.getAttribute('data-reason')).toBe(reason)
    await checkAccessibility()
  })

  it('reads the page again when asked to', async () => {
    await drawPanel({ readings: [async () => ({ ok: false, reason: 'broken' })] })
    await userEvent.click(page.getByRole('button', { name: 'Try again' }))
    await expect.element(page.getByRole('heading', { name: 'A city is free' })).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'More' }))
    await expect.element(page.getByText('Sidelight sends nothing you read to anybody.')).toBeVisible()
    await checkAccessibility()
    await userEvent.click(page.getByRole('button', { name: 'Read the page again' }))
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await expect.element(page.getByRole('heading', { name: 'A city is free' })).toBeVisible()
  })

  it('lists the terms and leads to the first mention of one, with the focus on it', async () => {
    await drawPanel()
    await userEvent.click(page.getByRole('button', { name: 'Glossary: 2 terms in this article' }))
    await expect.element(page.getByRole('dialog', { name: 'In this article' })).toBeVisible()
    await checkAccessibility()
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: /Raqqah/ }))
    await expect.element(page.getByRole('dialog', { name: 'In this article' })).not.toBeInTheDocument()
    await expect.poll(() => document.activeElement?.textContent).toBe('Raqqah')
  })

  it('changes the text under the sheet as a slider moves', async () => {
    await drawPanel()
    await userEvent.click(page.getByRole('button', { name: 'Text settings' }))
    const size = (): number =>
      Number.parseFloat(getComputedStyle(document.querySelector('.article p') ?? document.body).fontSize)
    await expect.element(page.getByRole('slider', { name: 'Size', exact: true })).toBeVisible()
    const before = size()
    await userEvent.click(page.getByRole('button', { name: 'Size: more', exact: true }))
    await expect.poll(size).toBeGreaterThan(before)
    await userEvent.click(page.getByRole('button', { name: /Undo/ }))
    await expect.poll(size).toBe(before)
  })

  it('holds pictures back where asked to, says what loading them tells, and loads them on request', async () => {
    const remote: Article = {
      ...story,
      body: [picture('https://img.invalid/a.jpg', 'A bridge'), picture(pixel, 'A dot'), ...story.body],
    }
    await drawPanel({ showPictures: false, readings: [async () => ({ ok: true, article: remote })] })
    await expect.element(page.getByText(/1 picture is not loaded\. Loading them tells/)).toBeVisible()
    await expect.element(page.getByRole('img', { name: 'A bridge' })).toHaveTextContent('A bridge')
    expect(document.querySelectorAll('.article img')).toHaveLength(2)
    await checkAccessibility()
    await userEvent.click(page.getByRole('button', { name: 'Show pictures' }))
    await expect.element(page.getByText(/not loaded/)).not.toBeInTheDocument()
    // The address leads nowhere: its description takes the picture's place again.
    await expect.element(page.getByRole('img', { name: 'A bridge' })).toHaveTextContent('A bridge')
  })

  it.each([240, 360, 500])('scrolls only up and down at %i px', async (width) => {
    await page.viewport(width, 600)
    await drawPanel()
    await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    await page.viewport(360, 665)
  })

  it('leaves room for the text on a window as low as at high zoom', async () => {
    await page.viewport(320, 256)
    await drawPanel()
    await expect.element(page.getByRole('button', { name: 'Play' })).toBeInTheDocument()
    for (const bar of document.querySelectorAll('.bar, .reader-foot'))
      expect(getComputedStyle(bar).position).toBe('static')
    await page.viewport(360, 665)
  })

  it('skips the bar, and goes straight to the player, by the first two stops', async () => {
    await drawPanel()
    await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible()
    await userEvent.keyboard('{Tab}')
    await expect.element(page.getByRole('link', { name: 'Skip to the article' })).toHaveFocus()
    await userEvent.keyboard('{Tab}')
    await expect.element(page.getByRole('link', { name: 'Skip to the player' })).toHaveFocus()
  })
})
