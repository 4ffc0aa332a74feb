/**
 * The International Phonetic Alphabet as far as a person needs help with it: symbols that no keyboard has, each with a word
 * or a name in which it is heard, and what to write instead of a key that looks like one.
 */
import { foreignToIpa, tidyIpa } from '@/components/narration/ipa'

/** Symbol → where it is heard. What has no word is named in the interface's words. */
export const symbolGroups = {
  marks: [
    ['ˈ', 'stress'],
    ['ˌ', 'secondStress'],
    ['ː', 'long'],
    ['.', 'break'],
  ],
  vowels: [
    ['ə', 'about'],
    ['ɪ', 'ship'],
    ['iː', 'sheep'],
    ['ɛ', 'bed'],
    ['æ', 'cat'],
    ['ɑː', 'father'],
    ['ɒ', 'Oxford'],
    ['ɔː', 'law'],
    ['ʊ', 'book'],
    ['uː', 'moon'],
    ['ʌ', 'cup'],
    ['ɜː', 'bird'],
    ['eɪ', 'day'],
    ['aɪ', 'my'],
    ['aʊ', 'now'],
    ['ɔɪ', 'boy'],
    ['oʊ', 'go'],
    ['y', 'Zürich'],
    ['ø', 'Malmö'],
  ],
  consonants: [
    ['ʃ', 'ship'],
    ['ʒ', 'measure'],
    ['tʃ', 'church'],
    ['dʒ', 'judge'],
    ['θ', 'think'],
    ['ð', 'this'],
    ['ŋ', 'sing'],
    ['j', 'yes'],
    ['ɹ', 'red'],
    ['x', 'loch'],
    ['ɣ', 'Baghdad'],
    ['q', 'Qatar'],
    ['ħ', 'Muhammad'],
    ['ʕ', 'Arab'],
    ['ʔ', 'Qur’an'],
    ['ɲ', 'España'],
    ['ʁ', 'Paris'],
    ['ɾ', 'Roma'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [symbol: string, heardIn: string])[]>>

/** What is meant by a key that is no symbol: as in X-SAMPA, which writes the alphabet with a keyboard's letters. */
const meant: Readonly<Record<string, string>> = {
  '"': 'ˈ',
  ',': 'ˌ',
  '%': 'ˌ',
  ':': 'ː',
  '@': 'ə',
  '{': 'æ',
  '?': 'ʔ',
  '3': 'ɜ',
  A: 'ɑ',
  D: 'ð',
  E: 'ɛ',
  G: 'ɣ',
  I: 'ɪ',
  N: 'ŋ',
  O: 'ɔ',
  Q: 'ɒ',
  R: 'ʁ',
  S: 'ʃ',
  T: 'θ',
  U: 'ʊ',
  V: 'ʌ',
  Y: 'ʏ',
  Z: 'ʒ',
}

/** What was meant by a character that is no symbol; `undefined` when nobody knows. */
export function meantBy(character: string): string | undefined {
  return meant[character]
}

/** The first character that is no symbol, and what it may have been meant to be. */
export function oddSymbol(ipa: string): { readonly symbol: string; readonly instead?: string } | undefined {
  const symbol = foreignToIpa(tidyIpa(ipa))
  if (symbol === undefined) return undefined
  const instead = meantBy(symbol)
  return { symbol, ...(instead !== undefined && { instead }) }
}

/** Whether it can be said: a vowel, or a consonant with the mark of one that makes a syllable. */
export function hasSyllable(ipa: string): boolean {
  return /[aeiouyæøœɐɑɒɔɘəɚɛɜɝɞɤɨɪɯɵɶʉʊʌʏ]|\u0329|\u030d/u.test(ipa.normalize('NFD'))
}
