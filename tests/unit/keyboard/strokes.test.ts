import { describe, expect, it } from 'vitest'
import { shownKeys, spokenKeys } from '@/components/keyboard/shown-keys'
import { type KeyPress, strokeOf, writesWithAlt } from '@/components/keyboard/strokes'

const press = (more: Partial<KeyPress>): KeyPress => ({
  ...{ code: 'KeyP', key: 'p', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false },
  ...more,
})

describe('strokeOf', () => {
  it('hears nothing in a press without a key, as a browser sends it that fills a field in', () => {
    expect(strokeOf(new Event('keydown') as unknown as KeyPress)).toBeUndefined()
  })

  it('names a chord by the place of its key, whatever that writes', () => {
    expect(strokeOf(press({ altKey: true, key: 'π' }))).toBe('Alt+KeyP')
    expect(strokeOf(press({ altKey: true, shiftKey: true, code: 'Comma', key: '¯' }))).toBe('Alt+Shift+Comma')
  })
  it('names a single key by its sign, wherever that is', () => {
    expect(strokeOf(press({ code: 'KeyR' }))).toBe('p')
    expect(strokeOf(press({ code: 'Minus', key: '?', shiftKey: true }))).toBe('?')
  })
  it('tells the Shift of a letter from Caps Lock', () => {
    expect(strokeOf(press({ key: 'P' }))).toBe('p')
    expect(strokeOf(press({ key: 'P', shiftKey: true }))).toBe('Shift+p')
    expect(strokeOf(press({ key: 'p', shiftKey: true }))).toBe('Shift+p')
  })
  it('finds the letter by its place on a layout of another script, and keeps the Latin ones', () => {
    expect(strokeOf(press({ key: 'з' }))).toBe('p')
    expect(strokeOf(press({ key: 'ح' }))).toBe('p')
    expect(strokeOf(press({ code: 'KeyQ', key: 'é' }))).toBe('é')
    expect(strokeOf(press({ code: 'Slash', key: '؟', shiftKey: true }))).toBe('?')
  })
  it('leaves to the browser what is pressed with Control or Command, modifiers alone, and keys without a sign', () => {
    for (const other of [
      { ctrlKey: true },
      { metaKey: true },
      { ctrlKey: true, altKey: true },
      { altKey: true, code: 'AltLeft', key: 'Alt' },
      { altKey: true, code: 'ShiftRight', key: 'Shift' },
      { altKey: true, code: '', key: '' },
      { code: 'Space', key: ' ' },
      { code: 'Enter', key: 'Enter' },
      { code: 'ArrowDown', key: 'ArrowDown' },
      { key: 'Dead' },
    ]) {
      expect(strokeOf(press(other))).toBeUndefined()
    }
  })
})

describe('a chord where text is typed', () => {
  it('is left to the text when the key with Option writes something', () => {
    expect(writesWithAlt(press({ altKey: true, code: 'KeyL', key: '@' }))).toBe(true)
    expect(writesWithAlt(press({ altKey: true, code: 'Comma', key: '≤' }))).toBe(true)
  })
  it('is a chord when the key is only itself', () => {
    expect(writesWithAlt(press({ altKey: true, code: 'KeyL', key: 'l' }))).toBe(false)
    expect(writesWithAlt(press({ altKey: true, code: 'Comma', key: ',' }))).toBe(false)
    expect(writesWithAlt(press({ altKey: true, code: 'Enter', key: 'Enter' }))).toBe(false)
  })
})

describe('keys as they are shown', () => {
  const none = new Map<string, string>()
  it('are those of the person’s layout where the browser tells it', () => {
    expect(shownKeys('Alt+Shift+KeyN', none)).toEqual(['Alt', 'Shift', 'N'])
    expect(shownKeys('Alt+KeyZ', new Map([['KeyZ', 'y']]))).toEqual(['Alt', 'Y'])
    expect(shownKeys('Alt+Comma', none)).toEqual(['Alt', ','])
    expect(shownKeys('Alt+Digit0', none)).toEqual(['Alt', '0'])
  })
  it('hold the plus sign as a key', () => {
    expect(shownKeys('+', none)).toEqual(['+'])
    expect(shownKeys('Shift+n', none)).toEqual(['Shift', 'N'])
  })
  it('have the names that aria-keyshortcuts asks for', () => {
    expect(spokenKeys('+', none)).toBe('Plus')
    expect(spokenKeys('Alt+ArrowDown', none)).toBe('Alt+ArrowDown')
    expect(spokenKeys('Alt+Shift+Comma', none)).toBe('Alt+Shift+,')
  })
})
