/**
 * Which words of a vocabulary are plurals of which others. The plurals of all its words are put into it beforehand, so
 * that a search meets them like any other word.
 */
import { pluralsOf, singularsOf } from './plurals'
import { longer } from './tokens'
import type { Vocabulary } from './vocabulary'

export class Singulars {
  /** By word, the word it is the plural of, plus 1. */
  readonly #first: Int32Array
  /** The words of which there are several: bases are bases or a basis. */
  readonly #several = new Map<number, readonly number[]>()
  /** The plurals of all words, one behind the other, and where each word's begin; only while a lexicon is made. */
  #plurals = new Int32Array(256)
  #starts: Int32Array

  /** Adds to `words` the plurals of all that are there. */
  constructor(words: Vocabulary) {
    const count = words.size
    this.#starts = new Int32Array(count + 1)
    let size = 0
    for (let id = 0; id < count; id += 1) {
      const word = words.wordOf(id)
      if (mayHavePlural(word))
        for (const plural of pluralsOf(word)) {
          if (size === this.#plurals.length) this.#plurals = longer(this.#plurals)
          this.#plurals[size] = words.add(plural)
          size += 1
        }
      this.#starts[id + 1] = size
    }
    this.#first = new Int32Array(words.size)
    for (let id = 0; id < count; id += 1)
      for (let i = 0; i < this.pluralCountOf(id); i += 1) {
        const plural = this.pluralOf(id, i)
        if (this.#first[plural] === 0) this.#first[plural] = id + 1
        else if (!this.#several.has(plural)) this.#several.set(plural, inOrder(words, plural))
      }
  }

  /** How many plurals a word has; 0 for all after `trim`. */
  pluralCountOf(word: number): number {
    return (this.#starts[word + 1] ?? 0) - (this.#starts[word] ?? 0)
  }

  /** One of a word's plurals, counted from 0. */
  pluralOf(word: number, index: number): number {
    return this.#plurals[(this.#starts[word] ?? 0) + index] ?? 0
  }

  /** Forgets what only the making of a lexicon needs. */
  trim(): void {
    this.#plurals = new Int32Array(0)
    this.#starts = new Int32Array(0)
  }

  /** What a word is the plural of: the likeliest word, or -1. */
  firstOf(word: number): number {
    return (this.#first[word] ?? 0) - 1
  }

  /** All it may be the plural of, likeliest first, where there are several. */
  severalOf(word: number): readonly number[] | undefined {
    return this.#several.get(word)
  }
}

function inOrder(words: Vocabulary, plural: number): readonly number[] {
  return singularsOf(words.wordOf(plural)).flatMap((word) => {
    const id = words.idOf(word)
    return id === -1 ? [] : [id]
  })
}

/** Only names in Latin letters and numbers have plurals in English. */
export function mayHavePlural(word: string): boolean {
  return word !== '' && word.charCodeAt(word.length - 1) < 0x250
}
