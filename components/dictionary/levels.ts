/**
 * How common words are, and which of a text are hard enough to be offered unasked. The file `levels` holds the words of
 * each step of the Zipf scale (van Heuven et al. 2014; 3 is one in a million), in alphabetical order, each as the number
 * of letters it shares with the one before, in base 36, and the others; steps are parted by empty lines. What is not in
 * it is rarer than all of them.
 */
import { inflatedBytesOf } from './coding'
import { formsOf } from './lemmas-of'
import type { Start } from './start'
import { WordSteps } from './word-steps'

/** How much a reader wants explained; from each on, words rarer than this many Zipf are hard. */
export const hardBelow = { few: 2.5, some: 3, more: 3.5, learner: 4 } as const

export type ReaderLevel = keyof typeof hardBelow

/** The lowest Zipf value of each step of the file. */
export const steps = [2.5, 3, 3.5, 4] as const

export interface Levels {
  /**
   * The step of the Zipf scale that a word in lower case reaches, as it stands or as a form of another: 0, 2.5, 3, 3.5
   * or 4. "Militants" is as common as "militant".
   */
  zipf(word: string): number
}

/** Reads the file's string. */
export async function readLevels(file: string, start: Pick<Start, 'irregular'>): Promise<Levels> {
  const ranked = new WordSteps(await inflatedBytesOf(file))
  const reached = (word: string): number => steps[ranked.stepOf(word)] ?? 0
  return { zipf: (word) => Math.max(reached(word), ...formsOf(word, start).map(({ lemma }) => reached(lemma))) }
}
