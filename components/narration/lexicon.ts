/** How words are said that a voice would get wrong: names, foreign words, acronyms. */
import type { Span } from '@/components/text/text'

export interface Pronunciation {
  /** As it stands in the text. A small letter meets a capital, too; a capital only a capital. */
  readonly written: string
  /** Language subtag (`en`) of the text it holds for; absent: every language. */
  readonly language?: string
  /** International Phonetic Alphabet, without slashes. */
  readonly ipa?: string
  /** Spelled the way it sounds: "DAH-esh". For voices that take no IPA; made of `ipa` where it is absent. */
  readonly respelling?: string
  /** For acronyms: letter by letter, or as a word. */
  readonly as?: 'letters' | 'word'
  /**
   * Nobody has heard a voice get the word wrong: it is said so by voices that are told sounds. Others have their own idea
   * of well-known names, and mostly a better one than a respelling gives.
   */
  readonly isHint?: true
}

/** A stretch of the text with the pronunciation that holds for it. */
export interface Pronounced extends Span {
  readonly pronunciation: Pronunciation
}

export interface Lexicon {
  /** The words of `span` that have a pronunciation in `language` (BCP 47): ascending, disjoint, longest first. */
  find(text: string, span: Span, language?: string): readonly Pronounced[]
}

interface Entry {
  readonly pronunciation: Pronunciation
  /** Its words, and what stands before, between and after them; one more of these than words. */
  readonly words: readonly string[]
  readonly joints: readonly string[]
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b\u2060]*/gu
const letter = /[\p{L}\p{N}]/u

/**
 * A lexicon of these pronunciations. Where two are for the same word, one of the text's language goes before one of any,
 * one with capitals before one in small letters, and else the first in the list.
 */
export function makeLexicon(pronunciations: readonly Pronunciation[]): Lexicon {
  const byFirst = new Map<string, Entry[]>()
  for (const pronunciation of pronunciations) {
    const entry = entryOf(pronunciation)
    const key = entry.words[0]?.toLowerCase()
    if (key === undefined) continue
    const list = byFirst.get(key)
    if (list === undefined) byFirst.set(key, [entry])
    else list.push(entry)
  }
  for (const list of byFirst.values()) list.sort(byRank)
  return {
    find(text, span, language) {
      if (byFirst.size === 0) return []
      const wanted = subtag(language)
      const found: Pronounced[] = []
      const words = wordsIn(text, span)
      for (let at = 0; at < words.length; ) {
        const first = words[at]
        const candidates = first === undefined ? undefined : byFirst.get(first.plain.toLowerCase())
        const met = candidates?.find(
          (entry) => isFor(entry.pronunciation, wanted) && meets(entry, words, at, text, span),
        )
        if (met === undefined || first === undefined) {
          at += 1
          continue
        }
        const last = words[at + met.words.length - 1] ?? first
        const head = met.joints[0] ?? ''
        const start = first.start - head.length
        const end = last.end + (met.joints.at(-1) ?? '').length
        if (start >= (found.at(-1)?.end ?? 0)) found.push({ start, end, pronunciation: met.pronunciation })
        at += met.words.length
      }
      return found
    },
  }
}

function subtag(language: string | undefined): string | undefined {
  return language?.toLowerCase().split(/[-_]/)[0]
}

function isFor({ language }: Pronunciation, wanted: string | undefined): boolean {
  return language === undefined || wanted === undefined || subtag(language) === wanted
}

function entryOf(pronunciation: Pronunciation): Entry {
  const written = pronunciation.written.trim()
  const words: string[] = []
  const joints: string[] = []
  let at = 0
  for (const match of written.matchAll(word)) {
    joints.push(plainJoint(written.slice(at, match.index)))
    words.push(plainWord(match[0]))
    at = match.index + match[0].length
  }
  joints.push(plainJoint(written.slice(at)))
  return { pronunciation, words, joints }
}

/** Without the soft hyphens and joints a page breaks words with, and in composed form. */
function plainWord(written: string): string {
  return /^[\x20-\x7e]+$/.test(written) ? written : written.replace(/[\u00ad\u200b\u2060]/g, '').normalize('NFC')
}

/** What stands between two words: spaces, hyphens and apostrophes of all kinds are alike. */
function plainJoint(written: string): string {
  return written
    .replace(/[\u00ad\u200b\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[‐‑]/g, '-')
    .replace(/[‘’ʼ`´′]/g, "'")
}

/** Longest first; the sort is stable, so the list's order decides among equals. */
function byRank(a: Entry, b: Entry): number {
  const capitals = (entry: Entry) => entry.words.join('').replace(/[^\p{Lu}]/gu, '').length
  return (
    b.words.length - a.words.length ||
    b.joints.join('').length - a.joints.join('').length ||
    Number(b.pronunciation.language !== undefined) - Number(a.pronunciation.language !== undefined) ||
    capitals(b) - capitals(a)
  )
}

interface TextWord extends Span {
  readonly plain: string
}

function wordsIn(text: string, span: Span): TextWord[] {
  const words: TextWord[] = []
  const slice = text.slice(span.start, span.end)
  for (const match of slice.matchAll(word)) {
    const start = span.start + match.index
    words.push({ start, end: start + match[0].length, plain: plainWord(match[0]) })
  }
  // A span may begin or end within a word; its part is no word.
  const [first] = words
  if (first !== undefined && first.start === span.start && letter.test(text[span.start - 1] ?? '')) words.shift()
  const last = words.at(-1)
  if (last !== undefined && last.end === span.end && letter.test(text[span.end] ?? '')) words.pop()
  return words
}

function meets({ words, joints }: Entry, all: readonly TextWord[], at: number, text: string, span: Span): boolean {
  for (const [index, wanted] of words.entries()) {
    const found = all[at + index]
    if (found === undefined || !isSameWord(found.plain, wanted)) return false
    const next = all[at + index + 1]
    if (index < words.length - 1) {
      if (next === undefined || next.start - found.end > 20) return false
      if (plainJoint(text.slice(found.end, next.start)) !== joints[index + 1]) return false
    } else if (!endsAt(text, found.end, joints[index + 1] ?? '', span.end)) return false
  }
  const head = joints[0] ?? ''
  const start = (all[at]?.start ?? 0) - head.length
  return head === '' || (start >= span.start && plainJoint(text.slice(start, start + head.length)) === head)
}

/** A small letter meets a capital too, a capital only a capital. */
function isSameWord(found: string, wanted: string): boolean {
  if (found === wanted) return true
  if (found.length !== wanted.length) return false
  for (let at = 0; at < wanted.length; at += 1) {
    const unit = found.charAt(at)
    if (unit !== wanted[at] && unit.toLowerCase() !== wanted[at]) return false
  }
  return true
}

/** Whether the word is whole: "Da" is not met in "Da'esh", but "Daesh" in "Daesh's". */
function endsAt(text: string, at: number, tail: string, limit: number): boolean {
  const end = at + tail.length
  if (tail !== '' && (end > limit || plainJoint(text.slice(at, end)) !== tail)) return false
  return !/^['’ʼ](?!s(?![\p{L}\p{N}]))\p{L}/u.test(text.slice(end, end + 4))
}
