/**
 * Short forms spelled out without brackets: "the Syrian Democratic Forces, or SDF,", "SDF, short for Syrian Democratic
 * Forces", "the Syrian Democratic Forces — SDF — said". Without a bracket less may be wrong: the letters must fit well.
 */
import type { Block, Span } from '@/components/text/text'
import { type Alignment, align } from './alignment'
import type { Budget } from './budget'
import type { Pair } from './pair'
import { mayBeLong } from './short-forms'
import { trimmed, windowBefore } from './windows'

/** Two capitals at least, no longer than a short form is. */
const short = '(?=[\\p{L}\\p{N}&.-]{0,11}\\p{Lu}[\\p{L}\\p{N}&.-]{0,11}\\p{Lu})\\p{L}[\\p{L}\\p{N}&.-]{1,11}(?<![.-])'
const or = '(?: or|, (?:or|also|known as|called|abbreviated|abbreviated as|ou|oder|kurz|o|of|или))'
const stands =
  '(?:which stands for|that stands for|stands for|short for|an? acronym (?:for|of)|an? abbreviation (?:for|of)|an? initialism (?:for|of))'

const shortAfter = new RegExp(`(?:${or} (?:the )?|\\s[–—-]\\s)["“'‘]?(${short})["”'’]?(?![\\p{L}\\p{N}])`, 'gu')
const longAfter = new RegExp(`(?:, or|,? (?:which is |is )?${stands}) (?:the |an? )?["“'‘]?(?=\\p{L})`, 'gu')
const shortBefore = new RegExp(`(?<![\\p{L}\\p{N}])${short}$`, 'u')
/** The most that an alignment may cost here: small words left out. */
const mostLiberties = 0.5
/** What it costs to look at one place at all. */
const perPlace = 50
/** Characters looked at for the long form. */
const farthest = 160

/** The pairs in a block that stand outside of brackets. None are found any more when the `budget` is spent. */
export function pairsInLine(text: string, block: Block, budget: Budget): Pair[] {
  const pairs: Pair[] = []
  const slice = text.slice(block.start, block.end)
  const add = (rule: Pair['rule'], form: Span, long: Span | undefined, cost: number): void => {
    if (long === undefined || cost > mostLiberties) return
    if (mayBeLong(text.slice(form.start, form.end), text.slice(long.start, long.end)))
      pairs.push({ rule, short: form, long, cost })
  }
  for (const match of slice.matchAll(shortAfter)) {
    const start = block.start + match.index + match[0].indexOf(match[1] ?? '')
    const form = { start, end: start + (match[1] ?? '').length }
    const window = windowBefore(text, block.start, block.start + match.index, form.end - form.start)
    if (!budget.spend(perPlace + (form.end - form.start) * (window.end - window.start))) break
    const alignment = align(text.slice(form.start, form.end), text.slice(window.start, window.end))
    if (alignment !== undefined)
      add('acronym', form, trimmed(text, { start: window.start + alignment.start, end: window.end }), alignment.cost)
  }
  for (const match of slice.matchAll(longAfter)) {
    if (!budget.spend(perPlace)) break
    const end = block.start + match.index
    const word = shortBefore.exec(text.slice(Math.max(block.start, end - 14), end))?.[0]
    if (word === undefined) continue
    const start = end + match[0].length
    const found = beginningOf(word, text.slice(start, Math.min(block.end, start + farthest)), budget)
    const form = { start: end - word.length, end }
    if (found !== undefined) add('acronym-reversed', form, trimmed(text, { start, end: start + found.end }), found.cost)
  }
  return pairs
}

/** The words at the beginning of `words` that spell `form` out: as many as give the cheapest alignment. */
function beginningOf(form: string, words: string, budget: Budget): (Alignment & { readonly end: number }) | undefined {
  const clause = /^[^,;:()–—\n"”]*/.exec(words)?.[0] ?? ''
  let best: (Alignment & { readonly end: number }) | undefined
  let count = 0
  for (const { index, 0: word } of clause.matchAll(/\S+/g)) {
    count += 1
    const end = index + word.length
    if (count > form.length + 6 || !budget.spend(form.length * end)) break
    const alignment = align(form, clause.slice(0, end), true)
    if (alignment !== undefined && alignment.cost < (best?.cost ?? Number.POSITIVE_INFINITY))
      best = { ...alignment, end }
  }
  return best
}
