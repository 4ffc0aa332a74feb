/** What a panel may ask of the player, built anew where it arrives: no other words than these are acted on. */
import { decodingArticle } from '@/components/article/decode'
import type { Steps } from '@/components/article/steps'
import type { Pronunciation } from '@/components/narration/lexicon'
import type { Instead } from '@/components/narration/narration'
import type { Call } from '@/components/speech/calls'
import { keptSpeech } from '@/components/speech/settings'
import type { WordLore } from '@/components/speech/view'
import { keptFacts } from '@/components/voices/facts'

type Given = Readonly<Record<string, unknown>>
/** All but the one that takes long. */
type Decoders = { readonly [T in Exclude<Call['type'], 'open'>]: (given: Given, type: T) => Call | undefined }

/** A text to be said beside the article, and a name of a voice or of a language. */
const longestPhrase = 10_000
const longestName = 300
/** Pronunciations and expansions that one article may bring. */
const mostLore = 100_000

const bare = (_: Given, type: unknown): Call => ({ type }) as Call
const voice = ({ key }: Given, type: unknown): Call | undefined => (isName(key) ? ({ type, key } as Call) : undefined)

const decoders: Decoders = {
  play: ({ from, until }, type) => ({
    type,
    ...(isOffset(from) && { from }),
    ...(isOffset(until) && { until }),
  }),
  pause: bare,
  stop: bare,
  prepare: bare,
  'quiet-elsewhere': bare,
  end: bare,
  next: bare,
  previous: bare,
  'next-paragraph': bare,
  'previous-paragraph': bare,
  seek: ({ offset }, type) => (isOffset(offset) ? { type, offset } : undefined),
  sleep({ sleep }, type) {
    if (sleep == null) return { type, sleep: undefined }
    const { type: how, at } = recordOf(sleep)
    if (how === 'at') return typeof at === 'number' && at > 0 ? { type, sleep: { type: how, at } } : undefined
    return how === 'end-of-paragraph' || how === 'end-of-section' ? { type, sleep: { type: how } } : undefined
  },
  settings: ({ settings }, type) => ({ type, settings: keptSpeech.decode(settings, keptSpeech.version) }),
  inform: ({ lore }, type) => ({ type, lore: loreOf(recordOf(lore)) }),
  say({ phrase, language, again }, type) {
    if (typeof phrase !== 'string' || phrase.length > longestPhrase) return undefined
    return { type, phrase, language: isName(language) ? language : undefined, again: again === true }
  },
  sample: voice,
  'try-out': voice,
}

/** The call in `message`, or undefined when it is none; with places to rest at, as an article is long. Never throws on data. */
export function* decodingCall(message: unknown): Steps<Call | undefined> {
  const given = recordOf(message)
  const { type } = given
  if (type === 'open') return yield* opening(given)
  if (typeof type !== 'string' || !Object.hasOwn(decoders, type)) return undefined
  return (decoders[type as keyof Decoders] as (given: Given, type: unknown) => Call | undefined)(given, type)
}

function* opening(given: Given): Steps<Call | undefined> {
  const article = yield* decodingArticle(given.article)
  if (article === undefined) return undefined
  return {
    type: 'open',
    article,
    settings: keptSpeech.decode(given.settings, keptSpeech.version),
    facts: keptFacts.decode(given.facts, keptFacts.version),
    keeps: given.keeps === true,
    ...(isOffset(given.at) && { at: given.at }),
  }
}

function loreOf({ pronunciations, expansions }: Given): WordLore {
  return {
    pronunciations: list(pronunciations).flatMap((each) => pronunciationOf(recordOf(each))),
    expansions: list(expansions).flatMap((each) => insteadOf(recordOf(each))),
  }
}

function pronunciationOf({ written, language, ipa, respelling, as, isHint }: Given): Pronunciation[] {
  if (!isName(written)) return []
  return [
    {
      written,
      ...(isName(language) && { language }),
      ...(isName(ipa) && { ipa }),
      ...(isName(respelling) && { respelling }),
      ...((as === 'letters' || as === 'word') && { as }),
      ...(isHint === true && { isHint }),
    },
  ]
}

function insteadOf({ start, end, say }: Given): Instead[] {
  return isOffset(start) && isOffset(end) && typeof say === 'string' && say.length <= longestPhrase
    ? [{ start, end, say }]
    : []
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestName
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, mostLore) : []
}

function recordOf(value: unknown): Given {
  return typeof value === 'object' && value !== null ? (value as Given) : {}
}
