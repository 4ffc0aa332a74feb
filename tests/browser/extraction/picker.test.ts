import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { PickStep, PickWords } from '@/components/article/pick'
import { pickedElement, rememberPicked } from '@/components/extraction/picked.dom'
import { pickElement, steerKey } from '@/components/extraction/picker.dom'
import { makePage, type PageForPicking } from './picking-page'

const words: PickWords = {
  language: 'en',
  title: 'Pick a part of the page',
  help: 'Enter reads it.',
  kinds: {
    part: 'Part',
    article: 'Article',
    section: 'Section',
    heading: 'Heading',
    paragraph: 'Paragraph',
    list: 'List',
    table: 'Table',
    figure: 'Picture',
    quote: 'Quotation',
  },
}

let publisher: PageForPicking
beforeEach(() => {
  publisher = makePage()
})
afterEach(() => {
  steer('cancel')
  publisher.remove()
})

const steer = (step: PickStep): string => {
  const take: unknown = Reflect.get(globalThis, steerKey)
  return typeof take === 'function' ? String(take(step)) : ''
}
const cover = (): HTMLElement | null => document.querySelector('sidelight-picker')
const find = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`#${id}`)
  if (found === null) throw new Error(`There is no #${id}.`)
  return found
}

describe('the picker', () => {
  it('outlines what is under the pointer, and a press takes it before the page sees anything', async () => {
    const picked = pickElement(document, words)
    await userEvent.hover(find('second'), { force: true })
    expect(steer('stay')).toBe('Paragraph: The second paragraph.')
    await userEvent.click(find('link'), { force: true })
    expect((await picked)?.id).toBe('first')
    expect(publisher.heard).toEqual([])
    expect(location.hash).toBe('')
  })

  it('moves with the arrow keys: out, in and to the sides', async () => {
    const picked = pickElement(document, words)
    await userEvent.hover(find('first'), { force: true })
    await userEvent.keyboard('{ArrowRight}')
    expect(steer('stay')).toBe('Paragraph: The second paragraph.')
    await userEvent.keyboard('{ArrowLeft}{ArrowUp}')
    expect(steer('stay')).toMatch(/^Article: A heading/)
    await userEvent.keyboard('{ArrowDown}')
    expect(steer('stay')).toBe('Heading: A heading')
    await userEvent.keyboard('{ArrowRight}{Enter}')
    expect((await picked)?.id).toBe('first')
    expect(publisher.heard).toEqual([])
  })

  it('passes by wrappers that look the same, hidden parts and text that is no block', async () => {
    const picked = pickElement(document, words)
    await userEvent.hover(find('inner'), { force: true })
    expect(steer('stay')).toBe('Quotation: Wrapped twice.')
    expect(steer('previous')).toBe('Quotation: Wrapped twice.')
    expect(steer('larger')).toMatch(/^Article/)
    expect(steer('smaller')).toBe('Heading: A heading')
    steer('cancel')
    expect(await picked).toBeUndefined()
  })

  it('reaches into open shadow roots and over frames', async () => {
    const picked = pickElement(document, words)
    await userEvent.hover(find('host'), { force: true })
    expect(steer('stay')).toBe('Paragraph: In the shadow.')
    expect(steer('larger')).toMatch(/^(?:Part|Article)/)
    await userEvent.hover(find('frame'), { force: true })
    steer('take')
    expect((await picked)?.id).toBe('frame')
  })

  it('calls a picture by its description', async () => {
    const picked = pickElement(document, words)
    await userEvent.hover(find('section'), { force: true })
    expect(steer('next')).toBe('Picture: A bridge')
    steer('cancel')
    await picked
  })

  it('trusts no property that a form’s controls shadow', async () => {
    const picked = pickElement(document, words)
    await userEvent.hover(find('said'), { force: true })
    expect(steer('stay')).toBe('Section: Said in a form.')
    expect(steer('larger')).toMatch(/^Article/)
    steer('cancel')
    await picked
  })

  it('leaves with Escape, and the page as it was: markup, focus, scroll', async () => {
    const field = find('field')
    field.focus()
    window.scrollTo({ top: 40, behavior: 'instant' })
    publisher.heard.length = 0
    const before = document.documentElement.outerHTML
    const picked = pickElement(document, words)
    expect(cover()).not.toBeNull()
    await userEvent.keyboard('x{Tab}{ArrowRight}{ArrowRight}{ArrowRight}{Escape}')
    expect(await picked).toBeUndefined()
    expect(document.documentElement.outerHTML).toBe(before)
    expect(document.activeElement).toBe(field)
    expect(window.scrollY).toBe(40)
    expect(publisher.heard).toEqual([])
    expect(Reflect.has(globalThis, steerKey)).toBe(false)
    await userEvent.keyboard('y')
    expect(publisher.heard).toContain('keydown')
  })

  it('is one a page: a second ends the first', async () => {
    const first = pickElement(document, words)
    const second = pickElement(document, words)
    expect(await first).toBeUndefined()
    expect(document.querySelectorAll('sidelight-picker')).toHaveLength(1)
    steer('cancel')
    expect(await second).toBeUndefined()
  })

  it('says where it is to who cannot see it, in words of the person’s language', async () => {
    const picked = pickElement(document, words)
    const shown = page.getByRole('application', { name: 'Pick a part of the page' })
    await expect.element(shown).toHaveFocus()
    await expect.element(shown).toHaveAttribute('aria-description', 'Enter reads it.')
    await expect.element(shown).toHaveAttribute('lang', 'en')
    steer('cancel')
    await picked
  })
})

describe('the picked part', () => {
  it('is remembered as long as it is on the page', () => {
    rememberPicked(find('first'))
    expect(pickedElement()).toBe(find('first'))
    find('first').remove()
    expect(pickedElement()).toBeUndefined()
  })
})
