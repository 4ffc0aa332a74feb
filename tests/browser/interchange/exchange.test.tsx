import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { makeNotebook } from '@/components/glossary/notebook'
import { nothingPersonal } from '@/components/glossary/personal'
import { ExchangeSheet } from '@/components/interchange/ExchangeSheet'
import { PlainStore } from '../plain-store'
import { checkAccessibility, draw } from '../stage'

async function drawSheet() {
  const store = new PlainStore(nothingPersonal)
  const notebook = makeNotebook({ stored: store, life: new AbortController().signal })
  await notebook.ready
  await draw(<ExchangeSheet notebook={notebook} found={[]} title="T" onClose={() => {}} />)
  return { notebook, store }
}
const choose = (name: string, text: string): Promise<void> =>
  userEvent.upload(page.getByLabelText('Choose files'), new File([text], name))

describe('A glossary from a file', () => {
  test('is looked at before it is taken, and can be taken back', async () => {
    await page.viewport(240, 600)
    const { notebook } = await drawSheet()
    await choose('class.csv', 'term,definition\nfoothold,A first place that a force holds.\n,nothing\n')
    await expect.element(page.getByText('1 term is new.')).toBeVisible()
    await expect.element(page.getByText(/^Line 3.*The term is missing\./)).toBeVisible()
    await checkAccessibility()
    expect(notebook.personal.value.imported).toEqual([])
    await userEvent.click(page.getByRole('button', { name: 'Import all of it' }))
    await expect.element(page.getByText(/was imported\./)).toBeVisible()
    expect(notebook.personal.value.imported[0]?.terms[0]?.term).toBe('foothold')
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    await expect.poll(() => notebook.personal.value.imported).toEqual([])
  })

  test('that is too long is offered as far as there is room; what the preview says is what is taken', async () => {
    const { notebook } = await drawSheet()
    const rows = Array.from({ length: 100_000 }, (_, at) => `term ${at},Meaning ${at}.`)
    await choose('long.csv', `term,definition\n${rows.join('\n')}\n`)
    const says = /^The file is too long: it has 100,000 terms, .* These are the first 50,000\./
    await expect.element(page.getByText(says)).toBeVisible()
    expect(page.getByText(says).element().closest('[role=status]')).not.toBeNull()
    await expect.element(page.getByRole('region', { name: /long/ })).toHaveTextContent(/50.?000 terms are new\./)
    expect(notebook.personal.value.imported).toEqual([])
    await checkAccessibility()
    await userEvent.click(page.getByRole('button', { name: 'Import all of it' }))
    await expect.element(page.getByText(/was imported\./)).toBeVisible()
    const [taken] = notebook.personal.value.imported
    expect([taken?.terms.length, taken?.terms.at(-1)?.term]).toEqual([50_000, 'term 49999'])
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    await expect.poll(() => notebook.personal.value.imported).toEqual([])
  }, 60_000)

  test('comes in the place of one of the same name; what goes with that is said beforehand', async () => {
    const { notebook } = await drawSheet()
    const taken = () => notebook.personal.value.imported.map(({ terms }) => terms.map(({ term }) => term))
    await choose('class.csv', 'term,definition\nquay,A wall for ships.\nmast,A pole of a ship.\n')
    await userEvent.click(page.getByRole('button', { name: 'Import all of it' }))
    await expect.poll(taken).toEqual([['quay', 'mast']])
    await choose('class.csv', 'term,definition\nquay,A wall for ships.\ntide,High and low water.\n')
    const says = '1 term that is here now is not in the file, and goes.'
    await expect.element(page.getByRole('region', { name: /class/ })).toHaveTextContent(says)
    await checkAccessibility()
    await userEvent.click(page.getByRole('button', { name: 'Import all of it' }))
    await expect.poll(taken).toEqual([['quay', 'tide']])
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    await expect.poll(taken).toEqual([['quay', 'mast']])
  })

  test('is refused with a sentence, and nothing is lost', async () => {
    const { notebook } = await drawSheet()
    await choose('bomb.tbx', '<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "b">]><martif>&a;</martif>')
    await expect.element(page.getByText(/declares abbreviations of its own/)).toBeVisible()
    expect(notebook.personal.value).toEqual(nothingPersonal)
    await checkAccessibility()
  })

  test('is not lost when the store is full: the reason is told', async () => {
    const { notebook, store } = await drawSheet()
    store.refuse = 'The quota has been exceeded.'
    await choose('class.csv', 'term,definition\nfoothold,A first place that a force holds.\n')
    await userEvent.click(page.getByRole('button', { name: 'Import all of it' }))
    await expect.element(page.getByText('It could not be kept: The quota has been exceeded.')).toBeVisible()
    expect(notebook.personal.value.imported).toEqual([])
  })
})
