/**
 * Which step of a list of word lists a word stands on, in typed arrays: a map of as many strings takes five times the room.
 * The lists' words are of the letters a to z, as `levels.ts` says they are written.
 */
const space = 32
const lineFeed = 10

export class WordSteps {
  /** All words, one behind the other. */
  readonly #letters: Uint8Array
  /** Where each word begins, and where one more would. */
  readonly #starts: Uint32Array
  /** By step, the number of its first word. */
  readonly #firsts: number[] = [0]
  /** Open addressing: a word's number plus 1, or 0. */
  readonly #slots: Uint32Array

  constructor(file: Uint8Array) {
    const { words, letters } = sizeOf(file)
    this.#letters = new Uint8Array(letters)
    this.#starts = new Uint32Array(words + 1)
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(words * 2 + 1)))
    this.#read(file)
  }

  /** The step of a word, from 0; -1 for one that is on none. A word on two of them is on the later. */
  stepOf(word: string): number {
    let id = -1
    for (let slot = hashOf(word) & (this.#slots.length - 1); ; slot = (slot + 1) & (this.#slots.length - 1)) {
      const found = (this.#slots[slot] ?? 0) - 1
      if (found === -1) break
      if (this.#is(found, word)) id = Math.max(id, found)
    }
    return id === -1 ? -1 : this.#firsts.findLastIndex((first) => first <= id)
  }

  #is(id: number, word: string): boolean {
    const start = this.#starts[id] ?? 0
    if ((this.#starts[id + 1] ?? 0) - start !== word.length) return false
    for (let i = 0; i < word.length; i += 1) if (this.#letters[start + i] !== word.charCodeAt(i)) return false
    return true
  }

  #read(file: Uint8Array): void {
    const [letters, starts, slots] = [this.#letters, this.#starts, this.#slots]
    let id = 0
    let to = 0
    let before = 0
    // At each turn, the digit that begins a row.
    for (let at = 0; at < file.length; at += 1) {
      // Two part a step from the next.
      for (; file[at] === lineFeed; at += 2) this.#firsts.push(id)
      if (at >= file.length) break
      const start = to
      for (let shared = digitOf(file[at] ?? 0); shared > 0; shared -= 1, to += 1)
        letters[to] = letters[before + to - start] ?? 0
      for (at += 1; (file[at] ?? 0) > space; at += 1, to += 1) letters[to] = file[at] ?? 0
      if (file[at] === lineFeed) at -= 1
      let hash = seed
      for (let i = start; i < to; i += 1) hash = roll(hash, letters[i] ?? 0)
      let slot = spread(hash) & (slots.length - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      id += 1
      slots[slot] = id
      starts[id] = to
      before = start
    }
  }
}

/** How many words and letters the lists have. */
function sizeOf(file: Uint8Array): { words: number; letters: number } {
  let words = 0
  let letters = 0
  let isFirst = true
  for (const byte of file) {
    if (byte <= space) isFirst = true
    else if (isFirst) {
      words += 1
      letters += digitOf(byte)
      isFirst = false
    } else letters += 1
  }
  return { words, letters }
}

/** The number that a digit of base 36 stands for. */
const digitOf = (code: number): number => (code >= 97 ? code - 87 : code - 48)

/** FNV-1a, its bits spread: the low ones know little of a word's beginning. */
const seed = 0x811c9dc5 | 0
const roll = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)
const spread = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 8

function hashOf(word: string): number {
  let hash = seed
  for (let i = 0; i < word.length; i += 1) hash = roll(hash, word.charCodeAt(i))
  return spread(hash)
}
