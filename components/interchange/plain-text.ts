/** Bytes → text, and text → text that can be shown: what every string of a stranger's file passes. */
import { refuse } from './interchange'

/**
 * The text of a file: UTF-8, or UTF-16 that says so by its byte order mark, without that mark. Refuses what is neither,
 * and what is text by its encoding only (a binary file, whose first thousands of bytes hold a zero).
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const [first, second] = bytes
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes)
    // A zero here and there is cleaned away; many of them are no text.
    const head = text.slice(0, 4_000)
    if (head.split('\0').length - 1 > head.length / 20) return refuse('notText', name)
    return text
  } catch (error) {
    if (error instanceof TypeError) return refuse('notUnicode', name)
    throw error
  }
}

/** Control characters but white space, those that reorder the text around them, and byte order marks. */
const unshowable = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu
const space = /\s+/g
/** What most texts do not have: anything to be changed, or perhaps to be changed. */
const unclean = /[^ -~]| {2}|^ | $/

export interface Cleaned {
  readonly text: string
  /** Whether characters that cannot be shown were taken out. */
  readonly changed: boolean
}

/** One line of text in Unicode's composed form (NFC), white space made single, without what cannot be shown. */
export function clean(text: string): Cleaned {
  if (!unclean.test(text)) return { text, changed: false }
  const line = text.replace(space, ' ').trim()
  const shown = line.replace(unshowable, '')
  const changed = shown !== line
  return { text: (changed ? shown.replace(space, ' ').trim() : shown).toWellFormed().normalize('NFC'), changed }
}

/** At most `limit` UTF-16 units, cut at a space where there is one near the end, with an ellipsis for what is gone. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit - 1)
  const end = cut.lastIndexOf(' ')
  const kept = end > limit / 2 ? cut.slice(0, end) : cut
  // A surrogate without its partner is dropped.
  return `${kept.replace(/[\ud800-\udbff]$/, '').trimEnd()}…`
}

/** Several texts in one line: a full stop or its like leads to the next, else a semicolon does. */
export function joinSenses(senses: readonly string[]): string {
  return senses.reduce((all, sense) => (all === '' ? sense : `${all}${/[.!?…。]$/.test(all) ? ' ' : '; '}${sense}`), '')
}
