/**
 * Where words may be parted: Liang’s method (F. M. Liang, “Word Hy-phen-a-tion by Com-put-er”, 1983). Patterns of letters
 * vote on each place between two letters; where the highest number is odd, the word may be parted there.
 */

/** A trie: letter → node. A node is what lies further on, the index of a pattern’s levels, or both. */
type Trie = { readonly [letter: string]: Node }
type Node = Trie | number | readonly [further: Trie, levels: number]

/** One language’s patterns as the package `hyphen` has them: levels, trie, exceptions. */
export type Patterns = readonly [
  levels: readonly (readonly number[])[],
  trie: unknown,
  exceptions?: Readonly<Record<string, readonly number[]>>,
]

/** Letters that stay together at the edges of a word. */
export interface Edges {
  readonly start: number
  readonly end: number
}

/** Places inside a word, UTF-16 offsets, ascending. */
export type Parting = (word: string) => readonly number[]

const nowhere: readonly number[] = []

/** Parts words by patterns; `opening`: words whose first letter is parted, too. What was asked before is remembered: an article says the same words over and over. */
export function partingBy([levels, trie, exceptions = {}]: Patterns, { start, end }: Edges, opening?: RegExp): Parting {
  const known = new Map<string, readonly number[]>()
  return (word) => {
    const lower = word.toLowerCase()
    // "İ" has one unit more in lower case: places would be elsewhere.
    if (lower.length !== word.length) return nowhere
    let places = known.get(lower)
    if (places === undefined) {
      const all = Object.hasOwn(exceptions, lower) ? (exceptions[lower] ?? []) : placesIn(lower, levels, trie as Trie)
      places = all.filter((place) => place >= start && place <= word.length - end)
      if (places[0] !== 1 && opening?.test(lower) === true) places = [1, ...places]
      known.set(lower, places)
    }
    return places
  }
}

function placesIn(word: string, levels: readonly (readonly number[])[], trie: Trie): number[] {
  const dotted = `.${word}.`
  const votes = new Uint8Array(dotted.length + 1)
  for (let from = 0; from < dotted.length; from += 1) {
    let node: Trie | undefined = trie
    for (let at = from; at < dotted.length && node !== undefined; at += 1) {
      const letter: string = dotted[at] ?? ''
      const next: Node | undefined = Object.hasOwn(node, letter) ? node[letter] : undefined
      const found: number | undefined = typeof next === 'number' ? next : isBoth(next) ? next[1] : undefined
      node = typeof next === 'number' ? undefined : isBoth(next) ? next[0] : next
      if (found === undefined) continue
      for (const [i, level] of (levels[found] ?? []).entries()) {
        // The package counts places of a pattern that starts at the word’s edge from its first letter.
        const place = (from === 0 ? 0 : from - 1) + i
        if (level > (votes[place] ?? 0)) votes[place] = level
      }
    }
  }
  const places: number[] = []
  for (let place = 1; place < word.length; place += 1) if (((votes[place] ?? 0) & 1) === 1) places.push(place)
  return places
}

function isBoth(node: Node | undefined): node is readonly [Trie, number] {
  return Array.isArray(node)
}
