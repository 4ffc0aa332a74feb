/** From a word as it stands in the text to the lemmas it may be a form of, with the senses each brings. */
import type { LemmaSense, Shards } from './shards'
import type { Start } from './start'
import { type BaseForm, baseForms, type Inflection } from './word-forms'

/** A sense, the lemma it is one of, and how the word in the text is made from that lemma. */
export interface FoundSense extends LemmaSense {
  readonly lemma: string
  /** Absent where the word is the lemma itself. */
  readonly inflection?: Inflection
}

export interface Found {
  readonly senses: readonly FoundSense[]
  /** Whether the word itself is a proper name as well. */
  readonly isName: boolean
}

/** Everything that a word, in lower case, may be a form of; its own senses first. */
export async function lemmasOf(word: string, start: Start, shards: Shards): Promise<Found> {
  const own = await shards.read(word)
  const senses: FoundSense[] = (own?.senses ?? []).map((sense) => ({ ...sense, lemma: word }))
  const seen = new Set<string>()
  for (const { lemma, letter, inflection } of formsOf(word, start)) {
    if (lemma === word || seen.has(letter + lemma)) continue
    seen.add(letter + lemma)
    for (const sense of (await shards.read(lemma))?.senses ?? [])
      if (sense.letter === letter) senses.push({ ...sense, lemma, inflection })
  }
  return { senses, isName: own?.isName ?? false }
}

/** The lemmas that a word, in lower case, is or is a form of; no meaning is read for it. */
export async function lemmaNamesOf(word: string, start: Start, shards: Shards): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  if ((await shards.letters(word)).size > 0) names.add(word)
  for (const { lemma, letter } of formsOf(word, start))
    if (!names.has(lemma) && (await shards.letters(lemma)).has(letter)) names.add(lemma)
  return names
}

/** The lemmas a word may be a form of, whether they exist or not: irregular forms first. */
export function formsOf(word: string, start: Pick<Start, 'irregular'>): readonly BaseForm[] {
  return [...start.irregular(word), ...baseForms(word)]
}
