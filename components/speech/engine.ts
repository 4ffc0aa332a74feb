/**
 * The seam between reading aloud and what makes the sound. The platform's voices are one engine, an embedded voice will
 * be another; the room above treats them alike and tells them apart only by their voices.
 */

export interface Voice {
  /** Unique among all voices of all engines, the same tomorrow. */
  readonly key: string
  readonly name: string
  /** BCP 47, well-formed. Empty when the engine does not say. */
  readonly language: string
  /** Whether the text stays on this computer. */
  readonly local: boolean
  readonly isDefault: boolean
}

/** Why an utterance was not spoken to its end. */
export type FailureReason =
  /** Something outside stopped it: another page, the system. */
  | 'interrupted'
  /** The voice is no longer there. */
  | 'voice-gone'
  /** The voice cannot speak at this rate. */
  | 'rate'
  /** Speech needs a press first. */
  | 'not-allowed'
  /** A remote voice without its server. */
  | 'network'
  /** No way out for the sound: no device, or another program holds it. */
  | 'no-sound'
  /** The voice failed and did not say why. */
  | 'engine'
  /** The voice went silent; the watchdog noticed. */
  | 'silence'

export type EngineEvent =
  | { readonly type: 'started'; readonly id: number }
  /** A word begins at `offset`: UTF-16 units into the request's `say`. Not every voice tells. */
  | { readonly type: 'reached'; readonly id: number; readonly offset: number; readonly length?: number }
  | { readonly type: 'ended'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly reason: FailureReason }

export interface SpeakRequest {
  /** Comes back with each event, so that late news of a cancelled utterance can be told. */
  readonly id: number
  readonly say: string
  readonly voice: Voice
  /** 1 is the voice's own pace. */
  readonly rate: number
  readonly pitch: number
  readonly volume: number
}

export interface Engine {
  readonly id: string
  /** The voices known so far. */
  voices(): readonly Voice[]
  /** Calls back when the voices change, and once when the first search is over, even if it found none. */
  onVoices(listener: (voices: readonly Voice[]) => void, signal: AbortSignal): void
  /** Speaks, after whatever it was asked to speak before. Failures arrive as events. */
  speak(request: SpeakRequest, listener: (event: EngineEvent) => void): void
  /** Falls silent and forgets what was queued. No event of it may follow. */
  cancel(): void
}

/** Makes a well-formed BCP 47 tag of what platforms call a language: `en_us`, `eng-US-f000`. Empty when it is none. */
export function languageTag(raw: string): string {
  const found = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?![a-z\d])/i.exec(raw)
  if (found === null) return ''
  const [, language, script, region] = found
  return Intl.getCanonicalLocales([language, script, region].filter(Boolean).join('-'))[0] ?? ''
}

/** Voices made as a joke. Nobody wants an article sung by bells. */
const novelty = new Set(
  ['Albert', 'Bad News', 'Bahh', 'Bells', 'Boing', 'Bubbles', 'Cellos', 'Deranged', 'Good News', 'Hysterical', 'Jester']
    .concat(['Organ', 'Pipe Organ', 'Superstar', 'Trinoids', 'Whisper', 'Wobble', 'Zarvox'])
    .map((name) => name.toLowerCase()),
)

/**
 * The voices worth offering: without doubles, novelties and the thousands of `Language+Variant` combinations that
 * speech-dispatcher lists (13,362 voices on one Linux machine).
 */
export function offeredVoices(voices: readonly Voice[]): Voice[] {
  const seen = new Set<string>()
  return voices.filter(({ key, name }) => {
    if (seen.has(key) || name.includes('+') || novelty.has(name.toLowerCase())) return false
    seen.add(key)
    return true
  })
}

/**
 * The voice for a language: the remembered one if it is still there; else among those on this computer the one of the
 * same region, then of the same language, then the default. A voice that sends text to a server is only ever taken when
 * it is the remembered one, because only then a person chose it. `undefined` when no voice is left.
 */
export function chooseVoice(
  voices: readonly Voice[],
  language: string | undefined,
  remembered?: string,
): Voice | undefined {
  const chosen = voices.find((voice) => voice.key === remembered)
  if (chosen !== undefined) return chosen
  const local = voices.filter((voice) => voice.local)
  let best: Voice | undefined
  let bestScore = -1
  for (const voice of local) {
    const score = 2 * closeness(voice.language, language) + (voice.isDefault ? 1 : 0)
    if (score > bestScore) {
      best = voice
      bestScore = score
    }
  }
  return best
}

/** Whether a voice is made for a language, whatever the region. */
export function speaks(voice: Voice, language: string | undefined): boolean {
  return closeness(voice.language, language) > 0
}

/** 0: another language. 1: the same. 2: the same in the same script. 3: in the same region too (CLDR's likely one). */
function closeness(has: string, wants: string | undefined): number {
  const a = fullTag(has)
  const b = fullTag(wants ?? '')
  if (a === undefined || b === undefined || a.language !== b.language) return 0
  if (a.script !== b.script) return 1
  return a.region === b.region ? 3 : 2
}

const fullTags = new Map<string, Intl.Locale | undefined>()

function fullTag(raw: string): Intl.Locale | undefined {
  if (!fullTags.has(raw)) {
    const tag = languageTag(raw)
    fullTags.set(raw, tag === '' || tag === 'und' ? undefined : new Intl.Locale(tag).maximize())
  }
  return fullTags.get(raw)
}
