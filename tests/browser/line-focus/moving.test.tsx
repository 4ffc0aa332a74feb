import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { checkAccessibility } from '../stage'
import { focused, frames, long, p, paragraphs, picture, storyOf, unfocus } from './focused'

afterEach(async () => {
  unfocus()
  getSelection()?.removeAllRanges()
  document.documentElement.removeAttribute('style')
  await page.viewport(360, 665)
})

type At = Awaited<ReturnType<typeof focused>>
const boxOf = (at: At, words: string): DOMRect => {
  const start = at.at(words)
  const box = at.surface.rangeOf({ start, end: start + words.length })?.getClientRects()[0]
  if (start === -1 || box === undefined) throw new Error(`Not drawn: ${words}`)
  return box
}
const middle = ({ top, bottom }: { top: number; bottom: number }): number => (top + bottom) / 2
/** What the bars leave free. */
const free = () => ({
  top: document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0,
  bottom: document.querySelector('.reader-foot')?.getBoundingClientRect().top ?? 0,
})
const isFree = ({ top, bottom }: DOMRect): boolean => top >= free().top - 8 && bottom <= free().bottom + 8
const point = async (at: At, words: string, type = 'pointermove'): Promise<void> => {
  const box = boxOf(at, words)
  const [clientX, clientY] = [box.left + 5, middle(box)]
  const target = document.elementFromPoint(clientX, clientY)
  if (target === null) throw new Error(`Not in view: ${words}`)
  const how = { bubbles: true, cancelable: true, clientX, clientY, detail: 1 }
  const make = (): Event =>
    type === 'click' ? new MouseEvent(type, how) : new PointerEvent(type, { ...how, pointerType: 'mouse' })
  target.dispatchEvent(make())
  await frames()
}
/** Moves there from elsewhere, as a hand does. */
const move = async (at: At, words: string): Promise<void> => {
  at.drawn.dispatchEvent(
    new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse', clientX: 1, clientY: 1 }),
  )
  await point(at, words)
}

describe('Keys', () => {
  it('move the window down the view first, and then the view, so that the window stays where the eye is', async () => {
    const at = await focused(storyOf(paragraphs(30)))
    const tops: number[] = []
    for (let i = 0; i < 60; i += 1) {
      await at.step()
      tops.push(middle(at.box()))
      expect(isFree(at.box())).toBe(true)
    }
    expect(scrollY).toBeGreaterThan(1000)
    const late = tops.slice(30)
    expect(Math.max(...late) - Math.min(...late)).toBeLessThan(4)
  })

  it('move a window of three and of five lines line by line', async () => {
    const at = await focused(storyOf(paragraphs(6)), { shape: 'three' })
    await at.step(1, 5)
    const three = at.lit()
    const { height } = at.box()
    await at.change({ shape: 'five' })
    expect(at.lit()).toContain(three)
    expect(at.box().height).toBeGreaterThan(height * 1.4)
    await at.change({ shape: 'one' })
    expect(three).toContain(at.lit())
    expect(at.box().height).toBeLessThan(height / 2)
  })

  it('end at the last line', async () => {
    const at = await focused(storyOf([p('Only this.')]))
    expect(await at.step()).toBe(true)
    expect(await at.step()).toBe(false)
    expect(at.lit()).toBe('Only this.')
  })

  it('show a picture that is higher than the view bit by bit', async () => {
    const at = await focused(storyOf([p('Before.'), picture(1500), p('After.')]))
    at.drawn.querySelector('img')?.style.setProperty('block-size', '1500px')
    await frames()
    await at.step(1, 2)
    const seen: number[] = []
    while (document.querySelector('img') !== null && !at.lit().includes('What it shows.')) {
      seen.push(scrollY)
      await at.step()
    }
    expect(seen.length).toBeGreaterThan(2)
    expect(isFree(at.box())).toBe(true)
  })
})

describe('Scrolling', () => {
  it('leaves the window on its line, and takes it along when the line leaves the view', async () => {
    const at = await focused(storyOf(paragraphs(30)))
    await at.stepTo('Paragraph 1')
    await at.scroll(40)
    expect(at.lit()).toContain('Paragraph 1')
    await at.scroll(1500)
    expect(at.lit()).not.toBe('')
    expect(isFree(at.box())).toBe(true)
    const down = middle(at.box())
    expect(down).toBeLessThan(200)
    await at.scroll(-1000)
    expect(isFree(at.box())).toBe(true)
    expect(middle(at.box())).toBeGreaterThan(down + 200)
  })

  it('costs nothing while the line is in view: the window is part of the page', async () => {
    const at = await focused(storyOf(paragraphs(30)))
    await at.stepTo('Paragraph 2')
    const before = { style: at.pane().getAttribute('style'), top: at.box().top }
    await at.scroll(30)
    expect(at.pane().getAttribute('style')).toBe(before.style)
    expect(at.box().top).toBe(before.top - 30)
  })

  it('moves the text through a window in the middle, from the first line to the last', async () => {
    const at = await focused(storyOf(paragraphs(20)), { lead: 'centre' })
    const centre = () => middle(free())
    expect(at.lit()).toBe('A title')
    expect(Math.abs(middle(at.box()) - centre())).toBeLessThan(4)
    await at.scroll(700)
    expect(Math.abs(middle(at.box()) - centre())).toBeLessThan(40)
    const line = at.lit()
    await at.scroll(boxOf(at, 'Paragraph 9').top - centre())
    expect(at.lit()).toContain('Paragraph 9')
    expect(at.lit()).not.toBe(line)
    await at.scroll(100_000)
    await at.scroll(-1)
    expect(at.lit()).not.toBe('')
    while (await at.step()) expect(Math.abs(middle(at.box()) - centre())).toBeLessThan(4)
    expect(at.lit()).toContain('word.')
  })

  it('by key goes from line to line in the middle, and misses none', async () => {
    const at = await focused(storyOf(paragraphs(4)), { lead: 'centre' })
    const seen = [at.lit()]
    while (await at.step()) seen.push(at.lit())
    expect(seen.join(' ').replace(/\s+/g, ' ')).toBe(at.text.text.replace(/\s+/g, ' '))
  })

  it('keeps the line when the window goes to the middle and back', async () => {
    const at = await focused(storyOf(paragraphs(20)))
    await at.stepTo('Paragraph 2')
    const line = at.lit()
    await at.change({ lead: 'centre' })
    expect(at.lit()).toBe(line)
    const { top } = at.box()
    await at.change({ lead: 'hand' })
    expect(at.lit()).toBe(line)
    expect(Math.abs(at.box().top - top)).toBeLessThan(3)
  })

  it('leaves the text where it was, without the room, when line focus ends', async () => {
    const at = await focused(storyOf(paragraphs(20)), { lead: 'centre' })
    await at.scroll(600)
    const before = boxOf(at, 'Paragraph 3').top
    const { height } = document.querySelector('.reader-main')?.getBoundingClientRect() ?? { height: 0 }
    at.leave()
    expect(Math.abs(boxOf(at, 'Paragraph 3').top - before)).toBeLessThan(2)
    expect(document.querySelector('.reader-main')?.getBoundingClientRect().height).toBeLessThan(height - 300)
    expect(document.querySelector('.line-focus')).toBeNull()
  })
})

describe('The pointer', () => {
  it('takes the window along over the text', async () => {
    const at = await focused(storyOf(paragraphs(6)))
    await move(at, 'Paragraph 2')
    expect(at.lit()).toContain('Paragraph 2')
    await move(at, 'Paragraph 1')
    expect(at.lit()).toContain('Paragraph 1')
  })

  it('at rest does not take it back from the keys, nor when it trembles', async () => {
    const at = await focused(storyOf(paragraphs(6)))
    await move(at, 'Paragraph 1')
    await at.step(1, 2)
    const line = at.lit()
    await point(at, 'Paragraph 1')
    expect(at.lit()).toBe(line)
  })

  it('fixes it by a press, frees it by another', async () => {
    const at = await focused(storyOf(paragraphs(6)))
    await point(at, 'Paragraph 2', 'click')
    expect(at.lit()).toContain('Paragraph 2')
    await move(at, 'Paragraph 1')
    expect(at.lit()).toContain('Paragraph 2')
    await point(at, 'Paragraph 2', 'click')
    await move(at, 'Paragraph 1')
    expect(at.lit()).toContain('Paragraph 1')
  })

  it('leaves links and selections alone', async () => {
    const link = { tag: 'a', attrs: { href: 'https://a.example/' }, children: ['a link'] } as const
    const at = await focused(storyOf([...paragraphs(2), p('Here is ', link, '.')]))
    at.drawn.addEventListener('click', (event) => event.preventDefault(), { once: true })
    await point(at, 'a link', 'click')
    expect(at.lit()).toBe('A title')
    getSelection()?.selectAllChildren(at.drawn)
    await point(at, 'Paragraph 1', 'click')
    expect(at.lit()).toBe('A title')
  })

  it('does not reach what is under it less for the shade', async () => {
    const at = await focused(storyOf(paragraphs(6)))
    const { left, top } = boxOf(at, 'Paragraph 3')
    expect(document.elementFromPoint(left + 3, top + 3)?.localName).toBe('p')
  })
})

describe('The focus of the keyboard', () => {
  it('takes the window along, so that it is never in the shade', async () => {
    const link = { tag: 'a', attrs: { href: 'https://a.example/' }, children: ['a link'] } as const
    const at = await focused(storyOf([...paragraphs(3), p('Here is ', link, '.'), ...paragraphs(9)]))
    await userEvent.tab()
    await userEvent.tab()
    await frames()
    expect(document.activeElement?.textContent).toBe('a link')
    expect(at.lit()).toContain('a link')
  })
})

describe('The voice', () => {
  it('takes the window along while it reads', async () => {
    const at = await focused(storyOf(paragraphs(6)), { lead: 'voice' })
    at.spoken.value = at.at('Paragraph 1')
    await frames()
    expect(at.lit()).toContain('Paragraph 1')
    at.spoken.value = at.at('Paragraph 2')
    await frames()
    expect(at.lit()).toContain('Paragraph 2')
    const before = at.lit()
    await move(at, 'Paragraph 0')
    expect(at.lit()).toBe(before)
  })

  it('does not call the window back from where the person looks, and is joined again when they come back', async () => {
    const at = await focused(storyOf(paragraphs(30)), { lead: 'voice' })
    at.spoken.value = at.at('Paragraph 1')
    await frames()
    await at.scroll(2000)
    const top = scrollY
    at.spoken.value = at.at('Paragraph 2')
    await frames()
    expect(scrollY).toBe(top)
    expect(at.lit()).not.toContain('Paragraph 2 ')
    expect(isFree(at.box())).toBe(true)
    await at.scroll(-2000)
    expect(at.lit()).toContain('Paragraph 2')
  })

  it('never scrolls the view itself: that is for what keeps up with the voice', async () => {
    const at = await focused(storyOf(paragraphs(30)), { lead: 'voice' })
    at.spoken.value = at.at('Paragraph 20')
    await frames()
    expect(scrollY).toBe(0)
    await at.scroll(boxOf(at, 'Paragraph 20').top - 200)
    expect(at.lit()).toContain('Paragraph 20')
  })

  it('leaves it to the pointer while nothing is read', async () => {
    const at = await focused(storyOf(paragraphs(6)), { lead: 'voice' })
    await move(at, 'Paragraph 2')
    expect(at.lit()).toContain('Paragraph 2')
  })
})

describe('What is drawn', () => {
  it('is hidden from screen readers, under the bars, and takes no press', async () => {
    const at = await focused(storyOf([p(long('One')), picture(80)]))
    expect(at.pane().getAttribute('aria-hidden')).toBe('true')
    expect(getComputedStyle(at.pane()).pointerEvents).toBe('none')
    const layer = (selector: string) => Number(getComputedStyle(document.querySelector(selector) as Element).zIndex)
    expect(layer('.line-focus')).toBeLessThan(layer('.bar'))
    expect(layer('.line-focus')).toBeLessThan(layer('.reader-foot'))
    expect(document.getAnimations()).toEqual([])
    expect(getComputedStyle(at.pane()).transitionDuration).toBe('0s')
    await checkAccessibility(at.root)
  })

  it('dims as much as is wished, down to nothing, and keeps its edge', async () => {
    const at = await focused(storyOf(paragraphs(3)), { dim: 0 })
    const shade = () => /\/ ([\d.]+)\)/.exec(getComputedStyle(at.pane()).boxShadow)?.[1]
    expect(shade()).toBe('0')
    expect(getComputedStyle(at.pane()).borderTopWidth).toBe('2px')
    await at.change({ dim: 100 })
    expect(shade()).toBeUndefined()
    await at.change({ dim: 60 })
    expect(shade()).toBe('0.6')
  })

  it('is a line under the words as a ruler, and dims nothing', async () => {
    const at = await focused(storyOf(paragraphs(3)), { shape: 'ruler' })
    await at.step(1, 2)
    const style = getComputedStyle(at.pane())
    expect([style.borderTopWidth, style.borderBottomWidth, style.boxShadow]).toEqual(['0px', '4px', 'none'])
    const word = boxOf(at, at.lit().split(' ')[0] ?? '')
    expect(at.box().bottom).toBeGreaterThan(word.bottom)
  })
})
