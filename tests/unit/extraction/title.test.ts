import { describe, expect, it } from 'vitest'
import { titleFrom, withoutSite } from '@/components/extraction/title'

const sites = ['The River Post', 'riverpost.example', 'riverpost']

function title(headings: string[], named: string[], address = ''): string {
  return titleFrom({ headings: headings.map((heading) => heading.split('+')), named, sites, address })
}

describe('the site’s name in a title', () => {
  it.each([
    'A bridge too few | The River Post',
    'A bridge too few - The River Post',
    'A bridge too few – riverpost.example',
    'The River Post: A bridge too few',
    'The River Post » A bridge too few',
    'A bridge too few :: The River Post',
    'A bridge too few — The River Post | riverpost',
  ])('is taken away: %s', (given) => {
    expect(withoutSite(given, sites)).toBe('A bridge too few')
  })

  it.each(['Bridges: too few - or too many?', 'The River Post', 'Post-war bridges', 'Rivers | Bridges'])(
    'is not seen in: %s',
    (given) => {
      expect(withoutSite(given, sites)).toBe(given)
    },
  )
})

describe('the title', () => {
  it('is the heading that agrees with the data, not the heading of the site or of a section', () => {
    const headings = ['The River Post', 'More from the river', 'Why the bridge was not built']
    expect(title(headings, ['Why the bridge was not built (and what now) | The River Post'])).toBe(
      'Why the bridge was not built',
    )
  })

  it('is the heading even where the data has other words for it', () => {
    expect(title(['Ten bridges you should walk over'], ['The best bridges of 2024', 'Best bridges'])).toBe(
      'Ten bridges you should walk over',
    )
  })

  it('is the data’s where the heading says something else and the address is on the data’s side', () => {
    expect(title(['Our stories'], ['Why the bridge fell | The River Post'], 'why-the-bridge-fell')).toBe(
      'Why the bridge fell',
    )
  })

  it('is the data’s where there is no heading', () => {
    expect(title([], ['Why the bridge fell - The River Post'])).toBe('Why the bridge fell')
  })

  it('is not the book’s that the page is a chapter of', () => {
    expect(title(['All About Rivers'], ['Floods and dams - All About Rivers'], 'ch10-floods')).toBe('Floods and dams')
  })

  it('has no sign of a link to the heading behind it', () => {
    expect(title(['Floods and dams ¶'], ['Floods and dams'])).toBe('Floods and dams')
    expect(title(['Floods and dams #'], ['Other words'])).toBe('Floods and dams')
  })

  it('leaves a date and a source in the heading behind', () => {
    expect(title(['5 March 2024+Why the bridge fell+(other.example)'], ['Why the bridge fell'])).toBe(
      'Why the bridge fell',
    )
  })

  it('is spelled as the data spells it, and not in capitals', () => {
    expect(title(['WHY THE BRIDGE FELL'], ['Why the bridge fell'])).toBe('Why the bridge fell')
    expect(title(['Why the bridge fell'], ['WHY THE BRIDGE FELL'])).toBe('Why the bridge fell')
  })

  it('is empty on a page without any', () => {
    expect(title([], [])).toBe('')
  })
})
