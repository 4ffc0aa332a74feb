import { readFileSync } from 'node:fs'
import { browserItself, expect, expectArticle, test } from '../stage'

test('a double-click on any word shows what the dictionary says of it here, without a request', async ({
  panel,
  network,
}) => {
  const word = await panel.evaluate(() => {
    for (const paragraph of document.querySelectorAll('article p:not([data-aside] *)')) {
      for (const node of paragraph.childNodes) {
        const at =
          node instanceof Text
            ? node.data.search(/\b(?:buildings?|hundreds?|nothing|morning|evening|families|street)\b/)
            : -1
        if (at === -1) continue
        const range = document.createRange()
        const text = /^[a-z]+/.exec(node.textContent?.slice(at) ?? '')?.[0] ?? ''
        range.setStart(node, at)
        range.setEnd(node, at + text.length)
        // The word itself: a paragraph may be taller than what the bars leave to see.
        window.scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior: 'instant' })
        const { x, y, width, height } = range.getBoundingClientRect()
        return { text, x: x + width / 2, y: y + height / 2 }
      }
    }
    throw new Error('There is no plain word.')
  })
  const before = network.requests.length
  await panel.mouse.dblclick(word.x, word.y)
  const card = panel.getByRole('dialog')
  await expect(card.getByRole('heading')).toHaveText(word.text)
  await expect(card.locator('.word-senses li').first()).not.toBeEmpty()
  await panel.keyboard.press('Escape')
  await expect(card).toBeHidden()
  expect(network.requests.slice(before).filter((request) => !browserItself.test(request))).toEqual([])
})

test('a word that is typed is found in the dictionary', async ({ panel }) => {
  await panel.keyboard.press('Alt+g')
  await panel.getByRole('searchbox').fill('ubiquitous')
  await expect(panel.locator('.term-dictionary .word-senses')).toContainText(/everywhere/)
  await panel.getByRole('searchbox').fill('children')
  await expect(panel.locator('.term-dictionary')).toContainText('Plural of “child”')
})

test('the sentence that explains a term is shown on the page, and the page goes back', async ({ panel, sample }) => {
  const markup = await sample.evaluate(() => document.documentElement.outerHTML)
  await panel.locator('article .term', { hasText: /^SDF$/ }).first().click()
  const card = panel.getByRole('dialog')
  await expect(card.locator('.term-proof')).toContainText('The Syrian Democratic Forces, or SDF')
  await sample.evaluate(() => window.scrollTo(0, 0))
  await card.getByRole('button', { name: 'Show on the page' }).click()
  await expect.poll(() => sample.evaluate(() => window.scrollY)).toBeGreaterThan(100)
  await expect(card.getByRole('alert')).toHaveCount(0)
  await card.getByRole('button', { name: 'Show in the article' }).click()
  await panel.getByRole('button', { name: 'Back to where you were' }).click()
  await expect.poll(() => sample.evaluate(() => window.scrollY)).toBe(0)
  expect(await sample.evaluate(() => document.documentElement.outerHTML)).toBe(markup)
})

test('a term of one’s own is kept, and a glossary is imported and exported', async ({ panel }) => {
  await panel.keyboard.press('Alt+g')
  await panel.getByRole('button', { name: 'Add a term' }).click()
  await panel.getByRole('textbox', { name: 'Term' }).fill('checkpoint')
  await panel.getByRole('textbox', { name: 'What it means' }).fill('A place where soldiers stop people.')
  await panel.getByRole('button', { name: 'Save' }).click()
  await panel.keyboard.press('Alt+g')
  await expect(panel.locator('.notebook')).toContainText('checkpoint')

  await panel.getByRole('button', { name: 'Import or export' }).click()
  const csv = 'term,definition\nEuphrates,"The river, as our class calls it."\n,nothing\n'
  await panel
    .locator('input[type=file]')
    .setInputFiles({ name: 'class.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await expect(panel.locator('.import-preview')).toContainText('1 term is new.')
  await expect(panel.locator('.import-skipped')).toContainText('Line 3')
  await panel.getByRole('button', { name: 'Import all of it' }).click()
  await expect(panel.getByText('was imported.')).toBeVisible()

  const saved = panel.waitForEvent('download')
  await panel.getByRole('button', { name: 'Save the file' }).click()
  const file = await saved
  expect(file.suggestedFilename()).toMatch(/\.csv$/)
  expect(readFileSync(await file.path(), 'utf8')).toContain('SDF')

  await panel.keyboard.press('Escape')
  await panel
    .locator('article .term', { hasText: /^Euphrates$/ })
    .first()
    .click()
  await expect(panel.getByRole('dialog')).toContainText('The river, as our class calls it.')
  await panel.reload()
  await expectArticle(panel)
  await panel.keyboard.press('Alt+g')
  await expect(panel.locator('.notebook').first()).toContainText('checkpoint')
})

test('a finger on a term shows its card, and one beside it closes it', async ({ panel }) => {
  const touch = await panel.context().newCDPSession(panel)
  await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  const tap = async (x: number, y: number): Promise<void> => {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  const mark = panel.locator('article .term', { hasText: /^SDF$/ }).first()
  await mark.scrollIntoViewIfNeeded()
  const box = await mark.boundingBox()
  if (box === null) throw new Error('The term is not drawn.')
  await tap(box.x + box.width / 2, box.y + box.height / 2)
  const card = panel.getByRole('dialog')
  await expect(card).toContainText('Syrian Democratic Forces')
  await tap(12, 80)
  await expect(card).toBeHidden()
})

test('Daesh is explained by the article’s own sentence, and by the bundled glossary below it', async ({ panel }) => {
  await panel
    .locator('article .term', { hasText: /^Daesh$/ })
    .first()
    .click()
  const parts = panel.getByRole('dialog').locator('.term-part')
  await expect(parts).toHaveCount(2)
  await expect(parts.first()).toContainText('An acronym of the group’s full title.')
  await expect(parts.first()).toContainText('This article')
  await expect(parts.last()).toContainText('Another name for Islamic State')
  await expect(parts.last()).toContainText('World affairs')
})
