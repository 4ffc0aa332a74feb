import { describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Dictionary } from '@/components/dictionary/dictionary'
import type { DictionaryEntry, Sense } from '@/components/dictionary/entry'
import { WordEntry } from '@/components/dictionary/WordEntry'
import { checkAccessibility, draw } from '../stage'

const sense = (definition: string, more: Partial<Sense> = {}): Sense => ({
  definition,
  synonyms: [],
  wordClass: 'noun',
  lemma: 'outlet',
  ...more,
})
const senses = [
  sense('a place of business for retailing goods', { synonyms: ['shop', 'store'], example: 'an outlet in town' }),
  sense('an opening that permits escape', { plain: 'way out' }),
  sense('receptacle for a plug', { label: 'electricity' }),
]
const outlet: DictionaryEntry = {
  headword: 'outlet',
  form: 'outlets',
  note: 'plural',
  senses,
  groups: [{ wordClass: 'noun', senses }],
  shown: 2,
}

/** A dictionary of one word; the packed one is made in Node, and is tested there and in the extension. */
const dictionary: Promise<Dictionary> = Promise.resolve({
  lookUp: async (word) => (word === 'outlets' ? outlet : undefined),
  phraseAt: async () => ({
    ...outlet,
    headword: 'news outlet',
    form: 'news outlet',
    senses: senses.slice(0, 1),
    shown: 1,
  }),
  lemmaOf: async () => 'outlet',
  levels: async () => ({ zipf: () => 0 }),
})

describe('An entry of the dictionary', () => {
  test('shows two senses with word class, plain word and example, and the rest when asked', async () => {
    const onKnown = vi.fn()
    await draw(<WordEntry dictionary={dictionary} word="outlets" onKnown={onKnown} />)
    await expect.element(page.getByText('Plural of “outlet”')).toBeVisible()
    await expect.element(page.getByText('way out:')).toBeVisible()
    await expect.element(page.getByText('receptacle for a plug')).not.toBeVisible()
    await userEvent.click(page.getByText('1 more meaning'))
    await expect.element(page.getByText('receptacle for a plug')).toBeVisible()
    expect(onKnown).toHaveBeenCalledWith('a place of business for retailing goods')
    await checkAccessibility()
  })

  test('adds the phrase the word stands in', async () => {
    await draw(<WordEntry dictionary={dictionary} word="outlets" sentence="Two news outlets said so." at={9} />)
    await expect.element(page.getByText('news outlet', { exact: true })).toBeVisible()
    await checkAccessibility()
  })

  test('says so when there is none', async () => {
    await draw(<WordEntry dictionary={dictionary} word="qwxz" />)
    await expect.element(page.getByText(/“qwxz” is in no glossary here/)).toBeVisible()
    await checkAccessibility()
  })
})
