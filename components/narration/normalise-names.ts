/** What stands for stretches of the text before anything is normalised: what is said instead, and names with a pronunciation. */
import type { Span } from '@/components/text/text'
import { withPossessive } from './ipa'
import type { Lexicon, Pronounced, Pronunciation } from './lexicon'
import type { Instead } from './narration'
import { type Put, traceCharacters } from './normalise-characters'
import { spelled } from './normalise-rules'
import { respell, respellingForVoice } from './respell'

/** A put that no rule may touch; with `ipa`, its sounds are known. */
export interface NamePut extends Put {
  readonly isSettled: boolean
  readonly ipa?: string
}

export function isEnglish(language: string | undefined): boolean {
  return /^en(?:$|[-_])/i.test(language ?? '')
}

interface Means {
  readonly language: string | undefined
  readonly takesSounds: boolean
  readonly lexicon: Lexicon
  readonly instead: readonly Instead[]
}

/** The puts of `span`: ascending, disjoint. What is said instead goes before what a lexicon knows. */
export function putsOf(text: string, span: Span, means: Means): NamePut[] {
  const english = isEnglish(means.language)
  const puts: NamePut[] = []
  for (const { start, end, say } of means.instead) {
    if (end <= span.start || start >= span.end || end <= start) continue
    const plain = cleaned(say, english)
    puts.push({
      start: Math.max(start, span.start),
      end: Math.min(end, span.end),
      say: padded(plain, text, start, end),
      isSettled: false,
    })
  }
  const taken = puts.slice()
  let next = 0
  for (const found of means.lexicon.find(text, span, means.language)) {
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= found.start) next += 1
    if ((taken[next]?.start ?? Number.POSITIVE_INFINITY) < found.end) continue
    const put = namePut(text, span, found, english, means.takesSounds)
    if (put !== undefined) puts.push(put)
  }
  return puts.sort((a, b) => a.start - b.start)
}

function cleaned(text: string, english: boolean): string {
  return traceCharacters(text, { start: 0, end: text.length }, [], english).text
}

/** Words that are said instead do not grow together with those beside them. */
function padded(say: string, text: string, start: number, end: number): string {
  const word = /[\p{L}\p{N}]/u
  const head = word.test(text[start - 1] ?? '') && word.test(say.charAt(0)) ? ' ' : ''
  return `${head}${say}${word.test(text[end] ?? '') && word.test(say.at(-1) ?? '') ? ' ' : ''}`
}

function namePut(
  text: string,
  span: Span,
  { start, end, pronunciation }: Pronounced,
  english: boolean,
  takesSounds: boolean,
): NamePut | undefined {
  const owned = end + 2 <= span.end && /^['’]s(?![\p{L}\p{N}])/u.test(text.slice(end, end + 3))
  const written = text.slice(start, end)
  const ending = owned ? "'s" : ''
  const stretch = { start, end: owned ? end + 2 : end, isSettled: true }
  const { ipa } = pronunciation
  if (takesSounds && ipa !== undefined && pronunciation.as !== 'letters') {
    const word = english
      ? cleaned(written, true)
          .replace(/[^A-Za-z' ]+/g, ' ')
          .replace(/ +/g, ' ')
          .trim()
      : cleaned(written, false)
    const say = /[A-Za-z]/.test(word) || !english ? word : respell(ipa)
    if (say === '') return undefined
    return { ...stretch, say: say + ending, ipa: owned ? withPossessive(ipa) : ipa }
  }
  if (pronunciation.isHint === true && pronunciation.as === undefined) return undefined
  const say = inWords(pronunciation, written, english)
  return say === '' ? undefined : { ...stretch, say: say + ending }
}

/** The pronunciation in letters. */
function inWords({ ipa, respelling, as }: Pronunciation, written: string, english: boolean): string {
  if (as === 'letters')
    return english ? spelled(cleaned(written, true)) : Array.from(written.replace(/[^\p{L}\p{N}]/gu, '')).join(' ')
  if (respelling !== undefined) {
    const say = respellingForVoice(cleaned(respelling, english), english)
    if (say !== '') return say
  }
  if (ipa !== undefined) {
    // A respelling follows English spelling; other voices do better with the word itself.
    return english ? respell(ipa) : ''
  }
  return as === 'word' ? cleaned(written, english).replace(/[.]/g, '').toLowerCase() : ''
}
