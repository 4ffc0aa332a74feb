import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { keptDensity } from '@/components/glossary/settings'
import { SettingsFileSheet } from '@/components/reader/SettingsFileSheet'
import { readSettings, settingsFormat, writeSettings } from '@/components/reader/settings-file'
import { keptTypography } from '@/components/typography/kept'
import { initialSettings } from '@/components/typography/typography'
import type { Kept, OpenStore } from '@/components/ui/stored'
import { PlainStore } from '../plain-store'
import { checkAccessibility, draw } from '../stage'

const large = { ...initialSettings, fontSize: 40 }
let stores: Map<string, PlainStore<never>>

const openStore: OpenStore = <T,>(kept: Kept<T>) => {
  const known = stores.get(kept.key) ?? new PlainStore(kept.fallback as never)
  stores.set(kept.key, known)
  return known as unknown as PlainStore<T>
}
const button = (name: string) => page.getByRole('button', { name, exact: true })
const input = () => page.getByLabelText('From a file')
const told = (text: string) => expect.element(page.getByText(text, { exact: true })).toHaveRole('status')
const give = (text: string) => userEvent.upload(input(), new File([text], 'settings.json'))
/** The file of somebody with large text. */
const theirs = (): string =>
  JSON.stringify({
    format: settingsFormat,
    version: 1,
    settings: {
      typography: { version: keptTypography.version, value: large },
      glossary: { version: keptDensity.version, value: keptDensity.fallback },
    },
  })
const typography = () => openStore(keptTypography).get()

beforeEach(async () => {
  stores = new Map()
  await page.viewport(240, 665)
  await draw(<SettingsFileSheet openStore={openStore} onClose={() => {}} />)
})

describe('settings from a file', () => {
  test('are looked at, taken and taken back', async () => {
    await give(theirs())
    await told('1 part of your settings would change.')
    const preview = page.getByRole('region', { name: 'In the file:' })
    await expect.element(preview).toHaveTextContent('Text settings: will be changed')
    await expect.element(preview).toHaveTextContent('Explain unasked: as you have it')
    expect(await typography()).toEqual(initialSettings)
    expect(document.documentElement.scrollWidth).toBe(240)
    await checkAccessibility()
    await userEvent.click(button('Import all of it'))
    await told('The settings were imported.')
    await expect.element(input()).toHaveFocus()
    expect(await typography()).toEqual(large)
    await userEvent.click(button('Undo'))
    await told('Your settings are as they were before.')
    await expect.element(input()).toHaveFocus()
    expect(await typography()).toEqual(initialSettings)
    await checkAccessibility()
  })

  test('are left where they are', async () => {
    await give(theirs())
    await userEvent.click(button('Do not import'))
    await expect.element(input()).toHaveFocus()
    expect(await typography()).toEqual(initialSettings)
  })

  test('that are the same change nothing', async () => {
    await give(await writeSettings(openStore))
    await told('All settings in the file are as you have them.')
    expect(button('Import all of it').query()).toBeNull()
  })

  test('that another window changed meanwhile are shown anew before they are taken', async () => {
    await give(theirs())
    await told('1 part of your settings would change.')
    await openStore(keptDensity).set({ help: 'most', repeat: 'all' })
    await userEvent.click(button('Import all of it'))
    await told('2 parts of your settings would change.')
    expect(await typography()).toEqual(initialSettings)
    await userEvent.click(button('Import all of it'))
    await told('The settings were imported.')
  })

  test('that cannot be kept are told, and all is as before', async () => {
    await give(theirs())
    openStore(keptTypography)
    const store = stores.get('typography')
    if (store !== undefined) store.refuse = 'There is no room left.'
    await userEvent.click(button('Import all of it'))
    await told('That could not be done, and your settings are as they were. There is no room left.')
    await expect.element(button('Import all of it')).toBeVisible()
    expect(await typography()).toEqual(initialSettings)
  })

  test.each([
    ['{"a":1}', 'This file holds no Sidelight settings. Choose one that Sidelight saved.'],
    ['', 'This file is empty. Choose another.'],
    [`{"format":"${settingsFormat}",`, /^This file is damaged\./],
    [`{"format":"${settingsFormat}","version":2}`, /^A newer Sidelight saved this file\./],
    [
      `{"format":"${settingsFormat}","version":1,"settings":{"glossary":{"version":1,"value":{"help":7}}}}`,
      '“Explain unasked” is damaged in this file. Nothing was imported.',
    ],
  ])('are refused with a sentence: %s', async (text, says) => {
    await give(text)
    await expect.element(page.getByText(says)).toHaveRole('status')
  })
})

test('settings are saved to a file that brings them back', async () => {
  await openStore(keptTypography).set(large)
  let saved: Blob | undefined
  const making = vi.spyOn(URL, 'createObjectURL').mockImplementation((what) => {
    saved = what as Blob
    return 'blob:none'
  })
  await userEvent.click(button('Save all settings to a file'))
  await expect.poll(() => saved).toBeDefined()
  making.mockRestore()
  const read = readSettings((await saved?.text()) ?? '')
  expect(read.ok && read.values.map(({ value }) => value)).toContainEqual(large)
})
