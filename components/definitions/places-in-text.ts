/** Where a place is, said beside its name. */
import { isCalendar, isPlace, nameEnd, nameStart } from './names-in-text'
import type { Saying } from './saying'
import { articles, placeKinds, prepositions } from './saying-words'
import type { Token } from './sentence-tokens'
import { isBoundary, isFunctionWord } from './word-kinds'

type Tokens = readonly Token[]

/** "Amman, Jordan": a town before the comma at `at`, a country or state after it. A list of countries is none. */
export function placeIn(tokens: Tokens, at: number): Saying | undefined {
  if (tokens[at]?.text !== ',') return undefined
  const start = nameStart(tokens, at)
  const end = nameEnd(tokens, at + 1)
  if (start === at || at - start > 3 || end === at + 1 || !isPlace(tokens, at + 1, end) || isPlace(tokens, start, at))
    return undefined
  if (isCalendar(tokens, start, at) || /\d/.test(tokens[at - 1]?.text ?? '')) return undefined
  const before = tokens[start - 1]
  // After a preposition or at the front of a dateline; elsewhere it may be a list of anything.
  const isDateline = start === 0 && /^(?:[—–-]|--)$/.test(tokens[end]?.text ?? '')
  if (!isDateline && !(before?.kind === 'word' && placing.has(before.lower))) return undefined
  const next = tokens[end]
  if (next !== undefined && !isBoundary(next) && !isFunctionWord(next)) return undefined
  // "Paris, France and Spain", "Haifa, Jordan, Syria": a list.
  if (next?.lower === 'and' && tokens[end + 1]?.kind === 'name') return undefined
  if (next?.text === ',' && tokens[end + 1]?.kind === 'name') return undefined
  if (next?.text === ',' && tokens[end + 1]?.lower === 'and') return undefined
  return { rule: 'place-in', term: { start, end: at }, meaning: { start: at + 1, end }, before: 'place in ' }
}

const placing = new Set('in from at near to of outside around leaving into reached through via between and'.split(' '))

/** "Iraq's Anbar province": the possessive stands at `at`. */
export function placeOf(tokens: Tokens, at: number): Saying | undefined {
  if (tokens[at]?.kind !== 'possessive') return undefined
  const owner = nameStart(tokens, at)
  if (!isPlace(tokens, owner, at)) return undefined
  const end = nameEnd(tokens, at + 1)
  const kind = tokens[end]
  if (end === at + 1 || kind?.kind !== 'word' || !placeKinds.has(kind.lower)) return undefined
  return {
    rule: 'place-genitive',
    term: { start: at + 1, end },
    meaning: { start: owner, end: at },
    before: `${kind.lower} of `,
  }
}

const relations = new Set(
  'in on near off outside north south east west northeast northwest southeast southwest northwest along about'.split(
    ' ',
  ),
)
const directions =
  /^(?:(?:north|south|east|west|northeast|northwest|southeast|southwest|north-?east|south-?west|south-?east|north-?west)(?:ern)?|central|coast|border|outskirts|coastal|banks?|shores?|slopes|miles|kilometers|kilometres|km)$/

/** "in Dair Alzour province, on the eastern border with Iraq": what follows the comma at `at` says where. */
export function position(tokens: Tokens, at: number): Saying | undefined {
  if (tokens[at]?.text !== ',' || tokens[at + 1]?.kind !== 'word' || !relations.has(tokens[at + 1]?.lower ?? ''))
    return undefined
  const last = tokens[at - 1]
  const hasKind = last?.kind === 'word' && placeKinds.has(last.lower)
  const nameTo = hasKind ? at - 1 : at
  const start = nameStart(tokens, nameTo)
  const before = tokens[start - 1]
  if (
    start === nameTo ||
    isCalendar(tokens, start, nameTo) ||
    !(before?.kind === 'word' && (prepositions.has(before.lower) || (hasKind && articles.has(before.lower))))
  )
    return undefined
  if (!hasKind && !/^(?:in|at|from|near|to)$/.test(before.lower)) return undefined
  let says = false
  let end = at + 1
  for (; end < at + 16 && !isBoundary(tokens[end]); end += 1) {
    const t = tokens[end]
    if (t === undefined) break
    if (directions.test(t.lower)) says = true
    if (isFunctionWord(t) && !prepositions.has(t.lower) && !articles.has(t.lower) && t.lower !== 'and') return undefined
  }
  const after = tokens[end]
  if (!says || (after !== undefined && !/^[,.;)]$/.test(after.text))) return undefined
  return { rule: 'place-position', term: { start, end: at }, meaning: { start: at + 1, end } }
}
