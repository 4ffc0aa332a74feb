import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axeCore from 'axe-core'
import { expect, openPage, test } from '../stage'

declare const axe: typeof axeCore

/** axe as one script, run in a world where the panel's own rules against foreign scripts do not hold. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

test('the article is free of accessibility faults', async ({ panel }) => {
  // A control that is half under the player is scrolled from there; to axe it is a small one.
  await panel.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.reader-foot { position: static }')
    document.adoptedStyleSheets.push(sheet)
  })
  expect(await faultsOf(panel)).toEqual([])
})

test('the text sheet is free of accessibility faults', async ({ panel }) => {
  await panel.getByRole('button', { name: /^text/i }).click()
  await expect(panel.getByRole('dialog')).toBeVisible()
  expect(await faultsOf(panel)).toEqual([])
})

test('a term’s card is free of accessibility faults', async ({ panel }) => {
  await panel.locator('.term').first().click()
  await expect(panel.getByRole('dialog')).toBeVisible()
  expect(await faultsOf(panel)).toEqual([])
})

test('the glossary is free of accessibility faults', async ({ panel }) => {
  await panel.getByRole('button', { name: /glossary/i }).click()
  await expect(panel.getByRole('dialog')).toBeVisible()
  expect(await faultsOf(panel)).toEqual([])
})

test('a refusal is free of accessibility faults', async ({ chromium }) => {
  const panel = await chromium.pressToolbarButton(await openPage(chromium, 'chrome://version/'))
  await expect(panel.locator('#reader')).toHaveAttribute('data-state', 'failed')
  expect(await faultsOf(panel)).toEqual([])
})

/** One line per violation of WCAG 2.2 A, AA, enhanced contrast, target size or axe's best practices. */
async function faultsOf(panel: Page): Promise<string[]> {
  await panel.evaluate(source)
  return await panel.evaluate(async () => {
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
    })
    return violations.map((each) => `${each.id}: ${each.help}: ${each.nodes.map((node) => node.html).join(' | ')}`)
  })
}
