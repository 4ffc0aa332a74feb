/**
 * Runs of capitalised words: what may be a name in a text whose language writes names, and not all nouns, with a
 * capital. `Dayr az-Zawr`, `Osama bin Laden` and `al-Zawahiri` are one run each.
 */
import type { Block, Span } from '@/components/text/text'

export interface Run {
  /** Capitalised words and, between or hyphened before them, particles; in Latin letters; never empty. */
  readonly words: readonly RunWord[]
  /** The word right before and right behind, in small letters; empty where another sign than a space stands between. */
  readonly before: string
  readonly after: string
}

export interface RunWord extends Span {
  readonly text: string
  /** An article is part of a name that begins with it, another particle only of one it stands within. */
  readonly kind: 'name' | 'article' | 'particle'
}

/** A word, its apostrophes and half-rings within; one class of characters, so that no text makes it slow. */
const word = /\p{L}[\p{L}\p{M}'’‘`ʻʼʾʿ]*/gu
const capitalised = /^(?=\p{Lu})[\p{Script=Latin}\p{M}'’‘`ʻʼʾʿ]+$/u
/** The same for nearly every name, at a tenth of the cost. */
const plainlyCapitalised = /^[A-Z][A-Za-z'’]*$/
const hyphens = '-\u2010\u2011'
const joints = ` \u00a0${hyphens}`
/** Arabic articles, as they sound before each letter, and the small words of names in Arabic, Persian, Turkish and Romance. */
const articles = 'al el ul il ad ed az ez as es ash esh an en ar er at et adh edh ath eth'
/** Of the articles, those that are also words of English or French: only a hyphen makes them part of a name. */
const ambiguous = new Set('ad an ar as at en er es et'.split(' '))
const particles = new Set(`${articles} bin ben ibn bint wa e i de da di du la le`.split(' '))
const articleSet = new Set(articles.split(' '))

/** The most runs of one block; a long article has some two thousand, and what has more is a list or a trick. */
const mostRuns = 5000
/** A run is cut where it gets longer than any headline. */
const mostWordsInRun = 30

/** The first runs of one block, in order; words that `isTaken` part runs. `onSmallWord` is told every word without a capital. */
export function runsIn(
  text: string,
  block: Block,
  isTaken: (span: Span) => boolean,
  onSmallWord: (word: string) => void,
): Run[] {
  const runs: Run[] = []
  let words: RunWord[] = []
  let before = ''
  let last: { text: string; end: number } | undefined
  const close = (after: string): void => {
    while (words.at(-1) !== undefined && words.at(-1)?.kind !== 'name') words.pop()
    if (words.length > 0) runs.push({ words, before, after })
    words = []
  }
  for (const match of text.slice(block.start, block.end).matchAll(word)) {
    const start = block.start + match.index
    const bare = withoutPossessive(match[0])
    const end = start + bare.length
    const gap = last !== undefined && start - last.end === 1 ? text.charAt(last.end) : '.'
    const isJoined = joints.includes(gap)
    const small = bare.toLowerCase()
    const isCapital = bare !== small && (plainlyCapitalised.test(bare) || capitalised.test(bare))
    const next = text[start + match[0].length] ?? '.'
    // A particle begins a run only where a hyphen ties it to the next word: al-Zawahiri, but not “an Arab”.
    const isTied = articleSet.has(small) && hyphens.includes(next)
    const isWithin = words.length > 0 && particles.has(small) && !ambiguous.has(small)
    const isParticle = !isCapital && (isTied || isWithin)
    const belongs = (isCapital || isParticle) && !isTaken({ start, end })
    if (!isJoined || !belongs || words.length >= mostWordsInRun) close(gap === ' ' ? small : '')
    if (belongs) {
      if (words.length === 0) before = isJoined && last !== undefined ? last.text : ''
      words.push({ start, end, text: bare, kind: kindOf(small, isCapital) })
    }
    if (small === bare) onSmallWord(small)
    // What stands behind a possessive belongs to another name.
    last = { text: small, end: start + match[0].length }
    if (bare !== match[0]) close('')
    if (runs.length >= mostRuns) return runs
  }
  close('')
  return runs
}

/** `Al` and `El` are articles with a capital, too; `As` and `At` are other words. */
function kindOf(small: string, isCapital: boolean): RunWord['kind'] {
  if (isCapital) return small === 'al' || small === 'el' ? 'article' : 'name'
  return articleSet.has(small) ? 'article' : 'particle'
}

/** The word without `’s` and without the quotation mark that closes behind it. */
function withoutPossessive(written: string): string {
  let end = written.length
  while (end > 1 && `'’‘\``.includes(written[end - 1] ?? '')) end -= 1
  const isPossessive = end > 2 && /[sS]/.test(written[end - 1] ?? '') && /['’]/.test(written[end - 2] ?? '')
  return written.slice(0, isPossessive ? end - 2 : end)
}
