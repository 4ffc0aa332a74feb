/**
 * Which mentions are marked in the article. A mark on every term would be a thicket; a reader who asked for more help
 * gets more of them. What is not marked is in the list, always.
 */
import { atOnce, type Steps } from '@/components/article/steps'
import { type ArticleText, meets, type Span } from '@/components/text/text'
import type { FoundTerm } from './found-term'
import { originOf } from './origins'

/** How much is explained unasked, from nothing to nearly every hard word. */
export const helps = ['none', 'few', 'some', 'more', 'most'] as const
export type Help = (typeof helps)[number]

/** Which mentions of an explained term are marked: its first in the article, its first in every section, or all. */
export const repeats = ['first', 'section', 'all'] as const
export type Repeat = (typeof repeats)[number]

export interface Density {
  readonly help: Help
  readonly repeat: Repeat
}

/** A mention that is marked. */
export interface Mention extends Span {
  /** Index into the found terms. */
  readonly term: number
  /** Whether it is the first marked mention of its term. */
  readonly first: boolean
}

interface Limits {
  /** The least important terms that are still explained: `GlossaryTerm.priority`. */
  readonly priority: number
  readonly perBlock: number
  readonly perWord: number
}

/** Three a paragraph and four in a hundred words are what studies of glosses call dense but readable. */
const limitsOf: Readonly<Record<Help, Limits>> = {
  none: { priority: 0, perBlock: 0, perWord: 0 },
  few: { priority: 1, perBlock: 2, perWord: 0.02 },
  some: { priority: 2, perBlock: 3, perWord: 0.04 },
  more: { priority: 2, perBlock: 4, perWord: 0.07 },
  most: { priority: 3, perBlock: 6, perWord: 0.12 },
}

interface Places {
  /** Where no mark can be: a button inside a link could not be reached. */
  readonly controls: readonly Span[]
  readonly headings: readonly Span[]
}

/**
 * The mentions of `found` to mark in `text`, in text order. Within a paragraph the more important terms come first; one
 * that finds no room is marked at its next mention. Headings are marked only for terms that stand nowhere else.
 */
export function chooseMentions(
  found: readonly FoundTerm[],
  text: ArticleText,
  { help, repeat }: Density,
  places: Places,
): Mention[] {
  const limits = limitsOf[help]
  const candidates = candidatesOf(found, text.text, limits, places)
  // Nothing to choose from: the words of a long text need not be counted.
  if (candidates.length === 0) return []
  const chosen: Mention[] = []
  const everMarked = new Set<string>()
  let marked = new Set<string>()
  const counts = atOnce(countSteps(text))
  const most = Math.ceil(counts.reduce((sum, count) => sum + count, 0) * limits.perWord)
  let words = 0
  let counted = 0
  let next = 0
  for (const [index, block] of text.blocks.entries()) {
    if (repeat === 'section' && /^h[1-6]$/.test(block.tag)) marked = new Set()
    words += counts[index] ?? 0
    const here: Candidate[] = []
    for (let at = candidates[next]; at !== undefined && at.start < block.end; at = candidates[next]) {
      here.push(at)
      next += 1
    }
    // An article names what it is about in its first lines: there may be more of them there.
    const room = Math.min(limits.perBlock, Math.ceil(words * limits.perWord) + 2 - counted, most - counted)
    const taken = new Set<string>()
    for (const { key, isOwn } of [...here].sort((a, b) => a.rank - b.rank || a.start - b.start)) {
      if (marked.has(key) || taken.has(key) || (taken.size >= room && !isOwn)) continue
      taken.add(key)
    }
    counted += taken.size
    for (const { key, term, start, end } of here) {
      const isAgain = repeat === 'all' && marked.has(key)
      if (!taken.has(key) && !isAgain) continue
      chosen.push({ start, end, term, first: !everMarked.has(key) })
      everMarked.add(key)
      marked.add(key)
      if (repeat !== 'all') taken.delete(key)
    }
  }
  return chosen
}

interface Candidate extends Span {
  readonly term: number
  /** What counts as one: a term; of one that is written out and shortened, each of the two. */
  readonly key: string
  /** Lower is marked first. */
  readonly rank: number
  /** What the person wrote down is marked wherever there is a place. */
  readonly isOwn: boolean
}

function candidatesOf(found: readonly FoundTerm[], text: string, { priority }: Limits, places: Places): Candidate[] {
  return found
    .flatMap((each, term) => {
      const isOwn = priority > 0 && [each, ...each.others].some((one) => originOf(one) === 'own')
      const rank = isOwn ? 0 : importanceOf(each)
      if (rank > priority && !isOwn && originOf(each) !== 'dictionary') return []
      const reachable = each.spans.filter((span) => !meets(span, places.controls))
      const inText = reachable.filter((span) => !meets(span, places.headings))
      return asked(each, text, inText.length > 0 ? inText : reachable).map(({ start, end }) => {
        const key = `${term} ${isShort(text.slice(start, end))}`
        return { start, end, term, key, rank, isOwn }
      })
    })
    .sort((a, b) => a.start - b.start)
}

/** Mentions but for the short form in the sentence that spells it out, if it stands elsewhere, too. */
function asked({ term: { proof } }: FoundTerm, text: string, spans: readonly Span[]): readonly Span[] {
  if (proof === undefined) return spans
  const isTold = ({ start, end }: Span): boolean =>
    start >= proof.start && end <= proof.end && isShort(text.slice(start, end))
  const others = spans.filter((span) => !isTold(span))
  return others.some(({ start, end }) => isShort(text.slice(start, end))) ? others : spans
}

function isShort(form: string): boolean {
  return /^[\p{Lu}\p{N}][\p{Lu}\p{N}.&-]{1,9}s?$/u.test(form)
}

/** The priority of the most important explanation; hard words of the dictionary come after all names. */
export function importanceOf(found: FoundTerm): number {
  if (originOf(found) === 'dictionary') return 4
  return Math.min(...[found, ...found.others].map(({ term }) => term.priority))
}

const known = new WeakMap<ArticleText, readonly number[]>()

/** The words of each block, counted once a text; with places to rest at. */
export function* countSteps(text: ArticleText): Steps<readonly number[]> {
  const before = known.get(text)
  if (before !== undefined) return before
  const counts: number[] = []
  for (const block of text.blocks) {
    yield
    counts.push(wordsIn(text.text, block))
  }
  known.set(text, counts)
  return counts
}

/** Words, roughly: stretches between spaces; where there are no spaces, two characters are a word. */
function wordsIn(text: string, { start, end }: Span): number {
  const slice = text.slice(start, end)
  const unspaced = slice.match(/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/gu)?.length ?? 0
  return unspaced / 2 + (slice.match(/\S+/g)?.length ?? 0)
}
