/** Rates of reading as people speak of them. */
import { secondsOf } from './pace'
import { subtagOf } from './state'

/** The rates most people read at, to choose without aiming. */
export const usualRates = [0.75, 1, 1.25, 1.5, 2] as const

/** Scripts that put no space between words: counting words means nothing there. */
const unspaced = new Set(['zh', 'ja', 'ko', 'th', 'lo', 'km', 'my'])

/** Ten English words with the space after each: 58 characters is what running text comes to. */
const tenWords = 'x'.repeat(58)

/**
 * Words a minute at `rate`, to the nearest five, since more would be pretence. `pace`: what is known of the voice
 * (`VoiceFacts.pace`). `undefined` for a language whose words nobody counts.
 */
export function wordsAMinute(rate: number, pace: number | undefined, language: string | undefined): number | undefined {
  if (unspaced.has(subtagOf(language))) return undefined
  return Math.round(600 / secondsOf(tenWords, rate, pace) / 5) * 5
}
