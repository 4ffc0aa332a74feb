/**
 * The matcher: which terms an article holds, and where. One pass over the text, block by block, through a trie whose
 * steps are whole words. At every word the longest spelling wins, then the more trusted glossary; what was found never
 * overlaps. No pattern is ever built from a glossary, so no glossary can make it slow.
 */
import type { ArticleText, Span } from '@/components/text/text'
import { isWholeWord } from './boundaries'
import type { FoundTerm } from './found-term'
import type { Glossary, GlossaryTerm } from './glossary'
import { singularsOf } from './plurals'
import { type Entry, fitsCapitals, isLostAmongCapitals, type Spelling, spellingsOf } from './spellings'
import { type Token, tokensOf } from './tokens'

export interface Matcher {
  /** The terms of an article in order of first mention; spans of different terms never overlap. */
  find(text: ArticleText): FoundTerm[]
}

interface TrieNode {
  readonly next: Map<string, TrieNode>
  readonly ends: Spelling[]
}

interface Hit extends Span {
  readonly spelling: Spelling
  /** Index of the last token, so the search goes on behind it. */
  readonly last: number
}

/** Makes ready to find the terms of `glossaries`; where two of them know a spelling, the earlier has it. */
export function makeMatcher(glossaries: readonly Glossary[]): Matcher {
  const root = makeTrie(glossaries)
  return {
    find(text) {
      const blocks = text.blocks
        .filter(({ tag }) => tag !== 'pre' && tag !== 'address')
        .map((block) => tokensOf(text.text, block.start, block.end))
      const pass = (isOpen: (spelling: Spelling) => boolean): Hit[] =>
        blocks.flatMap((tokens) => hitsIn(text.text, tokens, root, isOpen))
      // What needs another term to be there is looked for once it is known which terms are.
      let sawConditional = false
      const sure = pass((spelling) => {
        sawConditional ||= spelling.anyOf !== undefined
        return spelling.anyOf === undefined
      })
      return foundTerms(text.text, sawConditional ? pass(withEvidence(sure)) : sure)
    },
  }
}

function makeTrie(glossaries: readonly Glossary[]): TrieNode {
  const root: TrieNode = { next: new Map(), ends: [] }
  for (const [place, glossary] of glossaries.entries()) {
    for (const term of glossary.terms) {
      for (const spelling of spellingsOf({ term, glossary }, place)) {
        plant(root, spelling, spelling.keys)
        // `Brig. Gen.` is found without its stops too.
        const bare = spelling.keys.map((key) => key.trimStart())
        if (bare.some((key, index) => key !== spelling.keys[index])) plant(root, spelling, bare)
      }
    }
  }
  return root
}

function plant(root: TrieNode, spelling: Spelling, keys: readonly string[]): void {
  let node = root
  for (const key of keys) {
    let next = node.next.get(key)
    if (next === undefined) {
      next = { next: new Map(), ends: [] }
      node.next.set(key, next)
    }
    node = next
  }
  node.ends.push(spelling)
  node.ends.sort((a, b) => a.rank - b.rank)
}

/** A spelling with a requirement counts when one of the terms it asks for, of its own glossary, was found for sure. */
function withEvidence(sure: readonly Hit[]): (spelling: Spelling) => boolean {
  const present = new Map<Glossary, Set<string>>()
  for (const { spelling } of sure) {
    const { glossary, term } = spelling.entry
    const ids = present.get(glossary) ?? new Set()
    present.set(glossary, ids.add(term.id))
  }
  return ({ anyOf, entry }) => anyOf === undefined || anyOf.some((id) => present.get(entry.glossary)?.has(id) === true)
}

type IsOpen = (spelling: Spelling) => boolean

function hitsIn(text: string, tokens: readonly Token[], root: TrieNode, isOpen: IsOpen): Hit[] {
  const hits: Hit[] = []
  for (let first = 0; first < tokens.length; first += 1) {
    const token = tokens[first]
    if (token === undefined) break
    if (!mayBegin(root, token)) continue
    const search = new Search(text, tokens, first, isOpen)
    search.step(root, first, token, false)
    if (search.best === undefined && token.elided !== undefined) {
      const { elided } = token
      const behind = new Search(text, tokens.with(first, elided), first, isOpen)
      behind.step(root, first, elided, false)
      search.best = behind.best
    }
    if (search.best === undefined) continue
    hits.push(search.best)
    first = search.best.last
  }
  return hits
}

/** A quick no for the many words that begin nothing. */
function mayBegin(root: TrieNode, { key, elided }: Token): boolean {
  return root.next.has(key) || elided !== undefined || singularsOf(key).some((singular) => root.next.has(singular))
}

/** The longest spelling that begins at one token. */
class Search {
  best: Hit | undefined

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    readonly first: number,
    readonly isOpen: IsOpen,
  ) {}

  /** Goes from `node` over the token at `index`, as it is and as the plural of something; one plural a term is enough. */
  step(node: TrieNode, index: number, token: Token, hasPlural: boolean): void {
    const prefix = index > this.first && token.gap === 'stop' ? ' ' : ''
    const exact = node.next.get(prefix + token.key)
    if (exact !== undefined) this.#arrive(exact, index, hasPlural)
    if (hasPlural) return
    for (const singular of singularsOf(token.key)) {
      const next = node.next.get(prefix + singular)
      if (next !== undefined) this.#arrive(next, index, true)
    }
  }

  #arrive(node: TrieNode, index: number, hasPlural: boolean): void {
    if (this.best === undefined || index > this.best.last) {
      for (const spelling of node.ends) {
        const hit = this.#hitOf(spelling, index)
        if (hit === undefined || !this.isOpen(spelling)) continue
        this.best = hit
        break
      }
    }
    const following = this.tokens[index + 1]
    if (following === undefined || following.gap === 'break' || node.next.size === 0) return
    this.step(node, index + 1, following, hasPlural)
  }

  #hitOf(spelling: Spelling, last: number): Hit | undefined {
    const { text, tokens, first } = this
    const start = tokens[first]?.start ?? 0
    const final = tokens[last]
    if (final === undefined || (spelling.isPossessive && final.fullEnd === final.end)) return undefined
    const end = spelling.isPossessive ? final.fullEnd : final.end
    const hasStop = spelling.endsInStop && text[end] === '.'
    if (spelling.endsInStop && !hasStop && spelling.keys.length === 1) return undefined
    for (let index = first; index <= last; index += 1) {
      const token = tokens[index]
      if (token !== undefined && !fitsCapitals(spelling, index - first, text.slice(token.start, token.end)))
        return undefined
    }
    if (!isWholeWord(text, start, end)) return undefined
    if (isLostAmongCapitals(spelling) && !text.slice(start, end).includes('.') && isAllCapitals(text, tokens))
      return undefined
    return { start, end: hasStop ? end + 1 : end, spelling, last }
  }
}

function isAllCapitals(text: string, tokens: readonly Token[]): boolean {
  const block = text.slice(tokens[0]?.start, tokens.at(-1)?.end)
  return tokens.length > 1 && block === block.toUpperCase()
}

function foundTerms(text: string, hits: readonly Hit[]): FoundTerm[] {
  const mentions = new Map<GlossaryTerm, { entry: Entry; spans: Span[]; matched: Set<string> }>()
  for (const { spelling, start, end } of hits) {
    const { entry } = spelling
    const known = mentions.get(entry.term) ?? { entry, spans: [], matched: new Set<string>() }
    known.spans.push({ start, end })
    known.matched.add(text.slice(start, end))
    mentions.set(entry.term, known)
  }
  return [...mentions.values()].map(({ entry, spans, matched }) => ({
    term: entry.term,
    glossary: entry.glossary,
    spans,
    matched: [...matched],
    others: [],
  }))
}
