import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { Scrubber } from '@/components/speech/Scrubber'
import type { SpeechView } from '@/components/speech/view'
import { checkAccessibility, draw } from '../stage'
import { fakeSpeech } from './fake-speech'

const headings = [
  { at: 0, title: 'The flood' },
  { at: 5000, title: 'The bridge that held' },
]
const somewhere = { status: 'paused', at: 4000, gone: 200, left: 525 } as const

async function drawScrubber(view: Partial<SpeechView> = somewhere, its = headings) {
  const speech = fakeSpeech(view)
  const root = await draw(
    <div style="padding-block-start: 80px">
      <Scrubber speech={speech} length={10_000} headings={its} />
    </div>,
  )
  return { speech, root }
}

const slider = () => page.getByRole('slider', { name: 'Place in the article', exact: true })
const tip = () => document.querySelector('.scrubber-tip')

let buttons = 0

/** A real pointer, in the coordinates of the slider: `share` of its width, its middle. */
async function pointer(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', share: number): Promise<void> {
  const box = slider().element().getBoundingClientRect()
  const frame = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 }
  if (type !== 'mouseMoved') buttons = type === 'mousePressed' ? 1 : 0
  await cdp().send('Input.dispatchMouseEvent', {
    type,
    x: frame.left + box.left + box.width * share,
    y: frame.top + box.top + box.height / 2,
    button: type === 'mouseMoved' && buttons === 0 ? 'none' : 'left',
    clickCount: 1,
    buttons,
  })
}

beforeEach(() => page.viewport(360, 400))
afterEach(async () => {
  await pointer('mouseReleased', 0).catch(() => undefined)
  document.documentElement.dir = 'ltr'
})

describe('the line of the article', () => {
  it('is a slider that tells time and heading', async () => {
    await drawScrubber()
    const element = slider().element()
    expect(['aria-valuemin', 'aria-valuenow', 'aria-valuemax'].map((name) => element.getAttribute(name))).toEqual([
      '0',
      '4000',
      '10000',
    ])
    await expect.element(slider()).toHaveAttribute('aria-valuetext', '3:20 of 12:05, The flood')
    await checkAccessibility()
  })

  it('tells the time alone before the first heading', async () => {
    await drawScrubber(somewhere, [])
    await expect.element(slider()).toHaveAttribute('aria-valuetext', '3:20 of 12:05')
  })

  it('is not there for an article without text', async () => {
    await draw(<Scrubber speech={fakeSpeech()} length={0} headings={[]} />)
    await expect.element(page.getByRole('slider')).not.toBeInTheDocument()
  })

  it('is a hairline that can be pressed 24 px high, with a tick for each heading', async () => {
    const { root } = await drawScrubber()
    expect(slider().element().getBoundingClientRect().height).toBeGreaterThanOrEqual(24)
    const track = root.querySelector('.scrubber-track')?.getBoundingClientRect()
    expect(track?.height).toBeLessThanOrEqual(4)
    const [tick, ...others] = root.querySelectorAll('.scrubber-tick')
    expect(others).toEqual([])
    const box = tick?.getBoundingClientRect()
    expect(track && box && box.left + box.width / 2 - track.left).toBeCloseTo((track?.width ?? 0) / 2, 0)
  })
})

describe('its keys', () => {
  it('step by sentence and paragraph, and go to the ends', async () => {
    const { speech } = await drawScrubber()
    slider().element().focus()
    await userEvent.keyboard('{ArrowRight}{ArrowUp}{ArrowLeft}{ArrowDown}{PageUp}{PageDown}{Home}{End}')
    expect(speech.asked).toEqual([
      ['nextSentence'],
      ['nextSentence'],
      ['previousSentence'],
      ['previousSentence'],
      ['nextParagraph'],
      ['previousParagraph'],
      ['seek', 0],
      ['seek', 9999],
    ])
  })

  it('point along the sound in a script from right to left, too', async () => {
    document.documentElement.dir = 'rtl'
    const { speech, root } = await drawScrubber()
    slider().element().focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(speech.verbs()).toEqual(['nextSentence'])
    const [line, thumb] = ['.scrubber-track', '.scrubber-thumb'].map((one) =>
      root.querySelector(one)?.getBoundingClientRect(),
    )
    expect(line && thumb && thumb.left + thumb.width / 2 - line.left).toBeCloseTo((line?.width ?? 0) * 0.4, 0)
  })

  it('leave keys with Alt, Control or Shift to others', async () => {
    const { speech } = await drawScrubber()
    slider().element().focus()
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}{Control>}{ArrowUp}{/Control}{Shift>}{Home}{/Shift}')
    expect(speech.verbs()).toEqual([])
  })
})

describe('its value, with the focus on it', () => {
  it('stands still while the voice speaks, so that no second voice talks over it', async () => {
    const { speech } = await drawScrubber({ ...somewhere, status: 'playing' })
    slider().element().focus()
    const told: (string | null)[] = []
    const observer = new MutationObserver(() => told.push(slider().element().getAttribute('aria-valuetext')))
    observer.observe(slider().element(), { attributes: true, attributeFilter: ['aria-valuetext', 'aria-valuenow'] })
    for (let at = 4000; at <= 4500; at += 50) speech.set({ at, gone: at / 20 })
    const read = () => slider().element().style.getPropertyValue('--read')
    await expect.poll(read).toBe('0.45')
    expect(told).toEqual([])
    observer.disconnect()
  })

  it('is told anew when a key has moved it', async () => {
    const { speech } = await drawScrubber({ ...somewhere, status: 'playing' })
    slider().element().focus()
    await userEvent.keyboard('{ArrowRight}')
    speech.set({ at: 6000, gone: 300, left: 425 })
    await expect.element(slider()).toHaveAttribute('aria-valuetext', '5:00 of 12:05, The bridge that held')
    speech.set({ at: 6050, gone: 303 })
    await expect.poll(() => slider().element().style.getPropertyValue('--read')).toBe('0.605')
    await expect.element(slider()).toHaveAttribute('aria-valuenow', '6000')
  })
})

describe('dragging', () => {
  it('only looks ahead, and reading goes there when the pointer lets go', async () => {
    const { speech } = await drawScrubber()
    await pointer('mousePressed', 0.4)
    await pointer('mouseMoved', 0.6)
    await expect.poll(() => tip()?.textContent).toBe('6:15 The bridge that held')
    await expect.element(slider()).toHaveAttribute('aria-valuenow', '6000')
    // What the voice says meanwhile does not pull the line away.
    speech.set({ at: 4100 })
    expect(speech.verbs()).toEqual([])
    await pointer('mouseReleased', 0.6)
    await expect.poll(() => speech.asked).toEqual([['seek', 6000]])
  })

  it('is taken back with Escape', async () => {
    const { speech } = await drawScrubber()
    await pointer('mousePressed', 0.5)
    await pointer('mouseMoved', 0.9)
    await userEvent.keyboard('{Escape}')
    await pointer('mouseMoved', 0.8)
    await pointer('mouseReleased', 0.8)
    await expect.element(slider()).toHaveAttribute('aria-valuenow', '4000')
    expect(speech.verbs()).toEqual([])
  })

  it('never leaves the text', async () => {
    const { speech } = await drawScrubber()
    await pointer('mousePressed', 0.5)
    await pointer('mouseMoved', 1.02)
    await pointer('mouseReleased', 1.02)
    await expect.poll(() => speech.asked).toEqual([['seek', 9999]])
  })
})

describe('the tip', () => {
  it.each([0.01, 0.5, 0.99])('under the pointer at %d tells where a press leads, inside the panel', async (share) => {
    await page.viewport(240, 400)
    await drawScrubber()
    await pointer('mouseMoved', share)
    await expect.poll(() => tip()?.textContent).toMatch(/^\d+:\d\d /)
    const box = tip()?.getBoundingClientRect()
    expect(box && [box.left >= 0, box.right <= 240]).toEqual([true, true])
    await checkAccessibility()
  })

  it('goes with Escape', async () => {
    await drawScrubber()
    await pointer('mouseMoved', 0.5)
    await expect.poll(tip).not.toBeNull()
    await userEvent.keyboard('{Escape}')
    await expect.poll(tip).toBeNull()
  })
})
