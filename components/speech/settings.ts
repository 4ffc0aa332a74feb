/** What reading aloud remembers between articles. */
import type { Kept } from '@/components/ui/stored'

export interface SpeechSettings {
  /** 1 is the voice's own pace. */
  readonly rate: number
  /** Voice keys by language subtag (`en`), as the person chose them. */
  readonly voiceByLanguage: Readonly<Record<string, string>>
}

export const SLOWEST = 0.5
export const FASTEST = 4

export const keptSpeech: Kept<SpeechSettings> = {
  key: 'speech',
  version: 1,
  fallback: { rate: 1, voiceByLanguage: {} },
  decode(value) {
    const { rate, voiceByLanguage } = (typeof value === 'object' && value !== null ? value : {}) as Record<
      string,
      unknown
    >
    const voices =
      typeof voiceByLanguage === 'object' && voiceByLanguage !== null ? Object.entries(voiceByLanguage) : []
    return {
      rate: typeof rate === 'number' && Number.isFinite(rate) ? clampRate(rate) : 1,
      voiceByLanguage: Object.fromEntries(voices.filter(([, key]) => typeof key === 'string')),
    }
  },
}

/** The nearest rate voices are offered at. */
export function clampRate(rate: number): number {
  return Math.min(FASTEST, Math.max(SLOWEST, rate))
}
