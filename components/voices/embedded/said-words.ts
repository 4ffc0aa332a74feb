/**
 * What the embedded voice is given of a text. Its engine reads ASCII only, and says anything else as garbage, so letters
 * are folded to ASCII and the rest is left out; each word keeps its place in what was to be said.
 */
import type { Sound } from '../engine'
import { radioPhones } from './radio-phones'

/** A word, and the punctuation and white space in front of it. */
export interface SaidWord {
  /** UTF-16 units into what was to be said. */
  readonly offset: number
  readonly length: number
  /** ASCII, without white space at its ends. With `phones`, only what is attached to them: the ending of a possessive. */
  readonly text: string
  /** How it sounds, where that was given. */
  readonly phones?: readonly string[]
  /** ASCII between this word and the one before. */
  readonly before: string
  /** ASCII between this word and the next: the next one's `before`, or the end of the sentence. */
  readonly after: string
}

/** Letters and digits, and what stands inside a word: U.S, don't, 3:30, 1,250.50. A hyphen parts two words. */
const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.,:/](?=[\p{L}\p{N}]))*/gu

/** Longer words are given in pieces: no language has them, and one could keep the synthesizer busy for minutes. */
const LONGEST_WORD = 40
/** What is longer than this is data that lost its way: its beginning is enough. */
const LONGEST_SAID = 200
/** Punctuation beyond it says nothing more. */
const LONGEST_GAP = 12

/** The words of `say` that can be said, in order. Stretches of `sounds` are words of their own. */
export function saidWords(say: string, sounds: readonly Sound[]): SaidWord[] {
  const found: { offset: number; length: number; text: string; phones?: readonly string[] }[] = []
  let from = 0
  const plain = (to: number): void => {
    for (const match of say.slice(from, to).matchAll(word)) {
      for (let at = 0; at < Math.min(match[0].length, LONGEST_SAID); at += LONGEST_WORD) {
        const isLast = at + LONGEST_WORD >= LONGEST_SAID
        const piece = match[0].slice(at, isLast ? undefined : at + LONGEST_WORD)
        const text = toAscii(piece.slice(0, LONGEST_WORD))
        if (/[a-z\d]/i.test(text)) found.push({ offset: from + match.index + at, length: piece.length, text })
      }
    }
  }
  for (const sound of sounds) {
    const sounding = soundingWords(say, sound)
    if (sounding.length === 0 || sound.start < from) continue
    plain(sound.start)
    found.push(...sounding)
    from = Math.max(...sounding.map(({ offset, length }) => offset + length))
  }
  plain(say.length)
  const gaps = [...found, { offset: say.length }].map(({ offset }, nth) => {
    const last = found[nth - 1]
    const gap = toAscii(punctuation(say.slice(last === undefined ? 0 : last.offset + last.length, offset)))
    return gap === '' && last !== undefined && offset < say.length ? ' ' : gap
  })
  return found.map((each, nth) => ({ ...each, before: gaps[nth] ?? '', after: gaps[nth + 1] ?? '' }))
}

/** Word by word if the sound has as many words as what is written, else as one word. */
function soundingWords(say: string, { start, end, ipa }: Sound): Omit<SaidWord, 'before' | 'after'>[] {
  const heard = ipa
    .split(/\s+/)
    .map(radioPhones)
    .filter((phones) => phones.length > 0)
  if (heard.length === 0) return []
  const written = [...say.slice(start, end).matchAll(/\S+/g)]
  const words =
    written.length === heard.length
      ? written.map(({ 0: { length }, index }, nth) => ({ offset: start + index, length, phones: heard[nth] ?? [] }))
      : [{ offset: start, length: end - start, phones: heard.flat() }]
  const possessive = /^['’]s?(?!\p{L})/iu.exec(say.slice(end, end + 3))?.[0] ?? ''
  return words.map((each, nth) => {
    const ending = nth === words.length - 1 ? possessive : ''
    return { ...each, length: each.length + ending.length, text: toAscii(ending) }
  })
}

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'th',
  Ð: 'Th',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
  ħ: 'h',
  Ħ: 'H',
  ŋ: 'ng',
  ə: 'a',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '⁄': '/',
}

function toAscii(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  const whole = text.normalize('NFKD').replace(/\p{M}/gu, '')
  return whole.replace(/\s/gu, ' ').replace(/[^\x20-\x7e]/gu, (letter) => letters[letter] ?? '')
}

/** Between words only what changes how they are said is kept. */
function punctuation(gap: string): string {
  const signs = gap
    .replace(/\s[-‒–—―]+\s|[‒–—―]+|--+/g, ', ')
    .replace(/[“”„«»]/g, '"')
    .replace(/…/g, '...')
  const kept = signs.replace(/[^\s.,;:!?()"$%-]/gu, (sign) => (sign === '&' ? ' and ' : /['’]/.test(sign) ? "'" : ' '))
  const short = kept.replace(/\s+/g, ' ')
  return short.length <= LONGEST_GAP ? short : `${short.slice(0, LONGEST_GAP / 2)} ${short.slice(-LONGEST_GAP / 2)}`
}
