/** What can be said of one voice before it is chosen: whether it can be relied on, who would get the text, why it is taken. */
import { chooseVoice, speaks } from '@/components/voices/choose'
import type { Voice } from '@/components/voices/engine'
import { type FactsByVoice, isTrusted, type Trial } from '@/components/voices/facts'

/** What trying a voice showed; of several failings the one that comes first while listening. */
export type Standing =
  | 'embedded'
  | 'untried'
  | 'reliable'
  /** Reliable, but it does not say which word it is at. */
  | 'noWords'
  | 'doesNotStart'
  | 'doesNotLast'
  | 'doesNotEnd'
  | 'doesNotStop'

export function standingOf(voice: Voice, facts: FactsByVoice): Standing {
  if (voice.isEmbedded) return 'embedded'
  const trial = facts[voice.key]?.trial
  if (trial === undefined) return 'untried'
  return failingOf(trial) ?? (trial.words ? 'reliable' : 'noWords')
}

function failingOf(trial: Trial): Standing | undefined {
  if (!trial.starts) return 'doesNotStart'
  if (!trial.lasts) return 'doesNotLast'
  if (!trial.ends) return 'doesNotEnd'
  return trial.stops ? undefined : 'doesNotStop'
}

/** Makers of voices that speak from their own servers, by the first word of the voice's name. */
const makers = ['Google', 'Microsoft', 'Amazon', 'Apple', 'IBM', 'Nuance', 'Acapela', 'Yandex', 'Baidu', 'Samsung']

/** Whose server gets the text that a remote voice reads; `undefined` when its name does not tell. */
export function serverOf({ name }: Voice): string | undefined {
  const first = /^\s*(\p{L}+)/u.exec(name)?.[1]?.toLowerCase()
  return makers.find((maker) => maker.toLowerCase() === first)
}

/** The voice that is taken when the choice is left to us, and why that one. */
export interface AutomaticChoice {
  readonly voice?: Voice
  readonly why:
    | 'trusted'
    /** On this computer, in this language; not yet tried. */
    | 'sameLanguage'
    /** The package's own. */
    | 'embedded'
    | 'otherLanguage'
    /** Each voice sends the text to a server. */
    | 'onlyRemote'
    | 'none'
}

/** `language`: BCP 47 of what is to be read. */
export function automaticChoice(
  voices: readonly Voice[],
  facts: FactsByVoice,
  language: string | undefined,
): AutomaticChoice {
  const voice = chooseVoice(voices, language, { facts })
  if (voice === undefined) return { why: voices.length === 0 ? 'none' : 'onlyRemote' }
  if (language !== undefined && !speaks(voice, language)) return { voice, why: 'otherLanguage' }
  if (voice.isEmbedded) return { voice, why: 'embedded' }
  return { voice, why: isTrusted(voice, facts) ? 'trusted' : 'sameLanguage' }
}
