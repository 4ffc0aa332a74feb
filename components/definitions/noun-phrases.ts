/**
 * Names and noun phrases among the tokens of a sentence. There is no tagger here: a phrase is told by how it begins (a
 * determiner, a role), by the noun it turns on (a role, a class of things) and by the mark that ends it.
 */
import { nameEnd } from './names-in-text'
import { extended } from './phrase-ends'
import { adverbs, articles, conjunctions, finite, possessives, prepositions, pronouns, relatives } from './saying-words'
import type { Token } from './sentence-tokens'
import { closing, isBoundary, isFunctionWord, kindOfNoun } from './word-kinds'

type Tokens = readonly Token[]

/** Tokens `start` to `end` (exclusive), with the noun they turn on. */
export interface Phrase {
  readonly start: number
  readonly end: number
  readonly head: number
  readonly kind: 'role' | 'class'
}

const longest = 32

/**
 * The noun phrase that begins at `from` and goes to the next mark, or nothing: a verb in it, or no noun in front of its
 * first preposition that says a kind, makes it none. A relative clause belongs to it; brackets and quotations inside do.
 */
export function phraseFrom(tokens: Tokens, from: number): Phrase | undefined {
  let head: number | undefined
  let open = true
  let relative = false
  let at = from
  for (; at < from + longest; at += 1) {
    const t = tokens[at]
    if (t === undefined) break
    if (t.text === '(' || t.text === '“' || t.text === '"') {
      const close = closing(tokens, at)
      if (close === undefined || /[,.;:?!]/.test(tokens[close - 1]?.text ?? '')) return undefined
      at = close
      continue
    }
    if (isBoundary(t)) break
    if (relative) continue
    if (t.kind === 'word' && finite.has(t.lower) && !(t.lower === 'left' || t.lower === 'may')) return undefined
    if (t.kind === 'word' && relatives.has(t.lower) && at > from) {
      relative = true
      open = false
    } else if (
      t.kind === 'word' &&
      (prepositions.has(t.lower) || adverbs.has(t.lower)) &&
      at > from &&
      !(at === from + 1 && tokens[from]?.lower === 'one')
    )
      open = false
    else if (
      t.kind === 'word' &&
      ((pronouns.has(t.lower) && !(t.lower === 'one' && at === from)) ||
        (conjunctions.has(t.lower) && t.lower !== 'and' && t.lower !== 'or'))
    )
      return undefined
    // "the committee views its mission": a verb that no list knows stands before the owner.
    if (open && t.kind === 'word' && possessives.has(t.lower) && at > from) return undefined
    // "the ABC top brass and a group": the first of the two names no kind.
    if (open && (t.lower === 'and' || t.lower === 'or') && articles.has(tokens[at + 1]?.lower ?? '')) return undefined
    if (open && kindOfNoun(t) !== undefined && endsNounGroup(tokens, at)) {
      // "the company entered an alliance"
      if (
        /ed$/.test(tokens[at + 1]?.lower ?? '') &&
        (articles.has(tokens[at + 2]?.lower ?? '') || possessives.has(tokens[at + 2]?.lower ?? ''))
      )
        return undefined
      head = at
      open = false
    }
  }
  // A bracket at the end is an aside.
  let end = at
  const further = head === undefined ? at : extended(tokens, from, at)
  if (further > at) end = further
  else if (tokens[end - 1]?.text === ')') {
    while (end > from && tokens[end]?.text !== '(') end -= 1
    if (!(head !== undefined && head < end)) return undefined
  }
  // "a platform that, similar to …, uses": cut short by an aside.
  const last = tokens[end - 1]
  if (last === undefined || endless.has(last.lower)) return undefined
  if (head === undefined || at >= from + longest) return undefined
  const kind = kindOfNoun(tokens[head])
  return kind === undefined ? undefined : { start: from, end, head, kind }
}

/** Words no phrase ends with. */
const endless = new Set([...articles, ...conjunctions, ...relatives, ...'of for with from by as than into'.split(' ')])

/** Whether a noun group ends after this noun: what follows is no further noun of a compound. */
function endsNounGroup(tokens: Tokens, at: number): boolean {
  const next = tokens[at + 1]
  if (isFunctionWord(next) || next?.text === '(') return true
  if (next?.kind === 'possessive' || next?.kind === 'number') return false
  // "a hotelier Trump tapped as": a clause about the noun.
  if (next?.kind === 'name') {
    const verb = tokens[nameEnd(tokens, at + 1)]
    return verb?.kind === 'word' && (finite.has(verb.lower) || /[a-z]{2}ed$/.test(verb.lower))
  }
  // "a company founded in", "a firm specializing in"; but "a company spokesman".
  if (
    /^(?:similar|akin|close|responsible|available|worth|full|rich|alone|such|(?:her|him|it|them)sel(?:f|ves))$/.test(
      next?.lower ?? '',
    )
  )
    return true
  return /(?:ed|ing|own|uilt|old|ade)$/.test(next?.lower ?? '') && kindOfNoun(next) === undefined
}
