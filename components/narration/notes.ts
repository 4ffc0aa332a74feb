/** What stands in running text for the eye alone: the marks of footnotes, and web addresses. */
import type { Span } from '@/components/text/text'
import type { Instead } from './narration'

/** What a `<sup>` or a link inside a block bears, and where. */
export interface Raised extends Span {
  /** Raised: a `<sup>`, or inside one. */
  readonly isRaised: boolean
  /** It is, or holds, or lies in a link to a place in the article itself. */
  readonly isJump: boolean
}

const bracketed = /^\s*\[\s*(?:\d{1,3}|\p{L}{1,3}|(?:note|nb|n|fn|ref)\.? ?\d{1,3})(?:\s*[,–-]\s*\d{1,3})*\s*\]\s*$/iu
const bare = /^\s*(?:\d{1,3}|\p{Ll})(?:\s*[,–-]\s*\d{1,3})*[.)]?\s*$/u
const signs = /^\s*[*†‡§¶#]+\s*$/u
/** Back from the note to the text. */
const back = /^\s*(?:\[?(?:\^|↩|↑|⏎|⤴|↵)\uFE0E?\uFE0F?\s*(?:(?:\d{1,2}|[a-z])\]?\s*|\]\s*)?)+$/u
/** What a raised number without a link follows when it is a mark: the end of a clause, or of a word of some length. */
const marked = /(?:[.,;:!?…”’»"]|\p{Ll}{4})$/u

/** Whether the text of a `<sup>` or of a link is the mark of a note. `front` is the text before it in its block. */
export function isNoteMark(
  text: string,
  { isRaised, isJump }: Pick<Raised, 'isRaised' | 'isJump'>,
  front: string,
): boolean {
  if (back.test(text)) return isJump || isRaised
  if (bracketed.test(text)) return front.trim() !== '' || isRaised
  if (!isRaised) return isJump && signs.test(text)
  if (signs.test(text)) return true
  // 10², km² and 1ᵉʳ are words; a number that is a link, or follows a full stop, is not.
  return bare.test(text) && (isJump || (/\d/.test(text) && marked.test(front)))
}

const inText: readonly RegExp[] = [
  // [12], [3, 4], [5–7], [citation needed]
  /(?<=\S ?)\[(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|citation needed|note \d{1,2})\]/giu,
  // A star or dagger hung on a word or a stop.
  /(?<=[\p{L}.,;:!?)”’"])(?:\*{1,3}|[†‡]+)(?=[\s.,;:!?)”’"]|$)/gu,
  /(?<=\p{Ll}{3}|[.,;:!?”’"])[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}(?=[\s.,;:!?)”’"]|$)/gu,
]

/** The marks that are written into the text itself. Offsets into `text`. */
export function noteMarksIn(text: string): Instead[] {
  return inText.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: mark, index }) => ({ start: index, end: index + mark.length, say: '' })),
  )
}

const web =
  /(?:https?:\/\/|(?<![\p{L}\p{N}@.-])www\.)[^\s<>"“”«»„]+|(?<![\p{L}\p{N}@./-])(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,}\/[^\s<>"“”«»„]+/giu
const identifier = /(?<![\p{L}\p{N}/.])(?:doi:\s?)?10\.\d{4,9}\/[^\s<>"“”«»„]+/giu
const trailing = /[.,;:!?'’)\]}]/u

/** Bare web addresses, said as the site they lead to ("example.org"). Offsets into `text`. */
export function addressesIn(text: string): Instead[] {
  const found: Instead[] = []
  for (const { 0: whole, index } of text.matchAll(web)) {
    const address = trimmed(whole)
    const host = /^(?:https?:\/\/)?(?:[^/@?#]*@)?(?:www\d?\.)?([^/:?#]+)/i.exec(address)?.[1]
    if (host !== undefined && host !== address) found.push({ start: index, end: index + address.length, say: host })
  }
  for (const { 0: whole, index } of text.matchAll(identifier)) {
    const end = index + trimmed(whole).length
    if (!found.some((other) => other.start < end && index < other.end)) found.push({ start: index, end, say: 'DOI' })
  }
  return found
}

/** A full stop after an address ends the sentence; a bracket belongs to it only when it was opened in it. */
function trimmed(address: string): string {
  let end = address.length
  let unopened = count(address, ')') - count(address, '(')
  for (; end > 0 && trailing.test(address.charAt(end - 1)); end -= 1) {
    if (address.charAt(end - 1) !== ')') continue
    if (unopened <= 0) break
    unopened -= 1
  }
  return address.slice(0, end)
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
