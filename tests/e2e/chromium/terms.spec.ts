import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../stage'

/** Terms as the sample's author spells them, with a word of what the card must say. */
const spellings = [
  { spelling: 'Daesh', explains: /Islamic State/ },
  { spelling: 'SDF', explains: /Kurd|militia|alliance/i },
  { spelling: 'Dair Alzour', explains: /city|province/i },
]

function markOf(panel: Page, spelling: string): Locator {
  return panel.locator('article .term', { hasText: new RegExp(`^${spelling}$`) }).first()
}

for (const { spelling, explains } of spellings) {
  test(`the mouse on “${spelling}” shows what it means, and Escape hides it`, async ({ panel }) => {
    await markOf(panel, spelling).hover()
    const card = panel.getByRole('dialog')
    await expect(card).toBeVisible()
    await expect(card).toContainText(explains)
    await panel.keyboard.press('Escape')
    await expect(card).toBeHidden()
  })

  test(`the keyboard on “${spelling}” shows what it means, and Escape goes back to the word`, async ({ panel }) => {
    const mark = markOf(panel, spelling)
    await mark.focus()
    await panel.keyboard.press('Enter')
    await expect(panel.getByRole('dialog')).toContainText(explains)
    await panel.keyboard.press('Escape')
    await expect(panel.getByRole('dialog')).toBeHidden()
    await expect(mark).toBeFocused()
  })

  test(`a press on “${spelling}” shows what it means`, async ({ panel }) => {
    await markOf(panel, spelling).click()
    await expect(panel.getByRole('dialog')).toContainText(explains)
  })
}

test('the glossary lists every term with its meaning, its source and how often it is found', async ({ panel }) => {
  await panel.getByRole('button', { name: /glossary/i }).click()
  const entries = panel.locator('.term-entry')
  // What takes a moment to find may come while the list is open: to the list, and to the number on the button under it.
  await expect(async () => {
    const says = await panel.locator('.bar [aria-label^="Glossary"]').getAttribute('aria-label')
    const count = Number(/\d+/.exec(says ?? '')?.[0])
    expect(count).toBeGreaterThan(2)
    expect(await entries.count()).toBe(count)
  }).toPass()
  for (const entry of await entries.all()) {
    await expect(entry.locator('.term-name')).not.toBeEmpty()
    await expect(entry.locator('.term-definition')).not.toBeEmpty()
    await expect(entry.locator('.term-source')).not.toBeEmpty()
    await expect(entry.locator('data.term-count')).toHaveAttribute('value', /^[1-9]\d*$/)
  }
})
