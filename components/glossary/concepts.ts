/**
 * Concepts: terms of different glossaries that explain the same thing. Two are the same if the name of one is among the
 * spellings of the other, and needs nothing there: an article's own “Syrian Democratic Forces” and the bundled SDF with
 * that alias. Terms of one glossary are never the same, since their author told them apart; so a concept has at most one
 * term of each glossary, and whoever is more trusted is joined first.
 */
import type { SpellingTable } from './spelling-table'
import { fitsCapitals } from './spellings'

export interface Concepts {
  /** By term, the most trusted term of its concept: itself for nearly all. */
  readonly heads: Int32Array
  /** By head, the other terms of its concept, most trusted first. */
  readonly others: ReadonlyMap<number, readonly number[]>
}

/** Finds the concepts among so many terms. `placeOf` gives the place of a term's glossary, 0 for the most trusted. */
export function conceptsOf(
  spellings: SpellingTable,
  nodes: number,
  terms: number,
  placeOf: (term: number) => number,
): Concepts {
  const heads = Int32Array.from({ length: terms }, (_, term) => term)
  const members = new Map<number, readonly number[]>()
  const membersOf = (head: number): readonly number[] => members.get(head) ?? [head]
  for (const [one, another] of pairsOf(spellings, nodes, placeOf)) {
    const [first, second] = [heads[one] ?? one, heads[another] ?? another]
    const united = [...membersOf(first), ...membersOf(second)]
    if (first === second || new Set(united.map(placeOf)).size < united.length) continue
    const head = Math.min(first, second)
    members.set(head, united)
    for (const term of united) heads[term] = head
  }
  const others = new Map<number, readonly number[]>()
  for (const [head, united] of members)
    if (heads[head] === head)
      others.set(
        head,
        united.filter((term) => term !== head).sort((a, b) => a - b),
      )
  return { heads, others }
}

/** So many spellings of one glossary are looked at where many are the same. */
const mostAlike = 8

/** Two terms that are the same: the more trusted one, the other, and 1 unless both have the same name. */
type Pair = readonly [one: number, another: number, isByOtherName: number]

/** The pairs of which one's name is an unconditional spelling of the other: the same names, then the more trusted first. */
function pairsOf(spellings: SpellingTable, nodes: number, placeOf: (term: number) => number): readonly Pair[] {
  const pairs: Pair[] = []
  for (let node = 0; node < nodes; node += 1) {
    const first = spellings.firstAt(node)
    if (first === -1 || spellings.nextTo(first) === -1) continue
    const alike: number[] = []
    const counts = new Map<number, number>()
    for (let spelling = first; spelling !== -1; spelling = spellings.nextTo(spelling)) {
      const place = placeOf(spellings.termOf(spelling))
      const count = counts.get(place) ?? 0
      if (count < mostAlike) alike.push(spelling)
      counts.set(place, count + 1)
    }
    if (counts.size === 1) continue
    for (const name of alike)
      for (const other of alike) {
        const [a, b] = [spellings.termOf(name), spellings.termOf(other)]
        if (placeOf(a) === placeOf(b) || !spellings.has(name, 'isName') || spellings.has(other, 'isConditional'))
          continue
        if (isSameName(spellings, name, other))
          pairs.push([Math.min(a, b), Math.max(a, b), spellings.has(other, 'isName') ? 0 : 1])
      }
  }
  return pairs.sort(([a, b, isOther], [c, d, isOtherToo]) => isOther - isOtherToo || a - c || b - d)
}

/** Whether each of two spellings with the same words allows the capitals of the other: Turkey is not a turkey. */
function isSameName(spellings: SpellingTable, one: number, another: number): boolean {
  return isWrittenAs(spellings, one, another) && isWrittenAs(spellings, another, one)
}

function isWrittenAs(spellings: SpellingTable, spelling: number, other: number): boolean {
  const [wanted, has] = [spellings.cutsOf(spelling), spellings.cutsOf(other)]
  const [form, text] = [spellings.formOf(spelling), spellings.formOf(other)]
  for (let i = 0; i < wanted.length; i += 2) {
    const [from = 0, to = 0, at = 0, end = 0] = [wanted[i], wanted[i + 1], has[i], has[i + 1]]
    if (!fitsCapitals(spellings.caseOf(spelling), form, from, to, text, at, end)) return false
  }
  return true
}
