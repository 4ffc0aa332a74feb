import { describe, expect, it } from 'vitest'
import { dateIn, dateInAddress } from '@/components/extraction/dates'

describe('a date as people write it', () => {
  it.each([
    ['en', 'March 5th, 2024'],
    ['en', 'Published on Mar. 5, 2024 at 10:30'],
    ['en', '5 March 2024'],
    ['en', '10:30 March 5, 2024'],
    ['es', '5 de marzo de 2024'],
    ['fr', 'Publié le 5 mars 2024'],
    ['de', '5. März 2024'],
    ['ru', '5 марта 2024 г.'],
    ['ar', '٥ مارس ٢٠٢٤'],
    ['ar', '5 آذار 2024'],
    ['hi', '५ मार्च २०२४'],
    ['zh', '2024年3月5日'],
    ['ja', '２０２４年３月５日'],
    ['de', '05.03.2024'],
    ['en-US', '3/5/2024'],
    ['en-GB', '05/03/2024'],
    ['en-GB', 'Tuesday 5th March 2024'],
    ['fr', '05/03/24'],
    ['en', 'Tue, 05 Mar 2024 10:00:00 GMT'],
  ])('is read in %s: %s', (language, text) => {
    expect(dateIn(text, language)).toBe('2024-03-05')
  })

  it('knows the English names of months on a page in any language', () => {
    expect(dateIn('Sept. 30, 2019', 'de')).toBe('2019-09-30')
    expect(dateIn('30 Sept 2019', 'en-GB')).toBe('2019-09-30')
  })

  it('says which is the day where only one of two numbers can be', () => {
    expect(dateIn('25/12/2023', 'en-US')).toBe('2023-12-25')
    expect(dateIn('12/25/2023', 'en-GB')).toBe('2023-12-25')
  })

  it.each(['2 hours ago', 'yesterday', 'May 2024', '31 February 2024', '5 March', 'no date at all', '2024', '1/2'])(
    'is not seen in: %s',
    (text) => {
      expect(dateIn(text)).toBeUndefined()
    },
  )

  it('does not mind a language that is none', () => {
    expect(dateIn('5 March 2024', 'no such language!')).toBe('2024-03-05')
  })
})

describe('a date as machines write it', () => {
  it.each([
    ['2024-03-05', '2024-03-05'],
    ['2024-03-05T10:00:00Z', '2024-03-05T10:00:00Z'],
    ['2024-03-05 10:00', '2024-03-05T10:00'],
    ['2024-03-05T10:00:00.123+0530', '2024-03-05T10:00:00+05:30'],
  ])('%s becomes ISO 8601 with the zone the page gave: %s', (given, iso) => {
    expect(dateIn(given)).toBe(iso)
  })
})

describe('a date in an address', () => {
  it.each([
    ['https://a.example/2024/03/05/the-bridge', '2024-03-05'],
    ['https://a.example/news/2024-3-5-bridge', '2024-03-05'],
    ['https://a.example/bridge_20240305.html', '2024-03-05'],
  ])('is read: %s', (address, date) => {
    expect(dateInAddress(address)).toBe(date)
  })

  it.each(['https://a.example/2024/12/a-story', 'https://a.example/id/2024999912', 'https://a.example/20241'])(
    'is not read from a month or a number: %s',
    (address) => {
      expect(dateInAddress(address)).toBeUndefined()
    },
  )
})
