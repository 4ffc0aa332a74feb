/** Glossaries from hostile files: imported, listed, their cards opened, and everything that can be exported from them. */
import { chromiumPanel } from '../drive/panel'
import type { GlossaryFile, Vector } from './corpus'
import { takeRan, touch } from './detector'
import { forbidden } from './forbidden'
import { plant } from './plant'
import type { Outcome } from './run'
import { type Stage, stillPage } from './stage'

/** The terms of a glossary that a page can mention: the vectors themselves are no words. */
const wordOf = (index: number): string =>
  `Vector${[...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`

/** One glossary with all `vectors` in its terms, names and definitions, read and written in every way there is. */
export async function tryGlossaryOf(vectors: readonly Vector[], stage: Stage): Promise<Outcome> {
  const terms = vectors.flatMap(({ html }, index) => [
    {
      term: wordOf(index),
      definition: `It is this: ${html}`,
      aliases: [html.slice(0, 100)],
      source: html.slice(0, 200),
    },
    { term: html.slice(0, 200), definition: html },
  ])
  const content = JSON.stringify({ name: `A glossary ${vectors[0]?.html ?? ''}`.slice(0, 200), terms })
  return await tried('glossary', stage, async () => {
    await stage.read('/plain.html', { type: 'text/html', body: plant({ id: 'plain', html: '' }), headers: stillPage })
    const problem = await imported({ id: 'glossary', name: 'json', content }, stage)
    if (problem !== undefined) return [`not imported: ${problem}`]
    const words = vectors.map((_, index) => `${wordOf(index)} is a word of it, and means what the glossary says of it.`)
    const body = `<!doctype html><html lang="en"><title>Words</title><article><h1>Words</h1>${words.map((each) => `<p>${each}</p>`).join('')}</article>`
    await stage.read('/glossary.html', { type: 'text/html', body, headers: stillPage })
    const wrong = await openCards(stage, Math.min(vectors.length, 60))
    await writeOwnTerm(vectors.map(({ html }) => html).join(' '), stage)
    return [...wrong, ...(await exportAll(stage))]
  })
}

/** One hostile file. Refused with a sentence or taken as text: either is well. */
export async function tryGlossaryFile(file: GlossaryFile, stage: Stage): Promise<Outcome> {
  return await tried(file.id, stage, async () => {
    await stage.read('/plain.html', { type: 'text/html', body: plant({ id: 'plain', html: '' }), headers: stillPage })
    await imported(file, stage)
    const changed = await stage.panel.evaluate(() => Object.keys(Object.prototype).length)
    return changed === 0 ? [] : ['the prototype of all objects is another']
  })
}

async function tried(id: string, stage: Stage, work: () => Promise<string[]>): Promise<Outcome> {
  const before = stage.network.requests.length
  const wrong: string[] = []
  try {
    wrong.push(...(await work()))
    await chromiumPanel(stage.panel).evaluate(touch)
  } catch (error) {
    wrong.push((error instanceof Error ? error.message : String(error)).split('\n').slice(0, 4).join(' '))
  }
  const nodes = await forbidden(stage.panel)
  const executed = await stage.panel.evaluate(takeRan)
  await stage.panel.keyboard.press('Escape')
  return { id, executed, requests: stage.foreign(before), forbidden: nodes, wrong }
}

/** Imports a file, and says why if it was refused. */
async function imported({ name, content }: GlossaryFile, { panel }: Stage): Promise<string | undefined> {
  await openExchange({ panel })
  await panel
    .locator('input[type=file]')
    .setInputFiles({ name: `hostile.${name}`, mimeType: 'text/plain', buffer: Buffer.from(content) })
  const take = panel.getByRole('button', { name: 'Import all of it' })
  const refusal = panel.locator('.term-problem').first()
  await take.or(refusal).first().waitFor()
  if (!(await take.isVisible())) return (await refusal.textContent()) ?? ''
  await take.click()
  await panel.getByText('was imported.').or(refusal).first().waitFor()
  return (await refusal.isVisible()) ? ((await refusal.textContent()) ?? '') : undefined
}

async function openGlossary({ panel }: Pick<Stage, 'panel'>): Promise<void> {
  await panel.keyboard.press('Escape')
  await panel
    .locator('.bar')
    .getByRole('button', { name: /^Glossary/ })
    .click()
}

async function openExchange({ panel }: Pick<Stage, 'panel'>): Promise<void> {
  await openGlossary({ panel })
  await panel.getByRole('button', { name: 'Import or export' }).click()
}

/** Has the person write a term themselves: else their own list would hold nothing to export. */
async function writeOwnTerm(given: string, { panel }: Stage): Promise<void> {
  // The form takes nothing that cannot be shown, and a semicolon begins another spelling.
  const meaning = [...given.replace(/\p{C}/gu, ' ').replaceAll(';', ' ')]
  await openGlossary({ panel })
  await panel.getByRole('button', { name: 'Add a term' }).click()
  await panel.getByLabel('Term', { exact: true }).fill(`=Own term ${meaning.slice(0, 100).join('')}`)
  await panel.getByLabel('What it means').fill(`=${meaning.slice(0, 1_500).join('')}`)
  await panel.getByRole('button', { name: 'Save', exact: true }).click()
  await panel.locator('.term-form').waitFor({ state: 'detached' })
}

/** Opens the list, and the cards of the first terms that are marked. */
async function openCards({ panel }: Stage, most: number): Promise<string[]> {
  await openGlossary({ panel })
  await panel.locator('.term-entry').first().waitFor()
  await panel.keyboard.press('Escape')
  const marks = panel.locator('.article .term')
  const count = Math.min(await marks.count(), most)
  for (let i = 0; i < count; i += 1) {
    await marks.nth(i).press('Enter')
    await panel.locator('.term-card').waitFor()
    await panel.keyboard.press('Escape')
  }
  return count > 0 ? [] : ['no term of the glossary is marked']
}

/** Saves every format of every list. What is saved as a page is opened, too: it may run nothing and ask for nothing. */
async function exportAll(stage: Stage): Promise<string[]> {
  const { panel } = stage
  const wrong: string[] = []
  await openExchange({ panel })
  const ways = panel.locator('.export-ways')
  const formats = await ways
    .locator('option')
    .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value))
  for (const list of ['The terms of this article', 'Your own terms']) {
    await panel.getByRole('radio', { name: list }).check()
    for (const format of formats) {
      await ways.locator('select').selectOption(format)
      const saving = panel.waitForEvent('download')
      await ways.getByRole('button', { name: 'Save the file' }).click()
      await saving
      const body = await panel.evaluate(async () => (await globalThis.sidelightSaved?.text()) ?? '')
      if (body.length < 100) wrong.push(`nothing of “${list}” was exported as ${format}`)
      if (/csv|tsv/.test(format) && cellsOf(body).some((cell) => /^[=+\-@\t\r]/.test(cell)))
        wrong.push(`${format} begins a cell of “${list}” as a formula does`)
      if (format === 'html') wrong.push(...(await openExported(body, stage)))
    }
  }
  return wrong
}

/** The cells of a table, as a spreadsheet takes them. */
const cellsOf = (table: string): string[] =>
  Array.from(table.matchAll(/"((?:[^"]|"")*)"|[^",\t\r\n][^,\t\r\n]*/g), ([cell, quoted]) => quoted ?? cell)

/** Opens what was saved as a page, and says what it ran. */
async function openExported(body: string, { chromium, network }: Stage): Promise<string[]> {
  const page = await chromium.context.newPage()
  const ran: string[] = []
  page.on('dialog', (dialog) => {
    ran.push(`the exported page ran ${dialog.type()}(${dialog.message()})`)
    void dialog.dismiss()
  })
  await page.goto(network.put('/exported.html', { type: 'text/html; charset=utf-8', body }))
  await page.evaluate(() => {
    for (const each of document.querySelectorAll<HTMLElement>('*')) each.dispatchEvent(new Event('pointerover'))
  })
  await page.close()
  return ran
}
