/**
 * How common words are, and which of a text are hard enough to be offered unasked. The file `levels` holds the words of
 * each step of the Zipf scale (van Heuven et al. 2014; 3 is one in a million), in alphabetical order, each as the number
 * of letters it shares with the one before, in base 36, and the others; steps are parted by empty lines. What is not in
 * it is rarer than all of them.
 */
import { inflatedBytesOf, plainTextOf } from './coding'
import { formsOf } from './lemmas-of'
import type { Start } from './start'

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
  const levels = new Map<string, number>()
  plainTextOf(await inflatedBytesOf(file))
    .split('\n\n')
    .forEach((rows, i) => {
      let before = ''
      for (const row of rows.split(' ')) {
        before = before.slice(0, Number.parseInt(row[0] ?? '', 36)) + row.slice(1)
        levels.set(before, steps[i] ?? 0)
      }
    })
  return {
    zipf: (word) => Math.max(levels.get(word) ?? 0, ...formsOf(word, start).map(({ lemma }) => levels.get(lemma) ?? 0)),
  }
}
