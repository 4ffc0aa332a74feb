/**
 * Quotes: a place in a text, kept so that it is found again when the page has changed meanwhile: an offset alone would
 * then lead elsewhere. As in the Web Annotation Data Model (W3C, TextQuoteSelector), the words there are kept with the
 * words around them.
 */

/** All strings are of the text itself; plain data, small enough to be stored for each article. */
export interface Quote {
  /** What begins at the place. Empty only at the text's end. */
  readonly exact: string
  readonly before: string
  /** What follows `exact`. */
  readonly after: string
  /** UTF-16 units: where the place was. Decides among places that are alike. */
  readonly start: number
}

/** How much is kept on each side and of the words themselves, in UTF-16 units. */
const LENGTH = 32
/** So much of the words must be met again before they are believed. */
const ENOUGH = 12
/** Short stretches by which words are recognised that were changed in part. */
const GRAM = 8
/** Gram hits whose shifts differ by less belong to one place: an edit moves what follows it. */
const SLACK = 16

export function quoteOf(text: string, offset: number): Quote {
  const start = whole(text, Math.max(0, Math.min(offset, text.length)))
  const end = whole(text, start + LENGTH)
  return {
    exact: text.slice(start, end),
    before: text.slice(whole(text, Math.max(0, start - LENGTH)), start),
    after: text.slice(end, whole(text, end + LENGTH)),
    start,
  }
}

/** Where the quoted place is in a text, or undefined where it is gone. */
export function findQuote(text: string, quote: Quote): number | undefined {
  return findExact(text, quote) ?? findAlike(text, quote)
}

/** The place where the words stand unchanged, in the surroundings most like the old ones; of equals the nearest. */
function findExact(text: string, { exact, before, after, start }: Quote): number | undefined {
  // At the end of a text there is nothing but what came before.
  const needle = exact === '' ? before : exact
  const ahead = exact === '' ? before.length : 0
  if (needle === '') return text === '' ? 0 : undefined
  let best: { at: number; likeness: number } | undefined
  for (let hit = text.indexOf(needle); hit !== -1; hit = text.indexOf(needle, hit + 1)) {
    const at = hit + ahead
    const likeness =
      commonEnd(before, text.slice(Math.max(0, at - before.length), at)) +
      commonStart(after, text.slice(at + exact.length, at + exact.length + after.length))
    const isNearer = best === undefined || Math.abs(at - start) < Math.abs(best.at - start)
    if (best === undefined || likeness > best.likeness || (likeness === best.likeness && isNearer)) {
      best = { at, likeness }
    }
  }
  const all = exact.length + before.length + after.length
  return best !== undefined && exact.length + best.likeness >= Math.min(ENOUGH, all) ? best.at : undefined
}

/** The place around which most of the words, or of their surroundings, are left. */
function findAlike(text: string, { exact, before, after, start }: Quote): number | undefined {
  const known = before + exact + after
  const hits: { readonly shift: number; readonly from: number }[] = []
  for (let at = 0; at + GRAM <= known.length; at += 1) {
    const gram = known.slice(at, at + GRAM)
    const from = at - before.length
    for (let hit = text.indexOf(gram); hit !== -1; hit = text.indexOf(gram, hit + 1))
      hits.push({ shift: hit - from, from })
  }
  hits.sort((a, b) => a.shift - b.shift)
  let best: { readonly first: number; readonly last: number; readonly votes: number } | undefined
  let first = 0
  for (let last = 0; last < hits.length; last += 1) {
    while (shiftAt(hits, last) - shiftAt(hits, first) > SLACK) first += 1
    const votes = new Set(hits.slice(first, last + 1).map(({ from }) => from)).size
    const isNearer =
      best !== undefined && Math.abs(shiftAt(hits, last) - start) < Math.abs(shiftAt(hits, best.last) - start)
    if (best === undefined || votes > best.votes || (votes === best.votes && isNearer)) best = { first, last, votes }
  }
  if (best === undefined || best.votes + GRAM - 1 < ENOUGH) return undefined
  const group = hits.slice(best.first, best.last + 1)
  // What stands nearest to the place says best where it is now.
  const nearest = group.reduce((a, b) => (Math.abs(b.from) < Math.abs(a.from) ? b : a))
  return Math.max(0, Math.min(nearest.shift, text.length))
}

function shiftAt(hits: readonly { readonly shift: number }[], index: number): number {
  return hits[index]?.shift ?? 0
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

function commonEnd(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1
  return length
}

/** An offset that parts no character beyond the first 65,536. */
function whole(text: string, offset: number): number {
  const isInside = /[\udc00-\udfff]/.test(text[offset] ?? '') && /[\ud800-\udbff]/.test(text[offset - 1] ?? '')
  return isInside ? offset - 1 : offset
}
