/**
 * Sentences and words of the text, one block at a time: a whole article at once costs seconds (12 s on the longest test
 * page in Firefox), a block next to nothing. `Intl.Segmenter` knows the scripts of the world but no abbreviations, so
 * it ends sentences after "Brig." and "No."; what it gets wrong is mended here by joining such false ends.
 */
import { abbreviations, acronyms, beforeNumber, ordinalLanguages, phrases, starters, timeWords } from './abbreviations'
import type { ArticleText, Block, Span } from './text'

/**
 * The sentences of one block, in order, without the white space around them. A line break inside the block (`<br>`, a
 * line of `pre`) ends a sentence too. Every character that is not white space lies in exactly one of them.
 */
export function sentencesOf(text: ArticleText, block: Block): Span[] {
  const slice = text.text.slice(block.start, block.end)
  const language = baseOf(block.language)
  const spans: Span[] = []
  let start = 0
  for (const piece of segmenter('sentence', block.language).segment(slice)) {
    let end = piece.index + piece.segment.length
    if (end <= start) continue
    // « Oui. » Il part: the mark that closes belongs to the sentence before it, though a space parts them.
    end += closingMark.exec(slice.slice(end, end + 8))?.[0].length ?? 0
    const sentence = slice.slice(Math.max(start, end - 48), end)
    if (end < slice.length && isFalseEnd(sentence, slice.slice(end, end + 32).trimStart(), language)) continue
    push(spans, text, block.start + start, block.start + end)
    start = end
  }
  push(spans, text, block.start + start, block.end)
  return spans
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

const closingMark = /^["'\p{Pe}\p{Pf}»›]+(?=\s|$)\s*/u
const opening = /^["'\p{Ps}\p{Pi}¿¡]+\s*/u
const lineEnd = /\n\s*$/
const listMarker = /^\p{Ps}?(?:\d{1,3}|\p{L})[.)]$/u
const lastWord = /(?:^|[^\p{L}\p{N}.])((?:\p{L}[\p{L}\p{M}]*|\p{N}+)(?:[.-]\p{L}+)*)\.$/u
const firstWord = /^[\p{L}\p{N}]+/u

/**
 * Whether the sentence does not end here after all. `sentence` is what lies before (its last 48 units at most), `next`
 * what follows, without white space in front.
 */
function isFalseEnd(sentence: string, next: string, language: string): boolean {
  if (lineEnd.test(sentence)) return false
  const end = sentence.trimEnd()
  const rest = next.replace(opening, '')
  // "Why?" she asked. But: iPhone, eBay.
  if (/^\p{Ll}(?!\p{Lu})/u.test(rest) || /^[,;:)\]–—]/u.test(next)) return true
  // Reported speech: 「はい。」と言った。
  if (language === 'ja' && /[」』]$/u.test(end) && /^(?:と|って)/u.test(next)) return true
  if (listMarker.test(end.trimStart())) return true
  const word = lastWord.exec(end)?.[1]
  return word !== undefined && staysOpen(word, end, rest, language)
}

/** Whether a full stop after `word` belongs to the word alone, given how the text goes on. */
function staysOpen(word: string, end: string, rest: string, language: string): boolean {
  const lower = word.toLowerCase()
  if (phrases.test(end)) return true
  if (abbreviations.has(lower) || abbreviations.has(`${language}:${lower}`)) return true
  if (beforeNumber.has(lower) && /^\p{N}/u.test(rest)) return true
  if (/^[ap]\.m$/.test(lower)) return timeWords.test(rest)
  if (startsSentence(rest, language)) return false
  if (/^\d{1,2}$/.test(word)) return ordinalLanguages.has(language)
  // "So did I. Nobody else" against "I. M. Pei".
  if (word === 'I') return /^\p{Lu}\./u.test(rest)
  // Initials, and dotted names of states and bodies: J. K. Rowling, U.S. President.
  return /^\p{L}(?:[.-]\p{L})*$/u.test(word) || acronyms.has(lower)
}

function startsSentence(rest: string, language: string): boolean {
  const first = firstWord.exec(rest)?.[0]
  if (first === undefined || rest[first.length] === '.') return false
  return (starters[language] ?? starters.en ?? new Set()).has(first)
}
