import type { Page, Worker } from '@playwright/test'
import { articleText, expect, squeeze, test, voiceOf } from '../stage'

/** What `voice/voice.js` offers to tests, inside its worker. */
declare const said: () => { asked: { utterance: string; voice: string; rate: number }[]; isSpeaking: boolean }
declare const sayNextWord: () => string | undefined

const askedOf = (voice: Worker) => voice.evaluate(() => said().asked)
const isSpeaking = (voice: Worker) => voice.evaluate(() => said().isSpeaking)
const nextWord = (voice: Worker) => voice.evaluate(() => sayNextWord())

/** The text under a highlight. */
const painted = (panel: Page, name: string): Promise<string> =>
  panel.evaluate((wanted) => Array.from(CSS.highlights.get(wanted) ?? [], (range) => String(range)).join(''), name)

const play = (panel: Page): Promise<void> => panel.getByRole('button', { name: 'Play', exact: true }).click()
const pause = (panel: Page): Promise<void> => panel.getByRole('button', { name: 'Pause', exact: true }).click()

test.describe('with a voice', () => {
  test.use({ hasVoice: true })

  test('the word that is painted is the word that is being said', async ({ chromium, panel }) => {
    const voice = voiceOf(chromium)
    await play(panel)
    await expect.poll(() => isSpeaking(voice)).toBe(true)
    const article = await articleText(panel)
    // A voice that was never heard is reckoned for until it tells a word past the beginning (`estimate.ts`).
    await nextWord(voice)
    let compared = 0
    while (compared < 25) {
      const word = await nextWord(voice)
      if (word === undefined) {
        await expect.poll(() => isSpeaking(voice)).toBe(true)
        continue
      }
      // What a picture shows stands nowhere in the text.
      if (!article.includes(squeeze((await askedOf(voice)).at(-1)?.utterance ?? ''))) continue
      await expect.poll(() => painted(panel, 'word')).toBe(word)
      compared += 1
    }
  })

  test('the painted sentence is the one being said, from the title on', async ({ chromium, panel }) => {
    const voice = voiceOf(chromium)
    await play(panel)
    await expect.poll(() => isSpeaking(voice)).toBe(true)
    await expect.poll(() => painted(panel, 'sentence')).toBe((await panel.locator('article h1').textContent()) ?? '')
    expect((await askedOf(voice))[0]?.utterance).toBe((await panel.locator('article h1').textContent()) ?? '')
  })

  test('after a pause it goes on from the word where it stopped', async ({ chromium, panel }) => {
    const voice = voiceOf(chromium)
    await play(panel)
    await expect.poll(() => isSpeaking(voice)).toBe(true)
    for (let count = 0; count < 3; count += 1) await nextWord(voice)
    const word = await nextWord(voice)
    await expect.poll(() => painted(panel, 'word')).toBe(word)
    await pause(panel)
    await expect.poll(() => isSpeaking(voice)).toBe(false)
    await play(panel)
    await expect.poll(() => isSpeaking(voice)).toBe(true)
    const asked = await askedOf(voice)
    expect(asked.at(-1)?.utterance.startsWith(word ?? '?')).toBe(true)
    expect(asked[0]?.utterance.endsWith(asked.at(-1)?.utterance ?? '?')).toBe(true)
  })

  test('the next sentence and the one before are each said from their beginning', async ({ chromium, panel }) => {
    const voice = voiceOf(chromium)
    await play(panel)
    await expect.poll(async () => (await askedOf(voice)).length).toBe(1)
    const first = await painted(panel, 'sentence')
    await panel.getByRole('button', { name: 'Next sentence' }).click()
    await expect.poll(() => painted(panel, 'sentence')).not.toBe(first)
    await panel.getByRole('button', { name: 'Previous sentence' }).click()
    await expect.poll(() => painted(panel, 'sentence')).toBe(first)
    await expect.poll(async () => (await askedOf(voice)).map(({ utterance }) => utterance)).toHaveLength(3)
    const [one, two, three] = await askedOf(voice)
    expect(three?.utterance).toBe(one?.utterance)
    expect(two?.utterance).not.toBe(one?.utterance)
  })

  test('the voice is told the speed, while it speaks', async ({ chromium, panel }) => {
    const voice = voiceOf(chromium)
    await play(panel)
    await expect.poll(() => isSpeaking(voice)).toBe(true)
    await panel.getByRole('button', { name: /^speed/i }).click()
    await panel.getByRole('slider', { name: 'Speed' }).focus()
    for (let count = 0; count < 5; count += 1) await panel.keyboard.press('ArrowRight')
    await panel.keyboard.press('Escape')
    const shown = Number.parseFloat((await panel.getByRole('button', { name: /^speed/i }).textContent()) ?? '')
    expect(shown).toBeGreaterThan(1)
    await expect.poll(async () => (await askedOf(voice)).at(-1)?.rate).toBeCloseTo(shown)
  })

  test('the voice that was chosen reads', async ({ chromium, panel }) => {
    const voice = voiceOf(chromium)
    await panel.getByRole('button', { name: /^voice/i }).click()
    await panel.getByRole('radio', { name: /Test Bert/ }).check()
    await panel.keyboard.press('Escape')
    await play(panel)
    await expect.poll(async () => (await askedOf(voice)).at(-1)?.voice).toBe('Test Bert')
  })

  test('reading goes on from sentence to sentence to the end of a paragraph and beyond', async ({
    chromium,
    panel,
  }) => {
    const voice = voiceOf(chromium)
    await play(panel)
    await expect.poll(() => isSpeaking(voice)).toBe(true)
    while ((await askedOf(voice)).length < 6) {
      const count = (await askedOf(voice)).length
      while ((await nextWord(voice)) !== undefined);
      await expect.poll(async () => (await askedOf(voice)).length).toBe(count + 1)
    }
    // Numbers and titles are said as words, so what is compared is the plain sentences.
    const article = await articleText(panel)
    const plain = (await askedOf(voice)).filter(({ utterance }) => /^[A-Z][a-z ,]+\.$/.test(utterance))
    for (const { utterance } of plain) expect(article).toContain(squeeze(utterance))
  })
})
