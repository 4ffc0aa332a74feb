/** The pronouncing dictionary: one long text that is searched as it is, since an object of it would take ten times the memory. */

/** A word in capitals → its phones, as CMU's dictionary writes them: `AA1`, `B`. */
export type Dictionary = (word: string) => readonly string[] | undefined

/** `text`: a word and its phones a line, in the order of code units. */
export function makeDictionary(text: string): Dictionary {
  return (word) => {
    let from = 0
    let to = text.length
    while (from < to) {
      const middle = (from + to) >> 1
      const start = text.lastIndexOf('\n', middle - 1) + 1
      const end = text.indexOf('\n', middle)
      const line = text.slice(start, end === -1 ? text.length : end)
      const [found = '', ...phones] = line.split(' ')
      if (found === word) return phones
      if (found < word) from = start + line.length + 1
      else to = start
    }
    return undefined
  }
}
