/** What a rule of English normalisation is, and the parts of patterns that several of them need. */

/** A stretch as it is written, and as it is said; together they are the whole match. Nothing written: a word added. */
export type Said = readonly (readonly [written: string, said: string])[]

/** What a rule may look at beside its match. */
export interface Surroundings {
  readonly text: string
  /** Where the match begins and ends. */
  readonly start: number
  readonly end: number
  /** "Two hundred and fifty", as it is said outside of North America. */
  readonly hasAnd: boolean
  /** 3/4/2017 is the third of April. */
  readonly dayFirst: boolean
  /** Whether the place lies in a run of capitals, such as a headline, in which a capital tells nothing. */
  isShouted(at: number): boolean
}

export interface Rule {
  /** Sticky, and bounded in all it may repeat: it is tried at every word. */
  readonly pattern: RegExp
  /** The first unit it can begin with. */
  readonly first: 'digit' | 'letter' | 'sign'
  say(match: RegExpExecArray, around: Surroundings): Said | undefined
}

/** The text before the match, at most forty units of it. */
export function before({ text, start }: Surroundings): string {
  return text.slice(Math.max(0, start - 40), start)
}

/** The text after the match, at most forty units of it. */
export function after({ text, end }: Surroundings): string {
  return text.slice(end, end + 40)
}

/** The word right before the match, as it is written; empty when there is none. */
export function wordBefore(around: Surroundings): string {
  return /([A-Za-z][A-Za-z'.-]*)[\s]+$/.exec(before(around))?.[1] ?? ''
}

/** Whether the text ends with the match, but for closing marks: a full stop in it ends the sentence too. */
export function isLast(around: Surroundings): boolean {
  return /^[\s"')\]]*$/.test(after(around))
}

/** A full stop where that of an abbreviation ended the sentence as well. */
export function stop(written: string, around: Surroundings): string {
  return written.endsWith('.') && isLast(around) ? '.' : ''
}

/** Letters said one by one. A last A by itself would be taken for the article. */
export function spelled(letters: string): string {
  const said = Array.from(letters.replace(/[^A-Za-z0-9]/g, '').toUpperCase())
  return said.map((letter, at) => (letter === 'A' && at > 0 && at === said.length - 1 ? 'ay' : letter)).join(' ')
}

/** Each letter with what is said of it, so that every one of them has its place. */
export function spelledParts(letters: string): Said {
  const said: [string, string][] = []
  for (const letter of letters) {
    const isLetter = /[A-Za-z0-9]/.test(letter)
    if (isLetter && said.some(([, one]) => /[A-Z0-9]$/.test(one))) said.push(['', ' '])
    said.push([letter, isLetter ? letter.toUpperCase() : ''])
  }
  const last = said.findLastIndex(([, one]) => one !== '')
  if (last > 0 && said[last]?.[1] === 'A') said[last] = [said[last]?.[0] ?? '', 'ay']
  return said
}

/** Words that go before an amount that describes something: "a $5 million deal", "a 64GB phone". */
const describing = /^(?:an?|the|its|their|his|her|our|my|this|that|new|another|first|second|proposed|separate)$/i
const connecting =
  /^(?:a|an|the|to|in|for|or|and|per|on|of|at|by|he|she|it|they|we|you|i|from|with|was|were|is|are|will|would|had|has|have|as|but|that|which|who|if|when|while|than|over|each|more|less|through|during|after|before|into|last|this|every|not|goes|went)$/

/** Whether the amount stands in front of what it describes, and so takes no plural. */
export function isDescribing(around: Surroundings): boolean {
  const next = /^\s([a-z]{3,})/.exec(after(around))?.[1]
  return next !== undefined && !connecting.test(next) && describing.test(wordBefore(around))
}

/** A number with or without commas and a fraction; no wider than anybody writes. */
export const numberPattern = String.raw`(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,20})(?:\.\d{1,12})?`
/** What may stand between the ends of a range, or the sides of a board. */
export const rangePattern = String.raw`\s?[-–—]\s?|\sto\s|\s?[x×]\s?`

/** What is said for the dash of a range. */
export function rangeWord(around: Surroundings): string {
  return /^between$/i.test(wordBefore(around)) ? ' and ' : ' to '
}
