/** What begins with a digit and is no date, no sum and no measure: times, telephones, ordinals, ranges, codes, numbers. */
import { isYear } from './english-dates'
import {
  after,
  before,
  numberPattern,
  type Rule,
  rangeWord,
  type Said,
  type Surroundings,
  spelled,
  stop,
  wordBefore,
} from './normalise-rules'
import {
  cardinal,
  codeWords,
  decimal,
  fractionWords,
  ordinal,
  pairWords,
  pluralWords,
  spelledDigits,
  yearWords,
} from './numbers'

function rule(pattern: RegExp, say: Rule['say'], first: Rule['first'] = 'digit'): Rule {
  return { first, pattern, say }
}

/** Digit groups, each by itself, with a breath between them. */
function digitGroups(written: string): Said {
  const said: [string, string][] = []
  for (const [group] of written.matchAll(/\d+|[^\d]+/g)) {
    if (!/\d/.test(group)) said.push([group, group.includes('+') ? 'plus ' : said.length === 0 ? '' : ', '])
    else if (/^[1-9]00$/.test(group)) said.push([group, cardinal(group)])
    else said.push([group, spelledDigits(group)])
  }
  return said
}

/** The half of the day: "P M", with the full stop that may end the sentence. */
function halfOfDay(written: string, around: Surroundings): string {
  return ` ${/^\s?a/i.test(written) ? 'A M' : 'P M'}${stop(written, around)}`
}

function clockWords(hour: string, minute: string, half: string | undefined): string {
  if (minute !== '00') return `${cardinal(hour)} ${pairWords(minute)}`
  if (half !== undefined) return cardinal(hour)
  const at = Number(hour)
  return at > 12 || at === 0 ? `${cardinal(hour)} hundred` : `${cardinal(hour)} o'clock`
}

const half = String.raw`(\s?(?:[aApP]\.\s?[mM]\.|[ap]m(?![A-Za-z])|[AP]M(?![A-Za-z])))`

/** The number by itself, as a year or as a count. */
export function numberWords(written: string, around: Surroundings): string {
  if (/^0\d/.test(written) && !written.includes('.')) return spelledDigits(written)
  if (/^\d{10,}$/.test(written)) return spelledDigits(written)
  return isYear(written, around) ? yearWords(written, around.hasAnd) : decimal(written, around.hasAnd)
}

/** What is before a score: the two numbers are the same in a range, and the word between them too. */
const codeNouns = /^(?:Boeing|Airbus|Flight|Route|Highway|Interstate|Room|Bus|Line|Area|Model|Type)$/

export const numeralRules: readonly Rule[] = [
  // 3:30 p.m., 15:30, 1:02:03
  rule(new RegExp(String.raw`(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?![\d:])${half}?`, 'y'), (match, around) => {
    const [, hour = '', minute = '', second, end] = match
    if (Number(hour) > 24 && second === undefined && end !== undefined) return undefined
    const clock = `${hour}:${minute}`
    const said: [string, string][] = [
      [clock, second === undefined ? clockWords(hour, minute, end) : `${cardinal(hour)} ${pairWords(minute)}`],
    ]
    if (second !== undefined) said.push([`:${second}`, ` ${pairWords(second)}`])
    if (end !== undefined) said.push([end, halfOfDay(end, around)])
    return said
  }),
  // 7am, 10.30am, 9-11 p.m.
  rule(
    new RegExp(
      String.raw`(\d{1,2})(?:[.:](\d{2}))?(?:${half}?(\s?[-–]\s?|\sto\s)(\d{1,2})(?:[.:](\d{2}))?)?${half}`,
      'y',
    ),
    (match, around) => {
      const [, hour = '', minute, firstHalf, dash, hour2, minute2, end = ''] = match
      if (Number(hour) > 24 || Number(hour2 ?? 0) > 24) return undefined
      const time = (h: string, m: string | undefined) =>
        m === undefined || m === '00' ? cardinal(h) : `${cardinal(h)} ${pairWords(m)}`
      const width = hour.length + (minute === undefined ? 0 : 3)
      const said: [string, string][] = [[match[0].slice(0, width), time(hour, minute)]]
      if (firstHalf !== undefined) said.push([firstHalf, halfOfDay(firstHalf, around)])
      if (dash !== undefined && hour2 !== undefined) {
        const at = width + (firstHalf?.length ?? 0) + dash.length
        said.push([dash, ' to '], [match[0].slice(at, match[0].length - end.length), time(hour2, minute2)])
      }
      said.push([end, halfOfDay(end, around)])
      return said
    },
  ),
  // 4:1 is a ratio, 3:16 with one digit before it was a time
  rule(/(\d{1,4}):(\d{1,4})(?![\d:])/y, ([, one = '', two = '']) => [
    [one, cardinal(one)],
    [':', ' to '],
    [two, cardinal(two)],
  ]),
  // Telephones
  rule(/(?:1[-.\s])?(?:\(\d{3}\)\s?|\d{3}[-.\s])\d{3}[-.]\d{4}(?![\d-])/y, ([written]) => digitGroups(written)),
  rule(/0\d{2,4}[\s-]\d{3,4}[\s-]?\d{3,4}(?![\d-])/y, ([written]) => digitGroups(written)),
  rule(/[2-9]\d{2}-\d{4}(?![\d-])/y, (match, around) =>
    /(?:\b(?:call|phone|tel|dial|at|number)\b[^.]{0,20})$/i.test(before(around)) ? digitGroups(match[0]) : undefined,
  ),
  rule(/\(\d{3}\)\s?\d{3}-\d{4}(?!\d)/y, ([written]) => digitGroups(written), 'sign'),
  rule(/\+\d{1,3}(?:[\s.-]?\(?\d{1,5}\)?){2,6}(?![\d])/y, ([written]) => digitGroups(written), 'sign'),
  rule(/\d{3}-\d{2,3}-\d{4}(?![\d-])/y, ([written]) => digitGroups(written)),
  // 21st, 1,000th
  rule(/(\d{1,3}(?:,\d{3}){0,3}|\d{1,9})(?:st|nd|rd|th)(?![A-Za-z])/y, ([written, digits = ''], { hasAnd }) => [
    [written, ordinal(digits.replaceAll(',', ''), hasAnd)],
  ]),
  // 2.0.1, 192.168.0.1
  rule(/\d{1,5}(?:\.\d{1,5}){2,5}(?![\d])/y, ([written]) => {
    const word = written.split('.').length === 4 ? 'dot' : 'point'
    return [
      [
        written,
        written
          .split('.')
          .map((part) => cardinal(part))
          .join(` ${word} `),
      ],
    ]
  }),
  // 9/11, 24/7, 1/2, 2 1/2
  rule(/(?:(\d{1,4})(\s|-))?(\d{1,3})\/(\d{1,3})(?:(?:th|rd|nd|st)s?(?![A-Za-z]))?(?![\d/])/y, (match, around) => {
    const [written, whole, gap = '', over = '', under = ''] = match
    const fraction = fractionWords(Number(over), Number(under))
    const part = written.slice((whole ?? '').length + gap.length)
    if (whole !== undefined) {
      if (fraction === undefined || ![2, 3, 4, 5, 8, 16].includes(Number(under))) return undefined
      return [
        [whole, cardinal(whole)],
        [gap + part, ` and ${fraction.replace(/^one (?=half|quarter)/, 'a ')}`],
      ]
    }
    if (written === '9/11') return [[written, 'nine eleven']]
    if (written === '24/7') return [[written, 'twenty-four seven']]
    // A mark: 8/10.
    if (/^100?$/.test(under) && /\d$/.test(written) && !/^ of\b/.test(after(around)))
      return [
        [over, cardinal(over)],
        ['/', ' out of '],
        [under, cardinal(under)],
      ]
    return fraction === undefined
      ? [
          [over, codeWords(over)],
          ['/', ' slash '],
          [under, codeWords(under)],
        ]
      : [[written, fraction]]
  }),
  // 1920x1080, 4×4
  rule(/(\d{1,5})(\s?[x×]\s?)(\d{1,5})(?![A-Za-z\d])/y, ([, one = '', by = '', two = '']) => [
    [one, codeWords(one)],
    [by, ' by '],
    [two, codeWords(two)],
  ]),
  // 737-800, 10-4-2, 3-1, 10–15, 1.5-2.5, 5,000-6,000
  rule(
    /\d{1,4}(?:[-–]\d{1,4}){2,5}(?![\d-])/y,
    ([written]): Said =>
      [...written.matchAll(/\d+|\D/g)].map(([part]): [string, string] => [
        part,
        /\d/.test(part) ? codeWords(part) : ' ',
      ]),
  ),
  rule(new RegExp(String.raw`(${numberPattern})(\s?[–—-]\s?)(${numberPattern})(?!\d)`, 'y'), (match, around) => {
    const [, one = '', dash = '', two = ''] = match
    // Spaces around a hyphen part two things; a range's dash stands close or has a space on both sides.
    if (/^\s\S$|^\S\s$/.test(dash)) return undefined
    const isCode =
      /^\d{3,}$/.test(one) && /^\d{3,}$/.test(two) && (Number(one) > Number(two) || codeNouns.test(wordBefore(around)))
    if (isCode)
      return [
        [one, codeWords(one)],
        [dash, ' '],
        [two, codeWords(two)],
      ]
    return [
      [one, numberWords(one, around)],
      [dash, rangeWord(around)],
      [two, numberWords(two, around)],
    ]
  }),
  // 2x faster, 5k, 4G, 1080p, 747s, 12A
  rule(new RegExp(String.raw`(${numberPattern})([A-Za-z]{1,3})(?![A-Za-z\d])`, 'y'), (match, around) => {
    const [, digits = '', letters = ''] = match
    const isPlain = /^\d+$/.test(digits)
    const words = isPlain && digits.length > 2 && digits.length < 5 ? codeWords(digits) : decimal(digits, around.hasAnd)
    if (letters === 's') return [[digits + letters, pluralWords(words)]]
    if (letters === 'x')
      return [
        [digits, words],
        [letters, digits === '1' ? ' time' : ' times'],
      ]
    if (letters === 'm' || letters === 'M')
      return [
        [digits, words],
        [letters, ' million'],
      ]
    return letters.length === 1 || /^[A-Z]+$/.test(letters)
      ? [
          [digits, words],
          [letters, ` ${spelled(letters)}`],
        ]
      : undefined
  }),
  rule(
    /\.\d{1,12}(?![\d.])/y,
    ([written], around) => (/\w$/.test(before(around)) ? undefined : [[written, decimal(written)]]),
    'sign',
  ),
  // −3, -3.5, +2
  rule(
    /([-−–+])(?=\d)/y,
    (match, around) => {
      const sign = match[1] ?? ''
      if (sign !== '−' && !/(?:^|[\s(,:/])$/.test(before(around))) return undefined
      if (sign === '–' && !/^[\d.,]{1,12}\s?[°%]/.test(after(around))) return undefined
      return [[sign, sign === '+' ? 'plus ' : 'minus ']]
    },
    'sign',
  ),
  // Flight 370, Route 66, No. 10: codes where they are named so; all other numbers
  rule(new RegExp(numberPattern, 'y'), (match, around) => {
    const [written] = match
    const isEmergency =
      /^(?:911|999|112|101|988)$/.test(written) &&
      /^(?:call(?:ed|s|ing)?|dial(?:ed|led|s|ing)?|a|the)$/i.test(wordBefore(around))
    if (isEmergency && (/all|ial/i.test(wordBefore(around)) || /^ (?:call|operator|dispatcher)/.test(after(around))))
      return [[written, spelledDigits(written)]]
    if (/^\d{3}$/.test(written) && codeNouns.test(wordBefore(around))) return [[written, codeWords(written)]]
    return [[written, numberWords(written, around)]]
  }),
  rule(/\d{1,400}/y, ([written]) => [[written, spelledDigits(written)]]),
]
