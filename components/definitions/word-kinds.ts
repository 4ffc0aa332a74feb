/** What a word or mark of a sentence is to the rules: a boundary, a function word, a noun that says a kind. */
import {
  adverbs,
  articles,
  classes,
  conjunctions,
  finite,
  genera,
  judging,
  possessives,
  prepositions,
  pronouns,
  relatives,
  roles,
} from './saying-words'
import type { Token } from './sentence-tokens'

type Tokens = readonly Token[]

/** Whether a clause or phrase ends at this token: a mark, or the end of the sentence. */
export function isBoundary(t: Token | undefined): boolean {
  return t === undefined || (t.kind === 'mark' && !/^[($€£%&#*‘'’/+]$/.test(t.text))
}

/** Whether a word belongs to no noun phrase, so that one ends or begins beside it. */
export function isFunctionWord(t: Token | undefined): boolean {
  return (
    t === undefined ||
    t.kind === 'mark' ||
    (t.kind === 'word' &&
      (prepositions.has(t.lower) ||
        conjunctions.has(t.lower) ||
        pronouns.has(t.lower) ||
        relatives.has(t.lower) ||
        finite.has(t.lower) ||
        adverbs.has(t.lower) ||
        articles.has(t.lower) ||
        possessives.has(t.lower)))
  )
}

/** What kind of thing a noun names, singular or plural; nothing for words that say no kind. */
export function kindOfNoun(t: Token | undefined): 'role' | 'class' | undefined {
  if (t === undefined || t.kind === 'mark' || t.kind === 'number') return undefined
  const known = kinds.get(t.lower)
  if (known !== undefined) return known === 'none' ? undefined : known
  if (kinds.size > 20_000) kinds.clear()
  const kind = kindOfWord(t.lower)
  kinds.set(t.lower, kind ?? 'none')
  return kind
}

/** What `kindOfWord` said of words lately: rules ask it of each word many times. */
const kinds = new Map<string, 'role' | 'class' | 'none'>()

function kindOfWord(word: string): 'role' | 'class' | undefined {
  for (const form of singulars(word)) {
    if (roles.has(form)) return 'role'
    if (classes.has(form) || genera.has(form)) return 'class'
    if (/[a-z]{3}ist$/.test(form) && !/(?:list|sist|xist)$/.test(form)) return 'role'
    if (
      /(?:[a-z]{3}(?:ologist|ographer|ician|woman|person|wright|keeper|holder|maker)|[a-z]{2}(?:sman|tman|eman|yman))$/.test(
        form,
      )
    )
      return 'role'
  }
  const part = /[-/](\p{L}+)$/u.exec(word)?.[1]
  if (part === undefined) return undefined
  return roles.has(part) ? 'role' : classes.has(part) ? 'class' : undefined
}

/** The forms a noun may have in the singular. */
export function singulars(word: string): readonly string[] {
  if (/ies$/.test(word)) return [word, `${word.slice(0, -3)}y`, word.slice(0, -1)]
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return [word, word.slice(0, -2), word.slice(0, -1)]
  if (/men$/.test(word)) return [`${word.slice(0, -2)}an`]
  if (/[^su]s$/.test(word)) return [word, word.slice(0, -1)]
  return [word]
}

export function isPlural(t: Token): boolean {
  return (
    /s$|men$/.test(t.lower) &&
    !roles.has(t.lower) &&
    !classes.has(t.lower) &&
    singulars(t.lower).some((form) => form !== t.lower && (roles.has(form) || classes.has(form)))
  )
}

/** The mark that closes the bracket or quotation opened at `at`, if it is near. */
export function closing(tokens: Tokens, at: number): number | undefined {
  const close = { '(': ')', '“': '”', '"': '"', '‘': '’' }[tokens[at]?.text ?? '']
  for (let i = at + 1; i < at + 14; i += 1) if (tokens[i]?.text === close) return i
  return undefined
}

/** Whether praise or blame stands before the noun. */
export function judges(tokens: Tokens, from: number, head: number): boolean {
  for (let i = from; i < head; i += 1) if (judging.has(tokens[i]?.lower ?? '')) return true
  return false
}

/** A mark that opens a quotation. */
export const opens = /^[“"‘']$/
