/**
 * How a platform's voice sounds, told from its name. No platform says so itself, but each names its families of voices
 * in its own way. Checked against the lists of `@readium/speech` 0.1.1, whose data cannot be imported by itself.
 */
import type { Quality } from './engine'

export interface NamedVoice {
  readonly name: string
  /** `SpeechSynthesisVoice.voiceURI`: Apple's identifier or speech-dispatcher's module in Firefox and Safari. */
  readonly uri: string
}

/** The first that fits decides. */
const families: readonly (readonly [RegExp, Quality])[] = [
  [/e-?speak|\bmbrola\b|\bfestival\b|\bflite\b|\bpico\b|\bdectalk\b/i, 'poor'],
  [/\b(?:piper|kokoro|supertonic|coqui|mimic ?3|vits|kitten)\b/i, 'natural'],
  [/\brhvoice\b/i, 'good'],
  // speech-dispatcher's module is eSpeak unless somebody installed another, which then bears its name.
  [/^urn:moz-tts:speechd:/, 'poor'],
  // Microsoft's on Azure, and those of Windows 11's Narrator; Google's newer ones on ChromeOS and Android.
  [/\(natural\)|\bneural\b|\bHD\b|^Microsoft .*\bOnline\b/i, 'natural'],
  [/com\.apple\.eloquence|com\.apple\.speech\.synthesis\.voice\.(?!custom)/, 'poor'],
  [/com\.apple\.voice\.premium|com\.apple\..*siri.*[-_.]premium/i, 'natural'],
  [/com\.apple\.voice\.(?:enhanced|siri)|com\.apple\.(?:ttsbundle|speech).*(?:premium|siri|custom)/i, 'good'],
  [/com\.apple\..*compact/i, 'plain'],
  // What Apple adds to the name when it was downloaded in a better quality, in the languages of its systems.
  [/\((?:premium|prémium|prèmium|prémiový|prvovrsten|vrhunski|高音質|高音质|プレミアム|프리미엄)\)/i, 'natural'],
  [
    /\((?:enhanced|erweitert|mejorada|melhorada|ottimizzata|verbeterd|förbättrad|forbedret|parannettu|拡張|고품질|增強音質|优化音质)\)/i,
    'good',
  ],
  [/^(?:Google|Chrome OS|Android Speech) |-x-[a-z]{3}-(?:local|network)\b/, 'good'],
  [/^Microsoft .*\bMobile\b/, 'plain'],
  [/^Microsoft |^Alex$/, 'good'],
  [/\b(?:acapela|cereproc|cerevoice|ivona|vocalizer|nuance|readspeaker|loquendo)\b/i, 'good'],
]

/** Apple's voices of the nineteen-eighties and those from screen readers of that time, as Chromium names them. */
const old = new Set(
  'Agnes Bruce Fred Junior Kathy Princess Ralph Vicki Victoria Eddy Flo Grandma Grandpa Reed Rocko Sandy Shelley'
    .toLowerCase()
    .split(' '),
)

/** How a voice sounds, as far as its name tells. One that nobody knows is taken to be `plain`. */
export function qualityOf({ name, uri }: NamedVoice): Quality {
  const family = families.find(([pattern]) => pattern.test(name) || pattern.test(uri))
  if (family !== undefined) return family[1]
  return old.has((name.split(' (')[0] ?? '').toLowerCase()) ? 'poor' : 'plain'
}

/** Voices made as a joke. Nobody wants an article sung by bells. */
const novelties = new Set(
  `Albert;Bad News;Bahh;Bells;Boing;Bubbles;Cellos;Deranged;Good News;Hysterical;Jester;Organ;Pipe Organ;Superstar;
  Trinoids;Whisper;Wobble;Zarvox`
    .toLowerCase()
    .split(/;\s*/),
)
/** The same by Apple's identifiers, which are not translated as the names are. */
const novelty =
  /com\.apple\.speech\.synthesis\.voice\.(?:Albert|BadNews|Bahh|Bells|Boing|Bubbles|Cellos|Deranged|GoodNews|Hysterical|Organ|Princess|Trinoids|Whisper|Zarvox)\b/

/**
 * Whether nobody would want an article read by it: joke voices, and the `Language+Variant` combinations of eSpeak, of
 * which speech-dispatcher lists thousands (13,362 voices on one Linux machine).
 */
export function isCurious({ name, uri }: NamedVoice): boolean {
  return name.includes('+') || novelties.has(name.toLowerCase()) || novelty.test(uri)
}
