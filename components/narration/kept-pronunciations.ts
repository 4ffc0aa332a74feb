/** The pronunciations a person has made: kept on this computer, read defensively, changed by pure verbs. */
import type { Kept } from '@/components/ui/stored'
import { foreignToIpa, tidyIpa } from './ipa'
import type { Pronunciation } from './lexicon'

/** More entries than anybody makes by hand, and few enough to be read at every start. */
export const pronunciationLimits = {
  entries: 5_000,
  /** UTF-16 units of the word, of its sounds and of its respelling. */
  length: 120,
} as const

/** Why a pronunciation is not taken. The codes are the ends of keys in the locale files. */
export type PronunciationProblem =
  | { readonly code: 'noWord' }
  /** The word holds nothing that could be met in a text: no letter and no digit. */
  | { readonly code: 'noLetters' }
  | { readonly code: 'tooLong'; readonly field: 'written' | 'ipa' | 'respelling'; readonly limit: number }
  /** Neither sounds nor a respelling nor "by letters" or "as a word". */
  | { readonly code: 'nothingSaid' }
  | { readonly code: 'notIpa'; readonly character: string }
  /** The respelling has no letter. */
  | { readonly code: 'notSayable' }
  | { readonly code: 'badLanguage'; readonly language: string }
  | { readonly code: 'tooMany'; readonly limit: number }

/** One line, composed, without what cannot be shown. */
function line(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim()
}

/** As it is kept: without white space around its fields, slashes around its sounds, and fields that say nothing. */
export function tidyPronunciation(one: Pronunciation): Pronunciation {
  const language = one.language?.trim().toLowerCase().split(/[-_]/)[0]
  const ipa = one.ipa === undefined ? '' : tidyIpa(line(one.ipa))
  const respelling = line(one.respelling ?? '')
  return {
    written: line(one.written),
    ...(language && { language }),
    ...(ipa !== '' && { ipa }),
    ...(respelling !== '' && { respelling }),
    ...(one.as !== undefined && { as: one.as }),
  }
}

/** What is wrong with a pronunciation that was tidied; `undefined` for one that can be used. */
export function problemOf(one: Pronunciation): PronunciationProblem | undefined {
  const limit = pronunciationLimits.length
  if (one.written === '') return { code: 'noWord' }
  if (!/[\p{L}\p{N}]/u.test(one.written)) return { code: 'noLetters' }
  for (const field of ['written', 'ipa', 'respelling'] as const)
    if ((one[field]?.length ?? 0) > limit) return { code: 'tooLong', field, limit }
  if (one.language !== undefined && !/^[a-z]{2,3}$/.test(one.language))
    return { code: 'badLanguage', language: one.language.slice(0, 20) }
  if (one.ipa === undefined && one.respelling === undefined && one.as === undefined) return { code: 'nothingSaid' }
  const foreign = foreignToIpa(one.ipa ?? '')
  if (foreign !== undefined) return { code: 'notIpa', character: foreign }
  if (one.ipa !== undefined && !/[\p{Ll}\p{Lo}]/u.test(one.ipa)) return { code: 'notIpa', character: one.ipa.charAt(0) }
  return one.respelling !== undefined && !/\p{L}/u.test(one.respelling) ? { code: 'notSayable' } : undefined
}

/** Whether two pronunciations are for the same word of the same language, so that one replaces the other. */
export function isSameWord(a: Pronunciation, b: Pronunciation): boolean {
  return a.written === b.written && a.language === b.language
}

/** Either the list with the change or the reason why it was not made. */
export type Changed =
  | { readonly list: readonly Pronunciation[]; readonly problem?: undefined }
  | { readonly list?: undefined; readonly problem: PronunciationProblem }

/** Adds a pronunciation, in front, or puts it in the place of the one for the same word. */
export function addPronunciation(list: readonly Pronunciation[], one: Pronunciation): Changed {
  const tidy = tidyPronunciation(one)
  const problem = problemOf(tidy)
  if (problem !== undefined) return { problem }
  const at = list.findIndex((other) => isSameWord(other, tidy))
  if (at !== -1) return { list: list.with(at, tidy) }
  if (list.length >= pronunciationLimits.entries)
    return { problem: { code: 'tooMany', limit: pronunciationLimits.entries } }
  return { list: [tidy, ...list] }
}

/** Changes one pronunciation to another, whose word may be another too. */
export function replacePronunciation(list: readonly Pronunciation[], old: Pronunciation, one: Pronunciation): Changed {
  const at = list.findIndex((other) => isSameWord(other, old))
  if (at === -1) return addPronunciation(list, one)
  const tidy = tidyPronunciation(one)
  const problem = problemOf(tidy)
  if (problem !== undefined) return { problem }
  return { list: list.with(at, tidy).filter((other, index) => index === at || !isSameWord(other, tidy)) }
}

export function removePronunciation(list: readonly Pronunciation[], one: Pronunciation): readonly Pronunciation[] {
  return list.filter((other) => !isSameWord(other, one))
}

/** `now` with what was changed between `before` and `after`: two windows may teach at once. */
export function withChanges(
  now: readonly Pronunciation[],
  before: readonly Pronunciation[],
  after: readonly Pronunciation[],
): readonly Pronunciation[] {
  const written = (list: readonly Pronunciation[]): string => JSON.stringify(list.map(tidyPronunciation))
  if (written(now) === written(before)) return after
  const was = new Map(before.map((one) => [keyOf(one), written([one])]))
  const is = new Set(after.map(keyOf))
  const taught = after.filter((one) => was.get(keyOf(one)) !== written([one]))
  const changed = new Set([...taught.map(keyOf), ...before.map(keyOf).filter((key) => !is.has(key))])
  return [...taught, ...now.filter((one) => !changed.has(keyOf(one)))].slice(0, pronunciationLimits.entries)
}

/** Adds many, such as those of a file: a later one replaces an earlier one. What does not fit or is wrong is counted. */
export function addPronunciations(
  list: readonly Pronunciation[],
  many: readonly Pronunciation[],
): {
  readonly list: readonly Pronunciation[]
  readonly added: number
  readonly replaced: number
  readonly left: number
} {
  const byWord = new Map(list.map((one) => [keyOf(one), one]))
  let added = 0
  let replaced = 0
  let left = 0
  for (const one of many) {
    const tidy = tidyPronunciation(one)
    const key = keyOf(tidy)
    const isKnown = byWord.has(key)
    if (problemOf(tidy) !== undefined || (!isKnown && byWord.size >= pronunciationLimits.entries)) left += 1
    else {
      byWord.set(key, tidy)
      if (isKnown) replaced += 1
      else added += 1
    }
  }
  return { list: [...byWord.values()], added, replaced, left }
}

function keyOf({ written, language }: Pronunciation): string {
  return `${language ?? ''} ${written}`
}

export const keptPronunciations: Kept<readonly Pronunciation[]> = {
  key: 'pronunciations',
  version: 1,
  fallback: [],
  // What a person corrects tells what they read, and a long list is too large to be carried to other computers.
  area: 'local',
  decode(value) {
    if (!Array.isArray(value)) return []
    const read = value.slice(0, pronunciationLimits.entries * 2).flatMap((item: unknown) => decodeOne(item) ?? [])
    return addPronunciations([], read).list
  },
}

function decodeOne(value: unknown): Pronunciation | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const fields: Readonly<Record<string, unknown>> = { ...value }
  const text = (name: string): string | undefined => {
    const field = fields[name]
    return typeof field === 'string' ? field : undefined
  }
  const [written, language, ipa, respelling] = ['written', 'language', 'ipa', 'respelling'].map(text)
  if (written === undefined) return undefined
  const as = fields.as === 'letters' || fields.as === 'word' ? fields.as : undefined
  return {
    written,
    ...(language !== undefined && { language }),
    ...(ipa !== undefined && { ipa }),
    ...(respelling !== undefined && { respelling }),
    ...(as !== undefined && { as }),
  }
}
