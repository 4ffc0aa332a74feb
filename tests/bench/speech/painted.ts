/**
 * Painted words beside said words: the sound is cut at the pauses between its sentences, each sentence is aligned to its
 * text, and each painted word is compared with the moment at which that word left the loudspeaker.
 */
import type { Paint } from '../../drive/hear-inside'
import { excerpt, type Recording, type Stretch, silences } from '../../drive/recording'
import { type AlignedWord, align, type Utterance } from './align'
import { paragraphs, title } from './article'
import { median } from './section'

export interface Painted {
  /** Milliseconds; positive where the paint came after the sound. */
  readonly errors: readonly number[]
  /** Words that were heard and not painted. */
  readonly missing: number
  /** Milliseconds by which the error grew from the first words of a sentence to its last; one a sentence. */
  readonly drifts: readonly number[]
  readonly sentences: number
}

export interface Boundary {
  /** The silence that was heard. */
  readonly stretch: Stretch
  readonly kind: 'sentence' | 'paragraph' | 'heading'
}

/** The shortest silence that may part two sentences; breaths within one are shorter. */
const PART_MS = 150

interface SentenceHeard {
  readonly text: string
  readonly offset: number
  readonly at: number
}

/** The pauses between the sentences of a stretch of reading without presses. */
export function boundaries(recording: Recording): Boundary[] {
  const heard = sentencesOf(recording)
  const found = pauses(recording, heard)
  return heard.slice(1).flatMap((sentence, i) => {
    const stretch = nearest(found, sentence.at)
    return stretch === undefined ? [] : [{ stretch, kind: kindOf(heard[i]?.text ?? '') }]
  })
}

/** How well the painted words fit the sound. The last sentence is left out: it was cut off. */
export async function compare(recording: Recording): Promise<Painted> {
  const heard = sentencesOf(recording)
  const found = pauses(recording, heard)
  const cuts = heard.map(({ at }, i) => {
    const pause = i === 0 ? undefined : nearest(found, at)
    return pause === undefined ? at - 300 : (pause.from + pause.to) / 2
  })
  const utterances: (Utterance & { from: number; sentence: SentenceHeard; to: number })[] = []
  heard.slice(0, -1).forEach((sentence, i) => {
    const [from, to] = [cuts[i] ?? 0, cuts[i + 1] ?? 0]
    const audio = excerpt(recording, { from, to })
    if (audio !== undefined)
      utterances.push({ audio, words: sentence.text.split(/\s+/), from: audio.from, sentence, to })
  })
  const aligned = await align(utterances)
  const errors: number[] = []
  const drifts: number[] = []
  let missing = 0
  utterances.forEach(({ from, sentence }, i) => {
    const words = aligned[i]
    if (words === undefined) return
    const found = wordErrors(recording.paints, sentence, from, words)
    missing += words.length - found.length
    errors.push(...found)
    if (found.length >= 8) drifts.push(mean(found.slice(-4)) - mean(found.slice(0, 4)))
  })
  return { errors, missing, drifts, sentences: aligned.filter((each) => each !== undefined).length }
}

function wordErrors(
  paints: readonly Paint[],
  { text, offset }: SentenceHeard,
  from: number,
  words: readonly (AlignedWord | undefined)[],
): number[] {
  return [...text.matchAll(/\S+/g)].flatMap(({ index, 0: { length } }, i) => {
    const painted = paints.find((paint) => {
      const at = paint.offset - offset - index
      return paint.name === 'word' && paint.text !== '' && at >= 0 && at < length
    })
    const said = words[i]
    return painted === undefined || said === undefined ? [] : [painted.at - (from + said.start * 1000)]
  })
}

/** The sentences in the order in which they were painted, each once. */
function sentencesOf({ paints }: Recording): SentenceHeard[] {
  const found: SentenceHeard[] = []
  for (const { name, text, offset, at } of paints)
    if (name === 'sentence' && text !== '' && found.at(-1)?.offset !== offset)
      found.push({ text: text.trim(), offset, at })
  return found
}

function pauses(recording: Recording, heard: readonly SentenceHeard[]): Stretch[] {
  const [first, last] = [heard[0], heard.at(-1)]
  if (first === undefined || last === undefined) return []
  return silences(recording, { from: first.at - 500, to: last.at + 1000 }, PART_MS)
}

/** The pause after which a sentence that was painted at a moment is heard. */
function nearest(all: readonly Stretch[], at: number): Stretch | undefined {
  const close = all.filter(({ to }) => Math.abs(to - at) < 400)
  return close.sort((a, b) => Math.abs(a.to - at) - Math.abs(b.to - at))[0]
}

function kindOf(before: string): Boundary['kind'] {
  if (before === title) return 'heading'
  return paragraphs.some((sentences) => sentences.at(-1) === before) ? 'paragraph' : 'sentence'
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The constant part of the errors, which a loudspeaker's latency may explain, and what is left without it. */
export function spread(errors: readonly number[]): number[] {
  const constant = median(errors)
  return errors.map((error) => Math.abs(error - constant))
}
