/** What the panel says of an article whose rest never comes, and of an extension that was replaced beneath it. */
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type Reading, type Reason, reasons } from '@/components/article/reading'
import { failures } from '@/components/reader/failures'
import { checkAccessibility, words } from '../stage'
import { complete, drawPanel, story } from './panel'

const report = { part: 'found', confidence: 0.9, coverage: 0.9, omitted: [], others: [] } as const
/** What a screen reader is told. */
const told = () => document.querySelector('#reader > [role=status]')?.textContent
const lost = /^Only the beginning is here: the page was not read to its end/

/** Reads a page whose beginning comes, and then `rest`. */
const begun = (rest: Reading, more: object = { report }) => [
  async (onBeginning: (reading: Reading) => void): Promise<Reading> => {
    onBeginning({ ok: true, article: story, isBeginning: true, ...more })
    return rest
  },
]

describe('a beginning whose rest does not come', () => {
  const ours: readonly Reason[] = ['broken', 'updated']

  it.each(reasons.filter((reason) => !ours.includes(reason)))(
    'because of “%s” stays, and says that it is all',
    async (reason) => {
      await drawPanel({ readings: begun({ ok: false, reason }) })
      await expect.element(page.getByText(lost).first()).toBeVisible()
      await expect.poll(told).toMatch(lost)
      expect(document.querySelector('.article h1')?.textContent).toBe('A city is free')
      await checkAccessibility()
    },
  )

  it.each(ours)('because of “%s” gives way to that, and back in it, it says that it is all', async (reason) => {
    await drawPanel({ readings: begun({ ok: false, reason }) })
    const title = words.say(failures[reason].title)
    await expect.element(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Back to the article' }))
    await expect.element(page.getByRole('heading', { level: 1, name: 'A city is free' })).toBeVisible()
    await expect.element(page.getByText(lost).first()).toBeVisible()
    await checkAccessibility()
  })

  it('says so without a report as well', async () => {
    await drawPanel({ readings: begun({ ok: false, reason: 'gone' }, {}) })
    await expect.element(page.getByText(lost).first()).toBeVisible()
    await checkAccessibility()
  })

  it('is not spoken of where the rest is there', async () => {
    await drawPanel({ readings: begun({ ok: true, article: story, report }) })
    await complete()
    await expect.element(page.getByText(lost)).not.toBeInTheDocument()
    await checkAccessibility()
  })
})

describe('an extension that was replaced beneath its panel', () => {
  it('is told in a line beside the article, which stays; reading it anew is not offered', async () => {
    const { page: became } = await drawPanel()
    await complete()
    became.value = 'updated'
    const says = 'Sidelight was updated. Close this panel and open it again; until then the article stays here.'
    await expect.element(page.getByText(says).last()).toBeVisible()
    await expect.poll(told).toBe(says)
    expect(document.querySelector('.article h1')?.textContent).toBe('A city is free')
    expect([...document.querySelectorAll('.page-line button')].map((button) => button.textContent)).toEqual([''])
    await checkAccessibility()
  })

  it('is told in place of an article that could no longer be read, and trying again is not offered', async () => {
    await drawPanel({ readings: [async () => ({ ok: false, reason: 'updated' })] })
    await expect.element(page.getByRole('heading', { level: 1, name: 'Sidelight was updated' })).toBeVisible()
    await expect
      .element(page.getByText(/^This panel still belongs to the version before\. Close it/).first())
      .toBeVisible()
    await expect.poll(told).toMatch(/^Sidelight was updated/)
    await expect.element(page.getByRole('button', { name: 'Try again' })).not.toBeInTheDocument()
    await checkAccessibility()
  })
})
