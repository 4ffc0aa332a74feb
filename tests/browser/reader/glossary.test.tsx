import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { nothingPersonal, ownTerm, withTerm } from '@/components/glossary/personal'
import { checkAccessibility } from '../stage'
import { complete, drawPanel, p, story } from './panel'

const term = (name: string) => page.getByRole('button', { name, exact: true }).first()
const card = () => page.getByRole('dialog')
const filler = 'It was a long day and much was said of it that is not to be found here, nor anywhere else in print.'
const report = {
  ...story,
  body: [
    p('The Lantern Society (LS) has left Raqqah. It held the city for three years, and Daesh before it for two.'),
    p('“The LS was never strong,” said one who knew it well, and who saw Daesh go.'),
    ...Array.from({ length: 12 }, () => p(filler)),
  ],
}
const reading = { readings: [async () => ({ ok: true as const, article: report })] }

/** The panel once its terms are marked: before, there is no list of them, and the key for it does nothing. */
async function drawRead(means: Parameters<typeof drawPanel>[0]) {
  const panel = await drawPanel(means)
  await complete()
  return panel
}

describe('an explanation of the article’s own', () => {
  test('shows its sentence, leads to it in the panel and on the page, and back', async () => {
    const { shownOnPage } = await drawRead({ ...reading, density: { help: 'some', repeat: 'first' } })
    await userEvent.click(term('LS'))
    await expect.element(card()).toHaveTextContent('Short for “Lantern Society”')
    await expect.element(card()).toHaveTextContent('This article')
    await expect.element(card().getByRole('figure')).toHaveTextContent(/^The Lantern Society \(LS\) has left Raqqah\./)
    await checkAccessibility()
    await userEvent.click(card().getByRole('button', { name: 'Show on the page' }))
    expect(shownOnPage).toEqual(['The Lantern Society (LS) has left Raqqah.'])
    await userEvent.click(card().getByRole('button', { name: 'Show in the article' }))
    await expect.element(card()).not.toBeInTheDocument()
    await userEvent.click(page.getByRole('button', { name: 'Back to where you were' }))
    await expect.element(page.getByRole('button', { name: 'Back to where you were' })).not.toBeInTheDocument()
    expect(shownOnPage.at(-1)).toBeUndefined()
  })
})

describe('before reading', () => {
  test('the terms that matter most wait folded away under the title', async () => {
    await drawRead(reading)
    const fold = page.getByText(/^Before you read: \d terms$/)
    await userEvent.click(fold)
    await expect.element(page.getByText('A city on the Euphrates.')).toBeVisible()
    await checkAccessibility()
  })
})

describe('one’s own glossary', () => {
  test('takes a term from its card, in two fields, and marks it everywhere', async () => {
    const { notebook } = await drawRead(reading)
    await userEvent.click(term('Raqqah'))
    await userEvent.click(card().getByRole('button', { name: 'Add my own explanation' }))
    await expect.element(page.getByRole('textbox', { name: 'Term' })).toHaveValue('Raqqah')
    await userEvent.click(page.getByRole('button', { name: 'Save' }))
    await expect.element(page.getByRole('alert')).toHaveTextContent('Write what it means.')
    await userEvent.fill(page.getByRole('textbox', { name: 'What it means' }), 'Where my aunt lives.')
    await checkAccessibility()
    await userEvent.click(page.getByRole('button', { name: 'Save' }))
    await expect.element(page.getByRole('textbox', { name: 'Term' })).not.toBeInTheDocument()
    expect(notebook.personal.value.terms[0]?.term).toMatchObject({ term: 'Raqqah', definition: 'Where my aunt lives.' })
    await userEvent.click(term('Raqqah'))
    await expect.element(card()).toHaveTextContent(/Where my aunt lives\..*Your glossary.*A city on the Euphrates\./)
  })

  test('leaves alone the sheet that was opened while a term was being kept', async () => {
    const { ownGlossary } = await drawRead(reading)
    let kept = (): void => {}
    ownGlossary.delay = new Promise((done) => {
      kept = done
    })
    await userEvent.click(term('Raqqah'))
    await userEvent.click(card().getByRole('button', { name: 'Add my own explanation' }))
    await userEvent.fill(page.getByRole('textbox', { name: 'What it means' }), 'Where my aunt lives.')
    await userEvent.click(page.getByRole('button', { name: 'Save' }))
    await userEvent.keyboard('{Alt>}g{/Alt}')
    const remove = page.getByRole('button', { name: 'Remove: Raqqah' })
    kept()
    await expect.element(remove).toBeVisible()
    await new Promise((frame) => requestAnimationFrame(frame))
    await expect.element(remove).toBeVisible()
  })

  test('is changed and taken away from the list', async () => {
    const own = withTerm(nothingPersonal, { term: ownTerm('filler', 'What fills.', 'own-1') })
    const { notebook } = await drawRead({ ...reading, personal: own })
    await userEvent.keyboard('{Alt>}g{/Alt}')
    await checkAccessibility()
    await userEvent.click(page.getByRole('button', { name: 'Remove: filler' }))
    await expect.poll(() => notebook.personal.value.terms).toEqual([])
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    await expect.poll(() => notebook.personal.value.terms.length).toBe(1)
  })

  test('hides a term on this site or everywhere, and shows it again', async () => {
    const { notebook } = await drawRead(reading)
    await userEvent.click(term('Raqqah'))
    await userEvent.click(card().getByRole('button', { name: 'Hide this term' }))
    await checkAccessibility()
    await userEvent.click(card().getByRole('button', { name: 'On paper.example only' }))
    await expect.element(term('Raqqah')).not.toBeInTheDocument()
    expect(notebook.personal.value.hidden).toEqual([{ name: 'Raqqah', site: 'paper.example' }])
    await userEvent.keyboard('{Alt>}g{/Alt}')
    await userEvent.click(page.getByRole('button', { name: 'Show “Raqqah” again' }))
    await expect.poll(() => notebook.personal.value.hidden).toEqual([])
  })
})

describe('how much is marked', () => {
  test('follows at once, and the list holds everything all the same', async () => {
    const { help } = await drawRead(reading)
    await expect.element(term('Raqqah')).toBeVisible()
    await userEvent.keyboard('{Alt>}g{/Alt}')
    await userEvent.click(page.getByRole('radio', { name: 'Nothing' }))
    expect(help.density.value.help).toBe('none')
    await expect.poll(() => document.querySelectorAll('article .term').length).toBe(0)
    expect(document.querySelectorAll('.term-entry').length).toBeGreaterThan(2)
  })
})

describe('keys', () => {
  test('lead from term to term', async () => {
    await drawRead({ ...reading, density: { help: 'some', repeat: 'first' } })
    await expect.element(term('LS')).toBeVisible()
    await userEvent.keyboard('{Alt>}j{/Alt}')
    const first = document.activeElement?.textContent
    await userEvent.keyboard('{Alt>}j{/Alt}')
    const second = document.activeElement?.textContent
    expect([first, second]).toEqual(['Lantern Society', 'Raqqah'])
    await userEvent.keyboard('{Alt>}k{/Alt}')
    expect(document.activeElement?.textContent).toBe('Lantern Society')
  })

  test('look up what is selected, or open the list to type a word', async () => {
    await drawRead(reading)
    await expect.element(term('Raqqah')).toBeVisible()
    const words = [...document.querySelectorAll('article p')].find((each) => each.textContent?.startsWith('It was'))
    const text = words?.firstChild
    if (!(text instanceof Text)) throw new Error('There is no text.')
    document.getSelection()?.setBaseAndExtent(text, 9, text, 13)
    await userEvent.keyboard('{Alt>}l{/Alt}')
    await expect.element(card()).toHaveTextContent('Dictionary: long')
    await expect.element(card()).toHaveFocus()
    await checkAccessibility()
    await userEvent.keyboard('{Escape}')
    await expect.element(card()).not.toBeInTheDocument()
    document.getSelection()?.removeAllRanges()
    await userEvent.keyboard('{Alt>}l{/Alt}')
    await expect.element(page.getByRole('searchbox')).toBeVisible()
    await userEvent.fill(page.getByRole('searchbox'), 'lantern')
    await expect.element(page.getByText('Dictionary: lantern')).toBeVisible()
  })

  test('or a double-click on any word, without a term or with one that is not marked', async () => {
    await drawRead({ ...reading, density: { help: 'none', repeat: 'first' } })
    const first = page.getByText(/^The Lantern Society/)
    await userEvent.dblClick(first, { position: { x: 20, y: 12 } })
    await expect.element(card()).toHaveTextContent(/The|Lantern/)
  })
})

describe('a term and the voice', () => {
  test('can be said while the article waits', async () => {
    const { speech } = await drawRead(reading)
    await userEvent.click(term('Raqqah'))
    await userEvent.click(card().getByRole('button', { name: 'Say “Raqqah”' }))
    expect(speech().asked.at(-1)).toEqual(['say', 'Raqqah', 'en'])
  })
})
