/** Which voices are offered, which one reads when nobody chose, and how much it is given to say at once. */
import { qualities, type Voice } from './engine'
import { type FactsByVoice, isTrusted } from './facts'
import { closeness } from './language-tag'
import { isCurious } from './quality'

/** The voices worth offering: without doubles, joke voices and the thousands of variants of eSpeak. */
export function offeredVoices(voices: readonly Voice[]): Voice[] {
  const seen = new Set<string>()
  return voices.filter(({ key, name }) => {
    if (seen.has(key) || isCurious({ name, uri: '' })) return false
    seen.add(key)
    return true
  })
}

/** Whether a voice is made for a language, whatever the region. */
export function speaks(voice: Pick<Voice, 'language'>, language: string | undefined): boolean {
  return closeness(voice.language, language) > 0
}

export interface ChoiceMeans {
  /** The key of the voice that the person chose for this language. */
  readonly remembered?: string
  readonly facts: FactsByVoice
}

/**
 * The voice for a language: the remembered one if it is still there, else one on this computer. A voice that sends the
 * text to a server is only ever taken when it is the remembered one, because only then a person chose it. First come
 * those that speak the language; among them those that can be relied on, then the better sounding, the nearer in script
 * and region, the platform's default. Where none speaks the language or it is not known, it is the best of the others,
 * which the caller tells by `speaks`. One that would not even begin is not taken. `undefined` when no voice is left.
 */
export function chooseVoice(
  voices: readonly Voice[],
  language: string | undefined,
  { remembered, facts }: ChoiceMeans,
): Voice | undefined {
  const chosen = remembered === undefined ? undefined : voices.find(({ key }) => key === remembered)
  if (chosen !== undefined) return chosen
  let best: Voice | undefined
  let bestRank: readonly number[] = []
  for (const voice of voices) {
    if (!voice.local || facts[voice.key]?.trial?.starts === false) continue
    const rank = rankOf(voice, language, facts)
    if (best === undefined || isHigher(rank, bestRank)) {
      best = voice
      bestRank = rank
    }
  }
  return best
}

/** What decides, the weightiest first. */
function rankOf(voice: Voice, language: string | undefined, facts: FactsByVoice): readonly number[] {
  const near = closeness(voice.language, language)
  return [
    near > 0 ? 1 : 0,
    reliance(voice, facts),
    qualities.indexOf(voice.quality),
    near,
    voice.isDefault ? 1 : 0,
    facts[voice.key]?.trial?.words === true ? 1 : 0,
  ]
}

/** 2: can be relied on. 1: nobody knows. 0: has failed when it was tried. */
function reliance(voice: Voice, facts: FactsByVoice): number {
  if (isTrusted(voice, facts)) return 2
  return facts[voice.key]?.trial === undefined ? 1 : 0
}

function isHigher(one: readonly number[], other: readonly number[]): boolean {
  const place = one.findIndex((value, at) => value !== other[at])
  return place !== -1 && (one[place] ?? 0) > (other[place] ?? 0)
}

/** Chrome's own reader gives remote voices at most so many characters. It is about 32 words, Read Aloud's limit. */
const REMOTE_LIMIT = 175
/** Writing in which one character takes about as long to say as three of an alphabet. */
const dense = new Set(['zh', 'ja', 'ko', 'yue', 'cmn', 'wuu'])

/**
 * UTF-16 units that a voice can be given at once. Google's voices on a server fall silent after 14 to 15 s, without an
 * end or an error; so what they are given is short enough to be said in less, at a slow rate too.
 */
export function limitOf({ local, language }: Pick<Voice, 'local' | 'language'>, rate = 1): number | undefined {
  if (local) return undefined
  const limit = REMOTE_LIMIT * Math.min(1, rate)
  return Math.floor(dense.has(language.split('-')[0] ?? '') ? limit / 3 : limit)
}
