/**
 * Dates as people write them, in the page's language: the names of months and the order of day and month come from
 * `Intl`, so no table of them is kept here.
 */

const isoDate =
  /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?(?![\d:]))?/i

/** Digits of the scripts whose pages write them: Arabic, Persian, Devanagari, and the full-width ones of East Asia. */
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g

/**
 * The first date in `text` as ISO 8601: with time where the text is ISO already, else the day alone. What a machine
 * wrote and what a person wrote are both read; "two hours ago", "March 2024" and impossible days are no dates.
 */
export function dateIn(text: string, language = 'en'): string | undefined {
  const [whole, year = '', month = '', day = '', time, seconds = '', zone = ''] = isoDate.exec(text) ?? []
  if (whole !== undefined) {
    const date = dayOf(year, month, day)
    // As far as the page says it: a time without a zone stays without.
    return date && time ? `${date}T${time}${seconds}${zoneOf(zone)}` : date
  }
  if (!/\p{Nd}/u.test(text)) return undefined
  const plain = text
    .slice(0, 400)
    .replace(otherDigits, (digit) => String((digit.charCodeAt(0) - (/[\u0966-\u096f]/.test(digit) ? 6 : 0)) & 15))
  return numeric(plain, language) ?? named(plain, language)
}

/** The day in an address such as `/2024/03/05/title`, or undefined. */
export function dateInAddress(address: string): string | undefined {
  const [, year = '', , month = '', day = '', joined = ''] =
    /[/_-]((?:19|20)\d\d)(?:([/_-])(\d\d?)\2(\d\d?)|(\d{4}))(?!\d)/.exec(address) ?? []
  return joined === '' ? dayOf(year, month, day) : dayOf(year, joined.slice(0, 2), joined.slice(2))
}

function zoneOf(zone: string): string {
  if (zone === '' || /^z$/i.test(zone)) return zone.toUpperCase()
  return `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  const isDay = y >= 1900 && y < 2100 && m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate()
  return isDay ? `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` : undefined
}

function numeric(text: string, language: string): string | undefined {
  const yearFirst = /(?<!\d)(\d{4})\s?(?:[./-]|年|년)\s?(\d{1,2})\s?(?:[./-]|月|월)\s?(\d{1,2})(?!\d)/.exec(text)
  if (yearFirst !== null) return dayOf(yearFirst[1] ?? '', yearFirst[2] ?? '', yearFirst[3] ?? '')
  const [, first = '', sign, second = '', year = ''] =
    /(?<![\d./-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/-])/.exec(text) ?? []
  if (sign === undefined) return undefined
  const monthFirst = Number(second) > 12 || (sign !== '.' && Number(first) <= 12 && writesMonthFirst(language))
  const full = year.length === 2 ? `20${year}` : year
  return monthFirst ? dayOf(full, first, second) : dayOf(full, second, first)
}

function writesMonthFirst(language: string): boolean {
  const parts = format(language, { dateStyle: 'short' })?.formatToParts(0) ?? []
  return parts.find(({ type }) => type === 'month' || type === 'day')?.type === 'month'
}

/** "5 March 2024", "March 5th, 2024", "5 de marzo de 2024", "2024 March 5": a month's name with a day and a year near. */
function named(text: string, language: string): string | undefined {
  const words = text.match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? []
  for (const [at, word] of words.entries()) {
    const month = /\d/.test(word) ? undefined : monthOf(word, language)
    if (month === undefined) continue
    const before = numbers(words.slice(Math.max(0, at - 3), at).reverse())
    const after = numbers(words.slice(at + 1, at + 6))
    const [day, year] = isYear(after[1])
      ? [after[0], after[1]]
      : isYear(after[0])
        ? [before[0], after[0]]
        : [after[0], before[0]]
    const date = isYear(year) ? dayOf(year ?? '', String(month), day ?? '') : undefined
    if (date !== undefined) return date
  }
  return undefined
}

function isYear(number: string | undefined): boolean {
  return number !== undefined && /^(?:19|20)\d\d$/.test(number)
}

/** The numbers of a list, up to the first word longer than the little ones of dates ("th", "de", "of", "года"). */
function numbers(words: readonly string[]): string[] {
  const end = words.findIndex((word) => !/\d/.test(word) && word.length > 3)
  return words.slice(0, end < 0 ? undefined : end).filter((word) => /\d/.test(word))
}

/** As the formats below give them. */
const englishMonths =
  'january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sep,october oct,november nov,december dec'
    .split(',')
    .map((names) => names.split(' '))
const monthsByLanguage = new Map<string, readonly (readonly string[])[]>()

/** 1–12 for the name of a month or its beginning, where no other month begins so; in `language` or in English. */
export function monthOf(word: string, language: string): number | undefined {
  const folded = fold(word)
  if (folded.length < 2) return undefined
  for (const tag of [language, 'en']) {
    const months = monthsIn(tag)
    const whole = months.findIndex((names) => names.includes(folded))
    if (whole >= 0) return whole + 1
    const begun = months.flatMap((names, index) => (names.some((name) => name.startsWith(folded)) ? [index + 1] : []))
    if (folded.length >= 3 && begun.length === 1) return begun[0]
  }
  return undefined
}

/** For each month its names: as in a date ("5 марта") and alone ("март"), and as the Levant says them in Arabic. */
function monthsIn(language: string): readonly (readonly string[])[] {
  const known = monthsByLanguage.get(language)
  if (known !== undefined) return known
  // Most pages need no other language, and to make the browser's formats takes as long as to read a small page.
  if (/^en\b/i.test(language)) return englishMonths
  const tags = /^ar\b/.test(language) ? [language, 'ar-EG', 'ar-SY', 'ar-MA'] : [language]
  const formats = tags.flatMap((tag) => [
    format(tag, { month: 'long', day: 'numeric' }),
    format(tag, { month: 'long' }),
    format(tag, { month: 'short', day: 'numeric' }),
  ])
  const months = Array.from({ length: 12 }, (_, month) => {
    const names = formats.map((each) =>
      fold(each?.formatToParts(Date.UTC(2024, month, 5)).find(({ type }) => type === 'month')?.value ?? ''),
    )
    return [...new Set(names)].filter((name) => /^\p{L}/u.test(name))
  })
  monthsByLanguage.set(language, months)
  return months
}

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat(language, {
      ...options,
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone: 'UTC',
    })
  } catch {
    // A page may name a language that is none.
    return undefined
  }
}

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}|[.·॰]/gu, '')
    .toLowerCase()
    .trim()
}
