/** Reading aloud with the voice of the package, heard: what the browser plays is recorded sample by sample. */
import type { Page } from '@playwright/test'
import type { Chromium } from '../../drive/chromium'
import { type Hearing, hear } from '../../drive/hear'
import { newSoundAfter, type Recording } from '../../drive/recording'
import { expect, expectArticle, test } from '../stage'

const player = (panel: Page) => panel.getByRole('region', { name: 'Read aloud' })
const press = (panel: Page, name: string) => panel.getByRole('button', { name, exact: true }).click()
const painted = (panel: Page, name: string): Promise<string> =>
  panel.evaluate((wanted) => Array.from(CSS.highlights.get(wanted) ?? [], String).join(''), name)

/** Seconds of sound, not counting silence. */
function secondsHeard({ tracks }: Recording): number {
  return tracks.reduce(
    (sum, { samples, sampleRate }) => sum + samples.filter((sample) => Math.abs(sample) > 0.01).length / sampleRate,
    0,
  )
}

/** The words that were painted, one after the other. */
async function wordsPainted(panel: Page, count: number): Promise<string[]> {
  const words: string[] = []
  await expect
    .poll(
      async () => {
        const word = await painted(panel, 'word')
        if (word !== '' && word !== words.at(-1)) words.push(word)
        return words.length
      },
      { intervals: [20], timeout: 30_000 },
    )
    .toBeGreaterThanOrEqual(count)
  return words
}

/** What stands on the toolbar button. */
async function badgeOf(chromium: Chromium): Promise<string | undefined> {
  const background = chromium.context.serviceWorkers().find((each) => each.url().includes(chromium.extensionId))
  return await background?.evaluate(() => (globalThis as unknown as ActionOwner).chrome.action.getBadgeText({}))
}

interface ActionOwner {
  readonly chrome: { readonly action: { getBadgeText(details: object): Promise<string> } }
}

test.describe('with the voice of the package', () => {
  let hearing: Hearing

  test.beforeEach(async ({ chromium, panel }) => {
    await expect(player(panel)).toBeVisible()
    hearing = await hear(chromium)
  })
  test.afterEach(async () => await hearing.stop())

  test('play makes a sound on a computer without a voice, and paints the words in their order', async ({ panel }) => {
    await press(panel, 'Play')
    const words = await wordsPainted(panel, 15)
    const text = (await panel.locator('article').textContent()) ?? ''
    let at = 0
    for (const word of words) {
      const next = text.indexOf(word, at)
      expect(next, `${word} comes after what was painted before it`).toBeGreaterThanOrEqual(at)
      at = next + word.length
    }
    expect(secondsHeard(await hearing.recording())).toBeGreaterThan(1)
  })

  test('pause is silent, and play goes on at the word', async ({ panel }) => {
    await press(panel, 'Play')
    await wordsPainted(panel, 8)
    await press(panel, 'Pause')
    const word = await painted(panel, 'word')
    await expect(player(panel)).toContainText('Paused')
    // What was under way is still recorded.
    await hearing.recording()
    await hearing.forget()
    expect(secondsHeard(await hearing.recording())).toBe(0)
    await press(panel, 'Play')
    await expect.poll(() => painted(panel, 'word'), { intervals: [10] }).toBe(word)
    expect(newSoundAfter(await hearing.recording(), 0)).toBeDefined()
  })

  test('a closed panel goes on reading, and shows where it is when it is opened again', async ({
    chromium,
    panel,
    sample,
  }) => {
    await press(panel, 'Play')
    await wordsPainted(panel, 5)
    const before = await painted(panel, 'sentence')
    await panel.evaluate(() => window.close())
    await hearing.forget()
    await expect.poll(async () => secondsHeard(await hearing.recording()), { timeout: 20_000 }).toBeGreaterThan(3)
    expect(await badgeOf(chromium)).toBe('▶')
    const again = await chromium.pressToolbarButton(sample)
    await expectArticle(again)
    await expect(player(again)).toContainText('Reading')
    await wordsPainted(again, 3)
    expect(await painted(again, 'sentence')).not.toBe(before)
    await press(again, 'Pause')
    await expect(player(again)).toContainText('Paused')
    await expect.poll(() => badgeOf(chromium)).toBe('')
  })

  test('the keys of the keyboard and the lock screen are told what is read, and are obeyed', async ({ panel }) => {
    const watch = () =>
      hearing.evaluate(() => {
        const { mediaSession } = navigator
        const set = mediaSession.setActionHandler.bind(mediaSession)
        const handlers: Record<string, MediaSessionActionHandler | null> = {}
        Object.assign(globalThis, { handlers })
        mediaSession.setActionHandler = (action, handler) => {
          handlers[action] = handler
          set(action, handler)
        }
        return true
      })
    // So that there is a document to watch.
    await player(panel).hover()
    await expect.poll(watch).toBe(true)
    const key = (action: MediaSessionAction) =>
      hearing.evaluate((name) => {
        const { handlers } = globalThis as unknown as { handlers: Record<string, MediaSessionActionHandler | null> }
        handlers[name]?.({ action: name })
      }, action)
    const shown = () =>
      hearing.evaluate(() => {
        const { metadata, playbackState } = navigator.mediaSession
        return [metadata?.title, metadata?.artist, playbackState, document.querySelector('audio')?.paused]
      })
    await press(panel, 'Play')
    await wordsPainted(panel, 3)
    const title = await panel.locator('article h1').textContent()
    expect(await shown()).toEqual([title, 'The Meridian Post', 'playing', false])
    await key('pause')
    await expect(player(panel)).toContainText('Paused')
    expect((await shown())?.slice(2)).toEqual(['paused', true])
    const sentence = await painted(panel, 'sentence')
    await key('nexttrack')
    await expect.poll(() => painted(panel, 'sentence')).not.toBe(sentence)
    await key('play')
    await expect(player(panel)).toContainText('Reading')
  })

  test('a selection is read and nothing after it', async ({ panel }) => {
    const paragraph = panel.locator('article p').nth(3)
    const words = (await paragraph.textContent())?.split(/\s+/).slice(0, 4).join(' ') ?? ''
    await paragraph.evaluate((element, length) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      range.setStart(element, 0)
      let left = length
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const size = node.nodeValue?.length ?? 0
        if (left <= size) {
          range.setEnd(node, left)
          break
        }
        left -= size
      }
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
    }, words.length)
    await panel.keyboard.press('Alt+p')
    await expect(player(panel)).toContainText('Reading')
    await expect(player(panel)).toContainText('Paused', { timeout: 30_000 })
    expect(words).toContain(await painted(panel, 'word'))
  })

  test('the play cursor reads from the word that is pressed', async ({ panel }) => {
    await panel.locator('main').focus()
    await panel.keyboard.press('Alt+h')
    await expect.poll(() => panel.evaluate(() => 'playCursor' in document.documentElement.dataset)).toBe(true)
    const place = await panel
      .locator('article p')
      .nth(4)
      .evaluate((element) => {
        // As far as the bar: the word is one of its first.
        element.scrollIntoView({ block: 'start' })
        const range = document.createRange()
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const found = /\b[a-z]{5,}\b/.exec(node.nodeValue ?? '')
          if (found === null) continue
          range.setStart(node, found.index)
          range.setEnd(node, found.index + found[0].length)
          const { left, top, width, height } = range.getBoundingClientRect()
          return { x: left + width / 2, y: top + height / 2, word: found[0] }
        }
        throw new Error('There is no word to press.')
      })
    await panel.mouse.click(place.x, place.y)
    await expect.poll(() => painted(panel, 'word'), { intervals: [10] }).toBe(place.word)
  })

  test('comes back another day to where it stopped', async ({ chromium, panel, sample }) => {
    await press(panel, 'Next paragraph')
    await press(panel, 'Next paragraph')
    await press(panel, 'Play')
    await wordsPainted(panel, 4)
    await press(panel, 'Pause')
    const sentence = await painted(panel, 'sentence')
    await panel.evaluate(() => window.close())
    const again = await chromium.pressToolbarButton(sample)
    await expectArticle(again)
    await expect(player(again)).toContainText(/goes on where you stopped/i)
    await press(again, 'Play')
    await expect.poll(() => painted(again, 'sentence')).toBe(sentence)
  })
})
