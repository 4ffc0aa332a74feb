import { describe, expect, it } from 'vitest'
import { commandOf } from '@/components/reader/keys'
import { listedKeys } from '@/components/reader/listed-keys'

const press = { code: 'KeyP', altKey: true, ctrlKey: false, metaKey: false, shiftKey: false }

describe('commandOf', () => {
  it('knows the key by its place, whatever character it types', () => expect(commandOf(press)).toBe('play'))
  it('leaves keys to the browser and the page that are not ours', () => {
    for (const other of [
      { altKey: false },
      { ctrlKey: true },
      { metaKey: true },
      { shiftKey: true },
      { code: 'Comma', altKey: false, shiftKey: true },
      { code: 'KeyX' },
      { code: 'KeyR' },
    ]) {
      expect(commandOf({ ...press, ...other })).toBeUndefined()
    }
  })
  it('goes by paragraphs with Shift where it goes by sentences without', () => {
    expect(commandOf({ ...press, code: 'Comma' })).toBe('back')
    expect(commandOf({ ...press, code: 'Comma', shiftKey: true })).toBe('paragraphBack')
    expect(commandOf({ ...press, code: 'Period', shiftKey: true })).toBe('paragraphForward')
  })
})

describe('the keys that are listed', () => {
  it('do what is said of them, each something else', () => {
    const codes: Readonly<Record<string, string>> = { ',': 'Comma', '.': 'Period', Enter: 'Enter' }
    for (const { name, keys } of listedKeys) {
      const key = keys.split('+').at(-1) ?? ''
      expect(commandOf({ ...press, code: codes[key] ?? `Key${key}`, shiftKey: keys.includes('Shift') })).toBe(name)
    }
    expect(new Set(listedKeys.map(({ name }) => name)).size).toBe(listedKeys.length)
    expect(new Set(listedKeys.map(({ keys }) => keys)).size).toBe(listedKeys.length)
  })
})
