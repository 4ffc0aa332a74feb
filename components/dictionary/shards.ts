/**
 * The files `0`, `1` … of the dictionary: lemmas in alphabetical order, then an empty row, then the meanings that live
 * with them. What a row holds is described where it is read, below; `assets/dictionary/pack.ts` writes them.
 */
import { expand, inflatedBytesOf, plainTextOf, rowStarts } from './coding'
import type { Start } from './start'
import { classOfLetter, type SenseLetter } from './word-classes'

/** A meaning as the files hold it. */
export interface Meaning {
  /** Number of WordNet's lexicographer file, its broad field: 13 is food. */
  readonly field: number
  /** Words with this meaning that are common and have it as one of their first two, the commonest first. */
  readonly plain: readonly string[]
  /** All words with this meaning, the commonest first. */
  readonly words: readonly string[]
  readonly definition: string
  /** The subject it belongs to ("baseball"); empty where it is none in particular. */
  readonly topic: string
  readonly examples: readonly string[]
}

/** A meaning of one lemma. */
export interface LemmaSense {
  readonly letter: SenseLetter
  /** How often this sense was met in tagged texts, plus one, in steps of the square root of 2 (0: never). */
  readonly frequency: number
  readonly meaning: Meaning
}

export interface Lemma {
  readonly lemma: string
  /** Whether it is also a proper name, which the dictionary leaves out. */
  readonly isName: boolean
  /** By class, and within a class the commonest first. */
  readonly senses: readonly LemmaSense[]
}

export interface Shards {
  /** A lemma, in lower case, with all its senses; undefined where there is none. */
  read(lemma: string): Promise<Lemma | undefined>
  /** Whether there is such a lemma. */
  has(lemma: string): Promise<boolean>
  /** The classes in which a lemma has senses; reads none of its meanings, many of which lie in other files. */
  letters(lemma: string): Promise<ReadonlySet<SenseLetter>>
}

interface Shard {
  readonly bytes: Uint8Array
  /** Where the rows of its meanings begin. */
  readonly starts: readonly number[]
  /** The rows of its lemmas. A map of them would take ten times the room, for one or two that are asked for. */
  readonly lemmas: string
}

interface LemmaRow {
  readonly senses: string
  /** Number of the first of the meanings that live with it. */
  readonly firstHome: number
}

interface FoundRow extends LemmaRow {
  /** Number of the shard it is in. */
  readonly shard: number
}

/** How many shards stay read: some 100 KB each. */
const kept = 24
/** How many lemmas stay read. */
const keptLemmas = 300

/** Reads shards when they are needed; `load` gives the string of a file. */
export function makeShards(start: Start, load: (name: string) => Promise<string>): Shards {
  const shards = new Map<number, Promise<Shard>>()
  const shard = (number: number): Promise<Shard> => {
    const found = shards.get(number) ?? load(String(number)).then(readShard)
    // The one read last is the last to go; one that could not be read is asked for again the next time.
    shards.delete(number)
    shards.set(number, found)
    found.catch(() => shards.delete(number))
    const oldest = shards.keys().next().value
    if (shards.size > kept && oldest !== undefined) shards.delete(oldest)
    return found
  }
  const rowOf = async (lemma: string): Promise<FoundRow | undefined> => {
    const number = shardOf(lemma, start.firsts)
    const row = number < 0 ? undefined : rowIn(await shard(number), lemma)
    return row && { ...row, shard: number }
  }
  const read = async (lemma: string): Promise<Lemma | undefined> => {
    const found = await rowOf(lemma)
    if (found === undefined) return undefined
    const { isName, senses: rows } = sensesOf(found)
    const senses = rows.map(
      async ({ letter, frequency, place }): Promise<LemmaSense> => ({
        letter,
        frequency,
        meaning: readMeaning(await shard(place.shard), place.at, start.vocabulary),
      }),
    )
    return { lemma, isName, senses: await Promise.all(senses) }
  }
  const lemmas = new Map<string, Lemma | undefined>()
  return {
    has: async (lemma) => lemmas.get(lemma) !== undefined || (await rowOf(lemma)) !== undefined,
    letters: async (lemma) => {
      const found = await rowOf(lemma)
      return new Set(found && sensesOf(found).senses.map(({ letter }) => letter))
    },
    read: async (lemma) => {
      if (lemmas.has(lemma)) return lemmas.get(lemma)
      const found = await read(lemma)
      if (lemmas.size > keptLemmas) lemmas.clear()
      lemmas.set(lemma, found)
      return found
    },
  }
}

/** Number of the shard whose lemmas hold this one's place in the alphabet; -1 before the first. */
function shardOf(lemma: string, firsts: readonly string[]): number {
  let low = 0
  let high = firsts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((firsts[middle] ?? '') <= lemma) low = middle + 1
    else high = middle
  }
  return low - 1
}

async function readShard(file: string): Promise<Shard> {
  const bytes = await inflatedBytesOf(file)
  let end = bytes.indexOf(10)
  while (bytes[end + 1] !== 10) end = bytes.indexOf(10, end + 1)
  return { bytes, starts: rowStarts(bytes, end + 2), lemmas: plainTextOf(bytes.subarray(0, end)) }
}

/**
 * A lemma's row: the number of letters it shares with the one before, in base 36, and the others; a tab; how many meanings
 * live with it, as the character that many places after "0"; its senses.
 */
function rowIn({ lemmas }: Shard, wanted: string): LemmaRow | undefined {
  let living = 0
  /** How many of the wanted letters the row before begins with. */
  let alike = 0
  for (let at = 0; at < lemmas.length; ) {
    const tab = lemmas.indexOf('\t', at)
    const end = lemmas.indexOf('\n', tab)
    const next = end === -1 ? lemmas.length : end
    const shared = Number.parseInt(lemmas[at] ?? '', 36)
    // What shares more than that with the row before differs where that one did.
    if (shared <= alike) {
      alike = shared
      let letter = at + 1
      for (; letter < tab && lemmas[letter] === wanted[alike]; letter += 1) alike += 1
      if (letter === tab && alike === wanted.length) return { senses: lemmas.slice(tab + 2, next), firstHome: living }
    }
    living += lemmas.charCodeAt(tab + 1) - 48
    at = next + 1
  }
  return undefined
}

interface SenseRow {
  readonly letter: SenseLetter
  readonly frequency: number
  readonly place: { readonly shard: number; readonly at: number }
}

function sensesOf({ senses, shard, firstHome }: FoundRow): { isName: boolean; senses: readonly SenseRow[] } {
  const isName = senses.startsWith('!')
  return { isName, senses: readSenses(isName ? senses.slice(1) : senses, shard, firstHome) }
}

/**
 * Senses are grouped by class, groups parted by spaces and begun by the class's letter, senses parted by commas. Each is
 * its frequency, in base 36, and where its meaning is: nothing for the next of this shard, a number in it, or shard and
 * number with a full stop between. (An exclamation mark before all of it, for a name, is taken off before.)
 */
function readSenses(row: string, shard: number, firstHome: number): SenseRow[] {
  let next = firstHome
  if (row === '') return []
  return row.split(' ').flatMap((group) => {
    const letter = group[0] ?? ''
    if (classOfLetter(letter) === undefined) throw new Error(`A row of the dictionary names no word class: ${row}`)
    return group
      .slice(1)
      .split(',')
      .map((part): SenseRow => {
        const place = part.slice(1)
        const dot = place.indexOf('.')
        const at = place === '' ? next : Number.parseInt(place.slice(dot + 1), 36)
        if (place === '') next += 1
        return {
          letter: letter as SenseLetter,
          frequency: Number.parseInt(part[0] ?? '', 36),
          place: { shard: dot < 0 ? shard : Number.parseInt(place.slice(0, dot), 36), at },
        }
      })
  })
}

/** The lemma that a meaning lives with. */
function homeOf({ lemmas }: Shard, meaning: number): string {
  let lemma = ''
  let living = 0
  for (let at = 0; living <= meaning && at < lemmas.length; at = lemmas.indexOf('\n', at) + 1 || lemmas.length) {
    const tab = lemmas.indexOf('\t', at)
    lemma = lemma.slice(0, Number.parseInt(lemmas[at] ?? '', 36)) + lemmas.slice(at + 1, tab)
    living += lemmas.charCodeAt(tab + 1) - 48
  }
  return lemma
}

/** Tabs part: field and words, with the plain ones before a semicolon and ~ for the lemma; definition; topic; examples. */
function readMeaning(shard: Shard, at: number, vocabulary: readonly string[]): Meaning {
  const text = expand(shard.bytes, vocabulary, shard.starts[at] ?? 0, (shard.starts[at + 1] ?? 0) - 1)
  const [head = '', definition = '', topic = '', ...examples] = text.split('\t')
  const wordsOf = (list: string): string[] =>
    list === '' ? [] : list.split('|').map((word) => (word === '~' ? homeOf(shard, at) : word))
  const [first = '', second] = head.slice(2).split(';')
  const plain = second === undefined ? [] : wordsOf(first)
  return {
    field: Number(head.slice(0, 2)),
    plain,
    words: [...plain, ...wordsOf(second ?? first)],
    definition,
    topic,
    examples,
  }
}
