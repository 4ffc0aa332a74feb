/**
 * Word aids: ways to make the single word easier to take in. Syllables are parted, words begin in bold, parts of speech
 * have a colour and a line of their own. They are laid over the article's words and are no part of its text: nothing that
 * is copied, spoken or looked up knows of them. All are off at first, and what is off is not even loaded.
 */
import type { Kept } from '@/components/ui/stored'

/** How syllables are shown: not, with a dot between them, or every second one on a shade with a line below. */
export const syllableSigns = ['off', 'dots', 'shades'] as const
export type SyllableSign = (typeof syllableSigns)[number]

/** How much of a word is bold: nothing, or about a third, a half, two thirds of it. */
export const beginningStrengths = ['off', 'light', 'medium', 'strong'] as const
export type BeginningStrength = (typeof beginningStrengths)[number]

/** The parts of speech that can be shown. */
export const partsOfSpeech = ['noun', 'verb', 'adjective', 'adverb'] as const
export type PartOfSpeech = (typeof partsOfSpeech)[number]

export interface WordAidSettings {
  readonly syllables: SyllableSign
  readonly beginnings: BeginningStrength
  /** Which are shown, in the order of `partsOfSpeech`. */
  readonly parts: readonly PartOfSpeech[]
}

export const noWordAids: WordAidSettings = { syllables: 'off', beginnings: 'off', parts: [] }

/** Whether any of the aids is on. */
export function isAided({ syllables, beginnings, parts }: WordAidSettings): boolean {
  return syllables !== 'off' || beginnings !== 'off' || parts.length > 0
}

export const keptWordAids: Kept<WordAidSettings> = {
  key: 'word-aids',
  version: 1,
  fallback: noWordAids,
  decode(value) {
    const { syllables, beginnings, parts } = (typeof value === 'object' && value !== null ? value : {}) as Record<
      string,
      unknown
    >
    return {
      syllables: syllableSigns.find((one) => one === syllables) ?? 'off',
      beginnings: beginningStrengths.find((one) => one === beginnings) ?? 'off',
      parts: partsOfSpeech.filter((one) => Array.isArray(parts) && parts.includes(one)),
    }
  },
}

/** What an aid looks like: classes of `assets/styles/word-aids.css`, laid over a stretch of words. */
export interface WordAid {
  readonly aid: string
}
