import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { LineFocusPart } from '@/components/line-focus/LineFocusPart'
import { keptLineFocus, type LineFocusSettings } from '@/components/line-focus/line-focus'
import { ownLineFocus } from '@/components/line-focus/line-focus-owner'
import { PlainStore } from '../plain-store'
import { checkAccessibility, draw } from '../stage'

afterEach(() => page.viewport(360, 665))

const radio = (name: string) => page.getByRole('radio', { name, exact: true })

async function drawPart(kept: Partial<LineFocusSettings> = {}) {
  const store = new PlainStore<LineFocusSettings>({ ...keptLineFocus.fallback, ...kept })
  const owner = ownLineFocus(store, new AbortController().signal)
  const root = await draw(<LineFocusPart owner={owner} />)
  await expect.element(page.getByRole('radio', { checked: true }).first()).toBeInTheDocument()
  return { root, store, owner }
}

describe('The controls of line focus', () => {
  it('offer the shapes, and the rest only once it is on', async () => {
    const { root, store } = await drawPart()
    await expect.element(page.getByRole('group', { name: 'Line focus' })).toBeVisible()
    await expect.element(radio('Off')).toBeChecked()
    await expect.element(page.getByRole('slider')).not.toBeInTheDocument()
    await radio('3 lines').click()
    await expect.element(page.getByRole('group', { name: 'What moves it' })).toBeVisible()
    await expect.element(page.getByRole('slider', { name: 'Dim the rest' })).toBeVisible()
    expect(store.value.shape).toBe('three')
    await checkAccessibility(root)
  })

  it('are worked by keys, and say what a choice does', async () => {
    const { store } = await drawPart({ shape: 'one' })
    ;(radio('Pointer').element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(radio('Scrolling')).toBeChecked()
    await expect.element(page.getByText('It stays in the middle.', { exact: false })).toBeVisible()
    expect(store.value.lead).toBe('centre')
    await page.getByRole('button', { name: 'Dim the rest', exact: false }).first().click()
    expect(store.value.dim).toBe(55)
    await expect.element(page.getByRole('slider')).toHaveAttribute('aria-valuetext', '55%')
  })

  it('have no strength for the ruler, which dims nothing', async () => {
    await drawPart({ shape: 'ruler' })
    await expect.element(radio('Ruler')).toBeChecked()
    await expect.element(page.getByRole('slider')).not.toBeInTheDocument()
  })

  it('show a change made elsewhere, by key or in another window', async () => {
    const { owner } = await drawPart({ shape: 'five' })
    owner.toggle()
    await expect.element(radio('Off')).toBeChecked()
  })

  it('fit 240 pixels', async () => {
    await page.viewport(240, 500)
    const { root } = await drawPart({ shape: 'three' })
    expect(root.scrollWidth).toBeLessThanOrEqual(240)
    for (const choice of root.querySelectorAll('.type-choice')) {
      expect(choice.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
    }
    await checkAccessibility(root)
  })
})
