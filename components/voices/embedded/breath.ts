/**
 * Cuts what is to be said into parts that are made one after the other, so that the first is soon heard and none keeps a
 * new wish waiting. It cuts where a reader would take a breath.
 */
import type { SaidWord } from './said-words'

export interface Part {
  readonly words: readonly SaidWord[]
  /** Seconds of silence after it at rate 1, before the next part. */
  readonly pause: number
}

const leads = new Set(
  'and or but nor so yet that which who whom whose where when while because although though if as than for to'
    .concat(' of in on at by with from into after before since until through between against during under over')
    .split(' '),
)

/** How long it pauses at a cut, best places first; measured in the voice's own sentences. */
const pauses = [0.25, 0.19, 0.12, 0.04, 0.02] as const

/** How good a place for a breath is after `word`: 0 is the best, 4 any white space, 5 none at all. */
function rank(word: SaidWord, next: SaidWord): number {
  if (/[.!?]["')]*\s/.test(word.after)) return 0
  if (/[;:]["')]*\s/.test(word.after)) return 1
  if (/[,)(]["']?\s|\s["(]/.test(word.after)) return 2
  if (!/\s/.test(word.after)) return 5
  return leads.has(next.text.toLowerCase()) && !leads.has(word.text.toLowerCase()) ? 3 : 4
}

/** Parts of at most about `first` characters, then of at most about `later`. A text that is as short is one part. */
export function inBreaths(words: readonly SaidWord[], first: number, later: number): Part[] {
  const parts: Part[] = []
  let rest = words
  while (rest.length > 0) {
    const { count, pause } = cut(rest, parts.length === 0 ? first : later)
    parts.push({ words: rest.slice(0, count), pause })
    rest = rest.slice(count)
  }
  return parts
}

function cut(words: readonly SaidWord[], limit: number): { readonly count: number; readonly pause: number } {
  const whole = { count: words.length, pause: 0 }
  let size = 0
  let best = whole
  let bestRank = 6
  for (const [nth, word] of words.entries()) {
    size += word.before.length + word.text.length
    const next = words[nth + 1]
    // A little too long is better than a last part of one word.
    if (size > limit * 1.25) return bestRank < 6 ? best : { count: Math.max(nth, 1), pause: 0 }
    if (next === undefined) return whole
    const here = rank(word, next)
    if (size >= limit / 4 && size <= limit && here <= bestRank && here < 5) {
      best = { count: nth + 1, pause: pauses[here] ?? 0 }
      bestRank = here
    }
  }
  return whole
}
