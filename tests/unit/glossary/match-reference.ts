/**
 * The matcher as one would first write it: at every word try every spelling, and take the longest. Slow and obvious, to
 * compare the real one with. It shares with it what a word is (`tokens.ts`), what folds to the same, which spellings a
 * term has and what is a plural of what; it has none of the hashes, tables, tries and shortcuts.
 */
import { isWholeWord } from '@/components/glossary/boundaries'
import { fold } from '@/components/glossary/fold'
import { broken } from '@/components/glossary/gaps'
import type { Glossary, GlossaryTerm } from '@/components/glossary/glossary'
import { singularsOf } from '@/components/glossary/plurals'
import { fitsCapitals, isBareLetter, isLostAmongCapitals, spellingsOf } from '@/components/glossary/spellings'
import { Tokens } from '@/components/glossary/tokens'
import { leaningEnd } from '@/components/glossary/words'
import type { ArticleText } from '@/components/text/text'

export interface ReferenceHit {
  readonly start: number
  readonly end: number
  readonly term: GlossaryTerm
}

interface Word {
  readonly start: number
  readonly end: number
  readonly tail: number
  readonly gap: number
  readonly lean: number
}

interface Candidate {
  readonly term: GlossaryTerm
  readonly form: string
  readonly rule: 'any' | 'capital' | 'exact'
  readonly words: readonly Word[]
  readonly rank: number
}

/** What is found in an article by glossaries without requirements and without concepts in common. */
export function referenceHits(glossaries: readonly Glossary[], article: ArticleText): ReferenceHit[] {
  const candidates = glossaries
    .flatMap((glossary, place) => glossary.terms.flatMap((term) => candidatesOf(term, place)))
    .sort((a, b) => a.rank - b.rank)
  return article.blocks.flatMap((block) => {
    const words = wordsOf(article.text, block.start, block.end)
    const isShouted = words.length > 1 && isUpper(article.text.slice(words[0]?.start, words.at(-1)?.end))
    const hits: ReferenceHit[] = []
    for (let first = 0; first < words.length; ) {
      const best = bestAt(article.text, words, first, candidates, isShouted)
      if (best !== undefined) hits.push(best.hit)
      first = best === undefined ? first + 1 : best.last + 1
    }
    return hits
  })
}

function wordsOf(text: string, from = 0, to = text.length): Word[] {
  const { starts, ends, tails, gaps, leans, size } = read(text, from, to)
  return Array.from({ length: size }, (_, i) => ({
    start: starts[i] ?? 0,
    end: ends[i] ?? 0,
    tail: tails[i] ?? 0,
    gap: i === 0 ? 0 : (gaps[i] ?? 0),
    lean: leans[i] ?? 0,
  }))
}

function read(text: string, from: number, to: number): Tokens {
  const tokens = new Tokens()
  tokens.read(text, from, to)
  return tokens
}

function candidatesOf(term: GlossaryTerm, place: number): Candidate[] {
  return spellingsOf(term).flatMap(({ form, case: rule, isName }) => {
    const words = wordsOf(form)
    const only = words.length === 1 ? keyOf(form, words[0]) : undefined
    const isUseless = words.length === 0 || only === '' || (only !== undefined && !isName && isBareLetter(only))
    if (isUseless || words.some(({ gap }) => gap === broken)) return []
    return [{ term, form, rule, words, rank: place * 2 + (isName ? 0 : 1) }]
  })
}

function keyOf(text: string, word: Word | undefined): string {
  return word === undefined ? '' : fold(text.slice(word.start, word.end))
}

function bestAt(
  text: string,
  words: readonly Word[],
  first: number,
  candidates: readonly Candidate[],
  isShouted: boolean,
): { hit: ReferenceHit; last: number } | undefined {
  const word = words[first]
  if (word === undefined) return undefined
  let lean = word.lean
  for (const start of [word.start, 1, 2, 3]) {
    const isWhole = start === word.start
    if (!isWhole && lean === 0) break
    const reading = words.with(first, { ...word, start: isWhole ? start : lean })
    if (!isWhole) lean = leaningEnd(text, lean, word.end)
    // The longest, then an exact one before a plural, then the most trusted.
    for (let last = words.length - 1; last >= first; last -= 1)
      for (const hasPlural of [false, true])
        for (const candidate of candidates) {
          const hit = hitOf(text, reading.slice(first, last + 1), candidate, hasPlural, isShouted)
          if (hit !== undefined) return { hit, last }
        }
  }
  return undefined
}

function hitOf(
  text: string,
  words: readonly Word[],
  { term, form, rule, words: wanted }: Candidate,
  hasPlural: boolean,
  isShouted: boolean,
): ReferenceHit | undefined {
  if (words.length !== wanted.length) return undefined
  let plurals = 0
  for (const [i, word] of words.entries()) {
    const other = wanted[i]
    if (other === undefined || (i > 0 && word.gap !== other.gap)) return undefined
    const [key, wish] = [keyOf(text, word), keyOf(form, other)]
    if (key !== wish) {
      if (!singularsOf(key).includes(wish)) return undefined
      plurals += 1
    }
    if (!fitsCapitals(rule, form, other.start, other.end, text, word.start, word.end)) return undefined
  }
  if (plurals !== (hasPlural ? 1 : 0) || (hasPlural && term.kind === 'place')) return undefined
  const [firstWord, last, lastWanted] = [words[0], words.at(-1), wanted.at(-1)]
  if (firstWord === undefined || last === undefined || lastWanted === undefined) return undefined
  if (lastWanted.tail > 0 && last.tail === 0) return undefined
  const start = firstWord.start
  const end = lastWanted.tail > 0 ? last.end + last.tail : last.end
  const isStopped = form[lastWanted.end + lastWanted.tail] === '.'
  if (isStopped && wanted.length === 1 && text[end] !== '.') return undefined
  if (!isWholeWord(text, start, end)) return undefined
  const isLost = rule !== 'any' && wanted.length === 1 && isLostAmongCapitals(keyOf(form, wanted[0]))
  if (isLost && isShouted && !text.slice(start, end).includes('.')) return undefined
  const hasSign = /[.!?]$/.test(form) && text[end] === form.at(-1)
  const hasHash = form.startsWith('#') && text[start - 1] === '#'
  return { term, start: hasHash ? start - 1 : start, end: hasSign ? end + 1 : end }
}

function isUpper(text: string): boolean {
  return text === text.toUpperCase()
}
