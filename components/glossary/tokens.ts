/**
 * Tokens: the words of a stretch of text as the matcher compares them, each with its place in the article. Spellings of
 * terms are cut by the same code, so text and term cannot disagree about what a word is. An article has very many
 * words and few of them matter, so a token is a row in typed arrays, and its word is only a hash until somebody looks
 * closer.
 */
import { ending, letter, sign, space, stop } from './characters'
import { kindBits, letters, traits } from './fold'
import { brokenGap, gapOf, joined, spaceGap, widened } from './gaps'
import { hashOf, hashSeed, roll } from './hash'
import { bareEnd, isCapitalAt, kindAt, leaningEnd, widthAt, wordEnd } from './words'

/** In `ids`: the word has not been looked up. */
export const unknown = -2

export class Tokens {
  size = 0
  starts = new Int32Array(64)
  /** Where the word ends, its `’s` left out. */
  ends = new Int32Array(64)
  hashes = new Int32Array(64)
  /** What stands before the word; see `gaps.ts`. */
  gaps = new Uint16Array(64)
  /** How many units of `’s` follow; 0 for most. */
  tails = new Uint8Array(64)
  /** Where it begins without a little word leaning on it: at `I` in `l’Iran`, `ا` in `بالرقة`; 0 for nearly all. */
  leans = new Int32Array(64)
  /** Room for whoever looks words up: a word's number in a vocabulary. */
  ids = new Int32Array(64).fill(unknown)
  /** The gap since the last word, while reading. */
  #gap = 0

  /** Takes the words between `start` and `end` of a text, and forgets those it held. Addresses hold none. */
  read(text: string, start = 0, end = text.length): void {
    this.tails.fill(0, 0, this.size)
    this.leans.fill(0, 0, this.size)
    this.ids.fill(unknown, 0, this.size)
    this.size = 0
    this.#gap = 0
    for (let at = start; at < end; ) {
      at = this.#readPlain(text, at, end)
      if (at < end) at = this.#readOther(text, at, start, end)
    }
  }

  /** Reads words of plain letters with single spaces between, which is most of any text. Gives the place of what is not. */
  #readPlain(text: string, from: number, limit: number): number {
    let { starts, ends, hashes, gaps } = this
    let size = this.size
    let gap = this.#gap
    let at = from
    while (at < limit) {
      let next = text.charCodeAt(at)
      if (next === 0x20 && gap === 0) {
        gap = spaceGap
        at += 1
        continue
      }
      let unit = letters[next] ?? 0
      if (unit === 0) break
      let hash = hashSeed
      let to = at
      do {
        hash = roll(hash, unit)
        to += 1
        next = to < limit ? text.charCodeAt(to) : 0x20
        unit = letters[next] ?? 0
      } while (unit !== 0)
      const kind = (traits[next] ?? 0) & kindBits
      if (kind < ending && (kind !== stop || kindAt(text, to + 1, limit) === letter)) break
      if (size === starts.length) {
        this.#grow()
        ;({ starts, ends, hashes, gaps } = this)
      }
      starts[size] = at
      ends[size] = to
      hashes[size] = hash
      gaps[size] = gap === spaceGap ? joined : gapOf(gap)
      if (mayLean(text.charCodeAt(at))) this.leans[size] = leaningEnd(text, at, to)
      size += 1
      at = to
      gap = 0
    }
    this.size = size
    this.#gap = gap
    return at
  }

  /** Reads one word with more to it, one sign, or one character between words. Gives the place behind it. */
  #readOther(text: string, at: number, start: number, limit: number): number {
    const kind = kindAt(text, at, limit)
    if (kind === sign) {
      const end = at + widthAt(text, at)
      this.#push(text, at, end)
      return end
    }
    const isAccount = text[at] === '@' && kindAt(text, at + 1, limit) === letter
    if (isAccount || kind === letter || isLeadingStop(text, at, start, limit)) {
      const end = wordEnd(text, isAccount ? at + 1 : at, limit)
      if (end > 0 && !isAccount) this.#pushWord(text, at, end)
      else this.#gap = brokenGap
      return end > 0 ? end : ~end
    }
    this.#gap = widened(this.#gap, text, at, limit)
    return at + widthAt(text, at)
  }

  #push(text: string, start: number, end: number): void {
    if (this.size === this.starts.length) this.#grow()
    this.starts[this.size] = start
    this.ends[this.size] = end
    this.hashes[this.size] = hashOf(text, start, end)
    this.gaps[this.size] = gapOf(this.#gap)
    this.size += 1
    this.#gap = 0
  }

  #pushWord(text: string, start: number, fullEnd: number): void {
    const end = bareEnd(text, start, fullEnd)
    this.#push(text, start, end)
    this.tails[this.size - 1] = fullEnd - end
    this.leans[this.size - 1] = leaningEnd(text, start, end)
  }

  #grow(): void {
    const room = this.starts.length * 2
    this.starts = longer(this.starts)
    this.ends = longer(this.ends)
    this.hashes = longer(this.hashes)
    this.leans = longer(this.leans)
    this.ids = longer(this.ids).fill(unknown, room / 2)
    const [gaps, tails] = [new Uint16Array(room), new Uint8Array(room)]
    gaps.set(this.gaps)
    tails.set(this.tails)
    this.gaps = gaps
    this.tails = tails
  }
}

/** A copy with twice the room. */
export function longer(column: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(column.length * 2)
  copy.set(column)
  return copy
}

/** Hebrew and Arabic words may; those with an apostrophe are not plain anyway. */
function mayLean(code: number): boolean {
  return code >= 0x590 && code < 0x700
}

/** The stop of `.NET`. */
function isLeadingStop(text: string, at: number, start: number, end: number): boolean {
  if (kindAt(text, at, end) !== stop || !isCapitalAt(text, at + 1, end)) return false
  return at === start || kindAt(text, at - 1, end) === space
}
