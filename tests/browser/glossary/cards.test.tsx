import { act } from 'preact/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { checkAccessibility, draw } from '../stage'
import { MarkedArticle, makeClock } from './article'

const term = (name = 'Dair Alzour') => page.getByRole('button', { name, exact: true })
const card = (name = 'Dair Alzour') => page.getByRole('dialog', { name })
const outside = () => page.getByRole('button', { name: 'Before' })

/** Focus by the keyboard: the Tab key goes from "Before" to the first term. */
async function tabToTerm(): Promise<void> {
  outside().element().focus()
  await userEvent.keyboard('{Tab}')
  await expect.element(term()).toHaveFocus()
}

afterEach(async () => {
  document.documentElement.removeAttribute('style')
  await page.viewport(360, 665)
})

describe('The pointer', () => {
  test('opens the card by resting on a term, may enter it, and closes it by leaving', async () => {
    const clock = makeClock()
    await draw(<MarkedArticle clock={clock} />)
    await userEvent.hover(term())
    await expect.element(card()).not.toBeInTheDocument()
    await act(clock.pass)
    await expect.element(card()).toBeVisible()
    await expect.element(term()).toHaveAttribute('aria-expanded', 'true')
    await expect.element(page.getByRole('status')).toBeEmptyDOMElement()
    await userEvent.hover(card())
    await act(clock.pass)
    await expect.element(card()).toBeVisible()
    await checkAccessibility()
    await userEvent.hover(outside())
    await expect.element(card()).toBeVisible()
    await act(clock.pass)
    await expect.element(card()).not.toBeInTheDocument()
    await expect.element(term()).toHaveAttribute('aria-expanded', 'false')
  })

  test('closes the card by Escape without moving', async () => {
    const clock = makeClock()
    await draw(<MarkedArticle clock={clock} />)
    await userEvent.hover(term())
    await act(clock.pass)
    await expect.element(card()).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(card()).not.toBeInTheDocument()
    await act(clock.pass)
    await expect.element(card()).not.toBeInTheDocument()
    await checkAccessibility()
  })

  test('rests for a real moment before the card comes', async () => {
    await draw(<MarkedArticle />)
    await userEvent.hover(term())
    await expect.element(card()).toBeVisible()
    await checkAccessibility()
  })

  test('pins the card by a click, until a press beside it', async () => {
    const clock = makeClock()
    await draw(<MarkedArticle clock={clock} />)
    await userEvent.click(term())
    await expect.element(card()).toBeVisible()
    await expect.element(card()).not.toHaveFocus()
    await userEvent.hover(page.getByText(/monitoring group/), { position: { x: 5, y: 5 }, force: true })
    await act(clock.pass)
    await expect.element(card()).toBeVisible()
    await checkAccessibility()
    await userEvent.click(outside())
    await expect.element(card()).not.toBeInTheDocument()
  })

  test('opens another term’s card in place of the first', async () => {
    await draw(<MarkedArticle />)
    await userEvent.click(term())
    await userEvent.keyboard('{Escape}')
    await userEvent.click(term('Daesh'))
    await expect.element(card('Daesh')).toBeVisible()
    expect(page.getByRole('dialog').elements()).toHaveLength(1)
    await checkAccessibility()
  })
})

describe('The keyboard', () => {
  test('opens the card by focus alone, says it once, and leaves the focus where it is', async () => {
    await draw(<MarkedArticle />)
    await tabToTerm()
    await expect.element(card()).toBeVisible()
    await expect.element(term()).toHaveFocus()
    await expect.element(page.getByRole('status')).toHaveTextContent(/^A city and province/)
    await userEvent.keyboard('{Escape}')
    await expect.element(card()).not.toBeInTheDocument()
    await expect.element(term()).toHaveFocus()
    await checkAccessibility()
  })

  test.each(['{Enter}', ' '])('goes into the card by %j and back to the term by Escape', async (key) => {
    await draw(<MarkedArticle />)
    await tabToTerm()
    await userEvent.keyboard(key)
    await expect.element(card()).toHaveFocus()
    await checkAccessibility()
    await userEvent.keyboard('{Escape}')
    await expect.element(card()).not.toBeInTheDocument()
    await expect.element(term()).toHaveFocus()
    await userEvent.keyboard(key)
    await expect.element(card()).toHaveFocus()
  })

  test('leaves its term in view in a low panel, whatever has the focus in it, and so afterwards', async () => {
    await page.viewport(360, 445)
    await draw(
      <div style={{ paddingBlock: '160px 2000px' }}>
        <MarkedArticle />
      </div>,
    )
    await tabToTerm()
    const before = window.scrollY
    await userEvent.keyboard('{Enter}')
    await expect.element(card()).toHaveFocus()
    expect(window.scrollY).toBe(before)
    for (let stop = 0; stop < 2; stop += 1) {
      await userEvent.keyboard('{Tab}')
      expect(card().element().contains(document.activeElement)).toBe(true)
      expect(window.scrollY).toBe(before)
    }
    // As a wheel would, beside the card: the term goes under the bar.
    window.scrollTo({ top: before + term().element().getBoundingClientRect().top, behavior: 'instant' })
    await userEvent.keyboard('{Escape}')
    await expect.element(term()).toHaveFocus()
    await expect.poll(() => term().element().getBoundingClientRect().top).toBeGreaterThan(53)
  })

  test('goes on to the next term by Tab, past the card that focus opened', async () => {
    await draw(<MarkedArticle />)
    await tabToTerm()
    await expect.element(card()).toBeVisible()
    await userEvent.keyboard('{Tab}')
    await expect.element(term('Raqqa is Being Slaughtered Silently')).toHaveFocus()
    await expect.element(card()).not.toBeInTheDocument()
    await expect.element(card('Raqqa is Being Slaughtered Silently')).toBeVisible()
    await checkAccessibility()
  })

  test('goes through a card entered by Enter, and from its ends back to its term and on', async () => {
    await draw(<MarkedArticle />)
    await tabToTerm()
    await userEvent.keyboard('{Enter}')
    await expect.element(card()).toHaveFocus()
    await userEvent.keyboard('{Tab}{Tab}{Tab}')
    await expect.element(card().getByRole('button', { name: /Raqqa is/ })).toHaveFocus()
    await userEvent.keyboard('{Tab}')
    await expect.element(term('Raqqa is Being Slaughtered Silently')).toHaveFocus()
    await expect.element(card()).not.toBeInTheDocument()
    await userEvent.keyboard('{Enter}')
    await expect.element(card('Raqqa is Being Slaughtered Silently')).toHaveFocus()
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    await expect.element(term('Raqqa is Being Slaughtered Silently')).toHaveFocus()
  })

  test('never traps the keyboard, not even at the last term before the end of the page', async () => {
    const root = await draw(<MarkedArticle />)
    await tabToTerm()
    const seen: (string | null | undefined)[] = []
    for (let step = 0; step < 6; step += 1) {
      await userEvent.keyboard('{Tab}')
      seen.push(root.contains(document.activeElement) ? document.activeElement?.textContent : undefined)
    }
    expect(seen.slice(0, 2)).toEqual(['Raqqa is Being Slaughtered Silently', 'Daesh'])
    expect(seen.filter((name) => name === 'Daesh').length).toBeLessThan(3)
    expect(seen).not.toContain('Close')
  })

  test('stops at every term once, though it is mentioned twice', async () => {
    const root = await draw(<MarkedArticle />)
    const stops = [...root.querySelectorAll<HTMLElement>('.term')].map((mark) => `${mark.textContent} ${mark.tabIndex}`)
    expect(stops).toEqual(['Dair Alzour 0', 'Raqqa is Being Slaughtered Silently 0', 'Deir ez-Zor -1', 'Daesh 0'])
    await checkAccessibility()
  })
})

describe('The card', () => {
  test('says what the term is, how it sounds and how else it is spelled, each in its language', async () => {
    await draw(<MarkedArticle />)
    await userEvent.click(term())
    const open = card()
    await expect.element(open.getByRole('heading', { name: 'Dair Alzour' })).toHaveAttribute('lang', 'ar-Latn')
    await expect.element(open.getByText('/ˌdeɪr ɛz ˈzɔːr/')).toBeVisible()
    await expect.element(open.getByText('dayr ez-ZOR')).toBeVisible()
    await expect.element(open.getByText('Place')).toBeVisible()
    await expect.element(open.getByText(/^A city and province/)).toHaveAttribute('lang', 'en')
    await expect.element(open.getByText('دير الزور')).toHaveAttribute('lang', 'ar')
    await expect.element(open.getByText('Sidelight World glossary')).toBeVisible()
    await checkAccessibility()
  })

  test('leads to the next mention, and from the last to the first', async () => {
    const onJump = vi.fn()
    await draw(<MarkedArticle actions={{ jump: onJump }} />)
    await userEvent.click(term())
    await expect.element(card()).toHaveTextContent('Mention 1 of 2')
    await userEvent.click(card().getByRole('button', { name: 'Next mention' }))
    await expect.element(card()).not.toBeInTheDocument()
    await userEvent.click(term('Deir ez-Zor'))
    await userEvent.click(card().getByRole('button', { name: 'Next mention' }))
    const [first, second] = onJump.mock.calls.map(([span]) => span.start)
    expect(first).toBeGreaterThan(second)
    // The first paragraph begins the text: “Dair Alzour” is its 51st character on.
    expect(second).toBe(51)
    await checkAccessibility()
  })

  test('shows a related term of the article in its place', async () => {
    await draw(<MarkedArticle />)
    await userEvent.click(term())
    await userEvent.click(card().getByRole('button', { name: /Raqqa is Being/ }))
    await expect.element(card('Raqqa is Being Slaughtered Silently')).toHaveFocus()
    await checkAccessibility()
    await userEvent.click(page.getByRole('button', { name: 'Close' }))
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await expect.element(term()).toHaveFocus()
  })

  test.each([
    [360, 665],
    [240, 600],
    [320, 256],
  ])('fits a panel of %i × %i and never covers the lines of its term', async (width, height) => {
    await page.viewport(width, height)
    await draw(<MarkedArticle />)
    for (const name of ['Dair Alzour', 'Raqqa is Being Slaughtered Silently', 'Daesh']) {
      await userEvent.click(term(name))
      await expect.element(card(name)).toBeVisible()
      await expect
        .poll(() => {
          const box = card(name).element().getBoundingClientRect()
          const mark = term(name).element().getBoundingClientRect()
          const isInside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height
          return isInside && box.height > 40 && (box.top >= mark.bottom || box.bottom <= mark.top)
        })
        .toBe(true)
      await page.screenshot({
        path: `../../../node_modules/.cache/shots/card-${width}-${height}-${name.slice(0, 5)}.png`,
      })
      await checkAccessibility()
      await userEvent.keyboard('{Escape}')
    }
  })

  test('stands in an article from right to left as well', async () => {
    await draw(<MarkedArticle dir="rtl" paragraphs={['سيطرت القوات على مدينة دير الزور بعد معارك مع تنظيم داعش.']} />)
    await userEvent.click(term('داعش'))
    await expect.element(card('Daesh')).toBeVisible()
    await checkAccessibility()
  })

  test('is legible in the dark', async () => {
    const night = {
      '--page': '#14171B',
      '--surface': '#1E2328',
      '--ink': '#E8E4DB',
      '--ink-soft': '#B9B4A9',
      '--hairline': '#343A41',
      '--edge': '#8A8F96',
      '--accent': '#86D3D9',
      '--on-accent': '#10292C',
      '--accent-soft': '#25414A',
      '--link': '#86D3D9',
      '--term': '#86D3D9',
      '--ring': '#86D3D9',
    }
    for (const [name, value] of Object.entries(night)) document.documentElement.style.setProperty(name, value)
    await draw(<MarkedArticle />)
    await userEvent.click(term())
    await expect.element(card()).toBeVisible()
    await checkAccessibility()
  })
})
