/** Names among the tokens of a sentence: where they begin and end, and whether somebody or some place bears them. */
import { countriesAndStates } from './place-names'
import { bodies, calendar, classes, honorifics, particles } from './saying-words'
import type { Token } from './sentence-tokens'

type Tokens = readonly Token[]

/** The end (exclusive) of the name that begins at `from`; `from` itself where none does. */
export function nameEnd(tokens: Tokens, from: number): number {
  let end = from
  for (let at = from; at < from + 12; at += 1) {
    const t = tokens[at]
    if (t === undefined) break
    if (t.kind === 'name') end = at + 1
    else if (end === from) break
    else if (t.kind === 'number' && at === end && /^\d{1,4}$/.test(t.text)) end = at + 1
    else if (t.text === '+' && at === end) end = at + 1
    else if (!joinsName(tokens, at, from)) break
  }
  return end
}

/** The start of the name that ends before `end`; `end` itself where none does. */
export function nameStart(tokens: Tokens, end: number): number {
  let start = end
  for (let at = end - 1; at >= 0 && at > end - 13; at -= 1) {
    const t = tokens[at]
    if (t === undefined) break
    if (t.kind === 'name') start = at
    else if (t.kind === 'number' && /^\d{1,4}$/.test(t.text) && tokens[at - 1]?.kind === 'name') continue
    else if (start === end || !joinsBefore(tokens, at, end)) break
  }
  return start
}

function joinsName(tokens: Tokens, at: number, from: number): boolean {
  const t = tokens[at]
  const next = tokens[at + 1]
  if (t === undefined || next === undefined) return false
  if (t.lower === 'of' && next.lower === 'the') return tokens[at + 2]?.kind === 'name'
  if (t.lower === 'the' && tokens[at - 1]?.lower === 'of') return next.kind === 'name'
  if (particles.has(t.lower) || t.text === '&') return next.kind === 'name' || particles.has(next.lower)
  if (t.kind === 'possessive') return next.kind === 'name'
  if (next.kind !== 'name') return false
  return (t.lower === 'and' || t.lower === 'for' || t.lower === 'on') && bodies.has(tokens[from]?.lower ?? '')
}

function joinsBefore(tokens: Tokens, at: number, end: number): boolean {
  const t = tokens[at]
  const before = tokens[at - 1]
  if (t === undefined || before === undefined) return false
  if (particles.has(t.lower) || t.text === '&')
    return before.kind === 'name' || (particles.has(before.lower) && tokens[at - 2]?.kind === 'name')
  if (t.lower === 'the') return before.lower === 'of' && tokens[at - 2]?.kind === 'name'
  if (t.lower !== 'and' && t.lower !== 'for' && t.lower !== 'on') return false
  // "World Travel and Tourism Council"
  if (t.lower === 'and' && before.kind === 'name' && bodies.has(tokens[end - 1]?.lower ?? '') && at === end - 3)
    return true
  // "Department of Health and Human Services": only if the run of names begins with such a word.
  for (let i = at - 1; i >= 0 && i > at - 8; i -= 1) {
    const token = tokens[i]
    if (token === undefined) return false
    if (bodies.has(token.lower) && token.kind === 'name') return true
    if (token.kind !== 'name' && !particles.has(token.lower) && token.lower !== 'and' && token.lower !== 'for')
      return false
  }
  return false
}

/** Whether the name is somebody's by its look: two or three names, no particle "of", no body or class of things in it. */
export function looksPersonal(tokens: Tokens, start: number, end: number): boolean {
  const words = tokens.slice(start, end).filter((t) => !honorifics.has(t.lower.replace('.', '')))
  if (words.length === 0 || words.length > 4) return false
  if (words.length === 1 && words.length === end - start) return false
  return words.every(
    (t) =>
      (t.kind === 'name' || (particles.has(t.lower) && t.lower !== 'of')) &&
      (!classes.has(t.lower) || (t === words.at(-1) && words.length >= 2 && surnames.has(t.lower))) &&
      !bodies.has(t.lower) &&
      !/^\p{Lu}{2,}$|\d/u.test(t.text),
  )
}

/** Nouns for things that are as often somebody's last name: "Fiona Hill". */
const surnames = new Set(
  'hill park wood field church hall bridge castle page case bank price law king bird fish salmon stone house forest lake peak post gates street beach snow'.split(
    ' ',
  ),
)

/** The name without ranks and forms of address in front of it: "Brig. Gen. Jonathan Braga" begins at "Jonathan". */
export function withoutHonorifics(tokens: Tokens, start: number, end: number): number {
  let from = start
  while (
    from < end &&
    !particles.has(tokens[from + 1]?.lower ?? '') &&
    honorifics.has((tokens[from]?.lower ?? '').replaceAll('.', ''))
  )
    from += 1
  // "Queen Elizabeth", "Dr. Jazini": one name alone keeps its title.
  return end - from >= 2 ? from : start
}

/** The end of somebody's name inside a longer run: "Ehsan Jazini of VSI". */
export function personEnd(tokens: Tokens, start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) {
    if (tokens[at]?.lower === 'of') return looksPersonal(tokens, start, at) ? at : end
  }
  return end
}

/** Weekdays, months and the like: capitalised, and no terms. */
export function isCalendar(tokens: Tokens, start: number, end: number): boolean {
  return tokens.slice(start, end).some((t) => calendar.has(t.lower.replace('.', '')))
}

/** Whether the tokens are the name of a country or a state. */
export function isPlace(tokens: Tokens, start: number, end: number): boolean {
  const name = tokens
    .slice(start, end)
    .map((t) => t.lower.replaceAll('.', ''))
    .join(' ')
  return countriesAndStates.has(name)
}
