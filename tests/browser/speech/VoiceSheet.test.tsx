import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { VoiceSheet } from '@/components/speech/VoiceSheet'
import type { Voice } from '@/components/voices/engine'
import type { Trial } from '@/components/voices/facts'
import { voice } from '../../unit/voices/voice'
import { checkAccessibility, draw } from '../stage'
import { type FakeSpeech, fakeSpeech } from './fake-speech'

const good: Trial = { at: 1, starts: true, ends: true, words: true, stops: true, lasts: true }
const slate = voice('Slate', 'en-US', { isEmbedded: true, quality: 'plain' })
const anna = voice('Anna', 'en-US', { quality: 'natural' })
const cloud = voice('Google US English', 'en-US', { local: false })
const gwen = voice('Gwen', 'en-GB')
const lars = voice('Lars', 'de-DE')
const amelie = voice('Amélie', 'fr-CA')

async function drawSheet(voices: readonly Voice[] = [slate, anna, cloud, gwen, lars, amelie], language = 'en-US') {
  const speech = fakeSpeech({}, language)
  speech.has(...voices)
  await draw(<VoiceSheet speech={speech} onClose={() => {}} />)
  return speech
}
const radio = (name: string | RegExp) => page.getByRole('radio', { name })
const button = (name: string | RegExp) => page.getByRole('button', { name })
const chosen = (speech: FakeSpeech) => speech.settings.value.voiceByLanguage

/** Everything that can be pressed is at least 44 px each way and inside the window, and nothing is cut off at its side. */
function checkTargets(): void {
  for (const target of document.querySelectorAll('button, .voices-choice, summary, select')) {
    const { width, height, left, right } = target.getBoundingClientRect()
    if (width === 0) continue
    expect([target.textContent, width >= 44, height >= 43.5]).toEqual([target.textContent, true, true])
    expect([target.textContent, left >= 0, right <= innerWidth]).toEqual([target.textContent, true, true])
  }
  const body = document.querySelector('.sheet-body') ?? document.body
  expect(body.scrollWidth).toBeLessThanOrEqual(body.clientWidth)
}

describe('The list of voices', () => {
  it('says of each voice its region, where the text goes, how it sounds and whether it is to be relied on', async () => {
    const speech = await drawSheet()
    speech.knows({
      Anna: { trial: good },
      Gwen: { trial: { ...good, lasts: false } },
      [cloud.key]: { trial: { ...good, words: false } },
    })
    await expect.element(radio('Anna, United States, On this computer, Natural, Reliable')).toBeVisible()
    await expect
      .element(radio('Gwen, United Kingdom, On this computer, Good, Failed: stops after 14 seconds'))
      .toBeVisible()
    await expect
      .element(
        radio('Google US English, United States, Sends the text to Google’s server, Good, Reliable, no word marks'),
      )
      .toBeVisible()
    await expect.element(radio('Slate, United States, Always there, offline, Plain')).toBeVisible()
    expect(button('Try out: Slate').query()).toBeNull()
    await checkAccessibility()
  })

  it('has the article’s language and region first, and the other languages in a fold', async () => {
    await drawSheet([anna, gwen, lars, amelie], 'en-GB')
    const regions = page.getByRole('group', { name: /^United/ }).elements()
    expect(regions.map((one) => one.getAttribute('aria-label'))).toEqual(['United Kingdom', 'United States'])
    await expect.element(radio(/^Lars/)).not.toBeInTheDocument()
    await page.getByText('Voices of other languages (2)').click()
    await expect.element(radio(/^Lars, Germany/)).toBeVisible()
    await expect.element(radio(/^Amélie, Canada/)).toBeVisible()
    await checkAccessibility()
  })

  it('says what it chose by itself, and why', async () => {
    const speech = await drawSheet([slate, anna, lars])
    await expect.element(radio('Choose for me')).toBeChecked()
    await expect
      .element(radio('Choose for me'))
      .toHaveAccessibleDescription(/Now Slate: it is always there, and no other/)
    speech.knows({ Anna: { trial: good } })
    await expect
      .element(radio('Choose for me'))
      .toHaveAccessibleDescription(/Now Anna: it stays on this computer and proved reliable/)
    speech.has(cloud)
    await expect.element(page.getByText(/There is none now: each voice here sends the text to a server/)).toBeVisible()
    await checkAccessibility()
  })

  it('says so when no voice speaks the language, and shows the others', async () => {
    const speech = await drawSheet([slate, lars], 'cy')
    await expect.element(page.getByText('No voice here speaks Welsh.', { exact: false })).toBeVisible()
    await radio(/^Lars/).click()
    expect(chosen(speech)).toEqual({ cy: 'Lars' })
    await checkAccessibility()
  })

  it('tells how to get more when there is only the package’s own', async () => {
    await drawSheet([slate])
    await expect.element(page.getByText(/add voices in this computer’s settings/)).toBeVisible()
    await expect.element(page.getByLabelText('Voice for')).not.toBeInTheDocument()
    await checkAccessibility()
  })

  it('waits for voices that are being looked for', async () => {
    const speech = await drawSheet([])
    await expect.element(page.getByText('Looking for voices …')).toBeVisible()
    speech.has(slate)
    await expect.element(radio(/^Slate/)).toBeVisible()
  })
})

describe('Choosing a voice', () => {
  it('goes by the arrow keys through one group, and a press lets it be heard', async () => {
    const speech = await drawSheet([slate, anna, gwen])
    await radio('Choose for me').click()
    await userEvent.keyboard('{ArrowDown}')
    expect(chosen(speech)).toEqual({ en: 'Slate' })
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    expect(chosen(speech)).toEqual({ en: 'Gwen' })
    await expect.element(radio(/^Gwen/)).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    expect(chosen(speech)).toEqual({})
    await userEvent.keyboard('{ArrowUp}')
    await userEvent.tab()
    await expect.element(button('Listen: Gwen')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(speech.asked.at(-1)).toEqual(['sample', gwen])
    await userEvent.tab()
    await expect.element(button('Try out: Gwen')).toHaveFocus()
  })

  it('asks before the text goes to a server, in place, and keeps what was when the answer is no', async () => {
    const speech = await drawSheet()
    await radio(/^Anna/).click()
    await radio(/^Google/).click()
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('This voice sends what it reads to Google’s server.')
    expect(chosen(speech)).toEqual({ en: 'Anna' })
    await checkAccessibility()
    await button('Keep Anna').click()
    expect(chosen(speech)).toEqual({ en: 'Anna' })
    await expect.element(radio(/^Anna/)).toBeChecked()
    await expect.element(radio(/^Anna/)).toHaveFocus()
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
  })

  it('asks once: what was agreed to is taken without asking again', async () => {
    const speech = await drawSheet()
    await radio(/^Google/).click()
    await button('Use Google US English').click()
    expect(chosen(speech)).toEqual({ en: cloud.key })
    await expect.element(radio(/^Google/)).toHaveFocus()
    await radio('Choose for me').click()
    expect(chosen(speech)).toEqual({})
    await radio(/^Google/).click()
    expect(chosen(speech)).toEqual({ en: cloud.key })
  })

  it('is not stopped by the question: the arrow keys go past it', async () => {
    const speech = await drawSheet([slate, cloud, gwen])
    const order = page.getByRole('radio').elements() as HTMLInputElement[]
    expect(order.map(({ value }) => value)).toEqual(['', 'Slate', cloud.key, 'Gwen'])
    await radio(/^Slate/).click()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(page.getByRole('alert')).toBeVisible()
    expect(chosen(speech)).toEqual({ en: 'Slate' })
    await userEvent.keyboard('{ArrowDown}')
    expect(chosen(speech)).toEqual({ en: 'Gwen' })
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
  })

  it('holds for the language that is shown, and each language can be given back', async () => {
    const speech = await drawSheet()
    await page.getByLabelText('Voice for').selectOptions('French')
    await radio(/^Amélie/).click()
    await page.getByLabelText('Voice for').selectOptions('English (this article)')
    await radio(/^Anna/).click()
    expect(chosen(speech)).toEqual({ fr: 'Amélie', en: 'Anna' })
    await expect.element(page.getByText('French: Amélie').last()).toBeVisible()
    await checkAccessibility()
    await button('Choose for me again: French').click()
    expect(chosen(speech)).toEqual({ en: 'Anna' })
    await expect.element(page.getByRole('heading', { name: 'Voices you chose' })).toHaveFocus()
    await button('Choose for me again: English').click()
    await expect.element(radio('Choose for me')).toBeChecked()
    await expect.element(page.getByText('English: the voice is chosen for you again.')).toBeInTheDocument()
  })

  it('tells of a chosen voice that is gone', async () => {
    const speech = await drawSheet()
    speech.keeps({ voiceByLanguage: { en: 'Who' } })
    await expect.element(page.getByText('English: not on this computer now')).toBeVisible()
    await expect.element(radio('Choose for me')).toBeChecked()
  })
})

describe('Trying a voice out', () => {
  it('is told in words while it lasts, and the result is announced', async () => {
    const speech = await drawSheet()
    await button('Try out: Gwen').click()
    expect(speech.asked.at(-1)).toEqual(['tryOut', gwen])
    await expect.element(page.getByText('Being tried in silence.', { exact: false }).last()).toBeVisible()
    await expect.element(button('Try out: Anna')).toHaveAttribute('aria-disabled', 'true')
    const before = speech.asked.length
    await button('Try out: Anna').click({ force: true })
    expect(speech.asked).toHaveLength(before)
    await expect.element(button('Try out: Gwen')).toBeVisible()
    ;(button('Try out: Gwen').element() as HTMLElement).focus()
    speech.knows({ Gwen: { trial: good } })
    await expect.element(page.getByRole('status').first()).toHaveTextContent('Gwen: Reliable')
    await expect.element(button('Try again: Gwen')).toHaveFocus()
    await checkAccessibility()
  })

  it('again is over when it was tried again, not before', async () => {
    const speech = await drawSheet()
    speech.knows({ Gwen: { trial: good } })
    await button('Try again: Gwen').click()
    speech.knows({ Gwen: { trial: good }, Anna: { trial: good } })
    await expect.element(page.getByRole('status').first()).toHaveTextContent(/^Gwen: Being tried/)
    speech.knows({ Gwen: { trial: { ...good, at: 2, stops: false } } })
    await expect.element(page.getByRole('status').first()).toHaveTextContent('Gwen: Failed: does not stop when told to')
  })

  it('is over when somebody listens meanwhile, and says so', async () => {
    const speech = await drawSheet()
    speech.set({ status: 'playing' })
    await button('Try out: Gwen').click()
    speech.set({ status: 'paused' })
    await expect.element(page.getByRole('status').first()).toHaveTextContent(/^Gwen: Being tried/)
    speech.set({ isAside: true })
    await expect.element(page.getByRole('status').first()).toHaveTextContent('Gwen: Listening broke the trial off.')
    await expect.element(button('Try out: Anna')).toHaveAttribute('aria-disabled', 'false')
  })

  it('moves no voice from its place while the list is open', async () => {
    const speech = await drawSheet([anna, voice('Bea', 'en-US', { quality: 'poor' })])
    const order = () => (page.getByRole('radio').elements() as HTMLInputElement[]).map(({ value }) => value)
    expect(order()).toEqual(['', 'Anna', 'Bea'])
    speech.knows({ Bea: { trial: good } })
    await expect.element(radio(/Bea.*Reliable/)).toBeVisible()
    expect(order()).toEqual(['', 'Anna', 'Bea'])
  })
})

const tags = 'en-US en-GB en-IN en-AU de-DE de-AT fr-FR fr-CA es-ES es-MX pl-PL zh-CN zh-TW ar-EG hi-IN sv-SE'.split(
  ' ',
)
const many = Array.from({ length: 200 }, (_, n) =>
  voice(`Voice ${n}`, tags[n % tags.length] ?? 'en', { local: n % 3 > 0 }),
)

describe('Many voices', () => {
  it('are searched by name and by language, two hundred of them', async () => {
    await drawSheet([slate, lars, ...many])
    await page.getByRole('searchbox').fill('lars')
    await expect.element(radio(/^Lars/)).toBeVisible()
    await expect.element(page.getByText('1 voice found')).toBeInTheDocument()
    await page.getByRole('searchbox').fill('swedish')
    await expect.element(page.getByText('Swedish (12)')).toBeVisible()
    await page.getByRole('searchbox').fill('klingon')
    await expect.element(page.getByText('No voice is called “klingon”', { exact: false })).toBeVisible()
    await expect.element(radio('Choose for me')).toBeVisible()
    await checkAccessibility()
  })

  it.each([
    [240, 'ltr'],
    [360, 'rtl'],
    [240, 'rtl'],
    [500, 'ltr'],
  ])('fit %i px (%s)', async (width, direction) => {
    await page.viewport(width, 665)
    document.documentElement.dir = direction
    const speech = await drawSheet([...many.slice(0, 48), cloud, voice('Unbrokenlylongnamedvoice'.repeat(3), 'en-US')])
    await radio(/^Google/).click()
    await page.getByText(/^Voices of other languages/).click()
    await page.getByText(/^German \(/).click()
    await expect.element(radio(/^Voice 4, Germany/)).toBeVisible()
    await expect.element(radio(/^Voice 6, France/)).not.toBeInTheDocument()
    speech.knows({ 'Voice 1': { trial: { ...good, starts: false } } })
    await expect.element(page.getByRole('button', { name: 'Try again: Voice 1' })).toBeInTheDocument()
    checkTargets()
    await checkAccessibility()
    document.documentElement.dir = 'ltr'
    await page.viewport(360, 665)
  })
})
