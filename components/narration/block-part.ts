/** One block while it is walked, and what is said of it in the end. */
import type { Block, Span } from '@/components/text/text'
import { announcementsIn, baseLanguage } from './announcements'
import type { Aside, Instead, NarrationChoices, Part, Phrase } from './narration'
import { addressesIn, noteMarksIn } from './notes'

/** The text of one node of the block, and what holds for it. */
export interface Stretch extends Span {
  /** BCP 47, from the nearest `lang`, else the article's. */
  readonly language: string | undefined
  /** In `<del>` or `<s>`. */
  readonly isStruck: boolean
  /** In `<code>` and its like. */
  readonly isVerbatim: boolean
}

export interface OpenBlock {
  readonly block: Block
  readonly kind: Part['kind']
  readonly isSkipped: boolean
  /** BCP 47, what was recognised included. */
  readonly language: string | undefined
  readonly asides: readonly Aside[]
  readonly stretches: Stretch[]
  /** What its elements have to say otherwise, such as formulas. */
  readonly instead: Instead[]
}

/**
 * What is said of the block; `lead` is what its surroundings put in front of it. What takes a look at every character is worked
 * out when it is first asked for: of a long article few blocks are ever read.
 */
export function partOf(open: OpenBlock, text: string, choices: NarrationChoices, lead: readonly string[]): Part {
  const { block, kind, isSkipped, language, asides } = open
  const isDeleted = isStruckOut(open, text)
  const words = isDeleted ? announcementsIn(language) : undefined
  const instead = once(() =>
    isSkipped ? [] : disjoint([...open.instead, ...written(open, text, choices), ...struck(open, text)]),
  )
  const phrases = once(() => phrasesOf(open, text, block.language))
  return {
    kind,
    isSkipped,
    asides,
    lead: isSkipped ? '' : [...lead, ...(words === undefined ? [] : [`${words.deleted}:`])].join(' '),
    get instead() {
      return instead()
    },
    get phrases() {
      return phrases()
    },
    ...(language !== undefined && { language }),
  }
}

/** Makes something when it is first asked for. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | undefined
  return () => {
    made ??= { it: make() }
    return made.it
  }
}

/** Whether every word of the block is struck out. */
function isStruckOut({ stretches }: OpenBlock, text: string): boolean {
  if (!stretches.some(({ isStruck }) => isStruck)) return false
  const isWord = ({ start, end }: Span): boolean => /[\p{L}\p{N}]/u.test(text.slice(start, end))
  return stretches.some(isWord) && stretches.every((stretch) => stretch.isStruck || !isWord(stretch))
}

/**
 * What is struck out within a block is not said: the ear has no line through a word, and "costs fifty forty dollars" is
 * wrong, while the text without it is what its authors now mean. Where a whole block is struck out, nothing would be
 * left of it, so it is said, and announced.
 */
function struck(open: OpenBlock, text: string): Instead[] {
  if (isStruckOut(open, text)) return []
  return open.stretches.filter(({ isStruck }) => isStruck).map(({ start, end }) => ({ start, end, say: '' }))
}

/** What is in the characters themselves: marks of notes, addresses. Found in the whole block, across its elements. */
function written({ block, stretches }: OpenBlock, text: string, choices: NarrationChoices): Instead[] {
  if (block.tag === 'pre') return []
  const slice = text.slice(block.start, block.end)
  const verbatim = stretches.filter(({ isVerbatim }) => isVerbatim)
  const moved = (found: readonly Instead[]): Instead[] =>
    found.map(({ start, end, say }) => ({ start: block.start + start, end: block.start + end, say }))
  const marks = choices.noteMarks ? [] : moved(noteMarksIn(slice))
  const addresses = choices.addresses ? [] : moved(addressesIn(slice))
  const isCode = (mark: Span): boolean => verbatim.some(({ start, end }) => start < mark.end && mark.start < end)
  return [...addresses, ...(verbatim.length === 0 ? marks : marks.filter((mark) => !isCode(mark)))]
}

/** Ascending, without those that a longer or an earlier one covers in part. */
function disjoint(instead: readonly Instead[]): Instead[] {
  const sorted = [...instead].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Instead[] = []
  let end = -1
  for (const each of sorted) {
    if (each.start < end || each.end <= each.start) continue
    kept.push(each)
    end = each.end
  }
  return kept
}

/** What is in another language than the block, from the `lang` of its elements. Neighbours in one language are one. */
function phrasesOf({ stretches, language }: OpenBlock, text: string, declared: string | undefined): Phrase[] {
  const own = baseLanguage(language)
  const found: { start: number; end: number; language: string }[] = []
  for (const stretch of stretches) {
    // What only inherits the block's language has whatever language the block turned out to have.
    const base = baseLanguage(stretch.language)
    if (stretch.language === undefined || base === own || base === baseLanguage(declared)) continue
    const last = found.at(-1)
    const isNext = last !== undefined && /^\n*$/.test(text.slice(last.end, stretch.start))
    if (isNext && baseLanguage(last.language) === base) last.end = stretch.end
    else found.push({ start: stretch.start, end: stretch.end, language: stretch.language })
  }
  return found.filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)))
}
