import { test as base, expect } from '@playwright/test'
import { builtFolder } from '../../commands/build'
import { type Firefox, launchFirefox, type Sidebar } from '../../drive/firefox'
import { sampleFolder } from '../../drive/sample'
import { type Network, serve } from '../../drive/serve'

interface Stage {
  network: Network
  firefox: Firefox
  /** The sidebar, showing the sample article. */
  sidebar: Sidebar
}

const test = base.extend<Stage>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names it needs off this pattern.
  network: async ({}, use) => {
    const network = await serve(sampleFolder)
    await use(network)
    await network.close()
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  firefox: async ({}, use) => {
    const firefox = await launchFirefox({
      executable: process.env.SIDELIGHT_FIREFOX ?? '',
      extension: builtFolder('firefox'),
    })
    await use(firefox)
    await firefox.close()
  },
  sidebar: async ({ firefox, network }, use) => {
    await firefox.open(network.at('index.html'))
    const sidebar = await firefox.pressToolbarButton()
    await expect.poll(() => stateOf(sidebar)).toBe('article')
    // The region in which terms are announced is there once they are listened to.
    await expect.poll(() => sidebar.evaluate(() => document.querySelector('main [role=status]') !== null)).toBe(true)
    await use(sidebar)
  },
})

const stateOf = (sidebar: Sidebar) =>
  sidebar.evaluate(() => {
    const { state, complete } = document.querySelector<HTMLElement>('#reader')?.dataset ?? {}
    return state === 'article' && complete === undefined ? 'beginning' : state
  })

const cardText = (sidebar: Sidebar) => sidebar.evaluate(() => document.querySelector('.term-card')?.textContent ?? '')

test('a press of the toolbar button opens the sidebar with the whole article', async ({ network, firefox }) => {
  const page = await firefox.open(network.at('index.html'))
  const before = await page.evaluate(() => document.documentElement.outerHTML)
  const sidebar = await firefox.pressToolbarButton()
  await expect.poll(() => stateOf(sidebar)).toBe('article')
  const paragraphs = await page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('[data-body-paragraph]'), (each) =>
      each.textContent.replace(/\s+/g, ' ').trim(),
    ),
  )
  const text = await sidebar.evaluate(() => document.querySelector('article')?.textContent.replace(/\s+/g, ' ') ?? '')
  expect(paragraphs.length).toBeGreaterThan(5)
  for (const paragraph of paragraphs) expect(text).toContain(paragraph)
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before)
})

test('the mouse on a term shows what it means, and Escape hides it', async ({ sidebar }) => {
  await sidebar.hover('article .term', /^Daesh$/)
  await expect.poll(() => cardText(sidebar)).toContain('Islamic State')
  await sidebar.press('Escape')
  await expect.poll(() => cardText(sidebar)).toBe('')
})

test('a word that is selected is looked up in the dictionary of the package', async ({ sidebar }) => {
  const word = await sidebar.evaluate(() => {
    const plain = /\b(?:buildings?|hundreds?|nothing|morning|evening|families|street)\b/
    const walker = document.createTreeWalker(document.querySelector('article') as Element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const found = plain.exec(node.nodeValue ?? '')
      if (found === null || node.parentElement?.closest('[data-aside], .term') !== null) continue
      document.getSelection()?.setBaseAndExtent(node, found.index, node, found.index + found[0].length)
      return found[0]
    }
    throw new Error('There is no plain word.')
  })
  await sidebar.evaluate(() =>
    document.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyL', key: 'l', altKey: true, bubbles: true })),
  )
  await expect.poll(() => cardText(sidebar)).toContain(word)
  await expect
    .poll(() => sidebar.evaluate(() => document.querySelector('.term-card .word-senses li')?.textContent ?? ''))
    .toMatch(/\w{4}/)
})

test('the text grows at once', async ({ sidebar }) => {
  const size = () =>
    sidebar.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('article p') as Element).fontSize))
  const before = await size()
  await sidebar.click('button', /^text/i)
  await sidebar.click('button', /^size: more/i)
  await expect.poll(size).toBeGreaterThan(before)
})

test('a page of the browser’s own says that it is protected', async ({ firefox }) => {
  await firefox.openInternal('about:support')
  const sidebar = await firefox.pressToolbarButton()
  await expect.poll(() => stateOf(sidebar)).toBe('failed')
  expect(await sidebar.evaluate(() => document.querySelector('main h1')?.textContent)).toBe(
    'The browser protects this page',
  )
})

test('the sidebar can be seen', async ({ sidebar }) => {
  const picture = await sidebar.screenshot()
  // A picture of nothing packs into next to no bytes.
  expect(picture.length).toBeGreaterThan(10_000)
})
