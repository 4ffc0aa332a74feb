/**
 * Sentences and words of the text, one block at a time: a whole article at once costs seconds (12 s on the longest test
 * page in Firefox), a block next to nothing. `Intl.Segmenter` knows the scripts of the world but no abbreviations, so
 * it ends sentences after "Brig." and "No."; what it gets wrong is mended here by joining such false ends.
 */
import {
  abbreviations,
  acronyms,
  beforeNumber,
  exclaimed,
  numbered,
  ordinalLanguages,
  phrases,
  shortNegation,
  speaker,
  starters,
  timeInFront,
  timeWords,
  weekdays,
} from './abbreviations'
import { itemStarts } from './inline-lists'
import type { ArticleText, Block, Span } from './text'

/**
 * The sentences of one block, in order, without the white space around them. A line break inside the block (`<br>`, a
 * line of `pre`) ends a sentence too, and so does the number of the next item where a list is written as running text.
 * Every character that is not white space lies in exactly one of them.
 */
export function sentencesOf(text: ArticleText, block: Block): Span[] {
  const slice = text.text.slice(block.start, block.end)
  const language = baseOf(block.language)
  const spans: Span[] = []
  let from = 0
  for (const to of [...itemStarts(slice, language), slice.length].flatMap((end, index, ends) =>
    partsOf(slice, ends[index - 1] ?? 0, end),
  )) {
    for (const { start, end } of cut(slice.slice(from, to), block.language)) {
      push(spans, text, block.start + from + start, block.start + from + end)
    }
    from = to
  }
  return spans
}

/** `Intl.Segmenter` takes time with the square of the length: 7 s for 166,000 units at once, 0.1 s in parts. */
const LONGEST = 16_000

/** The ends of the parts that `slice` is cut in from `start` to `end`; nearly always the one end. */
function partsOf(slice: string, start: number, end: number): number[] {
  const ends: number[] = []
  for (let from = start; end - from > LONGEST; from = ends.at(-1) ?? end) {
    const part = slice.slice(from, from + LONGEST)
    const stop = Math.max(part.lastIndexOf('\n'), part.lastIndexOf('. '), part.lastIndexOf('。'))
    const last = stop > 0 ? stop : part.lastIndexOf(' ')
    // One endless word: any place will do but the middle of a character.
    ends.push(from + (last > 0 ? last + 1 : LONGEST - (/[\ud800-\udbff]$/.test(part) ? 1 : 0)))
  }
  return [...ends, end]
}

function* cut(slice: string, tag: string | undefined): Generator<Span> {
  const language = baseOf(tag)
  let start = 0
  for (const piece of segmenter('sentence', tag).segment(slice)) {
    let end = piece.index + piece.segment.length
    if (end <= start) continue
    // « Oui. » Il part: the mark that closes belongs to the sentence before it, though a space parts them.
    end += closingMark.exec(slice.slice(end, end + 8))?.[0].length ?? 0
    if (end === slice.length) break
    const isWhole = end - start <= WINDOW
    const sentence = slice.slice(isWhole ? start : end - WINDOW, end)
    if (isFalseEnd({ sentence, isWhole, next: slice.slice(end, end + WINDOW), language })) continue
    // "… compounds. . . . The": the full stop ends the sentence, the three points open the next one.
    end -= pointsAfterStop.exec(sentence)?.[1]?.length ?? 0
    yield { start, end }
    start = end
  }
  yield { start, end: slice.length }
}

/** The words inside `span`, in order: stretches of letters and digits, without spaces and punctuation. */
export function wordsOf(text: ArticleText, span: Span, language?: string): Span[] {
  const words: Span[] = []
  for (const piece of segmenter('word', language).segment(text.text.slice(span.start, span.end))) {
    if (piece.isWordLike !== true) continue
    const start = span.start + piece.index
    words.push({ start, end: start + piece.segment.length })
  }
  return words
}

const segmenters = new Map<string, Intl.Segmenter>()

/** One segmenter per language and granularity; a tag that is not well-formed falls back to English. */
function segmenter(granularity: 'sentence' | 'word', language = 'en'): Intl.Segmenter {
  const key = `${granularity} ${language}`
  let found = segmenters.get(key)
  if (found === undefined) {
    try {
      found = new Intl.Segmenter(language, { granularity })
    } catch {
      // A publisher wrote lang="english" or worse (RangeError). The rules hardly differ between languages.
      found = new Intl.Segmenter('en', { granularity })
    }
    segmenters.set(key, found)
  }
  return found
}

function baseOf(language = 'en'): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? 'en'
}

function push(spans: Span[], text: ArticleText, from: number, to: number): void {
  const part = text.text.slice(from, to)
  const start = from + part.length - part.trimStart().length
  const end = from + part.trimEnd().length
  if (start < end) spans.push({ start, end })
}

/** How much around a possible end is looked at, in UTF-16 units. */
const WINDOW = 64

const closingMark = /^["'\p{Pe}\p{Pf}»›]+(?=\s|$)\s*/u
const opening = /^["'\p{Ps}\p{Pi}¿¡]+\s*/u
const lineEnd = /\n\s*$/
const listMarker = /^(?:[•⁃◦‣▪]\s*)?\p{Ps}?(?:\d{1,3}|\p{L})(?:\.?\)|\.)$/u
const lastWord = /(?:^|[^\p{L}\p{N}.])((?:\p{L}[\p{L}\p{M}°]*|\p{N}+)(?:[.-]\p{L}+)*)\.$/u
const firstWord = /^[\p{L}\p{N}]+/u
const pointsAfterStop = /\S\.(\s\.\s\.\s\.\s*)$/
/** Something was left out, and the sentence goes on: "the thing is . . . I did not". Four points end it. */
const omission = /(?:^|[^\s.]\s)\.\s\.\s\.$/
const source = /^\((?:[^().!?]|\.(?!\)))*\)[.,;:]/

interface PossibleEnd {
  /** What lies before: all of the sentence so far when `isWhole`, else its last units. */
  readonly sentence: string
  readonly isWhole: boolean
  /** What follows. */
  readonly next: string
  readonly language: string
}

/** Whether the sentence does not end here after all. */
function isFalseEnd({ sentence, isWhole, next: after, language }: PossibleEnd): boolean {
  if (lineEnd.test(sentence)) return false
  const end = sentence.trimEnd()
  const next = after.trimStart()
  const rest = next.replace(opening, '')
  // "Why?" she asked. But: iPhone, eBay.
  if (/^\p{Ll}(?!\p{Lu})/u.test(rest) || /^[,;:)\]–—]/u.test(next)) return true
  // Reported speech: 「はい。」と言った。
  if (language === 'ja' && /[」』]$/u.test(end) && /^(?:と|って)/u.test(next)) return true
  if (isWhole && listMarker.test(end.trimStart())) return true
  if (omission.test(end)) return true
  // The question mark of an address: https://example.org/?Page=2
  if (end.length === sentence.length && next === after && /(?:\/\/|www\.)\S*$/i.test(end)) return true
  // "… the laws of the place." (Marlowe 55).
  if (/["\p{Pf}]$/u.test(end) && source.test(next)) return true
  if (language === 'en' && /[?!]["\p{Pf}]$/u.test(end) && speaker.test(next)) return true
  if (/!$/.test(end)) return exclaimed.test(end) && !startsSentence(rest, language)
  const word = lastWord.exec(end)?.[1]
  // "the EU’s." is no initial.
  if (word === undefined || /['’]\p{Ll}\.$/u.test(end)) return false
  if (/^[ap]\.m$/i.test(word)) return timeWords.test(rest) || (isWhole && timeInFront.test(end.trimStart()))
  return staysOpen(word, end, rest, language)
}

/** Whether a full stop after `word` belongs to the word alone, given how the text goes on. */
function staysOpen(word: string, end: string, rest: string, language: string): boolean {
  const lower = word.toLowerCase()
  if (phrases.test(end)) return true
  // CA is a state and "ca." is not; MR. is a title where all is in capitals.
  const isShouted = /^\p{Lu}{2,}$/u.test(word) && /\p{Ll}/u.test(firstWord.exec(rest)?.[0] ?? '')
  if (isShouted) return false
  if (abbreviations.has(lower) || abbreviations.has(`${language}:${lower}`)) return true
  if (beforeNumber.has(lower) && /^(?:\p{N}|(?:[IVXLC]{2,}|[VXLC])\b)/u.test(rest)) return true
  if (weekdays.test(word)) return timeWords.test(rest)
  if (startsSentence(rest, language)) return false
  if (/^\d{1,2}$/.test(word)) return ordinalLanguages.has(language)
  // "So did I. Nobody else" against "I. M. Pei" and "Albert I. Jones".
  if (word === 'I') return /^\p{Lu}\./u.test(rest) || (/\p{Lu}\p{Ll}+ I\.$/u.test(end) && !numbered.test(end))
  // Initials, and dotted names of states and bodies: J. K. Rowling, U.S. President.
  return /^\p{L}(?:[.-]\p{L})*$/u.test(word) || (acronyms.has(lower) && /^\p{Lu}/u.test(word))
}

function startsSentence(rest: string, language: string): boolean {
  const first = firstWord.exec(rest)?.[0]
  if (first === undefined || rest[first.length] === '.') return false
  if (language === 'en' && shortNegation.test(rest)) return true
  return (starters[language] ?? starters.en ?? new Set()).has(first)
}
