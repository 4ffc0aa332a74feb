/**
 * The words of all spellings, each with a number. Looked up by hash and then compared unit by unit, so that no text,
 * however unlucky, makes two words one.
 */
import { foldAt, folds, unfolded } from './fold'
import { hashOf, spread } from './hash'
import { longer } from './tokens'

export class Vocabulary {
  size = 0
  /** The folded words, one behind the other. */
  #pool = new Uint16Array(1024)
  /** Where each word begins in the pool; one more than there are words. */
  #starts = new Int32Array(256)
  #hashes = new Int32Array(256)
  /** Open addressing: a word's number plus 1, or 0. */
  #slots = new Int32Array(512)
  #bits = 9

  /** The number of the word between `start` and `end` of a text, or -1. */
  idOf(text: string, start = 0, end = text.length, hash = hashOf(text, start, end)): number {
    const mask = this.#slots.length - 1
    for (let slot = spread(hash, this.#bits); ; slot = (slot + 1) & mask) {
      const id = (this.#slots[slot] ?? 0) - 1
      if (id < 0 || (this.#hashes[id] === hash && this.#is(id, text, start, end))) return id
    }
  }

  /** The number of a word, which is new if need be. */
  add(text: string, start = 0, end = text.length, hash = hashOf(text, start, end)): number {
    const known = this.idOf(text, start, end, hash)
    if (known !== -1) return known
    const id = this.size
    this.size += 1
    if (this.size * 2 > this.#slots.length) this.#rehash()
    if (id + 1 === this.#starts.length) {
      this.#starts = longer(this.#starts)
      this.#hashes = longer(this.#hashes)
    }
    this.#hashes[id] = hash
    this.#starts[id + 1] = this.#write(text, start, end, this.#starts[id] ?? 0)
    this.#place(id)
    return id
  }

  /** The hash of a word. */
  hashOf(id: number): number {
    return this.#hashes[id] ?? 0
  }

  /** A word as it is folded. */
  wordOf(id: number): string {
    let word = ''
    const end = this.#starts[id + 1] ?? 0
    for (let at = this.#starts[id] ?? 0; at < end; at += 1) word += String.fromCharCode(this.#pool[at] ?? 0)
    return word
  }

  /** Gives back the room that was kept for more words. */
  trim(): void {
    this.#pool = this.#pool.slice(0, this.#starts[this.size])
    this.#starts = this.#starts.slice(0, this.size + 1)
    this.#hashes = this.#hashes.slice(0, this.size)
  }

  #is(id: number, text: string, start: number, end: number): boolean {
    const pool = this.#pool
    let from = this.#starts[id] ?? 0
    const to = this.#starts[id + 1] ?? 0
    for (let at = start; at < end; at += 1) {
      const unit = folds[text.charCodeAt(at)] ?? unfolded
      if (unit === 0) continue
      if (unit !== unfolded) {
        if (from === to || pool[from] !== unit) return false
        from += 1
        continue
      }
      const folded = foldAt(text, at, start)
      for (let i = 0; i < folded.length; i += 1, from += 1)
        if (from >= to || pool[from] !== folded.charCodeAt(i)) return false
      if ((text.codePointAt(at) ?? 0) > 0xffff) at += 1
    }
    return from === to
  }

  /** Writes a word into the pool and gives the place behind it. */
  #write(text: string, start: number, end: number, from: number): number {
    let to = from
    for (let at = start; at < end; at += 1) {
      // No character folds to more than 18 units.
      if (to + 32 > this.#pool.length) this.#pool = withRoom(this.#pool)
      const unit = folds[text.charCodeAt(at)] ?? unfolded
      if (unit === 0) continue
      if (unit !== unfolded) {
        this.#pool[to] = unit
        to += 1
        continue
      }
      const folded = foldAt(text, at, start)
      for (let i = 0; i < folded.length; i += 1, to += 1) this.#pool[to] = folded.charCodeAt(i)
      if ((text.codePointAt(at) ?? 0) > 0xffff) at += 1
    }
    return to
  }

  #place(id: number): void {
    const mask = this.#slots.length - 1
    let slot = spread(this.#hashes[id] ?? 0, this.#bits)
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = id + 1
  }

  #rehash(): void {
    this.#bits += 1
    this.#slots = new Int32Array(1 << this.#bits)
    for (let id = 0; id < this.size - 1; id += 1) this.#place(id)
  }
}

function withRoom(pool: Uint16Array): Uint16Array<ArrayBuffer> {
  const copy = new Uint16Array(pool.length * 2)
  copy.set(pool)
  return copy
}
