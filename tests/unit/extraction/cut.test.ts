import { describe, expect, it } from 'vitest'
import { cutOf } from '@/components/extraction/cut'

const cut = (text: string, most: number): string => text.slice(0, cutOf(text, most))

describe('a text that is too long', () => {
  it('is not cut where it fits', () => {
    expect(cut('One. Two.', 9)).toBe('One. Two.')
  })

  it('is cut behind a sentence, else a line, else a word, else anywhere', () => {
    expect(cut('One. Two three. Four five', 20)).toBe('One. Two three. ')
    expect(cut('He said “No.” Then he went away', 20)).toBe('He said “No.” ')
    expect(cut('第一句。第二句是长的', 7)).toBe('第一句。')
    expect(cut('let a = 1\nlet b = 2', 15)).toBe('let a = 1\n')
    expect(cut('one two three', 9)).toBe('one two ')
    expect(cut('a'.repeat(20), 9)).toBe('a'.repeat(9))
  })

  it('is not cut in the middle of a character', () => {
    expect(cut('😀😀😀', 3)).toBe('😀')
  })
})
