/** A word's hash: FNV-1a over its folded units, so that it can roll along while a text is read and no word is cut out. */
import { foldAt, folds, unfolded } from './fold'

export const hashSeed = 0x811c9dc5 | 0

/** The hash of a word and one unit more. */
export function roll(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** The hash of the word between `start` and `end`, as it is folded. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = hashSeed
  for (let at = start; at < end; at += 1) {
    const unit = folds[text.charCodeAt(at)] ?? unfolded
    if (unit === 0) continue
    if (unit !== unfolded) {
      hash = roll(hash, unit)
      continue
    }
    const folded = foldAt(text, at, start)
    for (let i = 0; i < folded.length; i += 1) hash = roll(hash, folded.charCodeAt(i))
    if ((text.codePointAt(at) ?? 0) > 0xffff) at += 1
  }
  return hash
}

/** Spreads a hash over `bits` bits: FNV's low bits know little of a word's beginning. */
export function spread(hash: number, bits: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - bits)
}
