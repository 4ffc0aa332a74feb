/** Voices that misbehave and documents that die, in the real browser: what `tests/unit/speech/voice-faults.test.ts` says of all. */
import type { Page, Worker } from '@playwright/test'
import type { Chromium } from '../../drive/chromium'
import { hear } from '../../drive/hear'
import { expect, test, voiceOf } from '../stage'

/** What `voice/voice.js` offers to tests, inside its worker. */
declare const said: () => { asked: { utterance: string; voice: string }[]; isSpeaking: boolean }
declare const sayNextWord: () => string | undefined
declare const misbehave: (voice: string, fault: string) => void

const player = (panel: Page) => panel.getByRole('region', { name: 'Read aloud' })
const press = (panel: Page, name: string) => panel.getByRole('button', { name, exact: true }).click()
const askedOf = (voice: Worker) => voice.evaluate(() => said().asked)
const painted = (panel: Page, name: string): Promise<string> =>
  panel.evaluate((wanted) => Array.from(CSS.highlights.get(wanted) ?? [], String).join(''), name)

/** The document that reads aloud is no more. */
async function killListening(chromium: Chromium): Promise<void> {
  const background = chromium.context.serviceWorkers().find((each) => each.url().includes(chromium.extensionId))
  await background?.evaluate(() =>
    (
      globalThis as unknown as { chrome: { offscreen: { closeDocument(): Promise<void> } } }
    ).chrome.offscreen.closeDocument(),
  )
}

test.describe('with a voice of the computer’s', () => {
  test.use({ hasVoice: true })

  for (const fault of ['fails', 'ends at once', 'says nothing']) {
    test(`that ${fault}: another reads on from the first word, and it is said`, async ({ chromium, panel }) => {
      const voice = voiceOf(chromium)
      await voice.evaluate((how) => misbehave('Test Anna', how), fault)
      await press(panel, 'Play')
      await expect(player(panel)).toContainText(/stopped answering, so .+ reads on/, { timeout: 30_000 })
      await expect(panel.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
      // Each title is long enough for it to be seen that the text was not raced through.
      expect(await painted(panel, 'sentence')).toBe((await panel.locator('article h1').textContent()) ?? '')
      await press(panel, 'Pause')
      await expect(player(panel)).toContainText('Paused')
    })
  }

  test('and the document that reads aloud dies: a new one goes on in the sentence, and it is said', async ({
    chromium,
    panel,
  }) => {
    const voice = voiceOf(chromium)
    await press(panel, 'Play')
    await expect.poll(async () => (await askedOf(voice)).length).toBeGreaterThan(0)
    let word = ''
    const saysNext = async (): Promise<boolean> => {
      word = (await voice.evaluate(() => sayNextWord())) ?? ''
      return await expect
        .poll(() => painted(panel, 'word'), { timeout: 2000 })
        .toBe(word)
        .then(
          () => word !== '',
          () => false,
        )
    }
    await expect.poll(saysNext, { timeout: 40_000 }).toBe(true)
    const count = (await askedOf(voice)).length
    const sentence = await painted(panel, 'sentence')
    await killListening(chromium)
    await expect(player(panel)).toContainText('Reading aloud broke off and was started again')
    await expect.poll(async () => (await askedOf(voice)).length).toBeGreaterThan(count)
    // From the word; from the sentence's start, where its time was only reckoned.
    const again = (await askedOf(voice)).at(-1)?.utterance ?? ''
    expect({ again, isRest: sentence.endsWith(again), hasWord: again.includes(word) }).toMatchObject({
      isRest: true,
      hasWord: true,
    })
    await expect(panel.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
  })
})

test('headphones pulled out: reading pauses, says why, and goes on at the press of play', async ({
  chromium,
  panel,
}) => {
  await expect(player(panel)).toBeVisible()
  const hearing = await hear(chromium)
  await press(panel, 'Play')
  await expect.poll(() => painted(panel, 'word'), { intervals: [50] }).not.toBe('')
  await hearing.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event('devicechange')))
  await expect(player(panel)).toContainText('The headphones or speakers changed, so reading paused')
  await press(panel, 'Play')
  await expect(player(panel)).toContainText('Reading')
  await expect(player(panel)).not.toContainText('so reading paused')
  await hearing.stop()
})
