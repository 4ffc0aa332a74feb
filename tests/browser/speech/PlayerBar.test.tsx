import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { PlayerBar } from '@/components/speech/PlayerBar'
import type { SpeechView } from '@/components/speech/view'
import { voice } from '../../unit/voices/voice'
import { checkAccessibility, draw } from '../stage'
import { type FakeSpeech, fakeSpeech } from './fake-speech'

const headings = [
  { at: 0, title: 'The flood' },
  { at: 2500, title: 'The bridge that held' },
  { at: 7000, title: 'Nobody slept' },
]
const keys = {
  toggle: 'Alt+P',
  previous: 'Alt+,',
  next: 'Alt+.',
  previousParagraph: 'Alt+;',
  nextParagraph: "Alt+'",
}
const reading = { status: 'playing', at: 4000, gone: 200, left: 525 } as const

async function drawPlayer(
  view: Partial<SpeechView> = {},
  language?: string,
): Promise<{ speech: FakeSpeech; root: HTMLElement }> {
  const speech = fakeSpeech(view, language)
  const root = await draw(<PlayerBar speech={speech} length={10_000} headings={headings} keys={keys} />)
  return { speech, root }
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const says = (words: string | RegExp) => page.getByRole('status').filter({ hasText: words })

/** Everything that can be pressed is at least 44 px each way and inside the window. */
function checkTargets(root: Element): void {
  for (const target of root.querySelectorAll('button, label')) {
    const { width, height, left, right } = target.getBoundingClientRect()
    if (width === 0) continue
    const name = target.getAttribute('aria-label') ?? target.textContent
    expect([name, width >= 43.9, height >= 43.9]).toEqual([name, true, true])
    expect([name, left >= 0, right <= innerWidth]).toEqual([name, true, true])
  }
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth)
}

beforeEach(() => page.viewport(360, 665))
afterEach(() => {
  document.documentElement.dir = 'ltr'
})

describe('the controls', () => {
  it('ask for what they say', async () => {
    const { speech } = await drawPlayer()
    for (const name of ['Play', 'Previous sentence', 'Next sentence', 'Previous paragraph', 'Next paragraph']) {
      await button(name).click()
    }
    expect(speech.verbs()).toEqual(['toggle', 'previousSentence', 'nextSentence', 'previousParagraph', 'nextParagraph'])
    await checkAccessibility()
  })

  it('follow one another with the Tab key as they are seen, the article’s line first', async () => {
    await drawPlayer()
    const names: (string | null | undefined)[] = []
    for (let stop = 0; stop < 9; stop++) {
      await userEvent.tab()
      names.push(document.activeElement?.getAttribute('aria-label'))
    }
    expect(names).toEqual([
      'Place in the article',
      'Speed: 1×',
      'Previous paragraph',
      'Previous sentence',
      'Play',
      'Next sentence',
      'Next paragraph',
      'Voice: Nora',
      'Listening',
    ])
  })

  it('are worked by Enter and Space', async () => {
    const { speech } = await drawPlayer(reading)
    button('Pause').element().focus()
    await userEvent.keyboard('{Enter}')
    button('Next sentence').element().focus()
    await userEvent.keyboard(' ')
    expect(speech.verbs()).toEqual(['toggle', 'nextSentence'])
  })

  it('tell the keys that work them from anywhere', async () => {
    await drawPlayer()
    const shortcuts = ['Play', 'Previous sentence', 'Next sentence', 'Previous paragraph', 'Next paragraph'].map(
      (name) => button(name).element().getAttribute('aria-keyshortcuts'),
    )
    expect(shortcuts).toEqual(Object.values(keys))
  })

  it('open the sheets, and Escape brings back to where one was', async () => {
    await drawPlayer()
    for (const [opener, title] of [
      ['Speed: 1×', 'Speed'],
      ['Voice: Nora', /^Voice/],
      ['Listening', 'Listening'],
    ] as const) {
      await button(opener).click()
      await expect.element(page.getByRole('dialog', { name: title })).toBeVisible()
      await userEvent.keyboard('{Escape}')
      await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
      await expect.element(button(opener)).toHaveFocus()
    }
  })

  it('lead from the Listening sheet to the others, one at a time', async () => {
    await drawPlayer()
    await button('Listening').click()
    await button(/^Speed 1×$/).click()
    await expect.element(page.getByRole('dialog', { name: 'Speed' })).toBeVisible()
    await expect.element(page.getByRole('dialog', { name: 'Listening' })).not.toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    await expect.element(button('Listening')).toHaveFocus()
  })
})

describe('the status', () => {
  it('is how long listening takes before it began', async () => {
    await drawPlayer()
    await expect.element(page.getByText('Listen · 4 min')).toBeVisible()
  })

  it('is announced when reading starts or stops, and never while the voice speaks', async () => {
    const { speech, root } = await drawPlayer({ problem: 'other-language' })
    const announced: string[] = []
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const live = (target instanceof Element ? target : target.parentElement)?.closest('[role="status"]')
        if (live) announced.push(live.textContent)
      }
    })
    observer.observe(root, { childList: true, characterData: true, subtree: true })
    speech.set({ status: 'playing' })
    await expect.element(says('Reading')).toBeVisible()
    for (let at = 0; at < 4000; at += 100) speech.set({ at, gone: at / 20, left: 725 - at / 20 })
    await expect.element(page.getByText('3:15 read')).toBeVisible()
    speech.set({ status: 'paused' })
    await expect.element(says('Paused')).toBeVisible()
    speech.set({ status: 'ended' })
    await expect.element(says('Finished')).toBeVisible()
    observer.disconnect()
    expect(announced).toEqual(['Reading', 'Paused', 'Finished'])
  })

  it('tells who reads, the time gone and the time left', async () => {
    await drawPlayer(reading)
    await expect.element(page.getByText('Reading · Nora')).toBeVisible()
    await expect.element(page.getByText('3:20 read')).toBeVisible()
    await expect.element(page.getByText('8:45 left')).toBeVisible()
    await checkAccessibility()
  })

  it('tells when the voice that reads sends the text to a server', async () => {
    await drawPlayer({ ...reading, voice: voice('Cloud', 'en-US', { local: false }) })
    await expect.element(page.getByText('Reading · Cloud · through a server')).toBeVisible()
  })

  it('tells that only the selection is read', async () => {
    await drawPlayer({ ...reading, until: 4500 })
    await expect.element(says('Reading only the selection')).toBeVisible()
  })

  it('tells when reading will end by itself', async () => {
    const { speech } = await drawPlayer({ ...reading, sleep: { type: 'at', at: Date.now() + 11.5 * 60_000 } })
    await expect.element(page.getByText(/stops in 12 min$/)).toBeVisible()
    speech.set({ sleep: { type: 'end-of-section' } })
    await expect.element(page.getByText(/stops after this section$/)).toBeVisible()
  })
})

describe('a note', () => {
  it('says where reading goes on, and From the start reads from there and keeps the focus in the player', async () => {
    const { speech, root } = await drawPlayer({ at: 4000, gone: 252 })
    await expect.element(page.getByText('Goes on where you stopped, at 4:12.')).toBeVisible()
    checkTargets(root)
    await checkAccessibility()
    await button('From the start').click()
    expect(speech.asked).toEqual([['play', 0]])
    speech.set({ status: 'playing' })
    await expect.element(page.getByText('Goes on', { exact: false })).not.toBeInTheDocument()
    await expect.element(button('Pause')).toHaveFocus()
  })

  it('names the article that is read elsewhere, and pauses it', async () => {
    const { speech } = await drawPlayer()
    speech.set({ elsewhere: { title: 'The long road' } })
    await expect.element(says('Another article is being read: The long road')).toBeVisible()
    await checkAccessibility()
    await button('Pause the other article').click()
    expect(speech.verbs()).toEqual(['quietElsewhere'])
    speech.set({ elsewhere: undefined })
    await expect.element(button('Play')).toHaveFocus()
  })

  it('names no minutes before it is known how long the text is', async () => {
    const { speech, root } = await drawPlayer({ left: 0 })
    expect(root.textContent).not.toMatch(/Listen/)
    speech.set({ left: 480 })
    await expect.element(page.getByText('Listen · 8 min')).toBeVisible()
  })

  it('says that the voice died and who reads on', async () => {
    await drawPlayer({ ...reading, problem: 'moved' })
    await expect
      .element(says('The voice stopped answering, so Nora reads on. You can choose another one'))
      .toBeVisible()
    await checkAccessibility()
  })

  it.each([
    ['no-voice', /Add one in its speech settings, then press Play again/],
    ['only-remote', /Choose one under Voice if you agree/],
    ['other-language', /this article’s language \(German\).*You can add one/],
    ['interrupted', /Press Play to go on/],
    ['voice-gone', /Choose another one under Voice/],
    ['rate', /Choose another speed or another voice/],
    ['not-allowed', /Press Play again/],
    ['network', /choose a voice on this computer/],
    ['no-sound', /Check this computer’s sound settings/],
    ['engine', /Press Play to try again/],
    ['silence', /Press Play to try again/],
  ] as const)('for %s says what to do', async (problem, words) => {
    const { speech } = await drawPlayer({}, 'de')
    speech.set({ status: 'failed', problem })
    await expect.element(says(words)).toBeVisible()
  })

  it('says why settings could not be kept', async () => {
    const { speech } = await drawPlayer()
    speech.warn('The settings could not be kept.')
    await expect.element(says('The settings could not be kept.')).toBeVisible()
  })

  it('leaves the controls where they are when it comes', async () => {
    const { speech, root } = await drawPlayer()
    root.style.cssText = 'position: fixed; inset: auto 0 0'
    const before = button('Play').element().getBoundingClientRect().top
    speech.set({ status: 'failed', problem: 'silence' })
    await expect.element(says(/went silent/)).toBeVisible()
    expect(button('Play').element().getBoundingClientRect().top).toBe(before)
  })
})

describe.each([
  [160, 'ltr'],
  [240, 'ltr'],
  [252, 'rtl'],
  [339, 'ltr'],
  [340, 'ltr'],
  [360, 'rtl'],
  [459, 'ltr'],
  [460, 'ltr'],
  [500, 'rtl'],
])('at %i px (%s)', (width, direction) => {
  it('it fits, its targets are large, and media arrows point along the sound', async () => {
    await page.viewport(width, 665)
    document.documentElement.dir = direction
    const { speech, root } = await drawPlayer(reading)
    await expect.element(button('Pause')).toBeVisible()
    checkTargets(root)
    if (width >= 240) {
      const names = ['Previous sentence', 'Pause', 'Next sentence']
      if (width >= 340) names.splice(0, 3, 'Previous paragraph', ...names, 'Next paragraph')
      const boxes = names.map((name) => button(name).element().getBoundingClientRect())
      expect(boxes.map(({ left }) => left)).toEqual(boxes.map(({ left }) => left).sort((a, b) => a - b))
      expect(new Set(boxes.map(({ top, height }) => Math.round(top + height / 2))).size).toBe(1)
      const play = boxes[names.indexOf('Pause')]
      expect(play && Math.abs(play.left + play.width / 2 - width / 2)).toBeLessThanOrEqual(2)
    }
    speech.set({ problem: 'no-sound', elsewhere: { title: 'A'.repeat(80) }, status: 'idle' })
    await expect.element(button('Pause the other article')).toBeVisible()
    checkTargets(root)
    if (width >= 240) await checkAccessibility()
  })
})

describe('with forced colours', () => {
  const emulate = (value: string) =>
    cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] })
  afterEach(() => emulate(''))

  it('play keeps an edge and the line keeps what was read', async () => {
    const system = (color: string): string => {
      const probe = document.body.appendChild(Object.assign(document.createElement('i'), { style: `color: ${color}` }))
      const found = getComputedStyle(probe).color
      probe.remove()
      return found
    }
    await emulate('active')
    const { root } = await drawPlayer(reading)
    expect(getComputedStyle(button('Pause').element()).borderTopStyle).toBe('solid')
    const [track, thumb] = ['.scrubber-track', '.scrubber-thumb'].map((one) => root.querySelector(one) ?? root)
    expect(getComputedStyle(track ?? root).backgroundImage).toContain(system('Highlight'))
    expect(getComputedStyle(thumb ?? root).backgroundColor).toBe(system('Highlight'))
    await checkAccessibility()
  })
})
