import { act } from 'preact/test-utils'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ArticleNode } from '@/components/article/article'
import type { WordLore } from '@/components/speech/view'
import { checkAccessibility } from '../stage'
import { complete, drawPanel, p, story } from './panel'

const painted = (name: string): string | undefined => {
  const [range] = CSS.highlights.get(name) ?? []
  return range === undefined ? undefined : String(range)
}
const button = (name: string) => page.getByRole('button', { name, exact: true })
const play = () => page.getByRole('button', { name: 'Play', exact: true })
const linked: ArticleNode = { tag: 'a', attrs: { href: 'https://a.example/more' }, children: ['linked words'] }
const long = {
  ...story,
  body: [
    p('Daesh has lost the city. It held Raqqah for three years.'),
    p('There are ', linked, ' here.'),
    ...Array.from({ length: 40 }, (_, i) =>
      p(`Paragraph ${i} of the report on Raqqah. It has two sentences, one of them rather long.`),
    ),
  ],
}
const reading = { readings: [async () => ({ ok: true as const, article: long })] }

/** The panel once it is drawn, with what was asked of the voice beside the words' lore. */
async function drawLong(means: Parameters<typeof drawPanel>[0] = {}) {
  window.scrollTo({ top: 0, behavior: 'instant' })
  getSelection()?.removeAllRanges()
  const drawn = await drawPanel({ ...reading, ...means })
  await complete()
  const asked = () => drawn.speech().asked.filter(([verb]) => verb !== 'inform')
  const at = (words: string): number => drawn.textShown().text.indexOf(words)
  const spanOf = (words: string) => [at(words), at(words) + words.length] as const
  return { ...drawn, asked, at, spanOf, words: (): string => drawn.textShown().text }
}

const rangeOf = (words: string): Range => {
  const walker = document.createTreeWalker(document.querySelector('.article') ?? document, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const start = (node as Text).data.indexOf(words)
    if (start === -1 || node.parentElement?.closest('[data-aside]') != null) continue
    const range = document.createRange()
    range.setStart(node, start)
    range.setEnd(node, start + words.length)
    return range
  }
  throw new Error(`Not drawn: ${words}`)
}
const boxOf = (words: string): DOMRect => rangeOf(words).getBoundingClientRect()
const isSeen = (words: string, range = rangeOf(words)): boolean => {
  const { top, bottom } = range.getBoundingClientRect()
  const foot = document.querySelector('.reader-foot')?.getBoundingClientRect().top ?? innerHeight
  return top >= (document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0) && bottom <= foot
}
const select = (words: string): void => {
  getSelection()?.removeAllRanges()
  getSelection()?.addRange(rangeOf(words))
}
const scroll = async (by: number): Promise<void> => {
  const before = scrollY
  window.dispatchEvent(new WheelEvent('wheel', { deltaY: by }))
  window.scrollBy({ top: by, behavior: 'instant' })
  await expect.poll(() => scrollY).not.toBe(before)
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
}
const settled = async (): Promise<void> => {
  let last = -1
  await expect
    .poll(
      () => {
        const isStill = scrollY === last
        last = scrollY
        return isStill
      },
      { timeout: 5000 },
    )
    .toBe(true)
}

describe('what is painted', () => {
  it('is the spoken word and its sentence, until the article goes', async () => {
    const { hear, reader, speech } = await drawLong()
    speech().set({ sentence: { start: 0, end: 5 } })
    expect(painted('sentence')).toBeUndefined()
    hear('It held Raqqah for three years.', 'held')
    expect([painted('sentence'), painted('word')]).toEqual(['It held Raqqah for three years.', 'held'])
    hear('It held Raqqah for three years.', 'Raqqah')
    expect(painted('word')).toBe('Raqqah')
    expect(document.documentElement.dataset).toMatchObject({ voiceColour: 'amber', voiceSign: 'underline' })
    await reader.read(async () => ({ ok: false, reason: 'gone' }))
    await expect.poll(() => [...CSS.highlights.keys()]).toEqual([])
    expect(document.documentElement.dataset.voiceColour).toBeUndefined()
  })

  it('is what the person chose: paragraph, line, nothing, no word, another colour', async () => {
    const { hear, speech } = await drawLong()
    hear('It has two sentences, one of them rather long.', 'sentences,')
    speech().keeps({ paints: 'paragraph', colour: 'rose', sign: 'box' })
    expect([painted('sentence'), painted('paragraph')]).toEqual([
      undefined,
      'Paragraph 0 of the report on Raqqah. It has two sentences, one of them rather long.',
    ])
    expect(document.documentElement.dataset).toMatchObject({ voiceColour: 'rose', voiceSign: 'box' })
    speech().keeps({ paints: 'line' })
    const line = CSS.highlights.get('line')
    const [range] = (line ?? []) as Iterable<Range>
    expect(new Set([...(range?.getClientRects() ?? [])].map(({ top }) => Math.round(top))).size).toBe(1)
    expect(painted('line')).toContain('sentences,')
    expect(painted('line')?.length).toBeLessThan(80)
    expect(painted('paragraph')).toBeUndefined()
    speech().keeps({ paints: 'nothing', paintsWord: false })
    expect([...CSS.highlights.keys()]).toEqual([])
  })

  it('is the line anew when lines break elsewhere', async () => {
    const { hear, speech } = await drawLong()
    hear('It has two sentences, one of them rather long.', 'two')
    speech().keeps({ paints: 'line' })
    const before = painted('line')
    await page.viewport(240, 665)
    await expect.poll(() => painted('line')).not.toBe(before)
    expect(painted('line')).toContain('two')
    await page.viewport(360, 665)
  })

  it('is no word where words would flicker', async () => {
    const { hear, speech } = await drawLong()
    speech().keeps({ rate: 3.5 })
    hear('It held Raqqah for three years.', 'held')
    expect([painted('sentence'), painted('word')]).toEqual(['It held Raqqah for three years.', undefined])
  })

  it('stays where it is when marks are laid anew', async () => {
    const { hear, help } = await drawLong()
    hear('It held Raqqah for three years.', 'Raqqah')
    help.set({ help: 'none', repeat: 'first' })
    await expect.poll(() => document.querySelectorAll('.article .term').length).toBe(0)
    expect([painted('sentence'), painted('word')]).toEqual(['It held Raqqah for three years.', 'Raqqah'])
    help.set({ help: 'most', repeat: 'all' })
    await expect.poll(() => document.querySelectorAll('.article .term').length).toBeGreaterThan(0)
    expect([painted('sentence'), painted('word')]).toEqual(['It held Raqqah for three years.', 'Raqqah'])
  })
})

describe('the view', () => {
  it('follows the voice, and comes back to it after the person looked elsewhere', async () => {
    const { hear } = await drawLong()
    hear('Paragraph 12 of the report on Raqqah.')
    await expect.poll(() => isSeen('Paragraph 12 ')).toBe(true)
    await settled()
    await expect.element(button('Back to the voice')).not.toBeInTheDocument()
    await scroll(900)
    await expect.element(button('Back to the voice')).toBeVisible()
    await checkAccessibility()
    const { scrollY: there } = window
    hear('Paragraph 13 of the report on Raqqah.')
    await settled()
    expect(scrollY).toBe(there)
    await userEvent.click(button('Back to the voice'))
    await expect.poll(() => isSeen('Paragraph 13 ')).toBe(true)
    await settled()
    await expect.element(button('Back to the voice')).not.toBeInTheDocument()
    expect(document.activeElement?.textContent).toContain('Paragraph 13')
    hear('Paragraph 20 of the report on Raqqah.')
    await expect.poll(() => isSeen('Paragraph 20 ')).toBe(true)
    await settled()
  })

  it('comes back by key, by play, and by going to another sentence', async () => {
    const { hear, speech, asked } = await drawLong()
    hear('Paragraph 10 of the report on Raqqah.')
    await settled()
    for (const key of ['{Alt>}b{/Alt}', '{Alt>}.{/Alt}', '{Alt>}{Shift>}{,}{/Shift}{/Alt}']) {
      await scroll(1200)
      await expect.element(button('Back to the voice')).toBeVisible()
      await userEvent.keyboard(key)
      await expect.poll(() => isSeen('Paragraph 10 ')).toBe(true)
      await settled()
      await expect.element(button('Back to the voice')).not.toBeInTheDocument()
    }
    expect(asked().map(([verb]) => verb)).toEqual(['nextSentence', 'previousParagraph'])
    await scroll(1200)
    speech().set({ status: 'paused' })
    await expect.element(button('Back to the voice')).toBeVisible()
    await userEvent.click(play())
    hear('Paragraph 10 of the report on Raqqah.')
    await expect.poll(() => isSeen('Paragraph 10 ')).toBe(true)
    await settled()
  })

  it('is left alone when the person goes back a little while the voice is in view', async () => {
    const { hear } = await drawLong()
    hear('Paragraph 12 of the report on Raqqah.')
    await expect.poll(() => isSeen('Paragraph 12 ')).toBe(true)
    await settled()
    await scroll(-150)
    const { scrollY: there } = window
    hear('Paragraph 12 of the report on Raqqah.', 'Raqqah')
    await settled()
    await expect.element(button('Back to the voice')).not.toBeInTheDocument()
    hear('Paragraph 19 of the report on Raqqah.')
    await expect.element(button('Back to the voice')).toBeVisible()
    expect(scrollY).toBe(there)
  })

  it('is not moved where the person does not want it', async () => {
    const { hear } = await drawLong({ heard: { follows: 'no' } })
    hear('Paragraph 12 of the report on Raqqah.')
    await settled()
    expect(scrollY).toBe(0)
    await expect.element(button('Back to the voice')).not.toBeInTheDocument()
    await userEvent.keyboard('{Alt>}b{/Alt}')
    await expect.poll(() => isSeen('Paragraph 12 ')).toBe(true)
    await settled()
  })

  it('keeps the sentence in the middle where that is wanted', async () => {
    const { hear } = await drawLong({ heard: { follows: 'centre' } })
    const foot = () => document.querySelector('.reader-foot')?.getBoundingClientRect().top ?? 0
    hear('Paragraph 12 of the report on Raqqah.')
    await expect.poll(() => isSeen('Paragraph 12 ')).toBe(true)
    await settled()
    const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0
    expect(
      Math.abs((boxOf('Paragraph 12 ').top + boxOf('Paragraph 12 ').bottom) / 2 - (bar + foot()) / 2),
    ).toBeLessThan(20)
  })

  it('offers one way back, not two to the same place', async () => {
    const { hear } = await drawLong()
    hear('Paragraph 30 of the report on Raqqah.')
    await expect.poll(() => isSeen('Paragraph 30 ')).toBe(true)
    await settled()
    await userEvent.keyboard('{Alt>}g{/Alt}')
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: /Daesh/ }))
    await settled()
    await expect.element(button('Back to the voice')).toBeVisible()
    await expect.element(button('Back to where you were')).not.toBeInTheDocument()
    await userEvent.click(button('Back to the voice'))
    await expect.poll(() => isSeen('Paragraph 30 ')).toBe(true)
    await settled()
  })
})

describe('play begins', () => {
  it('at the title while that is in view', async () => {
    const { asked } = await drawLong()
    await userEvent.keyboard('{Alt>}p{/Alt}')
    expect(asked()).toEqual([['play']])
  })

  it('at the first sentence in view after scrolling', async () => {
    const { asked, words, surface } = await drawLong()
    window.scrollBy({ top: 1500, behavior: 'instant' })
    await userEvent.click(play())
    const [verb, from] = asked()[0] ?? []
    expect(verb).toBe('play')
    const sentence = words().slice(Number(from), Number(from) + 14)
    expect(sentence).toMatch(/^(?:Paragraph \d+ of?|It has two sen)/)
    expect(isSeen(sentence, surface.rangeOf({ start: Number(from), end: Number(from) + 9 }))).toBe(true)
  })

  it('where the focus is', async () => {
    const { asked, at } = await drawLong()
    await userEvent.keyboard('{Alt>}j{/Alt}')
    const focused = document.activeElement?.textContent ?? ''
    await userEvent.keyboard('{Escape}{Alt>}p{/Alt}')
    expect(asked()).toEqual([['play', at(focused)]])
  })

  it('at the selection, and ends with it; pause and play do not begin it anew', async () => {
    const { asked, spanOf, speech } = await drawLong()
    select('held Raqqah'.split(' ')[0] ?? '')
    await userEvent.keyboard('{Alt>}p{/Alt}')
    expect(asked()).toEqual([['play', ...spanOf('held')]])
    speech().set({ status: 'playing', at: 40 })
    await userEvent.keyboard('{Alt>}p{/Alt}')
    speech().set({ status: 'paused' })
    await userEvent.keyboard('{Alt>}p{/Alt}')
    expect(asked().slice(1)).toEqual([['toggle'], ['toggle']])
    select('lost the city')
    await userEvent.click(play())
    expect(asked().at(-1)).toEqual(['play', ...spanOf('lost the city')])
  })

  it('at the kept place when there is one', async () => {
    const { asked } = await drawLong({ view: { at: 200 } })
    window.scrollBy({ top: 1500, behavior: 'instant' })
    await userEvent.keyboard('{Alt>}p{/Alt}')
    expect(asked()).toEqual([['toggle']])
  })

  it('from a selection by a button that takes no focus, and not for one word', async () => {
    const { asked, spanOf } = await drawLong()
    // A scroll asks at once where the button belongs; a selection only once it has rested.
    const shownAtOnce = async (words: string): Promise<boolean> => {
      const heard = new Promise((done) => document.addEventListener('selectionchange', done, { once: true }))
      select(words)
      await heard
      await act(() => void document.dispatchEvent(new Event('scroll')))
      return button('Read this').query() !== null
    }
    expect(await shownAtOnce('has lost the city')).toBe(true)
    expect(await shownAtOnce('held')).toBe(false)
    select('has lost the city')
    await expect.element(button('Read this')).toBeVisible()
    const below = document.querySelector('.selection-button')?.getBoundingClientRect()
    expect(below?.top).toBeGreaterThan(boxOf('has lost the city').bottom)
    expect(below?.top).toBeLessThan(boxOf('has lost the city').bottom + 12)
    await checkAccessibility()
    await userEvent.click(button('Read this'))
    expect(asked()).toEqual([['play', ...spanOf('has lost the city')]])
    expect(document.activeElement?.textContent).not.toContain('Read this')
    await expect.element(button('Read this')).not.toBeInTheDocument()
  })

  it('from here by key: selection, focus, caret', async () => {
    const { asked, at } = await drawLong()
    select('lost the city')
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}')
    expect(asked()).toEqual([['play', at('lost the city')]])
    const range = rangeOf('three years')
    getSelection()?.collapse(range.startContainer, range.startOffset)
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}')
    expect(asked().at(-1)).toEqual(['play', at('three years')])
    document.querySelector<HTMLElement>('.article a')?.focus()
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}')
    expect(asked().at(-1)).toEqual(['play', at('linked words')])
  })
})

describe('the play cursor', () => {
  const press = (words: string): void => {
    const { left, right, top, bottom } = boxOf(words)
    const [clientX, clientY] = [(left + right) / 2, (top + bottom) / 2]
    const target = document.elementFromPoint(clientX, clientY)
    target?.dispatchEvent(new MouseEvent('click', { clientX, clientY, detail: 1, bubbles: true, cancelable: true }))
  }

  const isOn = (): boolean => document.documentElement.dataset.playCursor !== undefined

  it('starts at the word that is pressed; terms and links do not act; Escape leaves', async () => {
    const { asked, at } = await drawLong()
    await userEvent.keyboard('{Alt>}h{/Alt}')
    await expect.element(page.getByText('Press a word to hear it from there.')).toBeVisible()
    await expect.element(page.getByText(/^Play cursor on\./)).toBeInTheDocument()
    await checkAccessibility()
    press('linked')
    press('Raqqah')
    await userEvent.dblClick(page.getByText(/^There are/), { position: { x: 20, y: 10 } })
    expect(document.querySelector('.card:popover-open')).toBeNull()
    const [link, term, twice, ...rest] = asked()
    expect([link?.[0], term?.[0], twice?.[0], rest]).toEqual(['play', 'play', 'play', []])
    expect(Number(link?.[1]) - at('linked words')).toBeLessThan(6)
    expect(Number(link?.[1])).toBeGreaterThanOrEqual(at('linked words'))
    expect(Number(term?.[1]) - at('Raqqah')).toBeLessThan(6)
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByText('Press a word to hear it from there.')).not.toBeInTheDocument()
    await expect.element(page.getByText('Play cursor off.')).toBeInTheDocument()
    await userEvent.click(page.getByRole('button', { name: 'Raqqah', exact: true }).first())
    await expect.element(page.getByRole('dialog')).toBeVisible()
  })

  it('starts by Enter on what has the focus, and is left by its button', async () => {
    const { asked, at } = await drawLong()
    await userEvent.click(button('More'))
    await userEvent.click(button('Start at a word'))
    await expect.element(page.getByText('Press a word to hear it from there.')).toBeVisible()
    await expect.poll(isOn).toBe(true)
    document.querySelector<HTMLElement>('.article a')?.focus()
    await userEvent.keyboard('{Enter}')
    expect(asked()).toEqual([['play', at('linked words')]])
    await userEvent.click(button('Done'))
    await expect.poll(isOn).toBe(false)
    expect(document.activeElement?.id).toBe('player')
  })

  it('takes the word under the pointer, to its last letter', async () => {
    const { asked, spanOf } = await drawLong()
    await userEvent.keyboard('{Alt>}h{/Alt}')
    await expect.poll(isOn).toBe(true)
    const { right, top, bottom } = boxOf('held')
    const [clientX, clientY] = [right - 1, (top + bottom) / 2]
    document
      .elementFromPoint(clientX, clientY)
      ?.dispatchEvent(new MouseEvent('click', { clientX, clientY, detail: 1, bubbles: true, cancelable: true }))
    expect(asked()[0]?.[1]).toBe(spanOf('held')[1] - 1)
    await userEvent.keyboard('{Alt>}h{/Alt}')
  })
})

describe('what the last term means', () => {
  it('is said while the article waits, which then goes on from the start of its sentence', async () => {
    const { hear, asked } = await drawLong()
    hear('It held Raqqah for three years.', 'held')
    await userEvent.keyboard('{Alt>}d{/Alt}')
    expect(asked()).toEqual([['say', 'Daesh: Another name for Islamic State.', 'en', true]])
    hear('It held Raqqah for three years.', 'Raqqah')
    await userEvent.click(button('More'))
    await userEvent.click(button('Say what the last term means'))
    expect(asked().at(-1)).toEqual(['say', 'Raqqah: A city on the Euphrates.', 'en', true])
  })

  it('is told to be none before the first', async () => {
    const { hear, asked } = await drawLong()
    hear('A city is free')
    await userEvent.keyboard('{Alt>}d{/Alt}')
    expect(asked()).toEqual([])
    await expect.element(page.getByText('No explained term comes before this place.')).toBeInTheDocument()
  })

  it('is that of the term in focus while nothing is read', async () => {
    const { asked } = await drawLong()
    await userEvent.keyboard('{Alt>}j{/Alt}{Alt>}j{/Alt}{Alt>}d{/Alt}')
    expect(asked()).toEqual([['say', 'Raqqah: A city on the Euphrates.', 'en', true]])
  })
})

describe('the voice is told', () => {
  it('how words are said, anew when the person or the terms change', async () => {
    const { speech, pronunciation } = await drawLong()
    const own = { written: 'Daesh', respelling: 'dash' }
    const told = () => speech().asked.findLast(([verb]) => verb === 'inform')?.[1]
    expect(told()).toMatchObject({ pronunciations: [] })
    pronunciation.set([own])
    await expect.poll(told).toMatchObject({ pronunciations: [own] })
  })

  it('how a word is said that is being taught, for this once', async () => {
    const { speech, asked } = await drawLong()
    await userEvent.click(button('Listening'))
    await userEvent.click(page.getByRole('button', { name: 'Pronunciation' }))
    await expect.element(page.getByRole('dialog', { name: 'Pronunciation' })).toBeVisible()
    await userEvent.click(button('Teach a word'))
    await userEvent.fill(page.getByRole('textbox', { name: 'As it is written' }), 'Raqqah')
    await userEvent.fill(page.getByRole('textbox', { name: 'Spelled as it sounds' }), 'RAH-kuh')
    await userEvent.click(button('Listen'))
    expect(asked().at(-1)?.slice(0, 2)).toEqual(['say', 'Raqqah'])
    const told = speech()
      .asked.slice(-3)
      .map(([verb, lore]) => [verb, (lore as WordLore).pronunciations?.length])
    expect(told).toEqual([
      ['inform', 1],
      ['say', undefined],
      ['inform', 0],
    ])
  })

  it('to stop, and to go by paragraphs, by key', async () => {
    const { asked } = await drawLong()
    await userEvent.keyboard('{Alt>}{Shift>}{.}{/Shift}{/Alt}{Alt>}s{/Alt}')
    expect(asked()).toEqual([['nextParagraph'], ['stop']])
    await userEvent.keyboard('{Alt>}b{/Alt}')
    await expect.element(page.getByText('Nothing is being read aloud.')).toBeInTheDocument()
  })
})
