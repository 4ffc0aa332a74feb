/** A pronunciation while a person writes it down: what stands in the fields, and what is wrong with it. */
import { type PronunciationProblem, problemOf, tidyPronunciation } from '@/components/narration/kept-pronunciations'
import type { Pronunciation } from '@/components/narration/lexicon'
import { hasSyllable, meantBy } from './ipa-symbols'
import { oddCharacter } from './respelling-hint'

export const ways = ['respelling', 'ipa', 'letters', 'word'] as const
export type Way = (typeof ways)[number]

/** Both fields are kept while the person goes to and fro between the ways. */
export interface Draft {
  readonly written: string
  /** Language subtag; empty: every language. */
  readonly language: string
  readonly way: Way
  readonly respelling: string
  readonly ipa: string
}

export interface DraftProblem {
  /** The end of a key in the locale files. */
  readonly code:
    | 'noWritten'
    | 'longWritten'
    | 'notWord'
    | 'notLetters'
    | 'badLanguage'
    | 'noRespelling'
    | 'oddRespelling'
    | 'noIpa'
    | 'oddIpa'
    | 'oddIpaInstead'
    | 'stressEnd'
    | 'noVowel'
    | 'longSound'
  readonly values: readonly (string | number)[]
  /** The field it is about. */
  readonly field: 'written' | 'sound'
}

export function draftOf(pronunciation: Pronunciation): Draft {
  const { written, language = '', respelling = '', ipa = '', as } = pronunciation
  const way = respelling !== '' ? 'respelling' : ipa !== '' ? 'ipa' : (as ?? 'respelling')
  return { written, language, way, respelling, ipa }
}

/** What would be kept. */
export function pronunciationOf({ written, language, way, respelling, ipa }: Draft): Pronunciation {
  return tidyPronunciation({
    written,
    ...(language !== '' && { language }),
    ...(way === 'respelling' && { respelling }),
    ...(way === 'ipa' && { ipa }),
    ...((way === 'letters' || way === 'word') && { as: way }),
  })
}

/** Why it cannot be kept or would not be said as it is meant; `undefined` when it can. */
export function problemOfDraft(draft: Draft): DraftProblem | undefined {
  const made = pronunciationOf(draft)
  const problem = problemOf(made)
  if (problem !== undefined) return told(problem, draft.way)
  const { written, respelling, ipa } = made
  if (made.as === 'letters' && !/^[\p{L}\p{M}\p{N}.&'’ -]+$/u.test(written)) return wrong('written', 'notLetters')
  const odd = respelling === undefined ? undefined : oddCharacter(respelling, draft.language)
  if (odd !== undefined) return wrong('sound', 'oddRespelling', odd)
  if (ipa !== undefined && /[ˈˌ'’]$/.test(ipa)) return wrong('sound', 'stressEnd')
  return ipa === undefined || hasSyllable(ipa) ? undefined : wrong('sound', 'noVowel')
}

function told(problem: PronunciationProblem, way: Way): DraftProblem {
  switch (problem.code) {
    case 'noWord':
      return wrong('written', 'noWritten')
    case 'noLetters':
      return wrong('written', 'notWord')
    case 'badLanguage':
      return wrong('written', 'badLanguage', problem.language)
    case 'tooLong':
      return problem.field === 'written'
        ? wrong('written', 'longWritten', problem.limit)
        : wrong('sound', 'longSound', problem.limit)
    case 'notIpa': {
      const instead = meantBy(problem.character)
      return instead === undefined
        ? wrong('sound', 'oddIpa', problem.character)
        : wrong('sound', 'oddIpaInstead', problem.character, instead)
    }
    default:
      return wrong('sound', way === 'ipa' ? 'noIpa' : 'noRespelling')
  }
}

function wrong(field: DraftProblem['field'], code: DraftProblem['code'], ...values: (string | number)[]): DraftProblem {
  return { code, values, field }
}
