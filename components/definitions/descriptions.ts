/** Descriptions that may stand in apposition, and the names they stand beside. */
import { isCalendar, looksPersonal, nameStart } from './names-in-text'
import { type Phrase, phraseFrom } from './noun-phrases'
import { articles, honorifics, openers, possessives, prepositions } from './saying-words'
import type { Token } from './sentence-tokens'
import { isBoundary, isFunctionWord, isPlural, judges, kindOfNoun } from './word-kinds'

type Tokens = readonly Token[]

/** A description in apposition: "a …", "the …", "one of the …", "Google's head of …", or a bare role ("director of …"). */
export function descriptionFrom(tokens: Tokens, from: number): Phrase | undefined {
  const first = tokens[from]
  if (first === undefined || first.kind === 'mark') return undefined
  const phrase = phraseFrom(tokens, from)
  if (phrase === undefined) return undefined
  const head = tokens[phrase.head]
  if (head === undefined) return undefined
  const isOneOf = first.lower === 'one' && tokens[from + 1]?.lower === 'of'
  const determined = articles.has(first.lower) && first.kind === 'word'
  const plural = isPlural(head)
  if (
    phrase.kind === 'role' &&
    tokens
      .slice(phrase.head, phrase.end)
      .some((t, i, list) => t.lower === 'and' && possessives.has(list[i + 1]?.lower ?? ''))
  )
    return undefined
  // "the National Mall" is another name; "an Audio Specialist" is a role written large.
  if (head.kind === 'name' && phrase.kind === 'class') return undefined
  if (judges(tokens, from, phrase.head)) return undefined
  if (isOneOf) return plural ? phrase : undefined
  if (plural) return undefined
  if (determined) return first.lower !== 'the' || phrase.end - from > 2 || head.lower === 'capital' ? phrase : undefined
  if (possessives.has(first.lower) || isFunctionWord(first)) return undefined
  // No determiner: a role with what it is a role of, or with something in front of it.
  if (phrase.kind !== 'role') return undefined
  const next = tokens[phrase.head + 1]
  if (!isBoundary(next) && !/^(?:of|at|for|in|with|from|to|on|by|and|who|behind|emeritus)$/.test(next?.lower ?? ''))
    return undefined
  for (let i = from; i < phrase.head; i += 1) {
    const t = tokens[i]
    if (isFunctionWord(t) && t?.lower !== 'and') return undefined
  }
  // "writer and activist Bea Johnson shares": a subject, and no description.
  for (let i = from; i < phrase.end - 1; i += 1) {
    if (prepositions.has(tokens[i]?.lower ?? '')) break
    if (tokens[i]?.kind === 'word' && kindOfNoun(tokens[i]) === 'role' && tokens[i + 1]?.kind === 'name')
      return undefined
  }
  return phrase
}

/** The name that ends before the mark at `at`, past an age, a degree or a short form in brackets. */
export function nameBefore(tokens: Tokens, at: number): { start: number; end: number } | undefined {
  let end = at
  for (let i = 0; i < 4; i += 1) {
    const last = tokens[end - 1]
    if (last?.text === ')') {
      let open = end - 2
      while (open > end - 6 && tokens[open]?.text !== '(') open -= 1
      if (tokens[open]?.text !== '(') return undefined
      end = open
    } else if (
      tokens[end - 2]?.text === ',' &&
      last !== undefined &&
      (/^\d{2}$/.test(last.text) ||
        /^(?:\p{Lu}{2,5}|[MB]Sc|M\.?S|B\.?A)$/u.test(last.text) ||
        /^(?:ph\.?d|m\.?d|jr|sr|esq|mba|rn|rd|cpa|dds)\.?$/.test(last.lower))
    )
      end -= 2
  }
  // "MD, FASA" are titles only after somebody's whole name.
  if (
    end < at &&
    tokens[at - 1]?.text !== ')' &&
    !/^\d/.test(tokens[at - 1]?.text ?? '') &&
    nameStart(tokens, end) > end - 2
  )
    end = at
  const start = nameStart(tokens, withoutKind(tokens, end))
  // "CEO of TutorMe, an online platform"
  const from = tokens[start + 1]?.lower === 'of' && kindOfNoun(tokens[start]) === 'role' ? start + 2 : start
  return from < end && isName(tokens, from, end) ? { start: afterOffice(tokens, from, end), end } : undefined
}

/** "Facebook CEO Mark Zuckerberg": the office and what stands before it are no part of the name. */
function afterOffice(tokens: Tokens, start: number, end: number): number {
  for (let at = end - 3; at >= start; at -= 1)
    if (offices.has(tokens[at]?.lower ?? '') && looksPersonal(tokens, at + 1, end)) return at + 1
  return start
}

/** "the Mezopotamya news agency": the plain words of a kind after the name belong to it. */
function withoutKind(tokens: Tokens, end: number): number {
  const last = tokens[end - 1]
  if (last?.kind !== 'word' || kindOfNoun(last) !== 'class' || isPlural(last)) return end
  let at = end - 1
  while (at > end - 3 && tokens[at - 1]?.kind === 'word' && !isFunctionWord(tokens[at - 1])) at -= 1
  const start = nameStart(tokens, at)
  return start < at && tokens[start - 1]?.lower === 'the' ? at : end
}

/** Whether the run of names is one name that may be explained. */
export function isName(tokens: Tokens, start: number, end: number): boolean {
  if (isCalendar(tokens, start, end) || end - start > 8) return false
  const first = tokens[start]
  const before = tokens[start - 1]
  if (
    first === undefined ||
    (end - start === 1 && (first.text.length < 2 || honorifics.has(first.lower.replace('.', ''))))
  )
    return false
  if (before?.kind === 'possessive') return false
  // "Business Group on Health": the name goes on to the left.
  if ((before?.lower === 'for' || before?.lower === 'on') && tokens[start - 2]?.kind === 'name') return false
  if (articles.has(before?.lower ?? '') && tokens[start - 2]?.lower === 'for' && tokens[start - 3]?.kind === 'name')
    return false
  // "…[3] In 1989, the government": a capital after a note is a sentence's.
  if (prepositions.has(first.lower) && tokens[start + 1]?.kind !== 'name') return false
  // "Johnson and Johnson", "Trade and Industry": where the name begins is not clear but for persons.
  if ((before?.lower === 'and' || before?.text === '&') && tokens[start - 2]?.kind === 'name')
    return looksPersonal(tokens, start, end)
  return true
}

/** Whether the clause the token at `at` is in begins with a preposition or "when": what its comma ends is no name. */
export function opener(tokens: Tokens, at: number): boolean {
  let first = at
  while (first > 0 && !isBoundary(tokens[first - 1])) first -= 1
  return first < at && openers.has(tokens[first]?.lower ?? '')
}

/** Offices that are written with a capital before a name. */
export const offices = new Set(
  'ceo cfo coo cto cio president minister secretary director chairman chairwoman chairperson governor senator mayor chancellor executive commissioner ambassador coach professor editor chief founder co-founder spokesman spokeswoman premier superintendent manager analyst economist'.split(
    ' ',
  ),
)
