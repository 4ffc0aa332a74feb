/**
 * Which terms a text can hold at all: those of which a spelling begins with one of its words. The glossaries of the package
 * have thousands of terms and an article few of them, so that most need not be made ready to be looked for. What their
 * spellings begin with is worked out when the package is built (`assets/glossaries/pack.ts`).
 */
import { fold } from './fold'
import type { GlossaryTerm } from './glossary'
import { hashOf } from './hash'
import { pluralsOf } from './plurals'
import { mayHavePlural } from './singulars'
import { spellingsOf } from './spellings'
import { Tokens } from './tokens'
import { leaningEnd, mostLeaning } from './words'

/** Of a word's hash so many bits are kept: two words of a hundred thousand look alike, and then a term too many is made ready. */
const digits = 4
const digitBits = 6
const mask = 2 ** (digits * digitBits) - 1
/** The digits are the characters from here on. */
const zero = 48

/** The words that a term's spellings may begin with in a text, their plurals too: for each, four characters. */
export function firstWordsOf(term: GlossaryTerm): string {
  const tokens = new Tokens()
  const found = new Set<number>()
  for (const { form } of spellingsOf(term)) {
    tokens.read(form)
    if (tokens.size === 0) continue
    found.add((tokens.hashes[0] ?? 0) & mask)
    const word = fold(form.slice(tokens.starts[0], tokens.ends[0]))
    if (mayHavePlural(word)) for (const plural of pluralsOf(word)) found.add(hashOf(plural, 0, plural.length) & mask)
  }
  return Array.from(found, codeOf).join('')
}

/** The four characters of a word, by its hash. */
function codeOf(hash: number): string {
  return Array.from({ length: digits }, (_, at) => String.fromCharCode(zero + ((hash >>> (at * digitBits)) & 63))).join(
    '',
  )
}

/** The code of the first word of a text among `firstWordsOf` a term; undefined where the text has no word. */
export function firstWordCode(text: string): string | undefined {
  const tokens = new Tokens()
  tokens.read(text)
  return tokens.size === 0 ? undefined : codeOf(tokens.hashes[0] ?? 0)
}

/** The words of texts. */
export class WordsThere {
  readonly #hashes = new Set<number>()
  readonly #tokens = new Tokens()

  /** Takes the words of a stretch of a text. */
  read(text: string, start: number, end: number): void {
    const tokens = this.#tokens
    tokens.read(text, start, end)
    for (let at = 0; at < tokens.size; at += 1) {
      this.add(tokens.hashes[at] ?? 0)
      const to = tokens.ends[at] ?? 0
      let lean = tokens.leans[at] ?? 0
      for (let i = 0; i < mostLeaning && lean !== 0; i += 1) {
        this.add(hashOf(text, lean, to))
        lean = leaningEnd(text, lean, to)
      }
    }
  }

  /** Takes a word by its hash. */
  add(hash: number): void {
    this.#hashes.add(hash & mask)
  }

  /** Whether one of these (`firstWordsOf`) is among them. */
  hasAny(firstWords: string): boolean {
    for (let at = 0; at < firstWords.length; at += digits) {
      let hash = 0
      for (let i = digits - 1; i >= 0; i -= 1) hash = (hash << digitBits) | (firstWords.charCodeAt(at + i) - zero)
      if (this.#hashes.has(hash)) return true
    }
    return false
  }
}
