/** What was learnt about a voice by using it. Kept on this computer, for each voice. */
import type { Kept } from '@/components/ui/stored'

/** What a voice showed when it was tried once, in silence (`trial.ts`). */
export interface Trial {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Begins within 3 s. */
  readonly starts: boolean
  /** Says that it has ended, when it has. */
  readonly ends: boolean
  /** Says which word it is at. */
  readonly words: boolean
  /** Falls silent when told to, and speaks again when asked. */
  readonly stops: boolean
  /** Still speaks after 14 s. */
  readonly lasts: boolean
}

export interface VoiceFacts {
  /** UTF-16 units of text a second at rate 1, from what it has read. */
  readonly pace?: number
  readonly trial?: Trial
}

/** By `Voice.key`. */
export type FactsByVoice = Readonly<Record<string, VoiceFacts>>

/** Whether a voice may be chosen unasked: the package's own may; another must have shown that it can be relied on. */
export function isTrusted(voice: { readonly key: string; readonly isEmbedded: boolean }, facts: FactsByVoice): boolean {
  const trial = facts[voice.key]?.trial
  return voice.isEmbedded || (trial?.starts === true && trial.ends && trial.stops && trial.lasts)
}

/** More voices than anybody uses. What was learnt longest ago is forgotten first. */
export const MOST_VOICES = 300
const LONGEST_KEY = 300

/** The facts with what was just learnt of one voice; what is known of it besides stays. */
export function withFacts(facts: FactsByVoice, key: string, learnt: VoiceFacts): FactsByVoice {
  const { [key]: before, ...others } = facts
  return bounded([...Object.entries(others), [key, { ...before, ...learnt }]])
}

export const keptFacts: Kept<FactsByVoice> = {
  key: 'voice-facts',
  version: 1,
  fallback: {},
  area: 'local',
  decode(value) {
    const entries: [string, VoiceFacts][] = []
    for (const [key, raw] of Object.entries(recordOf(value))) {
      const { pace, trial } = recordOf(raw)
      const isPace = typeof pace === 'number' && pace >= 1 && pace <= 200
      const tried = trialOf(trial)
      if (key.length > LONGEST_KEY || (!isPace && tried === undefined)) continue
      entries.push([key, { ...(isPace && { pace }), ...(tried !== undefined && { trial: tried }) }])
    }
    return bounded(entries)
  },
}

function bounded(entries: readonly [string, VoiceFacts][]): FactsByVoice {
  return Object.fromEntries(entries.slice(-MOST_VOICES))
}

/** Half a trial is none: trust may hang on it. */
function trialOf(value: unknown): Trial | undefined {
  const { at, starts, ends, words, stops, lasts } = recordOf(value)
  if (typeof at !== 'number' || !Number.isFinite(at)) return undefined
  if (typeof starts !== 'boolean' || typeof ends !== 'boolean' || typeof words !== 'boolean') return undefined
  if (typeof stops !== 'boolean' || typeof lasts !== 'boolean') return undefined
  return { at, starts, ends, words, stops, lasts }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
