/** Who somebody and what something is, said before the name: "special correspondent Bulos". */
import { offices } from './descriptions'
import { isCalendar, isPlace, looksPersonal, nameEnd, personEnd, withoutHonorifics } from './names-in-text'
import { type Phrase, phraseFrom } from './noun-phrases'
import type { Saying } from './saying'
import { articles, finite, possessives, prepositions } from './saying-words'
import type { Token } from './sentence-tokens'
import { isBoundary, isFunctionWord, isPlural, judges, kindOfNoun } from './word-kinds'

type Tokens = readonly Token[]

/** "A Syrian monitoring group, Raqqa is Being Slaughtered Silently, said" — the comma at `at` ends the description. */
export function beforeName(tokens: Tokens, at: number): Saying | undefined {
  if (tokens[at]?.text !== ',') return undefined
  const start = at + 1
  const end = titleEnd(tokens, start)
  if (end === start || isCalendar(tokens, start, end)) return undefined
  const after = tokens[end]
  if (after !== undefined && !/^[,.—–]$/.test(after.text)) return undefined
  const following = tokens[end + 1]?.lower ?? ''
  const next = tokens[end + 2]
  const goesOn = following === 'and' && next?.kind === 'word' && kindOfNoun(next) === undefined
  if (
    after?.text === ',' &&
    !(goesOn && looksPersonal(tokens, start, end)) &&
    (following === 'and' || following === 'or' || tokens[end + 1]?.kind === 'name')
  )
    return undefined
  if (isPlace(tokens, start, end)) return undefined
  const personal = looksPersonal(tokens, start, end)
  // "an ADC, DACs, comparators": after an apposition the clause goes on.
  if (
    !personal &&
    after?.text === ',' &&
    !isFunctionWord(tokens[end + 1]) &&
    !/(?:ed|s|ly|id|ught|ew|an|on|ell|et|ng)$/.test(following)
  )
    return undefined
  if (after?.text === ',' && /[^s]s$/.test(following) && isPlural(tokens[end + 1] ?? after)) return undefined
  if (/^(?:\p{Lu}{2,}s)$/u.test(tokens[start]?.text ?? '')) return undefined
  const phrase = descriptionBefore(tokens, at, personal ? 'role' : 'class')
  if (phrase === undefined) return undefined
  return { rule: 'before-name', term: { start: withoutHonorifics(tokens, start, end), end }, meaning: phrase }
}

/** The end of a name up to the next mark; a title may hold small words ("Raqqa is Being Slaughtered Silently"). */
function titleEnd(tokens: Tokens, start: number): number {
  const end = nameEnd(tokens, start)
  if (end === start || isBoundary(tokens[end])) return end
  let to = start
  let capital = 0
  while (to < start + 9 && !isBoundary(tokens[to])) {
    if (tokens[to]?.kind === 'name') capital += 1
    else if (!isFunctionWord(tokens[to])) return start
    to += 1
  }
  return tokens[to - 1]?.kind === 'name' && capital * 5 >= (to - start) * 3 ? to : start
}

/** The longest phrase of this kind that ends at `at` and begins with a determiner. */
function descriptionBefore(tokens: Tokens, at: number, kind: Phrase['kind']): Phrase | undefined {
  let best: Phrase | undefined
  for (let from = at - 2; from >= 0 && from > at - 18; from -= 1) {
    const t = tokens[from]
    if (t === undefined || isBoundary(t) || (t.kind === 'word' && (finite.has(t.lower) || possessives.has(t.lower))))
      break
    const owner =
      tokens[from + 1]?.kind === 'possessive' &&
      tokens[from - 1]?.kind !== 'name' &&
      !articles.has(tokens[from - 1]?.lower ?? '')
    if (!(articles.has(t.lower) || owner || (t.lower === 'one' && t.kind === 'word'))) continue
    const phrase = phraseFrom(tokens, from)
    if (phrase === undefined || phrase.end !== at || phrase.kind !== kind) continue
    const head = tokens[phrase.head]
    if (head === undefined || isPlural(head) || judges(tokens, from, phrase.head)) continue
    // "a recipe in the book, …": which of the two is named is not clear.
    if (kind === 'class' && phrase.head < at - 1 && kindOfNoun(tokens[at - 1]) === 'class') continue
    // "left the company in October, …": no description, but what the sentence is about.
    if (kind === 'class' && t.lower === 'the' && phrase.head === from + 1 && tokens[phrase.head + 1]?.lower !== 'of')
      continue
    if (isCalendar(tokens, from, at)) continue
    if (/^(?:name|term|word|title|phrase|question|answer|result)$/.test(head.lower)) continue
    if ((at - from < 3 && t.lower !== 'one') || (head.kind === 'name' && kind === 'class')) continue
    best = phrase
  }
  return best
}

/** Role words that are verbs as often: only after what cannot stand before a verb. */
const doubles = new Set(
  'host coach model guide judge partner pilot champion author chair head boss counsel veteran fellow general native principal lead expert associate'.split(
    ' ',
  ),
)
const modifiers = /(?:al|ic|ish|ese|ian|can|ean|ive|ary|ous|ior|ent|ant|ine|ear|ar|-based|-born|-winning)$/

/** "special correspondent Bulos", "Times staff writer Zavis", "Apple CEO Tim Cook" — the role stands at `at`. */
export function roleBeforeName(tokens: Tokens, at: number): Saying | undefined {
  const role = tokens[at]
  if (role?.kind === 'word' && tokens[at + 1]?.lower === 'of') return roleOfBeforeName(tokens, at)
  if (role === undefined || tokens[at + 1]?.kind !== 'name' || kindOfNoun(role) !== 'role' || isPlural(role))
    return undefined
  const run = nameEnd(tokens, at + 1)
  const named = withoutHonorifics(tokens, at + 1, run)
  const end = personEnd(tokens, named, run)
  if (isCalendar(tokens, named, end) || isPlace(tokens, named, end) || kindOfNoun(tokens[at + 1]) !== undefined)
    return undefined
  const personal = looksPersonal(tokens, named, end)
  if (role.kind === 'name' && !(offices.has(role.lower) && personal && end - named >= 2)) return undefined
  if (/^(?:friend|colleague|fellow)$/.test(role.lower)) return undefined
  let start = at
  while (start > 0 && start > at - 9) {
    const t = tokens[start - 1]
    // "Salesforce founder and co-CEO Marc Benioff"
    if (t?.lower === 'and' && kindOfNoun(tokens[start - 2]) === 'role' && !isPlural(tokens[start - 2] ?? role)) {
      start -= 2
      continue
    }
    if (t === undefined || t.kind === 'number' || isFunctionWord(t)) break
    if (t.kind === 'possessive') {
      start -= 1
      continue
    }
    if (
      t.kind === 'word' &&
      !/^\p{Lu}/u.test(t.text) &&
      !modifiers.test(t.lower) &&
      (/(?:ed|ing)$/.test(t.lower) || (/[^suio]s$/.test(t.lower) && !plurals.has(t.lower)))
    )
      break
    start -= 1
  }
  // "to impeach President …"
  if (
    /^(?:to|will|would|can|could|should|must|may|might|not|we|they|i|you)$/.test(tokens[start - 1]?.lower ?? '') &&
    tokens[start]?.kind === 'word' &&
    start < at
  )
    start += 1
  // "the late science fiction and fantasy author"
  if (
    /^(?:and|or)$/.test(tokens[start - 1]?.lower ?? '') &&
    tokens[start - 2]?.kind === 'word' &&
    tokens[start]?.kind === 'word'
  ) {
    let front = start - 2
    while (front > start - 7 && front > 0 && !isFunctionWord(tokens[front - 1])) front -= 1
    if (!articles.has(tokens[front - 1]?.lower ?? '') || isPlural(tokens[start - 2] ?? role)) return undefined
    start = front
  }
  if (/^(?:last|this|next)$/.test(tokens[start]?.lower ?? '') && start + 2 < at) start += 2
  if (role.kind === 'word' && doubles.has(role.lower)) {
    const before = tokens[at - 1]
    if (start === at && !articles.has(before?.lower ?? '')) return undefined
  }
  if (!personal && (named === at + 1 ? end - named !== 1 || start === at : false)) return undefined
  if (!personal && /\d|^\p{Lu}{2,}/u.test(tokens[named]?.text ?? '')) return undefined
  const owned = tokens.slice(start, at).some((t) => t.kind === 'possessive')
  if (owned && articles.has(tokens[start - 1]?.lower ?? '')) start -= 1
  if (tokens[start]?.kind === 'possessive' || possessives.has(tokens[start - 1]?.lower ?? '')) return undefined
  if (start === at && role.kind === 'name') return undefined
  if (judges(tokens, start, at)) return undefined
  // "a hotelier Trump tapped": a clause, and no name of the hotelier.
  if (/^an?$/.test(tokens[start - 1]?.lower ?? '')) return undefined
  return { rule: 'role-name', term: { start: named, end }, meaning: { start, end: at + 1 } }
}

/** "Every's head of growth Austin Tedesco" */
function roleOfBeforeName(tokens: Tokens, at: number): Saying | undefined {
  const role = tokens[at]
  if (role === undefined || kindOfNoun(role) !== 'role' || isPlural(role)) return undefined
  let name = at + 2
  while (name < at + 5 && tokens[name]?.kind === 'word' && !isFunctionWord(tokens[name])) name += 1
  const end = nameEnd(tokens, name)
  if (name === at + 2 || end === name || !looksPersonal(tokens, name, end) || end - name < 2) return undefined
  let start = at
  while (start > 0 && start > at - 6 && !isFunctionWord(tokens[start - 1])) start -= 1
  if (tokens[start]?.kind === 'possessive' || possessives.has(tokens[start - 1]?.lower ?? '')) return undefined
  return { rule: 'role-name', term: { start: name, end }, meaning: { start, end: name } }
}

const plurals = new Set(
  'sports sales news politics arts operations communications affairs systems resources relations rights games events schools'.split(
    ' ',
  ),
)

/** Kinds of things that stand right before their name: "the messaging app WhatsApp", "the militant group Hamas". */
const named = new Set(
  `state region suburb group company app magazine newspaper website startup firm giant brand platform band network militia party agency outlet organization
  organisation nonprofit charity blog game film movie novel series show podcast album song restaurant retailer manufacturer maker
  river island tool service site character opera play musical software city town village province ship system language cartel duo`.split(
    /\s+/,
  ),
)

/** "the Chinese tech giant Huawei", "the port city of Mersin" — the kind stands at `at`. */
export function kindBeforeName(tokens: Tokens, at: number): Saying | undefined {
  const noun = tokens[at]
  if (noun === undefined || noun.kind !== 'word' || !named.has(noun.lower)) return undefined
  const start = tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1
  const isPlaceKind = start === at + 2
  if (isPlaceKind && !/^(?:city|town|village|province|island|state|region|suburb|port)$/.test(noun.lower))
    return undefined
  const end = nameEnd(tokens, start)
  if (end === start || isCalendar(tokens, start, end) || tokens[end]?.kind === 'possessive') return undefined
  const next = tokens[end]
  if (next !== undefined && next.kind !== 'mark' && !isFunctionWord(next)) return undefined
  if (next?.lower === 'and' && tokens[end + 1]?.kind === 'name') return undefined
  let from = at
  while (from > at - 6 && from > 0 && !isFunctionWord(tokens[from - 1]) && tokens[from - 1]?.kind !== 'possessive')
    from -= 1
  const determiner = tokens[from - 1]
  if ((from === at && !isPlaceKind) || determiner === undefined || judges(tokens, from, at)) return undefined
  // "the Beaujolais region of France"
  if (
    isPlaceKind &&
    from < at &&
    tokens[at - 1]?.kind === 'name' &&
    !/(?:an|ese|ish|ch|ic|i|US|UK|U\.S\.)$/.test(tokens[at - 1]?.text ?? '')
  )
    return undefined
  // Without an article it is a name's front in the manner of newspapers: "whale rescue group Project Jonah".
  if (
    !articles.has(determiner.lower) &&
    !(prepositions.has(determiner.lower) && !isPlaceKind && tokens[from]?.kind === 'word')
  )
    return undefined
  if (/^(?:inner|entire|whole|same|first|second|next|other|new)$/.test(tokens[from]?.lower ?? '')) return undefined
  return { rule: 'kind-name', term: { start, end }, meaning: { start: from, end: at + 1 } }
}
