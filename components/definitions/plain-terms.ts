/** Terms that are no names: a sentence's subject, or the words before a mark. */
import { isCalendar, nameStart, withoutHonorifics } from './names-in-text'
import type { TokenRange } from './saying'
import {
  adverbs,
  articles,
  conjunctions,
  demonstratives,
  finite,
  openers,
  possessives,
  prepositions,
  pronouns,
  relatives,
} from './saying-words'
import type { Token } from './sentence-tokens'
import { isFunctionWord, opens } from './word-kinds'

type Tokens = readonly Token[]

/** The name or the sentence's subject before the comma at `at`. */
export function termBefore(tokens: Tokens, at: number): TokenRange | undefined {
  let end = at
  if (tokens[at - 1]?.text === ')' || tokens[at - 1]?.kind === 'number') return undefined
  const start = nameStart(tokens, end)
  if (start < end) {
    if (/^(?:as|like|including)$/.test(tokens[start - 1]?.lower ?? '')) return undefined
    if (tokens[start - 1]?.kind === 'possessive' || isCalendar(tokens, start, end)) return undefined
    // "the Alpha protocol"
    return { start: withoutHonorifics(tokens, start, end), end }
  }
  let from = end
  while (from > 0 && from > at - 5 && !isFunctionWord(tokens[from - 1])) from -= 1
  if (from === end || from === at - 5) return undefined
  if (from > 0 && articles.has(tokens[from - 1]?.lower ?? '')) from -= 1
  end = at
  return from === 0 || isFunctionWord(tokens[from - 1]) ? { start: from, end } : undefined
}

/** The subject that is the whole front of the sentence up to the verb at `verb`: a name, or a few plain words. */
export function subject(tokens: Tokens, verb: number): TokenRange | undefined {
  let start = frontEnd(tokens, verb)
  // "1. Kensho is": the number of a list.
  if (start === 0 && tokens[0]?.kind === 'number' && tokens[1]?.text === '.') start = 2
  while (tokens[start]?.kind === 'mark' && !/^[(—–]$/.test(tokens[start]?.text ?? '')) start += 1
  const quotedFirst = start > 0 && opens.test(tokens[start - 1]?.text ?? '')
  const first = tokens[start]
  if (first === undefined) return undefined
  if (articles.has(first.lower)) start += 1
  if (/^(?:term|word|phrase|acronym)$/.test(tokens[start]?.lower ?? '') && start + 1 < verb) start += 1
  if (opens.test(tokens[start]?.text ?? '')) start += 1
  let end = verb
  if (/^[”"’']$/.test(tokens[end - 1]?.text ?? '')) end -= 1
  else if (quotedFirst) return undefined
  if (tokens[end - 1]?.text === ')') {
    while (end > start && tokens[end]?.text !== '(') end -= 1
  } else if (tokens[end - 1]?.text === ',') {
    // "X, also known as Y, is": what stands between the commas is no part of the subject.
    let comma = end - 2
    while (comma > start && tokens[comma]?.text !== ',') comma -= 1
    if (comma === start) return undefined
    end = comma
  }
  while (
    end > start &&
    tokens[end - 1]?.kind === 'word' &&
    (adverbs.has(tokens[end - 1]?.lower ?? '') ||
      /^(?:it|her|him|them)sel(?:f|ves)$|ly$/.test(tokens[end - 1]?.lower ?? ''))
  )
    end -= 1
  if (end <= start || end - start > 6) return undefined
  for (let i = start; i < end; i += 1) {
    const t = tokens[i]
    if (t === undefined || t.kind === 'mark') return undefined
    if (t.kind === 'possessive' && tokens[i + 1]?.kind !== 'name') return undefined
    if (
      t.kind === 'word' &&
      (finite.has(t.lower) ||
        pronouns.has(t.lower) ||
        relatives.has(t.lower) ||
        adverbs.has(t.lower) ||
        demonstratives.has(t.lower) ||
        possessives.has(t.lower) ||
        articles.has(t.lower))
    )
      return undefined
    if (
      t.kind === 'word' &&
      (conjunctions.has(t.lower) || prepositions.has(t.lower)) &&
      (t.lower !== 'of' || i === start) &&
      !(tokens[i + 1]?.kind === 'name' && tokens[start]?.kind === 'name')
    )
      return undefined
  }
  if (isCalendar(tokens, start, end)) return undefined
  return { start, end }
}

/** Past "Founded in 2003," where the clause begins with a name; 0 where nothing stands in front. */
function frontEnd(tokens: Tokens, verb: number): number {
  if (
    !openers.has(tokens[0]?.lower ?? '') &&
    !/(?:ed|ly|ing)$/.test(tokens[0]?.lower ?? '') &&
    !adverbs.has(tokens[0]?.lower ?? '')
  )
    return 0
  for (let i = 1; i < verb && i < 16; i += 1) {
    const t = tokens[i]
    if (t === undefined || (t.kind === 'mark' && t.text !== ',')) return 0
    if (t.text === ',') return tokens[i + 1]?.kind === 'name' || tokens[i + 2]?.kind === 'name' ? i + 1 : 0
  }
  return 0
}
