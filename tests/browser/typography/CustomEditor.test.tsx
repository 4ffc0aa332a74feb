import { signal } from '@preact/signals'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CustomEditor } from '@/components/typography/CustomEditor'
import type { CustomColours } from '@/components/typography/colours'
import { customTheme } from '@/components/typography/custom-theme'
import { themes } from '@/components/typography/themes'
import { initialSettings } from '@/components/typography/typography'
import { checkAccessibility, draw } from '../stage'

const colours = signal<CustomColours>(initialSettings.custom)
const news = signal('')

function Shell() {
  return (
    <CustomEditor
      colours={colours.value}
      onChange={(next) => {
        colours.value = next
      }}
      onNews={(text) => {
        news.value = text
      }}
    />
  )
}

beforeEach(async () => {
  await page.viewport(360, 665)
  colours.value = initialSettings.custom
  news.value = ''
  await draw(<Shell />)
})

const code = (name: string) => page.getByRole('textbox', { name: `${name}: colour code` })
const row = (name: string) => page.getByRole('group', { name, exact: true })

describe('each of the five', () => {
  test.each([
    ['Text', 'text'],
    ['Background', 'background'],
    ['Links', 'link'],
    ['Glossary terms', 'glossary'],
    ['Word being read', 'highlight'],
  ] as const)('%s is written as a code or picked', async (name, which) => {
    await userEvent.fill(code(name), 'ABC')
    expect(colours.value).toEqual({ ...initialSettings.custom, [which]: '#aabbcc' })
    const picker = page.getByLabelText(`${name}: pick a colour`)
    await expect.element(picker).toHaveValue('#aabbcc')
    const field = picker.element() as HTMLInputElement
    field.value = '#102030'
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await expect.element(code(name)).toHaveValue('#102030')
    expect(colours.value[which]).toBe('#102030')
  })
})

test('a code that is none is said so, and changes nothing', async () => {
  await userEvent.fill(code('Links'), '#12')
  await expect.element(page.getByText('Write a code such as #1c1b19.')).toHaveRole('status')
  await expect.element(code('Links')).toHaveAttribute('aria-invalid', 'true')
  expect(colours.value).toBe(initialSettings.custom)
  await userEvent.fill(code('Links'), '#00008b')
  await expect.element(code('Links')).toHaveAttribute('aria-invalid', 'false')
  expect(colours.value.link).toBe('#00008b')
  await checkAccessibility()
})

test('how well a colour stands out is told in a number and in words, and belongs to its fields', async () => {
  await expect.element(row('Text')).toHaveTextContent(/16\.4 to 1\. Easy to read\./)
  await userEvent.fill(code('Text'), '#999999')
  await expect.element(row('Text')).toHaveTextContent(/2\.7 to 1\. Hardly to be seen\. Aim for 7\./)
  await expect.element(code('Text')).toHaveAccessibleDescription(/2\.7 to 1/)
})

test('what is hard to read is mended by one press, which says so and keeps the focus near', async () => {
  await userEvent.fill(code('Links'), '#4a9fa8')
  await userEvent.click(page.getByRole('button', { name: 'Links: Nearest colour that passes' }))
  await expect.element(row('Links')).toHaveTextContent(/Easy to read/)
  expect(news.value).toBe('Links: mended. It now stands out enough.')
  expect(document.activeElement).toBe(code('Links').element())
  await expect.element(page.getByRole('button', { name: /Nearest/ })).not.toBeInTheDocument()
  await checkAccessibility()
})

test('a theme can be started from', async () => {
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Start from' }), 'Night')
  const of = themes.night.colours
  expect(colours.value).toMatchObject({ text: of['--ink'], background: of['--page'], highlight: of['--word'] })
  await expect.element(code('Background')).toHaveValue(of['--page'])
})

test('the sample shows text, link, term and spoken word in the colours as they are', async () => {
  await userEvent.fill(code('Word being read'), '#123456')
  const sample = page.getByRole('figure', { name: 'Sample' }).element()
  const seen = (selector: string) => getComputedStyle(sample.querySelector(selector) ?? sample)
  const hex = (css: string) =>
    `#${(css.match(/\d+/g) ?? [])
      .slice(0, 3)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`
  const theme = customTheme(colours.value).colours
  expect(sample.textContent).toContain('All night the river rose, but the levee held, and the town slept on.')
  expect(hex(seen('.custom-word').backgroundColor)).toBe('#123456')
  expect(hex(seen('.custom-word').color)).toBe(theme['--on-word'])
  expect(hex(seen('.custom-link').color)).toBe(theme['--link'])
  expect(hex(seen('.custom-term').textDecorationColor)).toBe(theme['--term'])
  expect(hex(seen('.custom-sentence').backgroundColor)).toBe(theme['--sentence'])
})

test.each([240, 360, 500])('at %i px nothing sticks out, and everything is large enough to press', async (width) => {
  await page.viewport(width, 665)
  await userEvent.fill(code('Links'), '#4a9fa8')
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  for (const control of document.querySelectorAll('main :is(input, button, select)')) {
    const { width, height } = control.getBoundingClientRect()
    expect([control.outerHTML, Math.min(width, height) >= 44]).toEqual([control.outerHTML, true])
  }
})
