/** Which of a picture's files is shown, and that a page cannot make the choice long. */
import { describe, expect, it } from 'vitest'
import { bestOf } from '@/components/extraction/picture.dom'

describe('of a srcset', () => {
  it.each([
    ['the narrowest that is wide enough', 'a.jpg 640w, b.jpg 1280w, c.jpg 2560w', 'b.jpg'],
    ['the widest where none is', 'b.jpg 640w, a.jpg 320w', 'b.jpg'],
    ['the one for two pixels each', 'a.jpg 1x, b.jpg 2x, c.jpg 3x', 'b.jpg'],
    ['the only one', ' a.jpg ', 'a.jpg'],
    ['one without a size, as the smallest', 'a.jpg, b.jpg 2x', 'b.jpg'],
    [
      'an address with commas in it',
      'https://i.example/w_640,h_480/a.jpg 640w, https://i.example/w_1280,h_960/a.jpg 1280w',
      'https://i.example/w_1280,h_960/a.jpg',
    ],
    ['one right behind a comma', 'a.jpg 640w,b.jpg 1280w', 'b.jpg'],
    ['one whose line ends', 'a.jpg 640w,\n\t\tb.jpg 1280w,\n', 'b.jpg'],
    ['none with a size that is none', 'a.jpg large, b.jpg 640w', 'b.jpg'],
  ])('%s is shown', (_, srcset, best) => {
    expect(bestOf(srcset)).toBe(best)
  })

  it('nothing is shown where it names nothing', () => {
    for (const srcset of ['', ' , ,', 'a.jpg !']) expect(bestOf(srcset)).toBeUndefined()
  })

  // Tried at each of its signs again, as before, one of these would take longer than anybody lives.
  it.each([
    ['a word that ends in the wrong size', `${'a'.repeat(4_000_000)} !`],
    ['commas', ','.repeat(4_000_000)],
    ['white space', `a${' '.repeat(4_000_000)}!`],
    ['a hundred thousand candidates', 'a 1w,'.repeat(100_000)],
  ])('%s is read to its end', (_, srcset) => {
    expect(['a', undefined]).toContain(bestOf(srcset))
  })
})
