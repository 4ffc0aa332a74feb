/** All spellings as numbers, and what each asks of the text in columns: so a hundred thousand take a few megabytes. */
import type { TermCase } from './glossary'
import { longer, Tokens } from './tokens'

const cases: readonly TermCase[] = ['any', 'capital', 'exact']
const caseBits = 3

/** Traits of a spelling, to be added to its case. */
export const spellingTraits = {
  /** It ends in `’s`, which then must be in the text and is marked too. */
  isPossessive: 4,
  /** It is one word and ends in a full stop, which then must be there: `No.` */
  needsStop: 8,
  /** It counts only if another term is in the text. */
  isConditional: 16,
  /** It is the term's own name, or another way to write that. */
  isName: 32,
  /** It cannot be told from a common word where everything is in capitals. */
  isLostAmongCapitals: 64,
  /** It has no plural: Frances is not more than one France. */
  isSingular: 128,
} as const

export class SpellingTable {
  readonly #forms: string[] = []
  #terms = new Int32Array(256)
  #traits = new Uint8Array(256)
  #nodes = new Int32Array(256)
  /** By node: the first spelling that ends there, plus 1. By spelling: the next one at its node, plus 1. */
  #firsts = new Int32Array(0)
  #nexts = new Int32Array(0)
  readonly #cuts = new Map<number, Int32Array>()
  readonly #tokens = new Tokens()

  get size(): number {
    return this.#forms.length
  }

  /** Takes a spelling and gives it a number. `traits` is a sum of `spellingTraits`. */
  add(form: string, term: number, rule: TermCase, traits: number, node: number): number {
    const spelling = this.#forms.length
    if (spelling === this.#terms.length) this.#widen(spelling * 2)
    this.#forms.push(form)
    this.#terms[spelling] = term
    this.#traits[spelling] = cases.indexOf(rule) | traits
    this.#nodes[spelling] = node
    return spelling
  }

  /** Once all are there: puts those of each node in a row, by rank and then in the order they came. */
  arrange(nodes: number, rankOf: (spelling: number) => number): void {
    const order = Float64Array.from(
      { length: this.size },
      (_, spelling) => rankOf(spelling) * 2 ** 32 + spelling,
    ).sort()
    this.#firsts = new Int32Array(nodes)
    this.#nexts = new Int32Array(this.size)
    for (let i = this.size - 1; i >= 0; i -= 1) {
      const spelling = (order[i] ?? 0) % 2 ** 32
      const node = this.#nodes[spelling] ?? 0
      this.#nexts[spelling] = this.#firsts[node] ?? 0
      this.#firsts[node] = spelling + 1
    }
    this.#terms = this.#terms.slice(0, this.size)
    this.#traits = this.#traits.slice(0, this.size)
    this.#nodes = new Int32Array(0)
  }

  /** The first spelling that ends at a node of the trie, or -1. */
  firstAt(node: number): number {
    return (this.#firsts[node] ?? 0) - 1
  }

  /** The next spelling at the same node, or -1. */
  nextTo(spelling: number): number {
    return (this.#nexts[spelling] ?? 0) - 1
  }

  formOf(spelling: number): string {
    return this.#forms[spelling] ?? ''
  }

  termOf(spelling: number): number {
    return this.#terms[spelling] ?? 0
  }

  caseOf(spelling: number): TermCase {
    return cases[(this.#traits[spelling] ?? 0) & caseBits] ?? 'any'
  }

  has(spelling: number, trait: keyof typeof spellingTraits): boolean {
    return ((this.#traits[spelling] ?? 0) & spellingTraits[trait]) !== 0
  }

  /** Start and end of each word of a spelling in its form, pair behind pair; worked out when first asked for. */
  cutsOf(spelling: number): Int32Array {
    const known = this.#cuts.get(spelling)
    if (known !== undefined) return known
    const tokens = this.#tokens
    tokens.read(this.formOf(spelling))
    const cuts = new Int32Array(tokens.size * 2)
    for (let at = 0; at < tokens.size; at += 1) {
      cuts[at * 2] = tokens.starts[at] ?? 0
      cuts[at * 2 + 1] = tokens.ends[at] ?? 0
    }
    this.#cuts.set(spelling, cuts)
    return cuts
  }

  #widen(room: number): void {
    this.#terms = longer(this.#terms)
    this.#nodes = longer(this.#nodes)
    const traits = new Uint8Array(room)
    traits.set(this.#traits)
    this.#traits = traits
  }
}
