import { describe, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { PlayerBar } from '@/components/speech/PlayerBar'
import { makeSpeech } from '@/components/speech/player'
import { keptSpeech } from '@/components/speech/settings'
import { textOfNodes } from '@/components/text/text'
import { fakeClock, fakeEngine, fakeSettings } from '../../unit/speech/fakes'
import { voice } from '../../unit/speech/voices'
import { checkAccessibility, draw } from '../stage'

const text = textOfNodes(
  Array.from({ length: 80 }, () => ({
    tag: 'p' as const,
    children: ['The river rose. The bridge held. Nobody slept.'],
  })),
  'en-US',
)
const nora = voice('Nora', 'en-US', { isDefault: true })
const gwen = voice('Gwen', 'en-GB')
const cloud = voice('Cloud', 'en-US', { local: false })
const lars = voice('Lars', 'de-DE')

async function drawPlayer(...voices: ReturnType<typeof voice>[]) {
  const engine = fakeEngine()
  const clock = fakeClock()
  const settings = fakeSettings(keptSpeech.fallback)
  const speech = makeSpeech({
    engines: [engine],
    clock,
    text,
    paint: () => {},
    settings,
    signal: new AbortController().signal,
  })
  engine.has(...voices)
  const root = await draw(<PlayerBar speech={speech} />)
  return { engine, clock, settings, speech, root, said: () => engine.asked.map(({ request }) => request.say) }
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const status = () => page.getByRole('status')

/** Everything that can be pressed is at least 44 px each way and inside the window. */
function checkTargets(root: Element): void {
  for (const target of root.querySelectorAll('button, .voice, summary')) {
    const { width, height, left, right } = target.getBoundingClientRect()
    if (width === 0) continue
    expect([target.textContent, width >= 44, height >= 44]).toEqual([target.textContent, true, true])
    expect([target.textContent, left >= 0, right <= innerWidth]).toEqual([target.textContent, true, true])
  }
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth)
}

describe('the player', () => {
  it('reads aloud when Play is pressed and falls silent when Pause is', async () => {
    const { said } = await drawPlayer(nora)
    await expect.element(page.getByText('Listen · 4 min')).toBeVisible()
    await button('Play').click()
    expect(said()).toEqual(['The river rose.'])
    await expect.element(status()).toHaveTextContent('Reading')
    await button('Pause').click()
    expect(said()).toEqual([])
    await expect.element(status()).toHaveTextContent('Paused')
    await expect.element(button('Play')).toBeVisible()
    await checkAccessibility()
  })

  it('is worked by keys in the order it is seen', async () => {
    const { said, engine } = await drawPlayer(nora)
    const names: (string | null | undefined)[] = []
    for (let stop = 0; stop < 5; stop++) {
      await userEvent.tab()
      names.push(document.activeElement?.getAttribute('aria-label'))
    }
    expect(names).toEqual(['Speed: 1×', 'Previous sentence', 'Play', 'Next sentence', 'Voice: Nora'])
    await userEvent.tab({ shift: true })
    await userEvent.tab({ shift: true })
    await userEvent.keyboard('{Enter}')
    engine.start()
    expect(said()).toEqual(['The river rose.', 'The bridge held.'])
    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect(said()).toEqual(['The bridge held.'])
    await userEvent.tab({ shift: true })
    await userEvent.tab({ shift: true })
    await userEvent.keyboard(' ')
    expect(said()).toEqual(['The river rose.'])
    await checkAccessibility()
  })

  it('announces starts and stops, and nothing while the voice speaks', async () => {
    const { engine } = await drawPlayer(nora)
    const live = status().element()
    const announced: (string | null)[] = []
    const observer = new MutationObserver(() => announced.push(live.textContent))
    observer.observe(live, { childList: true, characterData: true, subtree: true })
    await button('Play').click()
    for (let sentence = 0; sentence < 60; sentence++) {
      engine.start()
      engine.reach(' ')
      engine.end()
    }
    await expect.element(page.getByText(/^1:0\d read/)).toBeVisible()
    await button('Pause').click()
    await expect.element(status()).toHaveTextContent('Paused')
    observer.disconnect()
    expect(announced).toEqual(['Reading', 'Paused'])
    await checkAccessibility()
  })

  it('says what to do when there is no voice, and Play looks again', async () => {
    const { engine, root, said } = await drawPlayer()
    await expect.element(status()).toHaveTextContent(/no voice installed.*press Play again/)
    await expect.element(button('Play')).toBeEnabled()
    checkTargets(root)
    engine.has(nora)
    await button('Play').click()
    expect(said()).toEqual(['The river rose.'])
    await checkAccessibility()
  })

  it('says what to do when the voice fails', async () => {
    const { clock } = await drawPlayer(nora)
    await button('Play').click()
    clock.pass(10000)
    await expect.element(status()).toHaveTextContent('The voice went silent. Press Play to try again')
    await checkAccessibility()
  })

  it('says so when no voice speaks the article’s language', async () => {
    await drawPlayer(lars)
    await expect.element(page.getByText(/speaks this article’s language \(American English\)/)).toBeVisible()
    await checkAccessibility()
  })

  it('changes the speed by keys, and the voice follows', async () => {
    const { clock, engine, settings } = await drawPlayer(nora)
    await button('Play').click()
    await button('Speed: 1×').click()
    await page.getByRole('slider', { name: 'Speed' }).click()
    await userEvent.keyboard('{Home}{ArrowRight}')
    await expect.element(page.getByRole('slider')).toHaveAttribute('aria-valuetext', '0.6×')
    await page.getByRole('button', { name: 'Speed: more' }).click()
    clock.pass(300)
    expect([engine.asked[0]?.request.rate, settings.value.rate]).toEqual([0.7, 0.7])
    await checkAccessibility()
    await userEvent.keyboard('{Escape}')
    await expect.element(button('Speed: 0.7×')).toHaveFocus()
  })

  it('lets a person choose a voice by keys, and says where the text goes', async () => {
    const { engine, settings } = await drawPlayer(nora, gwen, cloud, lars)
    await button('Play').click()
    await button('Voice: Nora').click()
    const list = page.getByRole('group', { name: 'Voice', exact: true })
    await expect.element(list).toBeVisible()
    await expect.element(page.getByRole('radio', { name: /^Automatic/ })).toBeChecked()
    await expect.element(page.getByRole('radio', { name: /Cloud.*Sends the text to a server/ })).toBeVisible()
    await expect.element(page.getByRole('radio', { name: /Nora.*On this computer/ })).toBeVisible()
    await expect.element(page.getByRole('radio', { name: /Lars/ })).not.toBeInTheDocument()
    await page.getByRole('radio', { name: /^Automatic/ }).click()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await expect.element(page.getByRole('radio', { name: /Gwen/ })).toBeChecked()
    expect(settings.value.voiceByLanguage).toEqual({ en: 'Gwen' })
    expect(engine.asked[0]?.request.voice).toEqual(gwen)
    await page.getByText('Other languages').click()
    await page.getByRole('radio', { name: /Lars/ }).click()
    expect(settings.value.voiceByLanguage).toEqual({ en: 'Lars' })
    await checkAccessibility()
    await userEvent.keyboard('{Escape}')
    await expect.element(button('Voice: Lars')).toHaveFocus()
  })

  it.each([
    [240, 'ltr'],
    [252, 'ltr'],
    [360, 'ltr'],
    [360, 'rtl'],
    [600, 'ltr'],
  ])('fits %i px (%s)', async (width, direction) => {
    await page.viewport(width, 665)
    document.documentElement.dir = direction
    const { root, engine } = await drawPlayer(nora, gwen, cloud, lars)
    await button('Play').click()
    for (let sentence = 0; sentence < 90; sentence++) {
      engine.start()
      engine.end()
    }
    await expect.element(page.getByText('1:', { exact: false }).first()).toBeVisible()
    checkTargets(root)
    const [back, play] = [button('Previous sentence'), button('Pause')].map((one) =>
      one.element().getBoundingClientRect(),
    )
    expect(back && play && back.right <= play.left).toBe(true)
    await button('Voice: Nora').click()
    checkTargets(root)
    await checkAccessibility()
    document.documentElement.dir = 'ltr'
    await page.viewport(360, 665)
  })
})

describe('with forced colours', () => {
  it('play keeps an edge, progress keeps a bar, and the spoken word keeps the system’s own highlight', async () => {
    const system = (color: string): string => {
      const probe = document.body.appendChild(Object.assign(document.createElement('i'), { style: `color: ${color}` }))
      const found = getComputedStyle(probe).color
      probe.remove()
      return found
    }
    const emulate = (value: string) =>
      cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] })
    await emulate('active')
    const { root, engine } = await drawPlayer(nora)
    await button('Play').click()
    for (let sentence = 0; sentence < 90; sentence++) engine.end()
    expect(getComputedStyle(button('Pause').element()).borderTopStyle).toBe('solid')
    const bar = root.querySelector('.player-progress') ?? root
    expect(getComputedStyle(bar, '::before').backgroundColor).toBe(system('Highlight'))
    expect(getComputedStyle(root, '::highlight(word)').backgroundColor).toBe(system('Highlight'))
    expect(getComputedStyle(root, '::highlight(sentence)').textDecorationLine).toBe('underline')
    await checkAccessibility()
    await emulate('')
  })
})

describe('the paint', () => {
  it('marks the sentence with a wash and the word with an underline as well as a colour', async () => {
    const root = await draw(<p>The river rose.</p>)
    const paint = (name: string) => getComputedStyle(root, `::highlight(${name})`)
    expect(paint('sentence').backgroundColor).toBe('rgb(226, 236, 235)')
    expect(paint('word').backgroundColor).toBe('rgb(255, 210, 122)')
    expect(paint('word').textDecorationLine).toBe('underline')
    await checkAccessibility()
  })
})
