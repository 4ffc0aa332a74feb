/**
 * Short forms spelled out with a bracket: "Long Form (LF)", "LF (Long Form)", "(Long Form, LF)". Where a bracket can be
 * read in several ways, the cheapest alignment (`alignment.ts`) is taken.
 */
import type { Span } from '@/components/text/text'
import { type Alignment, align } from './alignment'
import type { Bracket } from './brackets'
import type { Budget } from './budget'
import { lettersOf } from './letters'
import type { Pair } from './pair'
import { mayBeLong, mayBeShort, mostLiberties } from './short-forms'
import { trimmed, windowBefore } from './windows'

/** The pair in or around a bracket of `block`, or undefined. Undefined, too, where the `budget` is spent. */
export function pairAt(text: string, block: Span, bracket: Bracket, budget: Budget): Pair | undefined {
  const reading = new Reading(text, block, budget)
  reading.bracket(bracket)
  return reading.best
}

/** All ways to read one bracket, of which the cheapest stays. */
class Reading {
  best: Pair | undefined

  constructor(
    readonly text: string,
    readonly block: Span,
    readonly budget: Budget,
  ) {}

  bracket({ start, end }: Bracket): void {
    const { text, block } = this
    const inner = trimmed(text, { start: start + 1, end: end - 1 })
    const isAttached = start > block.start && /[\p{L}\p{N}]/u.test(text[start - 1] ?? '')
    // "PGE(2)", "[3H]prazosin" are parts of words; "clozapine(CLP)" lacks a space.
    if (isAttached && (text[start] !== '(' || !/^\p{Lu}\p{L}+$/u.test(text.slice(inner.start, inner.end)))) return
    const segments = segmentsOf(text, inner)
    const [first = inner] = segments
    this.#after(inner, start)
    if (segments.length > 1) this.#after(first, start)
    if (isAttached) return
    for (const segment of segments) {
      const within = capitalsIn(text, segment)
      if (within !== undefined) this.#after(within, start, 1)
    }
    const word = wordBefore(text, block.start, start)
    if (word !== undefined) {
      this.#try('acronym-reversed', word, afterLead(text, first), true)
      if (segments.length > 1) this.#try('acronym-reversed', word, afterLead(text, inner), true)
    }
    // "(Long Form, SF)"
    segments.slice(1).forEach((segment, i) => {
      const window = { start: inner.start, end: segments[i]?.end ?? inner.start }
      if (mayBeShort(text.slice(segment.start, segment.end))) this.#try('acronym', segment, window, false, 1)
    })
  }

  /** The short form in a bracket, its long form in front of that. */
  #after(short: Span, end: number, most?: number): void {
    const { text, block, budget } = this
    if (!budget.spend(10) || !mayBeShort(text.slice(short.start, short.end))) return
    const letters = lettersOf(text.slice(short.start, short.end)).length
    this.#try('acronym', short, windowBefore(text, block.start, end, letters), false, most)
  }

  #try(rule: Pair['rule'], short: Span, window: Span, isWhole: boolean, most = Number.POSITIVE_INFINITY): void {
    const { text, budget } = this
    const form = text.slice(short.start, short.end)
    if (window.end <= window.start || !mayBeShort(form)) return
    const limit = Math.min(most, mostLiberties(form) ?? -1)
    if (limit < 0 || !budget.spend(form.length * (window.end - window.start))) return
    const alignment = readingOf(form, text.slice(window.start, window.end), isWhole)
    if (alignment === undefined || alignment.cost > limit) return
    const long = withoutEnd(text, trimmed(text, { start: window.start + alignment.start, end: window.end }), rule)
    const { cost } = alignment
    if (cost >= (this.best?.cost ?? Number.POSITIVE_INFINITY)) return
    const words = text.slice(long.start, long.end)
    // "(Note: …)" is an ordinary word; one that is made of a name's parts has a capital there, too: "(Interpol)".
    if (rule === 'acronym' && /^\p{Lu}\p{Ll}{3,}$/u.test(form) && !/^\p{Lu}/u.test(words)) return
    if (mayBeLong(form, words)) this.best = { rule, short, long, cost }
  }
}

/** The readings of a short form that its letters in their order do not give. */
function readingOf(short: string, words: string, isWhole: boolean): Alignment | undefined {
  // A quantity and its index: "ambient temperature (Ta)", "tidal volume (V(T))". The index comes first in words.
  const [, head, index] = /^(\p{Lu})\(?([\p{Ll}\p{Lu}])\)?$/u.exec(short) ?? []
  if (head !== undefined && index !== undefined && !/^\p{Lu}{2}$/u.test(short)) {
    const turned = align(index + head, words, isWhole)
    if (turned !== undefined && turned.cost < 0.5) return turned
  }
  const whole = align(short, words, isWhole)
  // The number of an edition has no word in the long form: "the Conference of the Parties (COP28)".
  const bare = /^(\p{L}{3,})-?\p{N}+$/u.exec(short)?.[1]
  if (whole !== undefined || bare === undefined) return whole
  const alignment = align(bare, words, isWhole)
  return alignment && { ...alignment, cost: alignment.cost + 1 }
}

/** What commas, semicolons and "or" part. More than four is a list. */
function segmentsOf(text: string, inner: Span): Span[] {
  const segments: Span[] = []
  let { start } = inner
  for (const match of text.slice(inner.start, inner.end).matchAll(/[,;:]\s|\sor\s/g)) {
    if (segments.length === 3) break
    segments.push(trimmed(text, { start, end: inner.start + match.index }))
    start = inner.start + match.index + match[0].length
  }
  segments.push(trimmed(text, { start, end: inner.end }))
  return segments
}

/** Of "known as the ABC" the word in capitals. */
function capitalsIn(text: string, segment: Span): Span | undefined {
  const words = text.slice(segment.start, segment.end)
  const match = /^(?:\p{Ll}[\p{Ll}.]*\s){1,5}["“'‘]?(?=\S*\p{Lu}\S*\p{Lu})([\p{L}\p{N}./&-]+)["”'’]?$/u.exec(words)
  const start = segment.start + words.lastIndexOf(match?.[1] ?? '')
  return match === null ? undefined : { start, end: start + (match[1] ?? '').length }
}

/** "for the Syrian Democratic Forces" without the small words in front. */
function afterLead(text: string, segment: Span): Span {
  const lead = /^(?:(?:which |that )?stands for |short for |i\.e\.,? |for |from |or |the |an? ){0,3}/.exec(
    text.slice(segment.start, segment.end),
  )
  return { start: segment.start + (lead?.[0].length ?? 0), end: segment.end }
}

/** "the European Union's (EU)", "SQL (Structured Query Language.)" without what belongs to the sentence. */
function withoutEnd(text: string, { start, end }: Span, rule: Pair['rule']): Span {
  const ending = /(?<=\s\S*\p{L}{4})(?:['’]s|\.)$/u.exec(text.slice(start, end))?.[0] ?? ''
  return { start, end: ending === '.' && rule === 'acronym' ? end : end - ending.length }
}

function wordBefore(text: string, from: number, at: number): Span | undefined {
  const end = at - 1
  if (end <= from || text[end] !== ' ') return undefined
  const start = Math.max(from, text.lastIndexOf(' ', end - 1) + 1)
  return end - start > 24 ? undefined : trimmed(text, { start, end })
}
