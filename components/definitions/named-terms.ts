/** What is known as, called or said to be a term. */
import { isCalendar, nameEnd } from './names-in-text'
import { subject, termBefore } from './plain-terms'
import type { Saying, TokenRange } from './saying'
import { articles, finite, possessives, prepositions, pronouns, relatives } from './saying-words'
import type { Token } from './sentence-tokens'
import { closing, isBoundary, isFunctionWord, kindOfNoun, opens } from './word-kinds'

type Tokens = readonly Token[]

const namingAdverbs = new Set(
  'also commonly widely better formerly previously popularly locally sometimes often more otherwise now usually generally collectively simply informally colloquially affectionately officially technically originally'.split(
    ' ',
  ),
)

/** "An alliance of militias known as the Syrian Democratic Forces", "X, also known as Y" — the verb stands at `at`. */
export function knownAs(tokens: Tokens, at: number): Saying | undefined {
  const verb = tokens[at]?.lower
  let from: number
  if (verb === 'known' || verb === 'described') {
    if (verb !== 'known' || tokens[at + 1]?.lower !== 'as') return undefined
    from = at + 2
  } else if (verb === 'called' || verb === 'dubbed' || verb === 'nicknamed' || verb === 'termed' || verb === 'named')
    from = at + 1
  else return undefined
  const term = newTerm(tokens, from)
  if (term === undefined) return undefined
  let before = at
  while (namingAdverbs.has(tokens[before - 1]?.lower ?? '')) before -= 1
  const qualified = before < at
  const previous = tokens[before - 1]
  if (previous === undefined) return undefined
  // "X, also known as Y": another name of what stands before the comma.
  if (previous.text === ',' || previous.text === '(') {
    if (
      !(qualified || (verb === 'known' && previous.text === ',') || (verb === 'called' && previous.text === '(')) ||
      verb === 'named'
    )
      return undefined
    const after = tokens[term.end + (opens.test(tokens[term.start - 1]?.text ?? '') ? 1 : 0)]
    if (after !== undefined && !/^[,.)”"—–;]$/.test(after.text)) return undefined
    const meant = termBefore(tokens, before - 1)
    if (meant === undefined || (meant.end - meant.start < 3 && tokens[meant.start]?.lower === 'the')) return undefined
    return { rule: 'also-known-as', term, meaning: meant }
  }
  if (/^(?:is|are|was|were)$/.test(previous.lower)) {
    if (verb === 'named' || verb === 'termed') return undefined
    return subjectKnownAs(tokens, before - 1, term)
  }
  const meaning = phraseEndingAt(tokens, before, verb === 'known')
  if (meaning === undefined) return undefined
  return { rule: 'known-as', term, meaning }
}

/** "A female fox is called a vixen": the subject says what it is, if it is the whole front of the sentence. */
function subjectKnownAs(tokens: Tokens, verb: number, term: TokenRange): Saying | undefined {
  const first = tokens[0]
  if (first === undefined || verb < 2 || verb > 14) return undefined
  if (/^(?:this|these)$/.test(first.lower) && verb > 3) {
    for (let i = 1; i < verb; i += 1) {
      const t = tokens[i]
      if (
        t === undefined ||
        t.kind === 'mark' ||
        (t.kind === 'word' && (finite.has(t.lower) || pronouns.has(t.lower) || relatives.has(t.lower)))
      )
        return undefined
    }
    return { rule: 'known-as', term, meaning: { start: 1, end: verb } }
  }
  const isProcess =
    /ing$/.test(first.lower) ||
    (first.lower === 'the' && /^(?:process|practice|act|art|study)$/.test(tokens[1]?.lower ?? ''))
  if (!isProcess && (!articles.has(first.lower) || first.lower === 'the')) {
    const alias = subject(tokens, verb)
    return alias && alias.start === 0 && alias.end === verb && tokens[alias.start]?.kind === 'word'
      ? { rule: 'also-known-as', term, meaning: alias }
      : undefined
  }
  for (let i = 0; i < verb; i += 1) {
    const t = tokens[i]
    if (
      t === undefined ||
      t.kind === 'mark' ||
      (t.kind === 'word' && (finite.has(t.lower) || pronouns.has(t.lower)) && !relatives.has(t.lower))
    )
      return undefined
  }
  return { rule: 'known-as', term, meaning: { start: 0, end: verb } }
}

/** The term that is named from `from` on: quoted, a name, or a few plain words up to a mark or a function word. */
function newTerm(tokens: Tokens, from: number): TokenRange | undefined {
  let start = from
  const first = tokens[start]
  if (first !== undefined && articles.has(first.lower)) start += 1
  const t = tokens[start]
  if (t === undefined) return undefined
  if (opens.test(t.text)) {
    const close = closing(tokens, start)
    if (close === undefined || close - start < 2 || close - start > 7) return undefined
    const last = /^[,.]$/.test(tokens[close - 1]?.text ?? '') ? close - 1 : close
    return last > start + 1 ? { start: start + 1, end: last } : undefined
  }
  const end = nameEnd(tokens, start)
  if (end > start) {
    if (isCalendar(tokens, start, end) || (end - start === 1 && t.text.length < 2)) return undefined
    const next = tokens[end]
    // "the Alpha protocol": the plain words after a name go with it up to a mark.
    if (
      next !== undefined &&
      (articles.has(next.lower) || prepositions.has(next.lower)) &&
      tokens[end + 1]?.kind === 'name'
    )
      return undefined
    if (next === undefined || next.kind === 'mark' || isFunctionWord(next) || /ed$/.test(next.lower))
      return { start, end }
    return undefined
  }
  let to = start
  while (to < start + 4 && !isFunctionWord(tokens[to]) && tokens[to]?.kind !== 'number') to += 1
  if (to === start || to === start + 4 || pronouns.has(t.lower)) return undefined
  const next = tokens[to]
  if (
    next !== undefined &&
    next.kind !== 'mark' &&
    !relatives.has(next.lower) &&
    !/^(?:and|or|but|is|are|was|were|has|have|because|to)$/.test(next.lower)
  )
    return undefined
  // "what is called for", "called up": no term.
  if (/(?:ly|ing)$/.test(t.lower) && to === start + 1) return undefined
  return { start, end: to }
}

/** The whole noun phrase that ends before `end` and begins with "a", "an", "the" or "one". */
function phraseEndingAt(tokens: Tokens, end: number, isKnown: boolean): TokenRange | undefined {
  let best: number | undefined
  let of = -1
  for (let i = end - 1; i >= 0 && i > end - 16; i -= 1) {
    const t = tokens[i]
    if (t === undefined || t.text === '(' || (isBoundary(t) && !/^[“”"]$/.test(t.text))) break
    if (t.kind === 'word' && (finite.has(t.lower) || relatives.has(t.lower) || pronouns.has(t.lower))) break
    if (t.kind === 'word' && possessives.has(t.lower)) return undefined
    if (t.kind === 'word' && articles.has(t.lower)) {
      // "a line of devices known as": on to the left through "of" alone, and only if what is there says a kind or a number.
      if (best === undefined || partitive.has(tokens[of - 1]?.lower ?? '')) best = i
      of = tokens[i - 1]?.lower === 'of' ? i - 1 : -1
      if (of < 0) break
    }
  }
  if (best === undefined) return pluralEndingAt(tokens, end, isKnown)
  if (end - best < 2) return undefined
  const last = tokens[end - 1]
  if (
    last === undefined ||
    last.kind === 'possessive' ||
    isFunctionWord(last) ||
    /^(?:thing|something|one|way|place|being)$/.test(last.lower)
  )
    return undefined
  if (tokens.slice(best, end).some((t) => /^(?:same|following|above|first|second|next|last|other)$/.test(t.lower)))
    return undefined
  return end - best > 2 || tokens[best]?.lower !== 'the' || kindOfNoun(last) !== undefined
    ? { start: best, end }
    : undefined
}

/** "hard-line Muslims known as": a plural without a determiner, after a mark or a function word. */
function pluralEndingAt(tokens: Tokens, end: number, isKnown: boolean): TokenRange | undefined {
  const last = tokens[end - 1]
  if (
    last === undefined ||
    last.kind === 'mark' ||
    /['’]/.test(last.text) ||
    !/[^su]s$/.test(last?.lower ?? '') ||
    /^(?:things|ones|ways|others|times)$/.test(last?.lower ?? '')
  )
    return undefined
  let start = end - 1
  while (start > 0 && start > end - 5 && !isFunctionWord(tokens[start - 1])) start -= 1
  const before = tokens[start - 1]
  // "Researchers called it": a subject; "got areas called thirds": an object.
  if (!isKnown && !(before?.kind === 'word' && (prepositions.has(before.lower) || finite.has(before.lower))))
    return undefined
  if (start > 0 && (!isFunctionWord(before) || possessives.has(before?.lower ?? '') || before?.kind === 'number'))
    return undefined
  return { start, end }
}

/** Nouns whose "of" says a kind or a number of what follows. */
const partitive = new Set(
  'part form type kind sort line set group series collection number family class branch subset variety version piece style breed species strain member alliance coalition network team'.split(
    ' ',
  ),
)

/** "fracking, or hydraulic fracturing,": another word, quoted or said to be simpler. */
export function or(tokens: Tokens, at: number): Saying | undefined {
  if (tokens[at]?.text !== ',' || tokens[at + 1]?.lower !== 'or') return undefined
  let from = at + 2
  const simply = /^(?:simply|just)$/.test(tokens[from]?.lower ?? '')
  if (simply) from += 1
  if (articles.has(tokens[from]?.lower ?? '')) return undefined
  const isQuoted = opens.test(tokens[from]?.text ?? '')
  const term = newTerm(tokens, from)
  if (term === undefined || !(simply || isQuoted)) return undefined
  const after = tokens[term.end + (isQuoted ? 1 : 0)]
  if (!(after === undefined || /^[,.)”"]$/.test(after.text))) return undefined
  const meaning = termBefore(tokens, at)
  const before = tokens[(meaning?.start ?? 0) - 1]
  // "can call, or simply write"
  if (before?.kind === 'word' && (finite.has(before.lower) || pronouns.has(before.lower) || before.lower === 'to'))
    return undefined
  return meaning && { rule: 'or', term, meaning }
}
