import { type Browser, chromium, expect, type Page, test } from '@playwright/test'
import type { Accepted } from '../../a11y/accepted'
import { clippedAtDouble, clippedText, clippedUnderSpacing } from '../../a11y/checks/clipping'
import { paleText } from '../../a11y/checks/contrast'
import { walkFocus } from '../../a11y/checks/focus-look'
import { lostToForcedColours } from '../../a11y/checks/forced-colours'
import { paleHighlights } from '../../a11y/checks/highlights'
import { motionLeft } from '../../a11y/checks/motion'
import { sidewaysScroll } from '../../a11y/checks/reflow'
import { smallTargets } from '../../a11y/checks/targets'
import { lookWithEngines } from '../../a11y/engines'
import type { Fault } from '../../a11y/fault'
import { withSandboxIfPossible } from '../../drive/chromium'

/** Each check on a page with a fault made for it, and on one without: a check that cannot fail says nothing. */
let browser: Browser
let page: Page

test.beforeAll(async () => {
  browser = await withSandboxIfPossible((chromiumSandbox) =>
    chromium.launch({ executablePath: process.env.SIDELIGHT_CHROMIUM ?? '', chromiumSandbox }),
  )
  page = await browser.newPage({ viewport: { width: 360, height: 600 } })
})
test.afterAll(() => browser.close())

const draw = (body: string, style = ''): Promise<void> =>
  page.setContent(
    `<!doctype html><html lang="en"><title>A page</title><style>body { font: 16px/1.5 sans-serif; background: #fff; color: #000 } ${style}</style><body><main>${body}</main>`,
  )
const rules = (faults: readonly Fault[]): string[] => [...new Set(faults.map(({ rule }) => rule))]

test.describe('text that is cut off', () => {
  test('is found where a box is too low or too narrow for it', async () => {
    await draw('<div style="block-size: 12px; overflow: hidden">The river rose</div>')
    expect(rules(await clippedText(page))).toEqual(['clipped-text'])
    await draw('<div style="inline-size: 40px; overflow: hidden; white-space: nowrap">The river rose</div>')
    expect(rules(await clippedText(page))).toEqual(['clipped-text'])
  })

  test('is found under the spacing of WCAG 1.4.12 when only that cuts it', async () => {
    await draw(
      '<div style="inline-size: fit-content; max-inline-size: 112px; overflow: hidden; white-space: nowrap">The river rose</div>',
    )
    expect(await clippedText(page)).toEqual([])
    expect(rules(await clippedUnderSpacing(page))).toEqual(['clipped-text 1.4.12'])
    expect(await clippedText(page)).toEqual([])
  })

  test('is found with letters of twice the size when only those are cut', async () => {
    await draw('<div style="font-size: 1rem; block-size: 26px; overflow: hidden">The river</div>')
    expect(await clippedText(page)).toEqual([])
    expect(rules(await clippedAtDouble(page))).toEqual(['clipped-text 200%'])
  })

  test('is found where it lies on other text', async () => {
    await draw('<p>The river rose</p><p style="margin-block-start: -2.5em">and fell again</p>')
    expect(rules(await clippedText(page))).toEqual(['overlapped-text'])
  })

  test('is not what a person can scroll to', async () => {
    await draw('<div style="block-size: 60px; overflow: auto">The river rose<br><br><br>and<br>fell</div>')
    expect(await clippedText(page)).toEqual([])
  })
})

test('sideways scrolling is found, but in a named region that the keyboard reaches', async () => {
  await draw('<p style="inline-size: 500px">The river rose for nine days, and then it fell, and then it rose again</p>')
  expect(rules(await sidewaysScroll(page))).toEqual(['reflow'])
  const wide = '<div style="inline-size: 900px">A wide thing</div>'
  await draw(`<div style="overflow-x: auto">${wide}</div>`)
  expect(rules(await sidewaysScroll(page))).toEqual(['reflow'])
  await draw(`<section style="overflow-x: auto" aria-label="Heights" tabindex="0">${wide}</section>`)
  expect(await sidewaysScroll(page)).toEqual([])
})

test('a target below 44 pixels is found, but not a link in a sentence', async () => {
  await draw('<button style="inline-size: 40px; block-size: 44px">Go</button>')
  expect(rules(await smallTargets(page))).toEqual(['target-size-44'])
  await draw(
    '<p>The <a href="#a">river</a> rose.</p><button style="min-inline-size: 44px; block-size: 44px">Go</button>',
  )
  expect(await smallTargets(page)).toEqual([])
})

test('text below 7:1 is found, by its colour and by what it shines through', async () => {
  await draw('<p style="color: #666">The river rose</p>')
  expect(rules(await paleText(page))).toEqual(['contrast-7'])
  await draw('<div style="opacity: 0.6"><p>The river rose</p></div>')
  expect(rules(await paleText(page))).toEqual(['contrast-7'])
  await draw('<p style="color: #595959">The river rose</p>')
  expect(await paleText(page)).toEqual([])
})

test('a highlight that is too pale, or told by its colour alone, is found', async () => {
  const painted = (word: string): string =>
    `::highlight(sentence), ::highlight(paragraph), ::highlight(line) { background: #eee } ::highlight(word) { ${word} }`
  const article = '<article><p>The river rose</p></article>'
  await draw(article, painted('background: #fff3a0; color: #999; text-decoration: underline'))
  expect((await paleHighlights(page)).map(({ says }) => says)).toContainEqual(expect.stringMatching(/^the word has \d/))
  await draw(article, painted('background: #000; color: #fff'))
  expect((await paleHighlights(page)).map(({ says }) => says)).toContain('the word is told by its colour alone')
  await draw(article, painted('background: #000; color: #fff; text-decoration: underline'))
  expect(await paleHighlights(page)).toEqual([])
})

test('a focus that cannot be seen well is found', async () => {
  const paper = await browser.newPage()
  const buttons = '<button class="one">Go there</button><button class="two">Come back</button>'
  const size = 'button { padding: 12px; margin: 12px; border: 1px solid #000; background: #fff }'
  await draw(buttons, `${size} :focus-visible { outline: 3px solid #ddd; outline-offset: 2px }`)
  expect(rules(await walkFocus(page, paper))).toEqual(['focus-appearance'])
  await draw(buttons, `${size} :focus-visible { outline: 3px solid #0a545d; outline-offset: 2px }`)
  expect(await walkFocus(page, paper)).toEqual([])
  await paper.close()
})

test('a focus that something lies over is found', async () => {
  const paper = await browser.newPage()
  const bar = '<div style="position: fixed; inset: 0 0 auto; block-size: 60px; background: #eee"></div>'
  const button = '<button style="position: absolute; inset-block-start: 40px; padding: 20px">Go there</button>'
  const ring = ':focus-visible { outline: 3px solid #0a545d }'
  await draw(button + bar, ring)
  expect(rules(await walkFocus(page, paper))).toContain('focus-obscured')
  await draw(bar + button, ring)
  expect(await walkFocus(page, paper)).toEqual([])
  await paper.close()
})

test('what moves although less motion is wished for is found', async () => {
  await draw(
    '<p class="a">The river</p>',
    '@keyframes drift { to { translate: 10px } } .a { animation: drift 2s infinite }',
  )
  expect(rules(await motionLeft(page))).toEqual(['motion'])
  await draw('<p class="a">The river</p>', '.a { transition: opacity 0.2s }')
  expect(rules(await motionLeft(page))).toEqual(['motion'])
  await draw(
    '<p class="a">The river</p>',
    '@media (prefers-reduced-motion: no-preference) { .a { transition: opacity 0.2s } }',
  )
  expect(await motionLeft(page)).toEqual([])
})

test('what is lost under forced colours is found', async () => {
  await draw('<p style="forced-color-adjust: none; color: #ccc; background: #fff">The river</p>')
  expect(rules(await lostToForcedColours(page))).toEqual(['forced-colours'])
  const choice = (on: boolean): string =>
    `<label><input type="radio" name="a" ${on ? 'checked' : ''}><span>Choice</span></label>`
  const hidden = 'input { position: absolute; appearance: none; inline-size: 1px; block-size: 1px }'
  const choices = `<fieldset><legend>Which</legend>${choice(true)}${choice(false)}</fieldset>`
  await draw(choices, `${hidden} label:has(:checked) { background: #def }`)
  expect(rules(await lostToForcedColours(page))).toEqual(['forced-colours'])
  await draw(choices, `${hidden} label:has(:checked) { outline: 2px solid }`)
  expect(await lostToForcedColours(page)).toEqual([])
})

test('both engines find what is wrong, and an explanation counts for its own elements and outcome only', async () => {
  await draw('<img src="data:,"><h1>A page</h1>')
  const { faults } = await lookWithEngines(page, [])
  expect(faults).toContainEqual(expect.objectContaining({ engine: 'axe', rule: 'image-alt', outcome: 'violation' }))
  expect(faults).toContainEqual(expect.objectContaining({ engine: 'ibm', rule: 'img_alt_valid' }))
  const explained = { engine: 'axe', rule: 'image-alt', outcome: 'violation', selector: 'img', why: 'made up' } as const
  const rulesWith = async (other: Partial<Accepted>): Promise<string[]> =>
    rules((await lookWithEngines(page, [{ ...explained, ...other }])).faults)
  expect(await rulesWith({})).not.toContain('image-alt')
  expect(await rulesWith({ says: 'alt attribute' })).not.toContain('image-alt')
  expect(await rulesWith({ selector: 'img.other' })).toContain('image-alt')
  expect(await rulesWith({ outcome: 'incomplete' })).toContain('image-alt')
  expect(await rulesWith({ says: 'something else' })).toContain('image-alt')
})
