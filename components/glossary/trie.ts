/**
 * The trie whose steps are whole words, with the gap before each. Nodes are numbers, 0 is the root; most have one child,
 * which is kept beside them, and the rest are found by hash.
 */
import { spread } from './hash'
import { longer } from './tokens'

export class Trie {
  size = 1
  #parents = new Int32Array(256)
  #words = new Int32Array(256)
  #gaps = new Uint16Array(256)
  /** The child that came first, or 0. */
  #firsts = new Int32Array(256)
  /** Open addressing: a node that is not its parent's first child, or 0. */
  #slots = new Int32Array(512)
  #bits = 9
  #inSlots = 0

  /** The node behind `node` by way of a word and the gap before it, or 0. */
  next(node: number, word: number, gap: number): number {
    const first = this.#firsts[node] ?? 0
    if (first === 0 || (this.#words[first] === word && this.#gaps[first] === gap)) return first
    const mask = this.#slots.length - 1
    for (let slot = spread(hashOf(node, word, gap), this.#bits); ; slot = (slot + 1) & mask) {
      const child = this.#slots[slot] ?? 0
      if (child === 0 || (this.#parents[child] === node && this.#words[child] === word && this.#gaps[child] === gap))
        return child
    }
  }

  /** The same, and the node is new if need be. */
  grow(node: number, word: number, gap: number): number {
    const known = this.next(node, word, gap)
    if (known !== 0) return known
    const child = this.size
    this.size += 1
    if (child === this.#parents.length) this.#widen()
    this.#parents[child] = node
    this.#words[child] = word
    this.#gaps[child] = gap
    if (this.#firsts[node] === 0) this.#firsts[node] = child
    else {
      this.#inSlots += 1
      if (this.#inSlots * 2 > this.#slots.length) this.#rehash(child)
      this.#place(child)
    }
    return child
  }

  /** The word that leads to a node. */
  wordOf(node: number): number {
    return this.#words[node] ?? 0
  }

  parentOf(node: number): number {
    return this.#parents[node] ?? 0
  }

  /** Whether any name goes on behind a node. */
  goesOn(node: number): boolean {
    return this.#firsts[node] !== 0
  }

  /** Gives back the room that was kept for more nodes. */
  trim(): void {
    this.#parents = this.#parents.slice(0, this.size)
    this.#words = this.#words.slice(0, this.size)
    this.#gaps = this.#gaps.slice(0, this.size)
    this.#firsts = this.#firsts.slice(0, this.size)
  }

  #place(child: number): void {
    const mask = this.#slots.length - 1
    const hash = hashOf(this.#parents[child] ?? 0, this.#words[child] ?? 0, this.#gaps[child] ?? 0)
    let slot = spread(hash, this.#bits)
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = child
  }

  #rehash(before: number): void {
    this.#bits += 1
    this.#slots = new Int32Array(1 << this.#bits)
    for (let child = 1; child < before; child += 1)
      if (this.#firsts[this.#parents[child] ?? 0] !== child) this.#place(child)
  }

  #widen(): void {
    this.#parents = longer(this.#parents)
    this.#words = longer(this.#words)
    this.#firsts = longer(this.#firsts)
    const gaps = new Uint16Array(this.#gaps.length * 2)
    gaps.set(this.#gaps)
    this.#gaps = gaps
  }
}

function hashOf(node: number, word: number, gap: number): number {
  return Math.imul(node, 0x85ebca6b) ^ Math.imul(word, 0xc2b2ae35) ^ gap
}
