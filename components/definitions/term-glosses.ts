import { isPlace, nameEnd, nameStart } from './names-in-text'
import { phraseFrom } from './noun-phrases'
import type { Saying, TokenRange } from './saying'
import { articles, genera, languages, openers, possessives, pronouns, relatives } from './saying-words'
import type { Token } from './sentence-tokens'
import { closing, isBoundary, isFunctionWord, judges, kindOfNoun, opens } from './word-kinds'

type Tokens = readonly Token[]

/** "…, using an Arabic acronym for Islamic State": the noun stands at `at`; the term is the one strange name quoted. */
export function acronymFor(tokens: Tokens, at: number, mentions: (word: string) => number): Saying | undefined {
  if (
    !/^(?:acronym|abbreviation|name|term|word|nickname|slang|shorthand)$/.test(tokens[at]?.lower ?? '') ||
    tokens[at + 1]?.lower !== 'for'
  )
    return undefined
  let from = at - 1
  while (
    from > at - 5 &&
    tokens[from]?.kind !== 'mark' &&
    !articles.has(tokens[from]?.lower ?? '') &&
    !possessives.has(tokens[from]?.lower ?? '')
  )
    from -= 1
  const determiner = tokens[from]
  if (determiner === undefined || determiner.kind === 'mark') return undefined
  let end = nameEnd(tokens, at + 2)
  if (tokens[at + 2]?.lower === 'the') end = nameEnd(tokens, at + 3)
  if (end === at + 2 || !isBoundary(tokens[end])) return undefined
  const meaning = { start: from + 1, end }
  const using = tokens[from - 1]
  if (using?.text === ',') {
    const start = nameStart(tokens, from - 1)
    return start === from - 1 ? undefined : { rule: 'acronym-for', term: { start, end: from - 1 }, meaning }
  }
  if (using?.lower !== 'using') return undefined
  const quote = quoted(tokens, from - 1)
  if (quote === undefined) return undefined
  const explained = tokens.slice(at + 2, end).map((t) => t.lower)
  const candidates = quote.filter((i) => {
    const t = tokens[i]
    return (
      t?.kind === 'name' &&
      !explained.includes(t.lower) &&
      tokens[i - 1]?.kind !== 'name' &&
      tokens[i + 1]?.kind !== 'name' &&
      !isPlace(tokens, i, i + 1)
    )
  })
  const rare = candidates.filter((i) => mentions(tokens[i]?.lower ?? '') === 1)
  const only = candidates.length === 1 ? candidates[0] : rare.length === 1 ? rare[0] : undefined
  return only === undefined ? undefined : { rule: 'acronym-for', term: { start: only, end: only + 1 }, meaning }
}

/** The places of the tokens quoted before `end`. */
function quoted(tokens: Tokens, end: number): number[] | undefined {
  const inside: number[] = []
  let open = false
  for (let i = 0; i < end; i += 1) {
    const text = tokens[i]?.text ?? ''
    if (text === '“' || (text === '"' && !open)) open = true
    else if (text === '”' || text === '"') open = false
    else if (open) inside.push(i)
  }
  return inside.length === 0 ? undefined : inside
}

/** "Schadenfreude, German for “joy in harm”", "Nusra (“victory” in Arabic)", "X, which means “Y”" — the mark at `at`. */
export function translation(tokens: Tokens, at: number): Saying | undefined {
  const mark = tokens[at]?.text ?? ''
  const isAfterQuote = /^[”"’]$/.test(mark) && tokens[at - 1]?.text === ','
  if (!isAfterQuote && !/^(?:,|\(|—|–)$/.test(mark)) return undefined
  let i = at + 1
  let isTold = false
  if (/^(?:which|that)$/.test(tokens[i]?.lower ?? '')) i += 1
  if (/^(?:meaning|means|translates|literally)$/.test(tokens[i]?.lower ?? '')) {
    isTold = true
    i += 1
    while (/^(?:as|to|into|literally|roughly|“)$/.test(tokens[i]?.lower ?? '') && !opens.test(tokens[i]?.text ?? ''))
      i += 1
  } else if (/^(?:the|from)$/.test(tokens[i]?.lower ?? '') || languages.has(tokens[i]?.lower ?? '')) {
    if (!languages.has(tokens[i]?.lower ?? '')) i += 1
    if (!languages.has(tokens[i]?.lower ?? '')) return undefined
    i += 1
    if (/^(?:word|term|name|phrase)$/.test(tokens[i]?.lower ?? '')) i += 1
    if (!/^(?:for|meaning)$/.test(tokens[i]?.lower ?? '')) return undefined
    isTold = true
    i += 1
  }
  if (!isTold || !opens.test(tokens[i]?.text ?? '')) return undefined
  const close = closing(tokens, i)
  if (close === undefined || close - i < 2) return undefined
  const inside = isAfterQuote ? foreignTerm(tokens, at + 1) : undefined
  const term = isAfterQuote ? inside && { start: inside.start, end: at - 1 } : foreignTerm(tokens, at)
  if (term === undefined || term.end <= term.start) return undefined
  const end = /^[,.]$/.test(tokens[close - 1]?.text ?? '') ? close - 1 : close
  return { rule: 'translation', term, meaning: { start: i + 1, end } }
}

function foreignTerm(tokens: Tokens, at: number): TokenRange | undefined {
  const last = tokens[at - 1]
  if (last !== undefined && /^[”"’']$/.test(last.text)) {
    let start = at - 2
    while (start > at - 8 && !opens.test(tokens[start]?.text ?? '')) start -= 1
    return start > at - 8 && start < at - 2 ? { start: start + 1, end: at - 1 } : undefined
  }
  const start = nameStart(tokens, at)
  if (start < at) return { start, end: at }
  return isFunctionWord(last) || !isFunctionWord(tokens[at - 2]) ? undefined : { start: at - 1, end: at }
}

/** "mobile commerce, a subset of social commerce": a plain term before the comma at `at`, and the kind it is of. */
export function termApposition(tokens: Tokens, at: number): Saying | undefined {
  if (!/^(?:,|—|–|\(|--)$/.test(tokens[at]?.text ?? '') || !articles.has(tokens[at + 1]?.lower ?? '')) return undefined
  const isQuoted = /^[”"]$/.test(tokens[at - 1]?.text ?? '')
  if (tokens[at - 1]?.kind !== 'word' && !isQuoted) return undefined
  const phrase = phraseFrom(tokens, at + 1)
  const head = phrase && tokens[phrase.head]
  if (phrase === undefined || head === undefined || kindOfNoun(head) !== 'class') return undefined
  if (!genera.has(head.lower) || judges(tokens, at + 1, phrase.head)) return undefined
  if (!/^(?:of|for|that|which|where|in|used|by|made|from)$/.test(tokens[phrase.head + 1]?.lower ?? '')) return undefined
  const after = tokens[phrase.end]
  if (after !== undefined && !/^[,.;)—–]$|^--$/.test(after.text)) return undefined
  if (isQuoted) {
    let open = at - 2
    while (open > at - 8 && open > 0 && !/^[“"]$/.test(tokens[open]?.text ?? '')) open -= 1
    if (!/^[“"]$/.test(tokens[open]?.text ?? '') || open === at - 2 || isBoundary(tokens[at - 2])) return undefined
    return { rule: 'term-apposition', term: { start: open + 1, end: at - 1 }, meaning: phrase }
  }
  let start = at
  while (start > at - 3 && start > 0 && !isFunctionWord(tokens[start - 1])) start -= 1
  if (start === at || (!isFunctionWord(tokens[start - 1]) && start > 0)) return undefined
  const before = tokens[start - 1]
  for (let i = start - 1; i >= 0 && !isBoundary(tokens[i]); i -= 1)
    if (openers.has(tokens[i]?.lower ?? '') && (i === 0 || isBoundary(tokens[i - 1]))) return undefined
  if (/(?:ed|ly|ing)$/.test(tokens[at - 1]?.lower ?? '') || vague.has(head.lower)) return undefined
  if (tokens.slice(at + 1, phrase.head).some((t) => t.lower === 'most' || t.lower === 'least')) return undefined
  if (/[^su]s$/.test(tokens[at - 1]?.lower ?? '') && !/(?:ics|is)$/.test(tokens[at - 1]?.lower ?? '')) return undefined
  if (
    before !== undefined &&
    (/^(?:and|or|a|an|no|after|every|each|any|for)$/.test(before.lower) ||
      pronouns.has(before.lower) ||
      possessives.has(before.lower) ||
      before.lower === 'to' ||
      relatives.has(before.lower))
  )
    return undefined
  return { rule: 'term-apposition', term: { start, end: at }, meaning: phrase }
}

/** Nouns that say a kind after "is", and too little in apposition. */
export const vague = new Set(
  'value rate cost degree mix number amount kind sort variety set collection combination name state ability score rule law test statement report feature group place person system technology service account strategy tactic'.split(
    ' ',
  ),
)
