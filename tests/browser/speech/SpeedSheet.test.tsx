import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SpeedSheet } from '@/components/speech/SpeedSheet'
import { keptSpeech } from '@/components/speech/settings'
import type { SpeechView } from '@/components/speech/view'
import { checkAccessibility, draw } from '../stage'
import { fakeSpeech } from './fake-speech'

async function open(view: Partial<SpeechView> = {}, language?: string) {
  const speech = fakeSpeech(view, language)
  const closed: string[] = []
  const root = await draw(<SpeedSheet speech={speech} onClose={() => closed.push('closed')} />)
  return { speech, closed, root }
}

const slider = (name: string) => page.getByRole('slider', { name, exact: true })
const button = (name: string) => page.getByRole('button', { name, exact: true })

beforeEach(() => page.viewport(360, 665))

describe('the Speed sheet', () => {
  it('is a dialog that Escape asks to close', async () => {
    const { closed } = await open()
    await expect.element(page.getByRole('dialog', { name: 'Speed' })).toBeVisible()
    await checkAccessibility()
    await userEvent.keyboard('{Escape}')
    expect(closed).toEqual(['closed'])
  })

  it('sets the speed from 0.5 to 4 in small steps, by key and by button', async () => {
    const { speech } = await open()
    slider('Speed').element().focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(slider('Speed')).toHaveAttribute('aria-valuetext', '1.05×')
    await button('Speed: less').click()
    await button('Speed: less').click()
    expect(speech.asked).toEqual([1.05, 1, 0.95].map((rate) => ['change', { rate }]))
    slider('Speed').element().focus()
    await userEvent.keyboard('{Home}')
    await expect.element(slider('Speed')).toHaveAttribute('aria-valuetext', '0.5×')
    await userEvent.keyboard('{End}')
    await expect.element(slider('Speed')).toHaveAttribute('aria-valuetext', '4×')
  })

  it('offers the usual speeds, and marks the one that holds', async () => {
    const { speech } = await open()
    const one = (name: string) => page.getByRole('radio', { name, exact: true })
    await expect.element(one('1×')).toBeChecked()
    await one('1.5×').click()
    expect(speech.asked).toEqual([['change', { rate: 1.5 }]])
    await expect.element(one('1.5×')).toBeChecked()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(one('2×')).toBeChecked()
    speech.keeps({ rate: 1.1 })
    await expect.element(one('2×')).not.toBeChecked()
  })

  it('tells words a minute by the pace of the voice, and how long the article takes', async () => {
    const { speech } = await open({ gone: 120, left: 480 })
    await expect
      .element(page.getByText('About 155 words a minute. The whole article takes about 10 minutes.'))
      .toBeVisible()
    speech.knows({ Nora: { pace: 18 } })
    await expect.element(page.getByText(/About 185 words a minute/)).toBeVisible()
  })

  it('counts no words in a language that does not part them', async () => {
    await open({}, 'ja')
    await expect.element(page.getByText('The whole article takes about 4 minutes.', { exact: true })).toBeVisible()
  })

  it('lets the voice be heard', async () => {
    const { speech } = await open()
    await button('Listen to a sample').click()
    expect(speech.asked).toEqual([['sample', speech.view.value.voice]])
    speech.set({ voice: undefined })
    await expect.element(button('Listen to a sample')).not.toBeInTheDocument()
  })

  it('sets pitch, volume and each pause', async () => {
    const { speech } = await open()
    for (const name of ['Pitch', 'Volume', 'After a sentence', 'After a paragraph', 'After a heading']) {
      await button(`${name}: less`).click()
    }
    const { pauses } = keptSpeech.fallback
    expect(speech.asked.map(([, change]) => change)).toEqual([
      { pitch: 0.95 },
      { volume: 0.95 },
      { pauses: { ...pauses, sentence: 0.2 } },
      { pauses: { ...pauses, sentence: 0.2, paragraph: 0.55 } },
      { pauses: { sentence: 0.2, paragraph: 0.55, heading: 0.85 } },
    ])
    slider('After a heading').element().focus()
    await userEvent.keyboard('{End}')
    await expect.element(slider('After a heading')).toHaveAttribute('aria-valuetext', '3 s')
    slider('Volume').element().focus()
    await userEvent.keyboard('{Home}')
    await expect.element(page.getByText('At 0% nothing is heard.')).toBeVisible()
    await checkAccessibility()
  })

  it('sets everything back, says so, and undoes it', async () => {
    const { speech } = await open()
    const own = { rate: 2, pitch: 1.2, volume: 0.5, pauses: { sentence: 1, paragraph: 2, heading: 3 } }
    speech.keeps({ ...own, colour: 'rose' })
    await button('Reset all').click()
    expect(speech.settings.value).toEqual({ ...keptSpeech.fallback, colour: 'rose' })
    await expect.element(page.getByRole('status').filter({ hasText: /back to how they were at first/ })).toBeVisible()
    await button('Undo the reset').click()
    expect(speech.settings.value).toMatchObject(own)
    await expect.element(button('Reset all')).toHaveFocus()
  })

  it('says why settings could not be kept', async () => {
    const { speech } = await open()
    speech.warn('The settings could not be kept.')
    await expect.element(page.getByRole('status').filter({ hasText: 'could not be kept' })).toBeVisible()
  })

  it.each([
    [240, 'ltr'],
    [360, 'rtl'],
  ])('fits %i px (%s)', async (width, direction) => {
    await page.viewport(width, 665)
    document.documentElement.dir = direction
    const { root } = await open()
    const body = root.querySelector('.sheet-body')
    expect(body && body.scrollWidth <= body.clientWidth).toBe(true)
    await checkAccessibility()
    document.documentElement.dir = 'ltr'
  })
})
