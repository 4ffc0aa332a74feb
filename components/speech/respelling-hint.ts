/** What helps a person who spells a word the way it sounds: "DAH-esh". */
import { respellingForVoice } from '@/components/narration/respell'

export interface RespellingHint {
  readonly code: 'start' | 'odd' | 'long' | 'good'
  /** The part that is meant; of a good one, what a voice is given. */
  readonly part: string
}

/** A syllable is hardly ever longer: "stretched" is as long. */
const LONGEST_SYLLABLE = 9

/** The first character that no voice would say; `undefined` when all are said. `language`: subtag, empty for every one. */
export function oddCharacter(respelling: string, language: string): string | undefined {
  const said = language === 'en' ? /[a-z\s'’ʼˈˌ-]/i : /[\p{L}\p{M}\s'’ʼˈˌ-]/u
  return [...respelling].find((character) => !said.test(character))
}

export function respellingHint(respelling: string, language: string): RespellingHint {
  const odd = oddCharacter(respelling, language)
  if (odd !== undefined) return { code: 'odd', part: odd }
  const said = respellingForVoice(respelling, language === 'en')
  if (said === '') return { code: 'start', part: '' }
  const long = respelling.split(/[\s-]+/).find((part) => [...part].length > LONGEST_SYLLABLE)
  return long === undefined ? { code: 'good', part: said } : { code: 'long', part: long }
}
