import { describe, expect, it } from 'vitest'
import { answering, globalHolder } from '@/components/keyboard/key-groups'
import { ownKeyboard } from '@/components/keyboard/keyboard'
import { initialKeymap, type Keymap } from '@/components/keyboard/keymap'
import { withStroke } from '@/components/keyboard/remap'
import { PlainStore } from '../../browser/plain-store'
import { english } from '../english'

const other = withStroke(initialKeymap, 'play', 0, 'Alt+KeyX')
const settled = () => new Promise((next) => setImmediate(next))

function make(kept: Keymap = initialKeymap) {
  const life = new AbortController()
  const stored = new PlainStore(kept)
  return { stored, keyboard: ownKeyboard({ stored, labels: Promise.resolve(new Map()), life: life.signal }) }
}

describe('the keyboard', () => {
  it('begins with the keys at first, and takes on what was kept', async () => {
    const { keyboard } = make(other)
    expect(keyboard.keymap.value).toEqual(initialKeymap)
    await settled()
    expect(keyboard.keymap.value).toEqual(other)
  })
  it('keeps a change, and takes it back', async () => {
    const { keyboard, stored } = make()
    await settled()
    keyboard.set(other)
    await settled()
    expect(stored.value).toEqual(other)
    expect(keyboard.canUndo.value).toBe(true)
    keyboard.undo()
    await settled()
    expect(stored.value).toEqual(initialKeymap)
    expect(keyboard.canUndo.value).toBe(false)
  })
  it('follows another window, and forgets the way back then', async () => {
    const { keyboard, stored } = make()
    keyboard.set({ ...initialKeymap, isSingleOn: false })
    await settled()
    stored.change(other)
    expect(keyboard.keymap.value).toEqual(other)
    expect(keyboard.canUndo.value).toBe(false)
  })
  it('says so when the keys cannot be kept, and they are in force all the same', async () => {
    const { keyboard, stored } = make()
    stored.refuse = 'The disk is full.'
    keyboard.set(other)
    await settled()
    expect(keyboard.trouble.value).toBe('The disk is full.')
    expect(keyboard.keymap.value).toEqual(other)
  })
})

describe('looking for a key', () => {
  const find = (query: string) => answering('listening', query, initialKeymap, new Map(), english)
  it('finds it by what it does', () => expect(find('stop')).toEqual(['stop']))
  it('finds what a key does, with or without Alt', () => {
    expect(find('alt+p')).toEqual(['play'])
    expect(find('Alt + P')).toEqual(['play'])
    expect(find('p')).toEqual(['play'])
  })
  it('finds all where nothing is looked for', () => expect(find(' ').length).toBe(10))
})

describe('a key that the browser hears first', () => {
  it('is known by the browser’s way of writing it', () => {
    const all = [
      { name: 'play', keys: 'Alt+P' },
      { name: 'back', keys: 'Alt+Comma' },
      { name: 'text', keys: '' },
      { name: 'lineNext', keys: 'Alt+Shift+Down' },
    ]
    expect(globalHolder('Alt+KeyP', all)?.name).toBe('play')
    expect(globalHolder('Alt+Comma', all)?.name).toBe('back')
    expect(globalHolder('Alt+Shift+ArrowDown', all)?.name).toBe('lineNext')
    expect(globalHolder('Alt+KeyX', all)).toBeUndefined()
  })
})
