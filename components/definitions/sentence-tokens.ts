/**
 * Words and marks of one sentence, for the rules that read definitions out of it. A scanner instead of patterns: each
 * rule looks at tokens and their neighbours, so no text, however hostile, can make it go back and forth.
 */
import type { Span } from '@/components/text/text'
import {
  adverbs,
  articles,
  conjunctions,
  demonstratives,
  finite,
  imperatives,
  possessives,
  prepositions,
  pronouns,
} from './saying-words'

/** `name` is a word with a capital that is not there for the sentence's beginning; `possessive` is an 's of its own. */
export type TokenKind = 'name' | 'word' | 'number' | 'possessive' | 'mark'

export interface Token extends Span {
  /** As written, but for 's. */
  readonly text: string
  readonly lower: string
  readonly kind: TokenKind
}

/** One sentence: its place in the text and its tokens. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[]
}

/** Longer sentences are lists or no prose, and are not read. */
const mostTokens = 160

// Letters and digits, joined by single marks: each branch begins with what the one before cannot hold, so it is linear.
const piece =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:\.?[-‐‑'’&/+]|\.)[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|,\d{3}(?!\d))*|--+|\S/gu
const abbreviated =
  /^(?:\p{L}|(?:\p{L}\.)+\p{L}{1,2}|mr|mrs|ms|dr|prof|rev|gen|brig|col|lt|capt|maj|sgt|adm|sen|rep|gov|st|jr|sr|inc|corp|co|ltd|no|vs|calif|ariz|ala|ark|colo|conn|fla|ga|ill|ind|kan|ky|mass|md|mich|minn|mo|mont|neb|nev|okla|ore|pa|tenn|tex|va|wash|wis|jan|feb|aug|sept|oct|nov|dec)$/iu

/**
 * The sentence in `span`, or nothing where it is too long or has no words. `isName` says of a capitalised first word, lower
 * case, whether the article writes it so elsewhere; `isRare`, whether it never writes it without its capital.
 */
export function sentenceAt(
  text: string,
  span: Span,
  isName: (word: string) => boolean,
  isRare: (word: string) => boolean,
): Sentence | undefined {
  const slice = text.slice(span.start, span.end)
  if (slice.length > mostTokens * 10) return undefined
  const tokens: Token[] = []
  let first = true
  let until = 0
  for (const match of slice.matchAll(piece)) {
    if (tokens.length >= mostTokens) return undefined
    let word = match[0]
    if (match.index < until) continue
    const start = span.start + match.index
    if (/^[™®©]$/.test(word)) continue
    if (!/^[\p{L}\p{N}]/u.test(word)) {
      // What follows a quotation's or a dash's opening, or a colon, has its capital for that.
      if (/^["“‘:([•*–—-]/.test(word)) first = true
      tokens.push(token(word, start, 'mark'))
      continue
    }
    const after = slice[match.index + word.length]
    const owner = /^(.+)['’][sS]$/u.exec(word)?.[1]
    if (owner !== undefined && !pronouns.has(owner.toLowerCase()) && owner.toLowerCase() !== 'let') {
      tokens.push(token(owner, start, kindOf(owner, first, isName)))
      tokens.push(token(word.slice(owner.length), start + owner.length, 'possessive'))
      first = false
      continue
    }
    if (after === '.' && abbreviated.test(word)) word += '.'
    tokens.push(token(word, start, kindOf(word, first, isName)))
    until = match.index + word.length
    first = false
    // "the directors’ house": the mark owns, and quotes nothing.
    if (/s$/.test(word) && (after === '’' || after === "'") && slice[until + 1] === ' ') {
      tokens.push(token(after, start + word.length, 'possessive'))
      until += 1
    }
  }
  // A capital after a sentence's first mark may belong to a name of several words: "Kurt Cobain".
  const settled = tokens.map((t, index) =>
    t.kind === 'word' && /^\p{Lu}/u.test(t.text) && !isClosedClass(t.lower) && tokens[index + 1]?.kind === 'name'
      ? { ...t, kind: 'name' as const }
      : t,
  )
  promoteFirst(settled, isRare)
  return settled.length === 0 ? undefined : { ...span, tokens: settled }
}

/** "Kensho, a start-up", "Corti is a …": alone before a comma or "is", a first word never written small is a name. */
function promoteFirst(tokens: Token[], isRare: (word: string) => boolean): void {
  const [first, second] = tokens
  if (first?.kind !== 'word' || second === undefined || first.text.length < 4 || !/^\p{Lu}/u.test(first.text)) return
  if (
    isClosedClass(first.lower) ||
    demonstratives.has(first.lower) ||
    /(?:ly|ing|ed)$/.test(first.lower) ||
    !isRare(first.lower)
  )
    return
  if (/^(?:,|\(|—|–|is|was)$/.test(second.text)) tokens[0] = { ...first, kind: 'name' }
}

/** Whether the sentence is written in capitals or as a headline, in which capitals tell no names. */
export function isHeadline({ tokens }: Sentence): boolean {
  const words = tokens.filter((t) => (t.kind === 'name' || t.kind === 'word') && t.text.length > 3)
  const capital = words.filter((t) => /^\p{Lu}/u.test(t.text))
  return words.length >= 3 && capital.length > words.length * 0.75
}

function token(text: string, start: number, kind: TokenKind): Token {
  return { text, lower: text.toLowerCase(), kind, start, end: start + text.length }
}

function kindOf(word: string, first: boolean, isName: (word: string) => boolean): TokenKind {
  if (/^\p{N}/u.test(word)) return 'number'
  const lower = word.toLowerCase()
  if (/^\p{Ll}/u.test(word))
    return /^(?:al|el|ad|as|an|ar|at|ash|e|i)-?\p{Lu}|^\p{Ll}['’]\p{Lu}|^\p{Ll}+\p{Lu}/u.test(word) ? 'name' : 'word'
  if (lower === 'i' || /^i['’]/.test(lower)) return 'word'
  if (!first) return 'name'
  if (isClosedClass(lower) || /^\p{L}\p{Ll}+ly$/u.test(word)) return 'word'
  return isName(lower) || /\p{Lu}.*\p{Lu}|\p{Lu}\.|\d/u.test(word) ? 'name' : 'word'
}

/** Words that are no part of a name though a sentence begins with them. */
function isClosedClass(lower: string): boolean {
  return (
    articles.has(lower) ||
    possessives.has(lower) ||
    prepositions.has(lower) ||
    conjunctions.has(lower) ||
    pronouns.has(lower) ||
    finite.has(lower) ||
    adverbs.has(lower) ||
    imperatives.has(lower) ||
    /^(?:i|we|he|she|it|they|you|that|there|here|what|who|let)['’]/.test(lower)
  )
}
