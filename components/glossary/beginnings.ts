/**
 * How names begin: a bit for each word that is a name by itself, and for each two words that begin a longer one. It is a
 * quick no for nearly all words of an article: two hashes are enough, and nothing is looked up. Words in small letters
 * have bits of their own, so that `of` is not looked up for the sake of a city called Of.
 */
import { spread } from './hash'
import type { Singulars } from './singulars'
import type { Trie } from './trie'
import type { Vocabulary } from './vocabulary'

/** Flags of a beginning: it may be found where its first word has a capital, or where that is small. */
export const large = 1
export const small = 2

export class Beginnings {
  readonly #bits: number
  readonly #set: Int32Array

  /**
   * Takes the names of a trie: words that end a spelling right away, and the first two of others. `flags` has, by node,
   * how a name that ends or goes on there may begin.
   */
  constructor(trie: Trie, words: Vocabulary, singulars: Singulars, flags: Uint8Array) {
    let count = 0
    for (let node = 1; node < trie.size; node += 1)
      if ((flags[node] ?? 0) !== 0) count += 4 + 2 * singulars.pluralCountOf(trie.wordOf(node))
    // At eight bits or more a beginning, few others slip through.
    this.#bits = Math.max(10, Math.min(24, Math.ceil(Math.log2(count * 8 + 1))))
    this.#set = new Int32Array(1 << (this.#bits - 5))
    for (let node = 1; node < trie.size; node += 1) {
      const how = flags[node] ?? 0
      if (how === 0) continue
      const [word, parent] = [trie.wordOf(node), trie.parentOf(node)]
      const [hash, before] = [words.hashOf(word), trie.wordOf(parent)]
      const hashBefore = words.hashOf(before)
      this.#mark(parent === 0 ? hash : pairOf(hashBefore, hash), how)
      // One of the two may be a plural, not both.
      for (let i = 0; i < singulars.pluralCountOf(word); i += 1) {
        const plural = words.hashOf(singulars.pluralOf(word, i))
        this.#mark(parent === 0 ? plural : pairOf(hashBefore, plural), how)
      }
      if (parent === 0) continue
      for (let i = 0; i < singulars.pluralCountOf(before); i += 1)
        this.#mark(pairOf(words.hashOf(singulars.pluralOf(before, i)), hash), how)
    }
  }

  #mark(hash: number, how: number): void {
    if (how & large) this.#setBit(spread(hash, this.#bits))
    if (how & small) this.#setBit(spread(~hash, this.#bits))
  }

  #setBit(bit: number): void {
    this.#set[bit >>> 5] = (this.#set[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }

  /** Whether a name may begin with a word, given its hash, the next word's, and whether it begins with a small letter. */
  has(hash: number, next: number, isSmall: boolean): boolean {
    const pair = pairOf(hash, next)
    return isSmall ? this.#has(~hash) || this.#has(~pair) : this.#has(hash) || this.#has(pair)
  }

  #has(hash: number): boolean {
    const bit = spread(hash, this.#bits)
    return ((this.#set[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
  }
}

function pairOf(hash: number, next: number): number {
  return Math.imul(hash, 0x85ebca6b) ^ next
}
