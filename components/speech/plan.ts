/**
 * What is said, and what of the article it stands for. The plan is lazy: it cuts a block into sentences when reading
 * comes near it, because a book of 100,000 words must start as fast as a short message. Places are offsets into the
 * text, so reading can begin anywhere, and after a pause goes on with what is left of the sentence.
 */
import { sentencesOf, wordsOf } from '@/components/text/segment'
import { type ArticleText, blockIndexAt, type Span } from '@/components/text/text'

export interface Utterance {
  /** What the engine is given: plain text without anything that upsets voices. */
  readonly say: string
  /** What of the article it stands for. */
  readonly span: Span
  /** The sentence `span` lies in, for painting and for stepping. A long sentence is said in several utterances. */
  readonly sentence: Span
  /** UTF-16 units at the front of `say` that are not in the article ("Image:", "3."). */
  readonly lead: number
  /** Offsets into the article of characters left out of `say`, ascending. Nearly always none. */
  readonly dropped: readonly number[]
  /** BCP 47, of the block. */
  readonly language?: string
  /** Index into `ArticleText.blocks`. */
  readonly block: number
}

export interface Plan {
  /** What to say from `offset` on, at most `limit` UTF-16 units of it; `undefined` past the last sentence. */
  at(offset: number, limit?: number): Utterance | undefined
  /** What comes after an utterance. */
  next(utterance: Utterance, limit?: number): Utterance | undefined
  /** The first sentence that begins at or after `offset`. */
  sentenceAfter(offset: number): Span | undefined
  /** The last sentence that begins before `offset`. */
  sentenceBefore(offset: number): Span | undefined
  /** The word of `utterance` at `offset`, or the first one after it; `undefined` after the last. */
  wordAt(utterance: Utterance, offset: number): Span | undefined
}

/** Longer sentences are split at a clause: no engine is then asked for more than about twenty seconds at once. */
const LONGEST = 300

export function planSpeech(text: ArticleText): Plan {
  const cut = new Map<number, Span[]>()
  const sentencesIn = (index: number): Span[] => {
    const block = text.blocks[index]
    if (block === undefined) return []
    let found = cut.get(index)
    if (found === undefined) {
      found = sentencesOf(text, block).filter((span) => isSayable(text.text.slice(span.start, span.end)))
      cut.set(index, found)
    }
    return found
  }

  /** The first sentence that passes, from the block at `offset` on; and its block. */
  const find = (offset: number, test: (sentence: Span) => boolean) => {
    const first = blockIndexAt(text, offset)
    if (first === -1) return undefined
    for (let block = first; block < text.blocks.length; block++) {
      const sentence = sentencesIn(block).find(test)
      if (sentence !== undefined) return { sentence, block }
    }
    return undefined
  }

  const at = (offset: number, limit = LONGEST): Utterance | undefined => {
    const found = find(
      offset,
      ({ start, end }) => end > offset && isSayable(text.text.slice(Math.max(start, offset), end)),
    )
    if (found === undefined) return undefined
    const { sentence, block } = found
    let start = Math.max(sentence.start, offset)
    while (/\s/.test(text.text.charAt(start))) start += 1
    const language = text.blocks[block]?.language
    const rest = text.text.slice(start, sentence.end)
    const span = { start, end: start + clauseEnd(rest, limit, language) }
    return {
      ...spoken(text.text.slice(span.start, span.end), span.start),
      span,
      sentence,
      lead: 0,
      block,
      ...(language !== undefined && { language }),
    }
  }

  return {
    at,
    next: (utterance, limit) => at(utterance.span.end, limit),
    sentenceAfter: (offset) => find(offset, ({ start }) => start >= offset)?.sentence,
    sentenceBefore(offset) {
      const near = blockIndexAt(text, offset)
      for (let block = near === -1 ? text.blocks.length - 1 : near; block >= 0; block--) {
        const sentence = sentencesIn(block).findLast(({ start }) => start < offset)
        if (sentence !== undefined) return sentence
      }
      return undefined
    },
    wordAt: ({ span, language }, offset) => wordsOf(text, span, language).find(({ end }) => end > offset),
  }
}

/** Where in the article the engine is, when it says it has reached `offset` of `utterance.say`. */
export function textOffset(utterance: Utterance, offset: number): number {
  let place = utterance.span.start + Math.max(0, offset - utterance.lead)
  for (const dropped of utterance.dropped) if (dropped <= place) place += 1
  return Math.min(place, utterance.span.end)
}

/** Voices stumble over rows of stars and dashes, or fall silent without a word about it. */
function isSayable(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words)
}

/** Soft hyphens and their like: a voice would split the word there. */
const unheard = /[\u00ad\u200b\u2060\ufeff]/g
/** Markup to some voices (`<`, `>`, `&`), nothing to any: control characters, line breaks, halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const upsetting = /[<>&\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Cs}/gu

/** The text as an engine is to have it: some characters left out (and remembered), some replaced one for one. */
function spoken(source: string, start: number): Pick<Utterance, 'say' | 'dropped'> {
  const dropped = [...source.matchAll(unheard)].map(({ index }) => start + index)
  return { say: source.replace(unheard, '').replace(upsetting, ' '), dropped }
}

/**
 * How much of `rest` to say at once: all of it when it is short, else up to the last clause mark before `limit`, else up
 * to the last word.
 */
function clauseEnd(rest: string, limit: number, language: string | undefined): number {
  if (rest.length <= limit) return rest.length
  const head = rest.slice(0, limit)
  const marks = [...head.matchAll(/[;:,،؛—–](?=\s)|[，、；：]/gu)]
  const mark = marks.findLast(({ index }) => index >= limit / 3)
  if (mark !== undefined) return mark.index + mark[0].length
  const blank = head.search(/\s\S*$/u)
  if (blank > 0) return blank
  // No spaces: the script knows its words, or it is one endless word and any place will do.
  const whole = { text: rest.slice(0, limit + 1), runs: [], blocks: [] }
  const last = wordsOf(whole, { start: 0, end: whole.text.length }, language).at(-1)
  if (last !== undefined && last.start > 0) return last.start
  return /[\ud800-\udbff]$/.test(head) ? limit - 1 : limit
}
