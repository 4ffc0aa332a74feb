import { describe, expect, it } from 'vitest'
import { nextPart } from '@/components/extraction/next-part'

const site = 'https://a.example'

describe('the next part of an article', () => {
  it.each([
    ['/story', '/story/2'],
    ['/story', '/story/page/2/'],
    ['/story', '/story?page=2'],
    ['/story?id=7', '/story?id=7&page=2'],
    ['/story.html', '/story-2.html'],
    ['/story/', '/story_2'],
  ])('of %s is %s', (own, next) => {
    expect(nextPart(site + own, [`${site}/other`, site + next, `${site}/story/3`])).toBe(site + next)
  })

  it('is the one after this one, where the page links to the first', () => {
    const links = ['/story', '/story/2', '/story/3', '/story/4'].map((path) => site + path)
    expect(nextPart(`${site}/story/3`, links)).toBe(`${site}/story/4`)
    expect(nextPart(`${site}/story/4`, links)).toBeUndefined()
  })

  it.each([
    ['/lesson-3', '/lesson-4'],
    ['/2024/03/05/story', '/2024/03/06/story'],
    ['/story', '/other/2'],
    ['/story', '/story/3'],
    ['/story', '/story/2024'],
    ['/story', 'nonsense'],
  ])('is not another article: %s, %s', (own, other) => {
    expect(nextPart(site + own, [other.startsWith('/') ? site + other : other])).toBeUndefined()
  })
})
