import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseEntries, readOwnEntries } from '@/assets/dictionary/own-entries'

const folder = fileURLToPath(new URL('../../../assets/dictionary', import.meta.url))

describe('our own entries', () => {
  test('are read line by line, with their class, other spellings and an example', () => {
    const text = '# pronoun\nsomeone, somebody: a person / Someone is at the door.\n\n# noun\napp: a program\n'
    expect(parseEntries(text, 'some.txt', 7)).toEqual([
      {
        words: ['someone', 'somebody'],
        letter: 'p',
        definition: 'a person',
        examples: ['Someone is at the door.'],
        count: 7,
      },
      { words: ['app'], letter: 'n', definition: 'a program', examples: [], count: 7 },
    ])
  })

  test('a line that is not as it should be is named', () => {
    expect(() => parseEntries('# noun\nno definition', 'some.txt', 1)).toThrow('some.txt:2')
    expect(() => parseEntries('# nouns\n', 'some.txt', 1)).toThrow('some.txt:1')
    expect(() => parseEntries('app: a program', 'some.txt', 1)).toThrow('some.txt:1')
  })

  test('are all there, in ASCII, short, and none twice in one class', () => {
    const entries = readOwnEntries(folder)
    expect(entries.length).toBeGreaterThan(800)
    const seen = new Set<string>()
    for (const { words, letter, definition } of entries) {
      expect(definition).toMatch(/^[ -~]{3,110}$/)
      for (const word of words) {
        expect(seen, `${word} is there twice`).not.toContain(letter + word)
        seen.add(letter + word)
      }
    }
  })
})
