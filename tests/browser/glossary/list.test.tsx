import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { GlossaryList } from '@/components/glossary/GlossaryList'
import { makeMatcher } from '@/components/glossary/match'
import { textOfNodes } from '@/components/text/text'
import { checkAccessibility, draw } from '../stage'
import { glossary } from './article'

const text = textOfNodes([
  { tag: 'p', children: ['The road to Deir ez-Zor, where Daesh holds on. Daesh said nothing.'] },
  { tag: 'p', children: ['Raqqa is Being Slaughtered Silently said so.'] },
])
const found = makeMatcher([glossary]).find(text)
const names = () =>
  page
    .getByRole('term')
    .elements()
    .map((term) => term.querySelector('.term-name')?.textContent)

test('The list shows every term with its kind, its count, its meaning and the forms the article uses', async () => {
  const root = await draw(<GlossaryList found={found} onJump={() => {}} />)
  expect(names()).toEqual(['Dair Alzour', 'Daesh', 'Raqqa is Being Slaughtered Silently'])
  const entries = [...root.querySelectorAll('.term-entry')].map((entry) =>
    ['.term-count', '.term-matched', '.term-source'].map((part) => entry.querySelector(part)?.textContent),
  )
  expect(entries).toEqual([
    ['1×', 'Written here: Deir ez-Zor', 'Sidelight World glossary'],
    ['2×', undefined, 'Sidelight World glossary'],
    ['1×', undefined, 'Sidelight World glossary'],
  ])
  await checkAccessibility()
})

test('A term’s name leads to its first mention', async () => {
  const onJump = vi.fn()
  await draw(<GlossaryList found={found} onJump={onJump} />)
  await userEvent.click(page.getByRole('button', { name: 'Daesh' }))
  const [span] = onJump.mock.calls[0] ?? []
  expect(text.text.slice(span.start, span.end)).toBe('Daesh')
  await checkAccessibility()
})

test('The search narrows the list as one types and says when nothing is left', async () => {
  await draw(<GlossaryList found={found} onJump={() => {}} />)
  const search = page.getByRole('searchbox', { name: 'Find a term' })
  await userEvent.type(search, 'slaugh')
  await expect.element(page.getByRole('status')).toHaveTextContent('1 term')
  expect(names()).toEqual(['Raqqa is Being Slaughtered Silently'])
  await userEvent.type(search, 'zzz')
  await expect.element(page.getByText('No term matches “slaughzzz”. Try fewer letters.')).toBeVisible()
  await userEvent.clear(search)
  expect(names()).toHaveLength(3)
  await checkAccessibility()
})

test('An article without terms is told in a sentence', async () => {
  await draw(<GlossaryList found={[]} onJump={() => {}} />)
  await expect.element(page.getByText('No term of the glossary is mentioned in this article.')).toBeVisible()
  await checkAccessibility()
})

test('The list fits a panel of 240 pixels', async () => {
  await page.viewport(240, 600)
  await draw(<GlossaryList found={found} onJump={() => {}} />)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(240)
  await checkAccessibility()
})
