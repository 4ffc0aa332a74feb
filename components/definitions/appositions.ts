/** Who somebody and what something is, said after the name: "the Mezopotamya news agency, a Kurdish outlet". */
import { descriptionFrom, nameBefore, opener } from './descriptions'
import { isPlace, looksPersonal, nameEnd, personEnd, withoutHonorifics } from './names-in-text'
import type { Phrase } from './noun-phrases'
import type { Saying, TokenRange } from './saying'
import { articles, prepositions } from './saying-words'
import type { Token } from './sentence-tokens'
import { isBoundary, isFunctionWord } from './word-kinds'

type Tokens = readonly Token[]

/** "the Mezopotamya news agency, a Turkey-based Kurdish outlet," — the name stands before the mark at `at`. */
export function apposition(tokens: Tokens, at: number): Saying | undefined {
  const mark = tokens[at]?.text
  const isDash = mark === '—' || mark === '–' || mark === '--' || mark === '-'
  const isBracket = mark === '('
  if (mark !== ',' && !isDash && !isBracket) return undefined
  const phrase = descriptionFrom(tokens, at + 1)
  if (phrase === undefined) return undefined
  const name = nameBefore(tokens, at)
  if (name === undefined) return undefined
  const { start, end } = name
  const after = tokens[phrase.end]
  if (isDash && !(after === undefined || /^(?:[—–.;]|--|-)$/.test(after.text))) return undefined
  if (isBracket && after?.text !== ')') return undefined
  if (mark === ',' && after !== undefined && !/^[,.;!?)—–”"]$|^--$/.test(after.text)) return undefined
  const before = tokens[start - 1]
  const personal = looksPersonal(tokens, start, end)
  if (phrase.kind === 'role' && (before?.lower === 'in' || before?.lower === 'at')) return undefined
  if (isList(tokens, start, phrase, personal)) return undefined
  if (phrase.kind === 'role' && isWithinDescription(tokens, start)) return undefined
  // "Of Empires and Dust from Ryan Cahill, the fourth novel": the work is meant, not the author.
  if (phrase.kind === 'class' && personal && (before?.lower === 'by' || before?.lower === 'from')) return undefined
  if (isBracket && !articles.has(tokens[at + 1]?.lower ?? '')) return undefined
  // "human-centered AI, the practice of": the term is longer than its capitals.
  if (
    end - start === 1 &&
    before?.kind === 'word' &&
    !isFunctionWord(before) &&
    /^\p{Lu}+$/u.test(tokens[start]?.text ?? '')
  )
    return undefined
  if (opener(tokens, start) && after?.text !== ',') return undefined

  return {
    rule: isDash ? 'dash' : isBracket ? 'bracket' : phrase.kind === 'role' ? 'role-apposition' : 'apposition',
    term: {
      start: withoutHonorifics(tokens, start, end),
      end: phrase.kind === 'role' ? personEnd(tokens, start, end) : end,
    },
    meaning: phrase,
  }
}

/** "Jane Doe, contributor to College Weekly, author of": what follows says who Jane Doe is. */
function isWithinDescription(tokens: Tokens, at: number): boolean {
  const before = articles.has(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1
  if (!prepositions.has(tokens[before]?.lower ?? '')) return false
  let first = at
  while (first > 0 && !isBoundary(tokens[first - 1])) first -= 1
  return tokens[first - 1]?.text === ',' && descriptionFrom(tokens, first) !== undefined
}

/** "Face ID, a 12MP camera, and 10-hour battery life": what looks like a description is the next item of a list. */
function isList(tokens: Tokens, start: number, phrase: Phrase, personal: boolean): boolean {
  const isBare = !articles.has(tokens[phrase.start]?.lower ?? '')
  if (isBare && !personal && tokens[phrase.head]?.kind === 'name' && tokens[phrase.start]?.lower !== 'one') return true
  const isCapital = tokens.slice(phrase.start, phrase.end).every((t) => t.kind === 'name')
  if (isBare && isCapital && tokens[start - 1]?.text === ',') return true
  if (tokens[phrase.end]?.text !== ',') return false
  const next = tokens[phrase.end + 1]
  if (next === undefined) return false
  if (isBare && tokens[phrase.head]?.kind === 'name' && (next.lower === 'or' || next.lower === 'and')) return true
  if (personal && phrase.kind === 'role') return next.lower === 'or'
  return (
    (/^(?:and|or)$/.test(next.lower) ||
      (articles.has(next.lower) && !opener(tokens, phrase.start)) ||
      (next.kind === 'name' && tokens[phrase.start]?.lower === 'the')) &&
    phrase.end - phrase.start < 8
  )
}

/** "Jordan Lee, who is the director of …,", "Kensho, which is a start-up in …". */
export function relativeClause(tokens: Tokens, at: number): Saying | undefined {
  if (tokens[at]?.text !== ',' || !/^(?:who|which)$/.test(tokens[at + 1]?.lower ?? '')) return undefined
  if (!/^(?:is|was)$/.test(tokens[at + 2]?.lower ?? '')) return undefined
  const phrase = descriptionFrom(tokens, at + 3)
  const name = nameBefore(tokens, at)
  if (phrase === undefined || name === undefined || !isBoundary(tokens[phrase.end])) return undefined
  if (
    tokens[at + 1]?.lower === 'which' &&
    prepositions.has(tokens[name.start - 1]?.lower ?? '') &&
    tokens[name.start - 1]?.lower === 'of'
  )
    return undefined
  return {
    rule: 'who-is',
    term: { start: withoutHonorifics(tokens, name.start, name.end), end: name.end },
    meaning: phrase,
  }
}

/** The only person the sentence `before` names, and what the next one says he or she is; nothing if it names several. */
export function pronounIs(before: Tokens, tokens: Tokens): { term: TokenRange; meaning: TokenRange } | undefined {
  const first = tokens[0]?.lower ?? ''
  const from = /^s?he['’]s$/.test(first)
    ? 1
    : /^s?he$/.test(first) && /^(?:is|['’]s)$/.test(tokens[1]?.lower ?? '')
      ? 2
      : 0
  if (from === 0) return undefined
  const meaning = descriptionFrom(tokens, from)
  if (meaning === undefined || !isBoundary(tokens[meaning.end]) || meaning.kind !== 'role') return undefined
  let term: TokenRange | undefined
  for (let at = 0; at < before.length; at += 1) {
    const end = nameEnd(before, at)
    if (end === at) continue
    const start = withoutHonorifics(before, at, end)
    if (end - start >= 2 && looksPersonal(before, start, end) && !isPlace(before, start, end)) {
      if (term !== undefined) return undefined
      term = { start, end }
    }
    at = end - 1
  }
  return term && { term, meaning }
}
