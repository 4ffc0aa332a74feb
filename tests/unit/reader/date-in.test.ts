import { describe, expect, it } from 'vitest'
import { dateIn } from '@/components/reader/date-in'

describe('the date of an article', () => {
  it('is the publisher’s own day, wherever it is read and whatever the hour', () => {
    for (const iso of ['2017-10-15', '2017-10-15T00:10+14:00', '2017-10-15T23:50:00-10:00'])
      expect(dateIn('en', iso)).toBe('Oct 15, 2017')
  })

  it.each(['en', 'de', 'es', 'fr', 'ar', 'zh-CN'])('has a day and a year in %s', (language) => {
    const digits = dateIn(language, '2017-10-15').replace(/[٠-٩]/g, (each) => String(each.charCodeAt(0) - 0x660))
    expect(digits).toContain('2017')
    expect(digits).toContain('15')
  })

  it('of a year or a month alone begins there', () => {
    expect(dateIn('en', '2017')).toBe('Jan 1, 2017')
    expect(dateIn('en', '2017-10')).toBe('Oct 1, 2017')
  })
})
