/** Where a noun phrase ends: some commas end none, those of lists, adjectives and places. */
import { isPlace, nameEnd } from './names-in-text'
import { articles, finite, pronouns, relatives } from './saying-words'
import type { Token } from './sentence-tokens'
import { closing, isBoundary, isFunctionWord } from './word-kinds'

type Tokens = readonly Token[]

/**
 * Goes on past a comma that ends no phrase: in "Austin, Texas", between adjectives ("small, workable parts"), and in
 * lists of three or more ("a nun, artist, activist and teacher", "Iraq, Syria and Jordan").
 */
export function extended(tokens: Tokens, from: number, end: number): number {
  if (tokens[end]?.text !== ',') return end
  const isName = tokens[end - 1]?.kind === 'name'
  if (isName) {
    const to = nameEnd(tokens, end + 1)
    if (to > end + 1 && isBoundary(tokens[to]) && (isPlace(tokens, end + 1, to) || isUniversityOf(tokens, end)))
      return to
  }
  // "graduate and founder of X, consults on": a list that has had its "and" is over.
  if (!articles.has(tokens[from]?.lower ?? '')) {
    for (let i = from; i < end; i += 1) if (tokens[i]?.lower === 'and') return end
  }
  const list = listEnd(tokens, end, isName)
  if (list > end) return list
  const isAdjective =
    adjective.test(tokens[end - 1]?.lower ?? '') ||
    (adjective.test(tokens[end + 1]?.lower ?? '') &&
      tokens[end - 1]?.kind === 'word' &&
      !isFunctionWord(tokens[end + 2]))
  if (isAdjective && tokens[end + 1]?.kind === 'word' && !isFunctionWord(tokens[end + 1])) {
    const to = itemEnd(tokens, end + 1, true)
    if (to > end + 2 && isBoundary(tokens[to])) return to
  }
  return end
}

const adjective =
  /(?:[a-z]{2}(?:al|ive|ic|ous|able|ible|ful|less|ary)|-\p{L}+|^(?:premium|small|large|long|short|new|old|young|fast|slow|high|low|big|light|dark|strong|thin|thick|wide|sweet|soft|hard|warm|cold|smart|rich|rare|tiny|dry|quiet))$/u

/** The end of a list of three or more whose first item ends before the comma at `end`; `end` where there is none. */
function listEnd(tokens: Tokens, end: number, isName: boolean): number {
  let at = end
  for (let count = 0; count < 7 && tokens[at]?.text === ','; count += 1) {
    const last = /^(?:and|or)$/.test(tokens[at + 1]?.lower ?? '')
    if (last && count === 0) return end
    const item = last ? at + 2 : at + 1
    const first = tokens[item]
    if (first === undefined || first.kind === 'mark' || isFunctionWord(first) || (first.kind === 'name' && !isName))
      return end
    const to = itemEnd(tokens, item, !isName)
    if (to === item || to > item + 9) return end
    at = to
    if (last) return isBoundary(tokens[at]) ? at : end
    for (let i = item + 1; i < to; i += 1)
      if (/^(?:and|or)$/.test(tokens[i]?.lower ?? '') && isBoundary(tokens[at])) return at
  }
  return end
}

/** The end of one item of a list: up to the next mark, without a verb in it. */
function itemEnd(tokens: Tokens, from: number, mayRelate = false): number {
  let at = from
  for (; at < from + 16 && !isBoundary(tokens[at]); at += 1) {
    const t = tokens[at]
    if (t === undefined) break
    if (t.text === '(') {
      const close = closing(tokens, at)
      if (close === undefined) return from
      at = close
      continue
    }
    if (t.kind === 'possessive' && t.text.length > 1) return from
    if (mayRelate && relatives.has(t.lower) && at > from) {
      while (!isBoundary(tokens[at])) {
        const close = tokens[at]?.text === '(' ? closing(tokens, at) : at
        if (close === undefined) return from
        at = close + 1
      }
      break
    }
    if (t.kind === 'word' && (finite.has(t.lower) || relatives.has(t.lower) || pronouns.has(t.lower))) return from
  }
  return /^[“"‘]$/.test(tokens[at]?.text ?? '') ? from : at
}

/** "the University of California, San Francisco" */
function isUniversityOf(tokens: Tokens, end: number): boolean {
  return tokens[end - 2]?.lower === 'of' && tokens[end - 3]?.lower === 'university'
}
