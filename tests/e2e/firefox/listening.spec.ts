/** Reading aloud in Firefox's sidebar, with the voice of the package, heard. */
import { test as base, expect } from '@playwright/test'
import { builtFolder } from '../../commands/build'
import { launchFirefox, type Sidebar } from '../../drive/firefox'
import { hearSidebar } from '../../drive/hear'
import { sampleFolder } from '../../drive/sample'
import { serve } from '../../drive/serve'
import { startSoundServer } from '../../drive/sound-server'

interface Stage {
  sidebar: Sidebar
  /** Whether there is a loudspeaker, if only one that swallows sound. Elsewhere the computer's own is used. */
  hasSound: boolean
}

const test = base.extend<Stage>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names it needs off this pattern.
  hasSound: async ({}, use) => {
    const server = await startSoundServer()
    await use(server !== undefined)
    await server?.close()
  },
  sidebar: async ({ hasSound: _ }, use) => {
    const network = await serve(sampleFolder)
    const firefox = await launchFirefox({
      executable: process.env.SIDELIGHT_FIREFOX ?? '',
      extension: builtFolder('firefox'),
    })
    await firefox.open(network.at('index.html'))
    const sidebar = await firefox.pressToolbarButton()
    await expect.poll(() => sidebar.evaluate(() => document.querySelector('.player-play') !== null)).toBe(true)
    await use(sidebar)
    await firefox.close()
    await network.close()
  },
})

const painted = (sidebar: Sidebar, name: string) =>
  sidebar.evaluateBare((wanted) => Array.from(CSS.highlights.get(wanted) ?? [], String).join(''), name)
const says = (sidebar: Sidebar) => sidebar.evaluate(() => document.querySelector('.player')?.textContent ?? '')

test('play makes a sound and paints the words, pause is silent, and the place is kept', async ({
  sidebar,
  hasSound,
}) => {
  const hearing = await hearSidebar(sidebar)
  await sidebar.click('button', /^play$/i)
  if (!hasSound && process.platform === 'linux') {
    // Without any sound the browser's clock of sound stands still. That is said, and nothing waits for ever.
    await expect.poll(() => says(sidebar), { timeout: 30_000 }).toMatch(/reading|sound/i)
    return
  }
  const words: string[] = []
  await expect
    .poll(
      async () => {
        const word = await painted(sidebar, 'word')
        if (word !== '' && word !== words.at(-1)) words.push(word)
        return words.length
      },
      { intervals: [40], timeout: 40_000 },
    )
    .toBeGreaterThan(6)
  const text = await sidebar.evaluate(() => document.querySelector('article')?.textContent ?? '')
  let at = 0
  for (const word of words) {
    at = text.indexOf(word, at)
    expect(at, word).toBeGreaterThanOrEqual(0)
  }
  await sidebar.click('button', /^pause$/i)
  await expect.poll(() => says(sidebar)).toContain('Paused')
  const { tracks } = await hearing.recording()
  expect(tracks.some(({ samples }) => samples.some((sample) => Math.abs(sample) > 0.05))).toBe(true)
  const sentence = await painted(sidebar, 'sentence')
  await sidebar.click('button', /^play$/i)
  await expect.poll(() => painted(sidebar, 'word')).not.toBe('')
  expect(await painted(sidebar, 'sentence')).toBe(sentence)
})
