/**
 * The second step from written to said: an English text in plain characters becomes words. Rules are tried where a word,
 * a number or a sign begins, in order, and the first that answers has the stretch; what none of them wants stays as it is.
 * Nothing is looked up: a voice gets the same words whatever engine it belongs to.
 */

import { abbreviationRules } from './english-abbreviations'
import { acronymRules } from './english-acronyms'
import { addressRules } from './english-addresses'
import { dateRules } from './english-dates'
import { moneyRules } from './english-money'
import { numeralRules } from './english-numerals'
import { romanRules } from './english-roman'
import { unitRules } from './english-units'
import type { Rule, Said, Surroundings } from './normalise-rules'
import { codeWords, ordinal } from './numbers'
import { englishSign, smallDigit } from './symbols'

/** In the order in which they are asked: what is longer and surer first. */
const rules: readonly Rule[] = [
  ...addressRules,
  ...dateRules,
  ...moneyRules,
  ...unitRules,
  ...numeralRules,
  ...romanRules,
  ...abbreviationRules,
  ...acronymRules,
]

const byFirst = {
  digit: rules.filter(({ first }) => first === 'digit'),
  letter: rules.filter(({ first }) => first === 'letter'),
  sign: rules.filter(({ first }) => first === 'sign'),
}

/** Stretches that are said already, such as names with a pronunciation: ascending, disjoint. */
export interface Settled {
  readonly start: number
  readonly end: number
}

/** Takes what is said, in order; `written` is the length of the text it stands for, 0 for added words. */
export type Take = (said: string, start: number, end: number) => void

/** Where English is written with the day first and said with an "and" in its numbers. */
const american = /^en-(?:us|ph|pr|gu|as|mp|um|vi)\b/i

/** A run of small letters that no rule has anything to say of, up to what cannot belong to an address or abbreviation. */
const plainWord = /[a-z]+(?:'[a-z]+)?(?=[\s,;!?)"]|:(?!\/\/)|\.?$|\.\s)/y
const shortened =
  /^(?:vs|etc|approx|govt|dept|no|nos|p|pp|vol|vols|fig|figs|ch|chap|sec|art|ed|eds|cf|viz|ca|c|v|est|ext|max|min|avg|al|et|incl|excl|ft|in|yr|yrs|hr|hrs|mins|secs|wks|lb|lbs|oz|para|ref|temp|esp|part|pt|x|misc|orig|ver|eq|apt|mos|tbsp|tsp|e|i|g|a|m)$/

/**
 * Says an English text.
 * @param language BCP 47; the region decides on dates and on "and"
 */
export function sayEnglish(text: string, language: string, settled: readonly Settled[], take: Take): void {
  const isAmerican = american.test(language) || /^en$/i.test(language)
  const shouted = shoutedUnits(text)
  const isShouted = (at: number): boolean => shouted[at] === 1
  let tail = ''
  const put = (said: string, start: number, end: number): void => {
    take(said, start, end)
    tail = (tail + said).slice(-24)
  }
  let next = 0
  for (let at = 0; at < text.length; ) {
    while ((settled[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1
    const known = settled[next]
    if (known !== undefined && at >= known.start) {
      put(text.slice(at, known.end), at, known.end)
      at = known.end
      continue
    }
    const limit = known?.start ?? text.length
    const char = text.charAt(at)
    if (char === ' ') {
      let end = at + 1
      while (end < limit && text[end] === ' ') end += 1
      put(' ', at, end)
      at = end
      continue
    }
    const kind = /[A-Za-z]/.test(char) ? 'letter' : /\d/.test(char) ? 'digit' : 'sign'
    const isInside = kind === 'letter' && /[A-Za-z]/.test(text[at - 1] ?? '') && at !== settled[next - 1]?.end
    if (kind === 'letter' && !isInside) {
      plainWord.lastIndex = at
      const word = plainWord.exec(text)?.[0]
      if (word !== undefined && at + word.length <= limit && !shortened.test(word)) {
        put(word, at, at + word.length)
        at += word.length
        continue
      }
    }
    const said = isInside ? undefined : firstRule(byFirst[kind], text, at, limit, isAmerican, isShouted)
    if (said !== undefined) {
      for (const [written, words] of said) {
        put(words, at, at + written.length)
        at += written.length
      }
      continue
    }
    if (kind === 'sign') {
      at = saySign(text, at, limit, tail, put)
      continue
    }
    let end = at + 1
    while (end < limit && /[A-Za-z]/.test(text.charAt(end))) end += 1
    put(text.slice(at, end), at, end)
    at = end
  }
}

function firstRule(
  candidates: readonly Rule[],
  text: string,
  at: number,
  limit: number,
  isAmerican: boolean,
  isShouted: Surroundings['isShouted'],
): Said | undefined {
  for (const { pattern, say } of candidates) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) continue
    const end = at + match[0].length
    if (end > limit || end === at) continue
    const said = say(match, { text, start: at, end, hasAnd: !isAmerican, dayFirst: !isAmerican, isShouted })
    if (said !== undefined) return said
  }
  return undefined
}

/** Signs, and what several of them make together: an ellipsis, a dash of hyphens, an exponent. */
function saySign(text: string, at: number, limit: number, tail: string, put: Take): number {
  const small = smallDigit(text.charAt(at))
  if (text[at] === '⁻' && smallDigit(text.charAt(at + 1)) !== undefined) {
    put(' to the power of minus ', at, at + 1)
    return at + 1
  }
  // Between times and the like, whose own rules have ended: 9:30-10:15
  if (
    /[-–]/.test(text.charAt(at)) &&
    /[\dm.]/.test(text[at - 1] ?? '') &&
    /\d/.test(text[at + 1] ?? '') &&
    /[a-z]$/i.test(tail)
  ) {
    put(' to ', at, at + 1)
    return at + 1
  }
  if (small !== undefined) {
    let end = at
    let digits = ''
    for (; end < limit; end += 1) {
      const digit = smallDigit(text.charAt(end))
      if (digit === undefined) break
      digits += digit
    }
    const isRaised = /[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(text.charAt(at))
    const isPower = isRaised && /\d/.test(text[at - 1] ?? '')
    const isExponent = isRaised && text[at - 1] !== '⁻'
    const words = isExponent && digits === '2' ? 'squared' : isExponent && digits === '3' ? 'cubed' : codeWords(digits)
    put(isPower && !/^[23]$/.test(digits) ? ` to the ${ordinal(digits)} power` : ` ${words}`, at, end)
    return end
  }
  let end = at + 1
  const sign = text.charAt(at)
  while (end < limit && text[end] === sign) end += 1
  const after = text.slice(end, end + 24)
  // A blank to be filled in, and prices told by the number of signs.
  if (sign === '_' && end - at > 2) {
    put(' blank ', at, end)
    return end
  }
  if (sign === '$' && end - at > 1) {
    put(' ', at, end)
    return end
  }
  if (end - at > 1 && /[.-]/.test(sign)) {
    put(/^[\s"')]*$/.test(after) && sign === '.' ? '.' : englishSign('—', tail, after), at, end)
    return end
  }
  if (sign === '…' && /^[\s"')]*$/.test(after)) put('.', at, end)
  else put(englishSign(sign, tail, after), at, end)
  return end
}

const sureWords = /^(?:THE|OF|IN|TO|AND|FOR|ON|IS|AT|BY|WITH|FROM|AS|NOT|ARE|OVER|AFTER|[A-Z]{6,24})$/

/** Marks the units of runs of capitals long enough to be a headline: three words, one of them a word for sure. */
function shoutedUnits(text: string): Uint8Array {
  const units = new Uint8Array(text.length)
  let start = 0
  let end = 0
  let words = 0
  let isSure = false
  const close = (): void => {
    if (words > 2 && isSure) units.fill(1, start, end)
    words = 0
    isSure = false
  }
  for (const match of text.matchAll(/[A-Za-z]+/g)) {
    const [word] = match
    if (match.index - end > 6 || /[a-z]/.test(word)) close()
    if (/[a-z]/.test(word)) continue
    if (words === 0) start = match.index
    end = match.index + word.length
    words += word.length > 1 ? 1 : 0
    isSure ||= sureWords.test(word)
  }
  close()
  return units
}
