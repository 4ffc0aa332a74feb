import { describe, expect, it } from 'vitest'
import { commandNames, commands } from '@/components/keyboard/commands'
import { groupNames, groups } from '@/components/keyboard/key-groups'
import {
  commandOf,
  initialKeymap,
  type Keymap,
  keptKeymap,
  slots,
  strokeIn,
  strokesOf,
} from '@/components/keyboard/keymap'
import { inTheWay, isAnyChanged, isChanged, refusalOf, withFirst, withStroke } from '@/components/keyboard/remap'

/** Each command's strokes; no stroke may be in it twice. */
const strokes = (keymap: Keymap): string[] =>
  commandNames.flatMap((name) => slots.map((slot) => strokeIn(keymap, name, slot))).filter((stroke) => stroke !== '')

describe('the keys at first', () => {
  it('are each one command’s, and none that the browser needs', () => {
    const all = strokes(initialKeymap)
    expect(new Set(all).size).toBe(all.length)
    for (const stroke of all) expect(refusalOf(stroke)).toBeUndefined()
  })
  it('include a chord for every command, so that nothing hangs on single keys', () => {
    for (const name of commandNames) expect(commands[name][0]).toMatch(/^Alt\+/)
  })
  it('stand in the list, each command once', () => {
    expect(groupNames.flatMap((group) => [...groups[group]]).sort()).toEqual([...commandNames].sort())
  })
})

describe('single keys', () => {
  it('are off as a whole when the person says so, and chords are not', () => {
    const off = { ...initialKeymap, isSingleOn: false }
    expect(commandOf(initialKeymap, 'p')).toBe('play')
    expect(commandOf(off, 'p')).toBeUndefined()
    expect(commandOf(off, 'Alt+KeyP')).toBe('play')
    expect(strokesOf(off, 'play')).toEqual(['Alt+KeyP'])
  })
})

describe('other keys', () => {
  it('do what they were given, and the old ones no longer', () => {
    const keymap = withStroke(initialKeymap, 'play', 0, 'Alt+KeyX')
    expect(commandOf(keymap, 'Alt+KeyX')).toBe('play')
    expect(commandOf(keymap, 'Alt+KeyP')).toBeUndefined()
    expect(commandOf(keymap, 'p')).toBe('play')
  })
  it('are swapped with the command that had them', () => {
    expect(inTheWay(initialKeymap, 'play', 'Alt+KeyG')).toBe('glossary')
    const keymap = withStroke(initialKeymap, 'play', 0, 'Alt+KeyG')
    expect(commandOf(keymap, 'Alt+KeyG')).toBe('play')
    expect(commandOf(keymap, 'Alt+KeyP')).toBe('glossary')
  })
  it('can be taken away, and their holder is then in nobody’s way', () => {
    const keymap = withStroke(initialKeymap, 'play', 1, '')
    expect(commandOf(keymap, 'p')).toBeUndefined()
    expect(inTheWay(keymap, 'stop', 'p')).toBeUndefined()
    expect(inTheWay(keymap, 'stop', '')).toBeUndefined()
  })
  it('come back to what they were, also when somebody else has them', () => {
    const swapped = withStroke(initialKeymap, 'play', 0, 'Alt+KeyG')
    expect(isChanged(swapped, 'glossary')).toBe(true)
    expect(withFirst(swapped, 'play')).toEqual(initialKeymap)
    expect(isAnyChanged(withFirst(swapped, 'play'))).toBe(false)
  })
  it('never give two commands one stroke, whatever is done in which order', () => {
    let keymap = initialKeymap
    // Every seventh command takes the key of every fifth: a walk through all pairs of the two.
    for (let step = 0; step < commandNames.length * 6; step += 1) {
      const name = commandNames[(step * 7) % commandNames.length] ?? 'play'
      const from = commandNames[(step * 5 + 1) % commandNames.length] ?? 'stop'
      const slot = slots[step % 2] ?? 0
      keymap = step % 11 === 0 ? withFirst(keymap, name) : withStroke(keymap, name, slot, strokeIn(keymap, from, slot))
      const all = strokes(keymap)
      expect(new Set(all).size).toBe(all.length)
    }
    expect(isAnyChanged(keymap)).toBe(true)
  })
  it('are refused where the browser needs them', () => {
    expect(refusalOf('Alt+ArrowLeft')).toBe('browser')
    expect(refusalOf('Alt+Digit3')).toBe('browser')
    expect(refusalOf('Alt+KeyR')).toBe('opens')
    expect(refusalOf('/')).toBe('find')
    expect(refusalOf('Alt+KeyX')).toBeUndefined()
  })
})

describe('what is kept of the keys', () => {
  const { decode, version } = keptKeymap
  it('is only what differs from the keys at first', () => {
    const keymap = withStroke(initialKeymap, 'play', 0, 'Alt+KeyX')
    expect(keymap.changes).toEqual([{ play: 'Alt+KeyX' }, {}])
    expect(decode(JSON.parse(JSON.stringify(keymap)), version)).toEqual(keymap)
  })
  it('is the keys at first when storage holds anything else', () => {
    for (const value of [undefined, null, 7, 'x', [], {}, { changes: 3 }, { changes: [null, 4] }]) {
      expect(decode(value, version)).toEqual(initialKeymap)
    }
  })
  it('loses unknown commands, strokes in the wrong place and strokes given twice', () => {
    const value: unknown = {
      isSingleOn: false,
      changes: [
        { dance: 'Alt+KeyX', play: 'x', stop: 'Alt+KeyQ', back: 'Alt+KeyQ', constructor: 'Alt+KeyY' },
        { play: 'Alt+KeyX', stop: 'Shift+q', back: 'long', forward: ' ' },
      ],
    }
    expect(decode(value, version)).toEqual({ isSingleOn: false, changes: [{ stop: 'Alt+KeyQ' }, { stop: 'Shift+q' }] })
  })
  it('keeps a person’s choice where a key at first would now be the same', () => {
    const keymap = decode({ changes: [{ play: 'Alt+KeyG' }, {}] }, version)
    expect(commandOf(keymap, 'Alt+KeyG')).toBe('play')
    expect(strokeIn(keymap, 'glossary', 0)).toBe('')
  })
})
