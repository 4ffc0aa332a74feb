/** What a look-up gives, and how it is made of senses in order. */
import type { FoundSense } from './lemmas-of'
import type { Ranked } from './order-senses'
import { classOfLetter, type WordClass } from './word-classes'
import type { Inflection } from './word-forms'
import { otherSpellings } from './word-parts'

export interface Sense {
  readonly definition: string
  /** An example that has the headword in it. */
  readonly example?: string
  /** Other words with this meaning, plain ones first. */
  readonly synonyms: readonly string[]
  /** A much commoner word for it, where the headword is no common one itself: "give" for "bestow". */
  readonly plain?: string
  readonly wordClass: WordClass
  /** The lemma this is a sense of; it differs from the entry's where a form belongs to two ("found": find, found). */
  readonly lemma: string
  /** The subject this sense belongs to: "baseball". */
  readonly label?: string
}

export interface SenseGroup {
  readonly wordClass: WordClass
  readonly senses: readonly Sense[]
}

/** A part of a word that is not in the dictionary as a whole. */
export interface WordPart {
  readonly text: string
  readonly definition: string
}

/** How the word asked for comes from the headword; `parts`: it is not in the dictionary, but its parts are. */
export type Note = Inflection | 'other spelling' | 'parts'

export interface DictionaryEntry {
  /** Lemma or phrase. */
  readonly headword: string
  /** The word as it was asked for. */
  readonly form: string
  readonly note?: Note
  /** With the note `parts`: what the word is made of, in order. The senses are those of the main part. */
  readonly parts?: readonly WordPart[]
  /** Likeliest first, across classes. Never empty. */
  readonly senses: readonly Sense[]
  /** The same senses by class, the likeliest class first. */
  readonly groups: readonly SenseGroup[]
  /** How many senses to show at first: one where it is nearly certain, else two. The rest belongs under "more". */
  readonly shown: number
}

/** From this likelihood on the first sense is shown alone. */
const certain = 0.8

/** An entry of senses that are in order. Throws where there are none. */
export function entryOf(
  form: string,
  ranked: readonly Ranked<FoundSense>[],
  more: {
    readonly note?: Note
    readonly parts?: readonly WordPart[]
  } = {},
): DictionaryEntry {
  const [first] = ranked
  if (first === undefined) throw new Error(`There is no sense for an entry of "${form}".`)
  const senses = ranked.map(({ item }) => senseOf(item))
  const note = more.note ?? first.item.inflection
  return {
    headword: first.item.lemma,
    form,
    ...(note !== undefined && { note }),
    ...(more.parts !== undefined && { parts: more.parts }),
    senses,
    groups: [...new Set(senses.map(({ wordClass }) => wordClass))].map((wordClass) => ({
      wordClass,
      senses: senses.filter((sense) => sense.wordClass === wordClass),
    })),
    shown: Math.min(senses.length, first.likelihood >= certain ? 1 : 2),
  }
}

function senseOf({ letter, lemma, meaning }: FoundSense): Sense {
  const wordClass = classOfLetter(letter)
  if (wordClass === undefined) throw new Error(`${letter} is no letter of a word class.`)
  const others = (words: readonly string[]): string[] => words.filter((word) => word.toLowerCase() !== lemma)
  const isPlain = meaning.plain.some((word) => word.toLowerCase() === lemma)
  const variants = new Set(otherSpellings(lemma))
  const plain = isPlain ? undefined : others(meaning.plain).find((word) => !variants.has(word))
  const example = meaning.examples.find((text) =>
    text.toLowerCase().includes(lemma.slice(0, Math.max(3, lemma.length - 2))),
  )
  return {
    definition: withRealQuotes(meaning.definition),
    ...(example !== undefined && { example: withRealQuotes(example) }),
    synonyms: others(meaning.words),
    ...(plain !== undefined && { plain }),
    wordClass,
    lemma,
    // Many definitions say it themselves: "(baseball) …".
    ...(meaning.topic !== '' && !meaning.definition.startsWith('(') && { label: meaning.topic }),
  }
}

/** WordNet writes `single quotes' as typewriters did. */
function withRealQuotes(text: string): string {
  return text.replace(/`([^`']*)'/g, '‘$1’')
}
