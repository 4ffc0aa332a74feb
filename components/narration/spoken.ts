/** Turns a stretch of the text into the words a voice is given, and knows which word of the text each stands for. */
import type { Span } from '@/components/text/text'
import type { Lexicon } from './lexicon'
import type { Instead } from './narration'
import { type Settled, sayEnglish, type Take } from './normalise'
import { traceCharacters } from './normalise-characters'
import { isEnglish, putsOf } from './normalise-names'
import { makeSpokenWriter } from './normalise-writer'
import { genericSign } from './symbols'

/** A stretch of `say` and what of the text it stands for. Of equal length, it stands for it unit by unit. */
export interface Piece {
  /** UTF-16 units into `say`. */
  readonly at: number
  readonly length: number
  readonly span: Span
}

export interface Spoken {
  /** Plain text without anything that upsets voices. */
  readonly say: string
  /** Ascending, disjoint; what lies between them (added words) stands for nothing. */
  readonly pieces: readonly Piece[]
  /** Offsets into `say`; only when the voice takes sounds. */
  readonly sounds: readonly { readonly start: number; readonly end: number; readonly ipa: string }[]
}

export interface SayingMeans {
  /** BCP 47 of the voice that will say it: numbers become words in the languages known here. */
  readonly language: string | undefined
  readonly takesSounds: boolean
  readonly lexicon: Lexicon
  /** Ascending, disjoint. */
  readonly instead: readonly Instead[]
}

/** What is said of `span`: everything of it that can be heard, by the rules of the voice's language. */
export function spokenOf(text: string, span: Span, means: SayingMeans): Spoken {
  const { language } = means
  const puts = putsOf(text, span, means)
  const traced = traceCharacters(text, span, puts, isEnglish(language))
  const writer = makeSpokenWriter(text, traced)
  const settled: Settled[] = []
  const ipas = new Map<number, string>()
  traced.places.forEach(({ start, end }, index) => {
    const put = puts[index]
    if (put?.isSettled !== true || start === end) return
    settled.push({ start, end })
    if (put.ipa !== undefined) ipas.set(start, put.ipa)
  })
  const sounds: { start: number; end: number; ipa: string }[] = []
  const take = (said: string, start: number, end: number): void => {
    const place = writer.take(said, start, end)
    const ipa = start < end ? ipas.get(start) : undefined
    if (ipa !== undefined) sounds.push({ ...place, ipa })
  }
  if (language !== undefined && isEnglish(language)) sayEnglish(traced.text, language, settled, take)
  else sayAsWritten(traced.text, language, settled, take)
  return { say: writer.say(), pieces: writer.pieces, sounds }
}

/** Other languages: their voices know their own numbers, so only signs that are no words to any voice are seen to. */
function sayAsWritten(text: string, language: string | undefined, settled: readonly Settled[], take: Take): void {
  let next = 0
  for (let at = 0; at < text.length; ) {
    const known = settled[next]
    if (known !== undefined && at >= known.start) {
      take(text.slice(at, known.end), at, known.end)
      at = known.end
      next += 1
      continue
    }
    const limit = known?.start ?? text.length
    const address = addressAt(text, at, limit)
    if (address !== undefined) {
      take(address.host, at, address.end)
      at = address.end
      continue
    }
    unsayable.lastIndex = at
    const end = Math.min(unsayable.exec(text)?.index ?? text.length, limit)
    for (const part of text.slice(at, end).matchAll(/ +|[^ ]+/g))
      take(part[0], at + part.index, at + part.index + part[0].length)
    at = end
    if (at < limit && addressAt(text, at, limit) === undefined) {
      take(genericSign(text.charAt(at), language), at, at + 1)
      at += 1
    }
  }
}

/** Where plain text ends: at a sign, or at an address. */
const unsayable = /[&<>*_|~^`\\{}[\]#•·™®¶▪●■◦†‡]|\bhttps?:\/\//g
const addressPattern = /https?:\/\/(?:www\.)?([^\s/?#&"'()<>]{1,260})[^\s"<>]{0,1800}/y

/** Of a web address the host is said, as the voice reads it. */
function addressAt(text: string, at: number, limit: number): { host: string; end: number } | undefined {
  if (text[at] !== 'h') return undefined
  addressPattern.lastIndex = at
  const match = addressPattern.exec(text)
  if (match === null || at + match[0].length > limit) return undefined
  const tail = /(?<![.,;:!?)\]])[.,;:!?)\]]+$/.exec(match[0])?.[0].length ?? 0
  return { host: match[1] ?? '', end: at + match[0].length - tail }
}

/** Where in the text the voice is when it is at `offset` of `say`; `undefined` in words that were added. */
export function placeIn({ pieces }: Pick<Spoken, 'pieces'>, offset: number): number | undefined {
  const piece = pieces.findLast(({ at }) => at <= offset)
  if (piece === undefined || offset >= piece.at + piece.length) return undefined
  const { start, end } = piece.span
  return piece.length === end - start ? start + offset - piece.at : start
}
