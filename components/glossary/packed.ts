/**
 * The glossaries of the package as it holds them: thousands of terms, of which an article has some dozens. Each term is a
 * line of JSON in one long string and is read when it is first asked for; what is looked for in all of them is worked out
 * when the package is built (`assets/glossaries/pack.ts`). Of all terms at once, text and objects took five times the room.
 */
import type { GlossaryTerm, List, TermKind, TermSource } from './glossary'

/** A glossary in the package's script. Of the three strings, each line is of one term, in the order of the file. */
export interface PackedGlossary extends Pick<TermSource, 'format' | 'name' | 'language' | 'licence' | 'source'> {
  /** Each a `PackedTerm` as JSON. ASCII only: the browser keeps two bytes for every character of a string that has one more. */
  readonly terms: string
  readonly firstWords: string
  readonly sounds: string
  readonly isRelating: boolean
}

/** A term without the names of what every term has. */
export type PackedTerm = readonly [
  id: string,
  term: string,
  kind: TermKind,
  definition: string,
  priority: GlossaryTerm['priority'],
  rest?: Omit<GlossaryTerm, 'id' | 'term' | 'kind' | 'definition' | 'priority'>,
]

/** A glossary of the package, ready to find terms in. */
export interface BundledGlossary extends TermSource {
  readonly firstWords: Lines
  readonly sounds: Lines
  readonly isRelating: boolean
}

export function unpacked(packed: PackedGlossary): BundledGlossary {
  const { terms, firstWords, sounds } = packed
  return { ...packed, terms: new PackedTerms(terms), firstWords: new Lines(firstWords), sounds: new Lines(sounds) }
}

/** The lines of a text by their number. */
export class Lines implements List<string> {
  readonly length: number
  readonly #text: string
  /** Where each begins, and where one more would. */
  readonly #starts: Int32Array

  constructor(text: string) {
    const starts = [0]
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
    this.length = starts.length
    this.#text = text
    this.#starts = Int32Array.from([...starts, text.length + 1])
  }

  at(index: number): string | undefined {
    const [start, next] = [this.#starts[index], this.#starts[index + 1]]
    return start === undefined || next === undefined ? undefined : this.#text.slice(start, next - 1)
  }

  /** The numbers of the lines, in order, that have `part` at a distance from their beginning that is a multiple of its length. */
  holding(part: string): number[] {
    const found: number[] = []
    for (let at = this.#text.indexOf(part); at !== -1; at = this.#text.indexOf(part, at + 1)) {
      const line = this.#lineAt(at)
      if ((at - (this.#starts[line] ?? 0)) % part.length === 0 && found.at(-1) !== line) found.push(line)
    }
    return found
  }

  #lineAt(place: number): number {
    let low = 0
    let high = this.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= place) low = middle
      else high = middle - 1
    }
    return low
  }
}

/** The terms, each read once. The file was checked before it was packed. */
class PackedTerms implements List<GlossaryTerm> {
  readonly length: number
  readonly #lines: Lines
  readonly #read = new Map<number, GlossaryTerm>()

  constructor(text: string) {
    this.#lines = new Lines(text)
    this.length = this.#lines.length
  }

  at(index: number): GlossaryTerm | undefined {
    const known = this.#read.get(index)
    const line = this.#lines.at(index)
    if (known !== undefined || line === undefined) return known
    const [id, term, kind, definition, priority, rest]: PackedTerm = JSON.parse(line)
    const whole: GlossaryTerm = { id, term, kind, definition, priority, ...rest }
    this.#read.set(index, whole)
    return whole
  }
}
