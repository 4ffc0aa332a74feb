/**
 * How well a long form accounts for a short one. The letters of the short form are laid over the words in order, each at
 * the beginning of a word where possible, and every liberty taken has its price. The cheapest way is found by dynamic
 * programming, so there is one rule with prices instead of a list of patterns, and the price tells how sure it is.
 * Short forms are worn down in the same ways in all languages; nothing is asked of one but which words are small.
 */
import { folded, isSmallWord } from './letters'

/** The words that spell a short form out, in the cheapest way. */
export interface Alignment {
  /** Where the long form starts: UTF-16 units into the words that were given. It ends with them. */
  readonly start: number
  /** 0: every letter begins a word, and every word has its letter. A liberty costs about one. */
  readonly cost: number
}

/** Prices in liberties, tuned on the abstracts with even numbers of MED1250 (`npm run bench:glossary`). */
const price = {
  /** A capital right after the one before it: the K in "Tight SKin". */
  next: 0.75,
  /** The same in small letters, which a short form copies in runs: the "rl" of "Prl" in "prolactin". */
  nextSmall: 0.35,
  /** A letter further on in a word that has one: the V of "TV" in "television". */
  within: 1,
  /** A letter inside a word whose beginning has none. */
  untouched: 2.2,
  /** A digit inside a number. */
  digit: 0.5,
  /** A word that has no letter; a part of a word with hyphens; a comma in between. */
  smallWord: 0.1,
  part: 0.4,
  word: 1.6,
  comma: 0.5,
  /** A long form that begins with a small word, unless that has a capital: "Los Angeles". */
  smallStart: 2,
} as const

/** Words are cut at hyphens, slashes and the like, and between letters and digits. */
interface Part {
  readonly start: number
  readonly end: number
  /** What it costs to leave this one out. */
  readonly price: number
}

/** A way to lay the letters so far: what it costs, and where the first of them put the start. */
interface Way {
  readonly cost: number
  readonly start: number
}

/** The most that is looked at: no short form has more letters, no long form more characters. */
const mostLetters = 20
const longest = 300

/**
 * The cheapest way to spell `short` with the last of the `words`; if `isWhole`, with all of them. Undefined if its letters
 * are not there in order, the first of them at the beginning of a word.
 */
export function align(short: string, words: string, isWhole = false): Alignment | undefined {
  const letters = Array.from(short.matchAll(/[\p{L}\p{N}]/gu), ([letter]) => letter)
  const text = folded(words)
  if (letters.length === 0 || letters.length > mostLetters || words.length > longest) return undefined
  if (!holdsInOrder(text, letters)) return undefined
  const parts = partsOf(words)
  const [first] = parts
  if (first === undefined) return undefined
  /** The price of leaving out all parts before the numbered one. */
  const before = [0]
  for (const part of parts) before.push((before.at(-1) ?? 0) + part.price)

  let ways = beginnings(folded(letters[0] ?? ''), text, parts, words)
  for (const letter of letters.slice(1)) ways = continued(ways, letter, text, parts, before)

  let best: Way | undefined
  parts.forEach((part, number) => {
    const rest = (before.at(-1) ?? 0) - (before[number + 1] ?? 0)
    for (let at = part.start; at < part.end; at += 1) {
      const way = ways[at]
      if (way !== undefined && (!isWhole || way.start <= first.start)) best = cheaper(best, way, rest)
    }
  })
  return best
}

/** "Group of Seven (G7)". */
const numberWords: Readonly<Record<string, string>> = {
  1: 'one',
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
  8: 'eight',
  9: 'nine',
}

/** Quick to ask, and enough for nearly all that is no long form. */
function holdsInOrder(text: string, letters: readonly string[]): boolean {
  let at = text.length
  for (let i = letters.length - 1; i >= 0; i -= 1) {
    if (numberWords[letters[i] ?? ''] !== undefined) continue
    at = at <= 0 ? -1 : text.lastIndexOf(folded(letters[i] ?? ''), at - 1)
    if (at === -1) return false
  }
  return true
}

function partsOf(words: string): Part[] {
  const parts: Part[] = []
  for (const match of words.matchAll(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu)) {
    const [text] = match
    const last = parts.at(-1)
    const between = words.slice(last?.end ?? 0, match.index)
    const isWord = (last === undefined || /\s/.test(between)) && !/^\p{N}/u.test(text)
    const own = isSmallWord(text) ? price.smallWord : isWord ? price.word : price.part
    parts.push({
      start: match.index,
      end: match.index + text.length,
      price: own + (/[,:;]/.test(between) ? price.comma : 0),
    })
  }
  return parts
}

/** Where the first letter may lie: at the beginning of a word, after no more than numbers and signs ("2,3-diamino…"). */
function beginnings(wanted: string, text: string, parts: readonly Part[], words: string): (Way | undefined)[] {
  const ways: (Way | undefined)[] = []
  for (const { start: at, end } of parts) {
    if (text[at] !== wanted && text.slice(at, end) !== numberWords[wanted]) continue
    const start = wordStart(words, at)
    if (/\p{L}{2}/u.test(words.slice(start, at))) continue
    const isSmall = text[at] === words[at] && isSmallWord(text.slice(at, end))
    ways[at] = { cost: isSmall ? price.smallStart : 0, start }
  }
  return ways
}

/** A bracket that closes before a slash ends a word, too: "(FEV1)/forced vital capacity". */
function wordStart(words: string, at: number): number {
  const space = words.lastIndexOf(' ', at - 1) + 1
  const slash = words.lastIndexOf(')/', at - 1)
  return slash >= space ? slash + 2 : space
}

/** The ways that go on with `letter`: later in the same part, or in a later part. */
function continued(
  ways: readonly (Way | undefined)[],
  letter: string,
  text: string,
  parts: readonly Part[],
  before: readonly number[],
): (Way | undefined)[] {
  const wanted = folded(letter)
  const isDigit = /\p{N}/u.test(letter)
  const next = isDigit ? 0 : letter === letter.toUpperCase() ? price.next : price.nextSmall
  const inner = isDigit ? price.digit : price.untouched
  const longer: (Way | undefined)[] = []
  /** The cheapest way that ends in an earlier part, less the price of all up to there. */
  let earlier: Way | undefined
  parts.forEach((part, number) => {
    const skipped = before[number] ?? 0
    let inside: Way | undefined
    for (let at = part.start; at < part.end; at += 1) {
      const previous = at === part.start ? undefined : ways[at - 1]
      const isNumber = at === part.start && text.slice(at, part.end) === numberWords[wanted]
      if (text[at] === wanted || isNumber) {
        let best = cheaper(undefined, earlier, skipped + (at === part.start ? 0 : inner))
        best = cheaper(best, inside, price.within)
        longer[at] = cheaper(best, previous, next)
      }
      inside = cheaper(inside, previous, 0)
    }
    inside = cheaper(inside, ways[part.end - 1], 0)
    earlier = cheaper(earlier, inside, -(before[number + 1] ?? 0))
  })
  return longer
}

/** Of two ways the cheaper one; of two that cost the same the one with fewer words. */
function cheaper(best: Way | undefined, way: Way | undefined, added: number): Way | undefined {
  if (way === undefined) return best
  const cost = way.cost + added
  // Sums of prices differ in their last digits by the order they were added in.
  const isBetter = best === undefined || cost < best.cost - 1e-9 || (cost < best.cost + 1e-9 && way.start > best.start)
  return isBetter ? { cost, start: way.start } : best
}
