/** Brackets in a text, as they pair up: in one pass, nested ones too, at most a sentence or two apart. */
import type { Span } from '@/components/text/text'

/** A pair of brackets: from the opening one to after the closing one. */
export interface Bracket extends Span {
  /** How many other pairs it stands in. */
  readonly depth: number
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '（': '）', '［': '］' }
const signs = /[()[\]（）［］]/g
/** Brackets open at once. */
const deepest = 20
/** What is longer is no aside. */
const longest = 400

/** The pairs in `text` from `from` to `to`, in order of their opening brackets. An unpaired bracket is no bracket. */
export function bracketsIn(text: string, from = 0, to = text.length): Bracket[] {
  const open: number[] = []
  const found: Bracket[] = []
  for (const { 0: sign, index } of text.slice(from, to).matchAll(signs)) {
    const at = from + index
    if (sign in closing) {
      open.push(at)
      if (open.length > deepest) open.shift()
    } else {
      const nearest = open.findLastIndex((start) => closing[text[start] ?? ''] === sign)
      const start = open[nearest]
      if (start === undefined) continue
      open.length = nearest
      if (at - start <= longest) found.push({ start, end: at + 1, depth: open.length })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
