import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Article } from '@/components/article/article'
import type { Reading, Reason } from '@/components/article/reading'
import type { Report } from '@/components/article/report'
import { checkAccessibility } from '../stage'
import { drawPanel, p, picture, pixel, story } from './panel'

const long = `${'The river rose in spring, and the ferry did not run. '.repeat(6)}It runs again.`
const report: Report = {
  part: 'found',
  confidence: 0.9,
  coverage: 0.859,
  omitted: [
    { reason: 'related', rule: 'aside.more', nodes: [p('Daesh and Raqqah: read more.')], place: [0] },
    { reason: 'unlike', rule: 'div.box', nodes: [p(long), picture(pixel, 'The ferry')], place: [6] },
  ],
  others: [],
}

const read = (more: Partial<Report> = {}, article: Article = story) => [
  async (): Promise<Reading> => ({ ok: true, article, report: { ...report, ...more } }),
]
const dialog = page.getByRole('dialog', { name: 'About this article' })
const passage = (index: number) => dialog.getByRole('listitem').nth(index)
const openSheet = async (): Promise<void> => {
  await userEvent.click(page.getByRole('button', { name: /passages? (left out|put back)/ }))
  await expect.element(dialog).toBeVisible()
}
const paragraphs = (): string[] =>
  Array.from(document.querySelectorAll('article.article > p'), (each) => each.textContent ?? '')
const painted = (): string => String([...(CSS.highlights.get('sentence') ?? [])][0] ?? '')
/** How far below the top of the view a paragraph begins. */
const topOf = (words: string): number => {
  const found = [...document.querySelectorAll('article.article p')].find((each) => each.textContent?.startsWith(words))
  return Math.round(found?.getBoundingClientRect().top ?? Number.NaN)
}

describe('passages left out', () => {
  it('are counted in a line that is not there when nothing was left out', async () => {
    await drawPanel({ readings: read({ omitted: [] }) })
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect.element(page.getByText(/left out/)).not.toBeInTheDocument()
  })

  it('are listed with reason, size and first words, beside how much of the article is shown and how sure it is', async () => {
    await drawPanel({ readings: read() })
    await expect.element(page.getByRole('button', { name: '2 passages left out' })).toBeVisible()
    await checkAccessibility()
    await openSheet()
    await expect.element(dialog.getByText(/^85% of the words/)).toBeVisible()
    await expect.element(dialog.getByText(/sure that this page holds an article/)).toBeVisible()
    await expect.element(passage(0)).toHaveTextContent(/Leads to other articles · 1 paragraph/)
    await expect.element(passage(1)).toHaveTextContent(/Unlike the text around it · 1 paragraph, 1 picture/)
    await expect.element(dialog.getByText(/It runs again/)).not.toBeVisible()
    await userEvent.click(passage(1).getByText('Whole passage'))
    await expect.element(dialog.getByText(/It runs again/)).toBeVisible()
    await checkAccessibility()
  })

  it('say so when it is doubtful whether this is an article', async () => {
    await drawPanel({ readings: read({ confidence: 0.3 }) })
    await openSheet()
    await expect.element(dialog.getByText(/not sure that this page holds an article/)).toBeVisible()
  })

  it('come back with one press, are told, and go again with another', async () => {
    await drawPanel({ readings: read() })
    await openSheet()
    const button = passage(0).getByRole('button', { name: 'Put back' })
    await userEvent.click(button)
    expect(paragraphs()[0]).toBe('Daesh and Raqqah: read more.')
    await expect.element(dialog.getByRole('status')).toHaveTextContent('The passage is back in the article.')
    const undo = passage(0).getByRole('button', { name: 'Leave out again' })
    await expect.element(undo).toHaveFocus()
    await checkAccessibility()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => paragraphs()[0]).toMatch(/^Daesh has lost/)
    await expect.element(dialog.getByRole('status')).toHaveTextContent('The passage is left out again.')
  })

  it('keep their count, and give the focus back to it, though the article was drawn anew', async () => {
    await drawPanel({ readings: read() })
    await openSheet()
    await userEvent.click(passage(0).getByRole('button', { name: 'Put back' }))
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('button', { name: '1 passage left out' })).toHaveFocus()
    await openSheet()
    await userEvent.click(passage(1).getByRole('button', { name: 'Put back' }))
    await expect.element(dialog.getByText(/^Every word/)).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('button', { name: '2 passages put back' })).toHaveFocus()
  })

  it('bring their terms with them', async () => {
    await drawPanel({ readings: read({}, { ...story, title: 'A city', body: story.body.slice(1, 3) }) })
    await expect.element(page.getByRole('button', { name: 'Glossary: 0 terms in this article' })).toBeVisible()
    await openSheet()
    await userEvent.click(passage(0).getByRole('button', { name: 'Put back' }))
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('button', { name: 'Glossary: 2 terms in this article' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Raqqah', exact: true }).first()).toBeVisible()
  })

  it('can be gone to once they are back', async () => {
    await drawPanel({ readings: read() })
    await openSheet()
    await userEvent.click(passage(1).getByRole('button', { name: 'Put back' }))
    await userEvent.click(passage(1).getByRole('button', { name: 'Show it in the article' }))
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.poll(() => document.activeElement?.textContent).toMatch(/^The river rose/)
    // In view, and come to rest there: a scroll under way would go on in the next test.
    const atRest = async (): Promise<boolean> => {
      const before = window.scrollY
      for (let i = 0; i < 6; i += 1) await new Promise(requestAnimationFrame)
      return window.scrollY === before
    }
    await expect.poll(atRest).toBe(true)
    expect(topOf('The river rose')).toBeGreaterThan(56)
    expect(topOf('The river rose')).toBeLessThan(window.innerHeight / 2)
  })

  it('leave the line that is being read where it is', async () => {
    await drawPanel({ readings: read() })
    await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible()
    // A typeface that comes later moves every line.
    await document.fonts.ready
    // The passage will be above the view.
    window.scrollBy({ top: topOf('Paragraph 5') - 100, behavior: 'instant' })
    const before = topOf('Paragraph 8')
    const scrolled = window.scrollY
    expect(topOf('Paragraph 3')).toBeLessThan(0)
    // The line itself is out of view: it is pressed as the keyboard would, without scrolling to it.
    document.querySelector<HTMLButtonElement>('#report-omitted')?.click()
    await expect.element(dialog).toBeVisible()
    expect(topOf('Paragraph 8')).toBe(before)
    await userEvent.click(passage(1).getByRole('button', { name: 'Put back' }))
    await expect.poll(() => paragraphs().some((each) => each.startsWith('The river rose'))).toBe(true)
    expect(window.scrollY).toBeGreaterThan(scrolled + 100)
    expect(Math.abs(topOf('Paragraph 8') - before)).toBeLessThanOrEqual(1)
    await userEvent.click(passage(1).getByRole('button', { name: 'Leave out again' }))
    await expect.poll(() => Math.abs(topOf('Paragraph 8') - before)).toBeLessThanOrEqual(1)
  })

  it('do not make the voice lose its place, whether it reads or rests', async () => {
    const { speech, hear, textShown } = await drawPanel({ readings: read() })
    const held = 'It held Raqqah for three years.'
    const place = (): number => textShown().text.indexOf(held) + 'It held '.length
    const taken = () => speech().asked.filter(([verb]) => verb !== 'inform')
    await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible()
    hear(held, 'Raqqah')
    expect(painted()).toBe(held)
    await openSheet()
    await userEvent.click(passage(0).getByRole('button', { name: 'Put back' }))
    await expect.poll(taken).toEqual([['play', place()]])
    hear(held, 'Raqqah', 'paused')
    expect(painted()).toBe(held)
    await userEvent.click(passage(0).getByRole('button', { name: 'Leave out again' }))
    await expect.poll(taken).toEqual([['play', place()], ['pause']])
    speech().set({ status: 'idle' })
    hear(held, 'Raqqah', 'idle')
    await userEvent.click(passage(0).getByRole('button', { name: 'Put back' }))
    await expect.poll(taken).toEqual([['seek', place()]])
  })

  it('leave pictures that were asked for where they are', async () => {
    const remote = { ...story, body: [picture('https://img.invalid/a.jpg', 'A bridge'), ...story.body] }
    await drawPanel({ showPictures: false, readings: read({}, remote) })
    await userEvent.click(page.getByRole('button', { name: 'Show pictures' }))
    await openSheet()
    await userEvent.click(passage(0).getByRole('button', { name: 'Put back' }))
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('button', { name: 'Show pictures' })).not.toBeInTheDocument()
  })

  it.each([240, 360, 500])('fit at %i px', async (width) => {
    await page.viewport(width, 600)
    await drawPanel({
      readings: read({ next: 'https://paper.example/2' }),
      sites: [{ host: 'paper.example', rules: [`div.${'x'.repeat(80)}`] }],
    })
    await openSheet()
    const body = document.querySelector('.sheet-body')
    expect(body?.scrollWidth).toBeLessThanOrEqual(body?.clientWidth ?? 0)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    await page.viewport(360, 665)
  })
})

describe('what was put back', () => {
  it('is remembered for the site by its rule alone, and forgotten by leaving it out again', async () => {
    const { kept } = await drawPanel({ readings: read() })
    await openSheet()
    await userEvent.click(passage(1).getByRole('button', { name: 'Put back' }))
    await expect.element(dialog.getByRole('heading', { name: 'Remembered for paper.example' })).toBeVisible()
    expect(kept.sites).toEqual([{ host: 'paper.example', rules: ['div.box'] }])
    await checkAccessibility()
    await userEvent.click(passage(1).getByRole('button', { name: 'Leave out again' }))
    await expect.poll(() => kept.sites).toEqual([])
  })

  it('stays remembered while another passage of its kind is back', async () => {
    const twice = [report.omitted[0], report.omitted[0]].flatMap((each) => each ?? [])
    const { kept, memory } = await drawPanel({ readings: read({ omitted: twice }) })
    await openSheet()
    await userEvent.click(passage(0).getByRole('button', { name: 'Put back' }))
    await userEvent.click(passage(1).getByRole('button', { name: 'Put back' }))
    await userEvent.click(passage(0).getByRole('button', { name: 'Leave out again' }))
    await expect.element(dialog.getByRole('status')).toHaveTextContent('The passage is left out again.')
    // Answers once all that was asked for is done.
    await memory.rulesFor('paper.example')
    expect(kept.sites).toEqual([{ host: 'paper.example', rules: ['aside.more'] }])
  })

  it('can be forgotten by hand, without losing the keyboard', async () => {
    const { kept } = await drawPanel({ readings: read(), sites: [{ host: 'paper.example', rules: ['p.x', 'p.y'] }] })
    await openSheet()
    await userEvent.click(dialog.getByRole('button', { name: 'Forget: p.x' }))
    await expect.poll(() => kept.sites).toEqual([{ host: 'paper.example', rules: ['p.y'] }])
    await expect.element(dialog.getByRole('status')).toHaveTextContent(/^Forgotten/)
    await expect.element(dialog.getByRole('heading', { name: 'About this article' })).toHaveFocus()
  })
})

describe('parts of a page', () => {
  it('are told from the whole, which one press reads', async () => {
    const { wishes } = await drawPanel({ readings: read({ part: 'selection' }) })
    await expect.element(page.getByText('Only the part you selected.')).toBeVisible()
    await checkAccessibility()
    await userEvent.click(page.getByRole('button', { name: 'Read the whole page' }))
    expect(wishes).toEqual([{ part: 'whole' }])
    await expect.element(page.getByRole('main')).toHaveFocus()
  })

  it('are other articles, listed by title, of which one press reads one', async () => {
    const others = [
      { number: 2, title: 'The bridge' },
      { number: 5, title: 'The ferry' },
    ]
    const { wishes } = await drawPanel({ readings: read({ others }) })
    await userEvent.click(page.getByRole('button', { name: '2 other articles on this page' }))
    await checkAccessibility()
    await userEvent.click(dialog.getByRole('button', { name: 'The ferry' }))
    expect(wishes).toEqual([{ part: 5 }])
    await expect.element(dialog).not.toBeInTheDocument()
  })

  it('follow on another page, which is opened here, and named when it is on another site', async () => {
    const { followed } = await drawPanel({ readings: read({ next: 'https://paper.example/story/2' }) })
    await userEvent.click(page.getByRole('link', { name: 'Open the next part', exact: true }))
    expect(followed).toEqual(['https://paper.example/story/2'])
    await checkAccessibility()
    await drawPanel({ readings: read({ next: 'https://other.example/2' }) })
    await expect.element(page.getByRole('link', { name: 'Open the next part on other.example' })).toBeVisible()
  })
})

describe('a page that is no article', () => {
  it.each<Reason>(['no-article', 'list-of-links', 'shop', 'sign-in'])(
    'can be read anyway, once: %s',
    async (reason) => {
      const refused = async (): Promise<Reading> => ({ ok: false, reason })
      const { wishes } = await drawPanel({ readings: [refused, refused] })
      await userEvent.click(page.getByRole('button', { name: 'Try anyway' }))
      expect(wishes).toEqual([{ anyway: true }])
      await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible()
      await expect.element(page.getByRole('button', { name: 'Try anyway' })).not.toBeInTheDocument()
      await checkAccessibility()
    },
  )
})

describe('picking a part of the page', () => {
  const openPicker = async (): Promise<void> => {
    await userEvent.click(page.getByRole('button', { name: 'More' }))
    await userEvent.click(page.getByRole('button', { name: 'Pick a part of the page' }))
    await expect.element(page.getByRole('dialog', { name: 'Pick a part of the page' })).toBeVisible()
  }

  it('is steered from the panel by buttons and keys, and says what is outlined', async () => {
    const { steps, asked } = await drawPanel({ readings: read() })
    await openPicker()
    await expect.element(page.getByRole('dialog').getByRole('status')).toHaveTextContent('Paragraph: stay')
    await checkAccessibility()
    await userEvent.keyboard('{ArrowUp}{ArrowDown}{ArrowLeft}{ArrowRight}')
    await userEvent.click(page.getByRole('button', { name: 'Larger part' }))
    await expect.element(page.getByRole('dialog').getByRole('status')).toHaveTextContent('Paragraph: larger')
    expect(steps).toEqual(['stay', 'larger', 'smaller', 'previous', 'next', 'larger'])
    expect(asked[0]?.kinds.paragraph).toBe('Paragraph')
  })

  it('takes the part with Enter, and then reads it', async () => {
    let end: (outcome: 'picked') => void = () => {}
    const outcome = new Promise<'picked'>((resolve) => {
      end = resolve
    })
    const { steps, wishes } = await drawPanel({ readings: read(), outcome })
    await openPicker()
    await expect.element(page.getByRole('button', { name: 'Read this part' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(steps.at(-1)).toBe('take')
    end('picked')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    expect(wishes).toEqual([{ part: 'picked' }])
  })

  it('is given up with Escape, and the article stays', async () => {
    const { steps, wishes } = await drawPanel({ readings: read() })
    await openPicker()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    expect(steps.at(-1)).toBe('cancel')
    expect(wishes).toEqual([])
    await expect.element(page.getByRole('heading', { name: 'A city is free' })).toBeVisible()
  })

  it('says why where it is not possible', async () => {
    await drawPanel({ readings: read(), outcome: Promise.resolve('no-access') })
    await userEvent.click(page.getByRole('button', { name: 'More' }))
    await userEvent.click(page.getByRole('button', { name: 'Pick a part of the page' }))
    await expect.element(page.getByRole('heading', { name: /Press the Sidelight button/ })).toBeVisible()
  })

  it('ends when another page is asked for', async () => {
    const { steps, reader } = await drawPanel({ readings: read() })
    await openPicker()
    void reader.read(async () => ({ ok: true, article: { ...story, title: 'Another' } }))
    await expect.element(page.getByRole('heading', { name: 'Another' })).toBeVisible()
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    expect(steps.at(-1)).toBe('cancel')
  })
})

describe('a page that is too long for one reading', () => {
  it('says which part is shown, at the beginning and at the end, and leads to the others', async () => {
    const { wishes } = await drawPanel({ readings: read({ omitted: [], piece: { starts: [60_000], next: 120_000 } }) })
    await expect.element(page.getByText('This is part 2 of a very long page.')).toBeVisible()
    const end = page.getByRole('region', { name: 'More of this page' })
    await expect.element(end).toHaveTextContent('That was part 2 of a very long page.')
    await checkAccessibility()
    await userEvent.click(end.getByRole('button', { name: 'Read the next part' }))
    expect(wishes).toEqual([{ from: [60_000, 120_000] }])
  })

  it('goes back to the part before, and says of the last part that it is the last', async () => {
    const { wishes } = await drawPanel({ readings: read({ omitted: [], piece: { starts: [60_000, 120_000] } }) })
    const end = page.getByRole('region', { name: 'More of this page' })
    await expect.element(end).toHaveTextContent('That was part 3, the last part of a very long page.')
    await expect.element(end.getByRole('button', { name: 'Read the next part' })).not.toBeInTheDocument()
    await userEvent.click(end.getByRole('button', { name: 'Read the part before' }))
    expect(wishes).toEqual([{ from: [60_000] }])
  })

  it('without an article in it offers its first part', async () => {
    const { wishes } = await drawPanel({ readings: [async () => ({ ok: false, reason: 'too-long' })] })
    await userEvent.click(page.getByRole('button', { name: 'Try anyway' }))
    expect(wishes).toEqual([{ from: [] }])
  })
})
