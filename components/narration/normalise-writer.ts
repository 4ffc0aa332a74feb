/** The third step: what is said is put together, and each stretch of it is tied to what it stands for in the source. */
import type { Span } from '@/components/text/text'
import type { Traced } from './normalise-characters'

/** As in `spoken.ts`. */
interface WrittenPiece {
  readonly at: number
  length: number
  span: Span
}

const alike = /[A-Za-z0-9]/

export interface SpokenWriter {
  /**
   * Says something for the traced text from `start` to `end`; for none of it where the two are equal.
   * @returns where it stands in what is said
   */
  take(said: string, start: number, end: number): Span
  readonly say: () => string
  readonly pieces: readonly WrittenPiece[]
}

/** @param source the text that was traced */
export function makeSpokenWriter(source: string, { text, from, to }: Traced): SpokenWriter {
  const out: string[] = []
  const pieces: WrittenPiece[] = []
  let length = 0
  let last = ''
  let wasAsWritten = false

  const append = (said: string): void => {
    out.push(said)
    length += said.length
    last = said.at(-1) ?? last
  }

  const addPiece = (at: number, size: number, span: Span): void => {
    const before = pieces.at(-1)
    if (before !== undefined) {
      const overlaps = span.start < before.span.end
      const isLinear = before.length === before.span.end - before.span.start && size === span.end - span.start
      const goesOn = before.span.end === span.start && before.at + before.length === at
      if (overlaps || (isLinear && goesOn && wasAsWritten)) {
        before.length = at + size - before.at
        before.span = { start: before.span.start, end: Math.max(before.span.end, span.end) }
        return
      }
    }
    pieces.push({ at, length: size, span })
  }

  const isUnit = (at: number): boolean => (to[at] ?? 0) - (from[at] ?? 0) === 1
  const isSame = (at: number, other: number): boolean => from[at] === from[other] && to[at] === to[other]

  /** Where the run ends that begins at `first`: units that stand for the same stay together, the others go unit by unit. */
  const endOfRun = (first: number, end: number): number => {
    let next = first + 1
    if (next < end && isSame(next, first)) {
      while (next < end && isSame(next, first)) next += 1
      return next
    }
    if (!isUnit(first)) return next
    while (next < end && from[next] === to[next - 1] && isUnit(next) && !(next + 1 < end && isSame(next, next + 1)))
      next += 1
    return next
  }

  const takeAsWritten = (start: number, end: number): void => {
    for (let first = start; first < end; ) {
      const next = endOfRun(first, end)
      addPiece(length, next - first, { start: from[first] ?? 0, end: to[next - 1] ?? 0 })
      append(text.slice(first, next))
      wasAsWritten = true
      first = next
    }
  }

  /** A space that is said once something follows that is no mark: "came, late", not "came , late". */
  let waiting: (Span & { readonly holds: boolean }) | undefined

  const takeSpace = (start: number, end: number): void => {
    // Where letters were dropped, the space stands for them, so that they have a place.
    const holds = start < end && /[\p{L}\p{N}]/u.test(source.slice(from[start], to[end - 1]))
    if (!holds && waiting === undefined && (last === ' ' || last === '')) return
    const first = waiting === undefined || waiting.start === waiting.end ? start : waiting.start
    waiting = { start: first, end: Math.max(end, first, waiting?.end ?? 0), holds: holds || waiting?.holds === true }
  }

  /** @returns where in the source a mark begins that has to stand for what was dropped before it */
  const flushSpace = (said: string): number | undefined => {
    const space = waiting
    waiting = undefined
    if (space === undefined) return undefined
    const { start, end } = space
    if (/^[,.;:!?]$/.test(said)) return space.holds ? from[start] : undefined
    if (space.holds) {
      wasAsWritten = false
      addPiece(length, 1, { start: from[start] ?? 0, end: to[end - 1] ?? 0 })
      append(' ')
      wasAsWritten = false
    } else if (start < end && text.slice(start, end) === ' ' && wasAsWritten) takeAsWritten(start, end)
    else append(' ')
    return undefined
  }

  const finish = (): string => {
    if (waiting?.holds === true) flushSpace('a')
    return out.join('')
  }

  return {
    pieces,
    say: finish,
    take(words, start, end) {
      if (words === '') return { start: length, end: length }
      if (words.trim() === '') {
        takeSpace(start, end)
        return { start: length, end: length }
      }
      let said = words
      const isAsWritten = start < end && said === text.slice(start, end)
      // A space at the end waits like any other.
      said = said.trimEnd()
      const isCut = said !== words
      if (said.startsWith(' ')) {
        takeSpace(0, 0)
        said = said.trimStart()
      }
      const held = flushSpace(said)
      // A number's words and the letter written right behind it are two words.
      if (alike.test(last) && alike.test(said.charAt(0)) && !(isAsWritten && wasAsWritten)) append(' ')
      const at = length
      if (isAsWritten && !isCut && held === undefined) takeAsWritten(start, end)
      else {
        wasAsWritten = false
        if (start < end) addPiece(at, said.length, { start: held ?? from[start] ?? 0, end: to[end - 1] ?? 0 })
        append(said)
      }
      if (isCut) takeSpace(0, 0)
      return { start: at, end: at + said.length }
    },
  }
}
