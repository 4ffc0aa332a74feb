/**
 * What is said, and what of the article it stands for: narration laid out as utterances, each small enough for a voice.
 * The plan is lazy: it cuts a block into sentences when reading comes near it, because a book of 100,000 words must start
 * as fast as a short message. Places are offsets into the text, so reading can begin anywhere, and after a pause goes on
 * with what is left of the sentence.
 */
import type { Lexicon } from '@/components/narration/lexicon'
import type { Instead, Narration, Part } from '@/components/narration/narration'
import { placeIn, type Spoken, spokenOf } from '@/components/narration/spoken'
import { sentencesOf, wordsOf } from '@/components/text/segment'
import { type ArticleText, blockIndexAt, type Span } from '@/components/text/text'
import { clauseEnd } from './clauses'
import { isSayable, withLead } from './sayable'

export interface Utterance extends Spoken {
  /** What of the article it stands for. Empty for what stands nowhere in the text, such as what a picture shows. */
  readonly span: Span
  /** The sentence `span` lies in, for painting and for stepping. A long sentence is said in several utterances. */
  readonly sentence: Span
  /** BCP 47. */
  readonly language?: string
  /** Index into `ArticleText.blocks`; their number for what is said after the last. */
  readonly block: number
  /** Which of the block's asides this is; absent for the text itself. */
  readonly aside?: number
}

/** What of a voice decides how it is spoken to. */
export interface VoiceTraits {
  /** UTF-16 units it can say at once. */
  readonly limit?: number | undefined
  readonly takesSounds: boolean
  /** BCP 47. */
  readonly language: string
}

export interface Plan {
  /** What to say from `offset` on, as `voice` is to have it, up to `until`; `undefined` past the last sentence. */
  at(offset: number, voice?: VoiceTraits, until?: number): Utterance | undefined
  /** What comes after an utterance. */
  next(utterance: Utterance, voice?: VoiceTraits, until?: number): Utterance | undefined
  /** The same stretch, or what of it fits, as another voice is to have it. */
  as(utterance: Utterance, voice: VoiceTraits, until?: number): Utterance
  /** The first sentence that begins at or after `offset`. */
  sentenceAfter(offset: number): Span | undefined
  /** The last sentence that begins before `offset`. */
  sentenceBefore(offset: number): Span | undefined
  /** The first sentence of the next block that is read, after the one at `offset`. */
  paragraphAfter(offset: number): Span | undefined
  /** The first sentence of the block at `offset`; of the block before, when that is where `offset` is. */
  paragraphBefore(offset: number): Span | undefined
  /** The word at an offset of the text, or the first one after it in its sentence. */
  wordNear(offset: number): Span | undefined
  /** The word of `utterance` at `offset` of the text, or the first one after it; `undefined` after the last. */
  wordAt(utterance: Utterance, offset: number): Span | undefined
  isHeading(block: number): boolean
}

export interface PlanMeans {
  readonly text: ArticleText
  readonly narration: Narration
  readonly lexicon: Lexicon
  /** Said in place of the text, beside what the narration says so: what acronyms stand for. Ascending, disjoint. */
  readonly expansions: readonly Instead[]
  /** Whether there is a voice for a language: where there is none, a foreign phrase is left to the voice around it. */
  readonly canSpeak: (language: string) => boolean
}

/** Longer sentences are split at a clause: no engine is then asked for more than about twenty seconds at once. */
const LONGEST = 300
const anyVoice: VoiceTraits = { takesSounds: false, language: '' }

export function planSpeech({ text, narration, lexicon, expansions, canSpeak }: PlanMeans): Plan {
  const { parts, end } = narration
  const past = text.blocks.length
  const cut = new Map<number, Span[]>()
  const sentencesIn = (index: number): Span[] => {
    const block = text.blocks[index]
    if (block === undefined || parts[index]?.isSkipped === true) return []
    let found = cut.get(index)
    if (found === undefined) {
      const language = parts[index]?.language
      found = sentencesOf(text, language === undefined ? block : { ...block, language }).filter((span) =>
        isSayable(text.text.slice(span.start, span.end)),
      )
      cut.set(index, found)
    }
    return found
  }
  const asidesOf = (index: number) => (index === past ? end : (parts[index]?.asides ?? []))
  const insteadIn = ({ start, end }: Span, part: Part | undefined): Instead[] =>
    [...(part?.instead ?? []), ...expansions]
      .filter((instead) => instead.start >= start && instead.end <= end)
      .sort((a, b) => a.start - b.start)
      .filter((instead, i, all) => i === 0 || instead.start >= (all[i - 1]?.end ?? 0))

  /** The aside number `aside` of a block, in a voice's words. */
  const asideAt = (block: number, aside: number, voice: VoiceTraits): Utterance | undefined => {
    const found = asidesOf(block)[aside]
    if (found === undefined) return undefined
    // Before the block: whoever goes on in the block itself has heard it.
    const place = Math.max(0, (text.blocks[block]?.start ?? text.text.length + 1) - 1)
    const empty = { start: place, end: place }
    const spoken = spokenOf(found.say, { start: 0, end: found.say.length }, { ...saying(voice), instead: [] })
    // Its words are in no text: nothing of them can be painted.
    return { ...spoken, pieces: [], span: empty, sentence: empty, block, aside, ...languageOf(found.language) }
  }

  const saying = (voice: VoiceTraits) => ({ language: voice.language, takesSounds: voice.takesSounds, lexicon })

  /** What is said of a block's text from `offset` on. */
  const inBlock = (index: number, offset: number, voice: VoiceTraits, until: number): Utterance | undefined => {
    const part = parts[index]
    for (const sentence of sentencesIn(index)) {
      let from = Math.max(sentence.start, offset)
      const last = Math.min(sentence.end, until)
      while (from < last) {
        const utterance = stretch(index, part, sentence, from, last, voice)
        if (isSayable(utterance.say)) return utterance
        from = utterance.span.end
      }
    }
    return undefined
  }

  const stretch = (
    block: number,
    part: Part | undefined,
    sentence: Span,
    from: number,
    last: number,
    voice: VoiceTraits,
  ): Utterance => {
    let start = from
    while (start < last - 1 && /\s/.test(text.text.charAt(start))) start += 1
    const phrases = part?.phrases.filter(({ language }) => canSpeak(language)) ?? []
    const within = phrases.find((phrase) => phrase.start <= start && start < phrase.end)
    const ahead = phrases.find((phrase) => phrase.start > start)
    const edge = Math.min(last, within?.end ?? ahead?.start ?? last)
    const language = within?.language ?? part?.language ?? text.blocks[block]?.language
    const rest = text.text.slice(start, edge)
    const limit = Math.min(LONGEST, voice.limit ?? LONGEST)
    const instead = insteadIn({ start, end: edge }, part)
    let end = start + clauseEnd(rest, limit, language)
    // A span that is said otherwise is said as a whole.
    end = instead.find((each) => each.start < end && end < each.end)?.end ?? end
    const span = { start, end }
    const spoken = spokenOf(text.text, span, { ...saying(voice), instead: instead.filter((each) => each.end <= end) })
    const isFirst = start === sentence.start && sentence === sentencesIn(block)[0]
    const led = isFirst && part !== undefined && part.lead !== '' ? withLead(spoken, part.lead) : spoken
    return { ...led, span, sentence, block, ...languageOf(language) }
  }

  const from = (
    block: number,
    offset: number,
    aside: number,
    voice: VoiceTraits,
    until: number,
  ): Utterance | undefined => {
    for (let index = block; index <= past; index++) {
      const place = text.blocks[index]?.start ?? text.text.length + 1
      if (place >= until) return undefined
      const first = index === block ? aside : 0
      if (offset < place || place === 0) {
        for (let each = first; each < asidesOf(index).length; each++) {
          const utterance = asideAt(index, each, voice)
          if (utterance !== undefined && isSayable(utterance.say)) return utterance
        }
      }
      const utterance = inBlock(index, offset, voice, until)
      if (utterance !== undefined) return utterance
    }
    return undefined
  }

  /** The first sentence that passes, from the block at `offset` on. */
  const findSentence = (offset: number, test: (sentence: Span) => boolean): Span | undefined => {
    const first = blockIndexAt(text, offset)
    for (let block = first; first !== -1 && block < past; block++) {
      const sentence = sentencesIn(block).find(test)
      if (sentence !== undefined) return sentence
    }
    return undefined
  }

  const at: Plan['at'] = (offset, voice = anyVoice, until = Number.POSITIVE_INFINITY) => {
    const block = blockIndexAt(text, offset)
    return from(block === -1 ? past : block, offset, 0, voice, until)
  }
  const words = new WeakMap<Utterance, Span[]>()
  const sentenceBefore = (offset: number): Span | undefined => {
    const near = blockIndexAt(text, offset)
    for (let block = near === -1 ? past - 1 : near; block >= 0; block--) {
      const sentence = sentencesIn(block).findLast(({ start }) => start < offset)
      if (sentence !== undefined) return sentence
    }
    return undefined
  }
  /** The first sentence of the block at `offset`, where it is read. */
  const headOf = (offset: number): Span | undefined => {
    const block = blockIndexAt(text, offset)
    return block === -1 ? undefined : sentencesIn(block)[0]
  }

  return {
    at,
    next(utterance, voice = anyVoice, until = Number.POSITIVE_INFINITY) {
      const { aside, block, span } = utterance
      return aside === undefined ? at(span.end, voice, until) : from(block, span.start, aside + 1, voice, until)
    },
    sentenceAfter: (offset) => findSentence(offset, ({ start }) => start >= offset),
    sentenceBefore,
    paragraphAfter(offset) {
      const block = text.blocks[blockIndexAt(text, offset)]
      return block === undefined ? undefined : findSentence(block.end, () => true)
    },
    paragraphBefore(offset) {
      const head = headOf(offset)
      if (head !== undefined && head.start < offset) return head
      const before = sentenceBefore(head?.start ?? offset)
      return before && headOf(before.start)
    },
    wordNear(offset) {
      const sentence = sentenceBefore(offset + 1)
      const language = text.blocks[blockIndexAt(text, offset)]?.language
      return sentence && wordsOf(text, sentence, language).find(({ end }) => end > offset)
    },
    as(utterance, voice, until = Number.POSITIVE_INFINITY) {
      const { block, sentence, span, aside } = utterance
      if (aside !== undefined) return asideAt(block, aside, voice) ?? utterance
      return stretch(block, parts[block], sentence, span.start, Math.min(sentence.end, until), voice)
    },
    wordAt(utterance, offset) {
      const known = words.get(utterance) ?? wordsOf(text, utterance.span, utterance.language)
      words.set(utterance, known)
      return known.find(({ end }) => end > offset)
    },
    isHeading: (block) => parts[block]?.kind === 'heading',
  }
}

/** Where in the article the voice is, when it says it has reached `offset` of `utterance.say`. */
export function textOffset(utterance: Utterance, offset: number): number | undefined {
  return placeIn(utterance, Math.max(0, offset))
}

function languageOf(language: string | undefined): { readonly language?: string } {
  return language === undefined ? {} : { language }
}
