/** The main journeys, as they sound. What is spoken stands in `spoken/`, to be read as one would listen. */
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Article } from '@/components/article/article'
import type { Report } from '@/components/article/report'
import { drawPanel, p, story } from '../reader/panel'
import { everything } from './everything'
import { expectSpoken, switchOn } from './screen-reader'

const usual = { help: 'some', repeat: 'first' } as const

/** The article is there, and what was said of it is over. */
const ready = async (): Promise<void> => {
  await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible()
  await expect.element(page.getByText(/^Article ready:/)).toBeInTheDocument()
  for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame)
}

test('an article is opened, and read to its end', async () => {
  let arrive = (_: Article): void => {}
  const reading = new Promise<Article>((done) => {
    arrive = done
  })
  await drawPanel({ density: usual, readings: [async () => ({ ok: true, article: await reading })] })
  const reader = await switchOn()
  await reader.readOn()
  await reader.step('The article arrives')
  arrive(everything)
  await ready()
  await reader.step('Tab: the skip link, and along it')
  await reader.press('{Tab}')
  await reader.press('{Enter}')
  await reader.step('Reading on')
  await reader.readOn()
  await expectSpoken(reader, 'article')
})

test('headings and landmarks lead through it', async () => {
  await drawPanel({ density: usual, readings: [async () => ({ ok: true, article: everything })] })
  await ready()
  const reader = await switchOn()
  await reader.step('From heading to heading')
  for (let i = 0; i < 4; i += 1) await reader.next('heading')
  await reader.step('From landmark to landmark')
  for (let i = 0; i < 5; i += 1) await reader.next('landmark')
  await expectSpoken(reader, 'headings-and-landmarks')
})

test('a term is met, and its card read', async () => {
  await drawPanel({ density: usual })
  await ready()
  const reader = await switchOn()
  await reader.step('Alt+J: the first term')
  await reader.press('{Alt>}j{/Alt}')
  await reader.step('Alt+J: the next term')
  await reader.press('{Alt>}j{/Alt}')
  await reader.step('Enter: its card')
  await reader.press('{Enter}')
  await reader.step('Reading the card')
  await reader.readOn()
  await reader.step('Escape: back in the text')
  await reader.press('{Escape}')
  await reader.step('Alt+K: the term before')
  await reader.press('{Alt>}k{/Alt}')
  await expectSpoken(reader, 'term')
})

test('the text is made larger', async () => {
  await drawPanel({ density: usual })
  await ready()
  const reader = await switchOn()
  await reader.step('Alt+T: the sheet')
  await reader.press('{Alt>}t{/Alt}')
  await reader.step('The slider of the size, and a step with the arrow key')
  document.querySelector<HTMLElement>('.sheet input[type=range]')?.focus()
  await reader.press('{ArrowRight}')
  await reader.step('Undo')
  await userEvent.click(page.getByRole('button', { name: 'Undo the last change' }))
  await reader.step('Escape: back where one was')
  await reader.press('{Escape}')
  await expectSpoken(reader, 'text')
})

test('the list of terms is searched', async () => {
  await drawPanel({ density: usual })
  await ready()
  const reader = await switchOn()
  await reader.step('Alt+G: the list')
  await reader.press('{Alt>}g{/Alt}')
  await reader.step('A search')
  await userEvent.fill(page.getByRole('searchbox'), 'raq')
  await reader.step('A search for what is not there')
  await userEvent.fill(page.getByRole('searchbox'), 'raqx')
  await reader.step('All again, read through')
  await userEvent.clear(page.getByRole('searchbox'))
  await reader.readOn()
  await expectSpoken(reader, 'glossary')
})

test('it is read aloud', async () => {
  const { hear, speech } = await drawPanel({ density: usual })
  await ready()
  const reader = await switchOn()
  await reader.step('Play')
  await userEvent.click(page.getByRole('button', { name: 'Play' }))
  hear('Daesh has lost the city.')
  await reader.step('The voice goes on, from word to word and sentence to sentence')
  for (const word of ['has', 'lost', 'city']) hear('Daesh has lost the city.', word)
  hear('It held Raqqah for three years.')
  for (let i = 0; i < 5; i += 1) hear(`Paragraph ${i} of the report on Raqqah.`)
  await reader.step('Pause')
  speech().set({ status: 'paused' })
  await reader.step('The end')
  speech().set({ status: 'ended' })
  await reader.step('The voice is gone')
  speech().set({ status: 'idle', problem: 'voice-gone' })
  await expectSpoken(reader, 'read-aloud')
})

test('a page that cannot be read says what to do', async () => {
  await drawPanel({ readings: [async () => ({ ok: false, reason: 'no-article' })] })
  const reader = await switchOn()
  await reader.step('Reading on')
  await reader.readOn()
  await reader.step('Try anyway')
  await userEvent.click(page.getByRole('button', { name: 'Try anyway' }))
  await ready()
  await expectSpoken(reader, 'refusal')
})

const report: Report = {
  part: 'found',
  confidence: 0.9,
  coverage: 0.859,
  omitted: [{ reason: 'related', rule: 'aside.more', nodes: [p('Daesh and Raqqah: read more.')], place: [0] }],
  others: [],
}

test('a passage that was left out is put back', async () => {
  await drawPanel({ density: usual, readings: [async () => ({ ok: true, article: story, report })] })
  await ready()
  const reader = await switchOn()
  await reader.step('What was left out')
  page.getByRole('button', { name: '1 passage left out' }).element().focus()
  await reader.press('{Enter}')
  await reader.step('Read through')
  await reader.readOn()
  await reader.step('Put back')
  page.getByRole('button', { name: 'Put back' }).element().focus()
  await reader.press('{Enter}')
  await reader.step('Escape: the line it was')
  await reader.press('{Escape}')
  await expectSpoken(reader, 'put-back')
})

test('a glossary that cannot be imported says why', async () => {
  await drawPanel({ density: usual })
  await ready()
  const reader = await switchOn()
  await reader.press('{Alt>}g{/Alt}')
  await reader.step('Import or export')
  page.getByRole('button', { name: 'Import or export' }).element().focus()
  await reader.press('{Enter}')
  await expect.element(page.getByLabelText('Choose files')).toBeInTheDocument()
  await reader.step('A file that is none')
  page.getByLabelText('Choose files').element().focus()
  await userEvent.upload(page.getByLabelText('Choose files'), new File(['%PDF-1.4'], 'terms.pdf'))
  await expect
    .element(
      page
        .getByRole('dialog')
        .getByText(/glossary|file/i)
        .first(),
    )
    .toBeVisible()
  await reader.step('A file with a mistake')
  await userEvent.upload(page.getByLabelText('Choose files'), new File(['term,definition\n,nothing\n'], 'class.csv'))
  await expect.element(page.getByText('There are no terms in the file')).toBeVisible()
  await expectSpoken(reader, 'import')
})
