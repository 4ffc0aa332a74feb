import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { firstChoices } from '@/components/narration/narration'
import { ListeningSheet } from '@/components/speech/ListeningSheet'
import type { SpeechView } from '@/components/speech/view'
import { checkAccessibility, draw } from '../stage'
import { fakeSpeech } from './fake-speech'

async function open(view: Partial<SpeechView> = {}) {
  const speech = fakeSpeech(view)
  const went: string[] = []
  const root = await draw(
    <ListeningSheet
      speech={speech}
      onClose={() => went.push('closed')}
      onVoice={() => went.push('voice')}
      onSpeed={() => went.push('speed')}
      onPronunciation={() => went.push('pronunciation')}
    />,
  )
  return { speech, went, root }
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const group = (name: string) => page.getByRole('group', { name, exact: true })
const choice = (of: string, name: string) => group(of).getByRole('radio', { name, exact: true })
const flip = (name: string) => page.getByRole('switch', { name, exact: true })

beforeEach(() => page.viewport(360, 665))

describe('the Listening sheet', () => {
  it('leads to voice, speed and pronunciation, and says how the first two stand', async () => {
    const { went } = await open()
    for (const name of [/^Voice Nora$/, /^Speed 1×$/, 'Pronunciation']) await button(name).click()
    expect(went).toEqual(['voice', 'speed', 'pronunciation'])
    await checkAccessibility()
    await userEvent.keyboard('{Escape}')
    expect(went.at(-1)).toBe('closed')
  })

  it('leads nowhere that there is nothing', async () => {
    await draw(<ListeningSheet speech={fakeSpeech()} onClose={() => {}} onVoice={() => {}} onSpeed={() => {}} />)
    await expect.element(button('Pronunciation')).not.toBeInTheDocument()
  })

  it('steps by paragraph, and stops, which forgets the place', async () => {
    const { speech } = await open({ status: 'playing', at: 400 })
    await button('Previous paragraph').click()
    await button('Next paragraph').click()
    await button('Stop').click()
    expect(speech.verbs()).toEqual(['previousParagraph', 'nextParagraph', 'stop'])
    await expect.element(button('Stop')).toHaveAccessibleDescription(/forgets the place/)
  })

  it('has nothing to stop before reading began', async () => {
    const { speech } = await open()
    await expect.element(button('Stop')).toHaveAttribute('aria-disabled', 'true')
    button('Stop').element().focus()
    await userEvent.keyboard('{Enter}')
    expect(speech.verbs()).toEqual([])
  })

  it('chooses what is marked, with named colours and a sign beside them', async () => {
    const { speech } = await open()
    await flip('Mark the spoken word').click()
    await choice('Around it', 'Paragraph').click()
    await choice('Colour', 'Rose').click()
    await choice('Sign of the word', 'Bold').click()
    await choice('Keep the spoken text in view', 'In the middle').click()
    expect(speech.asked.map(([, change]) => change)).toEqual([
      { paintsWord: false },
      { paints: 'paragraph' },
      { colour: 'rose' },
      { sign: 'bold' },
      { follows: 'centre' },
    ])
    await expect.element(choice('Colour', 'Rose')).toBeChecked()
    choice('Colour', 'Rose').element().focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(choice('Colour', 'Grey')).toBeChecked()
    await checkAccessibility()
  })

  it.each([
    ['What pictures show', 'pictures'],
    ['Captions', 'captions'],
    ['Code', 'code'],
    ['Web addresses', 'addresses'],
    ['Footnote marks', 'noteMarks'],
    ['Headers before table cells', 'cellHeaders'],
    ['“Quote” and “end of quote”', 'quotes'],
    ['List numbers', 'listNumbers'],
  ] as const)('chooses whether %s is read', async (name, key) => {
    const { speech } = await open()
    if (firstChoices[key]) await expect.element(flip(name)).toBeChecked()
    else await expect.element(flip(name)).not.toBeChecked()
    await flip(name).click()
    expect(speech.asked).toEqual([['change', { reads: { ...firstChoices, [key]: !firstChoices[key] } }]])
  })

  it('practises and explains short forms where that is wanted', async () => {
    const { speech } = await open()
    await flip('Stop after each sentence').click()
    flip('What short forms stand for').element().focus()
    await userEvent.keyboard(' ')
    expect(speech.asked).toEqual([
      ['change', { practises: true }],
      ['change', { expands: true }],
    ])
    await expect
      .element(flip('Stop after each sentence'))
      .toHaveAccessibleDescription('Play goes on with the next one.')
  })
})

describe('the sleep timer', () => {
  const status = () => page.getByRole('status').last()

  it('is off at first, and is set in minutes from now', async () => {
    const { speech } = await open({ status: 'playing' })
    await expect.element(choice('Sleep timer', 'Off')).toBeChecked()
    const before = Date.now()
    await choice('Sleep timer', '15 min').click()
    const { sleep } = speech.view.value
    expect(sleep?.type === 'at' && [sleep.at >= before + 900_000, sleep.at <= Date.now() + 900_000]).toEqual([
      true,
      true,
    ])
    await expect.element(choice('Sleep timer', '15 min')).toBeChecked()
    await expect.element(status()).toHaveTextContent(/^Reading stops at \d+:\d\d/)
    await expect.element(page.getByText('Stops in 15 min', { exact: true })).toBeVisible()
    await checkAccessibility()
    await choice('Sleep timer', 'Off').click()
    expect(speech.asked.at(-1)).toEqual(['setSleep'])
    await expect.element(status()).toHaveTextContent('The sleep timer is off.')
  })

  it('can wait for the end of the paragraph or the section', async () => {
    const { speech } = await open({ status: 'playing' })
    await choice('Sleep timer', 'After this paragraph').click()
    await expect.element(status()).toHaveTextContent('Stops after this paragraph')
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(choice('Sleep timer', 'After this section')).toBeChecked()
    expect(speech.asked).toEqual([
      ['setSleep', { type: 'end-of-paragraph' }],
      ['setSleep', { type: 'end-of-section' }],
    ])
  })

  it('that was set before shows what is left, marks no minutes and can be set anew to any of them', async () => {
    const { speech } = await open({ sleep: { type: 'at', at: Date.now() + 7.5 * 60_000 } })
    await expect.element(page.getByText('Stops in 8 min', { exact: true })).toBeVisible()
    expect(group('Sleep timer').element().querySelector(':checked')).toBe(null)
    await choice('Sleep timer', '10 min').click()
    expect(speech.verbs()).toEqual(['setSleep'])
  })
})

it.each([
  [240, 'ltr'],
  [360, 'rtl'],
  [500, 'ltr'],
])('it fits %i px (%s), with targets of 44 px', async (width, direction) => {
  await page.viewport(width, 665)
  document.documentElement.dir = direction
  const { root } = await open({ status: 'playing', sleep: { type: 'end-of-section' } })
  const body = root.querySelector('.sheet-body')
  expect(body && body.scrollWidth <= body.clientWidth).toBe(true)
  for (const target of root.querySelectorAll('button, label')) {
    const box = target.getBoundingClientRect()
    expect([target.textContent, box.width >= 43.9, box.height >= 43.9]).toEqual([target.textContent, true, true])
  }
  await checkAccessibility()
  document.documentElement.dir = 'ltr'
})
