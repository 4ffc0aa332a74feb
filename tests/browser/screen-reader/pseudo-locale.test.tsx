/** The panel in a language that is 40 % longer, with accents, and in one from right to left (M-10, M-5). */
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { speakInstead } from '../../unit/english'
import { pseudo, pseudoTexts } from '../../unit/locales/pseudo'
import { english as texts } from '../../unit/locales/texts'
import { drawPanel } from '../reader/panel'

afterEach(async () => {
  speakInstead()
  document.documentElement.dir = ''
  await page.viewport(360, 665)
})

/** Whether text is there for screen readers alone, as a narrow panel has the name of the site. */
function isOnlySaid(element: Element): boolean {
  return getComputedStyle(element).clipPath === 'inset(50%)'
}

/** Every line of text that is cut off by a box around it, or lies outside of the panel's width. */
function cutOff(): string[] {
  const found = new Set<string>()
  const width = document.documentElement.clientWidth
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    const says = node.textContent?.trim()
    if (parent === null || !says || !parent.checkVisibility({ visibilityProperty: true })) continue
    // What scrolls by itself is reached; what is hidden from the eye is not looked at.
    if (parent.closest('.visually-hidden, .skip-link, .table-scroll, [aria-hidden=true], style, script') !== null)
      continue
    if (isOnlySaid(parent)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const line of range.getClientRects()) {
      if (line.width === 0) continue
      if (line.left < -1 || line.right > width + 1) found.add(`outside: ${says}`)
      // What is beyond the edge of something that scrolls can be scrolled to.
      let scrolls = { x: false, y: false }
      for (let box: Element | null = parent; box !== null; box = box.parentElement) {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(box)
        const edge = box.getBoundingClientRect()
        const isBeside = line.left < edge.left - 1 || line.right > edge.right + 1
        const isBeyond = line.top < edge.top - 2 || line.bottom > edge.bottom + 2
        // A name that is shortened with dots bears its whole text for who asks.
        const isCutX = !scrolls.x && isBeside && /hidden|clip/.test(overflowX) && textOverflow !== 'ellipsis'
        const isCutY = !scrolls.y && isBeyond && /hidden|clip/.test(overflowY)
        if (isCutX || isCutY) found.add(`${box.className || box.tagName}: ${says}`)
        scrolls = {
          x: scrolls.x || /auto|scroll/.test(overflowX) || textOverflow === 'ellipsis',
          y: scrolls.y || /auto|scroll/.test(overflowY),
        }
      }
    }
  }
  return [...found]
}

test('text that is cut off is found', async () => {
  await drawPanel()
  await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible()
  const line = document.querySelector<HTMLElement>('.article-details')
  line?.style.setProperty('height', '4px')
  line?.style.setProperty('overflow', 'hidden')
  expect(cutOff().join()).toMatch(/article-details: .*minute/)
})

describe.each([
  ['ltr', 'de'],
  ['rtl', 'ar'],
] as const)('from %s', (direction, language) => {
  const said = (key: string): string => pseudo(texts.get(key) ?? '', direction)
  const start = async (means: Parameters<typeof drawPanel>[0] = {}) => {
    await page.viewport(240, 665)
    speakInstead(language, pseudoTexts(language, direction))
    document.documentElement.dir = direction
    await drawPanel({ density: { help: 'some', repeat: 'first' }, ...means })
  }
  const fits = (): void => {
    expect(cutOff()).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(240)
  }

  test('the article and its player fit 240 px', async () => {
    await start()
    await expect.element(page.getByRole('button', { name: said('speech.play') })).toBeVisible()
    fits()
  })

  test.each(['sign-in', 'no-access', 'broken'] as const)('a refusal fits: %s', async (reason) => {
    await start({ readings: [async () => ({ ok: false, reason })] })
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
    fits()
  })

  test.each(['reader.text', 'reader.more', 'glossary'])('the sheet behind %s fits, down to its end', async (key) => {
    await start()
    const buttons = page.getByRole('banner').getByRole('button').elements()
    const button = key === 'glossary' ? buttons[0] : buttons.find((each) => each.ariaLabel === said(key))
    await userEvent.click(button ?? document.body)
    await expect.element(page.getByRole('dialog')).toBeVisible()
    fits()
    const body = document.querySelector('.sheet-body')
    expect(body?.scrollWidth).toBeLessThanOrEqual(body?.clientWidth ?? 0)
  })

  test.each(['speech.speed', 'speech.voice', 'speech.listening'])(
    'the sheet of the player behind %s fits',
    async (key) => {
      await start()
      await expect.element(page.getByRole('button', { name: said('speech.play') })).toBeVisible()
      const at = { 'speech.speed': '.player-speed', 'speech.listening': '.player-listening' }[key]
      const button = document.querySelector(at ?? '.player-controls > .icon-button:last-child')
      await userEvent.click(button ?? document.body)
      await expect.element(page.getByRole('dialog')).toBeVisible()
      fits()
    },
  )
})
