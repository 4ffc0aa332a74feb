/**
 * Our own entries: the words that WordNet leaves out on purpose (pronouns, prepositions, conjunctions …) and those that
 * are younger than it. The files are text, so that anybody can add a line:
 *
 *     # pronoun
 *     someone, somebody: a person, without saying who / Someone is at the door.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { letterOfClass, type SenseLetter } from '../../components/dictionary/word-classes'
import type { LemmaSense, Synset, WordNet } from './wordnet'

export interface OwnEntry {
  readonly words: readonly string[]
  readonly letter: SenseLetter
  readonly definition: string
  readonly examples: readonly string[]
  /** Takes the place of a tag count: function words come before the noun that is spelled like them (in, as, it). */
  readonly count: number
}

const sources = [
  { file: 'function-words.txt', count: 5000 },
  { file: 'modern-words.txt', count: 6 },
] as const

/** Reads the files in `folder`; a line that is not as described fails with its number. */
export function readOwnEntries(folder: string): OwnEntry[] {
  return sources.flatMap(({ file, count }) => parseEntries(readFileSync(join(folder, file), 'utf8'), file, count))
}

/** The entries of one file's text. */
export function parseEntries(text: string, file: string, count: number): OwnEntry[] {
  const entries: OwnEntry[] = []
  let letter: SenseLetter | undefined
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return
    if (line.startsWith('# ')) {
      letter = letterOfClass(line.slice(2).trim())
      if (letter === undefined) throw new Error(`${file}:${i + 1} names no word class: ${line}`)
      return
    }
    const parts = /^([^:]+): (.+?)(?: \/ (.+))?$/.exec(line)
    if (parts === null || letter === undefined) throw new Error(`${file}:${i + 1} is not "words: definition": ${line}`)
    const [, words = '', definition = '', example] = parts
    entries.push({
      words: words.split(', '),
      letter,
      definition,
      examples: example === undefined ? [] : [example],
      count,
    })
  })
  return entries
}

/** WordNet with our entries in it, before the senses of the same class. */
export function addOwnEntries(wordnet: WordNet, entries: readonly OwnEntry[]): WordNet {
  const lemmas = new Map(wordnet.lemmas)
  const synsets = new Map(wordnet.synsets)
  entries.forEach(({ words, letter, definition, examples, count }, i) => {
    const id = `own${i}`
    const synset: Synset = { id, letter, words: [...words], definition, examples, hypernyms: [], topics: [], field: 35 }
    synsets.set(id, synset)
    for (const word of words) {
      const lemma = word.toLowerCase()
      const sense: LemmaSense = { synset, count, key: `${lemma}%${id}` }
      const senses = [...(lemmas.get(lemma) ?? []), sense]
      const order = [...new Set(senses.map((it) => it.synset.letter))]
      lemmas.set(
        lemma,
        order.flatMap((each) => senses.filter((it) => it.synset.letter === each).sort((a, b) => b.count - a.count)),
      )
    }
  })
  return { ...wordnet, lemmas, synsets }
}
