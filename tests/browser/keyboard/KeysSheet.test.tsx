import { act } from 'preact/test-utils'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { GlobalKeys } from '@/components/keyboard/global-keys'
import { KeysSheet } from '@/components/keyboard/KeysSheet'
import { ownKeyboard } from '@/components/keyboard/keyboard'
import { commandOf, initialKeymap } from '@/components/keyboard/keymap'
import { PlainStore } from '../plain-store'
import { checkAccessibility, draw } from '../stage'

async function drawSheet(given: Partial<GlobalKeys> = {}) {
  const stored = new PlainStore(initialKeymap)
  const keyboard = ownKeyboard({ stored, labels: Promise.resolve(new Map()), life: new AbortController().signal })
  let closed = 0
  const asked: string[] = []
  await draw(
    <KeysSheet
      keyboard={keyboard}
      globalKeys={{
        list: async () => [
          { name: '_execute_action', keys: 'Alt+R' },
          { name: 'play', keys: 'Alt+P' },
          { name: 'stop', keys: 'Alt+X' },
          { name: 'theme', keys: '' },
        ],
        async change() {
          asked.push('change')
        },
        address: 'chrome://extensions/shortcuts',
        ...given,
      }}
      onClose={() => {
        closed += 1
      }}
    />,
  )
  await expect.element(page.getByText('Alt+X', { exact: true })).toBeInTheDocument()
  return { keyboard, stored, asked, closed: () => closed }
}

const changeOf = (name: string) => page.getByRole('button', { name: `Change the keys: ${name}`, exact: true })
const field = page.getByRole('textbox', { name: 'Press the new keys' })

describe('the list of keys', () => {
  it('shows every command with its keys, in groups, and passes the accessibility check', async () => {
    await drawSheet()
    await expect.element(page.getByRole('region', { name: 'Listening' })).toBeVisible()
    const row = page.getByRole('listitem').filter({ hasText: 'Next heading' })
    await expect.element(row).toHaveTextContent('Alt+NN')
    await checkAccessibility()
  })

  it('finds a command by what it does and by its key, and says when there is none', async () => {
    await drawSheet()
    const search = page.getByRole('searchbox', { name: 'Find a key' })
    await userEvent.fill(search, 'theme')
    expect(page.getByRole('button', { name: /Change the keys/ }).elements().length).toBe(1)
    await expect.element(page.getByText('1 key found.')).toBeInTheDocument()
    await userEvent.fill(search, 'alt+g')
    await expect.element(changeOf('Glossary')).toBeVisible()
    await userEvent.fill(search, 'zebra')
    await expect.element(page.getByText('No key is for this.')).toBeVisible()
  })

  it('takes the keys that are pressed, and gives the focus back', async () => {
    const { keyboard, stored } = await drawSheet()
    await userEvent.click(changeOf('Glossary'))
    await expect.element(field).toHaveFocus()
    await checkAccessibility()
    await userEvent.keyboard('{Alt>}y{/Alt}')
    await expect.element(changeOf('Glossary')).toHaveFocus()
    expect(commandOf(keyboard.keymap.value, 'Alt+KeyY')).toBe('glossary')
    await expect.element(page.getByText('Glossary: Alt+Y')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await userEvent.keyboard('y')
    expect(commandOf(stored.value, 'y')).toBe('glossary')
  })

  it('says who has the keys, and swaps in one press', async () => {
    const { keyboard } = await drawSheet()
    await userEvent.click(changeOf('Glossary'))
    await userEvent.keyboard('{Alt>}t{/Alt}')
    await expect
      .element(page.getByText('Alt+T is already used by “Text settings”. “Text settings” will then have Alt+G.'))
      .toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Use it here' })).toHaveFocus()
    await checkAccessibility()
    await userEvent.keyboard('{Enter}')
    expect(commandOf(keyboard.keymap.value, 'Alt+KeyT')).toBe('glossary')
    expect(commandOf(keyboard.keymap.value, 'Alt+KeyG')).toBe('text')
    await expect.element(changeOf('Glossary')).toHaveFocus()
  })

  it.each([
    ['{Alt>}{ArrowLeft}{/Alt}', 'The browser needs Alt+ArrowLeft itself. Take another.'],
    ['{Alt>}r{/Alt}', 'Alt+R opens Sidelight everywhere. Take another.'],
    ['/', 'The browser finds words with /. Take another.'],
    ['{ArrowDown}', 'That key works only together with Alt.'],
    ['{Control>}y{/Control}', 'Keys with Control or Command belong to the browser. Hold Alt instead.'],
    ['{Alt>}x{/Alt}', 'The browser uses Alt+X everywhere. Change it there first, or take another.'],
  ])('refuses %s with a sentence, and waits for another', async (keys, says) => {
    const { keyboard } = await drawSheet()
    await userEvent.click(changeOf('Glossary'))
    await userEvent.keyboard(keys)
    await expect.element(page.getByText(says)).toBeVisible()
    await expect.element(field).toHaveFocus()
    expect(keyboard.keymap.value).toEqual(initialKeymap)
  })

  it('leaves everything as it was on Escape, and closes on the next', async () => {
    const { keyboard, closed } = await drawSheet()
    await userEvent.click(changeOf('Play or pause; with a selection, read that'))
    await userEvent.keyboard('{Escape}')
    await expect.element(changeOf('Play or pause; with a selection, read that')).toHaveFocus()
    expect(closed()).toBe(0)
    await userEvent.keyboard('{Escape}')
    expect(closed()).toBe(1)
    expect(keyboard.keymap.value).toEqual(initialKeymap)
  })

  it('lets Tab lead out of the field', async () => {
    await drawSheet()
    await userEvent.click(changeOf('Glossary'))
    await userEvent.keyboard('{Tab}')
    await expect.element(page.getByRole('button', { name: 'Remove Alt+G' })).toHaveFocus()
  })

  it('takes a key away, brings the first ones back, one and all, and undoes each', async () => {
    const { keyboard } = await drawSheet()
    await userEvent.click(changeOf('Glossary'))
    await userEvent.click(page.getByRole('button', { name: 'Remove G', exact: true }))
    expect(commandOf(keyboard.keymap.value, 'g')).toBeUndefined()
    await userEvent.click(changeOf('Glossary'))
    await userEvent.click(page.getByRole('button', { name: 'As at first' }))
    expect(keyboard.keymap.value).toEqual(initialKeymap)
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    expect(commandOf(keyboard.keymap.value, 'g')).toBeUndefined()
    await userEvent.click(page.getByRole('button', { name: 'Reset all keys' }))
    expect(keyboard.keymap.value).toEqual(initialKeymap)
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    expect(commandOf(keyboard.keymap.value, 'g')).toBeUndefined()
  })

  it('switches the keys without Alt off as a whole', async () => {
    const { keyboard } = await drawSheet()
    // The switch is drawn over its own box.
    await act(() => (page.getByRole('switch', { name: 'Keys without Alt' }).element() as HTMLElement).click())
    expect(commandOf(keyboard.keymap.value, 'p')).toBeUndefined()
    await expect.element(page.getByRole('listitem').filter({ hasText: 'Next heading' })).toHaveTextContent('Alt+N')
    await checkAccessibility()
  })

  it('tells the keys the browser has, and leads to where they are changed or says what to type', async () => {
    const { asked } = await drawSheet()
    const part = page.getByRole('region', { name: 'Everywhere in the browser' })
    await expect.element(part.getByText('Read this page')).toBeVisible()
    await userEvent.click(part.getByRole('button', { name: 'Change them in the browser' }))
    expect(asked).toEqual(['change'])
    await expect.element(part.getByText('Or type this as the address: chrome://extensions/shortcuts')).toBeVisible()
  })
})
