/** What reading aloud remembers between articles. */
import { firstChoices, type NarrationChoices } from '@/components/narration/narration'
import type { Kept } from '@/components/ui/stored'

export interface SpeechSettings {
  /** 1 is the voice's own pace. */
  readonly rate: number
  readonly pitch: number
  /** 0 to 1. */
  readonly volume: number
  /** Seconds of silence. */
  readonly pauses: { readonly sentence: number; readonly paragraph: number; readonly heading: number }
  /** Voice keys by language subtag (`en`), as the person chose them. */
  readonly voiceByLanguage: Readonly<Record<string, string>>
  /** Whether the spoken word is painted. */
  readonly paintsWord: boolean
  /** What is painted around it. */
  readonly paints: 'sentence' | 'paragraph' | 'line' | 'nothing'
  readonly colour: (typeof colours)[number]
  /** The sign beside the colour. */
  readonly sign: (typeof signs)[number]
  /** Where the spoken text is kept in view. */
  readonly follows: 'top' | 'centre' | 'no'
  readonly reads: NarrationChoices
  /** Stops after each sentence, for practice. */
  readonly practises: boolean
  /** Says what an acronym stands for at its first mention. */
  readonly expands: boolean
}

export const SLOWEST = 0.5
export const FASTEST = 4
export const LOWEST = 0.5
export const HIGHEST = 2
export const LONGEST_PAUSE = 3
export const colours = ['amber', 'green', 'blue', 'rose', 'grey'] as const
export const signs = ['underline', 'box', 'bold'] as const

export const keptSpeech: Kept<SpeechSettings> = {
  key: 'speech',
  version: 2,
  fallback: {
    rate: 1,
    pitch: 1,
    volume: 1,
    pauses: { sentence: 0.25, paragraph: 0.6, heading: 0.9 },
    voiceByLanguage: {},
    paintsWord: true,
    paints: 'sentence',
    colour: 'amber',
    sign: 'underline',
    follows: 'top',
    reads: firstChoices,
    practises: false,
    expands: false,
  },
  decode(value) {
    const first = keptSpeech.fallback
    const raw = recordOf(value)
    const pauses = recordOf(raw.pauses)
    const reads = recordOf(raw.reads)
    const pause = (name: keyof SpeechSettings['pauses']): number =>
      numberOf(pauses[name], 0, LONGEST_PAUSE, first.pauses[name])
    return {
      rate: numberOf(raw.rate, SLOWEST, FASTEST, first.rate),
      pitch: numberOf(raw.pitch, LOWEST, HIGHEST, first.pitch),
      volume: numberOf(raw.volume, 0, 1, first.volume),
      pauses: { sentence: pause('sentence'), paragraph: pause('paragraph'), heading: pause('heading') },
      voiceByLanguage: Object.fromEntries(
        Object.entries(recordOf(raw.voiceByLanguage)).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      ),
      paintsWord: flagOf(raw.paintsWord, first.paintsWord),
      paints: oneOf(raw.paints, ['sentence', 'paragraph', 'line', 'nothing'], first.paints),
      colour: oneOf(raw.colour, colours, first.colour),
      sign: oneOf(raw.sign, signs, first.sign),
      follows: oneOf(raw.follows, ['top', 'centre', 'no'], first.follows),
      reads: Object.fromEntries(
        Object.entries(first.reads).map(([name, fallback]) => [name, flagOf(reads[name], fallback)]),
      ) as unknown as NarrationChoices,
      practises: flagOf(raw.practises, first.practises),
      expands: flagOf(raw.expands, first.expands),
    }
  },
}

/** The nearest rate voices are offered at. */
export function clampRate(rate: number): number {
  return Math.min(FASTEST, Math.max(SLOWEST, rate))
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function numberOf(value: unknown, least: number, most: number, fallback: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : fallback
}

function flagOf(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback
}

function oneOf<T extends string>(value: unknown, all: readonly T[], fallback: T): T {
  return all.find((each) => each === value) ?? fallback
}
