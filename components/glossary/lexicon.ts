/**
 * The lexicon: all spellings of all glossaries, made ready to be looked for. No pattern is ever built from a glossary, so
 * no glossary can make the search slow.
 */
import { atOnce, type Steps } from '@/components/article/steps'
import { Beginnings, large, small } from './beginnings'
import { type Concepts, conceptsOf } from './concepts'
import type { WordsThere } from './first-words'
import { fold } from './fold'
import { broken, joined } from './gaps'
import type { GlossaryTerm, TermSource } from './glossary'
import { Singulars } from './singulars'
import { SpellingTable, spellingTraits } from './spelling-table'
import { isBareLetter, isLostAmongCapitals, type Spelling, spellingsOf } from './spellings'
import { Tokens } from './tokens'
import { Trie } from './trie'
import { Vocabulary } from './vocabulary'
import { isCapitalAt } from './words'

/** Longer names are not looked for: a glossary's have at most 200 characters, and the search must end some time. */
const mostWords = 200

export interface Lexicon {
  /** The words of all spellings, and their plurals. */
  readonly words: Vocabulary
  readonly singulars: Singulars
  readonly beginnings: Beginnings
  /** From words to the nodes at which spellings end. */
  readonly trie: Trie
  readonly spellings: SpellingTable
  /** All terms, those of the most trusted glossary first; everywhere else a term is its number in here. */
  readonly terms: readonly GlossaryTerm[]
  readonly glossaryOf: (term: number) => TermSource | undefined
  readonly concepts: Concepts
  /** By spelling that needs company: the terms of which one must be in the text. */
  readonly company: ReadonlyMap<number, readonly number[]>
}

/** Makes a lexicon of glossaries, the most trusted first. */
export const makeLexicon = (glossaries: readonly TermSource[]): Lexicon => atOnce(lexiconSteps(glossaries))

/**
 * The same, with places to rest at: thousands of terms take longer than a frame. With `there`, the words of a text, it is a
 * lexicon for that text alone.
 */
export function* lexiconSteps(glossaries: readonly TermSource[], there?: WordsThere): Steps<Lexicon> {
  const draft = new Draft(there)
  const starts: number[] = []
  const company = new Map<number, readonly number[]>()
  for (const glossary of glossaries) {
    const first = draft.terms.length
    starts.push(first)
    const wanted = yield* draft.addAll(glossary)
    const numbers = numbersOf(draft.terms, first, new Set(wanted.flatMap(({ ids }) => ids)))
    for (const { spelling, ids } of wanted)
      company.set(
        spelling,
        ids.flatMap((id) => numbers.get(id) ?? []),
      )
  }
  const { words, trie, spellings, terms } = draft
  const placeOf = (term: number): number => {
    let place = starts.length - 1
    while (place > 0 && (starts[place] ?? 0) > term) place -= 1
    return place
  }
  yield
  const singulars = new Singulars(words)
  yield
  words.trim()
  trie.trim()
  // The reader's own glossary first. A spelling whose condition is met says more than one without; then names go first.
  spellings.arrange(trie.size, (spelling) => {
    const rank = spellings.has(spelling, 'isConditional') ? 0 : spellings.has(spelling, 'isName') ? 1 : 2
    return placeOf(spellings.termOf(spelling)) * 3 + rank
  })
  yield
  const concepts = conceptsOf(spellings, starts.length > 1 ? trie.size : 0, terms.length, placeOf)
  const glossaryOf = (term: number): TermSource | undefined => glossaries[placeOf(term)]
  yield
  const beginnings = new Beginnings(trie, words, singulars, draft.beginnings)
  singulars.trim()
  return { words, singulars, beginnings, trie, spellings, terms, glossaryOf, concepts, company }
}

/** The numbers of those terms from `first` on that are asked for by id. */
function numbersOf(
  terms: readonly GlossaryTerm[],
  first: number,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  if (ids.size > 0)
    for (let number = first; number < terms.length; number += 1) {
      const id = terms[number]?.id ?? ''
      if (ids.has(id)) numbers.set(id, number)
    }
  return numbers
}

/** What a spelling must have in the text besides itself. */
interface Wanted {
  readonly spelling: number
  readonly ids: readonly string[]
}

/** A lexicon on its way. */
class Draft {
  readonly words = new Vocabulary()
  readonly trie = new Trie()
  readonly spellings = new SpellingTable()
  readonly terms: GlossaryTerm[] = []
  /** By node of the trie, how the names that end at the first word or go on at the second may begin. */
  beginnings = new Uint8Array(256)
  readonly #tokens = new Tokens()
  readonly #there: WordsThere | undefined

  constructor(there: WordsThere | undefined) {
    this.#there = there
  }

  /** Takes a spelling of a term and gives its number; -1 if it holds no word, or could never be found. */
  #add({ form, case: rule, anyOf, isName, isSingular }: Spelling, term: number): number {
    const tokens = this.#tokens
    tokens.read(form)
    const last = tokens.size - 1
    if (last < 0 || last >= mostWords) return -1
    const end = tokens.ends[last] ?? 0
    const tail = tokens.tails[last] ?? 0
    let traits = 0
    if (last === 0) {
      const word = fold(form.slice(tokens.starts[0], end))
      if (word === '' || (!isName && isBareLetter(word))) return -1
      if (form[end + tail] === '.') traits |= spellingTraits.needsStop
      if (rule !== 'any' && isLostAmongCapitals(word)) traits |= spellingTraits.isLostAmongCapitals
    }
    if (tail > 0) traits |= spellingTraits.isPossessive
    if (anyOf !== undefined) traits |= spellingTraits.isConditional
    if (isName) traits |= spellingTraits.isName
    if (isSingular) traits |= spellingTraits.isSingular
    for (let at = 1; at <= last; at += 1) if (tokens.gaps[at] === broken) return -1
    const how = rule === 'any' || !isCapitalAt(form, tokens.starts[0] ?? 0, form.length) ? large | small : large
    let node = 0
    for (let at = 0; at <= last; at += 1) {
      const word = this.words.add(form, tokens.starts[at] ?? 0, tokens.ends[at] ?? 0, tokens.hashes[at])
      node = this.trie.grow(node, word, at === 0 ? joined : (tokens.gaps[at] ?? 0))
      if (at === Math.min(last, 1)) this.#noteBeginning(node, how)
    }
    return this.spellings.add(form, term, rule, traits, node)
  }

  #noteBeginning(node: number, how: number): void {
    if (node >= this.beginnings.length) {
      const wider = new Uint8Array(node * 2)
      wider.set(this.beginnings)
      this.beginnings = wider
    }
    this.beginnings[node] = (this.beginnings[node] ?? 0) | how
  }

  *addAll(glossary: TermSource): Steps<readonly Wanted[]> {
    const wanted: Wanted[] = []
    for (let index = 0; index < glossary.terms.length; index += 1) {
      yield
      const firstWords = glossary.firstWords?.at(index)
      if (firstWords !== undefined && this.#there?.hasAny(firstWords) === false) continue
      const term = glossary.terms.at(index)
      if (term === undefined) continue
      this.terms.push(term)
      for (const spelling of spellingsOf(term)) {
        const number = this.#add(spelling, this.terms.length - 1)
        // What the package says of a name of one's own is wanted, too.
        if (firstWords === undefined) this.#there?.add(this.#tokens.hashes[0] ?? 0)
        // The term's other spellings are company too.
        if (number !== -1 && spelling.anyOf !== undefined)
          wanted.push({ spelling: number, ids: [term.id, ...spelling.anyOf] })
      }
    }
    return wanted
  }
}
