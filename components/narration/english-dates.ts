/** Dates, years and decades, in the orders in which English papers write them. */
import { before, type Rule, rangeWord, type Said, type Surroundings, stop, wordBefore } from './normalise-rules'
import { cardinal, ordinal, pairWords, pluralWords, yearWords } from './numbers'

const months = 'January February March April May June July August September October November December'.split(' ')
const monthPattern =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\.|(?![a-z])))'
const ordinalEnd = '(?:st|nd|rd|th)'

function monthOf(written: string): string {
  return months.find((month) => month.startsWith(written.slice(0, 3))) ?? written
}

function monthNumbered(number: string): string | undefined {
  return months[Number(number) - 1]
}

function isDay(written: string): boolean {
  return Number(written) >= 1 && Number(written) <= 31
}

/** A year of two or four digits. */
function yearPart(written: string): string {
  return written.length === 4 ? yearWords(written) : pairWords(written)
}

/** "fourteenth of October", with the "the" that is said and not written. */
function dayOf(day: string, around: Surroundings): string {
  return `${/^the$/i.test(wordBefore(around)) ? '' : 'the '}${ordinal(day)}`
}

function rule(first: Rule['first'], pattern: string, say: Rule['say']): Rule {
  return { first, pattern: new RegExp(pattern, 'y'), say }
}

export const dateRules: readonly Rule[] = [
  rule('digit', String.raw`(\d{4})-(\d{2})-(\d{2})(?![\d-])`, (match) => {
    const [written, year = '', number = '', day = ''] = match
    const month = monthNumbered(number)
    if (month === undefined || !isDay(day)) return undefined
    return [[written, `${month} ${ordinal(day)}, ${yearWords(year)}`]]
  }),
  rule('digit', String.raw`(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/.-]\d|\d)`, (match, around) => {
    const [written, one = '', mark, two = '', year = ''] = match
    // With full stops it is a date of the Continent, or a version.
    if (mark !== '/' && year.length < 4) return undefined
    const dayFirst = Number(one) > 12 || (Number(two) <= 12 && (around.dayFirst || mark === '.'))
    const [day, month] = dayFirst ? [one, monthNumbered(two)] : [two, monthNumbered(one)]
    if (month === undefined || !isDay(day)) return undefined
    return [[written, `${month} ${ordinal(day)}, ${year.length === 4 ? yearWords(year) : `twenty ${pairWords(year)}`}`]]
  }),
  // Oct. 14, 2017; October 14–16; Oct. 14th
  rule(
    'letter',
    String.raw`(${monthPattern})(\s)(\d{1,2})(${ordinalEnd})?(?![\d:%]|[.,]\d|[A-Za-z])(?:(\s?[-–]\s?)(\d{1,2})(?!\d))?(?:(,?\s)(\d{4})(?![\d,]\d|\d|%))?`,
    (match) => {
      const [, month = '', space = '', day = '', end = '', dash, last, comma, year] = match
      if (!isDay(day)) return undefined
      const said: [string, string][] = [
        [month, monthOf(month)],
        [space, ' '],
        [day + end, ordinal(day)],
      ]
      if (dash !== undefined && last !== undefined) said.push([dash, ' to '], [last, ordinal(last)])
      if (comma !== undefined && year !== undefined) said.push([comma, ', '], [year, yearWords(year)])
      return said
    },
  ),
  // 14 October 2017; 14–16 Oct.; the 14th of October is left to the ordinals
  rule(
    'digit',
    String.raw`(?:(\d{1,2})(\s?[-–]\s?))?(\d{1,2})(${ordinalEnd})?(\s)(${monthPattern})(?![a-z])(?:(,?\s)(\d{4})(?![\d,]\d|\d|%))?`,
    (match, around) => {
      const [, from, dash, day = '', end = '', space = '', month = '', comma, year] = match
      if (!isDay(day) || (from !== undefined && !isDay(from))) return undefined
      const said: [string, string][] = []
      if (from !== undefined && dash !== undefined) said.push([from, dayOf(from, around)], [dash, ' to the '])
      said.push(
        [day + end, from === undefined ? dayOf(day, around) : ordinal(day)],
        [space, ' of '],
        [month, monthOf(month)],
      )
      if (comma !== undefined && year !== undefined) said.push([comma, ', '], [year, yearWords(year)])
      return said
    },
  ),
  // May 2017 would be read as May 20 by the day's rule if it looked no further; here only "Sept. 2017".
  rule(
    'letter',
    String.raw`(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(\.?)(\s)(\d{4})(?![\d,]\d|\d|%)`,
    (match) => {
      const [, month = '', point = '', space = '', year = ''] = match
      return [
        [month + point, monthOf(month)],
        [space, ' '],
        [year, yearWords(year)],
      ]
    },
  ),
  // 1914–18, 2014-2016
  rule('digit', String.raw`(1\d{3}|20\d{2})(\s?[-–]\s?)(\d{4}|\d{2})(?![\d%]|[-–.,]\d|[A-Za-z])`, (match, around) => {
    const [, from = '', dash = '', to = ''] = match
    const end = to.length === 4 ? to : from.slice(0, 2) + to
    if (Number(end) < Number(from) || Number(end) > 2100) return undefined
    return [
      [from, yearWords(from)],
      [dash, rangeWord(around)],
      [to, yearPart(to)],
    ]
  }),
  // 1990s, 80s, the 1990's
  rule('digit', String.raw`(1\d|20)?(\d0)('?s)(?![A-Za-z])`, (match, around) => {
    const [written, century, tens = ''] = match
    if (tens === '00' && century === undefined) return undefined
    if (century === undefined && written.includes("'") && !/(?:the|'|in) ?'?$/i.test(before(around))) return undefined
    if (century === undefined) return [[written, pluralWords(cardinal(tens))]]
    if (tens === '00') return [[written, century === '20' ? 'two thousands' : `${cardinal(century)} hundreds`]]
    return [[written, `${cardinal(century)} ${pluralWords(cardinal(tens))}`]]
  }),
  // '90s, '68
  rule('sign', String.raw`'(\d0)s(?![A-Za-z])`, (match) => [[match[0], pluralWords(cardinal(match[1] ?? ''))]]),
  rule('sign', String.raw`'(\d{2})(?![\d'A-Za-z]|[.,]\d)`, (match, around) =>
    /(?:^|[\s(])$/.test(before(around)) ? [[match[0], pairWords(match[1] ?? '')]] : undefined,
  ),
  // 300 BC, 44 BCE, AD 79
  rule('digit', String.raw`(\d{1,4})(\s?)(B\.?C\.?E?\.?|A\.D\.|AD|C\.?E\.)(?![A-Za-z])`, (match, around) => {
    const [, year = '', space = '', era = ''] = match
    return [
      [year, yearWords(year, around.hasAnd)],
      [space, ' '],
      [era, eraWords(era) + stop(era, around)],
    ]
  }),
  rule('letter', String.raw`(A\.D\.|AD|BC)(\s)(\d{1,4})(?![\d,]\d|\d)`, (match, { hasAnd }): Said => {
    const [, era = '', space = '', year = ''] = match
    return [
      [era, eraWords(era)],
      [space, ' '],
      [year, yearWords(year, hasAnd)],
    ]
  }),
]

function eraWords(era: string): string {
  return Array.from(era.replace(/[^A-Z]/g, '')).join(' ')
}

/** Words after which four digits count something and name no year. */
const counting =
  /^(?:about|around|nearly|almost|over|than|least|most|some|only|another|approximately|roughly|exactly|every|up|total|totaling|killed|killing|injured|wounded|arrested|cost|costs|paid|pay|earn|earns|worth|extra|additional|further|estimated|nos?\.|number|route|room|flight|highway|page|pages|line|about)$/i

/** Whether four digits without a comma are said as a year. Counting them in pairs is right for many numbers too. */
export function isYear(digits: string, around: Surroundings): boolean {
  if (!/^(?:1[1-9]\d\d|20\d\d)$/.test(digits))
    return /^10\d\d$/.test(digits) && /^(?:in|since|year|of)$/i.test(wordBefore(around))
  return digits.endsWith('00') || !counting.test(wordBefore(around))
}
