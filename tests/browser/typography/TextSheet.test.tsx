import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '@/assets/styles/fonts.css'
import { groups } from '@/components/typography/groups'
import { makeTypography, type Typography } from '@/components/typography/make-typography.dom'
import { TextSheet } from '@/components/typography/TextSheet'
import { type ThemeChoice, themeChoices } from '@/components/typography/themes'
import { initialSettings, limits, measures, type TypographySettings } from '@/components/typography/typography'
import { PlainStore } from '../plain-store'
import { checkAccessibility, draw, words } from '../stage'

let end = new AbortController()
let typography: Typography
let store: PlainStore<TypographySettings>
let closed = 0
let openInTab: (() => void) | undefined

/** The sheet as the shell draws it: over the owner of the settings, which applies them to the page. */
function Shell() {
  return (
    <TextSheet
      settings={typography.settings.value}
      onChange={typography.set}
      canUndo={typography.canUndo.value}
      onUndo={typography.undo}
      onReset={typography.reset}
      onClose={() => {
        closed += 1
      }}
      trouble={typography.trouble.value}
      onOpenInTab={openInTab}
    />
  )
}

async function open(settings: Partial<TypographySettings> = {}): Promise<void> {
  store = new PlainStore({ ...initialSettings, ...settings })
  typography = await makeTypography({
    stored: store,
    root: document.documentElement,
    darkQuery: Object.assign(new EventTarget(), { matches: false }),
    signal: end.signal,
  })
  await draw(<Shell />)
}

const property = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name)
const radio = (name: string) => page.getByRole('radio', { name, exact: true })
const slider = (name: string) => page.getByRole('slider', { name, exact: true })
const button = (name: string) => page.getByRole('button', { name, exact: true })

beforeEach(async () => {
  await page.viewport(360, 665)
  closed = 0
  openInTab = undefined
})

afterEach(() => {
  document.adoptedStyleSheets = []
  end.abort()
  end = new AbortController()
  document.documentElement.removeAttribute('style')
})

test('it is a dialog named Text, with a group for each choice', async () => {
  await open()
  await expect.element(page.getByRole('dialog', { name: 'Text' })).toBeVisible()
  for (const name of ['Starting points', 'Theme', 'Typeface', 'Alignment']) {
    await expect.element(page.getByRole('group', { name })).toBeVisible()
  }
  await checkAccessibility()
})

test('Escape asks to close it', async () => {
  await open()
  await userEvent.keyboard('{Escape}')
  expect(closed).toBe(1)
})

describe('presets', () => {
  test('the one that holds is checked, and pressing another applies it at once', async () => {
    await open({ theme: 'sepia' })
    await expect.element(radio('Comfort')).toBeChecked()
    await userEvent.click(radio('Dyslexia'))
    await expect.element(radio('Dyslexia')).toBeChecked()
    expect(property('--USER__letterSpacing')).toBe('0.1em')
    expect(property('--USER__wordSpacing')).toBe('0.35em')
    await expect.element(radio('Sepia')).toBeChecked()
    await expect.element(slider('Letter spacing')).toHaveValue('0.1')
    await checkAccessibility()
  })

  test('none is checked once a setting leaves it, and Undo returns to it', async () => {
    await open()
    await userEvent.click(button('Size: more'))
    for (const name of ['Comfort', 'Dyslexia', 'Low vision', 'Focus'])
      await expect.element(radio(name)).not.toBeChecked()
    await userEvent.click(button('Undo the last change'))
    await expect.element(radio('Comfort')).toBeChecked()
    await checkAccessibility()
  })

  test('the arrow keys go through them', async () => {
    await open()
    ;(radio('Comfort').element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await expect.element(radio('Low vision')).toBeChecked()
    expect(property('--USER__fontSize')).toBe('28px')
    await checkAccessibility()
  })
})

describe('themes', () => {
  test('the arrow keys put each on the page at once', async () => {
    await open({ theme: 'system' })
    ;(radio('System').element() as HTMLElement).focus()
    for (const choice of themeChoices.slice(1)) {
      await userEvent.keyboard('{ArrowRight}')
      await expect.element(radio(words.say(`typography.themes.${choice}`))).toBeChecked()
      expect(document.documentElement.dataset.theme).toBe(choice)
    }
    expect(property('--page')).toBe(initialSettings.custom.background)
    await checkAccessibility()
  })

  test.each(themeChoices)('nothing is hard to see or to press in %s', async (theme: ThemeChoice) => {
    await open({ theme })
    await checkAccessibility()
  })
})

test('a typeface is chosen by a card set in that typeface', async () => {
  await open()
  await userEvent.click(radio('OpenDyslexic'))
  await expect.element(radio('OpenDyslexic')).toBeChecked()
  expect(property('--USER__fontFamily')).toMatch(/^OpenDyslexic,/)
  expect(getComputedStyle(page.getByText('OpenDyslexic').element()).fontFamily).toMatch(/^OpenDyslexic,/)
  expect(getComputedStyle(page.getByText('Literata').element()).fontFamily).toMatch(/^"Literata Variable",/)
  await checkAccessibility()
})

describe.each(measures)('the slider for %s', (measure) => {
  const name = words.say(`typography.measures.${measure}`)
  const { min, max, step } = limits[measure]

  test('goes by key from end to end, in words, and changes the settings with every step', async () => {
    await open()
    const control = slider(name)
    ;(control.element() as HTMLElement).focus()
    await userEvent.keyboard('{Home}')
    expect(typography.settings.value[measure]).toBe(min)
    await userEvent.keyboard('{ArrowRight}')
    expect(typography.settings.value[measure]).toBeCloseTo(min + step, 9)
    await userEvent.keyboard('{End}')
    expect(typography.settings.value[measure]).toBe(max)
    const said = measure === 'lineLength' ? 'As wide as the panel' : words.say(`typography.values.${measure}`, max)
    await expect.element(control).toHaveAttribute('aria-valuetext', said)
    await expect.element(button(`${name}: more`)).toBeDisabled()
    await checkAccessibility()
  })

  test('goes by buttons too', async () => {
    await open({ [measure]: max })
    await userEvent.click(button(`${name}: less`))
    expect(typography.settings.value[measure]).toBeCloseTo(max - step, 9)
    await userEvent.click(button(`${name}: more`))
    expect(typography.settings.value[measure]).toBe(max)
    await checkAccessibility()
  })
})

test('values are told with their unit', async () => {
  await open({ letterSpacing: 0.02 })
  await expect.element(slider('Size')).toHaveAttribute('aria-valuetext', '20 px')
  await expect.element(slider('Line spacing')).toHaveAttribute('aria-valuetext', '1.6 lines')
  await expect.element(slider('Picture size')).toHaveAttribute('aria-valuetext', '100 %')
  await expect.element(slider('Letter spacing')).toHaveAttribute('aria-valuetext', '0.02 em')
  await expect.element(slider('Line length')).toHaveAttribute('aria-valuetext', '66 characters')
  await checkAccessibility()
})

test('alignment and every switch change by key', async () => {
  await open()
  ;(radio('Start').element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(property('--USER__textAlign')).toBe('justify')
  for (const [name, setting, isOn] of [
    ['Hyphenate long words', 'hyphens', true],
    ['Join letters such as fi', 'ligatures', false],
    ['Plain letters', 'textNormalization', true],
    ['Show links as links', 'links', false],
    ['Show pictures', 'images', false],
  ] as const) {
    const control = page.getByRole('switch', { name, exact: true })
    ;(control.element() as HTMLElement).focus()
    await userEvent.keyboard(' ')
    expect((control.element() as HTMLInputElement).checked).toBe(isOn)
    expect(typography.settings.value[setting]).toBe(isOn)
  }
  expect(property('--USER__bodyHyphens')).toBe('auto')
  await expect.element(slider('Picture size')).not.toBeInTheDocument()
  await checkAccessibility()
})

test('Reset all goes back to the beginning, says so, and Undo brings everything back', async () => {
  await open({ theme: 'night', fontFamily: 'lexend', fontSize: 33, hyphens: true })
  await userEvent.click(button('Reset all'))
  expect(typography.settings.value).toEqual(initialSettings)
  await expect.element(page.getByText('Everything is back to how it was at first.')).toHaveRole('status')
  await userEvent.click(button('Undo the last change'))
  expect(typography.settings.value).toMatchObject({ theme: 'night', fontFamily: 'lexend', fontSize: 33, hyphens: true })
  await expect.element(page.getByText('The last change is undone.')).toHaveRole('status')
  await expect.element(button('Undo the last change')).toBeDisabled()
  await checkAccessibility()
})

test('what could not be kept is told', async () => {
  await open()
  store.refuse = 'Your browser has no room left to keep this.'
  await userEvent.click(radio('Mist'))
  await expect.element(page.getByText('Your browser has no room left to keep this.')).toHaveRole('status')
  expect(document.documentElement.dataset.theme).toBe('mist')
  await checkAccessibility()
})

test('a theme, a typeface and a size are undone one by one, last first', async () => {
  await open()
  await userEvent.click(radio('Peach'))
  await userEvent.click(radio('Andika'))
  await userEvent.click(button('Size: more'))
  await userEvent.click(button('Undo the last change'))
  expect(typography.settings.value).toMatchObject({ theme: 'peach', fontFamily: 'andika', fontSize: 20 })
  await userEvent.click(button('Undo the last change'))
  expect(typography.settings.value).toMatchObject({ theme: 'peach', fontFamily: 'atkinsonNext' })
  await userEvent.click(button('Undo the last change'))
  expect(typography.settings.value).toEqual(initialSettings)
  await checkAccessibility()
})

test('Tab stops once at each group of choices', async () => {
  await open()
  const stops: string[] = []
  ;(button('Close').element() as HTMLElement).focus()
  for (let n = 0; n < 5; n += 1) {
    await userEvent.keyboard('{Tab}')
    const at = document.activeElement
    stops.push(at?.getAttribute('aria-label') ?? at?.closest('label')?.querySelector('.type-name')?.textContent ?? '')
  }
  expect(stops).toEqual(['Comfort', 'Reset: Theme', 'System', 'Reset: Typeface', 'Atkinson Hyperlegible'])
  await checkAccessibility()
})

describe('a group', () => {
  test.each(Object.keys(groups) as (keyof typeof groups)[])(
    '%s has a heading and is set back alone, by a press that can be undone',
    async (group) => {
      const far = {
        theme: 'night',
        fontFamily: 'lexend',
        fontSize: 33,
        lineHeight: 2,
        textAlign: 'justify',
        links: false,
      } as const
      await open(far)
      const title = words.say(`typography.${group}`)
      await expect.element(page.getByRole('heading', { name: title, level: 3 })).toBeInTheDocument()
      await userEvent.click(button(`Reset: ${title}`))
      for (const name of Object.keys(far) as (keyof typeof far)[]) {
        const isMine = (groups[group] as readonly string[]).includes(name)
        expect([name, typography.settings.value[name]]).toEqual([name, isMine ? initialSettings[name] : far[name]])
      }
      await expect.element(button(`Reset: ${title}`)).toBeDisabled()
      await expect.element(page.getByText(`${title}: all is back to how it was at first.`)).toHaveRole('status')
      await userEvent.click(button('Undo the last change'))
      expect(typography.settings.value).toMatchObject(far)
      await checkAccessibility()
    },
  )
})

describe('word spacing', () => {
  test('keeps pace with letter spacing while they are tied, and is told as it is drawn', async () => {
    await open({ letterSpacing: 0.1 })
    await expect.element(slider('Word spacing')).toHaveAttribute('aria-valuetext', '0.35 em')
    await expect.element(button('Word spacing: less')).toBeDisabled()
    await userEvent.click(page.getByRole('switch', { name: 'Words keep pace with letters' }))
    await expect.element(slider('Word spacing')).toHaveAttribute('aria-valuetext', '0 em')
    expect(property('--USER__wordSpacing')).toBe('0em')
    await checkAccessibility()
  })
})

describe('where a line holds few letters', () => {
  test('the sheet says so and offers a tab', async () => {
    let opened = 0
    openInTab = () => {
      opened += 1
    }
    await page.viewport(252, 665)
    await open({ fontSize: 20 })
    await expect.element(page.getByText(/Below 13, reading slows down/)).not.toBeInTheDocument()
    typography.set({ ...initialSettings, fontSize: 60 })
    await expect.element(page.getByText(/^At this size, \d letters fit on a line/)).toBeVisible()
    await userEvent.click(button('Open in a tab'))
    expect(opened).toBe(1)
    await checkAccessibility()
    await page.viewport(1100, 665)
    await expect.element(page.getByText(/Below 13, reading slows down/)).not.toBeInTheDocument()
  })

  test('it speaks of a wider panel where there is no tab to open', async () => {
    await page.viewport(252, 665)
    await open({ fontSize: 60 })
    await expect.element(page.getByText(/Make the panel wider\.$/)).toBeVisible()
    await expect.element(button('Open in a tab')).not.toBeInTheDocument()
  })

  test('the low vision preset holds thirteen even in the narrowest sidebar', async () => {
    await page.viewport(252, 665)
    await open()
    await userEvent.click(radio('Low vision'))
    await expect.element(page.getByText(/Below 13, reading slows down/)).not.toBeInTheDocument()
  })
})

test('the top of the article stays in view, undimmed, unless the window is low', async () => {
  await open()
  const sheet = page.getByRole('dialog').element()
  expect(sheet.getBoundingClientRect().top).toBeGreaterThan(665 * 0.4)
  expect(getComputedStyle(sheet, '::backdrop').backgroundColor).toBe('rgba(0, 0, 0, 0)')
  await page.viewport(360, 400)
  expect(sheet.getBoundingClientRect().height).toBeGreaterThan(400 * 0.7)
})

describe.each([240, 360, 544])('at %i px', (width) => {
  test.each([false, true])('nothing is cut off sideways, with widened text: %s', async (widened) => {
    await page.viewport(width, 665)
    await open({ fontFamily: 'openDyslexic' })
    await document.fonts.ready
    if (widened) document.adoptedStyleSheets = [widerText]
    const body = document.querySelector('.sheet-body') ?? document.body
    expect(body.scrollWidth).toBe(body.clientWidth)
    for (const text of textRects(body)) {
      expect(text.left).toBeGreaterThanOrEqual(0)
      expect(text.right).toBeLessThanOrEqual(width)
    }
    for (const choice of page.getByRole('radio').elements()) {
      const card = choice.parentElement ?? choice
      for (const text of textRects(card)) {
        expect(text.right, card.textContent).toBeLessThanOrEqual(card.getBoundingClientRect().right + 0.5)
      }
      expect(choice.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
      expect(choice.getBoundingClientRect().width).toBeGreaterThanOrEqual(44)
    }
    await checkAccessibility()
  })
})

/** The text spacing that WCAG 1.4.12 asks a page to bear. */
const widerText = new CSSStyleSheet()
widerText.replaceSync(
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
)

/** Where each piece of text below `root` is drawn. */
function textRects(root: Element): DOMRect[] {
  const range = document.createRange()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const rects: DOMRect[] = []
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode)
    rects.push(...range.getClientRects())
  }
  return rects
}
