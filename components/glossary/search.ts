/**
 * The search through one block: at every word the longest spelling wins, then the more trusted glossary, and the search
 * goes on behind it. Nearly all words are passed over after one look at a bit.
 */
import type { Block, Span } from '@/components/text/text'
import { isWholeWord } from './boundaries'
import { broken, joined } from './gaps'
import { hashOf } from './hash'
import type { Lexicon } from './lexicon'
import { fitsCapitals } from './spellings'
import { Tokens, unknown } from './tokens'
import { leaningEnd, mostLeaning } from './words'

export interface Hit extends Span {
  /** Its number in the lexicon. */
  readonly spelling: number
}

/**
 * Steps from word to word that one beginning may cost. A name has at most 200 words (see `lexicon.ts`); more are only
 * needed where a glossary was made to be slow.
 */
const mostSteps = 256
/**
 * Running text costs about one step a word. Where a block costs several, nearly every word of it begins a long name and
 * then does not go on with it, as no text does that is meant to be read. What follows there gets few steps each, so that
 * the search stays linear, and its longest names may be missed.
 */
const stepsPerWord = 4
const fewSteps = 8

/** A search is made for one text and used for its blocks one after the other. */
export class Search {
  /** Whether the last block had a spelling that was not open. */
  sawClosed = false
  readonly #tokens = new Tokens()
  readonly #lexicon: Lexicon
  readonly #text: string
  #isOpen: (spelling: number) => boolean = () => true
  #hasPlurals = true
  #isShouted: boolean | undefined
  #first = 0
  /** Steps that are left for this beginning, and what it was given; steps the block has cost, and may cost. */
  #steps = 0
  #granted = 0
  #spent = 0
  #budget = 0
  #best: Hit | undefined
  /** The last token of the best hit. */
  #last = -1

  constructor(lexicon: Lexicon, text: string) {
    this.#lexicon = lexicon
    this.#text = text
  }

  /** What is found in a block, in order. Spellings with a requirement count only if `isOpen` says so. */
  hitsIn(block: Block, isOpen: (spelling: number) => boolean): Hit[] {
    const tokens = this.#tokens
    const { beginnings } = this.#lexicon
    this.#isOpen = isOpen
    this.sawClosed = false
    this.#isShouted = undefined
    this.#hasPlurals = block.language === undefined || /^en\b/i.test(block.language)
    tokens.read(this.#text, block.start, block.end)
    this.#spent = this.#granted = this.#steps = 0
    this.#budget = mostSteps * 4 + tokens.size * stepsPerWord
    const hits: Hit[] = []
    for (let first = 0; first < tokens.size; first += 1) {
      const start = tokens.starts[first] ?? 0
      const next = first + 1 < tokens.size ? (tokens.hashes[first + 1] ?? 0) : 0
      const mayBegin = beginnings.has(tokens.hashes[first] ?? 0, next, isSmall(this.#text.charCodeAt(start)))
      if (!mayBegin && tokens.leans[first] === 0) continue
      this.#begin(first)
      if (mayBegin) this.#step(0, first, false)
      if (this.#best === undefined && tokens.leans[first] !== 0) this.#searchBehindLeaning(first)
      if (this.#best === undefined) continue
      hits.push(this.#best)
      first = this.#last
    }
    return hits
  }

  #begin(first: number): void {
    this.#first = first
    this.#spent += this.#granted - this.#steps
    this.#granted = this.#spent > this.#budget ? fewSteps : mostSteps
    this.#steps = this.#granted
    this.#best = undefined
    this.#last = -1
  }

  /** Looks for a name behind the little words that lean on it, one after the other. */
  #searchBehindLeaning(first: number): void {
    const { starts, ends, hashes, ids, leans } = this.#tokens
    const [start = 0, end = 0, hash = 0, id = unknown] = [starts[first], ends[first], hashes[first], ids[first]]
    let lean = leans[first] ?? 0
    for (let i = 0; i < mostLeaning && lean !== 0 && this.#best === undefined; i += 1) {
      starts[first] = lean
      hashes[first] = hashOf(this.#text, lean, end)
      ids[first] = unknown
      this.#step(0, first, false)
      lean = leaningEnd(this.#text, lean, end)
    }
    starts[first] = start
    hashes[first] = hash
    ids[first] = id
  }

  /** Goes on from `node` over the word at `at`, as it is and as the plural of something; one plural a name is enough. */
  #step(node: number, at: number, hasPlural: boolean): void {
    if (this.#steps === 0) return
    this.#steps -= 1
    const { singulars } = this.#lexicon
    const gap = at === this.#first ? joined : (this.#tokens.gaps[at] ?? broken)
    const word = this.#wordAt(at)
    if (word === -1) return
    this.#goOn(node, word, gap, at, hasPlural)
    if (hasPlural || !this.#hasPlurals || singulars.firstOf(word) === -1) return
    const several = singulars.severalOf(word)
    if (several === undefined) this.#goOn(node, singulars.firstOf(word), gap, at, true)
    else for (const one of several) this.#goOn(node, one, gap, at, true)
  }

  /** Goes over a known word, if a name does; -1 is none. */
  #goOn(node: number, word: number, gap: number, at: number, hasPlural: boolean): void {
    const next = word === -1 ? 0 : this.#lexicon.trie.next(node, word, gap)
    if (next !== 0) this.#arrive(next, at, hasPlural)
  }

  /** The number of a token's word, which is looked up once. */
  #wordAt(at: number): number {
    const { starts, ends, hashes, ids } = this.#tokens
    const known = ids[at] ?? unknown
    if (known !== unknown) return known
    const word = this.#lexicon.words.idOf(this.#text, starts[at] ?? 0, ends[at] ?? 0, hashes[at] ?? 0)
    ids[at] = word
    return word
  }

  #arrive(node: number, at: number, hasPlural: boolean): void {
    const { spellings, trie } = this.#lexicon
    if (at > this.#last) {
      for (let spelling = spellings.firstAt(node); spelling !== -1; spelling = spellings.nextTo(spelling)) {
        if (hasPlural && spellings.has(spelling, 'isSingular')) continue
        const hit = this.#hitOf(spelling, at)
        if (hit === undefined || !this.#mayCount(spelling)) continue
        this.#best = hit
        this.#last = at
        break
      }
    }
    if (at + 1 < this.#tokens.size && this.#tokens.gaps[at + 1] !== broken && trie.goesOn(node))
      this.#step(node, at + 1, hasPlural)
  }

  #mayCount(spelling: number): boolean {
    if (!this.#lexicon.spellings.has(spelling, 'isConditional') || this.#isOpen(spelling)) return true
    this.sawClosed = true
    return false
  }

  /** The hit that a spelling makes with the words from the first to `at`, if the text has what it asks for. */
  #hitOf(spelling: number, at: number): Hit | undefined {
    const { spellings } = this.#lexicon
    const { starts, ends, tails } = this.#tokens
    const text = this.#text
    const form = spellings.formOf(spelling)
    const rule = spellings.caseOf(spelling)
    const cuts = spellings.cutsOf(spelling)
    const isPossessive = spellings.has(spelling, 'isPossessive')
    let start = starts[this.#first] ?? 0
    let end = ends[at] ?? 0
    if (isPossessive) {
      if (tails[at] === 0) return undefined
      end += tails[at] ?? 0
    }
    if (spellings.has(spelling, 'needsStop') && text[end] !== '.') return undefined
    for (let i = this.#first, cut = 0; i <= at; i += 1, cut += 2) {
      const [from = 0, to = 0] = [cuts[cut], cuts[cut + 1]]
      if (!fitsCapitals(rule, form, from, to, text, starts[i] ?? 0, ends[i] ?? 0)) return undefined
    }
    if (!isWholeWord(text, start, end)) return undefined
    if (
      spellings.has(spelling, 'isLostAmongCapitals') &&
      this.#isAllCapitals() &&
      !text.slice(start, end).includes('.')
    )
      return undefined
    // Signs at the edges of a name, as in `Yahoo!` and `#MeToo`, are marked where the text has them.
    if (/[.!?]$/.test(form) && text[end] === form.at(-1)) end += 1
    if (form.startsWith('#') && text[start - 1] === '#') start -= 1
    return { start, end, spelling }
  }

  #isAllCapitals(): boolean {
    const { size, starts, ends } = this.#tokens
    if (this.#isShouted === undefined) {
      const block = this.#text.slice(starts[0], ends[size - 1])
      this.#isShouted = size > 1 && block === block.toUpperCase()
    }
    return this.#isShouted
  }
}

/** Whether a unit is a small letter without an accent. Others may be taken for capitals: only time is lost. */
function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}
