import { describe, expect, it } from 'vitest'
import { commandOf, commands } from '@/components/reader/keys'

const press = { code: 'KeyP', altKey: true, ctrlKey: false, metaKey: false, shiftKey: false }

describe('commandOf', () => {
  it('knows the key by its place, whatever character it types', () => expect(commandOf(press)).toBe('play'))
  it('leaves keys to the browser and the page that are not ours', () => {
    for (const other of [
      { altKey: false },
      { ctrlKey: true },
      { metaKey: true },
      { shiftKey: true },
      { code: 'KeyX' },
      { code: 'KeyR' },
    ]) {
      expect(commandOf({ ...press, ...other })).toBeUndefined()
    }
  })
  it('gives no key to two commands', () => expect(new Set(commands.map(({ code }) => code)).size).toBe(commands.length))
})
