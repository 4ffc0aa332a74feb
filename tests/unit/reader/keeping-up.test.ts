import { describe, expect, it } from 'vitest'
import { afterScroll, afterWord } from '@/components/reader/keeping-up'

describe('the view, after the person scrolled,', () => {
  it('lets the voice go when it is out of view, and takes it up where they come back to it', () => {
    expect(afterScroll('near', false, 0)).toBe('away')
    expect(afterScroll('held', false, -80)).toBe('away')
    expect(afterScroll('away', true, -300)).toBe('near')
  })
  it('goes on following when they go the voice’s way, or slip', () => {
    expect(afterScroll('near', true, 0)).toBe('near')
    expect(afterScroll('near', true, -10)).toBe('near')
  })
  it('stays where they look back to, until they undo that', () => {
    expect(afterScroll('near', true, -60)).toBe('held')
    expect(afterScroll('held', true, -60)).toBe('held')
    expect(afterScroll('held', true, -4)).toBe('near')
  })
})

describe('the view, after the voice went on,', () => {
  it('is away when it was held and the voice has left it', () => {
    expect(afterWord('held', true)).toBe('held')
    expect(afterWord('held', false)).toBe('away')
  })
  it('follows again once the voice comes to where the person went ahead', () => {
    expect(afterWord('away', false)).toBe('away')
    expect(afterWord('away', true)).toBe('near')
  })
})
