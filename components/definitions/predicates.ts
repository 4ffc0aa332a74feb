/** What a term is, said by the sentence's verb: is, refers to, is defined as; or by the colon of a list's entry. */
import { descriptionFrom } from './descriptions'
import { looksPersonal, withoutHonorifics } from './names-in-text'
import { phraseFrom } from './noun-phrases'
import { subject, termBefore } from './plain-terms'
import type { Saying } from './saying'
import { articles, finite, genera, imperatives, weighing } from './saying-words'
import type { Token } from './sentence-tokens'
import { vague } from './term-glosses'
import { isBoundary, isPlural, judges, singulars } from './word-kinds'

type Tokens = readonly Token[]

/** "Mesh networks are a type of network where …", "Kensho is a start-up that …" — the verb stands at `at`. */
export function isA(tokens: Tokens, at: number): Saying | undefined {
  if (!/^(?:is|are|was|were)$/.test(tokens[at]?.lower ?? '')) return undefined
  const term = subject(tokens, at)
  if (term === undefined) return undefined
  const phrase = phraseFrom(tokens, at + 1)
  const head = phrase && tokens[phrase.head]
  if (phrase === undefined || head === undefined || judges(tokens, at + 1, phrase.head)) return undefined
  const determiner = tokens[at + 1]
  const isName = tokens[term.start]?.kind === 'name'
  if (
    /^(?:king|queen|hero|guru|beast|star|heart|backbone|force|powerhouse|area|part|symbol|place|kind|sort)$/.test(
      head.lower,
    )
  )
    return undefined
  if (tokens[phrase.head - 1]?.lower === 'gold') return undefined
  const generic = singulars(head.lower).some((form) => genera.has(form))
  if (determiner === undefined || (!articles.has(determiner.lower) && !(determiner.lower === 'one'))) {
    if (
      phrase.kind !== 'role' ||
      !looksPersonal(tokens, term.start, term.end) ||
      descriptionFrom(tokens, at + 1) === undefined
    )
      return undefined
  } else if (isPlural(head) && determiner.lower !== 'one') return undefined
  if (phrase.end - at < 4) return undefined
  if (determiner?.lower !== 'one' && tokens.slice(at + 1, phrase.head).some((t) => weighing.has(t.lower)))
    return undefined
  if (head.lower === 'name' && determiner?.lower !== 'the') return undefined
  const next = tokens[phrase.head + 1]
  if (generic && !isName) {
    // "The result is a model that …" speaks of one result.
    if (tokens.slice(term.start, term.end).some((t) => t.lower === 'of')) return undefined
    if (tokens[term.start - 1]?.lower === 'the' && !/^[“"‘]$/.test(tokens[term.start]?.text ?? '')) return undefined
    if (!/^(?:of|for|that|which|where|in|used|by|to|who|when|involving|designed|made)$/.test(next?.lower ?? ''))
      return undefined
    return { rule: 'kind-of', term, meaning: phrase }
  }
  if (!isName) return undefined
  if (determiner?.lower === 'the' && !isBoundary(next) && !/^(?:of|for|at|in|that|behind|and)$/.test(next?.lower ?? ''))
    return undefined
  return {
    rule: 'is-a',
    term: { start: withoutHonorifics(tokens, term.start, term.end), end: term.end },
    meaning: phrase,
  }
}

/** "Daesh is an acronym of the group's full title" — the verb stands at `at`. The name must be short: a word of its own. */
export function isShortFor(tokens: Tokens, at: number): Saying | undefined {
  if (!/^(?:is|was)$/.test(tokens[at]?.lower ?? '') || !articles.has(tokens[at + 1]?.lower ?? '')) return undefined
  if (tokens[at - 1]?.kind !== 'name' || tokens[at - 2]?.kind === 'name') return undefined
  const term = { start: at - 1, end: at }
  let noun = at + 2
  while (noun < at + 5 && !/^(?:acronym|abbreviation|initialism|contraction)$/.test(tokens[noun]?.lower ?? ''))
    noun += 1
  if (noun === at + 5 || !/^(?:of|for)$/.test(tokens[noun + 1]?.lower ?? '')) return undefined
  let end = noun + 2
  while (end < tokens.length && tokens[end]?.kind !== 'mark') end += 1
  // Of what is said next, only a stretch without a verb of its own is sure to belong to it.
  if (end === noun + 2 || end > noun + 12 || tokens.slice(noun + 2, end).some(({ lower }) => finite.has(lower)))
    return undefined
  return { rule: 'acronym-for', term, meaning: { start: at + 1, end } }
}

/** "Sourcing refers to the process of …", "Hygge means …" — the verb stands at `at`. */
export function refersTo(tokens: Tokens, at: number): Saying | undefined {
  const verb = tokens[at]?.lower
  if (verb === 'defined' && tokens[at + 1]?.lower === 'as') return definedAs(tokens, at)
  const length =
    /^(?:refers|refer)$/.test(verb ?? '') && tokens[at + 1]?.lower === 'to'
      ? 2
      : /^(?:is|are)$/.test(verb ?? '') && tokens[at + 1]?.lower === 'defined' && tokens[at + 2]?.lower === 'as'
        ? 3
        : 0
  if (length === 0) return undefined
  const term = subject(tokens, at)
  if (term === undefined) return undefined
  let end = at + length
  while (end < tokens.length && !/^[.;:!?]$/.test(tokens[end]?.text ?? '') && end < at + 45) end += 1
  if (end - at - length < 3 || end === at + 45) return undefined
  return { rule: 'refers-to', term, meaning: { start: at + length, end } }
}

/** "Millennials, typically defined as those born between 1981 and 1996," */
function definedAs(tokens: Tokens, at: number): Saying | undefined {
  let comma = at - 1
  if (tokens[comma]?.text !== ',') comma -= 1
  if (tokens[comma]?.text !== ',') return undefined
  const term = termBefore(tokens, comma)
  const first = tokens[at + 2]?.lower ?? ''
  if (!articles.has(first) && !/^(?:those|any|people|anyone|someone|one|having|being)$/.test(first)) return undefined
  let end = at + 2
  while (end < at + 25 && !isBoundary(tokens[end])) end += 1
  return term === undefined || end - at < 5 || end === at + 25
    ? undefined
    : { rule: 'refers-to', term, meaning: { start: at + 2, end } }
}

/** "International Plumbing Code (IPC): A widely adopted code that …" — an entry of a list, with the colon at `at`. */
export function colon(tokens: Tokens, at: number): Saying | undefined {
  if (tokens[at]?.text !== ':' || !articles.has(tokens[at + 1]?.lower ?? '')) return undefined
  const term = subject(tokens, at)
  const phrase = phraseFrom(tokens, at + 1)
  const head = phrase && tokens[phrase.head]
  if (term === undefined || phrase === undefined || head === undefined || isPlural(head) || phrase.end - at < 5)
    return undefined
  if (judges(tokens, at + 1, phrase.head) || !/^\p{Lu}/u.test(tokens[term.start]?.text ?? '')) return undefined
  const next = tokens[phrase.head + 1]?.lower ?? ''
  const isGeneric = genera.has(head.lower) && !(vague.has(head.lower) || imperatives.has(tokens[0]?.lower ?? ''))
  if (
    !(
      isGeneric ? /^(?:of|for|that|which|where|in|used|by|to|between|designed|made)$/ : /^(?:that|which|who|in|on)$/
    ).test(next)
  )
    return undefined
  const after = tokens[phrase.end]
  if (after === undefined || !/^[.,;(]$/.test(after.text)) return undefined
  // "Webinars: a series of webinars" tells nothing.
  const said = tokens.slice(phrase.start, phrase.end).map((t) => t.lower)
  return tokens.slice(term.start, term.end).every((t) => said.includes(t.lower))
    ? undefined
    : { rule: 'colon', term, meaning: phrase }
}
