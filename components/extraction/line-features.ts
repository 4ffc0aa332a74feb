/** What can be seen of a line of text by itself, as numbers for the model. Their order is that of its weights. */
import { remembered } from './remembered'
import { saidIn, sayings } from './wording'

export interface Line {
  readonly text: string
  /** How much of the text is in links, and how many links there are. */
  readonly linked: number
  readonly links: number
}

export function addLineFeatures(
  { text, linked, links }: Line,
  { title, isRepeated }: { readonly title: string; readonly isRepeated: boolean },
  add: (value: number | boolean) => void,
): void {
  const { spaces, stops, commas, digits, capitals } = counted(text)
  const words = spaces + 1
  const length = Math.log1p(text.length)
  add(length / 5)
  add((length / 5) ** 2)
  add(words <= 3)
  add(words <= 8)
  add(text.length >= 80)
  add(text.length >= 200)
  add(Math.min(1, linked / Math.max(1, text.length)))
  add(linked * 1.2 > text.length)
  add(links === 0)
  add(Math.min(1, links / 5))
  add(Math.min(1, stops / 4))
  add(endsSentence(text))
  add(text.endsWith(':') || text.endsWith('：'))
  add(Math.min(1, (commas * 20) / Math.max(20, text.length)))
  add(digits / Math.max(1, text.length))
  add(capitals / Math.max(1, text.length))
  add(/^\p{Ll}/u.test(text))
  add(/[|›»•·→▼]/.test(text))
  add(text.length < 60 && /\b(?:19|20)\d\d\b|\d{1,2}:\d\d/.test(text))
  add(/@|https?:\/\//.test(text))
  add(isRepeated)
  const lower = text.toLowerCase()
  add(title !== '' && (lower === title || (lower.length > 15 && title.includes(lower))))
  add(title !== '' && lower.length < 200 && overlap(lower, title) > 0.6)
  const said = text.length < 400 ? saidIn(text, text.length < 90 ? text.length : Math.min(12, text.length)) : undefined
  for (let k = 0; k < sayings.length; k += 1) {
    add(said !== undefined && (said.early & (1 << k)) !== 0)
    add(said !== undefined && text.length < 90 && (said.anywhere & (1 << k)) !== 0)
  }
}

/** The share of the words of `a` that are in `b`. */
function overlap(a: string, b: string): number {
  const words = a.split(' ')
  return words.filter((word) => b.includes(word)).length / words.length
}

const stopMarks = '.!?。！？؟।…'
const closingMarks = '"”’»)）'

/** Whether a line ends as a sentence does, quotation marks and brackets after the stop included. */
export function endsSentence(text: string): boolean {
  let end = text.length - 1
  while (end >= 0 && closingMarks.includes(text.charAt(end))) end -= 1
  return end >= 0 && stopMarks.includes(text.charAt(end))
}

interface Counts {
  spaces: number
  /** Stops that end a sentence: something other than a letter follows, but for scripts without spaces. */
  stops: number
  commas: number
  digits: number
  capitals: number
}

/** What stands in a line, in one pass: expressions that list all they find take ten times as long. */
function counted(text: string): Counts {
  const counts: Counts = { spaces: 0, stops: 0, commas: 0, digits: 0, capitals: 0 }
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code > 96 && code < 123) continue
    if (code === 32) counts.spaces += 1
    else if (code > 64 && code < 91) counts.capitals += 1
    else if (code > 47 && code < 58) counts.digits += 1
    else if (',;،、，'.includes(text.charAt(i))) counts.commas += 1
    else if (stopMarks.includes(text.charAt(i))) {
      const start = i
      while (i + 1 < text.length && stopMarks.includes(text.charAt(i + 1))) i += 1
      const next = text.charAt(i + 1)
      if (next === '' || closingMarks.includes(next) || /\s/.test(next)) counts.stops += 1
      else for (let k = start; k <= i; k += 1) if ('。！？'.includes(text.charAt(k))) counts.stops += 1
    } else if (code > 127 && isCapital(text, i, code)) counts.capitals += 1
  }
  return counts
}

const capitals = new Map<number, boolean>()

function isCapital(text: string, i: number, code: number): boolean {
  // Scripts without capitals: from Hebrew to Burmese, of East Asia.
  if ((code > 0x58f && code < 0x10a0) || (code > 0x2fff && code < 0xa640) || (code > 0xabff && code < 0xd800))
    return false
  if (code >= 0xd800 && code < 0xdc00) return /^\p{Lu}/u.test(text.slice(i, i + 2))
  return remembered(capitals, code, () => /^\p{Lu}/u.test(text.charAt(i)))
}
