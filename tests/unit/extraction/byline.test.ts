import { describe, expect, it } from 'vitest'
import { bylineIn, isOnlyOpening, opensByline } from '@/components/extraction/byline'
import { monthOf } from '@/components/extraction/dates'

const isMonth = (word: string): boolean => monthOf(word, 'en') !== undefined

describe('the names in a byline', () => {
  it.each([
    ['By Ada Lovelace', 'Ada Lovelace'],
    ['Written by: Ada Lovelace and Mary Somerville', 'Ada Lovelace and Mary Somerville'],
    ['By Ada Lovelace | March 5, 2024', 'Ada Lovelace'],
    ['by Ada Lovelace March 5, 2024', 'Ada Lovelace'],
    ['By Ada May', 'Ada May'],
    ['Posted by Ada Lovelace at 10:30', 'Ada Lovelace'],
    ['By Ada Lovelace, MD · 5 min read', 'Ada Lovelace, MD'],
    ['Ada Lovelace (Editor)', 'Ada Lovelace'],
    ['By Ada Lovelace*', 'Ada Lovelace'],
    ['Von Ada Lovelace', 'Ada Lovelace'],
    ['Por Ada de la Cruz', 'Ada de la Cruz'],
    ['Par Ada Lovelace', 'Ada Lovelace'],
    ['Автор: Ада Лавлейс', 'Ада Лавлейс'],
    ['بقلم: آدا لوفلايس', 'آدا لوفلايس'],
    ['लेखक: आडा लवलेस', 'आडा लवलेस'],
    ['作者：王小明', '王小明'],
    ['文：山田花子', '山田花子'],
  ])('%s', (line, names) => {
    expect(bylineIn(line, isMonth)).toBe(names)
  })

  it.each([
    'March 5, 2024',
    'https://a.example/ada',
    'Share this story',
    'About the author',
    'What did she say?',
    'the council met on Thursday to speak about the bridge',
    '',
  ])('are not seen in: %s', (line) => {
    expect(bylineIn(line, isMonth)).toBeUndefined()
  })

  it('may stand in the next line', () => {
    expect(opensByline('Written by')).toBe(true)
    expect(isOnlyOpening('Written by')).toBe(true)
    expect(isOnlyOpening('Written by Ada')).toBe(false)
    expect(opensByline('Bylaws of the council')).toBe(false)
  })

  it('ends on any text', () => {
    expect(bylineIn('by '.repeat(50_000))).toBeUndefined()
  })
})
