import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { CommandName } from '@/components/keyboard/commands'
import { initialKeymap } from '@/components/keyboard/keymap'
import { askedBy } from '@/components/keyboard/typing.dom'

let end: AbortController | undefined
afterEach(() => {
  end?.abort()
  document.body.replaceChildren()
})

/** What is asked for by keys pressed in an element. */
function hearing(element: HTMLElement): (CommandName | undefined)[] {
  const heard: (CommandName | undefined)[] = []
  end = new AbortController()
  document.body.append(element)
  document.addEventListener('keydown', (event) => heard.push(askedBy(event, initialKeymap)), { signal: end.signal })
  element.focus()
  return heard
}

const button = () => document.createElement('button')

describe('a single key', () => {
  it('asks for its command where nothing is typed', async () => {
    const heard = hearing(button())
    await userEvent.keyboard('p?')
    expect(heard.filter(Boolean)).toEqual(['play', 'keys'])
  })

  it.each([
    ['input', () => document.createElement('input')],
    ['textarea', () => document.createElement('textarea')],
    ['select', () => document.createElement('select')],
    [
      'text that can be edited',
      () => Object.assign(document.createElement('div'), { contentEditable: 'true', tabIndex: 0 }),
    ],
  ])('is left to the text in an %s', async (_name, make) => {
    const heard = hearing(make())
    await userEvent.keyboard('p?')
    expect(heard.length).toBeGreaterThan(0)
    expect(heard.filter(Boolean)).toEqual([])
  })
})

describe('a chord', () => {
  it('asks for its command also where text is typed', async () => {
    const heard = hearing(document.createElement('input'))
    await userEvent.keyboard('{Alt>}g{/Alt}')
    expect(heard.filter(Boolean)).toEqual(['glossary'])
  })
  it('that is held down asks once, but for steps', () => {
    const heard = hearing(button())
    const press = (code: string, repeat: boolean) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { code, key: 'x', altKey: true, repeat, bubbles: true }),
      )
    for (const code of ['KeyP', 'Period']) for (const repeat of [false, true, true]) press(code, repeat)
    expect(heard.filter(Boolean)).toEqual(['play', 'forward', 'forward', 'forward'])
  })
  it('that somebody else has answered is none of ours', () => {
    const element = button()
    element.addEventListener('keydown', (event) => event.preventDefault())
    const heard = hearing(element)
    element.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyP', altKey: true, bubbles: true, cancelable: true }))
    expect(heard).toEqual([undefined])
  })
})
