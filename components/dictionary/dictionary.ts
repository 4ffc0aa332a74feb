/**
 * The dictionary: any English word, looked up on this computer. WordNet and our own entries lie in the package in some
 * 140 files, of which a look-up reads one and, where the meanings live elsewhere, a few more; `coding.ts` says how they
 * are written and why. Proper names are left out: WordNet has them from 2006, and not neutrally.
 *
 * A word is looked up as it stands, then as a form of another, then in the spelling of the other side of the Atlantic, and
 * at last in parts. English only: whether a word stands in English is for the caller to see (`Block.language`).
 */
import { tokensOf } from './context-features'
import { type DictionaryEntry, entryOf, type WordPart } from './entry'
import { type Found, type FoundSense, lemmaNamesOf, lemmasOf } from './lemmas-of'
import { type Levels, readLevels } from './levels'
import { type Context, orderSenses } from './order-senses'
import { phraseAround } from './phrases'
import { makeShards, type Shards } from './shards'
import { readStart, type Start } from './start'
import { divisionsOf, numberMeaning, otherSpellings } from './word-parts'

export interface DictionaryFiles {
  /** The string that `dictionary/<name>.js` of the package exports. */
  readonly loadShard: (name: string) => Promise<string>
}

export interface Dictionary {
  /**
   * The entry of a word, its senses ordered by the context if there is one. Undefined for what the dictionary does not
   * hold, and for a proper name: capitalised within a sentence, or without one, and known to WordNet as a name.
   */
  lookUp(word: string, context?: Context): Promise<DictionaryEntry | undefined>
  /**
   * The longest phrase around a word that is in the dictionary. It may take several files more than the word, so it is
   * asked for by itself, once the word is shown.
   */
  phraseAt(context: Context): Promise<DictionaryEntry | undefined>
  /** The lemma that a word in lower case most often is a form of; undefined where only its parts could be explained. */
  lemmaOf(word: string): Promise<string | undefined>
  /** How common words are; read at the first call. */
  levels(): Promise<Levels>
}

/** Makes a dictionary; nothing is read before the first look-up. */
export function makeDictionary({ loadShard }: DictionaryFiles): Dictionary {
  let opened: Promise<Opened> | undefined
  let levels: Promise<Levels> | undefined
  const open = (): Promise<Opened> => {
    opened ??= loadShard('start').then(async (file) => {
      const start = await readStart(file)
      return { start, shards: makeShards(start, loadShard) }
    })
    // A file that could not be read may be there the next time.
    opened.catch(() => {
      opened = undefined
    })
    return opened
  }
  return {
    lookUp: async (word, context) => lookUp(await open(), word, context),
    phraseAt: async (context) => phraseEntry(await open(), context),
    lemmaOf: async (word) => {
      const { start, shards } = await open()
      const names = await lemmaNamesOf(word, start, shards)
      if (names.size < 2) return [...names][0]
      const { senses } = await lemmasOf(word, start, shards)
      return orderSenses(senses, start, undefined)[0]?.item.lemma
    },
    levels: async () => {
      const { start } = await open()
      levels ??= loadShard('levels').then((file) => readLevels(file, start))
      levels.catch(() => {
        levels = undefined
      })
      return levels
    },
  }
}

interface Opened {
  readonly start: Start
  readonly shards: Shards
}

async function lookUp(opened: Opened, asked: string, context?: Context): Promise<DictionaryEntry | undefined> {
  const form = asked.replaceAll('’', "'").replace(/^[^\p{L}\p{N}']+|[^\p{L}\p{N}]+$/gu, '')
  if (form === '' || form.length > 60) return undefined
  const found = await sensesOf(opened, form.toLowerCase())
  if (found === undefined) return inParts(opened, form, context)
  const isCapital = /^\p{Lu}/u.test(form) && !beginsSentence(context) && !isTitle(context)
  const senses = isCapital ? found.senses.filter((sense) => mayBeCapital(sense, form, found.isName)) : found.senses
  if (senses.length === 0) return undefined
  const ranked = orderSenses(senses, opened.start, context, isCapital)
  return entryOf(form, ranked, found.isOtherSpelling ? { note: 'other spelling' } : {})
}

interface FoundWord extends Found {
  readonly isOtherSpelling: boolean
}

/** The senses of a word in lower case, a possessive or another spelling; undefined where there are none. */
async function sensesOf({ start, shards }: Opened, word: string): Promise<FoundWord | undefined> {
  const bare = word.replace(/(?<=..)'s?$/, '')
  for (const spelling of new Set([word, bare])) {
    const found = await lemmasOf(spelling, start, shards)
    if (found.senses.length > 0 || found.isName) return { ...found, isOtherSpelling: false }
  }
  for (const spelling of otherSpellings(bare)) {
    const found = await lemmasOf(spelling, start, shards)
    if (found.senses.length > 0) return { ...found, isOtherSpelling: true }
  }
  return undefined
}

async function phraseEntry({ start, shards }: Opened, context: Context): Promise<DictionaryEntry | undefined> {
  const phrase = await phraseAround(context, start, shards)
  if (phrase === undefined) return undefined
  const { senses } = await lemmasOf(phrase, start, shards)
  return senses.length === 0 ? undefined : entryOf(phrase, orderSenses(senses, start, undefined))
}

/** A word that is not in the dictionary, but whose parts are. */
async function inParts(opened: Opened, form: string, context?: Context): Promise<DictionaryEntry | undefined> {
  const word = form.toLowerCase().replace(/(?<=..)'s?$/, '')
  const number = numberMeaning(word)
  if (number !== undefined) return numberEntry(form, number)
  // A capitalised word that nobody knows is a name.
  if (/^\p{Lu}/u.test(form) && !form.includes('-') && !beginsSentence(context)) return undefined
  for (const { parts, main, spellings } of divisionsOf(word)) {
    const mainSenses = await firstFound(opened, spellings)
    if (mainSenses === undefined) continue
    const ranked = orderSenses(mainSenses, opened.start, context)
    const known: WordPart[] = []
    for (const [i, text] of parts.entries()) {
      const senses = i === main ? ranked : orderSenses(await partSenses(opened, text), opened.start, undefined)
      const [first] = senses
      // What is capitalised is a name: "U.S.-backed".
      const isName = text !== '' && !form.includes(text.replaceAll('-', ''))
      if (first !== undefined && !isName)
        known.push({ text: text.includes('-') ? text : first.item.lemma, definition: first.item.meaning.definition })
    }
    // Of a name with something after it only what comes after can be explained.
    const isEnding = parts[main]?.startsWith('-') === true
    if (known.length === parts.length || (isEnding && known.length > 0))
      return entryOf(form, ranked, { note: 'parts', parts: known })
  }
  return undefined
}

/** A part with a hyphen is an entry of its own, or none. */
async function partSenses(opened: Opened, part: string): Promise<readonly FoundSense[]> {
  if (!/^-|-$/.test(part)) return (await sensesOf(opened, part))?.senses ?? []
  return (await lemmasOf(part, opened.start, opened.shards)).senses
}

async function firstFound(opened: Opened, spellings: readonly string[]): Promise<readonly FoundSense[] | undefined> {
  for (const spelling of spellings) {
    const senses = await partSenses(opened, spelling)
    if (senses.length > 0) return senses
  }
  return undefined
}

function numberEntry(form: string, definition: string): DictionaryEntry {
  const meaning = { field: 0, plain: [], words: [form], definition, topic: '', examples: [] }
  return entryOf(form, [{ item: { letter: 'u', frequency: 0, lemma: form, meaning }, likelihood: 1 }])
}

/**
 * Whether a word with a capital of its own may have this sense. Of a name it must be spelled like that; a form of an
 * abbreviation it never is (Isis is not the plural of ISI).
 */
function mayBeCapital({ lemma, meaning }: FoundSense, form: string, isName: boolean): boolean {
  if (isName) return meaning.words.includes(form)
  const capitalised = lemma.charAt(0).toUpperCase() + lemma.slice(1)
  return meaning.words.some((word) => word === form || word === lemma || word === capitalised)
}

function beginsSentence(context: Context | undefined): boolean {
  return context !== undefined && !/[\p{L}\p{N}]/u.test(context.sentence.slice(0, context.at))
}

/** Whether the sentence is a heading in which every word is capitalised, so that a capital says nothing. */
function isTitle(context: Context | undefined): boolean {
  if (context === undefined) return false
  const words = tokensOf(context.sentence.slice(0, 500)).filter(({ text }) => /^\p{L}{4}/u.test(text))
  return words.length > 2 && words.filter(({ text }) => /^\p{Lu}/u.test(text)).length >= words.length * 0.7
}
